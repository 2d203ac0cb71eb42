// Longer than 250 lines: a contract is one file, which the server and the browser import whole.
import { Type, type Static } from 'typebox';
import {
  calendarDate,
  closed,
  filledText,
  nullable,
  oneOf,
  positiveDecimal,
  route,
  uuid,
} from '#platform/http/contract.ts';
import { scoredUnitKinds } from '#modules/criteria/domain/criteria-set.ts';
import { leaveOutReasons } from '#modules/evidence/domain/bundle-manifest.ts';
import { evidenceStates } from '#modules/criteria/domain/scoring/score.ts';
import { documentStates } from '#modules/evidence/domain/document-workflow.ts';
import { fileStates } from '#modules/evidence/domain/file-check.ts';
import { appraisalDecisions, assessmentMoveNames, assessmentStates } from './domain/assessment-workflow.ts';
import { itemLacks } from './domain/item-lacks.ts';

export { itemLacks, type ItemLack } from './domain/item-lacks.ts';

const idParams = Type.Object({ id: uuid() });
/** Points and per cent as they come out: exact, with as many places as the set leaves them. */
const amount = () => Type.String({ pattern: '^-?\\d+(\\.\\d+)?$' });
const instant = () => Type.String();
const itemCode = () => Type.String({ minLength: 1, maxLength: 40 });
/** The client's own name for a write: sent again after a lost answer it changes nothing and is answered alike. */
const operationId = () => uuid();

/** Figures by key: decimal text, yes/no, the key of a level; null clears one. */
const figures = () =>
  Type.Record(
    Type.String({ maxLength: 120 }),
    Type.Union([Type.String({ maxLength: 200 }), Type.Boolean(), Type.Null()]),
    {
      maxProperties: 200,
    },
  );
const person = () => Type.Object({ id: uuid(), name: Type.String(), position: Type.String() });

// ── Cycles (đợt chấm điểm): one year of one superior unit ──────────────────────────────────────────────────────────

const cycle = Type.Object({
  id: uuid(),
  year: Type.Integer(),
  title: Type.String(),
  criteriaSetId: uuid(),
  criteriaSetTitle: Type.String(),
  opensOn: calendarDate(),
  selfScoreDueOn: calendarDate(),
  appraisalDueOn: nullable(calendarDate()),
  explanationDueOn: nullable(calendarDate()),
  /** How many units there are, and how many in each state. */
  unitCount: Type.Integer(),
  byState: Type.Array(Type.Object({ state: oneOf(assessmentStates), count: Type.Integer() })),
  version: Type.Integer(),
});
export type CycleRow = Static<typeof cycle>;

export const listCycles = route({
  method: 'GET',
  path: '/api/cycles',
  permission: 'assessment.read',
  summary:
    'The cycles that the caller’s unit opened, newest year first; empty for a unit that only scores itself.',
  reply: Type.Object({ rows: Type.Array(cycle) }),
});

export const openCycle = route({
  method: 'POST',
  path: '/api/cycles',
  permission: 'cycle.open',
  summary:
    'Open a year for units below: each gets an assessment pinned to a published set. Assignments and notes of the year before are taken over, scores and states never.',
  body: Type.Object(
    {
      operationId: operationId(),
      criteriaSetId: uuid(),
      title: filledText(300),
      opensOn: calendarDate(),
      selfScoreDueOn: calendarDate(),
      appraisalDueOn: nullable(calendarDate()),
      explanationDueOn: nullable(calendarDate()),
      /** Which units; null for all that are valid on the opening day and of a kind the set is made for. */
      unitIds: nullable(Type.Array(uuid(), { minItems: 1, maxItems: 20000 })),
      /** Whether to take assignments and notes over from each unit's assessment of the year before. */
      takeOver: Type.Boolean(),
      /** Confirms that units which have a sheet of this year by another set are to get a second one. */
      isBeside: Type.Optional(Type.Boolean()),
    },
    closed(),
  ),
  reply: cycle,
});
export type CycleToOpen = Static<(typeof openCycle)['body']>;

