/** How the issuer is set up: first-party clients, code flow with PKCE, rotating refresh tokens, JWT access tokens. */

import type { AdapterFactory, Configuration, Grant, KoaContextWithOIDC } from 'oidc-provider';
import { InvalidGrant, InvalidTarget } from 'oidc-provider/lib/helpers/errors.js';
import { base, Check } from 'oidc-provider/lib/helpers/interaction_policy/index.js';
import type { IssuerKeys } from '../../keys.ts';
import { reaches } from '../../values/trust-level.ts';
import { ACR_VALUES, findTrustLevel, requestedLevel } from '../acr.ts';
import { accessClaims, exchangedLevel } from './access-claims.ts';
import { ACCESS_TOKEN_LIFETIME_S, GRAPH_RESOURCE, graphResource } from './graph-resource.ts';
import { clientsOf, originsOf, type FrontEnd } from './clients.ts';
import { IDENTITY_PATH, TEST_PERSON_GRANT } from './names.ts';
import { pageHeaders } from './layout.ts';
import { renderError, renderLogout, renderLoggedOut } from './pages.ts';
import { testPersonClaims } from './test-person-grant.ts';
import type { Leaving } from './upstream/leaving.ts';
import type { FindWho } from './who.ts';

const OIDC_SCOPES = ['openid', 'profile'];
const SESSION_S = 8 * 60 * 60;
const INTERACTION_S = 15 * 60;
const CODE_S = 60;

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
function grantFor(findWho: FindWho) {
  return async ({ oidc }: KoaContextWithOIDC): Promise<Grant | undefined> => {
    const { client, session, provider } = oidc;
    if (client === undefined || session?.accountId === undefined) return undefined;
    const who = await findWho(session.accountId);
    if (who === null) return undefined;
    const grantId = session.grantIdFor(client.clientId) as string | undefined;
    const existing = grantId === undefined ? undefined : await provider.Grant.find(grantId);
    const grant = existing ?? new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    const requested = [...oidc.requestParamScopes];
    grant.addOIDCScope(requested.filter((scope) => OIDC_SCOPES.includes(scope)).join(' '));
    grant.addResourceScope(GRAPH_RESOURCE, requested.filter((scope) => who.scopes.includes(scope)).join(' '));
    await grant.save();
    return grant;
  };
}

export interface SettingsDeps {
  readonly publicUrl: string;
  readonly keys: IssuerKeys;
  readonly findWho: FindWho;
  readonly adapter: AdapterFactory;
  readonly frontEnds: readonly FrontEnd[];
  readonly testPeople: boolean;
  readonly leaving: Pick<Leaving, 'origins'>;
}

/** Who an account of the provider is: a login there, an account here. Throws when it opens none any more. */
async function requireWho(findWho: FindWho, key: string) {
  const who = await findWho(key);
  if (who === null) throw new InvalidGrant('the login opens no account');
  return who;
}

/** The page that asks before signing out: its form may end at the application, and at the provider elsewhere on the way. */
function renderLogoutTo(leaving: Pick<Leaving, 'origins'>) {
  return async (ctx: KoaContextWithOIDC, form: string): Promise<void> => {
    const { accountId, state } = ctx.oidc.session ?? {};
    const target = (state as { postLogoutRedirectUri?: unknown } | undefined)?.postLogoutRedirectUri;
    const elsewhere = accountId === undefined ? [] : await leaving.origins(accountId);
    ctx.set(pageHeaders(...elsewhere, ...(typeof target === 'string' ? [target] : [])));
    renderLogout(ctx, form);
  };
}

/** The provider's configuration. */
export function providerSettings(deps: SettingsDeps): Configuration {
  const { publicUrl, keys, findWho, adapter, frontEnds, testPeople, leaving } = deps;
  const origins = originsOf(publicUrl, frontEnds);
  const cookies = { path: IDENTITY_PATH, httpOnly: true, sameSite: 'lax' } as const;
  return {
    adapter,
    jwks: { keys: [keys.issuerKey] },
    clients: clientsOf(publicUrl, frontEnds, testPeople),
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clientAuthMethods: ['none'],
    clientBasedCORS: (_, origin) => origins.has(origin),
    // The provider's own refuses addresses within a network; those it calls are of the operator's front ends, told of a logout.
    fetch: (url, options) => fetch(url, { ...options, dispatcher: undefined } as RequestInit),
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
      backchannelLogout: { enabled: true },
      devInteractions: { enabled: false },
      // The gateway checks no proof of possession, so none is offered.
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      revocation: { enabled: true, allowedPolicy: (_, client, token) => token.clientId === client.clientId },
      rpInitiatedLogout: { enabled: true, logoutSource: renderLogoutTo(leaving), postLogoutSuccessSource: renderLoggedOut },
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
    extraTokenClaims: async (ctx, token) => {
      if (!('accountId' in token)) throw new Error('only people get tokens here');
      const who = await requireWho(findWho, token.accountId);
      if (token.gty === TEST_PERSON_GRANT) return testPersonClaims(ctx, who);
      const claims = accessClaims(who, exchangedLevel(ctx));
      return { ...claims, grant: token.grantId };
    },
    // One account, several logins: whichever was used, clients see the account.
    subjectTypes: ['public', 'pairwise'],
    pairwiseIdentifier: async (_, key) => (await requireWho(findWho, key)).account,
    formats: {
      customizers: {
        jwt: async (_, token, parts) => {
          if ('accountId' in token) parts.payload['sub'] = (await requireWho(findWho, token.accountId)).account;
          return parts;
        },
      },
    },
    findAccount: async (_, key) => {
      const who = await findWho(key);
      if (who === null) return undefined;
      const { givenName, familyName } = who;
      const name =
        givenName === undefined ? {} : { name: `${givenName} ${familyName}`, given_name: givenName, family_name: familyName };
      // The provider makes the pairwise subject of this one.
      return { accountId: key, claims: () => ({ sub: key, ...name }) };
    },
    interactions: { policy: signInPolicy(), url: (_, { uid }) => `${IDENTITY_PATH}/login/${uid}` },
    loadExistingGrant: grantFor(findWho),
    renderError,
  };
}
