import { access } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/**
 * Serves the built browser app: hashed files for a year, the page itself always fresh, and the page for every
 * address that is a screen of the app. Without a build the server answers the interface only.
 */
export async function serveWebFiles(server: FastifyInstance, folder: string): Promise<void> {
  const isBuilt = await access(path.join(folder, 'index.html')).then(
    () => true,
    () => false,
  );
  if (!isBuilt) return;
  await server.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      const isHashed = file.includes(`${path.sep}assets${path.sep}`);
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  server.get('/*', { schema: { hide: true } }, async (request, reply) => {
    if (
      request.url.startsWith('/api/') ||
      request.url.startsWith('/health/') ||
      path.extname(request.url.split('?')[0] ?? '')
    )
      return reply.callNotFound();
    return reply.sendFile('index.html');
  });
}
