-- Criteria sets: drafts that change, published ones that never do, and how the items of one relate to another's.
create schema criteria;

create table criteria.criteria_set (
  unit_id uuid not null,
  year smallint not null,
  id uuid not null,
  code text not null,
  title text not null,
  issuer text not null,
  note text,
  item_count integer not null,
  state text not null default 'draft',
  version integer not null default 1,
  -- The whole set as long as nothing of it is settled.
  content jsonb,
  -- The whole set as it was published, in the canonical form of RFC 8785, and the SHA-256 of exactly this text.
  manifest text,
  hash text,
  edition integer,
  superseded_by uuid,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  changed_at timestamptz not null default now(),
  changed_by uuid not null,
  published_at timestamptz,
  published_by uuid,
  constraint criteria_set_pk primary key (unit_id, year, id),
  constraint criteria_set_unit_fk foreign key (unit_id) references identity.unit (id),
  constraint criteria_set_created_by_fk foreign key (unit_id, created_by) references identity.person (unit_id, id),
  constraint criteria_set_changed_by_fk foreign key (unit_id, changed_by) references identity.person (unit_id, id),
  constraint criteria_set_published_by_fk foreign key (unit_id, published_by) references identity.person (unit_id, id),
  constraint criteria_set_superseded_by_fk foreign key (unit_id, year, superseded_by)
    references criteria.criteria_set (unit_id, year, id),
  constraint criteria_set_state_known check (state in ('draft', 'published', 'superseded', 'discarded')),
  constraint criteria_set_code_form check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint criteria_set_published_whole check (
    num_nulls(manifest, hash, edition, published_at, published_by)
      = case when state in ('published', 'superseded') then 0 else 5 end
    and (content is null) = (state in ('published', 'superseded'))),
  constraint criteria_set_hash_of_manifest check (hash = encode(sha256(convert_to(manifest, 'UTF8')), 'hex')),
  constraint criteria_set_superseded_by_another check (
    (state = 'superseded') = (superseded_by is not null) and superseded_by <> id)
);
create index criteria_set_by_id on criteria.criteria_set (unit_id, id);
-- Of one code and year, one edition is in force, and no two editions bear the same number.
create unique index criteria_set_in_force on criteria.criteria_set (unit_id, year, code) where state = 'published';
create unique index criteria_set_edition on criteria.criteria_set (unit_id, year, code, edition);

-- The items of published sets, for modules that join them: taken from the manifest by the database alone.
create table criteria.item (
  unit_id uuid not null,
  year smallint not null,
  criteria_set_id uuid not null,
  code text not null,
  ordinal integer not null,
  parent_code text,
  depth integer not null,
  name text not null,
  max numeric not null,
  place text not null,
  is_leaf boolean not null,
  rule_kind text,
  position text,
  constraint item_pk primary key (unit_id, year, criteria_set_id, code),
  constraint item_ordinal_unique unique (unit_id, year, criteria_set_id, ordinal),
  constraint item_set_fk foreign key (unit_id, year, criteria_set_id)
    references criteria.criteria_set (unit_id, year, id),
  constraint item_parent_fk foreign key (unit_id, year, criteria_set_id, parent_code)
    references criteria.item (unit_id, year, criteria_set_id, code),
  constraint item_place_known check (place in ('base', 'bonus', 'deduction'))
);

-- How the items of a set relate to those of an earlier one, as a person confirmed it. Nothing is overwritten:
-- what is replaced or taken back gets its end.
create table criteria.set_mapping (
  unit_id uuid not null,
  year smallint not null,
  id uuid not null,
  criteria_set_id uuid not null,
  previous_unit_id uuid not null,
  previous_year smallint not null,
  previous_set_id uuid not null,
  lines jsonb not null,
  confirmed_at timestamptz not null default now(),
  confirmed_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  constraint set_mapping_pk primary key (unit_id, year, id),
  constraint set_mapping_set_fk foreign key (unit_id, year, criteria_set_id)
    references criteria.criteria_set (unit_id, year, id),
  constraint set_mapping_previous_fk foreign key (previous_unit_id, previous_year, previous_set_id)
    references criteria.criteria_set (unit_id, year, id),
  constraint set_mapping_confirmed_by_fk foreign key (unit_id, confirmed_by) references identity.person (unit_id, id),
  constraint set_mapping_ended_by_fk foreign key (unit_id, ended_by) references identity.person (unit_id, id),
  constraint set_mapping_of_another check (previous_set_id <> criteria_set_id),
  constraint set_mapping_lines_form check (jsonb_typeof(lines) = 'array'),
  constraint set_mapping_end_whole check ((ended_at is null) = (ended_by is null))
);
create unique index set_mapping_in_force on criteria.set_mapping (unit_id, year, criteria_set_id, previous_set_id)
  where ended_at is null;

