/** Whose tokens count: those of our own issuer, here or elsewhere, or those of a configured one. */

import type { FastifyInstance } from 'fastify';
import { ConfigError, type Config } from '../config.ts';
import type { OpenDatabase } from '../database.ts';
import type { Keys } from '../keys.ts';
import type { Logger } from '../log.ts';
import { createIssuer, IDENTITY_PATH } from './issuer.ts';
import { GRAPH_AUDIENCE } from './issuer/graph-resource.ts';
import type { Logins } from './logins.ts';
import { localRevocations, remoteRevocations, type Revocations } from './revocations.ts';
import { createTokenVerifier, type TokenVerifier } from './verify.ts';

export interface VerifierDeps {
  readonly now: () => Date;
  readonly log: Logger;
}

export interface IdentityDeps extends VerifierDeps {
  readonly database: OpenDatabase;
  readonly logins: Logins;
}

function watch(app: FastifyInstance, revocations: Revocations): void {
  app.addHook('onReady', () => revocations.start());
  app.addHook('onClose', () => revocations.stop());
}

/**
 * Verifies tokens of an issuer that runs elsewhere. The server given keeps the list of what our own has withdrawn up to date. Throws
 * ConfigError when none is configured.
 */
export function verifyElsewhere(app: FastifyInstance, config: Config, { now, log }: VerifierDeps): TokenVerifier {
  if (config.issuer !== null) return createTokenVerifier({ issuer: config.issuer, now, log });
  const url = config.identityUrl;
  if (url === null) throw new ConfigError(['IDENTITY_URL or OIDC_ISSUER must say whose tokens count']);
  const revocations = remoteRevocations(url, log);
  watch(app, revocations);
  const issuer = { name: 'portalverbund', url, audience: GRAPH_AUDIENCE, knowsAccounts: true };
  return createTokenVerifier({ issuer, revocations, now, log });
}

/** Puts our own issuer on the server. Answers how to verify its tokens. */
export async function mountIssuer(
  app: FastifyInstance,
  config: Config,
  keys: Keys,
  { database, logins, now, log }: IdentityDeps,
): Promise<TokenVerifier> {
  if (keys.issuer === null) throw new ConfigError(['ISSUER_KEY and COOKIE_KEYS are needed for an issuer of our own']);
  const { publicUrl, frontEnds, upstreams, bundIds, businessAccounts, production } = config;
  const providers = { upstreams, bundIds, businessAccounts };
  const own = { publicUrl, frontEnds, ...providers, testPeople: !production, keys: keys.issuer, secret: keys.linkSecret };
  const { issuer, keys: publicKeys, routes } = createIssuer({ ...own, database, logins, now, log });
  await app.register(routes, { prefix: IDENTITY_PATH });
  const revocations = localRevocations(database, now, log);
  watch(app, revocations);
  return createTokenVerifier({ issuer, keys: publicKeys, revocations, now, log });
}

/** Our own issuer on this server, unless one elsewhere is configured. Answers how to verify tokens. */
export async function mountIdentity(
  app: FastifyInstance,
  config: Config,
  keys: Keys,
  deps: IdentityDeps,
): Promise<TokenVerifier> {
  const isElsewhere = config.issuer !== null || config.identityUrl !== null;
  return isElsewhere ? verifyElsewhere(app, config, deps) : mountIssuer(app, config, keys, deps);
}
