import type { Flow } from './flow.ts';
import type { Step } from './item-head.ts';
import { cleanName } from './item-names.ts';
import type { Range } from './lines.ts';

const namedCode =
  /^(.{3,200}?)(?:\s?\(|\s-\s|,\s)(?:thuộc |tại |theo )?(?:tiêu chí thành phần|tiêu chí|tctp|chỉ số thành phần|cstp|chỉ số|tiểu mục|mục|mã(?: số)?)\s?:?\s?(\d{1,2}(?:\.\d{1,2}){1,3})\)?$/u;

/** A code that stands behind the name: "Tuyên truyền CCHC (tiêu chí 1.4)". */
export function codeBehind(flow: Flow, name: Range): { readonly name: Range; readonly code: Step } | null {
  const match = namedCode.exec(flow.low.slice(name.start, name.end));
  if (!match?.[1] || !match[2]) return null;
  const start = name.start + match[0].lastIndexOf(match[2]);
  const kept = cleanName(flow, { start: name.start, end: name.start + match[1].length });
  const code = { start, end: start + match[2].length };
  return (
    kept && {
      name: kept,
      code: { code, value: match[2], levels: match[2].split('.').length, rank: 3, name: null },
    }
  );
}
