import type { Facts } from '#kernel/language.ts';
import { foldText } from '#kernel/search-text.ts';
import { listItems, type CriteriaSet, type Item, type ScoredUnitKind } from '../criteria-set.ts';
import { figuresOf, type FigureSpec } from '../scoring/figures.ts';
import { readFigure } from '../scoring/read-figure.ts';
import type { EvidenceState, FigureValue, ItemInput } from '../scoring/score.ts';
import type { FilePlace } from '../set-fault.ts';
import type { InputFileFault, InputLine, InputLines, UnitInputReading } from './input-reading.ts';
import { unitKindWords } from './sheet-words.ts';

const notApplicable = /^(?:n\/?a|not applicable|khong ap dung|khong phat sinh|kad)$/;
const unknown = /^(?:|\?|null|unknown|chua biet|chua co|chua ro)$/;
const evidenceFigure = /^(?:evidence|tai lieu kiem chung|tai lieu|minh chung)$/;
const notApplicableFigure = /^(?:not_applicable|not applicable|khong ap dung|khong phat sinh)$/;
const evidenceWords: readonly (readonly [EvidenceState, RegExp])[] = [
  ['accepted', /^(?:accepted|duoc chap nhan|chap nhan|da duoc chap nhan|dat|co|du)$/],
  ['explained', /^(?:explained|giai trinh|giai trinh duoc chap nhan|co giai trinh)$/],
  ['missing', /^(?:missing|thieu|khong co|khong|chua co|khong dat)$/],
];
const yes = /^(?:yes|y|true|co|dung|x|1)$/;
const no = /^(?:no|n|false|khong|sai|0)$/;

/** Sorts what a file says by unit and item, reading every figure as its rule asks; every fault at once. */
export function inputsOfLines(set: CriteriaSet, file: InputLines): readonly UnitInputReading[] {
  const items = new Map(listItems(set.items).map(({ item }) => [item.code, specsOf(item)]));
  const knockOuts = new Set(set.knockOuts.map(({ code }) => code));
  const units = new Map<string | null, Gathering>();
  for (const { unit, unitKind } of file.units) gatheringOf(units, unit, unitKind);
  for (const line of file.lines) {
    const unit = gatheringOf(units, line.unit, line.unitKind);
    const item = items.get(line.item);
    if (item) takeItem(unit, item, line);
    else if (knockOuts.has(line.item)) takeKnockOut(unit, line);
    else complain(unit, line, 'criteria.item_unknown', { item: line.item });
  }
  return [...units.values()].map((unit) => ({
    unit: unit.name,
    unitKind: unit.unitKind,
    inputs: {
      items: Object.fromEntries(unit.items),
      knockOuts: Object.fromEntries(unit.knockOuts),
    },
    faults: unit.faults,
    places: unit.places,
  }));
}

type Known = {
  readonly item: Item;
  readonly specs: ReadonlyMap<string, FigureSpec>;
  readonly usual: string | null;
};

type Gathering = {
  readonly name: string | null;
  readonly unitKind: ScoredUnitKind | null;
  readonly items: Map<string, { -readonly [Key in keyof ItemInput]: ItemInput[Key] }>;
  readonly knockOuts: Map<string, boolean | null>;
  readonly faults: InputFileFault[];
  readonly places: Map<string, FilePlace>;
};

function specsOf(item: Item): Known {
  const figures = item.children.length > 0 ? [] : figuresOf(item.rule, item.max);
  const specs = new Map(figures.map((spec) => [spec.key, spec]));
  const typed = figures.filter(({ isAlternative }) => !isAlternative);
  const usual = specs.has('value') ? 'value' : typed.length === 1 ? (typed[0]?.key ?? null) : null;
  return { item, specs, usual: usual ?? (specs.has('rate') ? 'rate' : null) };
}

