import type { Facts } from '#kernel/language.ts';
import { foldText } from '#kernel/search-text.ts';
import { listItems, type CriteriaSet, type Item, type ScoredUnitKind } from '../criteria-set.ts';
import { figuresOf, type FigureSpec } from '../scoring/figures.ts';
import { readFigure } from '../scoring/read-figure.ts';
import type { EvidenceState, FigureValue, ItemInput } from '../scoring/score.ts';
import type { FilePlace } from '../set-fault.ts';
import type { InputFileFault, InputLine, InputLines, NamedUnit, UnitInputReading } from './input-reading.ts';
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
  for (const named of file.units) {
    const known = units.get(named.unit);
    const unit = known ?? gatheringOf(units, named.unit);
    if (named.unitKind !== null || unit.kinds.length === 0) unit.kinds.push(named);
    if (known === undefined || !file.areUnitsOnce) continue;
    unit.isTwice = true;
    unit.faults.push(about(named, 'unit_twice', { unit: named.unit }));
  }
  const claims = claimsOf(file.lines);
  for (const line of file.lines) {
    const unit = gatheringOf(units, line.unit);
    const item = items.get(line.item);
    if (item) takeItem(unit, item, line, claims.has(claimKey(line)));
    else if (knockOuts.has(line.item)) takeKnockOut(unit, line);
    else complain(unit, line, 'criteria.item_unknown', { item: line.item });
  }
  return [...units.values()].map((unit) => ({
    unit: unit.name,
    unitKind: kindOf(set, unit),
    inputs: {
      items: Object.fromEntries(unit.items),
      knockOuts: Object.fromEntries(unit.knockOuts),
    },
    faults: unit.faults,
    places: unit.places,
  }));
}

function about({ unit, place }: NamedUnit, code: string, facts: Facts): InputFileFault {
  return { unit, item: null, figure: null, code: `criteria.file.${code}`, facts, place };
}

/** The kind of a unit: as the file says, or the only one of the set; null, which is told, where that settles nothing. */
function kindOf(set: CriteriaSet, { kinds, faults }: Gathering): ScoredUnitKind | null {
  const known = set.unitKinds.join(', ');
  const named = kinds.filter(({ unitKind }) => unitKind !== null);
  const [only] = set.unitKinds;
  if (named.length === 0 && set.unitKinds.length < 2) return only ?? 'commune';
  const [first] = kinds;
  if (named.length === 0) {
    if (first) faults.push(about(first, 'unit_kind_missing', { known }));
    return null;
  }
  const read = named.map((each) => {
    const word = foldText(each.unitKind ?? '').replace(/^cap /, '');
    const kind = scoredUnitKinds.find(
      (one) => one === word || foldText(unitKindWords[one]).slice(4) === word,
    );
    const code = kind === undefined ? 'unit_kind_unknown' : 'unit_kind_not_in_set';
    if (kind !== undefined && set.unitKinds.includes(kind)) return kind;
    faults.push(about(each, code, { found: each.unitKind, known }));
    return null;
  });
  const [kind = null] = read;
  const other = read.findIndex((each) => each !== null && each !== kind);
  const twice = named[other];
  if (kind !== null && twice) faults.push(about(twice, 'unit_kind_twice', { known }));
  return read.every((each) => each === kind) ? kind : null;
}

const scoredUnitKinds = Object.keys(unitKindWords) as ScoredUnitKind[];

type Known = {
  readonly item: Item;
  readonly specs: ReadonlyMap<string, FigureSpec>;
  readonly usual: string | null;
};