const openableSet = Type.Object({
  id: uuid(),
  title: Type.String(),
  issuer: Type.String(),
  year: Type.Integer(),
  edition: Type.Integer(),
  note: nullable(Type.String()),
  itemCount: Type.Integer(),
  /** Whether the caller's unit or one above it issues it, by its name. */
  isOwnIssuer: Type.Boolean(),
  /** Units of a kind the set is made for that exist on the day; how many of them have a sheet of its year already. */
  unitCount: Type.Integer(),
  takenCount: Type.Integer(),
  /** Whether something can be taken over from the year before. */
  hasYearBefore: Type.Boolean(),
});
export type OpenableSet = Static<typeof openableSet>;

export const listOpenableSets = route({
  method: 'GET',
  path: '/api/cycles/openable-sets',
  permission: 'cycle.open',
  summary:
    'The published sets for which a cycle can be opened: those of the own issuers first, the newest year and edition first.',
  query: Type.Object({ opensOn: calendarDate() }),
  reply: Type.Object({ rows: Type.Array(openableSet) }),
});

const assessableUnit = Type.Object({
  id: uuid(),
  name: Type.String(),
  kind: oneOf(scoredUnitKinds),
  /** Whether it has an assessment by this set already, and so cannot be given another. */
  isTaken: Type.Boolean(),
  /** The cycle of the same year in which it is scored by another set, or another edition; null where there is none. */
  otherCycle: nullable(Type.String()),
  /** The units it continues, at any distance: their owners and notes can be taken over. */
  predecessors: Type.Array(Type.String()),
});
export type AssessableUnit = Static<typeof assessableUnit>;

export const listAssessableUnits = route({
  method: 'GET',
  path: '/api/cycles/assessable-units',
  permission: 'cycle.open',
  summary: 'The units below that a cycle of this set, opened on this day, would be opened for.',
  query: Type.Object({ criteriaSet: uuid(), opensOn: calendarDate() }),
  reply: Type.Object({ rows: Type.Array(assessableUnit) }),
});

/** A unit's line of a cycle, for the superior: progress, totals once submitted, rank once published. */
const cycleUnit = Type.Object({
  assessmentId: uuid(),
  unitId: uuid(),
  unitName: Type.String(),
  state: oneOf(assessmentStates),
  itemCount: Type.Integer(),
  /** Items with self-scored points; counted while the unit works too. */
  scoredCount: Type.Integer(),
  decidedCount: Type.Integer(),
  /** Points and index: null while the state does not show them to the superior, or unknown. */
  selfTotal: nullable(amount()),
  appraisedTotal: nullable(amount()),
  index: nullable(amount()),
  classification: nullable(Type.String()),
  rank: nullable(Type.Integer()),
  stateSince: instant(),
  /** The version that a move of the assessment names. */
  version: Type.Integer(),
});
export type CycleUnitRow = Static<typeof cycleUnit>;

export const getCycle = route({
  method: 'GET',
  path: '/api/cycles/:id',
  permission: 'assessment.read',
  summary: 'One cycle with the line of each of its units.',
  params: idParams,
  reply: Type.Object({ ...cycle.properties, units: Type.Array(cycleUnit) }),
});
export type CycleView = Static<(typeof getCycle)['reply']>;

export const changeCycleDates = route({
  method: 'PATCH',
  path: '/api/cycles/:id',
  permission: 'cycle.open',
  summary: 'Move the deadlines of a cycle.',
  params: idParams,
  body: Type.Object(
    {
      version: Type.Integer(),
      selfScoreDueOn: calendarDate(),
      appraisalDueOn: nullable(calendarDate()),
      explanationDueOn: nullable(calendarDate()),
      reason: filledText(1000),
    },
    closed(),
  ),
  reply: cycle,
});
export type CycleDatesToChange = Static<(typeof changeCycleDates)['body']>;

