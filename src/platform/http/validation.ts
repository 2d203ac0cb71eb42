import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { refuse } from '#kernel/problem.ts';
import { newChecker } from '../schema-check.ts';

/**
 * Checks requests against their contracts. Text in an address becomes the number or flag that its contract
 * names; a body is taken as it is, so that "" never turns into null.
 */
export function addValidation(server: FastifyInstance): void {
  const checkBody = newChecker(false);
  const checkAddress = newChecker(true);
  server.setValidatorCompiler(({ schema, httpPart }) =>
    (httpPart === 'body' ? checkBody : checkAddress).compile(schema as object),
  );
  server.addHook('preValidation', async ({ body, query, params }) => {
    // A body that is still to come is bytes; what hangs on its stream is the connection, and no text of the client.
    const text = body instanceof Readable ? null : body;
    if ([text, query, params].some((part) => hasUnstorableText(part)))
      refuse('invalid', 'http.bad_characters');
  });
}

/** Deeper than any contract nests; what goes further is somebody's trick. */
const depthMax = 40;

/** Whether any text inside holds NUL or half of a surrogate pair, which no column of the database can keep. */
function hasUnstorableText(value: unknown, depth = 0): boolean {
  if (depth > depthMax) return true;
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed();
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, each]) => hasUnstorableText(key) || hasUnstorableText(each, depth + 1),
  );
}
