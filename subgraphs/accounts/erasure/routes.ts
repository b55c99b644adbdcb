/** The report of a deletion, for whoever has its secret address: its owner has no account any more. Mounted at `/accounts`. */

import type { FastifyPluginAsync } from 'fastify';
import type { Database } from '#platform/database.ts';
import { digestOf } from './audit.ts';
import { secretHash } from './deletion.ts';
import { renderReport, writeReport } from './report.ts';
import { findByReceipt, findParts } from './store.ts';

/** Where the report is. */
export const reportUrl = (publicUrl: string, secret: string): string => `${publicUrl}/accounts/erasures/${secret}.json`;

export function createErasureRoutes({ db }: { readonly db: Database }): FastifyPluginAsync {
  return (app) => {
    app.get<{ Params: { name: string } }>('/erasures/:name', async (request, reply) => {
      const [, secret, kind] = /^([\w-]{43})\.(json|pdf)$/.exec(request.params.name) ?? [];
      void reply.header('cache-control', 'private, no-store').header('referrer-policy', 'no-referrer');
      const erasure = secret === undefined ? null : await findByReceipt(db, secretHash(secret));
      if (erasure === null) {
        const text = 'Diesen Bericht gibt es nicht, oder nicht mehr. / There is no such report, or no longer.\n';
        return reply.code(404).type('text/plain; charset=utf-8').send(text);
      }
      const parts = await findParts(db, erasure.id);
      const json = writeReport(erasure, parts);
      if (kind === 'json') return reply.type('application/json; charset=utf-8').send(json);
      const pdf = await renderReport(erasure, parts, digestOf(json));
      return reply
        .type('application/pdf')
        .header('content-disposition', 'attachment; filename="Loeschbestaetigung.pdf"')
        .send(pdf);
    });
    return Promise.resolve();
  };
}
