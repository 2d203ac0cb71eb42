import { formatPoints, parsePoints, type Points } from '#kernel/points.ts';
import {
  listItems,
  type CriteriaSet,
  type Item,
  type ScoredUnitKind,
} from '#modules/criteria/domain/criteria-set.ts';
import { figuresOf, type FigureSpec } from '#modules/criteria/domain/scoring/figures.ts';
import type { Figures, FigureValue } from '#modules/criteria/domain/scoring/score.ts';
import type { KnockOuts } from '../self-score.ts';
import { isGiven } from '../set-items.ts';

/** An item as the system holds it when a workbook is written or read. */
export type SheetClaim = {
  readonly code: string;
  readonly version: number;
  readonly figures: Figures;
  readonly isNotApplicable: boolean;
  readonly explanation: string | null;
  readonly points: Points | null;
  /** The papers that are named for it, each in a few words. */
  readonly evidence: readonly string[];
};

/** A score sheet that is written as a workbook, or that a filled one is read against. */
export type ScoreSheet = {
  readonly assessmentId: string;
  readonly unitName: string;
  readonly year: number;
  readonly setId: string;
  readonly setHash: string;
  readonly content: CriteriaSet;
  readonly unitKind: ScoredUnitKind;
  readonly claims: readonly SheetClaim[];
  readonly knockOuts: KnockOuts;
};

/** The columns of the sheet, from the first on; what stands after them is the key of the line. */
export const sheetColumns = [
  { key: 'code', header: 'Mã mục', width: 9 },
  { key: 'name', header: 'Nội dung', width: 42 },
  { key: 'max', header: 'Điểm tối đa', width: 8 },
  { key: 'figure', header: 'Số liệu cần điền', width: 34 },
  { key: 'how', header: 'Cách điền', width: 22 },
  { key: 'value', header: 'Số liệu', width: 16 },
  { key: 'notApplicable', header: 'Không áp dụng', width: 10 },
  { key: 'explanation', header: 'Giải trình', width: 42 },
  { key: 'points', header: 'Điểm khi tải xuống', width: 10 },
  { key: 'evidence', header: 'Tài liệu kiểm chứng đã gắn', width: 34 },
] as const;
/** One of the columns. */
export type SheetColumnKey = (typeof sheetColumns)[number]['key'];

/** What a cell that may be filled holds. */
export type OpenField =
  | { readonly kind: 'figure'; readonly spec: FigureSpec }
  | { readonly kind: 'not_applicable' }
  | { readonly kind: 'explanation' }
  | { readonly kind: 'knock_out' };

/** A cell that may be filled; `choices` where one of a few words is asked for. */
export type OpenCell = {
  readonly column: SheetColumnKey;
  readonly field: OpenField;
  readonly choices: readonly string[];
};

/** One line of the sheet. Its key tells it from all others, wherever it stands. */
export type SheetLine = {
  readonly key: string;
  readonly look: 'title' | 'head' | 'strong' | 'plain';
  /** Whose line it is; null for the lines above the table. */
  readonly of: { readonly kind: 'item' | 'knock_out'; readonly code: string; readonly name: string } | null;
  readonly version: number | null;
  readonly cells: Readonly<Record<SheetColumnKey, string>>;
  readonly open: readonly OpenCell[];
};

/** The answers to yes/no. */
export const yesNoChoices = ['Có', 'Không'] as const;

const blank = Object.fromEntries(sheetColumns.map(({ key }) => [key, ''])) as SheetLine['cells'];

/** Every line of the sheet in its order: what it is about, the head of the table, the items, the knock-outs. */
export function sheetLines(sheet: ScoreSheet): readonly SheetLine[] {
  const claims = new Map(sheet.claims.map((claim) => [claim.code, claim]));
  return [
    ...headLines(sheet),
    ...listItems(sheet.content.items).flatMap(({ item }) => {
      const claim = claims.get(item.code);
      return claim ? itemLines(item, claim) : [];
    }),
    ...sheet.content.knockOuts.map(({ code, name }): SheetLine => {
      const answer = sheet.knockOuts[code] ?? null;
      return {
        key: `L|${code}`,
        look: 'plain',
        of: { kind: 'knock_out', code, name },
        version: null,
        cells: {
          ...blank,
          code,
          name,
          figure: 'Có xảy ra trong năm không',
          how: 'Có hoặc Không',
          value: yesNo(answer),
        },
        open: [{ column: 'value', field: { kind: 'knock_out' }, choices: yesNoChoices }],
      };
    }),
  ];
}

