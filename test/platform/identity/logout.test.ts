import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'drizzle-orm';
import { exportJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { readLogoutToken } from '#platform/identity/issuer/upstream/logout-token.ts';
import { createIssuerKeys } from '#platform/identity/remote-keys.ts';
import { useDatabase } from '#test/support/database.ts';
import { freePort } from '#test/support/free-port.ts';
import { logoutRequestOf, logoutResponseOf } from '#test/support/saml/logout.ts';
import { encode, sign } from '#test/support/saml/provider.ts';
import { createBrowser, type Browser, type Page } from './browser.ts';
import { log, startIdentityServer, type IdentityServer, type TokenAnswer } from './identity-server.ts';
import { answering, bundIdSettings, idp, ISSUER, SIMULATIONS, sp } from './saml/answering.ts';
import { authorizationUrl, exchangeCode, refresh } from './sign-in.ts';

const database = useDatabase();
const simulated = useDatabase();
let upstream: IdentityServer;
let server: IdentityServer;
const slo = (): string => `${server.publicUrl}/identity/upstream/bundid/slo`;
const target = (): string => `${server.publicUrl}/playground`;

beforeAll(async () => {
  const port = await freePort();
  const ours = `http://127.0.0.1:${port}/identity/upstream/landeskonto`;
  upstream = await startIdentityServer(simulated.current, {
    host: 'localhost',
    frontEnds: [
      {
        client_id: 'portal',
        client_name: 'Portal',
        redirect_uris: [`${ours}/callback`],
        post_logout_redirect_uris: [`${ours}/left`],
        backchannel_logout_uri: `${ours}/backchannel`,
      },
    ],
  });
  const { url: issuer } = upstream.provider.issuer;
  server = await startIdentityServer(database.current, {
    port,
    testPeople: false,
    upstreams: [{ name: 'landeskonto', label: 'Landeskonto', issuer, client_id: 'portal', scope: 'openid', levels: {} }],
    bundIds: bundIdSettings({ label: 'BundID', logout_url: 'https://idp.example/slo', certificate: sp.certificate }),
  });
});
afterAll(() => Promise.all([server.close(), upstream.close()]));

interface SignedIn {
  readonly browser: Browser;
  readonly tokens: TokenAnswer;
}

async function signInElsewhere(choice = 'citizen:HIGH'): Promise<SignedIn> {
  const browser = createBrowser();
  const page = await browser.open(authorizationUrl(server));
  const elsewhere = await browser.submit({ ...page, html: '' }, { choice: 'upstream:landeskonto' });
  const end = await browser.submit({ ...elsewhere, html: '' }, { choice }, target());
  return { browser, tokens: await exchangeCode(server, end) };
}

const { signed } = answering(SIMULATIONS.BundID);
async function signInWithBundId(nameId: string): Promise<SignedIn> {
  const browser = createBrowser();
  const page = await browser.open(authorizationUrl(server));
  const form = await browser.submit({ ...page, html: '' }, { choice: 'upstream:bundid' });
  const request = /name="SAMLRequest" value="([^"]+)"/.exec(form.html)?.[1] ?? '';
  const id = / ID="([^"]+)"/.exec(Buffer.from(request, 'base64').toString('utf8'))?.[1] ?? '';
  const recipient = `${server.publicUrl}/identity/upstream/bundid/acs`;
  const said = signed({ inResponseTo: id, recipient, audience: `${server.publicUrl}/identity`, nameId }, idp, nameId);
  const consumer = { url: recipient, status: 200, headers: new Headers(), html: '' };
  const end = await browser.submit(consumer, { SAMLResponse: encode(said) }, target());
  return { browser, tokens: await exchangeCode(server, end) };
}

/** Opens the page that asks before signing out. */
function askToLeave({ browser, tokens }: SignedIn, stopAt?: string): Promise<Page> {
  const parameters = { id_token_hint: tokens.id_token ?? '', post_logout_redirect_uri: target() };
  return browser.open(`${server.publicUrl}/identity/logout?${new URLSearchParams(parameters).toString()}`, stopAt);
}

const isAlive = async ({ tokens }: SignedIn): Promise<boolean> =>
  (await refresh(server.publicUrl, tokens.refresh_token)).status === 200;

