import type { Messages } from '#kernel/language.ts';

/** What is said about criteria sets: their checks, and files that they are read from. */
export const criteriaSetMessages = {
  'criteria.set.no_items': {
    vi: 'Bộ chỉ số chưa có tiêu chí nào. Hãy thêm ít nhất một tiêu chí.',
    en: 'The set has no items yet. Add at least one.',
  },
} as const satisfies Messages;
