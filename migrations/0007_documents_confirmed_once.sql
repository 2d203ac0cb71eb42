-- One paper becomes one supervision: the same file cannot be confirmed twice in a unit.
create unique index reading_confirmed_once on documents.reading (unit_id, file_sha256) where state = 'confirmed';
