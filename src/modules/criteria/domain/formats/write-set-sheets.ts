import type { WrittenCell, WrittenRow, WrittenSheet } from '#kernel/workbook.ts';
import { listItems, type CriteriaSet, type Item, type Rounding } from '../criteria-set.ts';
import { sayRule } from '../wording/say-rule.ts';
import { writeInterval } from './interval-text.ts';
import {
  aboutHeads,
  classedOnWords,
  effectWords,
  everyUnit,
  flagWords,
  itemHeads,
  notApplicableWords,
  placeWords,
  rebasingWords,
  roundingWords,
  ruleHeads,
  sheetNames,
  unitKindWords,
  unrounded,
  type RuleColumn,
} from './sheet-words.ts';
import { ruleRows, type RuleRow } from './write-rule-rows.ts';

/** A set as the sheets of a workbook, which `readSetSheets` reads back as the same set. */
export function setSheets(set: CriteriaSet): readonly WrittenSheet[] {
  return [aboutSheet(set), itemsSheet(set), rulesSheet(set), classesSheet(set), knockOutsSheet(set)];
}

const text = (words: string | null): WrittenCell => (words === null ? null : { kind: 'text', text: words });
const number = (amount: string | null): WrittenCell =>
  amount === null ? null : { kind: 'number', text: amount };

const headRow = (heads: readonly string[]): WrittenRow => ({ look: 'head', cells: heads.map(text) });
const plainRow = (cells: readonly WrittenCell[]): WrittenRow => ({ look: 'plain', cells });

function aboutSheet(set: CriteriaSet): WrittenSheet {
  const line = (name: keyof typeof aboutHeads, ...cells: readonly WrittenCell[]): WrittenRow =>
    plainRow([text(aboutHeads[name]), ...cells]);
  const rounding = (value: Rounding | null): readonly WrittenCell[] =>
    value === null ? [text(unrounded)] : [number(String(value.places)), text(roundingWords[value.mode])];
  return {
    name: sheetNames.about,
    widths: [36, 40, 24, 16, 40],
    frozenRows: 1,
    rows: [
      headRow(['Nội dung', 'Giá trị']),
      line('code', text(set.code)),
      line('title', text(set.title)),
      line('note', text(set.note)),
      line('issuer', text(set.issuer)),
      line('unitKinds', ...set.unitKinds.map((kind) => text(unitKindWords[kind]))),
      line('year', number(String(set.year))),
      ...set.legalBasis.map((basis) =>
        line('legalBasis', text(basis.number), text(basis.symbol), text(basis.issuedOn), text(basis.title)),
      ),
      line('levelLabels', ...set.levelLabels.map(text)),
      line('total', number(set.total)),
      line('surveyShare', number(set.surveyShare)),
      line('roundPoints', ...rounding(set.rounding.points)),
      line('roundIndex', ...rounding(set.rounding.index)),
      line('rebasing', text(rebasingWords[set.rebasing])),
      line('bonusCap', number(set.bonusCap)),
      line('indexCountsOutside', text(set.indexCountsOutside ? flagWords.yes : flagWords.no)),
    ],
  };
}

function itemsSheet(set: CriteriaSet): WrittenSheet {
  const rows = listItems(set.items).map(({ item, depth }): WrittenRow => ({
    look: item.children.length > 0 ? 'strong' : 'plain',
    cells: [
      text(item.code),
      text(item.name),
      number(item.max),
      text(item.scoringText),
      text(item.evidence.required.map((paper) => `- ${paper}`).join('\n') || null),
      number(String(depth + 1)),
      text(item.notApplicable === 'not_allowed' ? null : notApplicableWords[item.notApplicable]),
      text(item.place === 'base' ? null : placeWords[item.place]),
      text(item.evidence.isGate ? flagWords.yes : null),
      text(item.position),
      text(item.rule === null || isPlainSum(item) ? null : sayRule(item.rule).vi),
    ],
  }));
  return {
    name: sheetNames.items,
    widths: [8, 50, 9, 44, 44, 6, 14, 14, 12, 24, 60],
    frozenRows: 1,
    rows: [
      headRow([...Object.values(itemHeads), 'Diễn giải quy tắc (máy viết từ trang Quy tắc, không đọc lại)']),
      ...rows,
    ],
  };
}

function isPlainSum({ rule, children }: Item): boolean {
  return children.length > 0 && rule?.kind === 'sum' && rule.parts === null && rule.cap === null;
}

/** What needs no rows: a parent that adds up its children, and a leaf of which nothing is said. */
function isSilent(item: Item): boolean {
  return isPlainSum(item) || (item.rule === null && item.children.length === 0 && item.scoringText === null);
}

const ruleColumns = Object.keys(ruleHeads) as readonly RuleColumn[];
const amountColumns: ReadonlySet<RuleColumn> = new Set(['points', 'otherwise', 'cap', 'floor']);

function rulesSheet(set: CriteriaSet): WrittenSheet {
  const rows = listItems(set.items).flatMap(({ item }) =>
    isSilent(item) ? [] : ruleRows(item.rule).map((row) => plainRow(ruleCells(item.code, row))),
  );
  return {
    name: sheetNames.rules,
    widths: [10, 14, 18, 16, 40, 12, 30, 30, 10, 16, 14, 10, 12, 8, 26, 26],
    frozenRows: 1,
    rows: [headRow(ruleColumns.map((column) => ruleHeads[column])), ...rows],
  };
}

function ruleCells(code: string, row: RuleRow): readonly WrittenCell[] {
  return ruleColumns.map((column) => {
    const words = column === 'code' ? code : (row[column] ?? null);
    const isAmount = amountColumns.has(column) && words !== null && /^-?[\d.]+$/.test(words);
    return isAmount ? number(words) : text(words);
  });
}

function classesSheet(set: CriteriaSet): WrittenSheet {
  return {
    name: sheetNames.classes,
    widths: [8, 30, 14, 30, 16],
    frozenRows: 1,
    rows: [
      headRow(['Bảng', 'Áp dụng cho', 'Tính trên', 'Xếp loại', 'Khoảng']),
      ...set.classifications.flatMap(({ unitKinds, on, bands }, index) =>
        bands.map((band) =>
          plainRow([
            number(String(index + 1)),
            text(unitKinds?.map((kind) => unitKindWords[kind]).join('; ') ?? everyUnit),
            text(classedOnWords[on]),
            text(band.label),
            text(writeInterval(band, 'comma')),
          ]),
        ),
      ),
    ],
  };
}

function knockOutsSheet(set: CriteriaSet): WrittenSheet {
  return {
    name: sheetNames.knockOuts,
    widths: [10, 70, 24, 20],
    frozenRows: 1,
    rows: [
      headRow(['Mã', 'Nội dung', 'Hậu quả', 'Giá trị']),
      ...set.knockOuts.map(({ code, name, effect }) =>
        plainRow([
          text(code),
          text(name),
          text(effectWords[effect.kind]),
          effect.kind === 'total_at_most'
            ? number(effect.points)
            : text(effect.kind === 'class_at_most' ? effect.label : null),
        ]),
      ),
    ],
  };
}
