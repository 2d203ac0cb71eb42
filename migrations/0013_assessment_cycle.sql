-- The year of scoring: cycles that a superior unit opens, and the assessment of each unit in them.
create schema assessment;

create table assessment.cycle (
  unit_id uuid not null,
  year smallint not null,
  id uuid not null,
  title text not null,
  -- The set is of the same year, of this unit or of one above it.
  criteria_set_unit_id uuid not null,
  criteria_set_id uuid not null,
  opens_on date not null,
  self_score_due_on date not null,
  appraisal_due_on date,
  explanation_due_on date,
  opened_at timestamptz not null default now(),
  opened_by uuid not null,
  version integer not null default 1,
  constraint cycle_pk primary key (unit_id, year, id),
  constraint cycle_person_fk foreign key (unit_id, opened_by) references identity.person (unit_id, id),
  constraint cycle_criteria_set_fk foreign key (criteria_set_unit_id, year, criteria_set_id)
    references criteria.criteria_set (unit_id, year, id),
  constraint cycle_title_not_blank check (btrim(title) <> ''),
  constraint cycle_dates_in_order check (
    opens_on <= self_score_due_on
    and self_score_due_on <= coalesce(appraisal_due_on, self_score_due_on)
    and coalesce(appraisal_due_on, self_score_due_on) <= coalesce(explanation_due_on, appraisal_due_on, self_score_due_on))
);
create index cycle_by_id on assessment.cycle (unit_id, id);

-- What both sides may always know of an assessment: where it stands and how far it is. Points stand elsewhere.
create table assessment.assessment (
  unit_id uuid not null,
  year smallint not null,
  id uuid not null,
  appraising_unit_id uuid not null,
  cycle_id uuid not null,
  criteria_set_unit_id uuid not null,
  criteria_set_id uuid not null,
  -- As it was on the opening day: classification goes by it.
  unit_kind text not null,
  state text not null default 'self_scoring',
  state_since timestamptz not null default now(),
  -- How often the appraisal has been shown to the unit.
  round integer not null default 0,
  -- Items that are scored by themselves; those of them that the unit is done with; those the appraiser decided.
  item_count integer not null,
  scored_count integer not null default 0,
  decided_count integer not null default 0,
  version integer not null default 1,
  constraint assessment_pk primary key (unit_id, year, id),
  constraint assessment_once unique (unit_id, year, criteria_set_id),
  constraint assessment_unit_fk foreign key (unit_id) references identity.unit (id),
  constraint assessment_cycle_fk foreign key (appraising_unit_id, year, cycle_id)
    references assessment.cycle (unit_id, year, id),
  constraint assessment_criteria_set_fk foreign key (criteria_set_unit_id, year, criteria_set_id)
    references criteria.criteria_set (unit_id, year, id),
  constraint assessment_kind_known check (unit_kind in ('province', 'district', 'commune')),
  constraint assessment_state_known check (state in ('self_scoring', 'awaiting_approval', 'submitted', 'appraising',
    'explaining', 'reappraising', 'concluded', 'published')),
  constraint assessment_appraised_by_another check (unit_id <> appraising_unit_id),
  constraint assessment_counts check (
    scored_count between 0 and item_count and decided_count between 0 and item_count),
  -- Nothing comes to an end undecided, whatever way it took.
  constraint assessment_concluded_decided check (
    state not in ('concluded', 'published') or decided_count = item_count)
);
create index assessment_by_id on assessment.assessment (unit_id, id);
create index assessment_of_cycle on assessment.assessment (appraising_unit_id, year, cycle_id);

-- Who moved the assessment, when, why. The state changes only together with a row here (make_move).
create table assessment.move (
  unit_id uuid not null,
  year smallint not null,
  assessment_id uuid not null,
  ordinal integer not null,
  appraising_unit_id uuid not null,
  move text not null,
  from_state text,
  to_state text not null,
  at timestamptz not null default now(),
  by_unit_id uuid not null,
  by_person_id uuid,
  -- As the person was called then; the other side may read it, though not the list of people.
  by_name text,
  reason text,
  constraint move_pk primary key (unit_id, year, assessment_id, ordinal),
  constraint move_assessment_fk foreign key (unit_id, year, assessment_id)
    references assessment.assessment (unit_id, year, id),
  constraint move_person_fk foreign key (by_unit_id, by_person_id) references identity.person (unit_id, id),
  constraint move_reason_not_blank check (btrim(coalesce(reason, '-')) <> '')
);

