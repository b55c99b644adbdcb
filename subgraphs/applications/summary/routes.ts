/** What browsers call beside the graph: summaries, and the keys that seals are verified with. Mounted at `/applications`. */

import type { FastifyPluginAsync } from 'fastify';
import type { Database } from '#platform/database.ts';
import type { SealKeys } from '#platform/keys/seal-keys.ts';
import { readLanguage } from '#platform/language.ts';
import { readLinkQuery } from '#platform/signed-link.ts';
import { readId } from '#platform/values/id.ts';
import { isSummaryLinkValid } from './link.ts';
import { readSummary } from './read.ts';
import { renderSummary } from './render.ts';

export interface SummaryRoutesDeps {
  readonly db: Database;
  readonly jwks: SealKeys['jwks'];
  readonly linkSecret: string;
  readonly now: () => Date;
}

interface SummaryRoute {
  readonly Params: { readonly id: string; readonly language: string };
  readonly Querystring: Readonly<Record<string, unknown>>;
}

export const KEYS_PATH = '/seal-keys.json';

export function createSummaryRoutes({ db, jwks, linkSecret, now }: SummaryRoutesDeps): FastifyPluginAsync {
  return (app) => {
    // Whoever keeps a seal must be able to verify it, whoever she is.
    app.get(KEYS_PATH, (_, reply) =>
      reply.header('cache-control', 'public, max-age=300').type('application/jwk-set+json').send(JSON.stringify(jwks)),
    );

    app.get<SummaryRoute>('/summaries/:id/:language.pdf', async ({ params, query }, reply) => {
      reply.header('cache-control', 'private, no-store').header('referrer-policy', 'no-referrer');
      const plain = (status: number, text: string) => reply.code(status).type('text/plain; charset=utf-8').send(`${text}\n`);
      if (!isSummaryLinkValid({ ...params, ...readLinkQuery(query) }, linkSecret, now()))
        return plain(
          403,
          'Dieser Link ist abgelaufen oder ungültig. / This link has expired or is not valid.\nRufen Sie die Zusammenfassung im Portal neu auf. / Open the summary anew in the portal.',
        );
      const id = readId<'Application'>(params.id);
      const facts = id === null ? null : await readSummary(db, id);
      if (facts === null) return plain(404, 'Diese Zusammenfassung gibt es nicht. / There is no such summary.');
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="Antrag-${facts.statement.number}.pdf"`)
        .header('x-content-type-options', 'nosniff')
        .send(await renderSummary(facts, readLanguage(params.language)));
    });

    return Promise.resolve();
  };
}
