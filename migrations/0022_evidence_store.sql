-- Evidence: files by their contents, and the documents that they are revisions of.
create schema evidence;

-- One row for each contents that a unit handed in. It is served only once it was looked at and found clean.
create table evidence.file (
  unit_id uuid not null,
  sha256 text not null,
  size bigint not null,
  state text not null default 'quarantined',
  -- By its first bytes, never by its name; null until it was looked at.
  kind text,
  refusal_code text,
  refusal_facts jsonb,
  -- What the checks found (domain/file-check.ts); null until they ran, and which edition of the checks it was.
  outcome jsonb,
  check_edition smallint,
  -- What stands in it, as far as it could be read, cut at a sensible length; null where nothing could.
  words text,
  received_at timestamptz not null default now(),
  checked_at timestamptz,
  -- When its bytes were last read again and compared with their name.
  verified_at timestamptz not null default now(),
  constraint file_pk primary key (unit_id, sha256),
  constraint file_unit_fk foreign key (unit_id) references identity.unit (id),
  constraint file_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint file_size_positive check (size > 0),
  constraint file_state_known check (state in ('quarantined', 'clean', 'refused', 'damaged')),
  constraint file_refusal_has_code check ((state = 'refused') = (refusal_code is not null)),
  constraint file_clean_is_checked check (state <> 'clean' or (kind is not null and outcome is not null))
);
create index file_by_verified on evidence.file (verified_at) where state in ('clean', 'damaged');
create index file_by_contents on evidence.file (sha256);

-- A document that proves something, with what a person confirmed of it. Files are its revisions.
create table evidence.document (
  unit_id uuid not null,
  year smallint not null,
  id uuid not null,
  state text not null default 'draft',
  state_reason text,
  state_since timestamptz not null default now(),
  state_by uuid not null,
  subject text,
  document_type text,
  number text,
  symbol text,
  issuing_body text,
  signer_name text,
  signer_title text,
  place text,
  -- The four dates: printed on it, of its signing, the year that it proves something of, of its upload.
  issued_on date,
  signed_on date,
  valid_year smallint not null,
  uploaded_at timestamptz not null default now(),
  -- The last day on which it proves anything; null where it does not expire.
  valid_until date,
  confirmed_at timestamptz,
  confirmed_by uuid,
  revision_count integer not null default 0,
  -- The codes of facts and of hints that failed and that nobody has answered, by the newest file and what was confirmed.
  open_faults text[] not null default '{}',
  open_hints text[] not null default '{}',
  search_text text generated always as (platform.fold(coalesce(subject, '') || ' ' || coalesce(number, '') || '/'
    || coalesce(symbol, '') || ' ' || coalesce(issuing_body, '') || ' ' || coalesce(signer_name, ''))) stored,
  created_by uuid not null,
  version integer not null default 1,
  constraint document_pk primary key (unit_id, year, id),
  constraint document_creator_fk foreign key (unit_id, created_by) references identity.person (unit_id, id),
  constraint document_state_by_fk foreign key (unit_id, state_by) references identity.person (unit_id, id),
  constraint document_confirmer_fk foreign key (unit_id, confirmed_by) references identity.person (unit_id, id),
  constraint document_state_known check (state in ('draft', 'in_review', 'accepted', 'rejected')),
  constraint document_rejected_with_reason check (state <> 'rejected' or btrim(coalesce(state_reason, '')) <> ''),
  constraint document_reason_not_blank check (btrim(coalesce(state_reason, '-')) <> ''),
  constraint document_confirmed_whole check (num_nulls(confirmed_at, confirmed_by) in (0, 2)),
  constraint document_reviewed_confirmed check (state in ('draft', 'rejected') or confirmed_at is not null),
  constraint document_year_sensible check (valid_year between 2000 and 2200)
);
create index document_by_id on evidence.document (unit_id, id);
create index document_newest on evidence.document (unit_id, valid_year, uploaded_at desc);

-- A file of a document: the first one, and each that replaced it. Earlier ones stay.
create table evidence.revision (
  unit_id uuid not null,
  year smallint not null,
  document_id uuid not null,
  ordinal integer not null,
  sha256 text not null,
  file_name text not null,
  note text,
  uploaded_at timestamptz not null default now(),
  uploaded_by uuid not null,
  constraint revision_pk primary key (unit_id, year, document_id, ordinal),
  constraint revision_document_fk foreign key (unit_id, year, document_id)
    references evidence.document (unit_id, year, id),
  constraint revision_file_fk foreign key (unit_id, sha256) references evidence.file (unit_id, sha256),
  constraint revision_person_fk foreign key (unit_id, uploaded_by) references identity.person (unit_id, id),
  constraint revision_ordinal_positive check (ordinal > 0),
  constraint revision_once unique (unit_id, year, document_id, sha256),
  constraint revision_name_not_blank check (btrim(file_name) <> ''),
  constraint revision_note_not_blank check (btrim(coalesce(note, '-')) <> '')
);
create index revision_of_file on evidence.revision (unit_id, sha256);

