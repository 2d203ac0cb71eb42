-- What the unit itself writes: self-scores, who works on which item, evidence, and what comes out.

-- One row an item. An item with others below it has a row too: for its points.
create table assessment.item_score (
  unit_id uuid not null,
  year smallint not null,
  assessment_id uuid not null,
  item_code text not null,
  ordinal integer not null,
  -- Whether it is scored by itself and not from items below it; whether the unit is the one to score it.
  is_leaf boolean not null,
  is_self_scored boolean not null,
  needs_evidence boolean not null,
  figures jsonb not null default '{}',
  is_not_applicable boolean not null default false,
  explanation text,
  points numeric,
  low numeric not null,
  high numeric not null,
  scored_by uuid,
  -- As the person was called then: the appraiser reads it, and has no list of the unit's people.
  scored_by_name text,
  scored_at timestamptz,
  -- Who of the unit last wrote anything on the item, for whoever was overtaken.
  changed_by_name text,
  version integer not null default 1,
  constraint item_score_pk primary key (unit_id, year, assessment_id, item_code),
  constraint item_score_ordinal_unique unique (unit_id, year, assessment_id, ordinal),
  constraint item_score_assessment_fk foreign key (unit_id, year, assessment_id)
    references assessment.assessment (unit_id, year, id),
  constraint item_score_person_fk foreign key (unit_id, scored_by) references identity.person (unit_id, id),
  constraint item_score_figures_object check (jsonb_typeof(figures) = 'object'),
  constraint item_score_self_scored_leaf check (is_leaf or not is_self_scored),
  constraint item_score_bounds check (low <= high and coalesce(points, low) between low and high),
  constraint item_score_explanation_not_blank check (btrim(coalesce(explanation, '-')) <> '')
);

-- Who ever wrote a self-score of an item in this assessment: none of them may appraise it.
create table assessment.scorer (
  unit_id uuid not null,
  year smallint not null,
  assessment_id uuid not null,
  item_code text not null,
  person_id uuid not null,
  constraint scorer_pk primary key (unit_id, year, assessment_id, item_code, person_id),
  constraint scorer_item_fk foreign key (unit_id, year, assessment_id, item_code)
    references assessment.item_score (unit_id, year, assessment_id, item_code)
);

-- Who of the unit works on an item, until when, and what the unit notes for itself: nobody else sees it.
create table assessment.assignment (
  unit_id uuid not null,
  year smallint not null,
  assessment_id uuid not null,
  item_code text not null,
  person_id uuid,
  due_on date,
  note text,
  constraint assignment_pk primary key (unit_id, year, assessment_id, item_code),
  constraint assignment_item_fk foreign key (unit_id, year, assessment_id, item_code)
    references assessment.item_score (unit_id, year, assessment_id, item_code),
  constraint assignment_person_fk foreign key (unit_id, person_id) references identity.person (unit_id, id),
  constraint assignment_note_not_blank check (btrim(coalesce(note, '-')) <> '')
);
create index assignment_of_person on assessment.assignment (unit_id, person_id);

-- A paper that is named as evidence, and the items it stands for.
create table assessment.evidence_paper (
  unit_id uuid not null,
  year smallint not null,
  assessment_id uuid not null,
  id uuid not null,
  title text not null,
  number text,
  issued_on date,
  passage text,
  address text,
  constraint evidence_paper_pk primary key (unit_id, year, assessment_id, id),
  constraint evidence_paper_assessment_fk foreign key (unit_id, year, assessment_id)
    references assessment.assessment (unit_id, year, id),
  constraint evidence_paper_title_not_blank check (btrim(title) <> ''),
  constraint evidence_paper_address_web check (address ~ '^https?://')
);
create table assessment.evidence_link (
  unit_id uuid not null,
  year smallint not null,
  assessment_id uuid not null,
  item_code text not null,
  paper_id uuid not null,
  added_at timestamptz not null default now(),
  constraint evidence_link_pk primary key (unit_id, year, assessment_id, item_code, paper_id),
  constraint evidence_link_item_fk foreign key (unit_id, year, assessment_id, item_code)
    references assessment.item_score (unit_id, year, assessment_id, item_code),
  constraint evidence_link_paper_fk foreign key (unit_id, year, assessment_id, paper_id)
    references assessment.evidence_paper (unit_id, year, assessment_id, id)
);

