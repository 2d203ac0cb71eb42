import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language, Messages } from '#kernel/language.ts';
import { ProblemError, type Problem } from '#kernel/problem.ts';
import type { Log } from '#platform/log.ts';
import { httpMessages, problemBody, problemStatus } from './problem-reply.ts';

/** The language that the browser asks for; Vietnamese unless it is English. */
export function requestLanguage(request: FastifyRequest): Language {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi';
}

/** Answers whatever was thrown: a problem with its sentence, anything else as a bug with its request's id. */
export function answerProblem(
  settings: { readonly log: Log; readonly messages: Messages },
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const problem = error instanceof ProblemError ? error.problem : frameworkProblem(error);
  const language = requestLanguage(request);
  reply.type('application/problem+json; charset=utf-8').header('cache-control', 'no-store');
  if (problem) {
    const body = problemBody(problem, { ...httpMessages, ...settings.messages }, language, request.id);
    return reply.status(problemStatus[problem.kind]).send(body);
  }
  settings.log.error({ requestId: request.id, err: error }, 'request failed');
  const bug: Problem = { kind: 'unavailable', code: 'http.bug', facts: {} };
  return reply.status(500).send({ ...problemBody(bug, httpMessages, language, request.id), status: 500 });
}

/** Faults that the framework finds in a request, as problems; null for anything unexpected. */
function frameworkProblem(error: unknown): Problem | null {
  if (!(error instanceof Error)) return null;
  const { statusCode, validation, validationContext } = error as Error & FrameworkFault;
  // An address whose identity cannot exist names nothing.
  if (validationContext === 'params') return { kind: 'not_found', code: 'http.not_found', facts: {} };
  if (validation) {
    const fields = validation.map((fault) => ({
      path: fault.instancePath.slice(1).replaceAll('/', '.') || (fault.params?.['missingProperty'] ?? 'body'),
      code: fault.keyword,
    }));
    const names = [...new Set(fields.map((field) => field.path))].join(', ');
    return { kind: 'invalid', code: 'http.invalid', facts: { fields: names }, fields };
  }
  if (statusCode === 413) return { kind: 'too_large', code: 'http.too_large', facts: {} };
  if (statusCode === 415 || statusCode === 406)
    return { kind: 'unsupported', code: 'http.unsupported', facts: {} };
  if (statusCode === 404) return { kind: 'not_found', code: 'http.not_found', facts: {} };
  if (statusCode === 429) return { kind: 'too_many', code: 'http.too_many', facts: { seconds: 60 } };
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return { kind: 'invalid', code: 'http.invalid', facts: { fields: 'JSON' } };
  return null;
}

type FrameworkFault = {
  readonly statusCode?: number;
  readonly validationContext?: string;
  readonly validation?: readonly ValidationFault[];
};
type ValidationFault = { instancePath: string; keyword: string; params?: Record<string, string> };
