/** Where the delivery service tells us of news: `POST /applications/fit-connect/callback`. A callback is a hint; the event log is asked. */

import type { FastifyPluginAsync } from 'fastify';
import type { Database } from '#platform/database.ts';
import type { Logger } from '#platform/log.ts';
import { callbackCode, casesOf, isGenuine } from './rules/callback.ts';
import { makeDue } from './store/deliveries.ts';
import { hearCallback } from './store/events.ts';

export const CALLBACK_PATH = '/fit-connect/callback';

export interface RoutesDeps {
  readonly db: Database;
  readonly secret: string;
  readonly now: () => Date;
  readonly log: Logger;
}

export function createRoutes({ db, secret, now, log }: RoutesDeps): FastifyPluginAsync {
  return (app) => {
    // The code is over the bytes as they came.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

    app.post(CALLBACK_PATH, async ({ headers, body }, reply) => {
      const single = (name: string): string | undefined => {
        const value = headers[name];
        return typeof value === 'string' ? value : undefined;
      };
      const content = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
      const timestamp = single('callback-timestamp');
      const request = { authentication: single('callback-authentication'), timestamp, body: content };
      const at = now();
      if (timestamp === undefined || !isGenuine(request, secret, at)) {
        log.warn('a callback is refused: it is not the delivery service, or too old');
        return reply.code(401).send();
      }
      await db.transaction(async (tx) => {
        const code = callbackCode(timestamp, content, secret).toString('hex');
        if (await hearCallback(tx, code, at)) await makeDue(tx, casesOf(content), at);
      });
      return reply.code(200).send();
    });

    return Promise.resolve();
  };
}
