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

-- Work to be done after the transaction that orders it: kept in that same transaction, so that neither exists alone.
CREATE TABLE platform.job (
  id bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  payload jsonb NOT NULL,
  state text NOT NULL DEFAULT 'waiting',
  attempts integer NOT NULL DEFAULT 0,
  -- When it may run; while it runs, until when its worker is taken for alive.
  due_at timestamptz NOT NULL DEFAULT now(),
  ordered_at timestamptz NOT NULL DEFAULT now(),
  fault text,
  CONSTRAINT job_pk PRIMARY KEY (id),
  CONSTRAINT job_state_known CHECK (state IN ('waiting', 'running', 'failed')),
  CONSTRAINT job_payload_object CHECK (jsonb_typeof(payload) = 'object'),
  CONSTRAINT job_attempts_not_negative CHECK (attempts >= 0)
);
CREATE INDEX job_due ON platform.job (due_at) WHERE state <> 'failed';

-- Requests order work through this function alone: they see no job, neither their own nor others'.
CREATE FUNCTION platform.enqueue_job(job_name text, job_payload jsonb) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  INSERT INTO platform.job (name, payload) VALUES (job_name, job_payload);
  PERFORM pg_notify('minh_chung_job', '');
END
$$;
REVOKE EXECUTE ON FUNCTION platform.enqueue_job(text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.enqueue_job(text, jsonb) TO minh_chung_app;