function headLines({ unitName, year, content }: ScoreSheet): SheetLine[] {
  const line = (key: string, look: SheetLine['look'], code: string): SheetLine => ({
    key,
    look,
    of: null,
    version: null,
    cells: { ...blank, code },
    open: [],
  });
  return [
    line('H|1', 'title', `Bảng tự chấm điểm năm ${year} – ${unitName}`),
    line('H|2', 'plain', content.title),
    line(
      'H|3',
      'plain',
      'Chỉ điền vào các ô nền vàng, các ô khác đã khóa. Không thêm, xóa, chuyển dòng và không gộp ô. Điền xong hãy lưu lại ở dạng .xlsx rồi tải lên: mọi thay đổi được xem trước, chưa ghi gì khi bạn chưa đồng ý.',
    ),
    {
      ...line('H|4', 'head', ''),
      cells: Object.fromEntries(sheetColumns.map(({ key, header }) => [key, header])) as SheetLine['cells'],
    },
  ];
}

function itemLines(item: Item, claim: SheetClaim): SheetLine[] {
  const first: SheetLine = {
    key: `M|${item.code}`,
    look: item.children.length > 0 ? 'strong' : 'plain',
    of: { kind: 'item', code: item.code, name: item.name },
    version: claim.version,
    cells: {
      ...blank,
      code: item.code,
      name: item.name,
      max: formatPoints(item.max),
      points: claim.points === null ? '' : formatPoints(claim.points),
      evidence: claim.evidence.join('; '),
    },
    open: [],
  };
  if (item.children.length > 0) return [first];
  if (isGiven(item))
    return [{ ...first, cells: { ...first.cells, figure: 'Do điều tra hoặc cơ quan khác cho điểm' } }];
  const [spec, ...more] = figuresOf(item.rule, item.max);
  const mayNotApply = item.notApplicable !== 'not_allowed';
  const lead: SheetLine = {
    ...first,
    cells: {
      ...first.cells,
      ...(spec ? figureCells(spec, claim) : {}),
      notApplicable: claim.isNotApplicable ? 'Có' : '',
      explanation: claim.explanation ?? '',
    },
    open: [
      ...(spec ? [openFigure(spec)] : []),
      ...(mayNotApply || claim.isNotApplicable
        ? [{ column: 'notApplicable', field: { kind: 'not_applicable' }, choices: yesNoChoices } as const]
        : []),
      { column: 'explanation', field: { kind: 'explanation' }, choices: [] },
    ],
  };
  return [
    lead,
    ...more.map((each): SheetLine => ({
      ...first,
      key: `S|${item.code}|${each.key}`,
      cells: { ...blank, code: item.code, ...figureCells(each, claim) },
      open: [openFigure(each)],
    })),
  ];
}

function figureCells(spec: FigureSpec, { figures }: SheetClaim) {
  return {
    figure: `${upperFirst(spec.label.vi)}${spec.unit === null ? '' : ` (${spec.unit})`}`,
    how: howToFill(spec),
    value: shownFigure(spec, figures[spec.key] ?? null),
  };
}

function openFigure(spec: FigureSpec): OpenCell {
  return { column: 'value', field: { kind: 'figure', spec }, choices: figureChoices(spec) };
}

function howToFill({ kind, isAlternative }: FigureSpec): string {
  if (kind === 'yes_no') return 'Có hoặc Không';
  if (kind === 'level') return 'Chọn một mức';
  if (kind === 'count') return 'Gõ số đếm, như 0, 1, 2';
  return isAlternative ? 'Chỉ điền khi không có hai số trên' : 'Gõ số, như 12 hoặc 12,5';
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** The words to choose from; a level whose name another one bears too is told apart by its key. */
export function figureChoices({ kind, options }: FigureSpec): readonly string[] {
  if (kind === 'yes_no') return yesNoChoices;
  return options.map(({ key, label }) =>
    options.filter((other) => other.label === label).length > 1 ? `${label} (${key})` : label,
  );
}

/** A figure as its cell shows it; nothing where it is unknown. */
export function shownFigure(spec: FigureSpec, value: FigureValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return yesNo(value);
  const place = spec.options.findIndex(({ key }) => key === value);
  const amount = parsePoints(value);
  return figureChoices(spec)[place] ?? (amount === null ? value : formatPoints(amount));
}

/** "Có", "Không", or nothing. */
export function yesNo(value: boolean | null): string {
  if (value === null) return '';
  return value ? 'Có' : 'Không';
}
