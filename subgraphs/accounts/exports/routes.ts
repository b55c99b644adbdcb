/** The download of a data export, by a signed address that works for ten minutes. Mounted at `/accounts`. */

import { Readable } from 'node:stream';
import type { FastifyPluginAsync } from 'fastify';
import type { Database } from '#platform/database.ts';
import { isLinkValid, readLinkQuery, signLink } from '#platform/signed-link.ts';
import { readId, type Id } from '#platform/values/id.ts';
import type { SafeParts } from '../safe/parts.ts';
import { streamArchive } from './download.ts';
import { findExport } from './store.ts';

const LIFETIME_MS = 10 * 60_000;
const PURPOSE = 'accounts.export';

export interface LinkSettings {
  /** Where browsers reach us, without a slash at the end. */
  readonly publicUrl: string;
  /** Signs the addresses; at least 32 characters. */
  readonly secret: string;
}

/** A fresh address of an export. */
export function exportUrl({ publicUrl, secret }: LinkSettings, id: Id<'DataExport'>, now: Date): string {
  const expiresAt = new Date(now.getTime() + LIFETIME_MS);
  return signLink(`${publicUrl}/accounts/exports/${id}.zip`, { purpose: PURPOSE, id }, expiresAt, secret);
}

interface RoutesDeps {
  readonly db: Database;
  /** Where the documents of the account are. */
  readonly safe: SafeParts;
  readonly links: LinkSettings;
  readonly now: () => Date;
}

export function createExportRoutes({ db, safe, links, now }: RoutesDeps): FastifyPluginAsync {
  return (app) => {
    app.get<{ Params: { id: string }; Querystring: Record<string, unknown> }>('/exports/:id.zip', async (request, reply) => {
      const { id } = request.params;
      void reply.header('cache-control', 'private, no-store').header('referrer-policy', 'no-referrer');
      if (!isLinkValid({ purpose: PURPOSE, id }, readLinkQuery(request.query), links.secret, now())) {
        const text = 'Dieser Link ist abgelaufen oder ungültig. / This link has expired or is not valid.\n';
        return reply.code(403).type('text/plain; charset=utf-8').send(text);
      }
      const exportId = readId<'DataExport'>(id);
      const found = exportId === null ? null : await findExport(db, exportId, now());
      if (found?.archive == null) {
        const text = 'Diese Datenauskunft gibt es nicht mehr. / This data export is no longer there.\n';
        return reply.code(404).type('text/plain; charset=utf-8').send(text);
      }
      const body = Readable.from(streamArchive(safe, found.archive, found.accountId), { objectMode: false });
      body.on('error', (error) => safe.log.error({ export: exportId, err: error }, 'the download of a data export broke off'));
      return reply
        .type('application/zip')
        .header('content-disposition', 'attachment; filename="Datenauskunft.zip"')
        .header('x-content-type-options', 'nosniff')
        .send(body);
    });
    return Promise.resolve();
  };
}
