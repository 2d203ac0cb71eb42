-- The name of each criterion for the counts: found by its code, without reading every finding of the unit.
create index finding_by_criterion on findings.finding (unit_id, criterion_code, ordinal, supervision_id)
  include (criterion_name);
