/** Proving a login at an identity provider elsewhere: away with the browser, and back with that provider's word. */

import type { FastifyPluginCallback, RouteHandlerMethod } from 'fastify';
import { z } from 'zod';
import type { Database } from '../../../database.ts';
import type { Logger } from '../../../log.ts';
import { createCipher } from '../cipher.ts';
import { choiceButton, form, section } from '../html.ts';
import { escapeHtml, pageHeaders } from '../layout.ts';
import type { Method } from '../method.ts';
import { IDENTITY_PATH } from '../names.ts';
import { faultPage } from '../pages.ts';
import { createSeal } from '../seal.ts';
import { openIdParty, samlParty } from './parties.ts';
import { stepTo, type Party } from './party.ts';
import { createLeaving, readCookie, SESSION_COOKIE, type Leaving } from './leaving.ts';
import { logoutRoutes } from './logout-routes.ts';
import { createReturns } from './returns.ts';
import { keepAnswer } from './saml/answers.ts';
import type { SamlProvider } from './saml/settings.ts';
import { createUpstreamSessions } from './sessions.ts';
import type { Upstream } from './settings.ts';

const AWAY_S = 10 * 60;
/** As long as a session here. */
const SESSION_S = 8 * 60 * 60;
/** A signed answer with all its attributes has some ten thousand letters. */
const ANSWER_LIMIT = 262_144;
const COOKIE = 'identity_away';
const PATH = `${IDENTITY_PATH}/upstream`;

const away = z.object({
  provider: z.string(),
  attempt: z.object({ key: z.string(), path: z.string() }),
  remember: z.record(z.string(), z.string()),
});
export interface UpstreamDeps {
  readonly upstreams: readonly Upstream[];
  readonly samlProviders: readonly SamlProvider[];
  readonly db: Database;
  readonly now: () => Date;
  readonly publicUrl: string;
  /** Secret of the installation. */
  readonly secret: string;
  readonly log: Logger;
}

/** The method, and the routes at which browsers come back. */
export function createUpstreams({ upstreams, samlProviders, db, publicUrl, secret, now, log }: UpstreamDeps): {
  readonly method: Method;
  readonly routes: FastifyPluginCallback;
  readonly leaving: Leaving;
} {
  const insecure = new URL(publicUrl).protocol === 'http:';
  const awaySeal = createSeal(secret, 'upstream away', away, AWAY_S);
  const returns = createReturns(db, createCipher(secret, 'proved elsewhere'), now);
  const all: readonly Party[] = [
    ...samlProviders.map((provider) => samlParty(provider, { publicUrl, db, now, log })),
    ...upstreams.map((upstream) => openIdParty(upstream, { publicUrl, db, now, log })),
  ];
  const parties = new Map(all.map((party) => [party.name, party]));
  const sessions = createUpstreamSessions(db, createCipher(secret, 'sessions elsewhere'), now);
  const leaving = createLeaving({ parties, sessions, db, now, log });
  const flags = `HttpOnly; SameSite=Lax${insecure ? '' : '; Secure'}`;
  const cookie = (value: string, seconds: number): string => `${COOKIE}=${value}; Path=${PATH}; Max-Age=${seconds}; ${flags}`;

  const method: Method = {
    section: () => {
      const buttons = all.map(({ name, label }) => choiceButton(`upstream:${name}`, escapeHtml(label)));
      return Promise.resolve(buttons.length === 0 ? '' : section('Mit einem anderen Konto', form(...buttons)));
    },
    answer: async (choice, { attempt }) => {
      const provider = /^upstream:(.+)$/.exec(choice)?.[1];
      const party = provider === undefined ? undefined : parties.get(provider);
      if (provider === undefined || party === undefined) return null;
      try {
        const { go, remember } = await party.ask(attempt);
        const { key, path } = attempt;
        const sealed = await awaySeal.seal(COOKIE, { provider, attempt: { key, path }, remember });
        return stepTo(party, go, cookie(sealed, AWAY_S));
      } catch (err) {
        log.warn({ provider, err }, 'an identity provider cannot be reached');
        const main = `<p class="kern-body">${escapeHtml(party.label)} ist gerade nicht erreichbar. Versuchen Sie es bitte später noch einmal.</p>`;
        return { page: { title: 'Das hat nicht geklappt', main, status: 503 } };
      }
    },
    readBack: async ({ key }, id) => {
      const proved = await returns.take(key, id);
      return proved === null ? null : { proved };
    },
  };

  const routes: FastifyPluginCallback = (app, _options, done) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: ANSWER_LIMIT },
      (_request, body, parsed) => parsed(null, new URLSearchParams(body.toString())),
    );

    app.post('/upstream/:name/acs', async (request, reply) => {
      const { name } = request.params as { name: string };
      const answer = request.body instanceof URLSearchParams ? (request.body.get('SAMLResponse') ?? '') : '';
      const id = await keepAnswer(db, answer, now());
      return reply.redirect(`${PATH}/${encodeURIComponent(name)}/acs?${new URLSearchParams({ answer: id }).toString()}`, 303);
    });

    const comeBack: RouteHandlerMethod = async (request, reply) => {
      const { name } = request.params as { name: string };
      const remembered = await awaySeal.open(COOKIE, readCookie(request.headers.cookie, COOKIE));
      void reply.headers({ ...pageHeaders(), 'cache-control': 'no-store' }).header('set-cookie', cookie('', 0));
      const party = parties.get(name);
      if (remembered?.provider !== name || party === undefined) {
        const html = faultPage('Diese Anmeldung ist abgelaufen. Beginnen Sie bitte in der Anwendung noch einmal.');
        return reply.code(400).type('text/html; charset=utf-8').send(html);
      }
      const { attempt, remember } = remembered;
      const page = `${IDENTITY_PATH}${attempt.path}`;
      try {
        const { proved, session } = await party.finish(new URL(request.url, publicUrl), remember);
        const kept = await sessions.keep(proved, session);
        void reply.header('set-cookie', `${SESSION_COOKIE}=${kept}; Path=${IDENTITY_PATH}; Max-Age=${SESSION_S}; ${flags}`);
        const id = await returns.keep(attempt.key, proved);
        return await reply.redirect(
          `${page}${page.includes('?') ? '&' : '?'}${new URLSearchParams({ back: id }).toString()}`,
          303,
        );
      } catch (err) {
        // Its own errors carry codes of the protocol, and no claims.
        log.info(
          { provider: name, fault: err instanceof Error ? err.message : 'unknown' },
          'a sign-in elsewhere came to nothing',
        );
        return reply.redirect(page, 303);
      }
    };
    app.get('/upstream/:name/callback', comeBack);
    app.get('/upstream/:name/acs', comeBack);
    void app.register(logoutRoutes({ parties, sessions, leaving, db, now, log }));
    done();
  };
  return { method, routes, leaving };
}
