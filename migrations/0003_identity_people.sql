-- Units with their validity and predecessors, people, roles, accounts and sessions.
create schema identity;

create table identity.unit (
  id uuid not null,
  parent_id uuid,
  kind text not null,
  name text not null,
  code text,
  valid_from date not null,
  valid_until date,
  constraint unit_pk primary key (id),
  constraint unit_parent_fk foreign key (parent_id) references identity.unit (id),
  constraint unit_kind_known check (kind in ('nation', 'province', 'district', 'commune')),
  constraint unit_name_not_blank check (btrim(name) <> ''),
  constraint unit_validity check (valid_until is null or valid_until > valid_from)
);
create index unit_parent on identity.unit (parent_id);

-- Which units a unit continues: communes were merged in 2025, so comparisons between years need the lineage.
create table identity.unit_predecessor (
  unit_id uuid not null,
  predecessor_id uuid not null,
  constraint unit_predecessor_pk primary key (unit_id, predecessor_id),
  constraint unit_predecessor_unit_fk foreign key (unit_id) references identity.unit (id),
  constraint unit_predecessor_predecessor_fk foreign key (predecessor_id) references identity.unit (id),
  constraint unit_predecessor_other check (unit_id <> predecessor_id)
);

create table identity.person (
  unit_id uuid not null,
  id uuid not null,
  name text not null,
  position text not null,
  left_on date,
  constraint person_pk primary key (unit_id, id),
  constraint person_unit_fk foreign key (unit_id) references identity.unit (id),
  constraint person_name_not_blank check (btrim(name) <> '')
);

create table identity.role_grant (
  unit_id uuid not null,
  person_id uuid not null,
  role text not null,
  valid_from date not null,
  valid_until date,
  constraint role_grant_pk primary key (unit_id, person_id, role, valid_from),
  constraint role_grant_person_fk foreign key (unit_id, person_id) references identity.person (unit_id, id),
  constraint role_grant_role_known check (role in (
    'committee_leader', 'officer', 'council_leader', 'council_member',
    'appraiser', 'appraisal_leader', 'administrator')),
  constraint role_grant_validity check (valid_until is null or valid_until > valid_from)
);

create table identity.account (
  unit_id uuid not null,
  person_id uuid not null,
  username text not null,
  password_hash text not null,
  failed_count integer not null default 0,
  locked_until timestamptz,
  constraint account_pk primary key (unit_id, person_id),
  constraint account_person_fk foreign key (unit_id, person_id) references identity.person (unit_id, id),
  constraint account_username_unique unique (username),
  constraint account_username_form check (username = lower(username) and username ~ '^\S{1,100}$')
);

-- A session is known by the hash of its token: the table alone opens nothing.
create table identity.session (
  token_hash bytea not null,
  unit_id uuid not null,
  person_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint session_pk primary key (token_hash),
  constraint session_account_fk foreign key (unit_id, person_id) references identity.account (unit_id, person_id)
);
create index session_expiry on identity.session (expires_at);

alter table identity.unit enable row level security;
alter table identity.unit_predecessor enable row level security;
alter table identity.person enable row level security;
alter table identity.role_grant enable row level security;
alter table identity.account enable row level security;
alter table identity.session enable row level security;
create policy unit_own on identity.unit for select using (id = platform.current_unit_id());
create policy unit_predecessor_own on identity.unit_predecessor for select using (unit_id = platform.current_unit_id());
create policy person_own_unit on identity.person for select using (unit_id = platform.current_unit_id());
create policy role_grant_own_unit on identity.role_grant for select using (unit_id = platform.current_unit_id());

-- What other modules may join: who somebody is, never how they sign in.
create view identity.published_person with (security_invoker = true) as
  select unit_id, id, name, position from identity.person;

grant usage on schema identity to minh_chung_app;
grant select on identity.unit, identity.unit_predecessor, identity.person, identity.role_grant,
  identity.published_person to minh_chung_app;
