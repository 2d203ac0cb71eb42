-- What the year needs of units that were merged, and what its units are told when deadlines move.

-- The last change of the deadlines and the days before it: the units of the cycle read it on their sheets.
alter table assessment.cycle
  add column dates_changed_at timestamptz,
  add column dates_changed_reason text,
  add column former_self_score_due_on date,
  add column former_appraisal_due_on date,
  add column former_explanation_due_on date,
  add constraint cycle_dates_changed_whole check (
    (dates_changed_at is null) = (dates_changed_reason is null)
    and (dates_changed_at is null) = (former_self_score_due_on is null));
grant update (dates_changed_at, dates_changed_reason, former_self_score_due_on, former_appraisal_due_on,
  former_explanation_due_on) on assessment.cycle to minh_chung_app;

-- Takes over who works on what, the days before the deadline, and notes: from each unit's assessment in an earlier
-- cycle of the same superior, and from those of the units it continues, in that cycle or in one of a superior that the
-- superior itself continues. Never a score or a state.
-- An owner of a predecessor goes on where one official of that name now works in the unit, and no other predecessor's
-- owner does; every predecessor's owner and note stand in the note, each marked by the name of the unit.
-- codes: [{from, to}] of the earlier cycle; items of another superior's cycle go on by equal codes.
drop function assessment.take_over(smallint, uuid, smallint, uuid, jsonb);
create function assessment.take_over(cycle_year smallint, new_cycle uuid, earlier_cycle uuid, codes jsonb,
  former_owner_words text) returns integer language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  superior uuid := platform.current_unit_id();
  taken integer;
begin
  with fresh as (
    select whole.unit_id, whole.year, whole.id, cycle.opens_on, cycle.self_score_due_on
    from assessment.assessment as whole
    join assessment.cycle on cycle.unit_id = whole.appraising_unit_id and cycle.year = whole.year
      and cycle.id = whole.cycle_id
    where whole.appraising_unit_id = superior and whole.year = cycle_year and whole.cycle_id = new_cycle
  ), line as (
    select fresh.unit_id, fresh.unit_id as source_id, null::text as source_name from fresh
    union all
    select lineage.unit_id, lineage.predecessor_id, unit.name
    from identity.lineage_of(array(select fresh.unit_id from fresh)) as lineage
    join identity.unit on unit.id = lineage.predecessor_id
  ), old as (
    select fresh.unit_id, fresh.id, fresh.opens_on, fresh.self_score_due_on, line.source_id, line.source_name,
      whole.year as old_year, whole.id as old_id, earlier.self_score_due_on as old_due_on,
      whole.appraising_unit_id = superior as is_mapped
    from fresh join line on line.unit_id = fresh.unit_id
    join assessment.assessment as whole on whole.unit_id = line.source_id and whole.year = cycle_year - 1
    join assessment.cycle as earlier on earlier.unit_id = whole.appraising_unit_id and earlier.year = whole.year
      and earlier.id = whole.cycle_id
    where (whole.appraising_unit_id = superior and whole.cycle_id = earlier_cycle)
      or whole.appraising_unit_id in (
        select lineage.predecessor_id from identity.lineage_of(array[superior]) as lineage)
  ), found as (
    select old.unit_id, old.id, continued.code, old.source_name, assignment.item_code as from_code, owner.person_id,
      greatest(old.opens_on, old.self_score_due_on + (assignment.due_on - old.old_due_on)) as due_on,
      assignment.note, former.name as former_name
    from old
    join assessment.assignment on assignment.unit_id = old.source_id and assignment.year = old.old_year
      and assignment.assessment_id = old.old_id
    cross join lateral (
      select pair."to" as code from pg_catalog.jsonb_to_recordset(codes) as pair("from" text, "to" text)
      where old.is_mapped and pair."from" = assignment.item_code
      union all
      select item.item_code from assessment.item_score as item
      where not old.is_mapped and item.unit_id = old.unit_id and item.year = cycle_year
        and item.assessment_id = old.id and item.item_code = assignment.item_code
    ) as continued
    left join identity.person as former on former.unit_id = assignment.unit_id and former.id = assignment.person_id
    left join lateral (
      select (array_agg(person.id))[1] as person_id from identity.person
      where person.unit_id = old.unit_id and person.left_on is null
        and case when old.source_name is null then person.id = former.id
          else lower(normalize(person.name)) = lower(normalize(former.name)) and exists (
            select from identity.role_grant
            where role_grant.unit_id = person.unit_id and role_grant.person_id = person.id
              and role_grant.role in ('officer', 'committee_leader') and role_grant.valid_until is null) end
      having count(*) = 1
    ) as owner on true
  ), contested as (
    select unit_id, code from found where person_id is not null
    group by unit_id, code
    having count(distinct person_id) > 1 and count(*) filter (where source_name is null) = 0
  ), owned as (
    select distinct on (unit_id, code) unit_id, code, person_id, due_on
    from found where person_id is not null and (unit_id, code) not in (select unit_id, code from contested)
    order by unit_id, code, source_name nulls first, from_code
  ), noted as (
    select found.unit_id, found.id, found.code,
      string_agg(distinct found.note, E'\n') filter (where found.source_name is null) as own,
      string_agg(distinct marked.words, E'\n') as theirs
    from found left join lateral (
      select '[' || found.source_name || '] ' || part.words as words from (values
        (former_owner_words || ': ' || found.former_name), (found.note)) as part(words)
      where part.words is not null) as marked on true
    group by found.unit_id, found.id, found.code
  )
  insert into assessment.assignment (unit_id, year, assessment_id, item_code, person_id, due_on, note)
  select noted.unit_id, cycle_year, noted.id, noted.code, owned.person_id, owned.due_on,
    nullif(concat_ws(E'\n', noted.own, noted.theirs), '')
  from noted
  left join owned on owned.unit_id = noted.unit_id and owned.code = noted.code
  where owned.person_id is not null or coalesce(noted.own, noted.theirs) is not null;
  get diagnostics taken = row_count;
  return taken;
