import type { CalendarDate } from '#kernel/calendar.ts';
import type { Caller } from '#kernel/caller.ts';
import {
  addEvidenceLinkTo,
  assignItemsTo,
  getAssessmentRow,
  getCycleView,
  moveAssessmentsOf,
  openCycleOf,
  saveAppraisalsOf,
  saveSelfScoresOf,
} from '#modules/assessment/index.ts';
import { publishSetFile } from '#modules/criteria/index.ts';
import { enterScope } from '#modules/identity/index.ts';
import { newId } from '#platform/clock.ts';
import type { Tx } from '#platform/database/database.ts';
import { loadDemonstrationEvidence, type KeptPaper } from './demonstration-evidence.ts';

type Figures = Readonly<Record<string, string | boolean>>;
type CycleSeed = {
  readonly title: string;
  readonly opensOn: CalendarDate;
  readonly selfScoreDueOn: string;
  readonly appraisalDueOn: string;
  readonly explanationDueOn: string;
};

/** The year of scoring as it stands in seeds/: all of it invented, but for what its note says. */
export type YearSeed = {
  /** The file of the set of the current year. */
  readonly criteriaSet: string;
  readonly earlier: CycleSeed & { readonly year: number; readonly itemsDueOn: string };
  readonly current: CycleSeed & { readonly year: number };
  readonly evidence: { readonly title: string; readonly number: string; readonly address: string };
  readonly typicalFigures: Readonly<Record<string, Figures>>;
  /** Of the commune in full, where they differ. */
  readonly communeFigures: Readonly<Record<string, Figures>>;
  readonly communeCuts: Readonly<Record<string, { readonly points: string; readonly reason: string }>>;
  /** Who works on which item, by position. */
  readonly itemPositions: Readonly<Record<string, string>>;
  readonly startedItems: readonly string[];
  readonly submittedCommunes: readonly string[];
};

/** Somebody of a unit with their position, by which items are assigned. */
export type Official = { readonly caller: Caller; readonly position: string };
/** A commune of the demonstration with those who work in it. */
export type YearUnit = { readonly name: string; readonly officials: readonly Official[] };
/** Who takes part in the year. */
export type YearCast = {
  readonly superior: readonly Official[];
  readonly commune: YearUnit;
  readonly neighbours: readonly YearUnit[];
};

/**
 * Gives the demonstration two years of scoring: the year before, published for all communes, and the current one, in
 * which the commune is half way. Runs in an owner's transaction, which it leaves in the scope of one of the communes.
 */
export async function loadDemonstrationYear(
  tx: Tx,
  seed: YearSeed,
  cast: YearCast,
  set: { readonly id: string; readonly text: string },
  papers: readonly KeptPaper[] = [],
): Promise<void> {
  const head = callerWith(cast.superior, 'appraisal_leader');
  const appraiser = callerWith(cast.superior, 'appraiser');
  const { earlier, current } = seed;
  await enterScope(tx, head);
  const earlierSet = await publishSetFile(tx, head, {
    name: seed.criteriaSet,
    text: set.text.replaceAll(String(current.year), String(earlier.year)),
  });
  const past = await openSeedCycle(tx, head, earlier, earlierSet, false);
  const units = [cast.commune, ...cast.neighbours];
  const versions = new Map<string, number>();
  for (const [place, unit] of units.entries()) {
    const id = past.get(callerWith(unit.officials, 'officer').unitId) ?? '';
    const isCommune = unit === cast.commune;
    if (isCommune) await assignByPosition(tx, unit, id, seed.itemPositions, earlier.itemsDueOn);
    const figures = isCommune
      ? { ...seed.typicalFigures, ...seed.communeFigures }
      : variedFigures(seed.typicalFigures, place);
    await fillSheet(tx, unit, id, seed, figures, isCommune ? 2 : 1);
    versions.set(id, await submit(tx, unit, id));
  }
  await enterScope(tx, head);
  await moveAll(tx, head, 'begin_appraisal', versions);
  await enterScope(tx, appraiser);
  const communeAssessment = past.get(callerWith(cast.commune.officials, 'officer').unitId) ?? '';
  for (const id of versions.keys()) {
    const cuts = id === communeAssessment ? seed.communeCuts : {};
    const { assessment } = await saveAppraisalsOf(tx, appraiser, id, {
      operationId: newId(),
      changes: Object.keys(seed.typicalFigures).map((code) => {
        const cut = cuts[code];
        return cut
          ? { code, version: 1, decision: 'cut' as const, ...cut }
          : { code, version: 1, decision: 'accept' as const };
      }),
    });
    versions.set(id, assessment.version);
  }
  await enterScope(tx, head);
  await moveAll(tx, head, 'conclude', versions);
  await moveAll(tx, head, 'publish', versions);
  const open = await openSeedCycle(tx, head, current, set.id, true);
  for (const [place, unit] of cast.neighbours.entries()) {
    if (!seed.submittedCommunes.includes(unit.name)) continue;
    const id = open.get(callerWith(unit.officials, 'officer').unitId) ?? '';
    await fillSheet(tx, unit, id, seed, variedFigures(seed.typicalFigures, place + 7), 1);
    await submit(tx, unit, id);
  }
  const own = open.get(callerWith(cast.commune.officials, 'officer').unitId) ?? '';
  const all = { ...seed.typicalFigures, ...seed.communeFigures };
  const started = seed.startedItems.flatMap((code) => {
    const figures = all[code];
    return figures ? [[code, figures] as const] : [];
  });
  const proved = new Set(papers.flatMap(({ items }) => items));
  await fillSheet(tx, cast.commune, own, seed, Object.fromEntries(started), 1, proved);
  await loadDemonstrationEvidence(
    tx,
    callerWith(cast.commune.officials, 'officer'),
    own,
    papers,
    current.year,
  );
}

