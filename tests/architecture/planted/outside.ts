import { allows, finds, type PlantedFault } from '../planted-fault.ts';

const manifest = JSON.stringify({
  dependencies: {
    kysely: '0.28.19',
    '@mantine/hooks': '9.8.1',
    '@tesseract.js-data/vie': '1.0.0',
    letters: '1.0.0',
  },
  devDependencies: { vitest: '4.1.12' },
});

/** Faults with packages and against the protection that stands in the schema. */
export const outsideFaults: readonly PlantedFault[] = [
  finds(
    'packages-in-platform',
    'a module that uses a package or Node itself',
    {
      'src/modules/documents/commands/read.ts': "import { unzip } from 'fflate';",
      'src/modules/documents/typeset.ts': "import { readFile } from 'node:fs/promises';",
      'src/modules/documents/commands/keep.ts': "import type { Kysely } from 'kysely';",
    },
    'src/modules/documents/commands/read.ts:1',
    'src/modules/documents/typeset.ts:1',
    'src/modules/documents/commands/keep.ts:1',
  ),
  allows('packages-in-platform', 'SQL in a store, schemas in a contract, Node on the command line', {
    'src/modules/documents/store.ts': "import { sql } from 'kysely';",
    'src/modules/documents/contract.ts': "import { Type } from 'typebox';",
    'src/modules/documents/cli.ts': "import path from 'node:path';",
    'src/platform/office/open.ts': "import { unzip } from 'fflate';",
  }),
  finds(
    'packages-declared',
    'a package that is not listed, and a tool of development in what runs at a user’s',
    {
      'package.json': manifest,
      'src/platform/log.ts': "import pino from 'pino';\nimport 'vitest/node';",
      'tests/a.test.ts': "import 'left-pad';",
    },
    'src/platform/log.ts:1',
    'src/platform/log.ts:2',
    'tests/a.test.ts:1',
  ),
  allows('packages-declared', 'listed packages, Node itself and files of the tree', {
    'package.json': manifest,
    'src/platform/log.ts':
      "import 'kysely/helpers/postgres';\nimport 'node:fs';\nimport 'fs';\nimport '#kernel/id.ts';",
    'tests/a.test.ts': "import { test } from 'vitest';",
  }),
  finds(
    'packages-used',
    'packages that nothing names but a test, or a word that is only called alike',
    {
      'package.json': manifest,
      'tests/a.test.ts': "import 'kysely';",
      'src/kernel/kinds.ts': "export const kinds = ['kysely'];",
    },
    'package.json:1',
    'package.json:1',
    'package.json:1',
  ),
  allows('packages-used', 'packages that are imported, or named as a folder', {
    'package.json': manifest,
    'src/platform/a.ts': "import 'kysely';\nresolve(`@tesseract.js-data/vie/${name}`);",
    'web/ui/fonts.css': "src: url('letters/bold.woff2');",
  }),
  finds(
    'row-level-security',
    'a table that every unit could read',
    {
      'migrations/0001_findings_start.sql':
        'create schema findings;\n\ncreate table findings.finding (\n  unit_id uuid\n);\n-- alter table findings.finding enable row level security;',
    },
    'migrations/0001_findings_start.sql:3',
  ),
  allows('row-level-security', 'a table that a later migration protects', {
    'migrations/0001_findings_start.sql': 'create table findings.finding (unit_id uuid);',
    'migrations/0002_findings_protect.sql': 'alter table findings.finding enable row level security;',
  }),
  finds(
    'views-as-caller',
    'a view that reads as its owner',
    { 'migrations/0001_findings_start.sql': '\ncreate view findings.published_finding as select 1;' },
    'migrations/0001_findings_start.sql:2',
  ),
  allows('views-as-caller', 'a view that reads as who asks', {
    'migrations/0001_findings_start.sql':
      'create view findings.published_finding with (security_invoker = true) as select 1;',
  }),
  finds(
    'definer-path',
    'a function with its owner’s rights and the caller’s path',
    {
      'migrations/0001_findings_start.sql':
        'create function findings.plain() returns int language sql as $$ select 1 $$;\ncreate function findings.strong() returns int\nlanguage plpgsql security definer as $$ begin end $$;',
    },
    'migrations/0001_findings_start.sql:2',
  ),
  allows('definer-path', 'a function with its owner’s rights and a fixed path', {
    'migrations/0001_findings_start.sql':
      'create function findings.strong() returns int\nlanguage plpgsql security definer set search_path = pg_catalog, pg_temp as $$ begin end $$;',
  }),
  finds(
    'named-constraints',
    'a key, a reference and a check without a name',
    {
      'migrations/0001_findings_start.sql':
        'create table findings.finding (\n  id uuid primary key,\n  unit_id uuid references identity.unit (id),\n  points numeric check (points >= 0),\n  unique (id, unit_id)\n);',
    },
    'migrations/0001_findings_start.sql:2',
    'migrations/0001_findings_start.sql:3',
    'migrations/0001_findings_start.sql:4',
    'migrations/0001_findings_start.sql:5',
  ),
  allows('named-constraints', 'named constraints and columns that are only called alike', {
    'migrations/0001_findings_start.sql':
      'create table findings.finding (\n  id uuid not null,\n  checked boolean,\n  constraint finding_pk primary key (id),\n  points numeric constraint finding_points_positive check (points >= 0)\n);',
  }),
];
