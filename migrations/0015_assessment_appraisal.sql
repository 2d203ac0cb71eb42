-- What the appraising unit writes, what of it the assessed unit is shown, the unit's answers, and the moves between.

-- The appraiser's own sheet, one row an item: the assessed unit never sees it, only what was shown (below).
create table assessment.appraisal (
  unit_id uuid not null,
  year smallint not null,
  assessment_id uuid not null,
  item_code text not null,
  appraising_unit_id uuid not null,
  decision text,
  -- With a cut: the points given by hand; null where figures or evidence decide.
  given_points numeric,
  figures jsonb,
  evidence text,
  reason text,
  reply text,
  points numeric,
  low numeric,
  high numeric,
  appraised_by uuid,
  appraised_by_name text,
  appraised_at timestamptz,
  version integer not null default 1,
  constraint appraisal_pk primary key (unit_id, year, assessment_id, item_code),
  constraint appraisal_item_fk foreign key (unit_id, year, assessment_id, item_code)
    references assessment.item_score (unit_id, year, assessment_id, item_code),
  constraint appraisal_person_fk foreign key (appraising_unit_id, appraised_by)
    references identity.person (unit_id, id),
  constraint appraisal_decision_known check (decision in ('accept', 'cut', 'ask_more')),
  constraint appraisal_evidence_known check (evidence in ('accepted', 'explained', 'missing')),
  constraint appraisal_figures_object check (jsonb_typeof(figures) = 'object'),
  constraint appraisal_cut_has_reason check (
    decision is null or decision = 'accept' or btrim(coalesce(reason, '')) <> ''),
  constraint appraisal_points_of_cut check (given_points is null or decision = 'cut'),
  constraint appraisal_signed check (decision is null or appraised_by is not null)
);

-- What comes out of the appraisal as it stands.
create table assessment.appraised_result (
  unit_id uuid not null,
  year smallint not null,
  assessment_id uuid not null,
  appraising_unit_id uuid not null,
  total numeric,
  total_low numeric,
  total_high numeric,
  index_percent numeric,
  classification text,
  constraint appraised_result_pk primary key (unit_id, year, assessment_id),
  constraint appraised_result_assessment_fk foreign key (unit_id, year, assessment_id)
    references assessment.assessment (unit_id, year, id)
);

-- The appraisal as the unit was shown it, round by round: what was shown stays shown.
create table assessment.shown_appraisal (
  unit_id uuid not null,
  year smallint not null,
  assessment_id uuid not null,
  round integer not null,
  item_code text not null,
  appraising_unit_id uuid not null,
  decision text,
  given_points numeric,
  figures jsonb,
  evidence text,
  reason text,
  reply text,
  points numeric,
  low numeric,
  high numeric,
  appraised_by_name text,
  appraised_at timestamptz,
  constraint shown_appraisal_pk primary key (unit_id, year, assessment_id, round, item_code),
  constraint shown_appraisal_item_fk foreign key (unit_id, year, assessment_id, item_code)
    references assessment.item_score (unit_id, year, assessment_id, item_code)
);
create table assessment.shown_result (
  unit_id uuid not null,
  year smallint not null,
  assessment_id uuid not null,
  round integer not null,
  appraising_unit_id uuid not null,
  total numeric,
  total_low numeric,
  total_high numeric,
  index_percent numeric,
  classification text,
  constraint shown_result_pk primary key (unit_id, year, assessment_id, round),
  constraint shown_result_assessment_fk foreign key (unit_id, year, assessment_id)
    references assessment.assessment (unit_id, year, id)
);

-- The unit's explanation of an item to the appraiser, one in each round.
create table assessment.answer (
  unit_id uuid not null,
  year smallint not null,
  assessment_id uuid not null,
  round integer not null,
  item_code text not null,
  text text,
  answered_by uuid not null default platform.current_person_id(),
  answered_by_name text not null default assessment.current_person_name(),
  answered_at timestamptz not null default now(),
  constraint answer_pk primary key (unit_id, year, assessment_id, round, item_code),
  constraint answer_item_fk foreign key (unit_id, year, assessment_id, item_code)
    references assessment.item_score (unit_id, year, assessment_id, item_code),
  constraint answer_person_fk foreign key (unit_id, answered_by) references identity.person (unit_id, id),
  constraint answer_not_blank check (btrim(coalesce(text, '-')) <> '')
);

