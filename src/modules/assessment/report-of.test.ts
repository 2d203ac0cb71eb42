import { expect, test } from 'vitest';
import { asId } from '#kernel/id.ts';
import { points } from '#kernel/points.ts';
import { listItems, type CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import { sampleItem, sampleSet } from '#tests/support/criteria-sample.ts';
import { yearSet } from '#tests/support/sample-criteria-set.ts';
import { reportOf } from './report-of.ts';
import type { ManifestRow } from './views/manifest-rows.ts';
import type { ReportSource } from './views/report.ts';

function sourceOf(content: CriteriaSet, said: Readonly<Record<string, Partial<ManifestRow>>>): ReportSource {
  return {
    id: asId('a'),
    unitId: asId('u'),
    year: 2026,
    unitKind: 'commune',
    unitName: 'xã Suối Nhài',
    appraisingUnitName: 'tỉnh Sơn Lâm',
    criteriaSetUnitId: 'p',
    criteriaSetId: 's',
    knockOuts: {},
    difficulties: 'Thiếu người.\n\nThiếu máy.',
    proposals: null,
    submittedOn: null,
    submissionHash: null,
    set: {
      unitId: 'p',
      year: 2026,
      id: 's',
      code: content.code,
      title: content.title,
      state: 'published',
      hash: 'h',
      content,
    },
    items: listItems(content.items).map(({ item }) => ({
      code: item.code,
      figures: {},
      isNotApplicable: false,
      explanation: null,
      evidenceCount: 0,
      isLeaf: item.children.length === 0,
      isSelfScored: item.children.length === 0 && item.rule?.kind !== 'given',
      needsEvidence: item.evidence.isGate,
      points: null,
      low: points('0'),
      high: item.max,
      scoredBy: null,
      evidence: [],
      decision: null,
      givenPoints: null,
      correctedFigures: null,
      judgedEvidence: null,
      reason: null,
      reply: null,
      answer: null,
      appraisedPoints: null,
      appraisedBy: null,
      ...said[item.code],
    })),
  };
}

test('the report is signed for the committee of the unit and goes to that of its superior', () => {
  const report = reportOf(sourceOf(yearSet(), {}));
  expect(report).toMatchObject({
    issuingBody: 'Ủy ban nhân dân xã Suối Nhài',
    place: 'Suối Nhài',
    number: null,
    date: null,
    symbol: 'BC-UBND',
    authorityLines: ['TM. ỦY BAN NHÂN DÂN'],
    signerTitle: 'CHỦ TỊCH',
    signerName: null,
    recipients: ['Ủy ban nhân dân tỉnh Sơn Lâm', 'Lưu: VT'],
    difficulties: ['Thiếu người.', 'Thiếu máy.'],
    proposals: [],
    submission: null,
  });
});

test('points, maxima and what is conceded are those of the scoring function; what is unknown stays unknown', () => {
  const report = reportOf(
    sourceOf(yearSet(), {
      '1.1': { figures: { numerator: '9', denominator: '10' }, explanation: 'Chờ ký số.' },
      '1.2': { figures: { value: false } },
      '2.2': { isNotApplicable: true, explanation: 'Không phát sinh.' },
    }),
  );
  expect(report.fields).toMatchObject([
    { code: '1', max: '5', self: '3', conceded: '2', percent: '60' },
    { code: '2', max: '5.5', self: null, low: '0', high: '5.5', conceded: null, percent: null },
  ]);
  expect(report.total).toMatchObject({ max: '10.5', self: null, low: '3', high: '8.5' });
  const items = new Map(report.items.map((item) => [item.code, item]));
  expect(items.get('2.2')).toMatchObject({
    max: null,
    isNotApplicable: true,
    explanation: 'Không phát sinh.',
  });
  expect(items.get('2.3')).toMatchObject({ scoredBy: 'others', self: null });
  expect(items.get('1')?.derivation).toBeNull();
  expect(items.get('1.1')?.derivation).toContain('9/10');
});

test('a bonus and a deduction are named as such, and concede nothing', () => {
  const given = { kind: 'count', per: points('1'), cap: null, label: 'việc' } as const;
  const content = sampleSet([
    sampleItem('1', '2', { kind: 'yes_no', points: points('2'), otherwise: points('0') }),
    sampleItem('2', '3', given, { place: 'bonus' }),
    sampleItem('3', '3', given, { place: 'deduction' }),
  ]);
  const { fields } = reportOf(
    sourceOf(content, { '2': { figures: { value: '1' } }, '3': { figures: { value: '1' } } }),
  );
  expect(fields.map(({ name, self, isOutsideScale }) => [name, self, isOutsideScale])).toEqual([
    ['Mục 1', null, false],
    ['Mục 2 (điểm cộng thêm)', '1', true],
    ['Mục 3 (điểm trừ)', '-1', true],
  ]);
});
