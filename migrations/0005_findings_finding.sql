-- Findings: the items that lost points, their causes, and what is to be done by whom until when.
create schema findings;

-- The distinct cause classes in a finding's causes, 'none' where no cause has one.
create function findings.cause_classes(causes jsonb) returns text[]
language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct cause ->> 'causeClass' order by cause ->> 'causeClass')
    filter (where cause ->> 'causeClass' is not null), array[]::text[])
  from jsonb_array_elements(causes) as cause
$$;

create function findings.are_causes(causes jsonb) returns boolean
language sql immutable strict parallel safe as $$
  select jsonb_typeof(causes) = 'array' and coalesce(bool_and(
    jsonb_typeof(cause -> 'text') = 'string' and btrim(cause ->> 'text') <> ''
    and (cause -> 'causeClass' = 'null'::jsonb or cause ->> 'causeClass' in (
      'not_done', 'evidence_missing', 'evidence_unsuitable', 'signature_fault', 'target_not_met',
      'resources_lacking', 'did_not_arise', 'depends_on_superior', 'content_quality'))), true)
  from jsonb_array_elements(causes) as cause
$$;

-- Which of the five a finding lacks; the same rule as domain/lacks.ts, kept equal by a test.
create function findings.lacks(classes text[], person_id uuid, action text, due_on date, evidence_needed text)
returns text[] language sql immutable parallel safe as $$
  select array_remove(array[
    case when cardinality(classes) = 0 then 'cause' end,
    case when person_id is null then 'person' end,
    case when action is null then 'action' end,
    case when due_on is null then 'deadline' end,
    case when evidence_needed is null then 'evidence' end], null)
$$;

create table findings.finding (
  unit_id uuid not null,
  year smallint not null,
  id uuid not null,
  supervision_id uuid not null,
  ordinal integer not null,
  finding_group text,
  criterion_code text,
  criterion_name text,
  item_code text,
  item_name text,
  max_points numeric,
  self_points numeric,
  appraised_points numeric,
  lost_points numeric,
  source_page integer,
  reason text,
  causes jsonb not null,
  person_id uuid,
  action text,
  due_on date,
  evidence_needed text,
  version integer not null default 1,
  cause_classes text[] not null generated always as (findings.cause_classes(causes)) stored,
  lacks text[] not null generated always as (
    findings.lacks(findings.cause_classes(causes), person_id, action, due_on, evidence_needed)) stored,
  search_text text not null generated always as (platform.fold(
    coalesce(item_code, '') || ' ' || coalesce(item_name, '') || ' ' || coalesce(criterion_name, '') || ' ' ||
    coalesce(reason, '') || ' ' || coalesce(action, '') || ' ' || coalesce(evidence_needed, ''))) stored,
  constraint finding_pk primary key (unit_id, year, id),
  constraint finding_ordinal_unique unique (unit_id, year, supervision_id, ordinal),
  constraint finding_person_fk foreign key (unit_id, person_id) references identity.person (unit_id, id),
  constraint finding_group_known check (finding_group in (
    'clarify_with_superior', 'fix_within_year', 'improve_progressively')),
  constraint finding_points_not_negative check (
    least(max_points, self_points, appraised_points, lost_points) >= 0),
  constraint finding_page_positive check (source_page > 0),
  constraint finding_causes_form check (findings.are_causes(causes)),
  constraint finding_texts_not_blank check (
    btrim(coalesce(action, '-')) <> '' and btrim(coalesce(evidence_needed, '-')) <> '' and
    btrim(coalesce(reason, '-')) <> '' and btrim(coalesce(item_name, '-')) <> '')
);
create index finding_by_order on findings.finding (unit_id, supervision_id, ordinal);
create index finding_by_id on findings.finding (unit_id, id);

-- How many findings, and the lost points that are stated, by each thing people filter by.
create table findings.counter (
  unit_id uuid not null,
  year smallint not null,
  supervision_id uuid not null,
  dimension text not null,
  key text not null,
  count integer not null,
  with_lost_points integer not null,
  lost_points numeric not null,
  constraint counter_pk primary key (unit_id, year, supervision_id, dimension, key),
  constraint counter_dimension_known check (dimension in ('total', 'points', 'group', 'criterion', 'cause', 'lack')),
  constraint counter_not_negative check (count >= 0 and with_lost_points >= 0)
);
create index counter_by_supervision on findings.counter (unit_id, supervision_id);

-- The parts of a finding that the counters count, with +1 where it comes and −1 where it goes.
create type findings.change as (
  sign integer,
  unit_id uuid,
  year smallint,
  supervision_id uuid,
  has_points boolean,
  finding_group text,
  criterion_code text,
  cause_classes text[],
  lacks text[],
  lost_points numeric
);

-- The counters that a finding belongs to; the triggers and the recount both use it.
create function findings.contributions(
  has_points boolean, finding_group text, criterion_code text, cause_classes text[], lacks text[]
) returns table (dimension text, key text) language sql immutable parallel safe as $$
  select 'total', 'all'
  union all select 'points', case when has_points then 'known' else 'unknown' end
  union all select 'group', coalesce(finding_group, 'none')
  union all select 'criterion', coalesce(criterion_code, 'none')
  union all select 'cause', class from unnest(cause_classes) as class
  union all select 'cause', 'none' where cardinality(cause_classes) = 0
  union all select 'lack', lack from unnest(lacks) as lack
