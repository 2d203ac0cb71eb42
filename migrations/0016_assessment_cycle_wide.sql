-- What concerns all units of a cycle at once: its opening, and the comparison that shows nobody's sheet.

create function assessment.stands_below(unit uuid) returns boolean
language sql stable as $$ select unit = any (identity.units_below_current()) $$;

comment on function assessment.stands_below(uuid) is
  'Whether the current unit may open a cycle for the unit: it stands above it, at any distance.';

-- Gives each unit its assessment with a row for each item. Only for the superior that opened the cycle, and once.
-- items: [{code, ordinal, isLeaf, isSelfScored, needsEvidence, points, low, high}]; totals by kind of unit:
-- {"commune": {total, low, high, index, classification}}.
create function assessment.fill_cycle(
  cycle_year smallint, new_cycle uuid, unit_ids uuid[], items jsonb, totals jsonb
) returns integer language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  superior uuid := platform.current_unit_id();
  opened assessment.cycle;
begin
  select * into opened from assessment.cycle where unit_id = superior and year = cycle_year and id = new_cycle;
  if not found or exists (
    select from assessment.assessment
    where appraising_unit_id = superior and year = cycle_year and cycle_id = new_cycle) then
    raise exception 'there is no such cycle to fill';
  end if;
  if not unit_ids <@ identity.units_below_current() then
    raise exception 'a cycle is opened for units below the own one only';
  end if;
  insert into assessment.assessment (unit_id, year, id, appraising_unit_id, cycle_id, criteria_set_unit_id,
    criteria_set_id, unit_kind, item_count, scored_count)
  select unit.id, cycle_year, gen_random_uuid(), superior, new_cycle,
    opened.criteria_set_unit_id, opened.criteria_set_id, unit.kind,
    counted.leaves, counted.done
  from identity.unit cross join (
    select count(*) filter (where "isLeaf") as leaves,
      count(*) filter (where "isLeaf" and (not "isSelfScored" or points is not null)) as done
    from pg_catalog.jsonb_to_recordset(items) as item("isLeaf" boolean, "isSelfScored" boolean, points numeric)
  ) as counted
  where unit.id = any (unit_ids);
  insert into assessment.move (unit_id, year, assessment_id, ordinal, appraising_unit_id, move, to_state, by_unit_id,
    by_person_id, by_name)
  select unit_id, year, id, 1, superior, 'open', 'self_scoring', superior, platform.current_person_id(),
    assessment.current_person_name()
  from assessment.assessment where appraising_unit_id = superior and year = cycle_year and cycle_id = new_cycle;
  insert into assessment.item_score (unit_id, year, assessment_id, item_code, ordinal, is_leaf, is_self_scored,
    needs_evidence, points, low, high)
  select whole.unit_id, whole.year, whole.id, item.code, item.ordinal, item."isLeaf", item."isSelfScored",
    item."needsEvidence", item.points, item.low, item.high
  from assessment.assessment as whole cross join pg_catalog.jsonb_to_recordset(items) as item(code text, ordinal integer, "isLeaf" boolean,
    "isSelfScored" boolean, "needsEvidence" boolean, points numeric, low numeric, high numeric)
  where whole.appraising_unit_id = superior and whole.year = cycle_year and whole.cycle_id = new_cycle;
  insert into assessment.self_result (unit_id, year, assessment_id, total, total_low, total_high, index_percent,
    classification)
  select whole.unit_id, whole.year, whole.id, outcome.total, outcome.low, outcome.high, outcome.index,
    outcome.classification
  from assessment.assessment as whole cross join lateral pg_catalog.jsonb_to_record(totals -> whole.unit_kind)
    as outcome(total numeric, low numeric, high numeric, index numeric, classification text)
  where whole.appraising_unit_id = superior and whole.year = cycle_year and whole.cycle_id = new_cycle;
  return cardinality(unit_ids);
end
$$;

-- Takes over who works on what, the days before the deadline, and notes, from each unit's assessment in an earlier
-- cycle of the same superior: only people still in office, never a score or a state. codes: [{from, to}].
create function assessment.take_over(cycle_year smallint, new_cycle uuid, earlier_year smallint, earlier_cycle uuid,
  codes jsonb) returns integer language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  superior uuid := platform.current_unit_id();
  taken integer;
