-- A password that an administrator has set is good for one sign-in: whoever uses it chooses their own there.
alter table identity.account add column must_change boolean not null default false;

-- An administrator sees who signs in by which name; nobody in the scope of a unit ever sees what a password hashes to.
create policy account_own_unit on identity.account for select using (unit_id = platform.current_unit_id());
grant select (unit_id, person_id, username, locked_until, must_change) on identity.account to minh_chung_app;
