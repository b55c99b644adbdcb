/** The authorization server: client credentials in the body; with Basic authentication no client is known. */

import { randomUUID } from 'node:crypto';
import type { FastifyPluginAsync } from 'fastify';
import type { World } from './world.ts';

export function authServer({ client, tokens, faults }: World): FastifyPluginAsync {
  return (app) => {
    app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    );
    app.post('/token', async (request, reply) => {
      if (faults.isDown) return reply.hijack().raw.destroy();
      const form = new URLSearchParams(String(request.body));
      const fits = form.get('client_id') === client.id && form.get('client_secret') === client.secret;
      if (request.headers.authorization !== undefined || !fits) return reply.code(401).send({ error: 'invalid_client' });
      if (form.get('grant_type') !== 'client_credentials') return reply.code(400).send({ error: 'unsupported_grant_type' });
      const token = randomUUID();
      tokens.add(token);
      return { access_token: token, token_type: 'Bearer', expires_in: 1800, scope: 'send:region:DE' };
    });
    return Promise.resolve();
  };
}