-- What comes out of the self-score. Beside the assessment, since the appraiser sees it only once it is handed in.
create table assessment.self_result (
  unit_id uuid not null,
  year smallint not null,
  assessment_id uuid not null,
  knock_outs jsonb not null default '{}',
  total numeric,
  total_low numeric not null,
  total_high numeric not null,
  index_percent numeric,
  classification text,
  constraint self_result_pk primary key (unit_id, year, assessment_id),
  constraint self_result_assessment_fk foreign key (unit_id, year, assessment_id)
    references assessment.assessment (unit_id, year, id),
  constraint self_result_knock_outs_object check (jsonb_typeof(knock_outs) = 'object')
);

-- The name of the person on whose behalf the transaction runs, as its unit's list has it.
create function assessment.current_person_name() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select person.name from identity.person
  where person.unit_id = platform.current_unit_id() and person.id = platform.current_person_id()
$$;

-- Who scored cannot be written by hand: it is the person of the transaction, and is remembered for ever.
create function assessment.sign_self_score() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.version is distinct from old.version then
    new.changed_by_name := assessment.current_person_name();
  end if;
  if (new.figures, new.is_not_applicable, new.explanation, new.scored_at)
    is not distinct from (old.figures, old.is_not_applicable, old.explanation, old.scored_at) then
    return new;
  end if;
  new.scored_at := now();
  new.scored_by := platform.current_person_id();
  new.scored_by_name := assessment.current_person_name();
  insert into assessment.scorer (unit_id, year, assessment_id, item_code, person_id)
  values (new.unit_id, new.year, new.assessment_id, new.item_code, new.scored_by)
  on conflict on constraint scorer_pk do nothing;
  return new;
end
$$;
create trigger item_score_signed before update on assessment.item_score
  for each row execute function assessment.sign_self_score();

create function assessment.sign_evidence() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into assessment.scorer (unit_id, year, assessment_id, item_code, person_id)
  select distinct unit_id, year, assessment_id, item_code, platform.current_person_id() from changed
  on conflict on constraint scorer_pk do nothing;
  return null;
end
$$;
create trigger evidence_link_signed after insert on assessment.evidence_link
  referencing new table as changed for each statement execute function assessment.sign_evidence();

-- Refuses what was changed where the state of its assessment is none of those named.
create function assessment.refuse_when_locked() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select from changed join assessment.assessment as whole
      on whole.unit_id = changed.unit_id and whole.year = changed.year and whole.id = changed.assessment_id
    where whole.state <> all (string_to_array(tg_argv[0], ' '))) then
    raise exception 'the assessment is locked: % on %', lower(tg_op), tg_table_name using errcode = 'check_violation';
  end if;
  return null;
end
$$;

-- Self-scores are locked once handed in; a version may still count what else was written on the item.
create function assessment.after_self_score() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select from gained join dropped using (unit_id, year, assessment_id, item_code)
      join assessment.assessment as whole on whole.unit_id = gained.unit_id and whole.year = gained.year
        and whole.id = gained.assessment_id
    where whole.state not in ('self_scoring', 'awaiting_approval')
      and (gained.figures, gained.is_not_applicable, gained.explanation, gained.points, gained.low, gained.high,
          gained.scored_at)
        is distinct from (dropped.figures, dropped.is_not_applicable, dropped.explanation, dropped.points,
          dropped.low, dropped.high, dropped.scored_at)) then
    raise exception 'the assessment is locked: update on item_score' using errcode = 'check_violation';
  end if;
  update assessment.assessment as whole set scored_count = whole.scored_count + moved.by
  from (
    select unit_id, year, assessment_id, sum(sign) as by from (
      select unit_id, year, assessment_id, 1 as sign from gained where is_self_scored and points is not null
      union all
      select unit_id, year, assessment_id, -1 from dropped where is_self_scored and points is not null
    ) as done group by 1, 2, 3 having sum(sign) <> 0
  ) as moved
  where whole.unit_id = moved.unit_id and whole.year = moved.year and whole.id = moved.assessment_id;
  return null;