begin
  insert into assessment.assignment (unit_id, year, assessment_id, item_code, person_id, due_on, note)
  select distinct on (fresh.unit_id, pair."to") fresh.unit_id, fresh.year, fresh.id, pair."to", person.id,
    case when person.id is not null then
      greatest(cycle.opens_on, cycle.self_score_due_on + (assignment.due_on - earlier.self_score_due_on)) end,
    assignment.note
  from assessment.assessment as fresh
  join assessment.cycle on cycle.unit_id = fresh.appraising_unit_id and cycle.year = fresh.year
    and cycle.id = fresh.cycle_id
  join assessment.cycle as earlier on earlier.unit_id = superior and earlier.year = earlier_year
    and earlier.id = earlier_cycle
  join assessment.assessment as old on old.unit_id = fresh.unit_id and old.year = earlier.year
    and old.appraising_unit_id = superior and old.cycle_id = earlier.id
  join assessment.assignment on assignment.unit_id = old.unit_id and assignment.year = old.year
    and assignment.assessment_id = old.id
  join pg_catalog.jsonb_to_recordset(codes) as pair("from" text, "to" text) on pair."from" = assignment.item_code
  left join identity.person on person.unit_id = assignment.unit_id and person.id = assignment.person_id
    and person.left_on is null
  where fresh.appraising_unit_id = superior and fresh.year = cycle_year and fresh.cycle_id = new_cycle
    and (person.id is not null or assignment.note is not null)
  order by fresh.unit_id, pair."to", person.id is null, assignment.item_code;
  get diagnostics taken = row_count;
  return taken;
end
$$;

create function assessment.is_of_cycle(superior uuid, cycle_year smallint, asked_cycle uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select superior = platform.current_unit_id() or exists (
    select from assessment.assessment as own
    where own.unit_id = platform.current_unit_id() and own.appraising_unit_id = superior
      and own.year = cycle_year and own.cycle_id = asked_cycle)
$$;

-- The median of the appraised points of each item over the published assessments of a cycle; with fewer than three
-- units, where it would show somebody's points, it is unknown. For the superior and the units of the cycle.
create function assessment.cycle_medians(superior uuid, cycle_year smallint, asked_cycle uuid)
returns table (item_code text, median numeric) language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  with counted as (
    select shown.item_code, shown.points,
      row_number() over (partition by shown.item_code order by shown.points) as place,
      count(*) over (partition by shown.item_code) as units
    from assessment.assessment as whole
    join assessment.shown_appraisal as shown on shown.unit_id = whole.unit_id and shown.year = whole.year
      and shown.assessment_id = whole.id and shown.round = whole.round
    where whole.appraising_unit_id = superior and whole.year = cycle_year and whole.cycle_id = asked_cycle
      and whole.state = 'published' and shown.points is not null
      and assessment.is_of_cycle(superior, cycle_year, asked_cycle)
  )
  select counted.item_code, trim_scale(sum(counted.points) * case count(*) when 1 then 1 else 0.5 end)
  from counted
  where counted.units >= 3 and counted.place in ((counted.units + 1) / 2, counted.units / 2 + 1)
  group by counted.item_code
$$;

-- Competition ranks by the index, among the concluded and published assessments of a cycle, and the median total of
-- the published ones. The superior gets every line; a unit its own, once it is published.
create function assessment.cycle_standings(superior uuid, cycle_year smallint, asked_cycle uuid)
returns table (assessment_id uuid, rank integer, ranked_units integer, median_total numeric)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with concluded as (
    select whole.unit_id, whole.id, whole.state, shown.index_percent, shown.total,
      row_number() over (partition by whole.state, shown.total is null order by shown.total) as place
    from assessment.assessment as whole
    join assessment.shown_result as shown on shown.unit_id = whole.unit_id and shown.year = whole.year
      and shown.assessment_id = whole.id and shown.round = whole.round
    where whole.appraising_unit_id = superior and whole.year = cycle_year and whole.cycle_id = asked_cycle
      and whole.state in ('concluded', 'published')
  ), middle as (
    select trim_scale(sum(total) * case count(*) when 1 then 1 else 0.5 end) as total
    from concluded cross join (
      select count(*) as units from concluded where state = 'published' and total is not null) as published
    where state = 'published' and concluded.total is not null and published.units >= 3
      and place in ((published.units + 1) / 2, published.units / 2 + 1)
  ), ranked as (
    select unit_id, id, state, rank() over (order by index_percent desc)::integer as rank,
      count(*) over ()::integer as units
    from concluded where index_percent is not null
  )
  select ranked.id, ranked.rank, ranked.units, middle.total
  from ranked cross join middle
  where superior = platform.current_unit_id()
    or (ranked.unit_id = platform.current_unit_id() and ranked.state = 'published')
$$;

revoke all on function
  assessment.stands_below(uuid),
  assessment.fill_cycle(smallint, uuid, uuid[], jsonb, jsonb),
  assessment.take_over(smallint, uuid, smallint, uuid, jsonb),
  assessment.cycle_medians(uuid, smallint, uuid),
  assessment.is_of_cycle(uuid, smallint, uuid),
  assessment.cycle_standings(uuid, smallint, uuid) from public;
grant execute on function
  assessment.stands_below(uuid),
  assessment.fill_cycle(smallint, uuid, uuid[], jsonb, jsonb),
  assessment.take_over(smallint, uuid, smallint, uuid, jsonb),
  assessment.cycle_medians(uuid, smallint, uuid),
  assessment.cycle_standings(uuid, smallint, uuid) to minh_chung_app;
