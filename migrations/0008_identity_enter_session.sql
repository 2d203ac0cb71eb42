-- Finds who sends a session's token and puts the transaction into their scope, in one statement: a request that reads
-- begins its transaction with it. No row, and a scope that shows nothing, where the session is unknown or has ended.
-- It runs with the rights of who calls it, and only the owner of the tables may: the look-up comes before the role of
-- requests is taken. PL/pgSQL, because it keeps the plan of the look-up on each connection.
create function identity.enter_session(hash bytea)
returns table (unit_id uuid, person_id uuid, name text, roles text[])
language plpgsql as $$
begin
  select person.unit_id, person.id, person.name,
    array(select role_grant.role from identity.role_grant
      where role_grant.unit_id = person.unit_id and role_grant.person_id = person.id
        and role_grant.valid_from <= today.day
        and (role_grant.valid_until is null or role_grant.valid_until > today.day))
  into unit_id, person_id, name, roles
  from identity.session
  join identity.person on person.unit_id = session.unit_id and person.id = session.person_id
  cross join (select (now() at time zone 'Asia/Ho_Chi_Minh')::date as day) as today
  where session.token_hash = hash and session.expires_at > now() and person.left_on is null;
  perform set_config('app.unit_id', coalesce(unit_id::text, ''), true),
    set_config('app.person_id', coalesce(person_id::text, ''), true);
  if unit_id is not null then
    return next;
  end if;
end
$$;
revoke execute on function identity.enter_session(bytea) from public;