end
$$;
create trigger item_score_counted after update on assessment.item_score
  referencing new table as gained old table as dropped for each statement execute function assessment.after_self_score();

create trigger self_result_locked after update on assessment.self_result
  referencing new table as changed for each statement
  execute function assessment.refuse_when_locked('self_scoring awaiting_approval');
create trigger assignment_locked_insert after insert on assessment.assignment
  referencing new table as changed for each statement
  execute function assessment.refuse_when_locked('self_scoring awaiting_approval explaining');
create trigger assignment_locked_update after update on assessment.assignment
  referencing new table as changed for each statement
  execute function assessment.refuse_when_locked('self_scoring awaiting_approval explaining');
-- A paper may be added while the unit explains: that is what the appraiser asks for.
create trigger evidence_link_locked_insert after insert on assessment.evidence_link
  referencing new table as changed for each statement
  execute function assessment.refuse_when_locked('self_scoring awaiting_approval explaining');
create trigger evidence_link_locked_delete after delete on assessment.evidence_link
  referencing old table as changed for each statement
  execute function assessment.refuse_when_locked('self_scoring awaiting_approval explaining');
-- What was handed in stays: while the unit explains it may take back only what it added meanwhile.
create function assessment.refuse_taking_back() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select from assessment.assessment as whole
    where whole.unit_id = old.unit_id and whole.year = old.year and whole.id = old.assessment_id
      and whole.state = 'explaining' and old.added_at < whole.state_since) then
    raise exception 'the paper was handed in and stays' using errcode = 'check_violation';
  end if;
  return old;
end
$$;
create trigger evidence_link_handed_in before delete on assessment.evidence_link
  for each row execute function assessment.refuse_taking_back();

alter table assessment.item_score enable row level security;
alter table assessment.scorer enable row level security;
alter table assessment.assignment enable row level security;
alter table assessment.evidence_paper enable row level security;
alter table assessment.evidence_link enable row level security;
alter table assessment.self_result enable row level security;
create policy item_score_own on assessment.item_score
  using (unit_id = platform.current_unit_id()) with check (unit_id = platform.current_unit_id());
create policy item_score_handed_in on assessment.item_score for select using (
  (unit_id, year, assessment_id) in (select handed_in.unit_id, handed_in.year, handed_in.id from assessment.handed_in));
-- Whether one has scored an item oneself is known to each person, in whatever unit they now work.
create policy scorer_self on assessment.scorer for select using (person_id = platform.current_person_id());
create policy assignment_own on assessment.assignment
  using (unit_id = platform.current_unit_id()) with check (unit_id = platform.current_unit_id());
create policy evidence_paper_own on assessment.evidence_paper
  using (unit_id = platform.current_unit_id()) with check (unit_id = platform.current_unit_id());
create policy evidence_paper_handed_in on assessment.evidence_paper for select using (
  (unit_id, year, assessment_id) in (select handed_in.unit_id, handed_in.year, handed_in.id from assessment.handed_in));
create policy evidence_link_own on assessment.evidence_link
  using (unit_id = platform.current_unit_id()) with check (unit_id = platform.current_unit_id());
create policy evidence_link_handed_in on assessment.evidence_link for select using (
  (unit_id, year, assessment_id) in (select handed_in.unit_id, handed_in.year, handed_in.id from assessment.handed_in));
create policy self_result_own on assessment.self_result
  using (unit_id = platform.current_unit_id()) with check (unit_id = platform.current_unit_id());
create policy self_result_handed_in on assessment.self_result for select using (
  (unit_id, year, assessment_id) in (select handed_in.unit_id, handed_in.year, handed_in.id from assessment.handed_in));

revoke all on function assessment.current_person_name() from public;
grant select, update (figures, is_not_applicable, explanation, points, low, high, scored_at, version)
  on assessment.item_score to minh_chung_app;
grant select on assessment.scorer to minh_chung_app;
grant select, insert, update (person_id, due_on, note) on assessment.assignment to minh_chung_app;
grant select, insert on assessment.evidence_paper to minh_chung_app;
grant select, insert, delete on assessment.evidence_link to minh_chung_app;
grant select, update (knock_outs, total, total_low, total_high, index_percent, classification)
  on assessment.self_result to minh_chung_app;
