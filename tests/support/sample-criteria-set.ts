import { points } from '#kernel/points.ts';
import type { CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import { band, parentItem, sampleItem, sampleSet } from './criteria-sample.ts';

/**
 * A small invented set with what matters for a year: an evidence gate, bands, a proportional rule, a count that may not
 * arise, a survey that the unit does not score, classification, and a knock-out. It adds up to 12.
 */
export function yearSet(code = 'bo-mau-nam', parts: Partial<CriteriaSet> = {}): CriteriaSet {
  const share = (numerator: string, denominator: string) =>
    ({ kind: 'share', numerator, denominator }) as const;
  return sampleSet(
    [
      parentItem('1', '5', [
        sampleItem(
          '1.1',
          '3',
          {
            kind: 'bands',
            measure: share('Nhiệm vụ hoàn thành', 'Nhiệm vụ trong kế hoạch'),
            bands: [band('[80,', '3'), band('[50,80)', '1.5'), band(',50)', '0')],
          },
          { evidence: { required: ['Kế hoạch', 'Báo cáo'], isGate: true } },
        ),
        sampleItem('1.2', '2', { kind: 'yes_no', points: points('2'), otherwise: points('0') }),
      ]),
      parentItem('2', '7', [
        sampleItem('2.1', '4', {
          kind: 'proportional',
          measure: share('Hồ sơ đúng hạn', 'Hồ sơ đã giải quyết'),
          of: points('4'),
          floor: null,
          cap: null,
        }),
        sampleItem(
          '2.2',
          '1.5',
          { kind: 'count', per: points('0.5'), cap: points('1.5'), label: 'Số cuộc tuyên truyền' },
          { notApplicable: 'excluded' },
        ),
        sampleItem('2.3', '1.5', { kind: 'given', by: 'survey', body: 'Viện mẫu', scale: null }),
      ]),
    ],
    {
      code,
      title: 'Bộ tiêu chí mẫu của một năm',
      total: points('12'),
      surveyShare: points('1.5'),
      classifications: [
        {
          unitKinds: null,
          on: 'index',
          bands: [
            { label: 'Tốt', from: { value: points('80'), isIncluded: true }, to: null },
            {
              label: 'Khá',
              from: { value: points('50'), isIncluded: true },
              to: { value: points('80'), isIncluded: false },
            },
            { label: 'Yếu', from: null, to: { value: points('50'), isIncluded: false } },
          ],
        },
      ],
      knockOuts: [
        {
          code: 'sai-pham',
          name: 'Có cán bộ bị xử lý hình sự',
          effect: { kind: 'class_at_most', label: 'Khá' },
        },
      ],
      ...parts,
    },
  );
}
