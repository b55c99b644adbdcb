/** Runs the simulated provider alone: `node --import tsx examples/payment-provider/main.ts`, on PORT or 4010. */

import fastify from 'fastify';
import { createPaymentProvider } from './index.ts';

const port = Number(process.env['PORT'] ?? 4010);
const publicUrl = `http://localhost:${port}`;
const app = fastify({ logger: true });
await app.register(createPaymentProvider({ publicUrl, now: () => new Date(), log: app.log }));
await app.listen({ port, host: '127.0.0.1' });
