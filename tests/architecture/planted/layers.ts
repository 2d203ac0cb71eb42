import { allows, finds, type PlantedFault } from '../planted-fault.ts';

/** Faults against rules 1, 2, 5 and the order inside a module. */
export const layerFaults: readonly PlantedFault[] = [
  finds(
    'kernel-alone',
    'a kernel that imports a package',
    { 'src/kernel/id.ts': "import { z } from 'zod';" },
    'src/kernel/id.ts:1',
  ),
  finds(
    'kernel-alone',
    'a kernel that imports a module’s type, even as `import()` in a type',
    { 'src/kernel/id.ts': "\nexport type A = import('#modules/audit/index.ts').A;" },
    'src/kernel/id.ts:2',
  ),
  allows('kernel-alone', 'kernel words made of kernel words, and any import in a kernel test', {
    'src/kernel/a.ts': "import type { B } from './b.ts';\nimport type { C } from '#kernel/c.ts';",
    'src/kernel/a.test.ts': "import { test } from 'vitest';",
  }),
  finds(
    'platform-below-modules',
    'machinery that re-exports a module',
    { 'src/platform/mail.ts': "export * from '#modules/findings/index.ts';" },
    'src/platform/mail.ts:1',
  ),
  allows('platform-below-modules', 'machinery that uses packages and the kernel', {
    'src/platform/mail.ts': "import pg from 'pg';\nimport '#kernel/id.ts';\nimport './log.ts';",
  }),
  finds(
    'domain-pure',
    'a domain that imports Node, a package, the platform or its own store',
    {
      'src/modules/findings/domain/a.ts': [
        "import { createHash } from 'node:crypto';",
        "import { Type } from 'typebox';",
        "import { now } from '#platform/clock.ts';",
        "import { save } from '../store.ts';",
      ].join('\n'),
    },
    'src/modules/findings/domain/a.ts:1',
    'src/modules/findings/domain/a.ts:2',
    'src/modules/findings/domain/a.ts:3',
    'src/modules/findings/domain/a.ts:4',
  ),
  finds(
    'domain-pure',
    'a domain that loads something lazily',
    { 'src/modules/findings/domain/deep/a.ts': "const zip = await import('fflate');" },
    'src/modules/findings/domain/deep/a.ts:1',
  ),
  allows('domain-pure', 'a domain made of kernel words and another domain', {
    'src/modules/findings/domain/a.ts':
      "import '#kernel/points.ts';\nimport '#modules/documents/domain/reading/reading.ts';\nimport './b.ts';",
  }),
  finds(
    'contract-for-browser',
    'a contract that pulls in a view, and sentences that pull in a package',
    {
      'src/platform/http/contract.ts': "import { openDatabase } from '../database/database.ts';",
      'src/modules/findings/contract.ts': "import { list } from './views.ts';",
      'src/modules/findings/messages.ts': "import pg from 'pg';",
    },
    'src/platform/http/contract.ts:1',
    'src/modules/findings/contract.ts:1',
    'src/modules/findings/messages.ts:1',
  ),
  allows(
    'contract-for-browser',
    'a contract made of schemas, kernel words and a domain, and sentences of sentences',
    {
      'src/modules/findings/messages.ts': "import { assignMessages } from './assign-messages.ts';",
      'src/modules/findings/contract.ts':
        "import { Type } from 'typebox';\nimport '#platform/http/contract.ts';\nimport './domain/lacks.ts';\nimport '#kernel/page.ts';",
    },
  ),
  finds(
    'parts-in-order',
    'a store that calls a command and a command that calls a route',
    {
      'src/modules/findings/store.ts': "import { assign } from './commands/assign.ts';",
      'src/modules/findings/commands/assign.ts': "import { routes } from '../http.ts';",
    },
    'src/modules/findings/store.ts:1',
    'src/modules/findings/commands/assign.ts:1',
  ),
  allows('parts-in-order', 'a route that calls a command that calls the store', {
    'src/modules/findings/http.ts': "import { assign } from './commands/assign.ts';",
    'src/modules/findings/commands/assign.ts': "import { save } from '../store.ts';",
  }),
  finds(
    'http-in-http',
    'HTTP in a command, a view and a domain',
    {
      'src/modules/findings/commands/assign.ts': "import type { FastifyReply } from 'fastify';",
      'src/modules/findings/views.ts': "import cookie from '@fastify/cookie';",
      'src/modules/findings/domain/a.ts': "import { nullable } from '#platform/http/contract.ts';",
    },
    'src/modules/findings/commands/assign.ts:1',
    'src/modules/findings/views.ts:1',
    'src/modules/findings/domain/a.ts:1',
  ),
  allows('http-in-http', 'HTTP in http.ts and the route values in contract.ts', {
    'src/modules/findings/http.ts': "import { endpoint } from '#platform/http/endpoint.ts';",
    'src/modules/findings/contract.ts': "import { route } from '#platform/http/contract.ts';",
  }),
  finds(
    'typebox-in-contract',
    'a schema outside the contract',
    { 'src/modules/findings/views.ts': "import { Type } from 'typebox';" },
    'src/modules/findings/views.ts:1',
  ),
  finds(
    'typebox-in-contract',
    'a schema on the screen',
    { 'web/features/findings/board.tsx': "import { Value } from 'typebox/value';" },
    'web/features/findings/board.tsx:1',
  ),
  allows('typebox-in-contract', 'schemas in contracts and in the machinery that checks them', {
    'src/modules/findings/contract.ts': "import { Type } from 'typebox';",
    'src/platform/http/contract.ts': "import { Type } from 'typebox';",
    'src/platform/http/endpoint.ts': "import { Compile } from 'typebox/compile';",
  }),
  finds(
    'root-at-the-door',
    'a composition root that reaches past a module’s door',
    { 'src/app.ts': "import { save } from '#modules/findings/store.ts';" },
    'src/app.ts:1',
  ),
  allows('root-at-the-door', 'a composition root that enters by the door', {
    'src/app.ts': "import { endpoints } from '#modules/findings/index.ts';",
  }),
  finds(
    'server-alone',
    'a server that imports the browser app or a test’s builder',
    {
      'src/app.ts': "import { routes } from '#web/routes.tsx';",
      'src/modules/findings/index.ts': "import { aFinding } from '../../../tests/support/a-finding.ts';",
    },
    'src/app.ts:1',
    'src/modules/findings/index.ts:1',
  ),
  finds(
    'one-status-map',
    'a second table from problems to statuses',
    {
      'src/platform/http/problem-reply.ts': 'const statuses = { invalid: 400, not_found: 404 };',
      'src/modules/findings/http.ts': "const mine = { invalid: 422, 'conflict': 409 };",
    },
    'src/modules/findings/http.ts:1',
  ),
  allows('one-status-map', 'the one table', {
    'src/platform/http/problem-reply.ts': 'const statuses = { invalid: 400, not_found: 404 };',
  }),
  finds(
    'no-status-by-hand',
    'an error status set by a route',
    { 'src/modules/findings/http.ts': 'export const a = (reply) =>\n  reply.code(404).send();' },
    'src/modules/findings/http.ts:2',
  ),
  allows('no-status-by-hand', 'a success status and statuses in the machinery', {
    'src/modules/findings/http.ts': 'reply.code(201);',
    'src/platform/http/problem-reply.ts': 'reply.code(404);',
  }),
];
