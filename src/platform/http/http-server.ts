import cookie from '@fastify/cookie';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Caller } from '#kernel/caller.ts';
import type { Messages } from '#kernel/language.ts';
import { isPermitted } from '#kernel/permission.ts';
import { ProblemError, refuse } from '#kernel/problem.ts';
import type { Database, Tx } from '#platform/database/database.ts';
import type { Log } from '#platform/log.ts';
import { newId } from '#platform/clock.ts';
import { addApiDocument } from './api-document.ts';
import type { Route } from './contract.ts';
import type { Ask, Endpoint, FileReply, ProtocolReply, RawAsk } from './endpoint.ts';
import { httpMessages, problemBody, problemStatus } from './problem-reply.ts';
import { sendFile, sendProtocol } from './send-reply.ts';
import { sessionCookie } from './session-cookie.ts';
import { answerProblem, requestLanguage } from './answer-problem.ts';
import { addValidation } from './validation.ts';

/**
 * How often one address may post to an open route. Guessing is stopped by the account's own lock; this bounds what
 * password hashing can be made to cost, and leaves room for a whole office behind one address.
 */
const openPostsPerMinute = 300;

/** What the server is built from. */
export type HttpSettings = {
  readonly database: Database;
  readonly log: Log;
  readonly messages: Messages;
  readonly endpoints: readonly Endpoint[];
  /** Who sends this session token; null when it is unknown or has ended. */
  readonly authenticate: (token: string) => Promise<Caller | null>;
  /** Reads in the scope of who sends this token, found in the same round trip; the work is told null as above. */
  readonly readAs: <T>(token: string, work: (tx: Tx, caller: Caller | null) => Promise<T>) => Promise<T>;
  readonly uploadMaxBytes: number;
  /** Whether cookies are for https only. */
  readonly isSecure: boolean;
  /** Checks a reply against its contract; on in tests, where a mismatch is a fault of ours. */
  readonly checkReply?: (route: Route, reply: unknown) => void;
};

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null;
    /** Where the transaction will find the caller: asks for them now. Null as soon as they are known. */
    admitNow: (() => Promise<unknown>) | null;
  }
}

/** Builds the server with every endpoint; it is not listening yet. */
export async function createHttpServer(settings: HttpSettings): Promise<FastifyInstance> {
  const server = Fastify({
    logger: false,
    genReqId: () => newId<'request'>(),
    bodyLimit: 5 * 1024 * 1024,
    trustProxy: 'loopback',
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
  addValidation(server);
  server.setSerializerCompiler(() => (value) => JSON.stringify(value));
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: settings.isSecure,
  });
  await server.register(cookie);
  await server.register(compress, { threshold: 2048, encodings: ['br', 'gzip'] });
  await server.register(multipart, {
    limits: { fileSize: settings.uploadMaxBytes + 1, files: 1, fields: 5, parts: 6 },
  });
  // Pieces of an upload are streamed on, never held in memory.
  server.addContentTypeParser('application/offset+octet-stream', (_request, payload, done) =>
    done(null, payload),
  );
  await server.register(rateLimit, { global: false });
  await addApiDocument(server);
  server.decorateRequest('caller', null);
  server.decorateRequest('admitNow', null);
  server.addHook('onRequest', refuseForeignOrigin);
  server.addHook('onResponse', async (request, reply) => {
    settings.log.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    );
  });
  server.setErrorHandler(async (error: unknown, request, reply) =>
    answerProblem(settings, await firstRefusal(error, request), request, reply),
  );
  server.setNotFoundHandler(async (request, reply) =>
    answerProblem(
      settings,
      new ProblemError({ kind: 'not_found', code: 'http.not_found', facts: {} }),
      request,
      reply,
    ),
  );
  for (const endpoint of settings.endpoints) addEndpoint(server, settings, endpoint);
  return server;
}

