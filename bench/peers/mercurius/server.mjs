/** Fastify with Mercurius and its gateway, over contracts of the first federation: it reads neither a supergraph nor the second. */

import { readFileSync } from 'node:fs';
import mercuriusGateway from '@mercuriusjs/gateway';
import Fastify from 'fastify';

const [contractsFile, port] = process.argv.slice(2);
const app = Fastify();
await app.register(mercuriusGateway, {
  jit: 1,
  gateway: {
    services: JSON.parse(readFileSync(contractsFile, 'utf8')).map(({ name, url, sdl }) => ({
      name,
      url,
      schema: sdl,
      rewriteHeaders: ({ authorization }) => (authorization === undefined ? {} : { authorization }),
    })),
  },
});
await app.listen({ port: Number(port), host: '127.0.0.1' });