export const moveManyAssessments = route({
  method: 'POST',
  path: '/api/cycles/:id/moves',
  permission: 'assessment.read',
  summary: 'Make one move on many assessments of a cycle (begin, conclude, publish …): all or none.',
  params: idParams,
  body: Type.Object(
    {
      operationId: operationId(),
      move: oneOf(assessmentMoveNames),
      assessments: Type.Array(Type.Object({ id: uuid(), version: Type.Integer() }, closed()), {
        minItems: 1,
        maxItems: 20000,
      }),
      reason: nullable(filledText(2000)),
    },
    closed(),
  ),
  reply: Type.Object({ moved: Type.Integer() }),
});

// ── Assessments ────────────────────────────────────────────────────────────────────────────────────────────────────

/** The last time the deadlines moved: when, why, and what they were; null where they never did. */
const datesChange = nullable(
  Type.Object({
    at: instant(),
    reason: Type.String(),
    selfScoreDueOn: calendarDate(),
    appraisalDueOn: nullable(calendarDate()),
    explanationDueOn: nullable(calendarDate()),
  }),
);

/** What the set asks for that a paper proves: places in its list, from 0; empty where nobody said. */
const proves = () => Type.Array(Type.Integer({ minimum: 0, maximum: 99 }), { maxItems: 100 });

const page = () => Type.Integer({ minimum: 1, maximum: 100_000 });

const assessment = Type.Object({
  id: uuid(),
  cycleId: uuid(),
  cycleTitle: Type.String(),
  year: Type.Integer(),
  unitId: uuid(),
  unitName: Type.String(),
  /** By it the class is chosen where the set has one for each kind. */
  unitKind: oneOf(scoredUnitKinds),
  appraisingUnitName: Type.String(),
  criteriaSetId: uuid(),
  state: oneOf(assessmentStates),
  stateSince: instant(),
  /** Before this day the unit writes nothing yet. */
  opensOn: calendarDate(),
  selfScoreDueOn: calendarDate(),
  appraisalDueOn: nullable(calendarDate()),
  explanationDueOn: nullable(calendarDate()),
  datesChange,
  itemCount: Type.Integer(),
  scoredCount: Type.Integer(),
  decidedCount: Type.Integer(),
  selfTotal: nullable(amount()),
  selfLow: nullable(amount()),
  selfHigh: nullable(amount()),
  appraisedTotal: nullable(amount()),
  index: nullable(amount()),
  classification: nullable(Type.String()),
  /** Whether the caller is of the unit that is assessed or of the one that appraises it. */
  side: oneOf(['unit', 'appraiser'] as const),
  version: Type.Integer(),
});
export type AssessmentRow = Static<typeof assessment>;

export const listAssessments = route({
  method: 'GET',
  path: '/api/assessments',
  permission: 'assessment.read',
  summary:
    'The unit’s own assessments by year; for a unit that appraises, those handed in to it (its review queue). With waitsFor the five that are due first, and how many wait.',
  query: Type.Object({
    cycle: Type.Optional(uuid()),
    state: Type.Optional(oneOf(assessmentStates)),
    /** Only those whose next step is the appraiser's, or that of the leader of the unit. */
    waitsFor: Type.Optional(oneOf(['appraiser', 'leader'] as const)),
  }),
  reply: Type.Object({ rows: Type.Array(assessment), count: Type.Integer() }),
});