const post = (url: string, fields: Record<string, string>): Promise<Response> =>
  fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

describe('signing out here', () => {
  test('ends the session at an OpenID provider elsewhere, and comes back to where it was going', async () => {
    const session = await signInElsewhere();
    const page = await askToLeave(session);
    const there = await session.browser.submit(page, { logout: 'yes' });
    expect(there.url).toContain(`${upstream.publicUrl}/identity/logout`);
    expect(there.html).toContain('Möchten Sie sich abmelden?');
    const end = await session.browser.submit(there, { logout: 'yes' }, target());
    expect(end.url).toBe(target());
    // Nobody is signed in there any more: whoever comes again is asked who she is.
    const again = await session.browser.open(authorizationUrl(server));
    const elsewhere = await session.browser.submit({ ...again, html: '' }, { choice: 'upstream:landeskonto' });
    expect(elsewhere.html).toContain('Als Testperson');
  });

  test('lets the form of its page end at both, and nowhere else', async () => {
    const page = await askToLeave(await signInElsewhere());
    const action = /form-action ([^;]+)/.exec(page.headers.get('content-security-policy') ?? '')?.[1];
    expect(action?.split(' ')).toEqual(["'self'", upstream.publicUrl, server.publicUrl]);
  });

  test('ends the session at a SAML provider by a signed request, and goes on when that has answered', async () => {
    const session = await signInWithBundId('_leaver');
    const page = await askToLeave(session);
    const there = await session.browser.submit(page, { logout: 'yes' }, 'https://idp.example/slo');
    const state = new URL(there.url).searchParams.get('RelayState') ?? '';
    expect(new URL(there.url).searchParams.get('Signature')).not.toBeNull();
    const response = encode(sign(logoutResponseOf({ issuer: ISSUER, destination: slo() }), idp, 'LogoutResponse'));
    const answer = await post(slo(), { SAMLResponse: response, RelayState: state });
    expect(answer.headers.get('location')).toBe(target());
    const twice = await post(slo(), { SAMLResponse: response, RelayState: state });
    expect(twice.headers.get('location')).toBeNull();
  });

  test('says so when the provider does not confirm it', async () => {
    const forged = encode(logoutResponseOf({ issuer: ISSUER, destination: slo() }));
    expect(await (await post(slo(), { SAMLResponse: forged, RelayState: 'x' })).text()).toContain('vielleicht noch angemeldet');
  });

  test('with the cookie of somebody else’s session ends no session elsewhere', async () => {
    const [one, other] = [await signInElsewhere('citizen:HIGH'), await signInElsewhere('citizen-high:HIGH')];
    const stolen = [...one.browser.cookies.values()].find(({ name }) => name === 'identity_upstream');
    const own = [...other.browser.cookies].map(
      ([key, cookie]) => [key, cookie.name === 'identity_upstream' && stolen ? stolen : cookie] as const,
    );
    const browser = createBrowser(new Map(own));
    const page = await askToLeave({ browser, tokens: other.tokens });
    expect((await browser.submit(page, { logout: 'yes' }, target())).url).toBe(target());
  });

  test('sends nobody to an address that somebody made up', async () => {
    const made = await fetch(`${server.publicUrl}/identity/upstream/landeskonto/left?state=https://evil.example`, {
      redirect: 'manual',
    });
    expect(made.status).toBe(200);
    expect(made.headers.get('location')).toBeNull();
  });

  test('is kept so that whoever reads the table can neither name nor end a session elsewhere', async () => {
    await signInWithBundId('_unread');
    const kept = JSON.stringify(
      await rows(database.current.db, sql`select * from identity.entry where model = 'UpstreamSession'`),
    );
    expect(kept).toContain('UpstreamSession');
    expect(kept).not.toContain('_unread');
    expect(kept).not.toMatch(/eyJ[\w-]+\.eyJ/);
  });
});

