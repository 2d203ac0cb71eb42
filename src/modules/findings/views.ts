import { sql, type RawBuilder } from 'kysely';
import { causeClasses, findingGroups } from '#kernel/finding-terms.ts';
import { pageSizeDefault, type Page } from '#kernel/page.ts';
import { points, type Points } from '#kernel/points.ts';
import { foldText } from '#kernel/search-text.ts';
import type { Tx } from '#platform/database/database.ts';
import type { FindingCounts, FindingFilter, FindingListQuery, FindingRow, FindingSort } from './contract.ts';
import { lackKinds } from './domain/lacks.ts';

const columns = sql`
  finding.id, finding.supervision_id as "supervisionId", finding.ordinal as "order",
  finding.finding_group as "group", finding.criterion_code as "criterionCode",
  finding.criterion_name as "criterionName", finding.item_code as "itemCode", finding.item_name as "itemName",
  finding.max_points as "maxPoints", finding.self_points as "selfPoints",
  finding.appraised_points as "appraisedPoints", finding.lost_points as "lostPoints",
  finding.source_page as "sourcePage", finding.reason, finding.causes,
  case when person.id is not null then jsonb_build_object('id', person.id, 'name', person.name,
    'position', person.position) end as person,
  finding.action, finding.due_on as "dueOn", finding.evidence_needed as "evidenceNeeded", finding.lacks,
  finding.version`;

const withPerson = sql`
  findings.finding left join identity.published_person as person
    on person.unit_id = finding.unit_id and person.id = finding.person_id`;

/** Item codes in the order people count: 1.9 before 1.10. */
const itemOrder = sql`
  regexp_replace(regexp_replace(finding.item_code, '(\\d+)', '0000\\1', 'g'), '0*(\\d{5})', '\\1', 'g')`;

const orders = {
  order: sql`finding.ordinal`,
  item: itemOrder,
  lost: sql`finding.lost_points`,
  due: sql`finding.due_on`,
  person: sql`person.name collate "vi-x-icu"`,
} as const satisfies Record<FindingSort, RawBuilder<unknown>>;

/** The conditions of a filter, all of which must hold; row-level security adds the unit. */
function condition(filter: FindingFilter): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [sql`true`];
  if (filter.supervision) parts.push(sql`finding.supervision_id = ${filter.supervision}`);
  if (filter.group === 'none') parts.push(sql`finding.finding_group is null`);
  else if (filter.group) parts.push(sql`finding.finding_group = ${filter.group}`);
  if (filter.criterion === 'none') parts.push(sql`finding.criterion_code is null`);
  else if (filter.criterion) parts.push(sql`finding.criterion_code = ${filter.criterion}`);
  if (filter.cause === 'none') parts.push(sql`cardinality(finding.cause_classes) = 0`);
  else if (filter.cause) parts.push(sql`${filter.cause} = any(finding.cause_classes)`);
  if (filter.lack) parts.push(sql`${filter.lack} = any(finding.lacks)`);
  if (filter.person) parts.push(sql`finding.person_id = ${filter.person}`);
  if (filter.points)
    parts.push(
      sql`(num_nonnulls(finding.max_points, finding.self_points, finding.appraised_points,
        finding.lost_points) > 0) = ${filter.points === 'known'}`,
    );
  for (const pattern of wordPatterns(filter.q ?? '')) parts.push(sql`finding.search_text ~ ${pattern}`);
  return sql.join(parts, sql` and `);
}

/** One pattern for each word searched: whole words, the last one perhaps still being typed. */
function wordPatterns(query: string): string[] {
  const words = foldText(query).split(' ').filter(Boolean);
  return words.map((word, index) => {
    const escaped = word.replace(/[^\p{L}\p{N}]/gu, '\\$&');
    return `(^|[^a-z0-9])${escaped}${index < words.length - 1 ? '($|[^a-z0-9])' : ''}`;
  });
}

function ordering(query: Pick<FindingListQuery, 'sort' | 'direction'>): RawBuilder<unknown> {
  const direction = query.direction === 'desc' ? sql`desc` : sql`asc`;
  return sql`${orders[query.sort ?? 'order']} ${direction} nulls last, finding.supervision_id, finding.ordinal`;
}

/** One page of findings and the count of all that match, in one statement. */
export async function listFindingRows(tx: Tx, query: FindingListQuery): Promise<Page<FindingRow>> {
  const size = query.size ?? pageSizeDefault;
  const where = condition(query);
  const { rows } = await sql<FindingRow & { total: number }>`
    with listed as (
      select ${columns} from ${withPerson} where ${where}
      order by ${ordering(query)}
      limit ${size} offset ${((query.page ?? 1) - 1) * size}
    )
    select (select count(*)::integer from findings.finding where ${where}) as total, listed.*
    from (select 1) as one left join listed on true`.execute(tx);
  return {
    rows: rows.filter((row) => row.id !== null).map(({ total: _, ...finding }) => finding),
    total: rows[0]?.total ?? 0,
  };
}