end
$$;

-- What the published results of the units that a unit continues were a year before, each by itself: for the unit and
-- for the superior that appraises it. [{unitName, total, index, classification, set…, items: [{code, appraised, max}]}]
create function assessment.predecessor_results(asked_unit uuid, asked_year smallint, asked uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_agg(jsonb_build_object('unitName', unit.name, 'total', result.total::text,
    'index', result.index_percent::text, 'classification', result.classification,
    'criteriaSetUnitId', old.criteria_set_unit_id, 'year', old.year, 'criteriaSetId', old.criteria_set_id,
    'items', (
      select jsonb_agg(jsonb_build_object('code', shown.item_code, 'appraised', shown.points::text,
        'max', named.max::text))
      from assessment.shown_appraisal as shown join criteria.published_item as named
        on named.unit_id = old.criteria_set_unit_id and named.year = old.year
          and named.criteria_set_id = old.criteria_set_id and named.code = shown.item_code
      where shown.unit_id = old.unit_id and shown.year = old.year and shown.assessment_id = old.id
        and shown.round = old.round))
    order by unit.name collate "vi-x-icu", old.id)
  from assessment.assessment as whole
  cross join lateral identity.lineage_of(array[whole.unit_id]) as line
  join identity.unit on unit.id = line.predecessor_id
  join assessment.assessment as old on old.unit_id = line.predecessor_id and old.year = whole.year - 1
    and old.state = 'published'
  left join assessment.shown_result as result on result.unit_id = old.unit_id and result.year = old.year
    and result.assessment_id = old.id and result.round = old.round
  where whole.unit_id = asked_unit and whole.year = asked_year and whole.id = asked
    and platform.current_unit_id() in (whole.unit_id, whole.appraising_unit_id)
    and (old.appraising_unit_id = whole.appraising_unit_id or old.appraising_unit_id in (
      select above.predecessor_id from identity.lineage_of(array[whole.appraising_unit_id]) as above))
$$;

-- Two who open cycles of one year at the same time do it one after the other: no unit gets a second sheet unseen.
create function assessment.await_opening(cycle_year smallint) returns void
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended(platform.current_unit_id()::text || ' ' || cycle_year, 22))
$$;

revoke all on function
  assessment.take_over(smallint, uuid, uuid, jsonb, text),
  assessment.predecessor_results(uuid, smallint, uuid),
  assessment.await_opening(smallint) from public;
grant execute on function
  assessment.take_over(smallint, uuid, uuid, jsonb, text),
  assessment.predecessor_results(uuid, smallint, uuid),
  assessment.await_opening(smallint) to minh_chung_app;