-- Who decided cannot be written by hand either, and is never one of those who scored the item, whatever the unit they
-- work for by now.
create function assessment.sign_appraisal() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (new.decision, new.given_points, new.figures, new.evidence, new.reason, new.reply)
    is not distinct from (old.decision, old.given_points, old.figures, old.evidence, old.reason, old.reply) then
    return new;
  end if;
  new.appraised_by := platform.current_person_id();
  new.appraised_by_name := assessment.current_person_name();
  new.appraised_at := now();
  if exists (
    select from assessment.scorer
    where scorer.unit_id = new.unit_id and scorer.year = new.year and scorer.assessment_id = new.assessment_id
      and scorer.item_code = new.item_code and scorer.person_id = new.appraised_by) then
    raise exception 'who scored item % may not appraise it', new.item_code
      using errcode = 'check_violation', constraint = 'appraisal_by_another';
  end if;
  return new;
end
$$;
create trigger appraisal_signed before update on assessment.appraisal
  for each row execute function assessment.sign_appraisal();

create function assessment.sign_answer() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.answered_by := platform.current_person_id();
  new.answered_by_name := assessment.current_person_name();
  new.answered_at := now();
  return new;
end
$$;
create trigger answer_signed before insert or update on assessment.answer
  for each row execute function assessment.sign_answer();

create function assessment.count_decided() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update assessment.assessment as whole set decided_count = whole.decided_count + moved.by
  from (
    select unit_id, year, assessment_id, sum(sign) as by from (
      select unit_id, year, assessment_id, 1 as sign from gained where decision in ('accept', 'cut')
      union all
      select unit_id, year, assessment_id, -1 from dropped where decision in ('accept', 'cut')
    ) as decided group by 1, 2, 3 having sum(sign) <> 0
  ) as moved
  where whole.unit_id = moved.unit_id and whole.year = moved.year and whole.id = moved.assessment_id;
  return null;
end
$$;
create trigger appraisal_counted after update on assessment.appraisal
  referencing new table as gained old table as dropped for each statement execute function assessment.count_decided();

create trigger appraisal_locked after update on assessment.appraisal
  referencing new table as changed for each statement
  execute function assessment.refuse_when_locked('appraising reappraising');
create trigger appraised_result_locked after update on assessment.appraised_result
  referencing new table as changed for each statement
  execute function assessment.refuse_when_locked('appraising reappraising');
create trigger answer_locked_insert after insert on assessment.answer
  referencing new table as changed for each statement execute function assessment.refuse_when_locked('explaining');
create trigger answer_locked_update after update on assessment.answer
  referencing new table as changed for each statement execute function assessment.refuse_when_locked('explaining');
create trigger shown_appraisal_insert_only before update or delete or truncate on assessment.shown_appraisal
  for each statement execute function assessment.refuse_rewriting();
create trigger shown_result_insert_only before update or delete or truncate on assessment.shown_result
  for each statement execute function assessment.refuse_rewriting();

-- The same table as domain/assessment-workflow.ts, kept equal by a test: even a forgotten check moves nothing wrongly.
create function assessment.move_rules() returns table (
  name text, from_states text[], to_state text, side text, needs_reason boolean)
language sql immutable parallel safe as $$
  values
    ('ask_approval', array['self_scoring'], 'awaiting_approval', 'unit', false),
    ('send_back', array['awaiting_approval'], 'self_scoring', 'unit', true),
    ('submit', array['self_scoring', 'awaiting_approval'], 'submitted', 'unit', false),
    ('withdraw', array['submitted'], 'self_scoring', 'unit', true),
    ('begin_appraisal', array['submitted'], 'appraising', 'appraiser', false),
    ('return', array['submitted', 'appraising'], 'self_scoring', 'appraiser', true),
    ('ask_explanation', array['appraising', 'reappraising'], 'explaining', 'appraiser', false),
    ('hand_in_explanation', array['explaining'], 'reappraising', 'unit', false),
    ('end_explanation', array['explaining'], 'reappraising', 'appraiser', true),
    ('conclude', array['appraising', 'reappraising'], 'concluded', 'appraiser', false),
    ('publish', array['concluded'], 'published', 'appraiser', false),
    ('reopen', array['concluded', 'published'], 'reappraising', 'appraiser', true)
$$;

-- The only way in which a state changes: checked on the locked row, kept in the history, with its snapshot.
create function assessment.make_move(
  whole_unit uuid, whole_year smallint, whole_id uuid, move_name text, move_reason text, snapshot_content text
) returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  whole assessment.assessment;
  rule record;
  next_ordinal integer;
