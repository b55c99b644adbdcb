/** One identity provider elsewhere, asked by OpenID Connect's code flow with PKCE, state and nonce. */

import * as oidc from 'openid-client';
import { reaches, type TrustLevel } from '../../../values/trust-level.ts';
import type { Attempt, Proved } from '../attempts.ts';
import { handleOf, subjectOf } from './logout-token.ts';
import type { PartySession } from './sessions.ts';
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
  readonly finish: (url: URL, asked: Asked) => Promise<{ readonly proved: Proved; readonly session: PartySession }>;
  /** Where the browser goes to end the session of an ID token (RP-Initiated Logout 1.0), and from there to `returnTo`; null: nowhere. */
  readonly leave: (idToken: string, returnTo: string, state: string) => Promise<string | null>;
  readonly logoutUrl: () => Promise<string | null>;
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
    leave: async (idToken, returnTo, state) => {
      const config = await configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      return oidc.buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: returnTo, state }).href;
    },
    logoutUrl: async () => (await configuration()).serverMetadata().end_session_endpoint ?? null,
    finish: async (url, { verifier, state, nonce }) => {
      const tokens = await oidc.authorizationCodeGrant(await configuration(), url, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('the identity provider sent no ID token');
      const { sub, sid, acr } = claims;
      const proved = {
        provider: name,
        subject: subjectOf(upstream, sub),
        trustLevel: levelOfAcr(upstream, acr),
        organisations: [],
        amr: ['fed'],
      };
      return { proved, session: { handle: handleOf(typeof sid === 'string' ? sid : sub), hint: tokens.id_token ?? '' } };
    },
  };
}