$$;

-- Adds signed changes to the counters. Rows are made first and then moved, since a constraint looks at the
-- proposed row of an upsert before the conflict.
create function findings.move_counters(changes findings.change[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  moves jsonb;
begin
  select jsonb_agg(move) into moves from (
    select unit_id, year, supervision_id, part.dimension, part.key, sum(sign) as count,
      sum(sign * (lost_points is not null)::integer) as with_lost_points,
      sum(sign * coalesce(lost_points, 0)) as lost_points
    from unnest(changes) as change
    cross join lateral findings.contributions(has_points, finding_group, criterion_code, cause_classes, lacks) as part
    group by 1, 2, 3, 4, 5
    having sum(sign) <> 0 or sum(sign * (lost_points is not null)::integer) <> 0
      or sum(sign * coalesce(lost_points, 0)) <> 0
    order by 1, 2, 3, 4, 5
  ) as move;
  insert into findings.counter (unit_id, year, supervision_id, dimension, key, count, with_lost_points, lost_points)
  select unit_id, year, supervision_id, dimension, key, 0, 0, 0
  from jsonb_to_recordset(moves) as move(unit_id uuid, year smallint, supervision_id uuid, dimension text, key text)
  on conflict on constraint counter_pk do nothing;
  update findings.counter set
    count = counter.count + move.count,
    with_lost_points = counter.with_lost_points + move.with_lost_points,
    lost_points = counter.lost_points + move.lost_points
  from jsonb_to_recordset(moves) as move(unit_id uuid, year smallint, supervision_id uuid, dimension text, key text,
    count integer, with_lost_points integer, lost_points numeric)
  where counter.unit_id = move.unit_id and counter.year = move.year
    and counter.supervision_id = move.supervision_id
    and counter.dimension = move.dimension and counter.key = move.key;
end
$$;

create function findings.count_insert() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform findings.move_counters((
    select array_agg(changed.change) from (
      select row(1, unit_id, year, supervision_id,
        num_nonnulls(max_points, self_points, appraised_points, lost_points) > 0,
        finding_group, criterion_code, cause_classes, lacks, lost_points)::findings.change as change
      from gained
    ) as changed));
  return null;
end
$$;

create function findings.count_update() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform findings.move_counters((
    select array_agg(changed.change) from (
      select row(1, unit_id, year, supervision_id,
        num_nonnulls(max_points, self_points, appraised_points, lost_points) > 0,
        finding_group, criterion_code, cause_classes, lacks, lost_points)::findings.change as change
      from gained
      union all
      select row(-1, unit_id, year, supervision_id,
        num_nonnulls(max_points, self_points, appraised_points, lost_points) > 0,
        finding_group, criterion_code, cause_classes, lacks, lost_points)::findings.change as change
      from dropped
    ) as changed));
  return null;
end
$$;

create function findings.count_delete() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform findings.move_counters((
    select array_agg(changed.change) from (
      select row(-1, unit_id, year, supervision_id,
        num_nonnulls(max_points, self_points, appraised_points, lost_points) > 0,
        finding_group, criterion_code, cause_classes, lacks, lost_points)::findings.change as change
      from dropped
    ) as changed));
  return null;
end
$$;

create trigger finding_count_insert after insert on findings.finding
  referencing new table as gained for each statement execute function findings.count_insert();
create trigger finding_count_update after update on findings.finding
  referencing new table as gained old table as dropped for each statement execute function findings.count_update();
create trigger finding_count_delete after delete on findings.finding
  referencing old table as dropped for each statement execute function findings.count_delete();

-- The counters as they must be: what the tests and the operator compare them with.
create view findings.recount with (security_invoker = true) as
  select finding.unit_id, finding.year, finding.supervision_id, part.dimension, part.key,
    count(*)::integer as count, count(finding.lost_points)::integer as with_lost_points,
    coalesce(sum(finding.lost_points), 0) as lost_points
  from findings.finding cross join lateral findings.contributions(
    num_nonnulls(finding.max_points, finding.self_points, finding.appraised_points, finding.lost_points) > 0,
    finding.finding_group, finding.criterion_code, finding.cause_classes, finding.lacks) as part
  group by 1, 2, 3, 4, 5;

alter table findings.finding enable row level security;
alter table findings.counter enable row level security;
create policy finding_own_unit on findings.finding
  using (unit_id = platform.current_unit_id()) with check (unit_id = platform.current_unit_id());
create policy counter_own_unit on findings.counter for select using (unit_id = platform.current_unit_id());

-- What other modules may join.
create view findings.published_finding with (security_invoker = true) as
  select unit_id, year, id, supervision_id, ordinal, finding_group, criterion_code, criterion_name, item_code,
    item_name, max_points, self_points, appraised_points, lost_points, source_page, reason, causes,
    person_id, action, due_on, evidence_needed, cardinality(lacks) as lack_count
  from findings.finding;

revoke all on function findings.move_counters(findings.change[]) from public;
grant usage on schema findings to minh_chung_app;
grant select, insert, update (causes, person_id, action, due_on, evidence_needed, version)
  on findings.finding to minh_chung_app;
grant select on findings.counter, findings.recount, findings.published_finding to minh_chung_app;
