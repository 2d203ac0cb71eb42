import { allows, finds, type PlantedFault } from '../planted-fault.ts';

const domainFile = 'src/modules/findings/domain/a.ts';

/** Faults against rules 7 and 8, the names and the migrations. */
export const formFaults: readonly PlantedFault[] = [
  finds(
    'env-in-config',
    'a setting read outside the configuration, in both its forms',
    {
      'src/platform/log.ts': "import { env } from 'node:process';\nconst level = process.env.LOG_LEVEL;",
      'src/app.ts': "const port = process['env']['PORT'];",
    },
    'src/platform/log.ts:1',
    'src/platform/log.ts:2',
    'src/app.ts:1',
  ),
  allows('env-in-config', 'the configuration, scripts and tests', {
    'src/platform/config.ts': 'export const read = (env = process.env) => env;',
    'scripts/start.mjs': 'process.env.PORT;',
    'src/kernel/a.test.ts': 'process.env.MINH_CHUNG_SHARED;',
  }),
  finds(
    'clock-in-platform',
    'every way to ask for the time',
    {
      [domainFile]: 'const a = new Date();\nconst b = Date.now();\nconst c = performance.now();',
      'src/modules/findings/commands/assign.ts': 'const d = new Date;',
    },
    `${domainFile}:1`,
    `${domainFile}:2`,
    `${domainFile}:3`,
    'src/modules/findings/commands/assign.ts:1',
  ),
  allows('clock-in-platform', 'a day made of text, and the platform’s own clock', {
    [domainFile]: "const day = new Date('2023-09-15');\nconst part = Date.UTC(2023, 1);",
    'src/platform/clock.ts': 'export const now = () => new Date();',
  }),
  finds(
    'clock-once-in-web',
    'two files of the browser app that read the clock',
    { 'web/ui/today.ts': 'new Date();', 'web/features/findings/due.tsx': 'dayjs();' },
    'web/features/findings/due.tsx:1',
    'web/ui/today.ts:1',
  ),
  allows('clock-once-in-web', 'one clock', { 'web/ui/today.ts': 'new Date();\nDate.now();' }),
  finds(
    'random-in-platform',
    'chance outside the platform, however it is named',
    {
      'src/modules/findings/store.ts':
        "import { randomUUID } from 'node:crypto';\nMath.random();\ncrypto.randomUUID();\nglobalThis.crypto.getRandomValues(bytes);",
      'web/ui/key.ts': "import { v4 } from 'uuid';",
    },
    'src/modules/findings/store.ts:1',
    'src/modules/findings/store.ts:2',
    'src/modules/findings/store.ts:3',
    'src/modules/findings/store.ts:4',
    'web/ui/key.ts:1',
  ),
  allows('random-in-platform', 'the platform, and the one file that names writes on the screen', {
    'src/platform/clock.ts': 'crypto.randomUUID();',
    'web/operation-id.ts': 'crypto.getRandomValues(bytes);',
  }),
  finds(
    'no-input-output',
    'a domain that asks the network, the process or a timer',
    { [domainFile]: "const a = fetch('x');\nconst b = Buffer.from('x');\nsetTimeout(go, 1);" },
    `${domainFile}:1`,
    `${domainFile}:2`,
    `${domainFile}:3`,
  ),
  allows('no-input-output', 'words that only look alike', {
    [domainFile]: 'const process = reading.process;\nconst c = { fetch: 1 }.fetch;',
  }),
  finds(
    'no-cycles',
    'three files in a ring, one of them by type only',
    {
      'src/kernel/a.ts': "import './b.ts';",
      'src/kernel/b.ts': "import type { C } from './c.ts';",
      'src/kernel/c.ts': "\nimport '#kernel/a.ts';",
    },
    'src/kernel/a.ts:1',
  ),
  allows('no-cycles', 'two ways to one file', {
    'src/kernel/a.ts': "import './b.ts';\nimport './c.ts';",
    'src/kernel/b.ts': "import './c.ts';",
    'src/kernel/c.ts': 'export {};',
  }),
  finds(
    'parses',
    'a file that is no program',
    { 'src/kernel/a.ts': 'export const = ;' },
    'src/kernel/a.ts:1',
  ),
  finds(
    'imports-resolve',
    'an import of a file that is not there, and one without its ending',
    {
      'src/kernel/a.ts': "import './gone.ts';\nimport './b';",
      'src/kernel/b.ts': "const worker = new URL('./gone-too.ts', import.meta.url);",
    },
    'src/kernel/a.ts:1',
    'src/kernel/a.ts:2',
    'src/kernel/b.ts:1',
  ),
  allows('imports-resolve', 'files, packages and styles', {
    'web/main.tsx': "import 'react';\nimport './page.css';\nimport '#kernel/b.ts';",
    'src/kernel/b.ts': 'export {};',
  }),
  finds(
    'imports-literal',
    'an import whose target is computed',
    { 'src/app.ts': 'await import(`./${name}.ts`);' },
    'src/app.ts:1',
  ),
  allows('imports-literal', 'a lazy import with a plain name', { 'src/app.ts': "await import('./a.ts');" }),
  finds(
    'no-far-relative',
    'a path that climbs twice',
    { 'src/modules/findings/domain/a.ts': "import '../../audit/domain/b.ts';" },
    'src/modules/findings/domain/a.ts:1',
  ),
  allows('no-far-relative', 'a near path', { 'src/modules/findings/domain/a.ts': "import '../store.ts';" }),
  finds(
    'no-default-export',
    'a default export in both its forms',
    {
      'src/kernel/a.ts': 'export default 1;',
      'src/kernel/b.ts': 'const b = 1;\nexport { b as default };',
    },
    'src/kernel/a.ts:1',
    'src/kernel/b.ts:2',
  ),
  allows('no-default-export', 'tool configuration', { 'vite.config.ts': 'export default {};' }),
  finds(
    'file-length',
    'a file of 251 lines whose first comment says nothing about it',
    { 'src/kernel/a.ts': `/** Words. */\n${'let a;\n'.repeat(250)}` },
    'src/kernel/a.ts:1',
  ),
  allows('file-length', 'a file of 250 lines, and a longer one with its reason', {
    'src/kernel/a.ts': 'let a;\n'.repeat(250),
    'src/kernel/b.ts': `// Longer than 250 lines: one table that is read as a whole.\n${'let a;\n'.repeat(300)}`,
  }),
  finds(
    'file-names',
    'a name in another case and a name that says nothing',
    { 'src/kernel/findingTerms.ts': '', 'src/kernel/date-utils.ts': '', 'web/ui/BaseButton.tsx': '' },
    'src/kernel/findingTerms.ts:1',
    'src/kernel/date-utils.ts:1',
    'web/ui/BaseButton.tsx:1',
  ),
  allows('file-names', 'a name that says what is inside', { 'src/platform/database/database.test.ts': '' }),
  finds(
    'plain-names',
    'types and functions whose names say nothing',
    {
      'src/kernel/a.ts':
        'export type FindingData = 1;\nfunction sessionManager() {}\nexport const DB_UTILS = 1, HTTPHelper = 2;',
    },
    'src/kernel/a.ts:1',
    'src/kernel/a.ts:2',
    'src/kernel/a.ts:3',
    'src/kernel/a.ts:3',
  ),
  allows('plain-names', 'words that only contain such a word, and the name of a setting', {
    'src/kernel/a.ts': 'const dataDir = 1;\nexport const database = 1;\nexport type Informed = 1;',
  }),
  finds(
    'export-sentences',
    'exports without a sentence, also after a blank line',
    {
      'src/kernel/a.ts':
        '/** A word. */\nexport const a = 1;\n\nexport type A = 1;\n\n// why\nexport function b() {}',
    },
    'src/kernel/a.ts:4',
    'src/kernel/a.ts:7',
  ),
  allows('export-sentences', 'a list with its type, a route with its summary and the name of a schema', {
    'src/kernel/a.ts': "/** All words. */\nexport const words = ['a'] as const;\nexport type Word = 'a';",
    'src/modules/findings/contract.ts':
      "const row = 1;\nexport type Row = Static<typeof row>;\n\nexport const list = route({ summary: 'All rows.' });",
  }),
  finds(
    'one-verb',
    'a command file with two verbs, and one whose verb has another name',
    {
      'src/modules/findings/commands/assign.ts': 'export function assign() {}\nexport function drop() {}',
      'src/modules/findings/commands/close-finding.ts': 'export function finish() {}',
    },
    'src/modules/findings/commands/assign.ts:1',
    'src/modules/findings/commands/close-finding.ts:1',
  ),
  allows('one-verb', 'a command file with its verb', {
    'src/modules/identity/commands/sign-in.ts': 'export type A = 1;\nexport async function signInPerson() {}',
  }),
  finds(
    'migration-names',
    'a name without its module, a gap and capital letters',
    {
      'migrations/0001_platform_start.sql': '',
      'migrations/0003_findings_add_lacks.sql': '',
      'migrations/0004_billing_add.sql': '',
      'migrations/Add.sql': '',
    },
    'migrations/0003_findings_add_lacks.sql:1',
    'migrations/0004_billing_add.sql:1',
    'migrations/Add.sql:1',
  ),
  allows('migration-names', 'numbered names', {
    'migrations/0001_platform_start.sql': '',
    'migrations/0002_findings_add_lacks.sql': '',
  }),
  finds(
    'migration-own-schema',
    'a migration that changes another module’s table',
    {
      'migrations/0001_findings_start.sql':
        '-- alter table audit.entry\n\nalter table audit.entry add column x text;',
    },
    'migrations/0001_findings_start.sql:3',
  ),
  allows(
    'migration-own-schema',
    'own tables, and a foreign key that ties an upper module’s rows to own ones',
    {
      'migrations/0001_supervision_start.sql':
        'create table supervision.session (id uuid);\nalter table findings.finding add constraint finding_supervision_fk foreign key (id) references supervision.session (id);',
    },
  ),
  finds(
    'migration-types',
    'amounts that are not exact, texts with a length and instants without a zone',
    {
      'migrations/0001_findings_start.sql':
        'create table findings.a (\n  points real,\n  name varchar(20),\n  at timestamp not null\n);',
    },
    'migrations/0001_findings_start.sql:2',
    'migrations/0001_findings_start.sql:3',
    'migrations/0001_findings_start.sql:4',
  ),
  allows('migration-types', 'exact types and a comment that names the others', {
    'migrations/0001_findings_start.sql':
      '-- not real, not varchar\ncreate table findings.a (points numeric, name text, at timestamptz);',
  }),
];
