/** The columns of a findings sheet, in the order a clerk reads them; widths in characters. */
export const findingColumns = [
  { key: 'order', kind: 'number', width: 6 },
  { key: 'supervision', kind: 'text', width: 34 },
  { key: 'noticeOn', kind: 'date', width: 12 },
  { key: 'group', kind: 'text', width: 18 },
  { key: 'criterion', kind: 'text', width: 26 },
  { key: 'itemCode', kind: 'text', width: 8 },
  { key: 'itemName', kind: 'text', width: 30 },
  { key: 'maxPoints', kind: 'number', width: 9 },
  { key: 'selfPoints', kind: 'number', width: 9 },
  { key: 'appraisedPoints', kind: 'number', width: 9 },
  { key: 'lostPoints', kind: 'number', width: 9 },
  { key: 'sourcePage', kind: 'number', width: 8 },
  { key: 'reason', kind: 'text', width: 44 },
  { key: 'causes', kind: 'text', width: 22 },
  { key: 'person', kind: 'text', width: 22 },
  { key: 'action', kind: 'text', width: 32 },
  { key: 'dueOn', kind: 'date', width: 12 },
  { key: 'evidenceNeeded', kind: 'text', width: 28 },
  { key: 'lacks', kind: 'text', width: 22 },
] as const;
export type FindingColumn = (typeof findingColumns)[number]['key'];
