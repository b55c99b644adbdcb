/** The embedded identity provider: OpenID Connect for development and tests, with invented people and without passwords. */

import type { EventEmitter } from 'node:events';
import type { FastifyPluginAsync } from 'fastify';
import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import { Provider } from 'oidc-provider/lib/provider.js';
import type { EmbeddedKeys } from '../keys.ts';
import type { Logger } from '../log.ts';
import { GRAPH_AUDIENCE } from './dev-provider/graph-resource.ts';
import { pageHeaders } from './dev-provider/layout.ts';
import { providerRoutes } from './dev-provider/mount.ts';
import { IDENTITY_PATH } from './dev-provider/names.ts';
import { providerSettings } from './dev-provider/settings.ts';
import { signInRoutes } from './dev-provider/sign-in.ts';
import { registerTestPersonGrant } from './dev-provider/test-person-grant.ts';
import type { Issuer } from './verify.ts';

export { IDENTITY_PATH } from './dev-provider/names.ts';

export interface DevProviderDeps {
  /** Where browsers reach us, without a slash at the end. */
  readonly publicUrl: string;
  readonly keys: EmbeddedKeys;
  readonly production: boolean;
  readonly log: Logger;
}

export interface DevProvider {
  /** For `createTokenVerifier`. */
  readonly issuer: Issuer;
  /** The public keys, so that one process need not ask itself over HTTP. */
  readonly keys: JWTVerifyGetKey;
  /** Register it with the prefix IDENTITY_PATH. */
  readonly routes: FastifyPluginAsync;
}

function createProvider({ publicUrl, keys, log }: DevProviderDeps): Provider {
  const provider = new Provider(`${publicUrl}${IDENTITY_PATH}`, providerSettings(publicUrl, keys));
  registerTestPersonGrant(provider);
  provider.use((ctx, next) => {
    ctx.set(pageHeaders());
    return next();
  });
  const logFault = (err: unknown): unknown => log.error({ err }, 'the embedded identity provider failed');
  provider.on('server_error', (_, err) => logFault(err));
  // Koa's own event, which the provider's types do not list; without a listener it writes to the console.
  (provider as EventEmitter).on('error', logFault);
  return provider;
}

/** Throws in production: whoever can reach this provider can be anybody. */
export function createDevProvider(deps: DevProviderDeps): DevProvider {
  if (deps.production) throw new Error('the embedded identity provider never runs in production');
  const provider = createProvider(deps);
  const { kty, crv, x, y, kid } = deps.keys.issuerKey;
  return {
    issuer: { name: 'embedded', url: provider.issuer, audience: GRAPH_AUDIENCE },
    keys: createLocalJWKSet({
      keys: [{ kty, crv, x, y, kid, alg: 'ES256', use: 'sig' }],
    }),
    routes: async (app) => {
      await app.register(signInRoutes(provider));
      await app.register(providerRoutes(provider, deps.publicUrl));
    },
  };
}
