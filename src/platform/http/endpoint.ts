import type { FastifyRequest } from 'fastify';
import type { Caller } from '#kernel/caller.ts';
import type { Language } from '#kernel/language.ts';
import type { ProblemError } from '#kernel/problem.ts';
import type { Tx } from '#platform/database/database.ts';
import type { BodyOf, ParamsOf, QueryOf, ReplyOf, Route } from './contract.ts';

/** A file in a reply: its name for the reader's disk, its media type, its bytes or a stream of them. */
export type FileReply = {
  readonly fileName: string;
  readonly mediaType: string;
  /** A function is asked for them once the transaction has ended. */
  readonly content: FileContent | (() => Promise<FileContent>);
  readonly size?: number;
  /**
   * Names the very bytes; then the browser may show them in a page of ours, keep them, and ask only whether they are
   * still allowed. For pictures that we wrote or whose kind was found by their bytes.
   */
  readonly shownAs?: string;
};
type FileContent = Uint8Array | NodeJS.ReadableStream;

/** How an open protocol answers. */
export type ProtocolReply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** What a contract's reply is in code. */
export type Answer<R extends Route> = R['reply'] extends 'file'
  ? FileReply
  : R['reply'] extends 'protocol'
    ? ProtocolReply
    : ReplyOf<R>;

/** The checked parts of a request; `caller` comes from the session alone. */
export type Ask<R extends Route> = {
  readonly params: ParamsOf<R>;
  readonly query: QueryOf<R>;
  readonly body: BodyOf<R>;
  readonly caller: Caller;
  readonly language: Language;
};

/** A contract with what answers it. `raw` endpoints open their own transactions (uploads, sign-in). */
export type Endpoint =
  | {
      readonly mode: 'read' | 'write';
      readonly route: Route;
      readonly run: (tx: Tx, ask: Ask<Route>) => Promise<unknown>;
    }
  | { readonly mode: 'raw'; readonly route: Route; readonly run: (ask: RawAsk<Route>) => Promise<unknown> };

/** A raw endpoint also sees the request itself, for its stream and its cookies, and can set reply headers. */
export type RawAsk<R extends Route> = Omit<Ask<R>, 'caller'> & {
  readonly caller: Caller | null;
  readonly request: FastifyRequest;
  /** A refusal as the protocol’s client gets to read it. */
  readonly sayProblem: (error: ProblemError) => { readonly status: number; readonly body: string };
  readonly setCookie: (name: string, value: string, maxAgeSeconds: number) => void;
};

/** Answers from one read-only transaction in the caller's scope. */
export function reads<R extends Route>(route: R, run: (tx: Tx, ask: Ask<R>) => Promise<Answer<R>>): Endpoint {
  return { mode: 'read', route, run };
}

/** Answers from one writing transaction in the caller's scope. */
export function writes<R extends Route>(
  route: R,
  run: (tx: Tx, ask: Ask<R>) => Promise<Answer<R>>,
): Endpoint {
  return { mode: 'write', route, run };
}

/** Answers without a transaction of the framework's. */
export function raw<R extends Route>(route: R, run: (ask: RawAsk<R>) => Promise<Answer<R>>): Endpoint {
  return { mode: 'raw', route, run: run as (ask: RawAsk<Route>) => Promise<unknown> };
}
