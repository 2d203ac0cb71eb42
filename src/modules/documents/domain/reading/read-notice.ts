import type { Paper } from '#kernel/paper.ts';
import { addressIn } from './addressees.ts';
import { citedDocuments, planAmong } from './cited-documents.ts';
import { readDelegation } from './delegation.ts';
import { readFindings } from './findings.ts';
import { flowOf, type Flow, type Paragraph } from './flow.ts';
import { readHeader } from './header.ts';
import { isHeading, levelOf, opensRecommendations } from './headings.ts';
import { itemHeads } from './item-heads.ts';
import { readItemWords } from './item-words.ts';
import { readLimitations } from './limitations.ts';
import type { DocumentFields, ReadingResult } from './reading.ts';
import { readRecommendations } from './recommendations.ts';
import { readSessionDate } from './session-date.ts';
import { readTail } from './signature.ts';
import { readWarnings } from './warnings.ts';

/** Reads a notice of supervision conclusions, or says why the paper is not one. */
export function readNotice(paper: Paper): ReadingResult {
  if (!/\p{L}{2}/u.test(paper.text)) return { kind: 'refused', reason: 'no_text', facts: {} };
  const flow = flowOf(paper);
  const { isNumberBlank, end: headEnd, typeEnd, ...head } = readHeader(flow);
  const { recipients, start: tailStart, ...signature } = readTail(flow);
  const document: DocumentFields = { ...head, ...signature };
  const body = flow.paragraphs.filter((paragraph) => paragraph.part === 'body' || paragraph.cells !== null);
  const region = recommendationRegion(
    flow,
    body.filter((paragraph) => paragraph.start < tailStart),
  );
  const inRegion = new Set(region);
  const rest = body.filter((paragraph) => !inRegion.has(paragraph));
  const { findings, taken, criteria } = readFindings(flow, rest);
  if (!isNotice(flow, document, findings.length)) {
    return { kind: 'refused', reason: 'not_a_notice', facts: { found: kindOf(flow, document) } };
  }
  if (findings.length === 0) {
    return { kind: 'refused', reason: 'no_findings', facts: { type: document.type.value ?? '' } };
  }
  const cited = citedDocuments(flow, { start: typeEnd, end: flow.text.length }).filter(
    ({ number, symbol }) => number.value !== document.number.value || symbol.value !== document.symbol.value,
  );
  const free = rest.filter((paragraph) => !taken.has(paragraph));
  return {
    kind: 'read',
    reading: {
      source: paper.kind,
      document,
      plan: planAmong(cited),
      citedDocuments: cited,
      delegation: readDelegation(flow, free),
      sessionDate: readSessionDate(flow, free),
      findings,
      generalLimitations: readLimitations(flow, rest, taken),
      recommendations: readRecommendations(flow, region),
      recipients,
      warnings: readWarnings(flow, { document, isNumberBlank, criteria, findings, headEnd }),
    },
  };
}

/** From the heading of the recommendations to the next heading of its level; a part that reports items is none. */
function recommendationRegion(flow: Flow, body: readonly Paragraph[]): readonly Paragraph[] {
  for (let at = 0; at < body.length; at++) {
    const heading = body[at];
    if (!heading || !opensRecommendations(flow, heading)) continue;
    const next = body.findIndex(
      (other, index) =>
        index > at &&
        endsRegion(flow, heading, other) &&
        !(heading.marker?.kind === 'upper' && isAddressee(flow, other)),
    );
    const region = body.slice(at, next < 0 ? body.length : next);
    if (!region.some((paragraph) => reportsItem(flow, paragraph))) return region;
  }
  return [];
}

/** "I. ĐỐI VỚI UBND XÃ" below "C. KIẾN NGHỊ" is a part of the requests. */
const isAddressee = (flow: Flow, paragraph: Paragraph): boolean =>
  paragraph.marker?.kind === 'roman' &&
  addressIn(flow, { start: paragraph.body, end: paragraph.end }) !== null;

function endsRegion(flow: Flow, heading: Paragraph, other: Paragraph): boolean {
  if (/^(?:tren day la|phu luc\b)/.test(flow.fold.slice(other.start, other.start + 20))) return true;
  if (!other.marker || other.marker.kind === 'bullet') return false;
  if (heading.marker === null && !isHeading(flow, heading))
    return /^(?:roman|part|upper)$/.test(other.marker.kind);
  const isOuter = other.marker.kind === 'roman' || other.marker.kind === 'part';
  return (
    (levelOf(other) === levelOf(heading) || (isOuter && heading.marker?.kind !== 'roman')) &&
    heading.marker !== null
  );
}

function reportsItem(flow: Flow, paragraph: Paragraph): boolean {
  if (paragraph.cells) return false;
  const [head] = itemHeads(flow, paragraph, paragraph.body);
  if (!head) return false;
  const told = readItemWords(flow, { start: head.start, end: paragraph.end }, head, null);
  return told.hasPoints || told.hasReasonLabel;
}

function isNotice(flow: Flow, document: DocumentFields, findings: number): boolean {
  const type = document.type.value;
  const supervises = flow.fold.includes('giam sat');
  const isCouncil = /hoi dong nhan dan|hdnd/.test(flow.fold);
  if (!supervises) return false;
  if (type === 'Thông báo' || type === 'Kết luận' || type === 'Kết luận giám sát') return true;
  const agency = document.agency.value ?? '';
  if (type === 'Báo cáo')
    return !/^(?:ubnd|[uủ][yỷ] ban)/iu.test(agency) && /giám sát/iu.test(document.subject.value ?? '');
  return type === null && isCouncil && findings > 0;
}

/** What the paper calls itself, or the words that it opens with. */
function kindOf(flow: Flow, document: DocumentFields): string {
  const first = flow.paragraphs[0];
  const opening = first ? flow.shown.slice(first.start, first.end) : '';
  return document.type.value ?? (opening.length > 60 ? `${opening.slice(0, 60)}…` : opening);
}