begin
  select * into whole from assessment.assessment
  where unit_id = whole_unit and year = whole_year and id = whole_id
    and platform.current_unit_id() in (unit_id, appraising_unit_id)
  for update;
  if not found then
    raise exception 'there is no such assessment';
  end if;
  select * into rule from assessment.move_rules()
  where name = move_name and whole.state = any (from_states)
    and side = case when whole.unit_id = platform.current_unit_id() then 'unit' else 'appraiser' end;
  if not found then
    raise exception 'the move % is not open in the state %', move_name, whole.state using errcode = 'check_violation';
  end if;
  if rule.needs_reason and btrim(coalesce(move_reason, '')) = '' then
    raise exception 'the move % needs a reason', move_name using errcode = 'check_violation';
  end if;
  if move_name = 'submit' and whole.scored_count < whole.item_count then
    raise exception 'items are not scored yet' using errcode = 'check_violation';
  end if;
  if move_name in ('submit', 'publish') and snapshot_content is null then
    raise exception 'the move % needs a snapshot', move_name using errcode = 'check_violation';
  end if;
  select max(ordinal) + 1 into next_ordinal from assessment.move
  where unit_id = whole_unit and year = whole_year and assessment_id = whole_id;
  insert into assessment.move (unit_id, year, assessment_id, ordinal, appraising_unit_id, move, from_state, to_state,
    by_unit_id, by_person_id, by_name, reason)
  values (whole_unit, whole_year, whole_id, next_ordinal, whole.appraising_unit_id, move_name, whole.state,
    rule.to_state, platform.current_unit_id(), platform.current_person_id(), assessment.current_person_name(),
    move_reason);
  if snapshot_content is not null then
    insert into assessment.snapshot (unit_id, year, assessment_id, ordinal, kind, content, sha256)
    values (whole_unit, whole_year, whole_id, next_ordinal,
      case move_name when 'publish' then 'publication' else 'submission' end, snapshot_content,
      encode(sha256(convert_to(snapshot_content, 'UTF8')), 'hex'));
  end if;
  update assessment.assessment set state = rule.to_state, state_since = now(), version = version + 1,
    round = round + case when move_name in ('ask_explanation', 'conclude') then 1 else 0 end
  where unit_id = whole_unit and year = whole_year and id = whole_id;
  if move_name = 'begin_appraisal' then
    perform assessment.lay_out_appraisal(whole);
  elsif move_name in ('ask_explanation', 'conclude') then
    perform assessment.show_appraisal(whole_unit, whole_year, whole_id, whole.round + 1);
  end if;
  return rule.to_state;
end
$$;

-- A row to decide for each item. A decision from before the sheet was given back stays only where the item stayed.
create function assessment.lay_out_appraisal(whole assessment.assessment) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into assessment.appraisal (unit_id, year, assessment_id, item_code, appraising_unit_id)
  select unit_id, year, assessment_id, item_code, whole.appraising_unit_id
  from assessment.item_score
  where unit_id = whole.unit_id and year = whole.year and assessment_id = whole.id
  on conflict on constraint appraisal_pk do nothing;
  insert into assessment.appraised_result (unit_id, year, assessment_id, appraising_unit_id)
  values (whole.unit_id, whole.year, whole.id, whole.appraising_unit_id)
  on conflict on constraint appraised_result_pk do nothing;
  update assessment.appraisal set decision = null, given_points = null, figures = null, evidence = null,
    points = null, version = appraisal.version + 1
  from assessment.item_score
  where appraisal.unit_id = whole.unit_id and appraisal.year = whole.year and appraisal.assessment_id = whole.id
    and item_score.unit_id = appraisal.unit_id and item_score.year = appraisal.year
    and item_score.assessment_id = appraisal.assessment_id and item_score.item_code = appraisal.item_code
    and appraisal.decision is not null and item_score.scored_at > appraisal.appraised_at;
end
$$;

