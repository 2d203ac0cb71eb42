import { findingGroups } from '#kernel/finding-terms.ts';
import { say } from '#kernel/language.ts';
import type { Paper, Span } from '#kernel/paper.ts';
import { addPoints, type Points } from '#kernel/points.ts';
import { readingMessages } from './reading-messages.ts';
import type { CitedDocument, Field, Reading, ReadingWarning } from './reading.ts';

type Cell = {
  readonly value: string | number | null;
  readonly span: (Span & { readonly text: string }) | null;
  readonly confidence: number;
};

/**
 * A reading as the JSON that leaves the system: plain values, and under `fields` where each stood in the paper's
 * text (offsets in UTF-16, and the words themselves) and how sure it is.
 */
export function readingToJson(reading: Reading, paper: Pick<Paper, 'text'>) {
  const fields: Record<string, Cell> = {};
  const place = (span: Span | null): Cell['span'] =>
    span && { ...span, text: paper.text.slice(span.start, span.end) };
  const text = <Value extends string | number>(path: string, field: Field<Value>): Value | null => {
    fields[path] = { value: field.value, span: place(field.span), confidence: field.confidence };
    return field.value;
  };
  const counted = (path: string, items: readonly Field<string>[]): number => {
    for (const [at, item] of items.entries()) text(`${path}[${at}]`, item);
    return items.length;
  };
  const points = (path: string, field: Field<Points>): number | null => {
    const value = field.value === null ? null : Number(field.value);
    fields[path] = { value, span: place(field.span), confidence: field.confidence };
    return value;
  };
  const cited = (path: string, document: CitedDocument) => ({
    number: text(`${path}.number`, document.number),
    symbol: text(`${path}.symbol`, document.symbol),
    date: text(`${path}.date`, document.date),
  });
  const { document } = reading;
  return {
    document: {
      type: text('document.type', document.type),
      typeCode: text('document.typeCode', document.typeCode),
      agency: text('document.agency', document.agency),
      number: text('document.number', document.number),
      symbol: text('document.symbol', document.symbol),
      place: text('document.place', document.place),
      date: text('document.date', document.date),
      subject: text('document.subject', document.subject),
      signerName: text('document.signerName', document.signerName),
      signerTitle: text('document.signerTitle', document.signerTitle),
      authorityLine: text('document.authorityLine', document.authorityLine),
      onBehalf: text('document.onBehalf', document.onBehalf),
    },
    plan: reading.plan ? cited('plan', reading.plan) : null,
    citedDocuments: reading.citedDocuments.map((one, at) => cited(`citedDocuments[${at}]`, one)),
    delegation: reading.delegation.map((delegate, at) => ({
      name: text(`delegation[${at}].name`, delegate.name),
      position: text(`delegation[${at}].position`, delegate.position),
      role: text(`delegation[${at}].role`, delegate.role),
    })),
    sessionDate: text('sessionDate', reading.sessionDate),
    findings: reading.findings.map((finding, index) => {
      const at = `findings[${index}]`;
      return {
        order: finding.order,
        group: text(`${at}.group`, finding.group),
        criterionCode: text(`${at}.criterionCode`, finding.criterionCode),
        criterionName: text(`${at}.criterionName`, finding.criterionName),
        itemCode: text(`${at}.itemCode`, finding.itemCode),
        itemName: text(`${at}.itemName`, finding.itemName),
        maxPoints: points(`${at}.maxPoints`, finding.maxPoints),
        selfPoints: points(`${at}.selfPoints`, finding.selfPoints),
        appraisedPoints: points(`${at}.appraisedPoints`, finding.appraisedPoints),
        lostPoints: points(`${at}.lostPoints`, finding.lostPoints),
        sourcePage: text(`${at}.sourcePage`, finding.sourcePage),
        reason: text(`${at}.reason`, finding.reason),
        causes: finding.causes.map((cause, number) => ({
          text: text(`${at}.causes[${number}].text`, cause.text),
          class: text(`${at}.causes[${number}].class`, cause.causeClass),
        })),
      };
    }),
    generalLimitations: counted('generalLimitations', reading.generalLimitations),
    recommendations: reading.recommendations.map((one, at) => ({
      addressee: text(`recommendations[${at}].addressee`, one.addressee),
      count: counted(`recommendations[${at}].items`, one.items),
    })),
    recipients: reading.recipients.map((one, at) => text(`recipients[${at}]`, one)),
    expectedWarnings: reading.warnings.map((warning) => shortSentence(warning)),
    totals: totalsOf(reading),
    warnings: reading.warnings.map((warning) => ({
      code: warning.code,
      vi: say(readingMessages[`documents.warning.${warning.code}`], 'vi', warning.facts),
      en: say(readingMessages[`documents.warning.${warning.code}`], 'en', warning.facts),
      facts: warning.facts,
      spans: warning.spans,
    })),
    source: reading.source,
    fields,
  };
}

/** The English sentence as a line of a list: no capital, no stop. */
function shortSentence(warning: ReadingWarning): string {
  const sentence = say(readingMessages[`documents.warning.${warning.code}`], 'en', warning.facts);
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}

const hasPoints = (finding: Reading['findings'][number]): boolean =>
  [finding.maxPoints, finding.selfPoints, finding.appraisedPoints, finding.lostPoints].some(
    (field) => field.value !== null,
  );

function totalsOf(reading: Reading) {
  const { findings } = reading;
  const lost = findings.map((finding) => finding.lostPoints.value).filter((value) => value !== null);
  return {
    findings: findings.length,
    byGroup: Object.fromEntries(
      findingGroups.map((group) => [
        group,
        findings.filter((finding) => finding.group.value === group).length,
      ]),
    ),
    withAnyPoints: findings.filter(hasPoints).length,
    lostPointsStated: lost.length === 0 ? null : Number(addPoints(...lost)),
  };
}
