-- The documents of the evidence store that show a finding to be mended, each pinned to the revision that was named.
-- One document may stand for many findings, as it may for many items of a score sheet.
create table findings.finding_evidence (
  unit_id uuid not null,
  -- The year of the finding.
  year smallint not null,
  finding_id uuid not null,
  document_year smallint not null,
  document_id uuid not null,
  revision integer not null,
  passage text,
  page integer,
  added_at timestamptz not null default now(),
  added_by uuid not null default platform.current_person_id(),
  constraint finding_evidence_pk primary key (unit_id, year, finding_id, document_id),
  constraint finding_evidence_finding_fk foreign key (unit_id, year, finding_id)
    references findings.finding (unit_id, year, id),
  constraint finding_evidence_revision_fk foreign key (unit_id, document_year, document_id, revision)
    references evidence.revision (unit_id, year, document_id, ordinal),
  constraint finding_evidence_person_fk foreign key (unit_id, added_by) references identity.person (unit_id, id),
  constraint finding_evidence_page_positive check (page > 0),
  constraint finding_evidence_passage_not_blank check (btrim(coalesce(passage, '-')) <> '')
);
create index finding_evidence_by_document on findings.finding_evidence (unit_id, document_year, document_id);

alter table findings.finding_evidence enable row level security;
create policy finding_evidence_own_unit on findings.finding_evidence
  using (unit_id = platform.current_unit_id()) with check (unit_id = platform.current_unit_id());
-- Who added a paper and when is the database's to say.
grant select, insert (unit_id, year, finding_id, document_year, document_id, revision, passage, page), delete
  on findings.finding_evidence to minh_chung_app;
