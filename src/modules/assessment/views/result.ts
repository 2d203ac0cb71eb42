import { sql } from 'kysely';
import { addPoints, zeroPoints, type Points } from '#kernel/points.ts';
import { refuse } from '#kernel/problem.ts';
import { listItems, type Item } from '#modules/criteria/domain/criteria-set.ts';
import type { ItemScore, SetScore } from '#modules/criteria/domain/scoring/score.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AssessmentRow, ResultView } from '../contract.ts';
import { scoreAppraised, type AppraisedItem } from '../domain/appraised-score.ts';
import { derivedPoints } from '../domain/derived-points.ts';
import { scoreSelf, type KnockOuts } from '../domain/self-score.ts';
import { headColumns, headTables } from './assessment-rows.ts';
import { findConfirmedMapping, getPinnedSet, type MappingLine } from './pinned-set.ts';
import { sheetParts } from './sheet-parts.ts';

/** Beside the head: what its points are scored and compared by. */
type Context = {
  readonly criteriaSetUnitId: string;
  readonly knockOuts: KnockOuts;
  readonly rank: number | null;
  readonly rankedUnits: number | null;
  readonly medianTotal: Points | null;
  readonly previous: Previous | null;
  readonly predecessors: readonly Predecessor[] | null;
};

/** A unit that this one continues, as it was published the year before. */
type Predecessor = Omit<Previous, 'items'> & {
  readonly unitName: string;
  readonly index: Points | null;
  readonly classification: string | null;
  readonly items: Previous['items'] | null;
};

type Previous = {
  readonly criteriaSetUnitId: string;
  readonly year: number;
  readonly criteriaSetId: string;
  readonly total: Points | null;
  readonly items: readonly {
    readonly code: string;
    readonly appraised: Points | null;
    readonly max: Points;
  }[];
};

type Row = AppraisedItem & {
  readonly points: Points | null;
  readonly appraisedPoints: Points | null;
  readonly reason: string | null;
  readonly median: Points | null;
};

/**
 * The result, item by item and by field, beside last year's and the median of the cycle; in four statements.
 * @throws Problem assessment.not_found
 */
export async function getResultView(tx: Tx, id: string): Promise<ResultView> {
  const { head, context } = await getHead(tx, id);
  const { unitKind } = head;
  const { previous, knockOuts } = context;
  const key = { ...head, criteriaSetUnitId: context.criteriaSetUnitId };
  const rows = await listRows(tx, head);
  const set = await getPinnedSet(tx, key);
  const predecessors = context.predecessors ?? [];
  // All units of a province were scored by one set the year before: one mapping serves for all of them.
  const before = previous ?? predecessors[0] ?? null;
  const mapping = before && (await findConfirmedMapping(tx, key, before));
  const isShown = rows.some(({ decision }) => decision !== null);
  const score = isShown
    ? scoreAppraised(set.content, rows, knockOuts, unitKind)
    : scoreSelf(set.content, rows, knockOuts, unitKind);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const scores = new Map(score.items.map((item) => [item.code, item]));
  return {
    ...head,
    total: totalOf(head, context, score),
    rank: context.rank,
    rankedUnits: context.rankedUnits ?? 0,
    items: listItems(set.content.items).flatMap(({ item, depth }) => {
      const row = byCode.get(item.code);
      const scored = scores.get(item.code);
      return row && scored ? [resultItem(item, depth, row, scored, { previous, mapping, isShown })] : [];
    }),
    predecessors: predecessors.map((each) => ({
      unitName: each.unitName,
      total: each.total,
      index: each.index,
      classification: each.classification,
      items: listItems(set.content.items).flatMap(({ item: { code } }) => {
        const isMapped = each.criteriaSetId === before?.criteriaSetId;
        const found = previousOf(code, each.items ?? [], isMapped ? mapping : null);
        return found ? [{ code, appraised: found.appraised, max: found.max }] : [];
      }),
    })),
  };
}

function totalOf(head: AssessmentRow, context: Context, score: SetScore): ResultView['total'] {
  const max = score.applicableMax;
  const { selfTotal, appraisedTotal } = head as { selfTotal: Points | null; appraisedTotal: Points | null };
  return {
    max,
    self: selfTotal,
    appraised: appraisedTotal,
    ...derivedPoints(max, selfTotal, appraisedTotal),
    median: context.medianTotal,
    previous: context.previous?.total ?? null,
  };
}

type Comparison = {
  readonly previous: Previous | null;
  readonly mapping: readonly MappingLine[] | null;
  readonly isShown: boolean;
};

