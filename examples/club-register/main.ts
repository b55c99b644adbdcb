/** Runs the register: `node --import tsx examples/club-register/main.ts`, on PORT or 4020, for the gateway at GATEWAY_URL or port 4000. */

import fastify from 'fastify';
import { createRemoteJWKSet } from 'jose';
import { createClubRegister } from './index.ts';

const gateway = process.env['GATEWAY_URL'] ?? 'http://localhost:4000';
const app = fastify({ logger: true });
const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', gateway));
await app.register(createClubRegister({ keys, name: 'clubs', now: () => new Date() }));
await app.listen({ port: Number(process.env['PORT'] ?? 4020), host: 'localhost' });
