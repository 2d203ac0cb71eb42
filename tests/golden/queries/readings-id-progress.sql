select unit_id as "unitId", person_id as "personId", name, roles from identity.enter_session($1);

select reading.state, case when reading.progress_step is not null then jsonb_build_object('step', reading.progress_step, 'done', reading.progress_done, 'total', reading.progress_total) end as progress from documents.reading where reading.id = $1;
