select unit_id as "unitId", person_id as "personId", name, roles from identity.enter_session($1);

select file.sha256, revision.file_name as "fileName", file.size, file.kind as "fileKind" from evidence.revision join evidence.file on file.unit_id = revision.unit_id and file.sha256 = revision.sha256 where revision.document_id = $1 and revision.ordinal = $2 and file.state = 'clean';
