/** Proving a login at an identity provider elsewhere: away with the browser, and back with that provider's word. */

import type { FastifyPluginCallback } from 'fastify';
import { z } from 'zod';
import type { Logger } from '../../../log.ts';
import { TRUST_LEVELS } from '../../../values/trust-level.ts';
import { choiceButton, form, section } from '../html.ts';
import { escapeHtml, pageHeaders } from '../layout.ts';
import type { Method } from '../method.ts';
import { IDENTITY_PATH } from '../names.ts';
import { faultPage } from '../pages.ts';
import { createSeal } from '../seal.ts';
import { createRelyingParty, type RelyingParty } from './relying-party.ts';
import type { Upstream } from './settings.ts';

const AWAY_S = 10 * 60;
/** From the way back to the attempt's own page, where its cookie is. */
const BACK_S = 60;
const COOKIE = 'identity_away';
const PATH = `${IDENTITY_PATH}/upstream`;

const away = z.object({
  provider: z.string(),
  attempt: z.object({ key: z.string(), path: z.string() }),
  asked: z.object({ verifier: z.string(), state: z.string(), nonce: z.string() }),
});
/** Null: the person gave up, or the provider said no. */
const back = z
  .object({
    provider: z.string(),
    subject: z.string(),
    trustLevel: z.enum(TRUST_LEVELS),
    amr: z.array(z.string()),
  })
  .nullable();

export interface UpstreamDeps {
  readonly upstreams: readonly Upstream[];
  readonly publicUrl: string;
  /** Secret of the installation. */
  readonly secret: string;
  readonly log: Logger;
}

const redirectUri = (publicUrl: string, name: string): string => `${publicUrl}${PATH}/${name}/callback`;

function readCookie(header: string | undefined): string {
  return new RegExp(`(?:^|; )${COOKIE}=([^;]+)`).exec(header ?? '')?.[1] ?? '';
}

/** The method, and the routes at which browsers come back. */
export function createUpstreams({ upstreams, publicUrl, secret, log }: UpstreamDeps): {
  readonly method: Method;
  readonly routes: FastifyPluginCallback;
} {
  const insecure = new URL(publicUrl).protocol === 'http:';
  const awaySeal = createSeal(secret, 'upstream away', away, AWAY_S);
  const backSeal = createSeal(secret, 'upstream back', back, BACK_S);
  const parties = new Map<string, RelyingParty>(
    upstreams.map((upstream) => [upstream.name, createRelyingParty(upstream, redirectUri(publicUrl, upstream.name), insecure)]),
  );
  const cookie = (value: string, seconds: number): string =>
    `${COOKIE}=${value}; Path=${PATH}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${insecure ? '' : '; Secure'}`;

  const method: Method = {
    section: () => {
      const buttons = upstreams.map(({ name, label }) => choiceButton(`upstream:${name}`, escapeHtml(label)));
      return Promise.resolve(buttons.length === 0 ? '' : section('Mit einem anderen Konto', form(...buttons)));
    },
    answer: async (choice, { attempt }) => {
      const provider = /^upstream:(.+)$/.exec(choice)?.[1];
      const party = provider === undefined ? undefined : parties.get(provider);
      if (provider === undefined || party === undefined) return null;
      try {
        const { url, asked } = await party.ask(attempt);
        const { key, path } = attempt;
        return {
          redirect: url,
          cookie: cookie(await awaySeal.seal(COOKIE, { provider, attempt: { key, path }, asked }), AWAY_S),
        };
      } catch (err) {
        log.warn({ provider, err }, 'an identity provider cannot be reached');
        const main = `<p class="kern-body">${escapeHtml(party.upstream.label)} ist gerade nicht erreichbar. Versuchen Sie es bitte später noch einmal.</p>`;
        return { page: { title: 'Das hat nicht geklappt', main, status: 503 } };
      }
    },
    readBack: async ({ key }, sealed) => {
      const word = await backSeal.open(key, sealed);
      return word === null ? null : { proved: { ...word, organisations: [] } };
    },
  };

  const routes: FastifyPluginCallback = (app, _options, done) => {
    app.get('/upstream/:name/callback', async (request, reply) => {
      const { name } = request.params as { name: string };
      const remembered = await awaySeal.open(COOKIE, readCookie(request.headers.cookie));
      void reply.headers({ ...pageHeaders(), 'cache-control': 'no-store' }).header('set-cookie', cookie('', 0));
      const party = parties.get(name);
      if (remembered?.provider !== name || party === undefined) {
        const html = faultPage('Diese Anmeldung ist abgelaufen. Beginnen Sie bitte in der Anwendung noch einmal.');
        return reply.code(400).type('text/html; charset=utf-8').send(html);
      }
      const { attempt, asked } = remembered;
      const page = `${IDENTITY_PATH}${attempt.path}`;
      try {
        const { provider, subject, trustLevel, amr } = await party.finish(new URL(request.url, publicUrl), asked);
        const sealed = await backSeal.seal(attempt.key, { provider, subject, trustLevel, amr: [...amr] });
        return await reply.redirect(`${page}?${new URLSearchParams({ back: sealed }).toString()}`, 303);
      } catch (err) {
        // Its own errors carry codes of the protocol, and no claims.
        log.info(
          { provider: name, fault: err instanceof Error ? err.message : 'unknown' },
          'a sign-in elsewhere came to nothing',
        );
        return reply.redirect(page, 303);
      }
    });
    done();
  };
  return { method, routes };
}