const evidenceLink = Type.Object({
  id: uuid(),
  title: Type.String(),
  /** "12/KH-UBND"; null where the paper has none. */
  number: nullable(Type.String()),
  issuedOn: nullable(calendarDate()),
  /** Section and page that prove this item. */
  passage: nullable(Type.String()),
  page: nullable(Type.Integer()),
  /** Where it is kept: an address of the web, a folder, a cabinet. */
  address: nullable(Type.String()),
  proves: proves(),
  /** The document of the evidence store, at the revision that was named; null for a paper that is kept elsewhere. */
  document: nullable(
    Type.Object({
      id: uuid(),
      revision: Type.Integer(),
      sha256: Type.String(),
      fileName: Type.String(),
      fileState: oneOf(fileStates),
      state: oneOf(documentStates),
      isConfirmed: Type.Boolean(),
      /** Whether no later file has come in since. */
      isNewest: Type.Boolean(),
      validUntil: nullable(calendarDate()),
      /** What failed and nobody has answered: facts, and hints. */
      faults: Type.Array(Type.String()),
      hints: Type.Array(Type.String()),
    }),
  ),
});
export type EvidenceLinkRow = Static<typeof evidenceLink>;

/** One item of the sheet: what each side wrote, and the points that the one scoring function gave. */
const sheetItem = Type.Object({
  code: Type.String(),
  /** Own version of the row: a write names the one it saw. */
  version: Type.Integer(),
  assignee: nullable(person()),
  dueOn: nullable(calendarDate()),
  /** A note of the unit to itself, taken over to the next year. */
  note: nullable(Type.String()),
  figures: figures(),
  isNotApplicable: Type.Boolean(),
  /** Explanation with the self-score; what stands for missing evidence. */
  explanation: nullable(Type.String()),
  evidence: Type.Array(evidenceLink),
  selfPoints: nullable(amount()),
  selfLow: nullable(amount()),
  selfHigh: nullable(amount()),
  scoredBy: nullable(Type.String()),
  scoredAt: nullable(instant()),
  /** The appraiser's part: null until the state shows it to the caller. */
  decision: nullable(oneOf(appraisalDecisions)),
  appraisedPoints: nullable(amount()),
  appraisedFigures: nullable(figures()),
  appraisedEvidence: nullable(oneOf(evidenceStates)),
  reason: nullable(Type.String()),
  appraisedBy: nullable(Type.String()),
  appraisedAt: nullable(instant()),
  /** The unit's answer (giải trình) in the latest round, and the appraiser's answer to it. */
  answer: nullable(Type.String()),
  answeredBy: nullable(Type.String()),
  reply: nullable(Type.String()),
  /** Whether the caller scored this item, and so may not appraise it. */
  isScoredByMe: Type.Boolean(),
});
export type SheetItem = Static<typeof sheetItem>;

const historyLine = Type.Object({
  move: oneOf([...assessmentMoveNames, 'open'] as const),
  from: nullable(oneOf(assessmentStates)),
  to: oneOf(assessmentStates),
  at: instant(),
  by: nullable(Type.String()),
  unitName: Type.String(),
  reason: nullable(Type.String()),
  /** With what the unit handed in: by when it was to be. */
  dueOn: nullable(calendarDate()),
});
export type HistoryLine = Static<typeof historyLine>;

const reportTexts = Type.Object({
  difficulties: nullable(Type.String()),
  proposals: nullable(Type.String()),
  changedBy: nullable(Type.String()),
  /** 0 where nothing was ever written. */
  version: Type.Integer(),
});

const sheet = Type.Object({
  ...assessment.properties,
  items: Type.Array(sheetItem),
  knockOuts: Type.Record(Type.String(), nullable(Type.Boolean())),
  history: Type.Array(historyLine),
  /** SHA-256 of the certified snapshot of the latest submission; null before one. */
  submissionHash: nullable(Type.String()),
  /** What the unit writes for its report beside its scores. */
  report: reportTexts,
});
/** The whole score sheet; the set's content comes from getCriteriaSet(criteriaSetId), which never changes. */
export type SheetView = Static<typeof sheet>;

export const getAssessment = route({
  method: 'GET',
  path: '/api/assessments/:id',
  permission: 'assessment.read',
  summary:
    'The score sheet: every item as far as the caller may see it now, and the history of the assessment.',
  params: idParams,
  reply: sheet,
});

