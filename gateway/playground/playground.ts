/** GraphiQL at `/playground`, served from our own packages: no request leaves for another host. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyPluginAsync } from 'fastify';

const { resolve } = createRequire(import.meta.url);

/** A file of a package; the packages name no browser builds in their exports. */
function fileOf(name: string, path: string): string {
  return join(dirname(resolve(`${name}/package.json`)), path);
}

const ASSETS: ReadonlyMap<string, { path: string; type: string }> = new Map([
  ['react.js', { path: fileOf('react', 'umd/react.production.min.js'), type: 'text/javascript' }],
  ['react-dom.js', { path: fileOf('react-dom', 'umd/react-dom.production.min.js'), type: 'text/javascript' }],
  ['graphiql.js', { path: fileOf('graphiql', 'graphiql.min.js'), type: 'text/javascript' }],
  ['graphql-sse.js', { path: fileOf('graphql-sse', 'umd/graphql-sse.min.js'), type: 'text/javascript' }],
  ['graphiql.css', { path: fileOf('graphiql', 'graphiql.min.css'), type: 'text/css' }],
  ['playground.js', { path: new URL('./browser.js', import.meta.url).pathname, type: 'text/javascript' }],
  ['playground.css', { path: new URL('./playground.css', import.meta.url).pathname, type: 'text/css' }],
]);

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Playground – Portalverbund</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/playground/assets/graphiql.css">
<link rel="stylesheet" href="/playground/assets/playground.css">
</head>
<body>
<header><strong>Portalverbund</strong> <span>One graph over all government services</span> <span id="viewer"></span> <button id="session" type="button">Sign in</button></header>
<main id="graphiql"><noscript>The playground needs JavaScript.</noscript></main>
<script src="/playground/assets/react.js"></script>
<script src="/playground/assets/react-dom.js"></script>
<script src="/playground/assets/graphiql.js"></script>
<script src="/playground/assets/graphql-sse.js"></script>
<script type="module" src="/playground/assets/playground.js"></script>
</body>
</html>
`;

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // GraphiQL's editor sets styles on its elements.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const playground: FastifyPluginAsync = (app) => {
  app.get('/', (_request, reply) => reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(PAGE));
  app.get<{ Params: { name: string } }>('/assets/:name', async (request, reply) => {
    const asset = ASSETS.get(request.params.name);
    if (asset === undefined) return reply.code(404).send({ error: 'Not found' });
    return reply
      .header('cache-control', 'public, max-age=3600')
      .type(`${asset.type}; charset=utf-8`)
      .send(await readFile(asset.path));
  });
  return Promise.resolve();
};
