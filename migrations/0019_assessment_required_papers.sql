-- Which of the papers that the set asks for a named paper proves, by their place from 0; a paper may prove several.
alter table assessment.evidence_link add column proves smallint[] not null default '{}';
alter table assessment.evidence_link add constraint evidence_link_proves_places check (0 <= all (proves));
grant update (proves) on assessment.evidence_link to minh_chung_app;
create trigger evidence_link_locked_update after update on assessment.evidence_link
  referencing new table as changed for each statement
  execute function assessment.refuse_when_locked('self_scoring awaiting_approval explaining');

-- Where a paper is kept may be a cabinet or a shared folder: the screen makes a link of web addresses only.
alter table assessment.evidence_paper drop constraint evidence_paper_address_web;
alter table assessment.evidence_paper add constraint evidence_paper_address_not_blank
  check (btrim(coalesce(address, '-')) <> '');

-- The day by which the unit was to hand in, as it stood then: what came late stays known after the day was moved.
alter table assessment.move add column due_on date;
create function assessment.note_due_day() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  select case new.move when 'submit' then cycle.self_score_due_on else cycle.explanation_due_on end into new.due_on
  from assessment.assessment as whole join assessment.cycle on cycle.unit_id = whole.appraising_unit_id
    and cycle.year = whole.year and cycle.id = whole.cycle_id
  where whole.unit_id = new.unit_id and whole.year = new.year and whole.id = new.assessment_id;
  return new;
end
$$;
create trigger move_due before insert on assessment.move for each row
  when (new.move in ('submit', 'hand_in_explanation')) execute function assessment.note_due_day();