function addEndpoint(server: FastifyInstance, settings: HttpSettings, endpoint: Endpoint): void {
  const { route } = endpoint;
  server.route({
    method: route.method,
    url: route.path,
    schema: {
      summary: route.summary,
      description: `permission: ${route.permission ?? 'none'}`,
      ...(route.params ? { params: route.params } : {}),
      ...(route.query ? { querystring: route.query } : {}),
      ...(route.body ? { body: route.body } : {}),
      ...(typeof route.reply === 'string' ? {} : { response: { 200: route.reply } }),
    },
    ...(route.permission === null && route.method === 'POST'
      ? {
          config: {
            rateLimit: { max: openPostsPerMinute, timeWindow: '1 minute', errorResponseBuilder: tooMany },
          },
        }
      : {}),
    // Before the body is read: a stranger learns nothing and costs nothing.
    onRequest: async (request) => {
      const token = request.cookies[sessionCookie];
      if (endpoint.mode === 'read' && token)
        request.admitNow = async () => admit(route, await settings.authenticate(token));
      else {
        request.caller = token ? await settings.authenticate(token) : null;
        if (route.permission !== null) admit(route, request.caller);
      }
    },
    handler: async (request, reply) => {
      const answer = await runEndpoint(settings, endpoint, request, reply);
      settings.checkReply?.(route, answer);
      if (route.reply === 'file') return sendFile(reply, answer as FileReply);
      if (route.reply === 'protocol') return sendProtocol(reply, answer as ProtocolReply);
      if (route.reply === 'none') return reply.status(204).send();
      return reply.header('cache-control', 'no-store').send(answer);
    },
  });
}

async function runEndpoint(
  settings: HttpSettings,
  endpoint: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { caller } = request;
  const parts = {
    params: request.params,
    query: request.query,
    body: request.body,
    language: requestLanguage(request),
  };
  if (endpoint.mode === 'raw') {
    const ask = {
      ...parts,
      caller,
      request,
      sayProblem: ({ problem }: ProblemError) => ({
        status: problemStatus[problem.kind],
        body: JSON.stringify(
          problemBody(problem, { ...httpMessages, ...settings.messages }, parts.language, request.id),
        ),
      }),
      setCookie: (name: string, value: string, maxAge: number) =>
        void reply.setCookie(name, value, {
          path: '/',
          httpOnly: true,
          sameSite: 'strict',
          secure: settings.isSecure,
          maxAge,
        }),
    };
    return endpoint.run(ask as unknown as RawAsk<Route>);
  }
  const askOf = (who: Caller | null) =>
    ({ ...parts, caller: admit(endpoint.route, who) }) as unknown as Ask<Route>;
  if (endpoint.mode === 'write') {
    const ask = askOf(caller);
    return settings.database.write(ask.caller, (tx) => endpoint.run(tx, ask));
  }
  return settings.readAs(request.cookies[sessionCookie] ?? '', (tx, found) => {
    request.admitNow = null;
    return endpoint.run(tx, askOf(found));
  });
}

/** The caller, where there is one who may use the route; otherwise refuses. */
function admit({ permission }: Route, caller: Caller | null): Caller {
  if (!caller) return refuse('unauthenticated', 'http.sign_in_needed');
  if (permission !== null && permission !== 'signed_in' && !isPermitted(caller.roles, permission))
    refuse('not_found', 'http.not_found');
  return caller;
}

/** What is wrong with a request is told to those who may send it: the others hear that first. */
async function firstRefusal(error: unknown, request: FastifyRequest): Promise<unknown> {
  const { admitNow } = request;
  if (!admitNow) return error;
  request.admitNow = null;
  return admitNow().then(
    () => error,
    (refusal: unknown) => refusal,
  );
}

/** Refuses a changing request that another site's page sent with this site's cookie. */
async function refuseForeignOrigin(request: FastifyRequest): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) {
    if (site !== 'same-origin' && site !== 'none') refuse('invalid', 'http.foreign_origin');
    return;
  }
  const origin = request.headers.origin;
  if (origin === undefined) return;
  if (!URL.canParse(origin) || new URL(origin).host !== request.headers.host)
    refuse('invalid', 'http.foreign_origin');
}

function tooMany(_request: FastifyRequest, context: { ttl: number }): Error {
  const seconds = Math.ceil(context.ttl / 1000);
  return new ProblemError({ kind: 'too_many', code: 'http.too_many', facts: { seconds } });
}
