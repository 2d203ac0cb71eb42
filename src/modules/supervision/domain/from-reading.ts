import type {
  CitedDocument,
  Field,
  Reading,
  ReadFinding,
} from '#modules/documents/domain/reading/reading.ts';

/** A reading's words without spans and confidence: what a confirmed supervision keeps. */
export function supervisionOf(reading: Reading) {
  const { document } = reading;
  return {
    agency: textOf(document.agency),
    subject: textOf(document.subject),
    noticeNumber: textOf(document.number),
    noticeSymbol: textOf(document.symbol),
    noticeOn: document.date.value,
    place: textOf(document.place),
    sessionOn: reading.sessionDate.value,
    limitations: reading.generalLimitations.map(textOf).filter(isText),
    recipients: reading.recipients.map(textOf).filter(isText),
    authorityLine: textOf(document.authorityLine),
    onBehalf: textOf(document.onBehalf),
    signerTitle: textOf(document.signerTitle),
    signerName: textOf(document.signerName),
    citedDocuments: citedOf(reading),
    delegates: reading.delegation.flatMap(({ name, position, role }) => {
      const known = textOf(name);
      return known === null ? [] : [{ name: known, position: textOf(position), role: role.value }];
    }),
    recommendations: reading.recommendations.flatMap(({ addressee, items }) =>
      items
        .map(textOf)
        .filter(isText)
        .map((text) => ({ addressee: textOf(addressee), text })),
    ),
  };
}

/** The papers a notice names; the plan among them is marked, and put first where only the plan field names it. */
function citedOf({ plan, citedDocuments }: Reading) {
  const isPlan = (cited: CitedDocument) =>
    plan !== null && cited.number.value === plan.number.value && cited.symbol.value === plan.symbol.value;
  const cited = plan && !citedDocuments.some(isPlan) ? [plan, ...citedDocuments] : citedDocuments;
  return cited.map((document) => ({
    number: textOf(document.number),
    symbol: textOf(document.symbol),
    issuedOn: document.date.value,
    isPlan: isPlan(document),
  }));
}

/** One read finding as plain values, in the order of the paper. */
export function findingOf(finding: ReadFinding, index: number) {
  return {
    ordinal: index + 1,
    group: finding.group.value,
    criterionCode: textOf(finding.criterionCode),
    criterionName: textOf(finding.criterionName),
    itemCode: textOf(finding.itemCode),
    itemName: textOf(finding.itemName),
    maxPoints: finding.maxPoints.value,
    selfPoints: finding.selfPoints.value,
    appraisedPoints: finding.appraisedPoints.value,
    lostPoints: finding.lostPoints.value,
    sourcePage: finding.sourcePage.value,
    reason: textOf(finding.reason),
    causes: finding.causes.flatMap((cause) => {
      const text = textOf(cause.text);
      return text === null ? [] : [{ text, causeClass: cause.causeClass.value }];
    }),
  };
}

/** The year under which a supervision is kept: of the notice, else of the session, else of the hand-in. */
export function supervisionYear(reading: Reading, handedInYear: number): number {
  const date = reading.document.date.value ?? reading.sessionDate.value;
  return date === null ? handedInYear : Number(date.slice(0, 4));
}

function textOf(field: Field<string>): string | null {
  const text = field.value?.trim();
  return text ? text : null;
}

function isText(text: string | null): text is string {
  return text !== null;
}
