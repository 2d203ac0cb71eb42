import { allows, finds, type PlantedFault } from '../planted-fault.ts';

/** Faults against rules 3, 4 and 6. */
export const moduleFaults: readonly PlantedFault[] = [
  finds(
    'module-door',
    'another module’s store and messages',
    {
      'src/modules/findings/commands/assign.ts':
        "import { lock } from '#modules/documents/store.ts';\nimport { texts } from '../../identity/messages.ts';",
    },
    'src/modules/findings/commands/assign.ts:1',
    'src/modules/findings/commands/assign.ts:2',
  ),
  allows('module-door', 'another module’s index and domain, and the module’s own parts', {
    'src/modules/findings/commands/assign.ts':
      "import '#modules/audit/index.ts';\nimport '#modules/documents/domain/reading/reading.ts';\nimport '../store.ts';",
  }),
  finds(
    'modules-in-order',
    'a module that uses one below it',
    { 'src/modules/documents/commands/confirm.ts': "import { add } from '#modules/findings/index.ts';" },
    'src/modules/documents/commands/confirm.ts:1',
  ),
  allows('modules-in-order', 'a module that uses one above it', {
    'src/modules/findings/commands/assign.ts': "import { findPerson } from '#modules/identity/index.ts';",
  }),
  finds(
    'module-template',
    'a module that order.ts does not know and a folder beside the template',
    {
      'src/modules/billing/index.ts': 'export {};',
      'src/modules/findings/services/assign.ts': 'export {};',
    },
    'src/modules/billing/index.ts:1',
    'src/modules/findings/services/assign.ts:1',
  ),
  allows('module-template', 'the parts of a module, a part grown into a folder and a loose file', {
    'src/modules/findings/store/counters.ts': 'export {};',
    'src/modules/findings/index.ts': 'export {};',
    'src/modules/findings/write-sheet.ts': 'export {};',
  }),
  finds(
    'module-readme',
    'a module without a README',
    { 'src/modules/findings/index.ts': 'export {};' },
    'src/modules/findings/README.md:1',
  ),
  allows('module-readme', 'a module with a README', {
    'src/modules/findings/index.ts': 'export {};',
    'src/modules/findings/README.md': '# Findings',
  }),
  finds(
    'sql-in-store-and-views',
    'a tagged query, a built query and a query package in a command, and a query in the composition root',
    {
      'src/modules/findings/commands/assign.ts': [
        "import { sql } from 'kysely';",
        'const one = sql<Row>`select 1`;',
        "const two = tx.selectFrom('findings.finding');",
      ].join('\n'),
      'src/app.ts': 'sql.raw`select 1`;',
    },
    'src/modules/findings/commands/assign.ts:1',
    'src/modules/findings/commands/assign.ts:2',
    'src/modules/findings/commands/assign.ts:3',
    'src/app.ts:1',
  ),
  allows(
    'sql-in-store-and-views',
    'queries in store and views, in the platform, and a type of the query package',
    {
      'src/modules/findings/store.ts': "import { sql } from 'kysely';\nsql`select 1`;",
      'src/modules/findings/views.ts': "tx.selectFrom('findings.finding');",
      'src/platform/jobs.ts': 'sql`select 1`;',
      'src/modules/findings/commands/assign.ts': "import type { Transaction } from 'kysely';",
    },
  ),
  finds(
    'own-schema',
    'a store that writes another module’s table, by builder, by template and by schema name',
    {
      'src/modules/findings/store.ts': [
        "tx.insertInto('audit.entry');",
        "tx.selectFrom(['findings.finding as f', 'identity.person as p']);",
        'sql`select * from documents.reading`;',
        "tx.withSchema('identity');",
      ].join('\n'),
    },
    'src/modules/findings/store.ts:1',
    'src/modules/findings/store.ts:2',
    'src/modules/findings/store.ts:3',
    'src/modules/findings/store.ts:4',
  ),
  finds(
    'own-schema',
    'a view that joins what another module did not publish',
    {
      'src/modules/findings/views.ts':
        'sql`select * from findings.finding\n join identity.account on true join identity.published_person on true`;',
    },
    'src/modules/findings/views.ts:2',
  ),
  allows(
    'own-schema',
    'own tables, published views, functions of the platform and codes that look like tables',
    {
      'src/modules/findings/store.ts':
        "sql`select platform.fold(title) from findings.finding`;\nrefuse('documents.reading_confirmed');",
      'src/modules/findings/views.ts': 'sql`select * from identity.published_person`;',
    },
  ),
  finds(
    'owner-connection',
    'a command and the composition root that pass by row-level security',
    {
      'src/modules/findings/commands/assign.ts':
        "type Owner = Database['owner'];\nawait database.ownerTransaction(work);",
      'src/app.ts': 'run(app.database.owner);',
    },
    'src/modules/findings/commands/assign.ts:1',
    'src/modules/findings/commands/assign.ts:2',
    'src/app.ts:1',
  ),
  allows('owner-connection', 'the sign-in, which comes before any unit is known', {
    'src/modules/identity/commands/sign-in.ts': 'await find(database.owner, name);',
  }),
  finds(
    'web-imports',
    'a screen that imports a store, the database and a package of the server',
    {
      'web/features/findings/board.tsx': [
        "import { save } from '#modules/findings/store.ts';",
        "import { openDatabase } from '#platform/database/database.ts';",
        "import { readFile } from 'node:fs/promises';",
      ].join('\n'),
    },
    'web/features/findings/board.tsx:1',
    'web/features/findings/board.tsx:2',
    'web/features/findings/board.tsx:3',
  ),
  allows('web-imports', 'a screen that imports contracts, domains, sentences and kernel words', {
    'web/features/findings/board.tsx':
      "import '#modules/findings/contract.ts';\nimport '#modules/findings/domain/lacks.ts';\nimport '#modules/findings/messages.ts';\nimport '#kernel/points.ts';\nimport 'react';",
  }),
  finds(
    'web-features-apart',
    'a feature that imports another',
    { 'web/features/findings/board.tsx': "import { Viewer } from '../documents/viewer.tsx';" },
    'web/features/findings/board.tsx:1',
  ),
  allows('web-features-apart', 'a feature that imports its own files and the design system', {
    'web/features/findings/board.tsx': "import './filters.tsx';\nimport '#web/ui/page.tsx';",
  }),
  finds(
    'web-ui-without-domain',
    'a piece of the design system that knows findings',
    { 'web/ui/badge.tsx': "import { lackKinds } from '#modules/findings/domain/lacks.ts';" },
    'web/ui/badge.tsx:1',
  ),
  allows('web-ui-without-domain', 'a piece of the design system made of others', {
    'web/ui/badge.tsx': "import './theme.ts';\nimport '#kernel/language.ts';",
  }),
  finds(
    'web-feature-names',
    'a folder of screens that is no module',
    { 'web/features/widgets/a.tsx': 'export {};' },
    'web/features/widgets/a.tsx:1',
  ),
  allows('web-feature-names', 'a folder of screens named after its module', {
    'web/features/findings/a.tsx': 'export {};',
  }),
];
