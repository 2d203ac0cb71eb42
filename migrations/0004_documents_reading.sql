-- Papers handed in to be read: the file, the text found in it, the reading and its corrections.
create schema documents;

create table documents.reading (
  unit_id uuid not null,
  year smallint not null,
  id uuid not null,
  state text not null,
  version integer not null default 1,
  file_sha256 text not null,
  file_name text not null,
  file_size bigint not null,
  source_kind text,
  paper jsonb,
  reading jsonb,
  refusal_code text,
  refusal_facts jsonb,
  progress_step text,
  progress_done integer,
  progress_total integer,
  supervision_id uuid,
  created_at timestamptz not null,
  created_by uuid not null,
  constraint reading_pk primary key (unit_id, year, id),
  constraint reading_person_fk foreign key (unit_id, created_by) references identity.person (unit_id, id),
  constraint reading_state_known check (state in ('reading', 'draft', 'refused', 'confirmed', 'discarded')),
  constraint reading_sha256_form check (file_sha256 ~ '^[0-9a-f]{64}$'),
  constraint reading_draft_is_read check (state not in ('draft', 'confirmed') or (paper is not null and reading is not null)),
  constraint reading_refusal_has_code check (state <> 'refused' or refusal_code is not null),
  constraint reading_confirmed_leads_on check ((state = 'confirmed') = (supervision_id is not null)),
  constraint reading_progress_whole check (
    num_nulls(progress_step, progress_done, progress_total) in (0, 3))
);
create index reading_by_id on documents.reading (unit_id, id);
create index reading_newest on documents.reading (unit_id, created_at desc);

alter table documents.reading enable row level security;
create policy reading_own_unit on documents.reading
  using (unit_id = platform.current_unit_id()) with check (unit_id = platform.current_unit_id());

grant usage on schema documents to minh_chung_app;
grant select, insert on documents.reading to minh_chung_app;
grant update (state, version, source_kind, paper, reading, refusal_code, refusal_facts,
  progress_step, progress_done, progress_total, supervision_id) on documents.reading to minh_chung_app;