function gatheringOf(
  units: Map<string | null, Gathering>,
  name: string | null,
  kind: string | null,
): Gathering {
  const known = units.get(name);
  if (known) return known;
  const kinds = Object.keys(unitKindWords) as ScoredUnitKind[];
  const word = kind === null ? '' : foldText(kind).replace(/^cap /, '');
  const unitKind =
    kinds.find((each) => each === word || foldText(unitKindWords[each]).slice(4) === word) ?? null;
  const made: Gathering = {
    name,
    unitKind,
    items: new Map(),
    knockOuts: new Map(),
    faults: [],
    places: new Map(),
  };
  if (word !== '' && unitKind === null)
    made.faults.push({
      unit: name,
      item: null,
      figure: null,
      code: 'criteria.file.unit_kind_unknown',
      facts: { found: kind, known: kinds.join(', ') },
      place: null,
    });
  units.set(name, made);
  return made;
}

function takeItem(unit: Gathering, known: Known, line: InputLine): void {
  const { item } = known;
  const input = unit.items.get(item.code) ?? { figures: {}, isNotApplicable: false, evidence: null };
  unit.items.set(item.code, input);
  const figure = foldText(line.figure);
  const value = foldText(line.value);
  if (evidenceFigure.test(figure)) {
    const state = evidenceWords.find(([, words]) => words.test(value))?.[0];
    if (state !== undefined && isFirst(unit, line, 'evidence')) input.evidence = state;
    else if (state === undefined && !unknown.test(value))
      complain(unit, line, 'criteria.file.evidence_unknown', { found: line.value, item: item.code });
  } else if (notApplicableFigure.test(figure)) {
    if (yes.test(value)) input.isNotApplicable = true;
    else if (!no.test(value) && !unknown.test(value))
      complain(unit, line, 'criteria.file.not_a_flag', { path: line.figure, found: line.value });
  } else if (line.figure === '' && notApplicable.test(value)) input.isNotApplicable = true;
  else if (!unknown.test(value)) takeFigure(unit, known, line, input);
}

function takeFigure(
  unit: Gathering,
  { item, specs, usual }: Known,
  line: InputLine,
  input: { figures: ItemInput['figures'] },
): void {
  const key = line.figure === '' ? usual : line.figure;
  const facts = { item: item.code, figure: line.figure, keys: [...specs.keys()].join(', ') || '–' };
  if (key === null && specs.size > 0) {
    complain(unit, line, 'criteria.file.figure_missing', facts);
    return;
  }
  // What the rule does not ask for is kept, and told by the scoring function, which knows why.
  const own = key ?? 'value';
  const spec = specs.get(own);
  if (!isFirst(unit, line, own)) return;
  const reading = spec ? readFigure(spec, line.value) : { value: line.value };
  if ('fault' in reading) complain(unit, line, reading.fault.code, reading.fault.facts);
  const value: FigureValue = 'fault' in reading ? line.value : reading.value;
  input.figures = { ...input.figures, [own]: value };
}

/** Keeps the place of a figure; one that was said before is told, and the first one counts. */
function isFirst(unit: Gathering, line: InputLine, key: string): boolean {
  const name = `${line.item}\n${key}`;
  if (unit.places.has(name)) {
    complain(unit, line, 'criteria.file.input_twice', { item: line.item, figure: key });
    return false;
  }
  unit.places.set(name, line.place);
  return true;
}

function takeKnockOut(unit: Gathering, line: InputLine): void {
  const value = foldText(line.value);
  if (unknown.test(value) || !isFirst(unit, line, '')) return;
  if (yes.test(value)) unit.knockOuts.set(line.item, true);
  else if (no.test(value)) unit.knockOuts.set(line.item, false);
  else complain(unit, line, 'criteria.file.not_a_flag', { path: line.item, found: line.value });
}

function complain(unit: Gathering, line: InputLine, code: string, facts: Facts): void {
  unit.faults.push({
    unit: unit.name,
    item: line.item,
    figure: line.figure || null,
    code,
    facts,
    place: line.place,
  });
}
