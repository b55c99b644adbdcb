/** What metrics tell of payments that a person has to look at, and of receipts that wait: numbers, and nothing of people. */

import type { FastifyPluginAsync } from 'fastify';
import { Gauge } from 'prom-client';
import { isNull } from 'drizzle-orm';
import type { Database } from '#platform/database.ts';
import { countOpen } from './contradictions/store.ts';
import { CONTRADICTIONS } from './provider.ts';
import { receipts } from './receipts/tables.ts';

/** Adds them to what the process tells at `/metrics`; they are read when they are asked for. */
export function createPaymentMetrics(db: Database): FastifyPluginAsync {
  return (app) => {
    const registers = [app.metrics];
    new Gauge({
      name: 'payments_contradictions_open',
      help: 'Payments of which a provider said what cannot be, and that nobody has settled',
      labelNames: ['kind'],
      registers,
      async collect() {
        const open = new Map((await countOpen(db)).map((row) => [row.kind, row.open]));
        for (const kind of CONTRADICTIONS) this.set({ kind }, open.get(kind) ?? 0);
      },
    });
    new Gauge({
      name: 'payments_receipts_unwritten',
      help: 'Receipts of paid payments that are still to be written',
      registers,
      async collect() {
        this.set(await db.$count(receipts, isNull(receipts.writtenAt)));
      },
    });
    return Promise.resolve();
  };
}
