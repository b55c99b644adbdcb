/**
 * Our own issuer: OpenID Connect for every client of the graph, whichever identity provider a person proves herself with.
 * In development and tests the invented test people are one of them, without passwords.
 */

import type { EventEmitter } from 'node:events';
import type { FastifyPluginAsync } from 'fastify';
import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import { Provider } from 'oidc-provider/lib/provider.js';
import type { OpenDatabase } from '../database.ts';
import type { IssuerKeys } from '../keys.ts';
import type { Logger } from '../log.ts';
import { createAdapter, forgetExpired } from './issuer/adapter.ts';
import { findLink, findSignIn } from './issuer/attempts.ts';
import { assetRoutes } from './issuer/assets.ts';
import type { FrontEnd } from './issuer/clients.ts';
import { createCredentials } from './issuer/credentials/method.ts';
import { GRAPH_AUDIENCE } from './issuer/graph-resource.ts';
import { pageHeaders } from './issuer/layout.ts';
import { providerRoutes } from './issuer/mount.ts';
import { EMBEDDED, IDENTITY_PATH } from './issuer/names.ts';
import { providerSettings } from './issuer/settings.ts';
import { signInRoutes } from './issuer/sign-in.ts';
import { createTestPeople } from './issuer/test-people.ts';
import { registerTestPersonGrant } from './issuer/test-person-grant.ts';
import type { Leaving } from './issuer/upstream/leaving.ts';
import { createUpstreams } from './issuer/upstream/method.ts';
import { samlProviders, type BundIdSettings, type UnternehmenskontoSettings } from './issuer/upstream/saml/settings.ts';
import type { Upstream } from './issuer/upstream/settings.ts';
import { createFindWho } from './issuer/who.ts';
import type { Logins } from './logins.ts';
import { readRevocations } from './revocations.ts';
import type { Issuer } from './verify.ts';

export { IDENTITY_PATH } from './issuer/names.ts';

const FORGET_EVERY_MS = 60 * 60_000;

export interface IssuerDeps {
  /** Where browsers reach us, without a slash at the end. */
  readonly publicUrl: string;
  readonly keys: IssuerKeys;
  /** Of 32 characters or more: signs what pages carry along, and encrypts second factors. */
  readonly secret: string;
  readonly database: OpenDatabase;
  readonly logins: Logins;
  readonly now: () => Date;
  /** Applications beside our own pages. */
  readonly frontEnds: readonly FrontEnd[];
  /** Identity providers elsewhere that people may prove themselves with. */
  readonly upstreams: readonly Upstream[];
  /** The same in the profile of BundID. */
  readonly bundIds: readonly BundIdSettings[];
  /** And in that of Mein Unternehmenskonto. */
  readonly businessAccounts: readonly UnternehmenskontoSettings[];
  /** Whoever can reach the test people can be anybody: never in production. */
  readonly testPeople: boolean;
  readonly log: Logger;
}

export interface OwnIssuer {
  /** For `createTokenVerifier`. */
  readonly issuer: Issuer;
  /** The public keys, so that one process need not ask itself over HTTP. */
  readonly keys: JWTVerifyGetKey;
  /** Register it with the prefix IDENTITY_PATH. */
  readonly routes: FastifyPluginAsync;
}

function createProvider(
  { publicUrl, keys, database, logins, frontEnds, testPeople, now, log }: IssuerDeps,
  leaving: Leaving,
): Provider {
  const findWho = createFindWho(logins, testPeople);
  const adapter = createAdapter(database.db, now);
  const settings = providerSettings({ publicUrl, keys, findWho, adapter, frontEnds, testPeople, leaving });
  const provider = new Provider(`${publicUrl}${IDENTITY_PATH}`, settings);
  if (testPeople) registerTestPersonGrant(provider, logins);
  provider.use(async (ctx, next) => {
    ctx.set(pageHeaders());
    await next();
    const { login } = ctx.state as { login?: string };
    if (login === undefined) return;
    const elsewhere = await leaving.leave(ctx.get('cookie'), login, ctx.response.get('location'));
    if (elsewhere !== null) ctx.redirect(elsewhere);
  });
  provider.on('end_session.success', ({ oidc, state }) => {
    // With no more than the application signed out of, the session goes on.
    if (oidc.params?.['logout'] !== undefined) state['login'] = oidc.session?.accountId;
  });
  const logFault = (err: unknown): unknown => log.error({ err }, 'the identity provider failed');
  provider.on('server_error', (_, err) => logFault(err));
  // Koa's own event, which the provider's types do not list; without a listener it writes to the console.
  (provider as EventEmitter).on('error', logFault);
  provider.on('backchannel.error', (_ctx, err, client) =>
    log.warn({ client: client.clientId, err }, 'an application could not be told of a logout'),
  );
  return provider;
}

/** The issuer over a database. It answers nothing until its routes are registered. */
export function createIssuer(deps: IssuerDeps): OwnIssuer {
  const upstream = createUpstreams({
    ...deps,
    samlProviders: samlProviders(deps.bundIds, deps.businessAccounts),
    db: deps.database.db,
  });
  const provider = createProvider(deps, upstream.leaving);
  const { kty, crv, x, y, kid } = deps.keys.issuerKey;
  return {
    issuer: { name: EMBEDDED, url: provider.issuer, audience: GRAPH_AUDIENCE, knowsAccounts: true },
    keys: createLocalJWKSet({
      keys: [{ kty, crv, x, y, kid, alg: 'ES256', use: 'sig' }],
    }),
    routes: async (app) => {
      const forget = (): Promise<void> =>
        forgetExpired(deps.database.db, deps.now()).catch((err: unknown) =>
          deps.log.error({ err }, 'sessions could not be tidied'),
        );
      const timer = setInterval(() => void forget(), FORGET_EVERY_MS).unref();
      app.addHook('onClose', () => clearInterval(timer));
      const methods = [
        upstream.method,
        createCredentials({ ...deps, db: deps.database.db }),
        ...(deps.testPeople ? [createTestPeople()] : []),
      ];
      await app.register(assetRoutes);
      await app.register(upstream.routes);
      await app.register(signInRoutes('/login/:uid', findSignIn(provider, deps.logins), methods));
      await app.register(signInRoutes('/link/:intent', findLink(deps.logins), methods));
      app.get('/revocations', () => readRevocations(deps.database.db, deps.now()));
      await app.register(providerRoutes(provider, deps.publicUrl));
    },
  };
}