-- The certified picture of a submission or a publication: canonical text and its SHA-256, written once.
create table assessment.snapshot (
  unit_id uuid not null,
  year smallint not null,
  assessment_id uuid not null,
  ordinal integer not null,
  kind text not null,
  content text not null,
  sha256 text not null,
  constraint snapshot_pk primary key (unit_id, year, assessment_id, ordinal),
  constraint snapshot_move_fk foreign key (unit_id, year, assessment_id, ordinal)
    references assessment.move (unit_id, year, assessment_id, ordinal),
  constraint snapshot_kind_known check (kind in ('submission', 'publication')),
  constraint snapshot_sha256_form check (sha256 ~ '^[0-9a-f]{64}$')
);

-- Writes that were carried out, by the name that the client gave them: sent again they change nothing.
create table assessment.received_operation (
  unit_id uuid not null,
  year smallint not null,
  operation_id uuid not null,
  request_sha256 text not null,
  reference jsonb not null,
  person_id uuid not null,
  at timestamptz not null default now(),
  constraint received_operation_pk primary key (unit_id, year, operation_id),
  constraint received_operation_person_fk foreign key (unit_id, person_id) references identity.person (unit_id, id)
);

create function assessment.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '%.% is insert-only', tg_table_schema, tg_table_name;
end
$$;
create trigger move_insert_only before update or delete or truncate on assessment.move
  for each statement execute function assessment.refuse_rewriting();
create trigger snapshot_insert_only before update or delete or truncate on assessment.snapshot
  for each statement execute function assessment.refuse_rewriting();

-- The assessments whose content the current unit may see as the one that appraises them: handed in, and not taken back.
create view assessment.handed_in with (security_invoker = true) as
  select unit_id, year, id from assessment.assessment
  where appraising_unit_id = platform.current_unit_id() and state not in ('self_scoring', 'awaiting_approval');

alter table assessment.cycle enable row level security;
alter table assessment.assessment enable row level security;
alter table assessment.move enable row level security;
alter table assessment.snapshot enable row level security;
alter table assessment.received_operation enable row level security;
create policy assessment_of_both on assessment.assessment
  using (unit_id = platform.current_unit_id() or appraising_unit_id = platform.current_unit_id());
create policy cycle_own on assessment.cycle
  using (unit_id = platform.current_unit_id()) with check (unit_id = platform.current_unit_id());
create policy cycle_of_own_assessment on assessment.cycle for select using (
  (unit_id, year, id) in (
    select own.appraising_unit_id, own.year, own.cycle_id from assessment.assessment as own
    where own.unit_id = platform.current_unit_id()));
create policy move_of_both on assessment.move for select
  using (unit_id = platform.current_unit_id() or appraising_unit_id = platform.current_unit_id());
create policy snapshot_own on assessment.snapshot for select using (unit_id = platform.current_unit_id());
create policy snapshot_handed_in on assessment.snapshot for select using (
  (unit_id, year, assessment_id) in (select handed_in.unit_id, handed_in.year, handed_in.id from assessment.handed_in));
create policy received_operation_own on assessment.received_operation
  using (unit_id = platform.current_unit_id()) with check (unit_id = platform.current_unit_id());

grant usage on schema assessment to minh_chung_app;
grant select, insert, update (self_score_due_on, appraisal_due_on, explanation_due_on, version)
  on assessment.cycle to minh_chung_app;
-- The version alone: the state moves by make_move, the counters by triggers.
grant select, update (version) on assessment.assessment to minh_chung_app;
grant select on assessment.move, assessment.snapshot, assessment.handed_in to minh_chung_app;
grant select, insert on assessment.received_operation to minh_chung_app;