const saved = Type.Object({
  assessment,
  /** The items as they now are. */
  items: Type.Array(sheetItem),
});
/** What every write on items answers. */
export type SavedItems = Static<typeof saved>;

const selfScoreSet = Type.Object(
  {
    figures: Type.Optional(figures()),
    isNotApplicable: Type.Optional(Type.Boolean()),
    explanation: Type.Optional(nullable(Type.String({ maxLength: 8000 }))),
    note: Type.Optional(nullable(Type.String({ maxLength: 4000 }))),
  },
  { ...closed(), minProperties: 1 },
);

export const saveSelfScores = route({
  method: 'PATCH',
  path: '/api/assessments/:id/items',
  permission: 'assessment.score',
  summary:
    'Keep figures, not-applicable, explanation or note of one or many items, all or none; a figure set to null is cleared, one left out stays.',
  params: idParams,
  body: Type.Object(
    {
      operationId: operationId(),
      changes: Type.Array(
        Type.Object({ code: itemCode(), version: Type.Integer(), set: selfScoreSet }, closed()),
        { maxItems: 500 },
      ),
      knockOuts: Type.Optional(
        Type.Record(Type.String({ maxLength: 40 }), nullable(Type.Boolean()), { maxProperties: 50 }),
      ),
    },
    closed(),
  ),
  reply: saved,
});
export type SelfScoresToSave = Static<(typeof saveSelfScores)['body']>;

export const assignItems = route({
  method: 'PATCH',
  path: '/api/assessments/:id/assignments',
  permission: 'assessment.assign',
  summary: 'Give one or many items to a person with a date; a key left out stays, null clears it.',
  params: idParams,
  body: Type.Object(
    {
      operationId: operationId(),
      items: Type.Array(Type.Object({ code: itemCode(), version: Type.Integer() }, closed()), {
        minItems: 1,
        maxItems: 500,
      }),
      personId: Type.Optional(nullable(uuid())),
      dueOn: Type.Optional(nullable(calendarDate())),
    },
    closed(),
  ),
  reply: saved,
});
export type ItemsToAssign = Static<(typeof assignItems)['body']>;

export const addEvidenceLink = route({
  method: 'POST',
  path: '/api/assessments/:id/evidence',
  permission: 'assessment.score',
  summary: 'Name a paper as evidence of one or many items.',
  params: idParams,
  body: Type.Object(
    {
      operationId: operationId(),
      items: Type.Array(itemCode(), { minItems: 1, maxItems: 100 }),
      title: filledText(500),
      number: nullable(filledText(100)),
      issuedOn: nullable(calendarDate()),
      passage: nullable(filledText(500)),
      page: Type.Optional(nullable(page())),
      address: nullable(filledText(2000)),
      /** A document of the unit's evidence store: its newest file is what is named, and says title, number and day. */
      documentId: Type.Optional(nullable(uuid())),
      /** What of the papers that the set asks for this one proves; `all` for a file that holds them all. */
      proves: Type.Optional(Type.Union([proves(), Type.Literal('all')])),
    },
    closed(),
  ),
  reply: saved,
});
export type EvidenceLinkToAdd = Static<(typeof addEvidenceLink)['body']>;

export const sayWhatPaperProves = route({
  method: 'PUT',
  path: '/api/assessments/:id/evidence/:link',
  permission: 'assessment.score',
  summary: 'Say which of the papers that the set asks for a named paper proves, and where in it.',
  params: Type.Object({ id: uuid(), link: uuid() }),
  body: Type.Object(
    {
      item: itemCode(),
      proves: proves(),
      /** Left out they stay. */
      passage: Type.Optional(nullable(filledText(500))),
      page: Type.Optional(nullable(page())),
    },
    closed(),
  ),
  reply: saved,
});

export const removeEvidenceLink = route({
  method: 'DELETE',
  path: '/api/assessments/:id/evidence/:link',
  permission: 'assessment.score',
  summary: 'Take a paper away from an item.',
  params: Type.Object({ id: uuid(), link: uuid() }),
  query: Type.Object({ item: itemCode() }),
  reply: saved,
});

