/** How the embedded provider is set up: first-party clients, code flow with PKCE, rotating refresh tokens, JWT access tokens. */

import type { ClientMetadata, Configuration, Grant, KoaContextWithOIDC } from 'oidc-provider';
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js';
import { InvalidTarget } from 'oidc-provider/lib/helpers/errors.js';
import { base, Check } from 'oidc-provider/lib/helpers/interaction_policy/index.js';
import type { EmbeddedKeys } from '../../keys.ts';
import { reaches } from '../../values/trust-level.ts';
import { ACR_VALUES, findTrustLevel, requestedLevel } from '../acr.ts';
import { exchangedClaims } from './access-claims.ts';
import { ACCESS_TOKEN_LIFETIME_S, GRAPH_RESOURCE, graphResource } from './graph-resource.ts';
import { CLI_CLIENT, IDENTITY_PATH, PLAYGROUND_CLIENT, TEST_PERSON_GRANT } from './names.ts';
import { renderError, renderLogout, renderLoggedOut } from './pages.ts';
import { findPersonBySubject } from './people.ts';
import { testPersonClaims } from './test-person-grant.ts';

const OIDC_SCOPES = ['openid', 'profile'];
const SESSION_S = 8 * 60 * 60;
const INTERACTION_S = 15 * 60;
const CODE_S = 60;

function clients(publicUrl: string): ClientMetadata[] {
  const pages = [`${publicUrl}/playground`, `${publicUrl}/`];
  return [
    {
      client_id: PLAYGROUND_CLIENT,
      client_name: 'Portalverbund',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      redirect_uris: pages,
      post_logout_redirect_uris: pages,
    },
    {
      client_id: CLI_CLIENT,
      client_name: 'Portalverbund-Kommandozeile',
      token_endpoint_auth_method: 'none',
      grant_types: [TEST_PERSON_GRANT],
      response_types: [],
      redirect_uris: [],
    },
  ];
}

/** Signed in, but below the level a client asks for: sign in again (step-up). */
function needsStepUp({ oidc }: KoaContextWithOIDC): boolean {
  const acrValues = oidc.params?.['acr_values'];
  const wanted = typeof acrValues === 'string' ? requestedLevel(acrValues) : null;
  // A request is a wish (OpenID Connect Core §3.1.2.1): after one sign-in what was reached goes into the token.
  if (wanted === null || oidc.result?.login !== undefined) return false;
  return !reaches(findTrustLevel(oidc.session?.acr ?? '') ?? 'BASIC', wanted);
}

/** All clients are ours, so nobody is asked for consent; without the prompt a grant has to come from elsewhere. */
function signInPolicy() {
  const policy = base();
  policy.remove('consent');
  policy
    .get('login')
    ?.checks.add(new Check('trust_level', 'a higher trust level is asked for', 'unmet_authentication_requirements', needsStepUp));
  return policy;
}

/** What the client asked for and the person has; a scope the person lacks is left out, as RFC 6749 §3.3 allows. */
async function grantFor({ oidc }: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { client, session, provider } = oidc;
  const person = findPersonBySubject(session?.accountId ?? '');
  if (client === undefined || session === undefined || person === null) return undefined;
  const grantId = session.grantIdFor(client.clientId) as string | undefined;
  const existing = grantId === undefined ? undefined : await provider.Grant.find(grantId);
  const grant = existing ?? new provider.Grant({ clientId: client.clientId, accountId: person.subject });
  const requested = [...oidc.requestParamScopes];
  grant.addOIDCScope(requested.filter((scope) => OIDC_SCOPES.includes(scope)).join(' '));
  grant.addResourceScope(GRAPH_RESOURCE, requested.filter((scope) => person.scopes.includes(scope)).join(' '));
  await grant.save();
  return grant;
}

/** The provider's configuration. */
export function providerSettings(publicUrl: string, keys: EmbeddedKeys): Configuration {
  const cookies = { path: IDENTITY_PATH, httpOnly: true, sameSite: 'lax' } as const;
  return {
    // Sessions end with the process: access tokens outlive it, since their key does.
    adapter: createMemoryAdapter(),
    jwks: { keys: [keys.issuerKey] },
    clients: clients(publicUrl),
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clientAuthMethods: ['none'],
    clientBasedCORS: (_, origin) => origin === new URL(publicUrl).origin,
    cookies: {
      names: { session: 'identity_session', interaction: 'identity_sign_in', resume: 'identity_resume' },
      keys: [...keys.cookieKeys],
      long: cookies,
      short: { httpOnly: true, sameSite: 'lax' },
    },
    routes: { authorization: '/authorize', end_session: '/logout', token: '/token', jwks: '/jwks', userinfo: '/userinfo' },
    acrValues: [...ACR_VALUES],
    scopes: OIDC_SCOPES,
    claims: { openid: ['sub', 'acr', 'auth_time', 'sid'], profile: ['name', 'given_name', 'family_name'] },
    responseTypes: ['code'],
    pkce: { required: () => true },
    issueRefreshToken: (_, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    ttl: {
      AccessToken: ACCESS_TOKEN_LIFETIME_S,
      AuthorizationCode: CODE_S,
      Grant: SESSION_S,
      IdToken: ACCESS_TOKEN_LIFETIME_S,
      Interaction: INTERACTION_S,
      RefreshToken: SESSION_S,
      Session: SESSION_S,
    },
    features: {
      devInteractions: { enabled: false },
      // The gateway checks no proof of possession, so none is offered.
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      revocation: { enabled: true, allowedPolicy: (_, client, token) => token.clientId === client.clientId },
      rpInitiatedLogout: { enabled: true, logoutSource: renderLogout, postLogoutSuccessSource: renderLoggedOut },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => GRAPH_RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: (_, resource) => {
          if (resource !== GRAPH_RESOURCE) throw new InvalidTarget();
          return graphResource;
        },
      },
    },
    extraTokenClaims: (ctx, token) => {
      if (!('accountId' in token)) throw new Error('only people get tokens here');
      return token.gty === TEST_PERSON_GRANT ? testPersonClaims(ctx) : exchangedClaims(ctx, token.accountId);
    },
    findAccount: (_, subject) => {
      const person = findPersonBySubject(subject);
      if (person === null) return undefined;
      const { givenName, familyName } = person;
      return {
        accountId: subject,
        claims: () => ({ sub: subject, name: `${givenName} ${familyName}`, given_name: givenName, family_name: familyName }),
      };
    },
    interactions: { policy: signInPolicy(), url: (_, { uid }) => `${IDENTITY_PATH}/login/${uid}` },
    loadExistingGrant: grantFor,
    renderError,
  };
}
