select unit_id as "unitId", person_id as "personId", name, roles from identity.enter_session($1);

select unit_id as "unitId", year, id, code, title, state, hash, manifest from criteria.published_criteria_set where id = $1;

select unit.id, unit.name, unit.kind, exists ( select from assessment.assessment as whole where whole.unit_id = unit.id and whole.year = $1 and whole.criteria_set_id = $2) as "isTaken" from identity.published_unit as unit where assessment.stands_below(unit.id) and unit.kind = any($3::text[]) and unit.valid_from <= $4::date and (unit.valid_until is null or unit.valid_until > $5::date) order by unit.name collate "vi-x-icu";
