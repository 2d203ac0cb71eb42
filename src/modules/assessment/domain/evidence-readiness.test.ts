import { expect, test } from 'vitest';
import {
  evidenceReadiness,
  sumReadiness,
  type ItemToProve,
  type PaperToProve,
} from './evidence-readiness.ts';

const document = {
  id: 'd',
  fileState: 'clean',
  state: 'draft',
  isConfirmed: true,
  isNewest: true,
  validUntil: null,
  faults: [],
  hints: [],
} as const;
const paper: PaperToProve = { id: 'p', title: 'Kế hoạch', proves: [], address: null, document };
const item: ItemToProve = {
  isSelfScored: true,
  needsEvidence: true,
  isNotApplicable: false,
  explanation: null,
  required: ['Kế hoạch'],
  papers: [paper],
};
const kinds = (changed: Partial<ItemToProve>, today = '2026-11-24') => {
  const found = evidenceReadiness({ ...item, ...changed }, today);
  return found && [found.state, ...found.problems.map(({ kind }) => kind)];
};
const having = (changed: object): PaperToProve => ({ ...paper, document: { ...document, ...changed } });

test('an item is ready where each paper asked for is there and nothing stands against it', () => {
  expect(kinds({})).toEqual(['ready']);
  expect(kinds({ papers: [{ ...paper, document: null, address: 'Tủ số 2' }] })).toEqual(['ready']);
});

test('what is asked for and not there is missing, and only at risk once it is explained', () => {
  expect(kinds({ papers: [] })).toEqual(['missing', 'required_missing']);
  expect(kinds({ papers: [], required: [] })).toEqual(['missing', 'none_named']);
  expect(kinds({ papers: [], explanation: 'Đang ở tỉnh.' })).toEqual(['risky', 'explained']);
});

test('a refused or damaged file counts as none', () => {
  expect(kinds({ papers: [having({ fileState: 'refused' })] })).toEqual([
    'missing',
    'required_missing',
    'file_refused',
  ]);
  expect(kinds({ papers: [having({ fileState: 'damaged' }), paper] })).toEqual(['risky', 'file_damaged']);
  expect(kinds({ required: [], papers: [having({ fileState: 'refused' })] })).toEqual([
    'missing',
    'file_refused',
  ]);
});

test('faults, hints, rejection, a passed last day, a later file and no confirmation put points at risk', () => {
  const all = having({
    faults: ['digest_matches'],
    hints: ['signed_on_issue_date'],
    state: 'rejected',
    validUntil: '2026-11-23',
    isNewest: false,
    isConfirmed: false,
  });
  expect(kinds({ papers: [all] })).toEqual([
    'risky',
    'fault',
    'rejected',
    'expired',
    'newer_file',
    'unconfirmed',
    'hint',
  ]);
  expect(kinds({ papers: [having({ validUntil: '2026-11-24' })] })).toEqual(['ready']);
  expect(kinds({ papers: [having({ fileState: 'quarantined' })] })).toEqual(['risky', 'file_checking']);
});

test('where no evidence is asked for and none is named there is nothing to say', () => {
  expect(kinds({ papers: [], needsEvidence: false })).toBeNull();
  expect(kinds({ isSelfScored: false })).toBeNull();
});

test('points at stake add up exactly; what has no points yet counts with the most it could come to', () => {
  const sums = sumReadiness([
    { state: 'missing', points: '0.1', high: '1' },
    { state: 'missing', points: '0.2', high: '1' },
    { state: 'risky', points: null, high: '1.5' },
    { state: 'ready', points: '3', high: '3' },
  ]);
  expect(sums).toEqual({ counts: { ready: 1, risky: 1, missing: 2 }, missing: '0.3', risky: '1.5' });
});