-- "Reviewed, because …": what a person says to a hint or a fault of one revision. A later answer replaces none.
create table evidence.hint_answer (
  unit_id uuid not null,
  year smallint not null,
  document_id uuid not null,
  revision integer not null,
  code text not null,
  reason text not null,
  answered_at timestamptz not null default now(),
  answered_by uuid not null,
  constraint hint_answer_pk primary key (unit_id, year, document_id, revision, code, answered_at),
  constraint hint_answer_revision_fk foreign key (unit_id, year, document_id, revision)
    references evidence.revision (unit_id, year, document_id, ordinal),
  constraint hint_answer_person_fk foreign key (unit_id, answered_by) references identity.person (unit_id, id),
  constraint hint_answer_code_form check (code ~ '^[a-z_]+$'),
  constraint hint_answer_reason_not_blank check (btrim(reason) <> '')
);

-- Who reviews is nobody who uploaded a file of the document.
create function evidence.refuse_own_review() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.state in ('accepted', 'rejected') and new.state is distinct from old.state and exists (
    select from evidence.revision as own
    where own.unit_id = new.unit_id and own.year = new.year and own.document_id = new.id
      and own.ordinal = new.revision_count and own.uploaded_by = platform.current_person_id()) then
    raise exception 'who uploaded a document does not review it' using errcode = 'check_violation';
  end if;
  if new.state is distinct from old.state then
    new.state_since := now();
    new.state_by := platform.current_person_id();
  end if;
  return new;
end
$$;
create trigger document_reviewed_by_another before update on evidence.document
  for each row execute function evidence.refuse_own_review();

create function evidence.count_revision() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update evidence.document set revision_count = revision_count + 1
  where unit_id = new.unit_id and year = new.year and id = new.document_id and revision_count = new.ordinal - 1;
  if not found then
    raise exception 'the revisions of a document are numbered without gaps' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create trigger revision_counted after insert on evidence.revision
  for each row execute function evidence.count_revision();

-- Whether another unit handed in the very same contents. Asked only of files that one's own unit holds.
create function evidence.is_held_elsewhere(contents text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from evidence.file where sha256 = contents and unit_id = platform.current_unit_id())
    and exists (select from evidence.file where sha256 = contents and unit_id <> platform.current_unit_id())
$$;

-- What other modules may read of documents: each with its newest revision.
create view evidence.published_document with (security_invoker = true) as
  select document.unit_id, document.year, document.id, document.state, document.subject, document.document_type,
    document.number, document.symbol, document.issuing_body, document.issued_on, document.signed_on,
    document.valid_year, document.valid_until, document.confirmed_at, document.revision_count, document.open_faults,
    document.open_hints, revision.sha256, revision.file_name, file.state as file_state, file.kind as file_kind, file.words
  from evidence.document
    join evidence.revision on revision.unit_id = document.unit_id and revision.year = document.year
      and revision.document_id = document.id and revision.ordinal = document.revision_count
    join evidence.file on file.unit_id = revision.unit_id and file.sha256 = revision.sha256;

alter table evidence.file enable row level security;
alter table evidence.document enable row level security;
alter table evidence.revision enable row level security;
alter table evidence.hint_answer enable row level security;
create policy file_own on evidence.file
  using (unit_id = platform.current_unit_id()) with check (unit_id = platform.current_unit_id());
create policy document_own on evidence.document
  using (unit_id = platform.current_unit_id()) with check (unit_id = platform.current_unit_id());
create policy revision_own on evidence.revision
  using (unit_id = platform.current_unit_id()) with check (unit_id = platform.current_unit_id());
create policy hint_answer_own on evidence.hint_answer
  using (unit_id = platform.current_unit_id()) with check (unit_id = platform.current_unit_id());

revoke all on function evidence.is_held_elsewhere(text) from public;
grant usage on schema evidence to minh_chung_app;
grant execute on function evidence.is_held_elsewhere(text) to minh_chung_app;
grant select, insert, update (state, kind, refusal_code, refusal_facts, outcome, check_edition, words, checked_at, verified_at)
  on evidence.file to minh_chung_app;
grant select, insert on evidence.document to minh_chung_app;
grant update (state, state_reason, subject, document_type, number, symbol, issuing_body, signer_name, signer_title,
  place, issued_on, signed_on, valid_year, valid_until, confirmed_at, confirmed_by, open_faults, open_hints, version)
  on evidence.document to minh_chung_app;
grant select, insert on evidence.revision, evidence.hint_answer to minh_chung_app;
grant select on evidence.published_document to minh_chung_app;