type Gathering = {
  readonly name: string | null;
  /** Where the file names its kind. */
  readonly kinds: NamedUnit[];
  /** Named twice, which is told once, and not again for each of its figures. */
  isTwice: boolean;
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

function gatheringOf(units: Map<string | null, Gathering>, name: string | null): Gathering {
  const known = units.get(name);
  if (known) return known;
  const made: Gathering = {
    name,
    kinds: [],
    isTwice: false,
    items: new Map(),
    knockOuts: new Map(),
    faults: [],
    places: new Map(),
  };
  units.set(name, made);
  return made;
}

function claimKey({ unit, item }: InputLine): string {
  return JSON.stringify([unit, item]);
}

/**
 * Items of which every figure says "không áp dụng", as a table with a column for each figure has it: that is said of
 * the item. Where only some of the figures say so, they are no numbers, and told.
 */
function claimsOf(lines: readonly InputLine[]): ReadonlySet<string> {
  const said = new Map<string, boolean>();
  for (const line of lines) {
    if (evidenceFigure.test(foldText(line.figure)) || unknown.test(foldText(line.value))) continue;
    const isClaim = notApplicable.test(foldText(line.value));
    said.set(claimKey(line), isClaim && (said.get(claimKey(line)) ?? true));
  }
  return new Set([...said].flatMap(([key, isClaim]) => (isClaim ? [key] : [])));
}

function takeItem(unit: Gathering, known: Known, line: InputLine, isClaimed: boolean): void {
  const { item } = known;
  const input = unit.items.get(item.code) ?? { figures: {}, isNotApplicable: false, evidence: null };
  unit.items.set(item.code, input);
  const figure = foldText(line.figure);
  const value = foldText(line.value);
  if (evidenceFigure.test(figure)) {
    const state = evidenceWords.find(([, words]) => words.test(value))?.[0];
    if (state !== undefined) input.evidence = isFirst(unit, line, 'evidence') ? state : null;
    else if (state === undefined && !unknown.test(value))
      complain(unit, line, 'criteria.file.evidence_unknown', { found: line.value, item: item.code });
  } else if (notApplicableFigure.test(figure)) {
    if (yes.test(value)) claimNotApplicable(unit, line, input);
    else if (!no.test(value) && !unknown.test(value))
      complain(unit, line, 'criteria.file.not_a_flag', { path: line.figure, found: line.value });
  } else if ((line.figure === '' || isClaimed) && notApplicable.test(value))
    claimNotApplicable(unit, line, input);
  else if (!unknown.test(value)) takeFigure(unit, known, line, input);
}

function claimNotApplicable(unit: Gathering, line: InputLine, input: { isNotApplicable: boolean }): void {
  input.isNotApplicable = true;
  unit.places.set(`${line.item}\n`, line.place);
}

function takeFigure(
  unit: Gathering,
  { item, specs, usual }: Known,
  line: InputLine,
  input: { figures: ItemInput['figures'] },
): void {
  const key = line.figure === '' ? usual : line.figure;
  if (key === null && specs.size > 0) {
    const keys = [...specs.keys()].join(', ');
    complain(unit, line, 'criteria.file.figure_missing', { item: item.code, keys });
    return;
  }
  // What the rule does not ask for is kept, and told by the scoring function, which knows why.
  const own = key ?? 'value';
  const spec = specs.get(own);
  if (!isFirst(unit, line, own)) {
    input.figures = { ...input.figures, [own]: null };
    return;
  }
  const reading = spec ? readFigure(spec, line.value, line.isExact) : { value: line.value };
  if ('fault' in reading) complain(unit, line, reading.fault.code, reading.fault.facts);
  // What cannot be read stays as something that is no figure, so that no other source takes its place.
  const value: FigureValue = 'fault' in reading ? `? ${line.value}` : reading.value;
  input.figures = { ...input.figures, [own]: value };
}

/** Keeps the place of a figure; one that was said before is told, and neither counts. */
function isFirst(unit: Gathering, line: InputLine, key: string): boolean {
  const name = `${line.item}\n${key}`;
  if (unit.places.has(name)) {
    const facts = { item: line.item, figure: key || line.item };
    if (!unit.isTwice) complain(unit, line, 'criteria.file.input_twice', facts);
    return false;
  }
  unit.places.set(name, line.place);
  return true;
}

function takeKnockOut(unit: Gathering, line: InputLine): void {
  const value = foldText(line.value);
  if (unknown.test(value)) return;
  if (!isFirst(unit, line, '')) unit.knockOuts.set(line.item, null);
  else if (yes.test(value)) unit.knockOuts.set(line.item, true);
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
