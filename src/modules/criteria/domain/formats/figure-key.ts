import { foldText } from '#kernel/search-text.ts';

/** What a key of a level, condition, part or penalty may look like: letters, digits, "_" and "-". */
export const figureKey = /^[\p{L}\p{N}_-]{1,40}$/u;

/** The key that a label gets where its author gave none: "Có kế hoạch" becomes "co_ke_hoach". */
export function keyOfLabel(label: string): string {
  return foldText(label)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40)
    .replace(/_+$/, '');
}

/** What figures are called where a set does not say. */
export const usualLabels = {
  numerator: 'Số đạt yêu cầu',
  denominator: 'Tổng số',
  value: 'Giá trị',
  count: 'Số lượng',
  cases: 'Số trường hợp vi phạm',
} as const;
