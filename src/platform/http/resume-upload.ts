import { Readable } from 'node:stream';
import type { Caller } from '#kernel/caller.ts';
import type { ReceivedUpload, ResumableUploads } from '../files/resumable-uploads.ts';
import type { ProtocolReply, RawAsk } from './endpoint.ts';
import type { Route } from './contract.ts';

/** Hands one request of a resumable upload to the protocol, in the name of who asks. */
export function resumeUpload(
  uploads: ResumableUploads,
  caller: Caller,
  { request, sayProblem }: Pick<RawAsk<Route>, 'request' | 'sayProblem'>,
  onWhole: (upload: ReceivedUpload) => Promise<void>,
): Promise<ProtocolReply> {
  return uploads.handle({
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(
      Object.entries(request.headers).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value] as const] : [],
      ),
    ),
    body: request.body instanceof Readable ? request.body : null,
    owner: `${caller.unitId}/${caller.personId}`,
    sayProblem,
    onWhole,
  });
}
