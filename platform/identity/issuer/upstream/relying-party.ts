/** One identity provider elsewhere, asked by OpenID Connect's code flow with PKCE, state and nonce. */

import * as oidc from 'openid-client';
import { derivedId } from '../../../values/id.ts';
import { reaches, type TrustLevel } from '../../../values/trust-level.ts';
import type { Attempt, Proved } from '../attempts.ts';
import type { Upstream } from './settings.ts';

/** What has to be remembered until the browser comes back. */
export interface Asked {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

export interface RelyingParty {
  /** Throws when the provider cannot be reached. */
  readonly ask: (attempt: Pick<Attempt, 'purpose' | 'minimum'>) => Promise<{ readonly url: string; readonly asked: Asked }>;
  /** `url` is the one the browser came back with. Throws for anything that is not beyond doubt, and when the person gave up. */
  readonly finish: (url: URL, asked: Asked) => Promise<Proved>;
}

/** The level an `acr` claim stands for; what the provider says in other words is worth the least. */
export function levelOfAcr({ levels }: Pick<Upstream, 'levels'>, acr: unknown): TrustLevel {
  return typeof acr === 'string' && Object.hasOwn(levels, acr) ? (levels[acr] ?? 'BASIC') : 'BASIC';
}

function acrValuesFor({ levels }: Upstream, minimum: TrustLevel | null): Record<string, string> {
  const enough = Object.keys(levels).filter((acr) => minimum !== null && reaches(levels[acr] ?? 'BASIC', minimum));
  return enough.length === 0 ? {} : { acr_values: enough.join(' ') };
}

/** `redirectUri` is where the browser comes back to. Without TLS only where `insecure` says so, for tests and development. */
export function createRelyingParty(upstream: Upstream, redirectUri: string, insecure: boolean): RelyingParty {
  const { issuer, client_id: clientId, client_secret: secret, scope, name } = upstream;
  let found: Promise<oidc.Configuration> | undefined;

  /** At first use, and again until it succeeds once. */
  const configuration = (): Promise<oidc.Configuration> => {
    const authentication = secret === undefined ? oidc.None() : oidc.ClientSecretBasic(secret);
    // Without TLS only for development and tests, which is why it is marked.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const options = insecure ? { execute: [oidc.allowInsecureRequests] } : {};
    found ??= oidc.discovery(new URL(issuer), clientId, undefined, authentication, options).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };

  return {
    ask: async ({ purpose, minimum }) => {
      const config = await configuration();
      const asked = { verifier: oidc.randomPKCECodeVerifier(), state: oidc.randomState(), nonce: oidc.randomNonce() };
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope,
        state: asked.state,
        nonce: asked.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(asked.verifier),
        code_challenge_method: 'S256',
        ...acrValuesFor(upstream, minimum),
        // A session left open there must not prove a login to somebody else's account.
        ...(purpose === 'sign-in' ? {} : { prompt: 'login' }),
      });
      return { url: url.href, asked };
    },
    finish: async (url, { verifier, state, nonce }) => {
      const tokens = await oidc.authorizationCodeGrant(await configuration(), url, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('the identity provider sent no ID token');
      // Who she is there need not be kept: the same again is enough.
      const subject = derivedId(`login:${issuer}:${claims.sub}`);
      return { provider: name, subject, trustLevel: levelOfAcr(upstream, claims['acr']), organisations: [], amr: ['fed'] };
    },
  };
}
