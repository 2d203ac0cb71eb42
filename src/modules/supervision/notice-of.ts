import { parseCalendarDate, type CalendarDate } from '#kernel/calendar.ts';
import { parsePoints } from '#kernel/points.ts';
import type { NoticeContent, NoticeFinding } from '#modules/documents/index.ts';
import type { FindingRow } from '#modules/findings/index.ts';
import type { SupervisionDetail } from './contract.ts';

/** What the notice of a supervision is written from: what was concluded, and what is to be done by whom. */
export function noticeOf(
  supervision: SupervisionDetail,
  findings: readonly FindingRow[],
  unitName: string,
): NoticeContent {
  return {
    issuingBody: supervision.agency ?? `Hội đồng nhân dân ${unitName}`,
    number: supervision.noticeNumber,
    symbol: supervision.noticeSymbol,
    place: supervision.place,
    date: dateOf(supervision.noticeOn),
    subject: supervision.subject ?? 'Kết luận giám sát',
    concludingBody: 'Thường trực Hội đồng nhân dân',
    supervisedUnit: `Ủy ban nhân dân ${unitName}`,
    plan: supervision.plan && citedOf(supervision.plan),
    citedPapers: supervision.citedDocuments
      .filter((cited) => !isSamePaper(cited, supervision.plan))
      .map(citedOf),
    delegation: supervision.delegates,
    sessionDate: dateOf(supervision.sessionOn),
    planEvaluation: [],
    overview: [],
    strengths: [],
    generalLimitations: supervision.limitations,
    findings: findings.map(noticeFindingOf),
    recommendations: supervision.recommendations.map(({ addressee, items }) => ({
      addressee: addressee ?? `Ủy ban nhân dân ${unitName}`,
      items,
    })),
    authorityLines: [supervision.authorityLine, supervision.onBehalf].filter((line) => line !== null),
    signerTitle: supervision.signerTitle,
    signerName: supervision.signerName,
    recipients: supervision.recipients,
  };
}

function noticeFindingOf(finding: FindingRow): NoticeFinding {
  const { person, action, dueOn, evidenceNeeded } = finding;
  const hasRemedy = person !== null || action !== null || dueOn !== null || evidenceNeeded !== null;
  return {
    group: finding.group,
    criterionCode: finding.criterionCode,
    criterionName: finding.criterionName,
    itemCode: finding.itemCode,
    itemName: finding.itemName,
    maxPoints: amountOf(finding.maxPoints),
    selfPoints: amountOf(finding.selfPoints),
    appraisedPoints: amountOf(finding.appraisedPoints),
    lostPoints: amountOf(finding.lostPoints),
    sourcePage: finding.sourcePage,
    reason: finding.reason,
    causes: finding.causes.map((cause) => cause.text),
    remedy: hasRemedy
      ? {
          responsible: person && responsibleOf(person),
          action,
          deadline: dateOf(dueOn),
          evidenceNeeded,
        }
      : null,
  };
}

/** "Name – position", once where a person is known by the position alone. */
function responsibleOf(person: { readonly name: string; readonly position: string }): string {
  return person.name === person.position ? person.name : `${person.name} - ${person.position}`;
}

type Cited = SupervisionDetail['citedDocuments'][number];

function isSamePaper(left: Cited, right: Cited | null): boolean {
  return right !== null && left.number === right.number && left.symbol === right.symbol;
}

function citedOf(cited: Cited) {
  return { number: cited.number, symbol: cited.symbol, date: dateOf(cited.issuedOn) };
}

function amountOf(text: string | null) {
  return text === null ? null : parsePoints(text);
}

function dateOf(text: string | null): CalendarDate | null {
  return text === null ? null : parseCalendarDate(text);
}
