-- What other modules may join: which supervision it is, as people name it by its notice.
create view supervision.published_supervision with (security_invoker = true) as
  select unit_id, year, id, subject, notice_number, notice_symbol, notice_on from supervision.supervision;

grant select on supervision.published_supervision to minh_chung_app;
