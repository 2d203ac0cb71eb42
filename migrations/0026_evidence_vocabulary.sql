-- The different words of a text, folded, by the same rule as domain/mentions.ts, which a test compares: a number, an
-- address or the name of a file is no word of its own. Null where there is nothing to read.
create function evidence.vocabulary_of(content text) returns text[]
language sql immutable strict parallel safe as $$
  select case when platform.fold(content) <> '' then array(
    select distinct word from regexp_split_to_table(platform.fold(content), '[^a-z0-9]+') as word where word <> '') end
$$;
revoke all on function evidence.vocabulary_of(text) from public;
grant execute on function evidence.vocabulary_of(text) to minh_chung_app;

alter table evidence.file rename column vocabulary to parsed_vocabulary;
alter table evidence.file add column vocabulary text[] generated always as (evidence.vocabulary_of(words)) stored;
create or replace view evidence.published_revision with (security_invoker = true) as
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
alter table evidence.file drop column parsed_vocabulary;
