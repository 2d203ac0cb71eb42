-- The ground of every later migration: the role that requests work as, who is asking, and how text is searched.

-- Roles belong to the whole server: another database of it may have made this one, even at this very moment.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'minh_chung_app') THEN
    CREATE ROLE minh_chung_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

DO $$
BEGIN
  -- From version 16 on, who made a role may hand it out but not work as it until it is handed to them too.
  IF NOT pg_has_role(
    current_user,
    'minh_chung_app',
    CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END
  ) THEN
    EXECUTE format('GRANT minh_chung_app TO %I', current_user);
  END IF;
END
$$;

-- Trusted since PostgreSQL 13: the owner of the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA platform TO minh_chung_app;

CREATE FUNCTION platform.current_unit_id() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.unit_id', true), '')::uuid;

COMMENT ON FUNCTION platform.current_unit_id() IS
  'The unit on whose behalf this transaction runs; null outside one, so that a policy shows no row.';

CREATE FUNCTION platform.current_person_id() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.person_id', true), '')::uuid;

COMMENT ON FUNCTION platform.current_person_id() IS
  'The person on whose behalf this transaction runs; null outside one.';

-- The same folding as foldText in src/kernel/search-text.ts, whatever the locale of the server.
CREATE FUNCTION platform.fold(content text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN btrim(
    regexp_replace(
      lower(
        translate(regexp_replace(normalize(content, NFD), U&'[\0300-\036F]', '', 'g'), 'đĐ', 'dd')
        COLLATE "und-x-icu"
      ),
      U&'[\0009-\000D\0020\00A0\1680\2000-\200A\2028\2029\202F\205F\3000\FEFF]+', ' ', 'g'
    ),
    ' '
  );

COMMENT ON FUNCTION platform.fold(text) IS
  'Text as people search it: lower case, without Vietnamese marks, white space as single blanks.';

GRANT EXECUTE ON FUNCTION platform.current_unit_id(), platform.current_person_id(), platform.fold(text)
  TO minh_chung_app;
