import type { BodyOf, ParamsOf, QueryOf, ReplyOf, Route } from '#platform/http/contract.ts';
import { getLanguage } from './i18n/language.ts';
import { sayNow } from './i18n/say.ts';
import { texts } from './texts.ts';

/** A refusal as the server states it (RFC 9457), in the person's language. */
export type ReplyProblem = {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly requestId?: string;
};

/** Carries a refusal, or a network that did not answer (status 0), to whoever shows it. */
export class ReplyError extends Error {
  readonly problem: ReplyProblem;
  constructor(problem: ReplyProblem) {
    super(problem.code);
    this.name = 'ReplyError';
    this.problem = problem;
  }
}

type Given<Key extends string, Value> = Value extends undefined ? unknown : { readonly [K in Key]: Value };
type Loose<Query> = Query extends undefined
  ? undefined
  : { readonly [K in keyof Query]?: Query[K] | undefined };

/** What a call to a route must and may give. */
export type CallInput<R extends Route> = Given<'params', ParamsOf<R>> &
  Given<'body', BodyOf<R>> & { readonly query?: Loose<QueryOf<R>>; readonly signal?: AbortSignal };

type AnyInput = {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
};

/** Calls a route of a contract; throws a `ReplyError` for anything but success. */
export async function call<R extends Route>(route: R, input: CallInput<R>): Promise<ReplyOf<R>> {
  const { body, signal } = input as AnyInput;
  const init: RequestInit = { method: route.method, headers: headersFor(body), credentials: 'same-origin' };
  if (body !== undefined) init.body = JSON.stringify(body);
  if (signal) init.signal = signal;
  const reply = await fetch(urlOf(route, input), init).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ReplyError(networkProblem());
  });
  if (!reply.ok) throw new ReplyError(problemFrom(reply.status, await reply.text()));
  return (reply.status === 204 ? undefined : await reply.json()) as ReplyOf<R>;
}

/** The address of a route, for calls and for links to files. */
export function urlOf<R extends Route>(route: R, input: Omit<CallInput<R>, 'body'>): string {
  const { params = {}, query = {} } = input as AnyInput;
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(plain(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, plain(value));
  }
  return search.size > 0 ? `${path}?${search.toString()}` : path;
}

/** Turns the text of a failed reply into a problem, also where a proxy answered without one. */
export function problemFrom(status: number, text: string): ReplyProblem {
  const stated = parsedProblem(text);
  if (typeof stated?.['title'] === 'string' && typeof stated['detail'] === 'string') {
    return {
      status,
      code: plain(stated['code']),
      title: stated['title'],
      detail: stated['detail'],
      ...(typeof stated['requestId'] === 'string' ? { requestId: stated['requestId'] } : {}),
    };
  }
  return {
    status,
    code: 'web.no_answer',
    title: sayNow(texts, 'no_answer_title'),
    detail: sayNow(texts, 'no_answer', { status }),
  };
}

/** The network did not carry the request, or the server is not running. */
export function networkProblem(): ReplyProblem {
  return {
    status: 0,
    code: 'web.network',
    title: sayNow(texts, 'network_title'),
    detail: sayNow(texts, 'network'),
  };
}

/** What to tell about anything that was thrown. */
export function problemOf(error: unknown): ReplyProblem {
  if (error instanceof ReplyError) return error.problem;
  return { status: 0, code: 'web.bug', title: sayNow(texts, 'bug_title'), detail: sayNow(texts, 'bug') };
}

function parsedProblem(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown> | null;
  } catch {
    return null;
  }
}

function headersFor(body: unknown): HeadersInit {
  const language = { 'accept-language': getLanguage() };
  return body === undefined ? language : { ...language, 'content-type': 'application/json' };
}

function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
