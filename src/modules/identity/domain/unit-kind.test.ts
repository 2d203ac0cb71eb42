import { expect, test } from 'vitest';
import { canStandAbove, unitKinds } from './unit-kind.ts';

test('a unit stands above units of the kinds that follow its own, and of no other', () => {
  const pairs = unitKinds.flatMap((superior) =>
    unitKinds.filter((kind) => canStandAbove(superior, kind)).map((kind) => `${superior} > ${kind}`),
  );
  expect(pairs).toEqual([
    'nation > province',
    'nation > district',
    'nation > commune',
    'province > district',
    'province > commune',
    'district > commune',
  ]);
});
