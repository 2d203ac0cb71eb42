select unit_id as "unitId", person_id as "personId", name, roles from identity.enter_session($1);

select entry.sequence, entry.at, person.name as "personName", entry.action, entry.subject_kind as "subjectKind", entry.subject_id as "subjectId", entry.facts, encode(entry.hash, 'hex') as hash, (select coalesce(max(sequence), 0) from audit.chain_head) as total from audit.entry left join identity.published_person as person on person.unit_id = entry.unit_id and person.id = entry.person_id order by entry.sequence desc limit $1 offset $2;
