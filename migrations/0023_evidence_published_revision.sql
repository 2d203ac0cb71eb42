-- What other modules ask of the revisions of a document, for whoever may see them.
-- The different words of a file, folded.
alter table evidence.file add column vocabulary text[] generated always as
  (tsvector_to_array(to_tsvector('pg_catalog.simple', platform.fold(words)))) stored;

-- Found by their own id, whichever unit's they are.
create index document_by_own_id on evidence.document (id);
create index revision_by_document on evidence.revision (document_id, ordinal);

create function evidence.failed_codes(checks jsonb) returns text[]
language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct found ->> 'code') filter (
    where found ->> 'outcome' = 'fail' and found ->> 'code' <> 'signature_present'), '{}')
  from jsonb_array_elements(coalesce(checks, '[]')) as found
$$;
revoke all on function evidence.failed_codes(jsonb) from public;
grant execute on function evidence.failed_codes(jsonb) to minh_chung_app;

-- What other modules read of a revision: its file, and what failed of it and nobody answered. Of the newest that is
-- kept with the document; of an earlier one it is what the file itself shows.
create view evidence.published_revision with (security_invoker = true) as
  select revision.unit_id, revision.year, revision.document_id, revision.ordinal, revision.sha256,
    revision.file_name, file.state as file_state, file.kind as file_kind, file.size as file_size, file.vocabulary,
    document.signed_on, document.state, document.valid_until,
    document.subject, document.number, document.symbol, document.issued_on,
    document.confirmed_at is not null as is_confirmed, revision.ordinal = document.revision_count as is_newest,
    case when revision.ordinal = document.revision_count then document.open_faults
      else evidence.failed_codes(file.outcome -> 'facts') end as open_faults,
    case when revision.ordinal = document.revision_count then document.open_hints
      else evidence.failed_codes(file.outcome -> 'hints') end as open_hints
  from evidence.revision
    join evidence.document on document.unit_id = revision.unit_id and document.year = revision.year
      and document.id = revision.document_id
    join evidence.file on file.unit_id = revision.unit_id and file.sha256 = revision.sha256;
grant select on evidence.published_revision to minh_chung_app;
