select unit_id as "unitId", person_id as "personId", name, roles from identity.enter_session($1);

select file_sha256 as sha256, file_name as "fileName", file_size as "fileSize" from documents.reading where id = $1;
