import { bareHead, loses, withBareInside } from './bare-heads.ts';
import { causeBefore } from './cause-before.ts';
import type { Flow } from './flow.ts';
import type { ItemHead, Step } from './item-head.ts';
import { cleanName } from './item-names.ts';
import type { Range } from './lines.ts';

const ranks: Readonly<Record<string, number>> = { 'lĩnh vực': 1, 'tiêu chí': 2, 'chỉ số': 2, tc: 2, ct: 2 };
const keyword =
  '(?<!\\p{L})(lĩnh vực|tiêu chí thành phần|tiêu chí con|tiêu chí|tctp|tc|chỉ số thành phần|cstp|chỉ số|tiểu mục|mục|nội dung|chỉ tiêu|khoản|điểm|ct)';
const code = '(\\d{1,2}(?:\\.\\d{1,2}){0,3}|[ivx]{1,4}(?:\\.\\d{1,2}){0,3})';
const mentionForm = new RegExp(
  `${keyword}(?: tctp| thành phần)?\\s{0,2}(?:số |thứ )?[("]?${code}[)"]?(?![\\p{L}\\d%]|[,.]\\d|\\s?/\\s?\\d|\\s(?:điểm|năm|tháng|nhiệm vụ|nội dung)(?!\\p{L}))\\.?`,
  'gu',
);
const leadForm =
  /^(?:các\s)?(?:(?:tại|ở|đối với|về|riêng|với|trong|thứ \p{L}+,?)\s)?(?:\(?(?:tại )?(?:trang|tr\.?)\s?(?:số )?\d{1,3}(?:\s?[-,]\s?\d{1,3})?\)?(?: (?:của )?báo cáo)?\s?[,:;.-]?\s?)?(?:(?:ở|tại|thuộc|của|đối với)\s)?(?:các\s)?$/u;
/** Words that speak of points or reasons: what stands before them is still the name of an item. */
const speaks =
  /(?:điểm tối đa|điểm chuẩn|tối đa|tự chấm|tự đánh giá|thẩm định|bị trừ|trừ \d|mất \d|thiếu \d|đạt \d|mất điểm|trừ điểm|l[íý] do|nguyên nhân)/u;
/** A capital behind words that do not lead to it, as where two lines were run together. */
const joinedLead =
  /(?<!(?:^|[^\p{L}])(?:của|tại|ở|theo|với|thuộc|trong|và|về|là|các|cho|từ))(?<=[\p{L}\d)])\s(Trang \d{1,3}\s?[-:,]\s?)?$/u;

type Mention = Range & { readonly step: Step };

/** The heads of items in a paragraph or a cell: one at its opening, and others where a sentence opens inside. */
export function itemHeads(flow: Flow, range: Range, bodyStart: number): readonly ItemHead[] {
  const stop = Math.min(range.end, range.start + 30_000);
  const bare =
    bareHead(flow, range.start, stop) ?? (bodyStart > range.start ? bareHead(flow, bodyStart, stop) : null);
  const mentions = mentionsIn(flow.low, bodyStart, stop);
  const heads: ItemHead[] = [];
  const isNumbered = bare !== null && mentions[0] !== undefined && mentions[0].start - bare.headEnd < 2;
  if (bare && !isNumbered) heads.push(bare);
  for (let at = 0; at < mentions.length; at++) {
    const mention = mentions[at];
    if (!mention) break;
    const last = heads.at(-1);
    if (last && mention.start < last.headEnd) continue;
    const from = isNumbered && at === 0 && bare ? bare.headEnd : bodyStart;
    const opening = openingOf(flow, from, mention, last ?? null, stop);
    if (opening === null) continue;
    const chain = chainFrom(flow, mentions, at, stop);
    const told = causeBefore(flow.low, last?.headEnd ?? from, mention.start);
    const cause = told?.start === opening ? told.cause : null;
    heads.push({ start: opening, ...chain.head, isKeyworded: true, cause });
    at += chain.taken - 1;
  }
  return heads.length > 0 ? withBareInside(flow, heads, stop) : heads;
}

function mentionsIn(low: string, start: number, stop: number): readonly Mention[] {
  return [...low.slice(start, stop).matchAll(mentionForm)].map((match) => {
    const written = match[2] ?? '';
    const from = start + match.index + match[0].indexOf(written, (match[1] ?? '').length);
    const value = /^[ivx]/.test(written) ? written.toUpperCase() : written;
    const step = {
      code: { start: from, end: from + written.length },
      value,
      levels: value.split('.').length,
      rank: ranks[match[1] ?? ''] ?? 3,
      name: null,
    };
    return { start: start + match.index, end: start + match.index + match[0].length, step };
  });
}