/** Opens a cycle for all communes; gives the assessment of each unit. */
async function openSeedCycle(
  tx: Tx,
  head: Caller,
  { title, opensOn, selfScoreDueOn, appraisalDueOn, explanationDueOn }: CycleSeed,
  criteriaSetId: string,
  takeOver: boolean,
): Promise<ReadonlyMap<string, string>> {
  const dates = { opensOn, selfScoreDueOn, appraisalDueOn, explanationDueOn };
  const asked = { operationId: newId(), criteriaSetId, title, ...dates, unitIds: null, takeOver };
  // Seen from the day on which it opened: its deadlines may be over by now.
  const cycle = await openCycleOf(tx, head, asked, opensOn);
  const { units } = await getCycleView(tx, cycle.id);
  return new Map(units.map(({ unitId, assessmentId }) => [unitId, assessmentId]));
}

async function assignByPosition(
  tx: Tx,
  { officials }: YearUnit,
  id: string,
  positions: YearSeed['itemPositions'],
  dueOn: string,
): Promise<void> {
  const leader = callerWith(officials, 'committee_leader');
  await enterScope(tx, leader);
  for (const { caller, position } of officials) {
    const codes = Object.entries(positions)
      .filter(([, wanted]) => wanted === position)
      .map(([code]) => code);
    if (codes.length === 0) continue;
    await assignItemsTo(tx, leader, id, {
      operationId: newId(),
      items: codes.map((code) => ({ code, version: 1 })),
      personId: caller.personId,
      dueOn,
    });
  }
}

/** Enters figures, with one paper as the evidence of all of them. */
async function fillSheet(
  tx: Tx,
  { officials }: YearUnit,
  id: string,
  { evidence }: Pick<YearSeed, 'evidence'>,
  figures: Readonly<Record<string, Figures>>,
  version: number,
  /** Items that have a document of their own. */
  proved: ReadonlySet<string> = new Set(),
): Promise<void> {
  const officer = callerWith(officials, 'officer');
  await enterScope(tx, officer);
  await saveSelfScoresOf(tx, officer, id, {
    operationId: newId(),
    changes: Object.entries(figures).map(([code, given]) => ({ code, version, set: { figures: given } })),
  });
  const paper = { ...evidence, issuedOn: null, passage: null };
  await addEvidenceLinkTo(tx, officer, id, {
    operationId: newId(),
    items: Object.keys(figures).filter((code) => !proved.has(code)),
    ...paper,
    proves: 'all',
  });
}

/** Hands a sheet in; gives the version that stands then. */
async function submit(tx: Tx, { officials }: YearUnit, id: string): Promise<number> {
  const leader = callerWith(officials, 'committee_leader');
  await enterScope(tx, leader);
  const { version } = await getAssessmentRow(tx, id);
  const assessments = [{ id, version }];
  await moveAssessmentsOf(tx, leader, { operationId: newId(), move: 'submit', assessments, reason: null });
  // What is handed in is scored once more, which counts as a change of its own where points move.
  return (await getAssessmentRow(tx, id)).version;
}

async function moveAll(
  tx: Tx,
  head: Caller,
  move: 'begin_appraisal' | 'conclude' | 'publish',
  versions: Map<string, number>,
): Promise<void> {
  const assessments = [...versions].map(([id, version]) => ({ id, version }));
  await moveAssessmentsOf(tx, head, { operationId: newId(), move, assessments, reason: null });
  for (const { id, version } of assessments) versions.set(id, version + 1);
}

function callerWith(officials: readonly Official[], role: Caller['roles'][number]): Caller {
  const found = officials.find(({ caller }) => caller.roles.includes(role));
  if (!found) throw new Error(`the demonstration has no ${role}`);
  return found.caller;
}

/** Invented figures for a neighbour: the typical ones, a little less of some, always the same for the same place. */
function variedFigures(
  typical: Readonly<Record<string, Figures>>,
  place: number,
): Readonly<Record<string, Figures>> {
  return Object.fromEntries(
    Object.entries(typical).map(([code, figures], index) => {
      const turn = (place * 7 + index * 5) % 11;
      return [code, turn < 4 ? lessOf(figures, turn + place) : figures];
    }),
  );
}

function lessOf(figures: Figures, by: number): Figures {
  return Object.fromEntries(
    Object.entries(figures).map(([key, value]) => {
      if (/(^|\.)numerator$/.test(key))
        return [key, String(Math.floor((Number(value) * (96 - (by % 5) * 7)) / 100))];
      if (key === 'tin_bai' || key === 'hoi_nghi')
        return [key, String(Math.max(0, Number(value) - (by % 3)))];
      return [key, value === true && key !== 'ke_hoach' && by % 2 === 0 ? false : value];
    }),
  );
}