/** The findings with these ids, in their own order. */
export async function listFindingsById(tx: Tx, ids: readonly string[]): Promise<FindingRow[]> {
  const { rows } = await sql<FindingRow>`
    select ${columns} from ${withPerson} where finding.id = any(${ids}::uuid[])
    order by finding.supervision_id, finding.ordinal`.execute(tx);
  return rows;
}

/** Every finding that matches, in the order asked for: for papers. */
export async function listAllFindings(
  tx: Tx,
  query: FindingFilter & Pick<FindingListQuery, 'sort' | 'direction'>,
): Promise<FindingRow[]> {
  const { rows } = await sql<FindingRow>`
    select ${columns} from ${withPerson} where ${condition(query)} order by ${ordering(query)}`.execute(tx);
  return rows;
}

/** A finding and the notice of its supervision, which a sheet of many supervisions tells them apart by. */
export type ExportedFinding = FindingRow & {
  readonly subject: string | null;
  readonly noticeNumber: string | null;
  readonly noticeSymbol: string | null;
  readonly noticeOn: string | null;
};

/** Every finding that matches, in the order asked for, each with its supervision's notice: for exports. */
export async function listExportedFindings(
  tx: Tx,
  query: FindingFilter & Pick<FindingListQuery, 'sort' | 'direction'>,
): Promise<ExportedFinding[]> {
  const { rows } = await sql<ExportedFinding>`
    select ${columns}, notice.subject, notice.notice_number as "noticeNumber",
      notice.notice_symbol as "noticeSymbol", notice.notice_on as "noticeOn"
    from ${withPerson} join supervision.published_supervision as notice
      on notice.unit_id = finding.unit_id and notice.year = finding.year and notice.id = finding.supervision_id
    where ${condition(query)} order by ${ordering(query)}`.execute(tx);
  return rows;
}

type CounterRow = {
  readonly dimension: string;
  readonly key: string;
  readonly name: string | null;
  readonly count: number;
  readonly withLostPoints: number;
  readonly lostPoints: Points;
};

/** Codes as people count: 1.9 before 1.10. Made once, since making one costs more than a page of comparisons. */
const codeOrder = new Intl.Collator('vi', { numeric: true });

/** How many findings by each thing people filter by, from the counters (never by counting the findings). */
export async function countFindingsView(tx: Tx, supervision: string | null): Promise<FindingCounts> {
  const { rows } = await sql<CounterRow>`
    with counted as (
      select dimension, key, sum(count)::integer as count,
        sum(with_lost_points)::integer as "withLostPoints", sum(lost_points) as "lostPoints"
      from findings.counter
      where count > 0 and (${supervision}::uuid is null or supervision_id = ${supervision}::uuid)
      group by dimension, key
    )
    select counted.*, case when dimension = 'criterion' then (
      select criterion_name from findings.finding
      where criterion_code = counted.key and criterion_name is not null
        and (${supervision}::uuid is null or supervision_id = ${supervision}::uuid)
      order by ordinal, supervision_id limit 1) end as name
    from counted`.execute(tx);
  const of = (dimension: string) => rows.filter((row) => row.dimension === dimension);
  const total = of('total')[0];
  return {
    total: total?.count ?? 0,
    withPoints: of('points').find((row) => row.key === 'known')?.count ?? 0,
    lostPoints: statedLoss(total),
    withLostPoints: total?.withLostPoints ?? 0,
    byGroup: inOrder(of('group'), findingGroups).map(toBucket),
    byCriterion: of('criterion')
      .toSorted((left, right) => codeOrder.compare(left.key, right.key))
      .map((row) => ({ ...toBucket(row), name: row.name, lostPoints: statedLoss(row) })),
    byCause: inOrder(of('cause'), causeClasses).map(toBucket),
    byLack: inOrder(of('lack'), lackKinds).map(toBucket),
  };
}

/** The sum of the lost points that are stated; where none is, it is unknown rather than zero. */
function statedLoss(row: CounterRow | undefined): Points | null {
  return row && row.withLostPoints > 0 ? points(row.lostPoints) : null;
}

function toBucket(row: CounterRow): { key: string; count: number } {
  return { key: row.key, count: row.count };
}

function inOrder(rows: readonly CounterRow[], order: readonly string[]): CounterRow[] {
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return rows.toSorted((left, right) => place(left.key) - place(right.key));
}
