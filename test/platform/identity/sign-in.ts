/** A whole sign-in at our issuer as a front end does it: code flow with PKCE, then tokens. */

import { createHash, randomBytes } from 'node:crypto';
import { PLAYGROUND_CLIENT } from '#platform/identity/issuer/names.ts';
import { createBrowser, type Browser, type Page } from './browser.ts';
import { requestToken, type TokenAnswer } from './identity-server.ts';

const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');

export interface FrontEndSignIn {
  readonly publicUrl: string;
  readonly clientId?: string;
  readonly redirectUri?: string;
  readonly browser?: Browser;
  readonly parameters?: Readonly<Record<string, string>>;
}

/** Where a front end sends the browser. */
export function authorizationUrl({ publicUrl, clientId, redirectUri, parameters }: FrontEndSignIn): string {
  const query = new URLSearchParams({
    client_id: clientId ?? PLAYGROUND_CLIENT,
    redirect_uri: redirectUri ?? `${publicUrl}/playground`,
    response_type: 'code',
    scope: 'openid profile',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...parameters,
  });
  return `${publicUrl}/identity/authorize?${query.toString()}`;
}

/** The tokens for what the browser came back with. */
export async function exchangeCode(at: FrontEndSignIn, answer: Pick<Page, 'url'>): Promise<TokenAnswer> {
  const { publicUrl, clientId, redirectUri } = at;
  const { body } = await requestToken(publicUrl, {
    client_id: clientId ?? PLAYGROUND_CLIENT,
    grant_type: 'authorization_code',
    code: new URL(answer.url).searchParams.get('code') ?? '',
    redirect_uri: redirectUri ?? `${publicUrl}/playground`,
    code_verifier: verifier,
  });
  return body;
}

/** Signs a test person in, `choice` as the page's buttons send it. */
export async function signInAs(choice: string, at: FrontEndSignIn): Promise<TokenAnswer> {
  const browser = at.browser ?? createBrowser();
  const page = await browser.open(authorizationUrl(at));
  return exchangeCode(at, await browser.submit(page, { choice }, at.redirectUri ?? `${at.publicUrl}/playground`));
}

export function refresh(publicUrl: string, token = '', clientId = PLAYGROUND_CLIENT) {
  return requestToken(publicUrl, { client_id: clientId, grant_type: 'refresh_token', refresh_token: token });
}

/** Signs out in the browser that holds the session. */
export async function signOut({ publicUrl, browser, redirectUri }: FrontEndSignIn, idToken = ''): Promise<void> {
  if (browser === undefined) throw new Error('no browser to sign out in');
  const target = redirectUri ?? `${publicUrl}/playground`;
  const parameters = new URLSearchParams({ id_token_hint: idToken, post_logout_redirect_uri: target });
  const page = await browser.open(`${publicUrl}/identity/logout?${parameters.toString()}`);
  await browser.submit(page, { logout: 'yes' }, target);
}
