-- Whom a unit continues, at any distance: a commune merged from two, one of which was merged before.
create function identity.lineage_of(units uuid[]) returns table (unit_id uuid, predecessor_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive line as (
    select unit_predecessor.unit_id, unit_predecessor.predecessor_id from identity.unit_predecessor
    where unit_predecessor.unit_id = any (units)
    union
    select line.unit_id, earlier.predecessor_id
    from line join identity.unit_predecessor as earlier on earlier.unit_id = line.predecessor_id
  )
  select line.unit_id, line.predecessor_id from line where line.unit_id <> line.predecessor_id
$$;

-- Of its predecessors, and of those of the units below it, a unit knows what published_unit tells of a unit.
create function identity.known_predecessors() returns table (
  unit_id uuid, id uuid, kind text, name text, code text, valid_from date, valid_until date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select line.unit_id, unit.id, unit.kind, unit.name, unit.code, unit.valid_from, unit.valid_until
  from identity.lineage_of(platform.current_unit_id() || identity.units_below_current()) as line
  join identity.unit on unit.id = line.predecessor_id
$$;

create view identity.published_predecessor with (security_invoker = true) as
  select unit_id, id, kind, name, code, valid_from, valid_until from identity.known_predecessors();

revoke all on function identity.lineage_of(uuid[]), identity.known_predecessors() from public;
grant execute on function identity.known_predecessors() to minh_chung_app;
grant select on identity.published_predecessor to minh_chung_app;