export const moveAssessment = route({
  method: 'POST',
  path: '/api/assessments/:id/moves',
  permission: 'assessment.read',
  summary:
    'Move the assessment on (or back, with a reason); which moves are open is said by the workflow table.',
  params: idParams,
  body: Type.Object(
    {
      operationId: operationId(),
      move: oneOf(assessmentMoveNames),
      version: Type.Integer(),
      reason: nullable(filledText(4000)),
    },
    closed(),
  ),
  reply: sheet,
});

export const saveAppraisals = route({
  method: 'PATCH',
  path: '/api/assessments/:id/appraisals',
  permission: 'appraisal.score',
  summary:
    'Decide one or many items: accept, cut with a reason (points, or corrected figures from which points follow), or ask for more. Who scored an item cannot decide it.',
  params: idParams,
  body: Type.Object(
    {
      operationId: operationId(),
      changes: Type.Array(
        Type.Object(
          {
            code: itemCode(),
            version: Type.Integer(),
            /** Null takes the decision back. */
            decision: nullable(oneOf(appraisalDecisions)),
            /** With `cut`: the points given; or null where corrected figures or evidence decide. */
            points: Type.Optional(nullable(positiveDecimal())),
            figures: Type.Optional(nullable(figures())),
            evidence: Type.Optional(nullable(oneOf(evidenceStates))),
            reason: Type.Optional(nullable(filledText(4000))),
            /** Answer to the unit's explanation. */
            reply: Type.Optional(nullable(filledText(4000))),
          },
          closed(),
        ),
        { minItems: 1, maxItems: 500 },
      ),
    },
    closed(),
  ),
  reply: saved,
});
export type AppraisalsToSave = Static<(typeof saveAppraisals)['body']>;

export const saveAnswers = route({
  method: 'PATCH',
  path: '/api/assessments/:id/answers',
  permission: 'assessment.score',
  summary: 'Explain items to the appraiser (giải trình) while the round is open.',
  params: idParams,
  body: Type.Object(
    {
      operationId: operationId(),
      changes: Type.Array(
        Type.Object(
          { code: itemCode(), version: Type.Integer(), answer: nullable(filledText(8000)) },
          closed(),
        ),
        { minItems: 1, maxItems: 500 },
      ),
    },
    closed(),
  ),
  reply: saved,
});
export type AnswersToSave = Static<(typeof saveAnswers)['body']>;

// ── My work, results ───────────────────────────────────────────────────────────────────────────────────────────────

export const listMyItems = route({
  method: 'GET',
  path: '/api/my-items',
  permission: 'assessment.read',
  summary:
    'The items assigned to the caller in assessments that wait for the unit, what each still lacks and by when; and where each assessment of the unit stands.',
  reply: Type.Object({
    /** Those under way and the latest, newest year first. */
    sheets: Type.Array(
      Type.Object({
        assessmentId: uuid(),
        year: Type.Integer(),
        state: oneOf(assessmentStates),
        stateSince: instant(),
        opensOn: calendarDate(),
        selfScoreDueOn: calendarDate(),
        appraisalDueOn: nullable(calendarDate()),
        explanationDueOn: nullable(calendarDate()),
        appraisingUnitName: Type.String(),
        /** How many items are the caller's to score. */
        itemCount: Type.Integer(),
        /** The latest first. */
        history: Type.Array(historyLine),
      }),
    ),
    rows: Type.Array(
      Type.Object({
        assessmentId: uuid(),
        year: Type.Integer(),
        code: Type.String(),
        name: Type.String(),
        max: amount(),
        selfPoints: nullable(amount()),
        /** What the appraiser left of them, as far as the unit was shown. */
        appraisedPoints: nullable(amount()),
        decision: nullable(oneOf(appraisalDecisions)),
        dueOn: nullable(calendarDate()),
        lacks: Type.Array(oneOf(itemLacks)),
        /** What the appraiser asks or says, while the unit may answer. */
        reason: nullable(Type.String()),
      }),
    ),
  }),
});
export type MyItem = Static<(typeof listMyItems)['reply']>['rows'][number];
export type MySheet = Static<(typeof listMyItems)['reply']>['sheets'][number];

