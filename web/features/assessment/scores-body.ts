import type { saveSelfScores } from '#modules/assessment/contract.ts';
import type { BodyOf } from '#platform/http/contract.ts';
import type { Entry } from './entry.ts';

type Body = Omit<BodyOf<typeof saveSelfScores>, 'operationId'>;

/** What was written as the changes of one write, item by item. */
export function scoresOf(entries: readonly Entry[], versionOf: (code: string) => number): Body {
  const codes = [...new Set(entries.map(({ code }) => code))].filter((code) => code !== '');
  const knockOuts = entries.filter(({ field }) => field.startsWith('knock:'));
  return {
    changes: codes.map((code) => ({
      code,
      version: versionOf(code),
      set: setOf(entries.filter((entry) => entry.code === code)),
    })),
    ...(knockOuts.length > 0
      ? {
          knockOuts: Object.fromEntries(
            knockOuts.map(({ field, value }) => [
              field.slice('knock:'.length),
              typeof value === 'boolean' ? value : null,
            ]),
          ),
        }
      : {}),
  };
}

function setOf(entries: readonly Entry[]): Body['changes'][number]['set'] {
  const figures = entries.filter(({ field }) => field.startsWith('figure:'));
  const textOf = (name: 'explanation' | 'note') => {
    const entry = entries.find(({ field }) => field === name);
    return entry ? { [name]: typeof entry.value === 'string' ? entry.value : null } : {};
  };
  const applicable = entries.find(({ field }) => field === 'isNotApplicable');
  return {
    ...(figures.length > 0
      ? {
          figures: Object.fromEntries(
            figures.map(({ field, value }) => [field.slice('figure:'.length), value]),
          ),
        }
      : {}),
    ...(applicable ? { isNotApplicable: applicable.value === true } : {}),
    ...textOf('explanation'),
    ...textOf('note'),
  };
}