-- Whoever asks and by whatever right: what was published stays as it was, and nothing is ever deleted.
create function criteria.refuse_change_of_published() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (
    to_jsonb(new) - array['state', 'version', 'superseded_by'] <> to_jsonb(old) - array['state', 'version', 'superseded_by']
    or (old.state, new.state) not in (('published', 'superseded'))
  ) then
    raise exception 'a criteria set that is no draft any more does not change';
  end if;
  return new;
end
$$;
create trigger criteria_set_stays before update on criteria.criteria_set
  for each row execute function criteria.refuse_change_of_published();

create function criteria.refuse_deletion() returns trigger language plpgsql as $$
begin
  raise exception 'criteria sets, their items and mappings are kept for ever';
end
$$;
create trigger criteria_set_kept before delete or truncate on criteria.criteria_set
  for each statement execute function criteria.refuse_deletion();
create trigger item_kept before update or delete or truncate on criteria.item
  for each statement execute function criteria.refuse_deletion();
create trigger set_mapping_kept before delete or truncate on criteria.set_mapping
  for each statement execute function criteria.refuse_deletion();

-- Publication puts the items where other modules can join them; nobody else writes them.
create function criteria.extract_items() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into criteria.item (unit_id, year, criteria_set_id, code, ordinal, parent_code, depth, name, max, place,
    is_leaf, rule_kind, position)
  with recursive line as (
    select top.item, array[top.turn] as path, null::text as parent_code, 0 as depth
    from jsonb_array_elements(new.manifest::jsonb -> 'items') with ordinality as top(item, turn)
    union all
    select child.item, line.path || child.turn, line.item ->> 'code', line.depth + 1
    from line cross join lateral jsonb_array_elements(line.item -> 'children') with ordinality as child(item, turn)
  )
  select new.unit_id, new.year, new.id, item ->> 'code', row_number() over (order by path), parent_code, depth,
    item ->> 'name', (item ->> 'max')::numeric, item ->> 'place', jsonb_array_length(item -> 'children') = 0,
    item #>> '{rule,kind}', item ->> 'position'
  from line;
  return null;
end
$$;
create trigger criteria_set_items after update of state on criteria.criteria_set
  for each row when (old.state = 'draft' and new.state = 'published') execute function criteria.extract_items();

alter table criteria.criteria_set enable row level security;
alter table criteria.item enable row level security;
alter table criteria.set_mapping enable row level security;
create policy criteria_set_own_unit on criteria.criteria_set
  using (unit_id = platform.current_unit_id()) with check (unit_id = platform.current_unit_id());
create policy criteria_set_published_above on criteria.criteria_set for select
  using (state in ('published', 'superseded') and unit_id = any ((select identity.units_above_current())::uuid[]));
create policy item_own_or_above on criteria.item for select
  using (unit_id = platform.current_unit_id() or unit_id = any ((select identity.units_above_current())::uuid[]));
create policy set_mapping_own_or_above on criteria.set_mapping for select
  using (unit_id = platform.current_unit_id() or unit_id = any ((select identity.units_above_current())::uuid[]));
create policy set_mapping_confirm on criteria.set_mapping for insert
  with check (unit_id = platform.current_unit_id());
-- What has ended stays ended.
create policy set_mapping_end on criteria.set_mapping for update
  using (unit_id = platform.current_unit_id() and ended_at is null)
  with check (unit_id = platform.current_unit_id());

-- What other modules may join: published sets, superseded ones included, since an assessment stays with its own.
create view criteria.published_criteria_set with (security_invoker = true) as
  select unit_id, year, id, code, edition, title, issuer, note, item_count, state, manifest, hash, superseded_by,
    published_at
  from criteria.criteria_set where state in ('published', 'superseded');
create view criteria.published_item with (security_invoker = true) as
  select unit_id, year, criteria_set_id, code, ordinal, parent_code, depth, name, max, place, is_leaf, rule_kind,
    position
  from criteria.item;
create view criteria.published_set_mapping with (security_invoker = true) as
  select unit_id, year, criteria_set_id, previous_unit_id, previous_year, previous_set_id, lines, confirmed_at
  from criteria.set_mapping where ended_at is null;

revoke all on function criteria.extract_items() from public;
grant usage on schema criteria to minh_chung_app;
grant select, insert, update (year, code, title, issuer, note, item_count, state, version, content, manifest, hash,
  edition, superseded_by, changed_at, changed_by, published_at, published_by) on criteria.criteria_set to minh_chung_app;
grant select on criteria.item to minh_chung_app;
grant select, insert, update (ended_at, ended_by) on criteria.set_mapping to minh_chung_app;
grant select on criteria.published_criteria_set, criteria.published_item, criteria.published_set_mapping
  to minh_chung_app;
