import { expect, test } from 'vitest';
import { sampleSet } from '#tests/support/criteria-sample.ts';
import { hintsBeforePublishing } from './publish-hints.ts';

test('what a reading of a file filled in, and what is missing, is to be looked at before a set is locked', () => {
  const set = sampleSet([]);
  const asRead = {
    ...set,
    code: 'bo-tieu-chi',
    title: 'PHỤ LỤC: Bộ tiêu chí mẫu',
    legalBasis: [],
    classifications: [],
  };
  expect(hintsBeforePublishing(asRead)).toEqual([
    'code_default',
    'title_appendix',
    'basis_missing',
    'classes_missing',
  ]);
  const told = hintsBeforePublishing({ ...asRead, code: 'bo-mau-2026', title: 'Bộ tiêu chí mẫu' });
  expect(told).toEqual(['basis_missing', 'classes_missing']);
});