const resultItem = Type.Object({
  code: Type.String(),
  name: Type.String(),
  depth: Type.Integer(),
  /** Its maximum that applies; null where it was left out as not applicable. */
  max: nullable(amount()),
  self: nullable(amount()),
  appraised: nullable(amount()),
  /** max − appraised, max − self, self − appraised: exact; null where one side is unknown. */
  lost: nullable(amount()),
  conceded: nullable(amount()),
  cut: nullable(amount()),
  /** Last year's appraised points and maximum of the mapped item; null where it has none. */
  previous: nullable(Type.Object({ appraised: nullable(amount()), max: amount(), mapping: Type.String() })),
  /** Median of the appraised points of the units of the cycle that are published; null with fewer than three. */
  median: nullable(amount()),
  decision: nullable(oneOf(appraisalDecisions)),
  reason: nullable(Type.String()),
  derivation: nullable(Type.Object({ vi: Type.String(), en: Type.String() })),
});

/** Points of a predecessor stand beside the item of this year's set that continues theirs. */
const predecessorResult = Type.Object({
  unitName: Type.String(),
  total: nullable(amount()),
  index: nullable(amount()),
  classification: nullable(Type.String()),
  items: Type.Array(Type.Object({ code: Type.String(), appraised: nullable(amount()), max: amount() })),
});
export type PredecessorResult = Static<typeof predecessorResult>;

export const getResult = route({
  method: 'GET',
  path: '/api/assessments/:id/result',
  permission: 'assessment.read',
  summary:
    'The result item by item and by field: lost, conceded, cut, beside last year and the median of the cycle.',
  params: idParams,
  reply: Type.Object({
    ...assessment.properties,
    total: Type.Object({
      max: amount(),
      self: nullable(amount()),
      appraised: nullable(amount()),
      lost: nullable(amount()),
      conceded: nullable(amount()),
      cut: nullable(amount()),
      median: nullable(amount()),
      previous: nullable(amount()),
    }),
    rank: nullable(Type.Integer()),
    rankedUnits: Type.Integer(),
    items: Type.Array(resultItem),
    /** Of a unit that was merged: what each unit it continues came to the year before, by itself and never summed. */
    predecessors: Type.Array(predecessorResult),
  }),
});
export type ResultView = Static<(typeof getResult)['reply']>;

// ── Papers: the self-assessment report, and the score sheet to be filled offline ───────────────────────────────────

export const writeReportTexts = route({
  method: 'PUT',
  path: '/api/assessments/:id/report-texts',
  permission: 'assessment.score',
  summary: 'Keep the difficulties and proposals of the self-assessment report, until the sheet is handed in.',
  params: idParams,
  body: Type.Object(
    {
      operationId: operationId(),
      version: Type.Integer(),
      difficulties: nullable(Type.String({ maxLength: 20000 })),
      proposals: nullable(Type.String({ maxLength: 20000 })),
    },
    closed(),
  ),
  reply: reportTexts,
});

export const writeReportDocx = route({
  method: 'GET',
  path: '/api/assessments/:id/report.docx',
  permission: 'assessment.read',
  summary:
    'The self-assessment report with its annex as a Word document in the form of Decree 30/2020/NĐ-CP.',
  params: idParams,
  reply: 'file',
});

export const writeReportPdf = route({
  method: 'GET',
  path: '/api/assessments/:id/report.pdf',
  permission: 'assessment.read',
  summary: 'The self-assessment report with its annex as PDF/A-2b.',
  params: idParams,
  reply: 'file',
});

