import type { CriteriaSet } from './criteria-set.ts';

/**
 * The text of a set that is kept and hashed when it is published: JSON in the canonical form of RFC 8785 (keys by
 * their code units, no blanks), so that anybody can make the same text, and its hash, from the same set.
 */
export function manifestOf(set: CriteriaSet): string {
  return canonical(set);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  // The order that `<` gives to texts is that of their code units, as the canonical form wants it.
  const fields = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
  return `{${fields.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`;
}
