import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';

/** Serves the OpenAPI 3.1 document of every contract at /api/docs/json and its page at /api/docs. */
export async function addApiDocument(server: FastifyInstance): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Minh Chứng',
        description:
          'Problems are answered as application/problem+json (RFC 9457); amounts are decimal text; unknown is null.',
        version: '1',
      },
    },
  });
  await server.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true });
}
