-- The thinnest supervision that holds a read-in notice: head, delegation, cited papers, recommendations.
create schema supervision;

create table supervision.supervision (
  unit_id uuid not null,
  year smallint not null,
  id uuid not null,
  reading_id uuid,
  agency text,
  subject text,
  notice_number text,
  notice_symbol text,
  notice_on date,
  place text,
  session_on date,
  limitations text[] not null,
  recipients text[] not null,
  authority_line text,
  on_behalf text,
  signer_title text,
  signer_name text,
  created_at timestamptz not null,
  constraint supervision_pk primary key (unit_id, year, id),
  constraint supervision_unit_fk foreign key (unit_id) references identity.unit (id),
  constraint supervision_reading_once unique (unit_id, reading_id)
);

create index supervision_by_id on supervision.supervision (unit_id, id);

create table supervision.cited_document (
  unit_id uuid not null,
  year smallint not null,
  supervision_id uuid not null,
  ordinal integer not null,
  is_plan boolean not null,
  number text,
  symbol text,
  issued_on date,
  constraint cited_document_pk primary key (unit_id, year, supervision_id, ordinal),
  constraint cited_document_supervision_fk foreign key (unit_id, year, supervision_id)
    references supervision.supervision (unit_id, year, id)
);

create table supervision.delegate (
  unit_id uuid not null,
  year smallint not null,
  supervision_id uuid not null,
  ordinal integer not null,
  name text not null,
  position text,
  role text,
  constraint delegate_pk primary key (unit_id, year, supervision_id, ordinal),
  constraint delegate_supervision_fk foreign key (unit_id, year, supervision_id)
    references supervision.supervision (unit_id, year, id),
  constraint delegate_role_known check (role in ('head', 'deputy', 'member', 'secretary'))
);

create table supervision.recommendation (
  unit_id uuid not null,
  year smallint not null,
  supervision_id uuid not null,
  ordinal integer not null,
  addressee text,
  text text not null,
  constraint recommendation_pk primary key (unit_id, year, supervision_id, ordinal),
  constraint recommendation_supervision_fk foreign key (unit_id, year, supervision_id)
    references supervision.supervision (unit_id, year, id)
);

alter table findings.finding add constraint finding_supervision_fk foreign key (unit_id, year, supervision_id)
  references supervision.supervision (unit_id, year, id);

alter table supervision.supervision enable row level security;
alter table supervision.cited_document enable row level security;
alter table supervision.delegate enable row level security;
alter table supervision.recommendation enable row level security;
create policy supervision_own_unit on supervision.supervision
  using (unit_id = platform.current_unit_id()) with check (unit_id = platform.current_unit_id());
create policy cited_document_own_unit on supervision.cited_document
  using (unit_id = platform.current_unit_id()) with check (unit_id = platform.current_unit_id());
create policy delegate_own_unit on supervision.delegate
  using (unit_id = platform.current_unit_id()) with check (unit_id = platform.current_unit_id());
create policy recommendation_own_unit on supervision.recommendation
  using (unit_id = platform.current_unit_id()) with check (unit_id = platform.current_unit_id());

grant usage on schema supervision to minh_chung_app;
grant select, insert on supervision.supervision, supervision.cited_document, supervision.delegate,
  supervision.recommendation to minh_chung_app;