describe('signing out elsewhere', () => {
  test('ends our session when the OpenID provider says so', async () => {
    const session = await signInElsewhere();
    expect(await isAlive(session)).toBe(true);
    const fresh = await signInElsewhere();
    const page = await fresh.browser.open(`${upstream.publicUrl}/identity/logout`);
    await fresh.browser.submit(page, { logout: 'yes' });
    expect(await isAlive(fresh)).toBe(false);
  });

  test('ends our session when the SAML provider asks, once', async () => {
    const [session, other] = [await signInWithBundId('_gone'), await signInWithBundId('_stays')];
    const request = encode(sign(logoutRequestOf({ issuer: ISSUER, destination: slo(), nameId: '_gone' }), idp, 'LogoutRequest'));
    const answer = await post(slo(), { SAMLRequest: request, RelayState: 'theirs' });
    expect(answer.headers.get('location')).toMatch(/^https:\/\/idp\.example\/slo\?SAMLResponse=.*RelayState=theirs/);
    expect(await isAlive(session)).toBe(false);
    expect(await isAlive(other)).toBe(true);
    expect((await post(slo(), { SAMLRequest: request })).status).toBe(400);
  });

  test('ends nothing when the request is forged', async () => {
    const session = await signInWithBundId('_target');
    const forged = encode(logoutRequestOf({ issuer: ISSUER, destination: slo(), nameId: '_target' }));
    expect((await post(slo(), { SAMLRequest: forged })).status).toBe(400);
    expect(await isAlive(session)).toBe(true);
  });

  test('is heard from no provider that speaks another protocol', async () => {
    expect((await post(`${server.publicUrl}/identity/upstream/bundid/backchannel`, { logout_token: 'x' })).status).toBe(400);
    expect((await post(`${server.publicUrl}/identity/upstream/landeskonto/slo`, { SAMLRequest: 'x' })).status).toBe(404);
  });
});

describe('the metadata of our service provider', () => {
  test('is at a stable address, for SAML only', async () => {
    const answer = await fetch(`${server.publicUrl}/identity/upstream/bundid/metadata`);
    expect(answer.headers.get('content-type')).toContain('application/samlmetadata+xml');
    expect(await answer.text()).toContain(`entityID="${server.publicUrl}/identity"`);
    expect((await fetch(`${server.publicUrl}/identity/upstream/landeskonto/metadata`)).status).toBe(404);
  });
});

describe('a logout token', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let issuer: string;
  let stop: () => void;
  beforeAll(async () => {
    const key = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256' };
    const provider = createServer((request, response) => {
      const isDiscovery = request.url?.includes('openid-configuration') === true;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(isDiscovery ? { issuer, jwks_uri: `${issuer}/jwks` } : { keys: [key] }));
    });
    await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
    stop = () => provider.close();
  });
  afterAll(() => stop());

  const EVENT = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  const make = (claims: object = {}, { key = privateKey, typ = 'logout+jwt', age = 0 } = {}) =>
    new SignJWT({ jti: randomUUID(), sub: 'somebody', events: EVENT, iss: issuer, aud: 'portal', ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'k', typ })
      .setIssuedAt(Math.floor(Date.now() / 1_000) - age)
      .sign(key);
  const read = (token: string) => {
    const settings = { name: 'konto', label: 'Konto', issuer, client_id: 'portal', scope: 'openid', levels: {} };
    return readLogoutToken(token, settings, createIssuerKeys(issuer, log), new Date());
  };

  test('names the login, the session, or both', async () => {
    expect(await read(await make())).toMatchObject({ login: { provider: 'konto' }, handle: null });
    expect(await read(await make({ sub: undefined, sid: 's' }))).toMatchObject({ login: null, handle: 'sid:s' });
  });

  test.each([
    ['of another issuer', () => make({ iss: 'https://other.example' })],
    ['for another client', () => make({ aud: 'other' })],
    ['without the event', () => make({ events: {} })],
    ['with another event', () => make({ events: { 'https://evil.example': {} } })],
    ['with a nonce, as an ID token has it', () => make({ nonce: 'n' })],
    ['that names nobody', () => make({ sub: undefined })],
    ['without a number of its own', () => make({ jti: undefined })],
    ['of three minutes ago', () => make({}, { age: 180 })],
    ['of the future', () => make({}, { age: -60 })],
    ['that is an access token', () => make({}, { typ: 'at+jwt' })],
    ['somebody else has signed', () => make({}, { key: stranger.privateKey })],
    ['that is none', () => Promise.resolve('x.y.z')],
  ])('%s does not count', async (_, token) => {
    await expect(read(await token())).rejects.toThrow();
  });
});
