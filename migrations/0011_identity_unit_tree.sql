-- The tree of units: who stands above and below whom, and how much each may know of the other.
alter table identity.unit add constraint unit_parent_other check (parent_id <> id);
-- A code names one unit at a time; after a merger another unit may carry it on.
create unique index unit_code_in_force on identity.unit (code) where valid_until is null;

-- Policies compare with these lists: as (select …) they are made once for a statement, and indexes still serve.
create function identity.units_above_current() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive above as (
    select unit.parent_id as id from identity.unit where unit.id = platform.current_unit_id()
    union
    select unit.parent_id from above join identity.unit on unit.id = above.id
  )
  select coalesce(array_agg(above.id), '{}') from above where above.id is not null
$$;

create function identity.units_below_current() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive below as (
    select unit.id from identity.unit where unit.parent_id = platform.current_unit_id()
    union
    select unit.id from below join identity.unit on unit.parent_id = below.id
  )
  select coalesce(array_agg(below.id), '{}') from below
$$;

create function identity.is_above_current(unit uuid) returns boolean
language sql stable as $$ select unit = any (identity.units_above_current()) $$;

create function identity.is_below_current(unit uuid) returns boolean
language sql stable as $$ select unit = any (identity.units_below_current()) $$;

comment on function identity.is_above_current(uuid) is
  'Whether the unit is superior to the one on whose behalf the transaction runs, at any distance; not itself.';
comment on function identity.is_below_current(uuid) is
  'Whether the unit is subordinate to the one on whose behalf the transaction runs, at any distance; not itself.';

-- Of units above and below, what they are called and where they stand; nothing else of them.
create function identity.known_units() returns table (
  id uuid, parent_id uuid, kind text, name text, code text, valid_from date, valid_until date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select unit.id, unit.parent_id, unit.kind, unit.name, unit.code, unit.valid_from, unit.valid_until
  from identity.unit
  where unit.id = any (
    platform.current_unit_id() || identity.units_above_current() || identity.units_below_current())
$$;

create view identity.published_unit with (security_invoker = true) as
  select id, parent_id, kind, name, code, valid_from, valid_until from identity.known_units();

revoke all on function identity.units_above_current(), identity.units_below_current(),
  identity.is_above_current(uuid), identity.is_below_current(uuid), identity.known_units() from public;
grant execute on function identity.units_above_current(), identity.units_below_current(),
  identity.is_above_current(uuid), identity.is_below_current(uuid), identity.known_units() to minh_chung_app;
grant select on identity.published_unit to minh_chung_app;
