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

/** Sends a file as a download, never to be shown in the page or taken for another type. */
export async function sendFile(reply: FastifyReply, file: FileReply): Promise<FastifyReply> {
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
  return reply.send(file.content instanceof Uint8Array ? Buffer.from(file.content) : file.content);
}
