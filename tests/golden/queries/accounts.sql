select unit_id as "unitId", person_id as "personId", name, roles from identity.enter_session($1);

select person.id as "personId", person.name, person.position, account.username, coalesce(account.locked_until > now(), false) as "isLocked", account.must_change as "mustChange" from identity.account join identity.person on person.unit_id = account.unit_id and person.id = account.person_id where person.left_on is null order by (regexp_match(name, '\S+$'))[1] collate "vi-x-icu", name collate "vi-x-icu";
