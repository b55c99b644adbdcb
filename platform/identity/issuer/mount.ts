/** Hands requests over to the provider, which is a Koa application, with their bodies unread. */

import type { IncomingMessage } from 'node:http';
import type { FastifyPluginCallback } from 'fastify';
import type { Provider } from 'oidc-provider/lib/provider.js';

/** The provider finds the path it is mounted at by comparing the two. */
type MountedRequest = IncomingMessage & { originalUrl?: string };

/** Every path below the prefix this plugin is registered with. */
export function providerRoutes(provider: Provider, publicUrl: string): FastifyPluginCallback {
  const handle = provider.callback();
  const { host, protocol } = new URL(publicUrl);
  // Its URLs follow the public URL, whatever host a request claims or a proxy in front has made of it.
  provider.proxy = true;

  return (app, _options, done) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    app.all('/*', async (request, reply) => {
      const raw: MountedRequest = request.raw;
      const url = raw.url ?? '/';
      raw.originalUrl = url;
      raw.url = url.slice(app.prefix.length);
      Object.assign(raw.headers, { 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) });
      reply.hijack();
      await handle(raw, reply.raw);
    });
    done();
  };
}
