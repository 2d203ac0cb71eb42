-- What the unit writes for its self-assessment report beside its scores: difficulties and proposals.
create table assessment.report_text (
  unit_id uuid not null,
  year smallint not null,
  assessment_id uuid not null,
  difficulties text,
  proposals text,
  -- Who wrote last, for whoever was overtaken.
  changed_by_name text,
  version integer not null default 1,
  constraint report_text_pk primary key (unit_id, year, assessment_id),
  constraint report_text_assessment_fk foreign key (unit_id, year, assessment_id)
    references assessment.assessment (unit_id, year, id),
  constraint report_text_difficulties_not_blank check (btrim(coalesce(difficulties, '-')) <> ''),
  constraint report_text_proposals_not_blank check (btrim(coalesce(proposals, '-')) <> '')
);

create function assessment.sign_report_text() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.changed_by_name := assessment.current_person_name();
  return new;
end
$$;
create trigger report_text_signed before insert or update on assessment.report_text
  for each row execute function assessment.sign_report_text();
-- Locked with the self-scores: the report goes out as it was handed in.
create trigger report_text_locked_insert after insert on assessment.report_text
  referencing new table as changed for each statement
  execute function assessment.refuse_when_locked('self_scoring awaiting_approval');
create trigger report_text_locked_update after update on assessment.report_text
  referencing new table as changed for each statement
  execute function assessment.refuse_when_locked('self_scoring awaiting_approval');

alter table assessment.report_text enable row level security;
create policy report_text_own on assessment.report_text
  using (unit_id = platform.current_unit_id()) with check (unit_id = platform.current_unit_id());
create policy report_text_handed_in on assessment.report_text for select using (
  (unit_id, year, assessment_id) in (select handed_in.unit_id, handed_in.year, handed_in.id from assessment.handed_in));

grant select, insert, update (difficulties, proposals, version) on assessment.report_text to minh_chung_app;
