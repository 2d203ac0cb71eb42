select unit_id as "unitId", person_id as "personId", name, roles from identity.enter_session($1);

select code, manifest, coalesce(content, manifest::jsonb) as content from criteria.criteria_set where id = $1;
