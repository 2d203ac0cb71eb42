import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divideFractions, fractionOf, multiplyFractions, roundFraction } from '#kernel/fraction.ts';
import { comparePoints, points, type Points } from '#kernel/points.ts';
import { listItems, type CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import { measuredCodes } from '#modules/criteria/domain/scoring/set-plan.ts';
import { anyCriteriaSet, anyInputs } from '#tests/support/any-criteria-set.ts';
import { scoreAppraised, type AppraisedItem } from './appraised-score.ts';
import { scoreSelf } from './self-score.ts';
import { isGiven } from './set-items.ts';
import { isAbove } from './take-decision.ts';

/** A sheet that was handed in, what became of each item, and which of that is not decided yet. */
type Year = {
  readonly set: CriteriaSet;
  readonly knockOuts: Readonly<Record<string, boolean | null>>;
  readonly done: readonly AppraisedItem[];
  readonly open: ReadonlySet<string>;
};

/** Every item ends accepted, or cut by hand to a share of the claim in hundredths. */
const anyYear: fc.Arbitrary<Year> = anyCriteriaSet
  .chain((set) =>
    fc.record({
      set: fc.constant(set),
      inputs: anyInputs(set, { unknown: 0, nonsense: 0 }),
      shares: fc.array(fc.nat({ max: 130 }), { minLength: 9, maxLength: 9 }),
      open: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    }),
  )
  .map(({ set, inputs, shares, open }) => {
    const leaves = listItems(set.items).filter(({ item }) => item.children.length === 0);
    const claimed = leaves.map(({ item }): AppraisedItem => {
      const input = inputs.items[item.code];
      return {
        code: item.code,
        figures: isGiven(item) ? {} : (input?.figures ?? {}),
        isNotApplicable: !isGiven(item) && input?.isNotApplicable === true,
        explanation: input?.evidence === 'explained' ? 'Giải trình mẫu.' : null,
        evidenceCount: input?.evidence === 'accepted' ? 1 : 0,
        decision: 'accept',
        givenPoints: null,
        correctedFigures: isGiven(item) ? (input?.figures ?? {}) : null,
        judgedEvidence: null,
      };
    });
    const self = new Map(
      scoreSelf(set, claimed, inputs.knockOuts, 'commune').items.map(({ code, points: own }) => [code, own]),
    );
    const done = claimed.map((item, place): AppraisedItem => {
      const own = self.get(item.code) ?? null;
      const share = shares[place] ?? 100;
      if (own === null || share >= 100 || item.correctedFigures !== null) return item;
      const size = own.startsWith('-') ? enlarged(own) : part(own, share);
      return { ...item, decision: 'cut', givenPoints: size };
    });
    const codes = done.filter((_item, place) => open[place]).map(({ code }) => code);
    return { set, knockOuts: inputs.knockOuts, done, open: new Set(codes) };
  });

const undecided = ({ done, open }: Year): readonly AppraisedItem[] =>
  done.map((item) =>
    open.has(item.code)
      ? { ...item, decision: null, givenPoints: null, correctedFigures: null, judgedEvidence: null }
      : item,
  );

/** Whether the sheet could have been handed in: every claim is known. */
function isComplete({ set, done, knockOuts }: Year): boolean {
  const self = new Map(
    scoreSelf(set, done, knockOuts, 'commune').items.map(({ code, points: own }) => [code, own]),
  );
  return listItems(set.items).every(
    ({ item }) => item.children.length > 0 || isGiven(item) || (self.get(item.code) ?? null) !== null,
  );
}

/** Whether no item follows another, which a correction there could raise. */
function isPlain({ set }: Year): boolean {
  return listItems(set.items).every(({ item }) => measuredCodes(item.rule).length === 0);
}

test(
  'whatever is decided in the end, the total lies where the bounds said it would',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        fc.pre(isComplete(year) && isPlain(year));
        const before = scoreAppraised(year.set, undecided(year), year.knockOuts, 'commune');
        const after = scoreAppraised(year.set, year.done, year.knockOuts, 'commune');
        const self = scoreSelf(year.set, year.done, year.knockOuts, 'commune');
        const claims = new Map(self.items.map(({ code, points: own }) => [code, own]));
        // What would be refused cannot come about.
        fc.pre(
          year.done.every(({ code, decision }) => {
            const own = after.items.find((item) => item.code === code)?.points ?? null;
            return decision !== 'cut' || own === null || !isAbove(own, claims.get(code) ?? null);
          }),
        );
        const ends = [
          [before.totalLow, after.totalLow],
          [after.totalHigh, before.totalHigh],
          [before.indexLow, after.indexLow],
          [after.indexHigh, before.indexHigh],
        ] as const;
        expect(ends.filter(([low, high]) => low !== null && high !== null && !ordered(low, high))).toEqual(
          [],
        );
      }),
      { numRuns: 600 },
    );
  },
);

test('before anything is decided, no more is possible than the unit claims and others may give', () => {
  fc.assert(
    fc.property(anyYear, (year) => {
      // Scaled claims are rounded, so that their sum may differ from the sum of the claims in the last place.
      const isScaled = year.set.rebasing === 'parent' && year.done.some((item) => item.isNotApplicable);
      fc.pre(isComplete(year) && isPlain(year) && !isScaled);
      const items = undecided({ ...year, open: new Set(year.done.map(({ code }) => code)) });
      const self = scoreSelf(year.set, items, year.knockOuts, 'commune');
      const appraised = scoreAppraised(year.set, items, year.knockOuts, 'commune');
      expect(appraised.total).toBeNull();
      expect(ordered(appraised.totalHigh, self.totalHigh)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

function part(own: Points, share: number): Points {
  const value = divideFractions(
    multiplyFractions(fractionOf(own), fractionOf(points(String(share)))),
    fractionOf(points('100')),
  );
  return roundFraction(value, 2, 'down');
}

function enlarged(own: Points): Points {
  return points(own.slice(1));
}

function ordered(left: Points, right: Points): boolean {
  return comparePoints(left, right) <= 0;
}
