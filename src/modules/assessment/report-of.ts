import { parseCalendarDate } from '#kernel/calendar.ts';
import {
  divideFractions,
  fractionOf,
  hundredFraction,
  multiplyFractions,
  roundFraction,
} from '#kernel/fraction.ts';
import type { Points } from '#kernel/points.ts';
import { listItems, type CriteriaSet, type Item } from '#modules/criteria/domain/criteria-set.ts';
import type { ItemScore } from '#modules/criteria/domain/scoring/score.ts';
import type { ReportedItem, ReportedPoints, SelfAssessmentContent } from '#modules/documents/index.ts';
import { derivedPoints } from './domain/derived-points.ts';
import { scoreSelf } from './domain/self-score.ts';
import { committeeOf, placeOf } from './domain/unit-wording.ts';
import type { ManifestRow } from './views/manifest-rows.ts';
import type { ReportSource } from './views/report.ts';

/** What the report of an assessment says: the unit's own figures, scored by the one scoring function. */
export function reportOf(source: ReportSource): SelfAssessmentContent {
  const { content } = source.set;
  const score = scoreSelf(content, source.items, source.knockOuts, source.unitKind);
  const scores = new Map(score.items.map((item) => [item.code, item]));
  const rows = new Map(source.items.map((row) => [row.code, row]));
  const items = listItems(content.items).flatMap(({ item }) => {
    const [scored, row] = [scores.get(item.code), rows.get(item.code)];
    return scored && row ? [reportedItem(content, item, scored, row)] : [];
  });
  const fields = new Set(content.items.map(({ code }) => code));
  const appraisingBody = source.appraisingUnitName === null ? null : committeeOf(source.appraisingUnitName);
  return {
    issuingBody: committeeOf(source.unitName),
    number: null,
    symbol: 'BC-UBND',
    place: placeOf(source.unitName),
    date: null,
    year: source.year,
    setTitle: content.title,
    legalBasis: content.legalBasis.map(({ issuedOn, ...paper }) => ({ ...paper, date: issuedOn })),
    appraisingBody,
    fieldLabel: content.levelLabels[0] ?? 'Nội dung',
    fields: items.filter(({ code }) => fields.has(code)),
    total: {
      max: score.applicableMax,
      self: score.total,
      low: score.totalLow,
      high: score.totalHigh,
      conceded: derivedPoints(score.applicableMax, score.total, null).conceded,
      percent: score.index,
      isOutsideScale: false,
      classification: score.classification,
    },
    items,
    difficulties: paragraphsOf(source.difficulties),
    proposals: paragraphsOf(source.proposals),
    submission:
      source.submissionHash === null
        ? null
        : {
            submittedOn: source.submittedOn === null ? null : parseCalendarDate(source.submittedOn),
            sha256: source.submissionHash,
          },
    authorityLines: ['TM. ỦY BAN NHÂN DÂN'],
    signerTitle: 'CHỦ TỊCH',
    signerName: null,
    recipients: [...(appraisingBody === null ? [] : [appraisingBody]), 'Lưu: VT'],
  };
}

function reportedItem(set: CriteriaSet, item: Item, scored: ItemScore, row: ManifestRow): ReportedItem {
  const isLeaf = item.children.length === 0;
  return {
    ...reportedPoints(set, item, scored),
    code: item.code,
    name: `${item.name}${placeWords[item.place]}`,
    scoredBy: isLeaf ? (row.isSelfScored ? 'unit' : 'others') : 'sum',
    isNotApplicable: row.isNotApplicable,
    needsEvidence: row.needsEvidence,
    derivation: isLeaf ? scored.derivation.text.vi : null,
    evidence: row.evidence.map(({ title, number, issuedOn, passage }) => ({
      title,
      number,
      issuedOn: issuedOn === null ? null : parseCalendarDate(issuedOn),
      passage,
    })),
    explanation: row.explanation,
  };
}

const placeWords = { base: '', bonus: ' (điểm cộng thêm)', deduction: ' (điểm trừ)' } as const;

function reportedPoints(set: CriteriaSet, item: Item, scored: ItemScore): ReportedPoints {
  const isOutsideScale = item.place !== 'base';
  const isLeftOut = scored.isNotApplicable && scored.max === '0';
  const max = isLeftOut ? null : scored.max;
  return {
    max,
    self: scored.points,
    low: scored.low,
    high: scored.high,
    conceded: derivedPoints(max, scored.points, null).conceded,
    percent: percentOf(set, scored.points, max),
    isOutsideScale,
  };
}

function percentOf(
  { rounding }: CriteriaSet,
  self: Points | null,
  max: Points | null,
): ReportedPoints['percent'] {
  if (self === null || max === null || max === '0') return null;
  const share = divideFractions(fractionOf(self), fractionOf(max));
  const { places, mode } = rounding.index;
  return roundFraction(multiplyFractions(share, hundredFraction), places, mode);
}

function paragraphsOf(text: string | null): readonly string[] {
  return (text ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
}