export const getBundleSummary = route({
  method: 'GET',
  path: '/api/assessments/:id/evidence-bundle',
  permission: 'assessment.read',
  summary: 'What the bundle of the year’s evidence would hold: files, bytes, and what would be missing.',
  params: idParams,
  reply: Type.Object({
    fileCount: Type.Integer(),
    bytes: Type.Integer(),
    /** Files that cannot go along, as far as the store knows before it reads them. */
    missing: Type.Array(Type.Object({ title: Type.String(), code: oneOf(leaveOutReasons) })),
    /** Papers that are named without a file. */
    namedOnlyCount: Type.Integer(),
    itemsWithoutCount: Type.Integer(),
  }),
});
export type BundleSummaryView = Static<(typeof getBundleSummary)['reply']>;

export const downloadBundle = route({
  method: 'GET',
  path: '/api/assessments/:id/evidence.zip',
  permission: 'assessment.read',
  summary:
    'The year’s evidence as a ZIP: files by item, indexes, a list with the hash of each file, a seal. A partial one says so in its name, its list and its indexes.',
  params: idParams,
  reply: 'file',
});

export const writeScoreSheet = route({
  method: 'GET',
  path: '/api/assessments/:id/sheet.xlsx',
  permission: 'assessment.score',
  summary: 'The unit’s own score sheet as a workbook that can be filled offline and handed back.',
  params: idParams,
  reply: 'file',
});

/** Where in a workbook: "Chấm điểm", row 12, "F"; null where it is the whole sheet or file. */
const sheetPlace = Type.Object({
  sheet: nullable(Type.String()),
  row: nullable(Type.Integer()),
  column: nullable(Type.String()),
});
const sheetFault = Type.Object({
  place: sheetPlace,
  /** The item or knock-out of the cell; null where no cell of one is meant. */
  of: nullable(Type.Object({ code: Type.String(), name: Type.String() })),
  code: Type.String(),
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()])),
});
/** Something of a filled workbook that was not taken, or that the reader ought to know. */
export type SheetFaultRow = Static<typeof sheetFault>;

/** What a filled workbook changes in one item or knock-out. */
const sheetChange = Type.Object({
  kind: oneOf(['item', 'knock_out'] as const),
  code: Type.String(),
  name: Type.String(),
  /** The version of the item that stands now, to be named when it is saved; null for a knock-out. */
  version: nullable(Type.Integer()),
  /** What to save of an item; empty for a knock-out. */
  set: Type.Object({
    figures: Type.Optional(figures()),
    isNotApplicable: Type.Optional(Type.Boolean()),
    explanation: Type.Optional(nullable(Type.String())),
  }),
  /** What to save of a knock-out; null is unknown. */
  answer: nullable(Type.Boolean()),
  cells: Type.Array(
    Type.Object({
      place: sheetPlace,
      /** The key of the figure; null where the cell holds none. */
      figure: nullable(Type.String()),
      label: Type.String(),
      /** As the workbook was written, as it was filled in, and as it stands now; "" is nothing. */
      before: Type.String(),
      mine: Type.String(),
      current: Type.String(),
    }),
  ),
});
export type SheetChange = Static<typeof sheetChange>;

export const previewScoreSheet = route({
  method: 'POST',
  path: '/api/assessments/:id/sheet-preview',
  permission: 'assessment.score',
  summary:
    'Read a filled score sheet without keeping anything: what it would change, what somebody else changed meanwhile, and every cell that is not taken.',
  params: idParams,
  upload: true,
  reply: Type.Object({
    fileName: Type.String(),
    changes: Type.Array(sheetChange),
    /** Items that were changed both in the workbook and in the system since it was written. */
    conflicts: Type.Array(sheetChange),
    refused: Type.Array(sheetFault),
    notices: Type.Array(sheetFault),
  }),
});
export type SheetPreview = Static<(typeof previewScoreSheet)['reply']>;
