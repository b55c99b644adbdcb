/** Where providers elsewhere say that a session has ended, where browsers come back to after a sign-out there, and our SAML metadata. */

import type { FastifyPluginCallback, FastifyReply, RouteHandlerMethod } from 'fastify';
import type { Database } from '../../../database.ts';
import type { Logger } from '../../../log.ts';
import { pageHeaders } from '../layout.ts';
import { faultPage, loggedOutPage } from '../pages.ts';
import { endWhatEnded, type Heard } from './hearing.ts';
import type { Leaving } from './leaving.ts';
import type { Party } from './party.ts';
import type { UpstreamSessions } from './sessions.ts';

export interface LogoutDeps {
  readonly parties: ReadonlyMap<string, Party>;
  readonly sessions: UpstreamSessions;
  readonly leaving: Leaving;
  readonly db: Database;
  readonly now: () => Date;
  readonly log: Logger;
}

function sendPage(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply
    .code(status)
    .headers({ ...pageHeaders(), 'cache-control': 'no-store' })
    .type('text/html; charset=utf-8')
    .send(html);
}

const readField = (body: unknown, name: string): string | null => (body instanceof URLSearchParams ? body.get(name) : null);

/** Its parent has to read forms. */
export function logoutRoutes({ parties, sessions, leaving, db, now, log }: LogoutDeps): FastifyPluginCallback {
  /** Reads a provider's word and ends what it speaks of; null when it is not beyond doubt, or was heard before. */
  async function hear<Word extends Heard>(name: string, read: () => Promise<Word>): Promise<Word | null> {
    try {
      const heard = await read();
      return (await endWhatEnded({ db, sessions, now }, name, heard)) ? heard : null;
    } catch (err) {
      log.info(
        { provider: name, fault: err instanceof Error ? err.message : 'unknown' },
        'a word of a logout elsewhere does not count',
      );
      return null;
    }
  }

  const goOn = async (reply: FastifyReply, state: string): Promise<FastifyReply> => {
    const target = await leaving.comeBack(state);
    return target === null ? sendPage(reply, 200, loggedOutPage()) : reply.redirect(target, 303);
  };

  return (app, _options, done) => {
    const partyOf = ({ name }: { name: string }): Party | undefined => parties.get(name);

    const left: RouteHandlerMethod = (request, reply) => {
      const { state } = request.query as { state?: unknown };
      return goOn(reply, typeof state === 'string' ? state : '');
    };
    app.get('/upstream/:name/left', left);

    app.post<{ Params: { name: string } }>('/upstream/:name/slo', async (request, reply) => {
      const saml = partyOf(request.params)?.saml;
      const state = readField(request.body, 'RelayState') ?? '';
      const [asked, answered] = [readField(request.body, 'SAMLRequest'), readField(request.body, 'SAMLResponse')];
      if (saml === undefined) return sendPage(reply, 404, faultPage('Diese Seite gibt es nicht.'));
      if (answered !== null) {
        if (await saml.confirms(answered).catch(() => false)) return goOn(reply, state);
        return sendPage(
          reply,
          200,
          loggedOutPage('Beim anderen Konto sind Sie vielleicht noch angemeldet. Schließen Sie bitte den Browser.'),
        );
      }
      const heard = await hear(request.params.name, () => saml.hear(asked ?? ''));
      if (heard === null) return sendPage(reply, 400, faultPage('Diese Abmeldung nimmt der Anmeldedienst nicht an.'));
      const next = await heard.answer(state);
      return next === null ? sendPage(reply, 200, loggedOutPage()) : reply.redirect(next, 303);
    });

    app.post<{ Params: { name: string } }>('/upstream/:name/backchannel', async (request, reply) => {
      const party = partyOf(request.params);
      const token = readField(request.body, 'logout_token') ?? '';
      const read = party?.readLogoutToken;
      const heard = read === undefined ? null : await hear(request.params.name, () => read(token));
      void reply.header('cache-control', 'no-store');
      return heard === null ? reply.code(400).send({ error: 'invalid_request' }) : reply.code(200).send();
    });

    app.get<{ Params: { name: string } }>('/upstream/:name/metadata', (request, reply) => {
      const metadata = partyOf(request.params)?.saml?.metadata() ?? null;
      if (metadata === null) return sendPage(reply, 404, faultPage('Diese Seite gibt es nicht.'));
      return reply.type('application/samlmetadata+xml').header('cache-control', 'public, max-age=3600').send(metadata);
    });
    done();
  };
}