create function assessment.show_appraisal(whole_unit uuid, whole_year smallint, whole_id uuid, shown_round integer)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into assessment.shown_appraisal (unit_id, year, assessment_id, round, item_code, appraising_unit_id,
    decision, given_points, figures, evidence, reason, reply, points, low, high, appraised_by_name, appraised_at)
  select unit_id, year, assessment_id, shown_round, item_code, appraising_unit_id,
    decision, given_points, figures, evidence, reason, reply, points, low, high, appraised_by_name, appraised_at
  from assessment.appraisal
  where unit_id = whole_unit and year = whole_year and assessment_id = whole_id;
  insert into assessment.shown_result (unit_id, year, assessment_id, round, appraising_unit_id, total, total_low,
    total_high, index_percent, classification)
  select unit_id, year, assessment_id, shown_round, appraising_unit_id, total, total_low, total_high, index_percent,
    classification
  from assessment.appraised_result
  where unit_id = whole_unit and year = whole_year and assessment_id = whole_id;
end
$$;

alter table assessment.appraisal enable row level security;
alter table assessment.appraised_result enable row level security;
alter table assessment.shown_appraisal enable row level security;
alter table assessment.shown_result enable row level security;
alter table assessment.answer enable row level security;
create policy appraisal_of_appraiser on assessment.appraisal
  using (appraising_unit_id = platform.current_unit_id())
  with check (appraising_unit_id = platform.current_unit_id());
create policy appraised_result_of_appraiser on assessment.appraised_result
  using (appraising_unit_id = platform.current_unit_id())
  with check (appraising_unit_id = platform.current_unit_id());
create policy shown_appraisal_of_both on assessment.shown_appraisal for select
  using (unit_id = platform.current_unit_id() or appraising_unit_id = platform.current_unit_id());
create policy shown_result_of_both on assessment.shown_result for select
  using (unit_id = platform.current_unit_id() or appraising_unit_id = platform.current_unit_id());
create policy answer_own on assessment.answer
  using (unit_id = platform.current_unit_id()) with check (unit_id = platform.current_unit_id());
-- Answers of a round are the unit's own until it hands them in.
create policy answer_handed_in on assessment.answer for select using (exists (
  select from assessment.assessment as whole
  where whole.unit_id = answer.unit_id and whole.year = answer.year and whole.id = answer.assessment_id
    and whole.appraising_unit_id = platform.current_unit_id()
    and (whole.round > answer.round or whole.state not in ('self_scoring', 'awaiting_approval', 'explaining'))));

-- The appraisal as the current unit may see it now: its own sheet, or what it was last shown.
create view assessment.visible_appraisal with (security_invoker = true) as
  select unit_id, year, assessment_id, item_code, decision, given_points, figures, evidence, reason, reply, points,
    low, high, appraised_by_name, appraised_at, version
  from assessment.appraisal where appraising_unit_id = platform.current_unit_id()
  union all
  select shown.unit_id, shown.year, shown.assessment_id, shown.item_code, shown.decision, shown.given_points,
    shown.figures, shown.evidence, shown.reason, shown.reply, shown.points, shown.low, shown.high,
    shown.appraised_by_name, shown.appraised_at, null
  from assessment.shown_appraisal as shown join assessment.assessment as whole
    on whole.unit_id = shown.unit_id and whole.year = shown.year and whole.id = shown.assessment_id
      and whole.round = shown.round
  where shown.unit_id = platform.current_unit_id();
create view assessment.visible_result with (security_invoker = true) as
  select unit_id, year, assessment_id, total, total_low, total_high, index_percent, classification
  from assessment.appraised_result where appraising_unit_id = platform.current_unit_id()
  union all
  select shown.unit_id, shown.year, shown.assessment_id, shown.total, shown.total_low, shown.total_high,
    shown.index_percent, shown.classification
  from assessment.shown_result as shown join assessment.assessment as whole
    on whole.unit_id = shown.unit_id and whole.year = shown.year and whole.id = shown.assessment_id
      and whole.round = shown.round
  where shown.unit_id = platform.current_unit_id();

revoke all on function
  assessment.make_move(uuid, smallint, uuid, text, text, text),
  assessment.lay_out_appraisal(assessment.assessment),
  assessment.show_appraisal(uuid, smallint, uuid, integer) from public;
grant execute on function assessment.make_move(uuid, smallint, uuid, text, text, text),
  assessment.current_person_name() to minh_chung_app;
grant select, update (decision, given_points, figures, evidence, reason, reply, points, low, high, version)
  on assessment.appraisal to minh_chung_app;
grant select, update (total, total_low, total_high, index_percent, classification)
  on assessment.appraised_result to minh_chung_app;
grant select on assessment.shown_appraisal, assessment.shown_result, assessment.visible_appraisal,
  assessment.visible_result to minh_chung_app;
grant select, insert, update (text) on assessment.answer to minh_chung_app;