function resultItem(
  item: Item,
  depth: number,
  row: Row,
  scored: ItemScore,
  { previous, mapping, isShown }: Comparison,
): ResultView['items'][number] {
  const max = scored.isNotApplicable && scored.max === '0' ? null : scored.max;
  const appraised = isShown ? row.appraisedPoints : null;
  return {
    code: item.code,
    name: item.name,
    depth,
    max,
    self: row.points,
    appraised,
    ...derivedPoints(max, row.points, appraised),
    previous: previous && previousOf(item.code, previous.items, mapping),
    median: row.median,
    decision: row.decision,
    reason: row.reason,
    derivation: scored.derivation.text,
  };
}

/** Last year's points of what the item continues: by the confirmed mapping, else by its code. */
function previousOf(
  code: string,
  items: Previous['items'],
  mapping: Comparison['mapping'],
): ResultView['items'][number]['previous'] {
  const line = mapping?.find(({ current }) => current.includes(code));
  const codes = mapping ? (line?.previous ?? []) : [code];
  const found = items.filter((each) => codes.includes(each.code));
  if (found.length === 0) return null;
  const known = found.flatMap(({ appraised }) => (appraised === null ? [] : [appraised]));
  return {
    appraised: known.length === found.length ? addPoints(...known) : null,
    max: found.reduce<Points>((sum, { max }) => addPoints(sum, max), zeroPoints),
    mapping: line?.kind ?? 'equal_code',
  };
}

async function getHead(tx: Tx, id: string): Promise<{ head: AssessmentRow; context: Context }> {
  const { rows } = await sql<AssessmentRow & Context>`
    select ${headColumns}, whole.criteria_set_unit_id as "criteriaSetUnitId",
      coalesce(self.knock_outs, '{}') as "knockOuts", standing.rank, standing.ranked_units as "rankedUnits",
      standing.median_total as "medianTotal", (
        select jsonb_build_object('criteriaSetUnitId', old.criteria_set_unit_id, 'year', old.year,
          'criteriaSetId', old.criteria_set_id, 'total', (
            select result.total::text from assessment.shown_result as result where result.unit_id = old.unit_id
              and result.year = old.year and result.assessment_id = old.id and result.round = old.round),
          'items', (
            select jsonb_agg(jsonb_build_object('code', shown.item_code, 'appraised', shown.points::text,
              'max', named.max::text))
            from assessment.shown_appraisal as shown join criteria.published_item as named
              on named.unit_id = old.criteria_set_unit_id and named.year = old.year
                and named.criteria_set_id = old.criteria_set_id and named.code = shown.item_code
            where shown.unit_id = old.unit_id and shown.year = old.year and shown.assessment_id = old.id
              and shown.round = old.round))
        from assessment.assessment as old
        where old.unit_id = whole.unit_id and old.year = whole.year - 1
          and old.appraising_unit_id = whole.appraising_unit_id and old.state in ('concluded', 'published')
        order by old.state_since desc limit 1) as previous,
      assessment.predecessor_results(whole.unit_id, whole.year, whole.id) as predecessors
    from ${headTables}
    left join lateral assessment.cycle_standings(whole.appraising_unit_id, whole.year, whole.cycle_id) as standing
      on standing.assessment_id = whole.id
    where whole.id = ${id}`.execute(tx);
  const [row] = rows;
  if (!row) return refuse('not_found', 'assessment.not_found');
  const { criteriaSetUnitId, knockOuts, rank, rankedUnits, medianTotal, previous, predecessors, ...head } =
    row;
  return {
    head,
    context: { criteriaSetUnitId, knockOuts, rank, rankedUnits, medianTotal, previous, predecessors },
  };
}

async function listRows(tx: Tx, { unitId, year, id }: AssessmentRow): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with ${sheetParts({ unitId, year, id })}
    select item.item_code as code, item.figures, item.is_not_applicable as "isNotApplicable", item.explanation,
      coalesce(linked.count, 0) as "evidenceCount", item.points, appraised.decision,
      appraised.given_points as "givenPoints", appraised.figures as "correctedFigures",
      appraised.evidence as "judgedEvidence", appraised.points as "appraisedPoints", appraised.reason,
      medians.median
    from assessment.item_score as item
    left join appraised on appraised.item_code = item.item_code
    left join linked on linked.item_code = item.item_code
    left join (
      select median.* from assessment.assessment as own
      cross join lateral assessment.cycle_medians(own.appraising_unit_id, own.year, own.cycle_id) as median
      where own.unit_id = ${unitId} and own.year = ${year} and own.id = ${id}
    ) as medians on medians.item_code = item.item_code
    where item.unit_id = ${unitId} and item.year = ${year} and item.assessment_id = ${id}
    order by item.ordinal`.execute(tx);
  return rows;
}
