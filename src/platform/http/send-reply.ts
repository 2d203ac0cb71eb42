import type { FastifyReply } from 'fastify';
import type { FileReply, ProtocolReply } from './endpoint.ts';

/** Sends what an open protocol answers. */
export async function sendProtocol(reply: FastifyReply, answer: ProtocolReply): Promise<FastifyReply> {
  return reply
    .status(answer.status)
    .headers(answer.headers)
    .header('cache-control', 'no-store')
    .send(answer.body);
}

/** Sends a file as a download, or a picture for a page of ours; never to be taken for another type. */
export async function sendFile(reply: FastifyReply, file: FileReply): Promise<FastifyReply> {
  if (file.shownAs !== undefined) return sendShown(reply, file, `"${file.shownAs}"`);
  const ascii = file.fileName.normalize('NFD').replace(/[^\w.-]+/g, '-');
  reply
    .header('content-type', file.mediaType)
    .header(
      'content-disposition',
      `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    )
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store');
  if (file.size !== undefined) reply.header('content-length', file.size);
  return reply.send(await bytesOf(file));
}

/** Whoever has the picture already is only told that it may still be looked at. */
async function sendShown(reply: FastifyReply, file: FileReply, mark: string): Promise<FastifyReply> {
  reply
    .header('content-disposition', 'inline')
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-cache')
    .header('etag', mark);
  if (reply.request.headers['if-none-match']?.includes(mark)) return reply.status(304).send();
  const content = await bytesOf(file);
  return reply.header('content-type', file.mediaType).send(content);
}

async function bytesOf({ content }: FileReply): Promise<Buffer | NodeJS.ReadableStream> {
  const given = typeof content === 'function' ? await content() : content;
  return given instanceof Uint8Array ? Buffer.from(given) : given;
}
