import type { CalendarDate } from '#kernel/calendar.ts';
import { say, type Language } from '#kernel/language.ts';
import type { SheetColumn, SheetContent } from '#platform/office/writing/write-xlsx.ts';
import { findingsMessages } from './messages.ts';
import { findingColumns, type FindingColumn } from './domain/columns.ts';
import { noticeNumber } from './domain/notice-number.ts';
import type { ExportedFinding } from './views.ts';

/** All findings as a sheet: every column of a finding, in the order a clerk reads them. */
export function findingsSheet(
  findings: readonly ExportedFinding[],
  language: Language,
  about: { readonly unitName: string; readonly today: CalendarDate },
): SheetContent {
  const text = (key: keyof typeof findingsMessages) => say(findingsMessages[key], language);
  const cells: Record<FindingColumn, (finding: ExportedFinding) => string | null> = {
    order: (finding) => String(finding.order),
    supervision: ({ noticeNumber: number, noticeSymbol, subject }) =>
      joined([noticeNumber(number, noticeSymbol), subject], ' - '),
    noticeOn: (finding) => finding.noticeOn,
    group: (finding) => finding.group && text(`findings.group.${finding.group}`),
    criterion: (finding) => joined([finding.criterionCode, finding.criterionName], '. '),
    itemCode: (finding) => finding.itemCode,
    itemName: (finding) => finding.itemName,
    maxPoints: (finding) => finding.maxPoints,
    selfPoints: (finding) => finding.selfPoints,
    appraisedPoints: (finding) => finding.appraisedPoints,
    lostPoints: (finding) => finding.lostPoints,
    sourcePage: (finding) => (finding.sourcePage === null ? null : String(finding.sourcePage)),
    reason: (finding) => finding.reason,
    causes: (finding) =>
      joined(
        [...new Set(finding.causes.map((cause) => cause.causeClass))].map(
          (causeClass) => causeClass && text(`findings.cause.${causeClass}`),
        ),
        '; ',
      ),
    person: (finding) =>
      finding.person && joined([...new Set([finding.person.name, finding.person.position])], ' - '),
    action: (finding) => finding.action,
    dueOn: (finding) => finding.dueOn,
    evidenceNeeded: (finding) => finding.evidenceNeeded,
    lacks: (finding) =>
      joined(
        finding.lacks.map((lack) => text(`findings.lack.${lack}`)),
        ', ',
      ),
  };
  return {
    name: text('findings.sheet_name'),
    title: text('findings.sheet_title'),
    author: about.unitName,
    date: about.today,
    columns: findingColumns.map(({ key, kind, width }): SheetColumn => ({
      header: text(`findings.column.${key}`),
      kind,
      width,
    })),
    rows: findings.map((finding) => findingColumns.map(({ key }) => cells[key](finding))),
  };
}

function joined(parts: readonly (string | null)[], separator: string): string | null {
  const known = parts.filter((part) => part !== null && part !== '');
  return known.length === 0 ? null : known.join(separator);
}
