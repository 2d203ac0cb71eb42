select unit_id as "unitId", person_id as "personId", name, roles from identity.enter_session($1);

select person.name, person.position, unit.id as "unitId", unit.name as "unitName" from identity.person join identity.unit on unit.id = person.unit_id where person.id = $1;
