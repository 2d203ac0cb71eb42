import type { FastifyInstance } from 'fastify';
import type { Database } from '#platform/database/database.ts';

/** `/health/live`: the process answers. `/health/ready`: so does the database, with the schema this program needs. */
export function addHealth(server: FastifyInstance, database: Database): void {
  server.get('/health/live', { schema: { hide: true } }, async () => ({ status: 'live' }));
  server.get('/health/ready', { schema: { hide: true } }, async (_request, reply) => {
    try {
      const schema = await database.schemaVersion();
      return await reply
        .status(schema.isCurrent ? 200 : 503)
        .send({ status: schema.isCurrent ? 'ready' : 'schema_not_current', schema });
    } catch {
      return reply.status(503).send({ status: 'database_unreachable' });
    }
  });
}
