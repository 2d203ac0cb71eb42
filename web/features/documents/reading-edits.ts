import type { ReadFinding, Reading } from '#modules/documents/domain/reading/reading.ts';
import { added } from './reading-fields.ts';

/** The lists of a reading to which a person may add and from which they may remove. */
export type ReadingList = 'findings' | 'citedDocuments' | 'delegation' | 'generalLimitations' | 'recipients';

/** The reading with one more, empty entry at the end of a list. */
export function withEntry(reading: Reading, list: ReadingList): Reading {
  switch (list) {
    case 'findings':
      return { ...reading, findings: [...reading.findings, emptyFinding(reading.findings)] };
    case 'citedDocuments':
      return {
        ...reading,
        citedDocuments: [...reading.citedDocuments, { number: added(), symbol: added(), date: added() }],
      };
    case 'delegation':
      return {
        ...reading,
        delegation: [...reading.delegation, { name: added(), position: added(), role: added() }],
      };
    case 'generalLimitations':
      return { ...reading, generalLimitations: [...reading.generalLimitations, added()] };
    case 'recipients':
      return { ...reading, recipients: [...reading.recipients, added()] };
  }
}

/** The reading without one entry of a list; findings are numbered anew. */
export function withoutEntry(reading: Reading, list: ReadingList, index: number): Reading {
  const kept = reading[list].filter((_, position) => position !== index);
  if (list !== 'findings') return { ...reading, [list]: kept };
  const findings = (kept as readonly ReadFinding[]).map((finding, position) =>
    finding.order === position + 1 ? finding : { ...finding, order: position + 1 },
  );
  return { ...reading, findings };
}

/** The reading with one more cause of a finding. */
export function withCause(reading: Reading, index: number): Reading {
  return changedFinding(reading, index, (finding) => ({
    ...finding,
    causes: [...finding.causes, { text: added(), causeClass: added() }],
  }));
}

/** The reading without one cause of a finding. */
export function withoutCause(reading: Reading, index: number, cause: number): Reading {
  return changedFinding(reading, index, (finding) => ({
    ...finding,
    causes: finding.causes.filter((_, position) => position !== cause),
  }));
}

/** The reading with one more recommendation to an addressee, or with one more addressee. */
export function withRecommendation(reading: Reading, addressee: number | null): Reading {
  const { recommendations } = reading;
  if (addressee === null)
    return { ...reading, recommendations: [...recommendations, { addressee: added(), items: [added()] }] };
  return {
    ...reading,
    recommendations: recommendations.map((one, index) =>
      index === addressee ? { ...one, items: [...one.items, added()] } : one,
    ),
  };
}

/** The reading without one recommendation; an addressee without any is left out too. */
export function withoutRecommendation(reading: Reading, addressee: number, item: number): Reading {
  const recommendations = reading.recommendations
    .map((one, index) =>
      index === addressee ? { ...one, items: one.items.filter((_, position) => position !== item) } : one,
    )
    .filter((one) => one.items.length > 0);
  return { ...reading, recommendations };
}

function changedFinding(
  reading: Reading,
  index: number,
  change: (finding: ReadFinding) => ReadFinding,
): Reading {
  return {
    ...reading,
    findings: reading.findings.map((finding, position) => (position === index ? change(finding) : finding)),
  };
}

function emptyFinding(findings: readonly ReadFinding[]): ReadFinding {
  return {
    order: findings.length + 1,
    group: added(findings.at(-1)?.group.value ?? null),
    criterionCode: added(),
    criterionName: added(),
    itemCode: added(),
    itemName: added(),
    maxPoints: added(),
    selfPoints: added(),
    appraisedPoints: added(),
    lostPoints: added(),
    sourcePage: added(),
    reason: added(),
    causes: [],
  };
}