/** Where the report of the item that a mention names begins; null when the mention is only a mention. */
function openingOf(
  { low, text }: Flow,
  bodyStart: number,
  mention: Mention,
  last: ItemHead | null,
  stop: number,
): number | null {
  if (!last) {
    const lead = low.slice(bodyStart, mention.start);
    if (lead.length < 60 && leadForm.test(lead)) return bodyStart;
  }
  if (mention.step.levels < 2) return null;
  const rest = low.slice(mention.end, Math.min(stop, mention.end + 260)).split(/[;]|\.\s/u, 2);
  const before = low.slice(Math.max(last?.headEnd ?? bodyStart, mention.start - 80), mention.start);
  const stated =
    /(?:^|[.;:]\s?)((?:[\p{L}]+ ){0,4}(?:bị )?(?:trừ|mất|thiếu) \d{1,2}(?:[.,]\d{1,3})?\s?(?:điểm|đ) (?:ở|tại|thuộc|đối với|cho|của) )$/u.exec(
      before,
    );
  if (stated?.[1]) return mention.start - stated[1].length;
  if (
    !loses.test(rest.slice(0, 1).join(' ')) &&
    !loses.test(`${rest[0] ?? ''} ${(rest[1] ?? '').slice(0, 80)}`)
  )
    return null;
  const told = causeBefore(low, last?.headEnd ?? bodyStart, mention.start);
  if (told) return told.start;
  const lead =
    /(?:^|[.;:]\s)((?:cũng trong \p{L}+(?: \p{L}+)? này|ngoài ra|bên cạnh đó|đồng thời|trong đó|cụ thể)[,:]? (?:tại |ở |đối với )?)$/u.exec(
      before,
    );
  if (lead?.[1]) return mention.start - lead[1].length;
  const isSentence =
    /(?:^|[.;:]\s?(?:[-+•]\s?)?(?:tại |ở |đối với )?)$/u.test(before) || /\n(?:tại |ở )?$/u.test(before);
  const isListed =
    /(?:,|và)\s(?:ở |tại )?$/u.test(before) &&
    last !== null &&
    loses.test(low.slice(last.headEnd, mention.start));
  if (isSentence || isListed) return mention.start;
  const joined = joinedLead.exec(
    text.slice(Math.max(last?.headEnd ?? bodyStart, mention.start - 80), mention.start),
  );
  return joined && /^\p{Lu}/u.test(text.slice(mention.start, mention.start + 1))
    ? mention.start - (joined[1] ?? '').length
    : null;
}

/** Follows the way to the item: "tiêu chí 2 (…), mục 2.2: …", in either order. */
function chainFrom(
  flow: Flow,
  mentions: readonly Mention[],
  at: number,
  stop: number,
): { head: Omit<ItemHead, 'start' | 'isKeyworded' | 'cause'>; taken: number } {
  const chain: Mention[] = [];
  for (let next = at; next < mentions.length; next++) {
    const mention = mentions[next];
    const last = chain.at(-1);
    if (!mention) break;
    if (last) {
      const between = flow.low.slice(last.end, mention.start);
      if (between.length > 260 || speaks.test(between) || !leads(last.step, mention.step)) break;
    }
    chain.push(mention);
  }
  const ordered = chain.toSorted(
    (left, right) => left.step.levels - right.step.levels || left.step.rank - right.step.rank,
  );
  const item = ordered.at(-1);
  const last = chain.at(-1);
  if (!item || !last) throw new RangeError('a chain of mentions holds at least its first');
  const list = othersAfter(flow.low, last, stop);
  let headEnd = list.end;
  const named = chain.map((mention, index) => {
    const next = chain[index + 1];
    if (next) return { mention, name: cleanName(flow, { start: mention.end, end: next.start }) };
    if (mention === item) return { mention, name: null };
    const bracket = /^\s?[:-]?\s?\(([^()]{3,240})\)/u.exec(
      flow.low.slice(mention.end, Math.min(stop, mention.end + 250)),
    );
    const opened = /\(\s?(?:thuộc )?$/u.test(flow.low.slice(Math.max(0, mention.start - 8), mention.start));
    const inside = opened
      ? /^\s?[:.-]?\s?([^()]{3,240})\)/u.exec(flow.low.slice(mention.end, Math.min(stop, mention.end + 250)))
      : null;
    if (inside) {
      headEnd = mention.end + inside[0].length;
      return { mention, name: cleanName(flow, { start: mention.end, end: headEnd - 1 }) };
    }
    if (!bracket) return { mention, name: null };
    headEnd = mention.end + bracket[0].length;
    return { mention, name: cleanName(flow, { start: mention.end, end: headEnd }) };
  });
  const steps = ordered.map((mention): Step => {
    const { code: written, value, levels, rank } = mention.step;
    return {
      code: written,
      value,
      levels,
      rank,
      name: named.find((entry) => entry.mention === mention)?.name ?? null,
    };
  });
  const itemStep = steps.at(-1) ?? item.step;
  return { head: { steps, item: itemStep, others: list.steps, headEnd }, taken: chain.length };
}

function othersAfter(low: string, mention: Mention, stop: number): { steps: readonly Step[]; end: number } {
  const steps: Step[] = [];
  let end = mention.end;
  if (mention.step.levels < 2) return { steps, end };
  const form =
    /^\s?(?:,|;|và|&)\s?(?:(?:mục|tiêu chí|tctp)\s)?(\d{1,2}(?:\.\d{1,2}){1,3})(?![\d%/]|,\d|\s(?:điểm|%))/u;
  for (
    let match = form.exec(low.slice(end, Math.min(stop, end + 40)));
    match?.[1];
    match = form.exec(low.slice(end, Math.min(stop, end + 40)))
  ) {
    const to = end + match[0].length;
    const written = { start: to - match[1].length, end: to };
    steps.push({
      code: written,
      value: match[1],
      levels: match[1].split('.').length,
      rank: mention.step.rank,
      name: null,
    });
    end = to;
    if (steps.length >= 30) break;
  }
  return { steps, end };
}

const leads = (from: Step, to: Step): boolean =>
  to.value.startsWith(`${from.value}.`) ||
  from.value.startsWith(`${to.value}.`) ||
  (from.levels === 1 && /^[IVX]/.test(from.value)) ||
  (from.levels === 1 && to.levels === 1 && to.rank > from.rank);
