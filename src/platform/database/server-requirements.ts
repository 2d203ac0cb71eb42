import type pg from 'pg';
import { failStart } from '../start-fault.ts';
import { databaseFaults } from './database-faults.ts';

type Found = {
  user: string;
  database: string;
  version: number;
  encoding: string;
  has_vietnamese: boolean;
  is_owner: boolean;
  can_create_role: boolean;
  has_app_role: boolean;
  may_use_app_role: boolean;
  has_trigram: boolean;
};

/** Refuses a server that lacks what the schema needs, with the statement that its administrator can run. */
export async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<Found>(`
    SELECT current_user AS user,
           current_database() AS database,
           v.number / 10000 AS version,
           current_setting('server_encoding') AS encoding,
           EXISTS (SELECT FROM pg_collation WHERE collname = 'vi-x-icu') AS has_vietnamese,
           pg_has_role(current_user, (SELECT datdba FROM pg_database WHERE datname = current_database()), 'USAGE')
             AS is_owner,
           (SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user) AS can_create_role,
           EXISTS (SELECT FROM pg_roles WHERE rolname = 'minh_chung_app') AS has_app_role,
           EXISTS (SELECT FROM pg_roles
                   WHERE rolname = 'minh_chung_app'
                     AND (pg_has_role(current_user, oid, CASE WHEN v.number >= 160000 THEN 'SET' ELSE 'MEMBER' END)
                          OR pg_has_role(current_user, oid, 'MEMBER WITH ADMIN OPTION'))) AS may_use_app_role,
           EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') AS has_trigram
    FROM (SELECT current_setting('server_version_num')::int AS number) AS v`);
  const found = rows[0];
  if (!found) return;
  const { user, database } = found;
  if (found.version < 15) failStart(databaseFaults.tooOld, { found: found.version });
  if (found.encoding !== 'UTF8') failStart(databaseFaults.notUtf8, { found: found.encoding });
  if (!found.has_vietnamese) failStart(databaseFaults.noIcu);
  if (!found.is_owner) failStart(databaseFaults.notOwner, { user, database });
  if (!found.has_trigram) failStart(databaseFaults.noTrigram);
  if (!found.has_app_role && !found.can_create_role) failStart(databaseFaults.noCreateRole, { user });
  // From version 16 on only who made a role may hand it out; before, whoever may create roles may.
  if (found.has_app_role && !found.may_use_app_role && !(found.version < 16 && found.can_create_role))
    failStart(databaseFaults.noAppRole, { user });
}
