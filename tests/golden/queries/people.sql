select unit_id as "unitId", person_id as "personId", name, roles from identity.enter_session($1);

select person.id, person.name, person.position, array(select distinct role from identity.role_grant where role_grant.unit_id = person.unit_id and role_grant.person_id = person.id order by role) as roles from identity.person where left_on is null order by (regexp_match(name, '\S+$'))[1] collate "vi-x-icu", name collate "vi-x-icu";
