import { bodyName, unitWord } from './administrative-names.ts';
import { absent, fieldOf, stripped } from './fields.ts';
import type { Flow, Paragraph } from './flow.ts';
import { startsPaper } from './joining.ts';
import type { Range } from './lines.ts';
import { foldUnits } from './normalise.ts';
import type { Field } from './reading.ts';

const national =
  /cộng hòa xã hội chủ nghĩa việt nam|cộng hoà xã hội chủ nghĩa việt nam|độc lập\s?-\s?tự do\s?-\s?hạnh phúc/gu;
const bodyWords =
  /^(?:thường trực |tt\.? ?)?(?:hội đồng nhân dân|hđnd)|^thường trực$|^ban (?:pháp chế|kinh tế|văn h|dân tộc|đô thị|của)|^đoàn giám sát|^ủy ban|^uỷ ban|^ubnd|^sở |^hội đồng/u;
const unitLine = new RegExp(`^${unitWord} (?!hội)`, 'u');

const ownCouncil = /^(?:hoi dong nhan dan|hdnd) (?:xa|phuong|thi tran|dac khu)\b/;
const higherCouncil = /^(?:hoi dong nhan dan|hdnd) (?:huyen|tinh|thanh pho|thi xa|quan)\b/;
/** Where a line of capitals goes on with the body that stands below the council. */
const joined =
  /(?<=(?:XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) .*) (?=(?:ĐOÀN GIÁM SÁT|THƯỜNG TRỰC|BAN (?:PHÁP CHẾ|KINH TẾ|VĂN H))(?!.*\p{Ll}))/u;
/** The standing committee below the council whose name it says again. */
const standing = /^thường trực (?:hội đồng nhân dân|hđnd)$/iu;

/** Whether a line of capitals is the end of a place's name that was wrapped: "PHƯỜNG ĐỒI" / "THÔNG". */
function endsName(flow: Flow, last: Range, line: Range, spellings: readonly string[]): boolean {
  if (!/^\p{Lu}+(?: \p{Lu}+)?$/u.test(flow.text.slice(line.start, line.end))) return false;
  const whole = flow.fold.slice(last.start, line.end).replace(/\s+/g, ' ');
  return spellings.some((spelling) => whole.endsWith(` ${foldUnits(spelling)}`));
}

/** The issuing body; a committee of a council, or a delegation, stands below the council and comes first in its name. */
export function readIssuingBody(
  flow: Flow,
  head: readonly Paragraph[],
  spellings: readonly string[],
): Field<string> {
  const lines: Range[] = [];
  for (const [at, line] of head.entries()) {
    const words = flow.text.slice(line.start, line.end);
    if (startsPaper(words)) break;
    const low = flow.low.slice(line.start, line.end).replace(national, (found) => ' '.repeat(found.length));
    const number = low.search(/(?<!\p{L})số\s?[:.]?\s?[\d.…_ ]*\//u);
    const kept = stripped(low, { start: 0, end: number >= 0 ? number : low.length }, ' *-_.,:');
    const clean = low.slice(kept.start, kept.end);
    const opens = bodyWords.test(clean) || (lines.length > 0 && unitLine.test(clean));
    const goesOn =
      lines.length > 0 &&
      lines.length < 4 &&
      /^(?:về|thực hiện|giám sát|của|- |hội$|nhân dân|pháp chế|kinh tế)/u.test(clean);
    const last = lines.at(-1);
    const isWrapped =
      last !== undefined && head[at - 1]?.start === last.start && endsName(flow, last, line, spellings);
    if (isWrapped) lines.splice(-1, 1, { start: last.start, end: line.end });
    if (isWrapped || (!opens && !goesOn)) continue;
    if (/, ?ngày/u.test(clean)) continue;
    lines.push({ start: line.start + kept.start, end: line.start + kept.end });
  }
  const unique = lines.filter(
    (line, at) =>
      lines.findIndex(
        (other) => flow.fold.slice(other.start, other.end) === flow.fold.slice(line.start, line.end),
      ) === at,
  );
  const isCouncil = unique.some((line) => /hoi dong|hdnd/.test(flow.fold.slice(line.start, line.end)));
  const isOwn = unique.some((line) => ownCouncil.test(flow.fold.slice(line.start, line.end)));
  const councils = unique.filter((line) => {
    const folded = flow.fold.slice(line.start, line.end);
    return !(isCouncil && /^(?:uy ban|ubnd)/.test(folded)) && !(isOwn && higherCouncil.test(folded));
  });
  const [first] = councils;
  const last = councils.at(-1);
  if (!first || !last) return absent(0.6);
  const written = councils.flatMap((line) =>
    flow.text.slice(line.start, line.end).replace(national, '').replace(/\s+/g, ' ').trim().split(joined),
  );
  const says = written.slice(1).some((name) => standing.test(name));
  const names = says ? written.map((name) => name.replace(/^(?:hội đồng nhân dân|hđnd)\s?/iu, '')) : written;
  const below = names.findIndex(
    (name, at) => at > 0 && (/^(?:ban|đoàn)\s|^thường trực$/iu.test(name) || standing.test(name)),
  );
  const ordered = below > 0 ? [...names.slice(below), ...names.slice(0, below)] : names;
  return fieldOf(
    flow,
    { start: first.start, end: last.end },
    bodyName(ordered.filter(Boolean).join(' '), spellings),
    0.95,
  );
}
