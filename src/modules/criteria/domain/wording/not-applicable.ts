import { parsePoints, type Points } from '#kernel/points.ts';
import type { NotApplicablePolicy } from '../criteria-set.ts';

type Policy = Exclude<NotApplicablePolicy, 'not_allowed'>;

const didNotArise =
  /^(?:nếu|trường hợp)(?: (?:trong (?:năm|kỳ)|đơn vị|địa phương|xã))*\s+không phát sinh(?: [^:,;\d]+?)??(?:\s*,?\s*thì\s+|\s*[:,=]\s*|\s(?=(?:được|đạt|tính) ))(.+)$/iu;

/**
 * Takes "Nếu không phát sinh thì đạt điểm tối đa" out of the lines of a wording.
 * @returns the other lines and what an item that did not arise gets; null where the lines do not say, or not clearly
 */
export function splitNotApplicable(
  lines: readonly string[],
  max: Points,
): { readonly lines: readonly string[]; readonly policy: Policy } | null {
  const found = lines.flatMap((line, index) => {
    const policy = policyOf(didNotArise.exec(line)?.[1], max);
    return policy === null ? [] : [{ index, policy }];
  });
  const [only, ...more] = found;
  return only && more.length === 0
    ? { lines: lines.filter((_, index) => index !== only.index), policy: only.policy }
    : null;
}

function policyOf(words: string | undefined, max: Points): Policy | null {
  if (words === undefined) return null;
  const gets = String.raw`(?:(?:được|đạt|tính|chấm|cho|là)\s*)*`;
  if (new RegExp(`^${gets}(?:đủ điểm|(?:số )?điểm tối đa|tối đa)$`, 'iu').test(words)) return 'full';
  if (
    /^(?:được |tính )?(?:loại|trừ|loại trừ) (?:khỏi|ra khỏi) (?:mẫu số|tổng điểm(?: tối đa)?)$/iu.test(words)
  )
    return 'excluded';
  if (/^không tính vào (?:mẫu số|tổng điểm(?: tối đa)?)$/iu.test(words)) return 'excluded';
  const amount = new RegExp(String.raw`^${gets}(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)?$`, 'iu').exec(words)?.[1];
  const points = amount === undefined ? null : parsePoints(amount);
  return points === max ? 'full' : points === '0' ? 'zero' : null;
}
