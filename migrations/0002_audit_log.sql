-- The audit log: insert-only, one hash chain for each unit, written in the transaction of the change it records.
create schema audit;

create table audit.chain_head (
  unit_id uuid not null,
  sequence bigint not null,
  hash bytea not null,
  constraint chain_head_pk primary key (unit_id)
);

create table audit.entry (
  unit_id uuid not null,
  year smallint not null,
  sequence bigint not null,
  at timestamptz not null,
  person_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id uuid,
  facts jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  constraint entry_pk primary key (unit_id, year, sequence),
  constraint entry_action_form check (action ~ '^[a-z]+\.[a-z_]+$')
);

create index entry_subject on audit.entry (unit_id, subject_id);
create index entry_sequence on audit.entry (unit_id, sequence);

-- The text of an entry that its hash covers. jsonb prints its keys in one fixed order.
create function audit.entry_hash(
  unit_id uuid, sequence bigint, at timestamptz, person_id uuid, action text,
  subject_kind text, subject_id uuid, facts jsonb, previous_hash bytea
) returns bytea language sql stable parallel safe as $$
  select sha256(convert_to(concat_ws(E'\x1f',
    unit_id::text, sequence::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    coalesce(person_id::text, '-'), action, subject_kind, coalesce(subject_id::text, '-'),
    facts::text, encode(previous_hash, 'hex')), 'UTF8'))
$$;

-- The only way to write: takes unit and person from the transaction's scope, locks the unit's chain, appends.
create function audit.append(action text, subject_kind text, subject_id uuid, facts jsonb)
returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  unit uuid := platform.current_unit_id();
  person uuid := platform.current_person_id();
  moment timestamptz := clock_timestamp();
  head audit.chain_head;
  own_hash bytea;
begin
  if unit is null then
    raise exception 'audit.append needs a unit in the transaction''s scope';
  end if;
  insert into audit.chain_head as existing (unit_id, sequence, hash)
  values (unit, 0, sha256(convert_to(unit::text, 'UTF8')))
  on conflict on constraint chain_head_pk do update set sequence = existing.sequence
  returning * into head;
  own_hash := audit.entry_hash(unit, head.sequence + 1, moment, person, action, subject_kind, subject_id, facts, head.hash);
  insert into audit.entry (unit_id, year, sequence, at, person_id, action, subject_kind, subject_id, facts, previous_hash, hash)
  values (unit, extract(year from moment at time zone 'Asia/Ho_Chi_Minh'), head.sequence + 1, moment, person,
          action, subject_kind, subject_id, facts, head.hash, own_hash);
  update audit.chain_head set sequence = head.sequence + 1, hash = own_hash where unit_id = unit;
  return head.sequence + 1;
end
$$;

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is insert-only';
end
$$;

create trigger entry_insert_only before update or delete or truncate on audit.entry
  for each statement execute function audit.refuse_change();

alter table audit.entry enable row level security;
alter table audit.chain_head enable row level security;
create policy entry_own_unit on audit.entry for select using (unit_id = platform.current_unit_id());
create policy chain_head_own_unit on audit.chain_head for select using (unit_id = platform.current_unit_id());

revoke all on function audit.append(text, text, uuid, jsonb) from public;
grant usage on schema audit to minh_chung_app;
grant select on audit.entry, audit.chain_head to minh_chung_app;
grant execute on function audit.append(text, text, uuid, jsonb) to minh_chung_app;
