/** Where issued documents are fetched, by signed links only. Mounted at `/applications`. */

import type { FastifyPluginAsync } from 'fastify';
import type { Database } from '#platform/database.ts';
import { isIssuedLinkValid } from '#platform/issued-link.ts';
import { readId } from '#platform/values/id.ts';
import type { TicketCodes } from '../bookings/tickets/code.ts';
import { readIssued } from './read.ts';

export interface IssuingRoutesDeps {
  readonly db: Database;
  readonly codes: TicketCodes;
  readonly linkSecret: string;
  readonly now: () => Date;
}

interface IssuedRoute {
  readonly Params: { readonly id: string };
  readonly Querystring: Readonly<Record<string, unknown>>;
}

export function createIssuingRoutes({ db, codes, linkSecret, now }: IssuingRoutesDeps): FastifyPluginAsync {
  return (app) => {
    app.get<IssuedRoute>('/issued/:id.pdf', async ({ params, query }, reply) => {
      reply.header('cache-control', 'private, no-store').header('referrer-policy', 'no-referrer');
      const plain = (status: number, text: string) => reply.code(status).type('text/plain; charset=utf-8').send(`${text}\n`);
      if (!isIssuedLinkValid(params.id, query, linkSecret, now()))
        return plain(403, 'Dieser Link ist abgelaufen oder ungültig. / This link has expired or is not valid.');
      const id = readId<'Document'>(params.id);
      const content = id === null ? null : await readIssued(db, codes, id);
      if (content === null) return plain(404, 'Dieses Dokument gibt es nicht. / There is no such document.');
      return reply
        .type('application/pdf')
        .header('content-disposition', 'inline; filename="Dokument.pdf"')
        .header('x-content-type-options', 'nosniff')
        .send(content);
    });
    return Promise.resolve();
  };
}
