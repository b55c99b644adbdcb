/** Whose tokens count: those of the configured issuer, or of the embedded provider on this very server. */

import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import type { Keys } from '../keys.ts';
import type { Logger } from '../log.ts';
import { createDevProvider, IDENTITY_PATH } from './dev-provider.ts';
import { createTokenVerifier, type TokenVerifier } from './verify.ts';

export interface IdentityDeps {
  readonly now: () => Date;
  readonly log: Logger;
}

/** Puts the embedded provider on the server unless an issuer is configured. Answers how to verify tokens. */
export async function mountIdentity(
  app: FastifyInstance,
  config: Config,
  keys: Keys,
  { now, log }: IdentityDeps,
): Promise<TokenVerifier> {
  if (config.issuer !== null) return createTokenVerifier({ issuer: config.issuer, now, log });
  if (keys.embedded === null)
    throw new Error('no issuer is configured, and the embedded identity provider never runs in production');
  const provider = createDevProvider({ publicUrl: config.publicUrl, keys: keys.embedded, production: config.production, log });
  await app.register(provider.routes, { prefix: IDENTITY_PATH });
  return createTokenVerifier({ issuer: provider.issuer, keys: provider.keys, now, log });
}
