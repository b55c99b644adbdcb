import { createHash, randomBytes } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLI_CLIENT, PLAYGROUND_CLIENT, TEST_PERSON_GRANT } from '#platform/identity/issuer/names.ts';
import { PEOPLE } from '#platform/identity/issuer/people.ts';
import { createTokenVerifier, type TokenVerifier } from '#platform/identity/verify.ts';
import { useDatabase } from '#test/support/database.ts';
import { createBrowser, type Browser, type Page } from './browser.ts';
import { log, requestToken, startIdentityServer, type IdentityServer } from './identity-server.ts';

const database = useDatabase();
let server: IdentityServer;
let verify: TokenVerifier;
let redirectUri: string;

beforeAll(async () => {
  server = await startIdentityServer(database.current);
  redirectUri = `${server.publicUrl}/playground`;
  // No keys handed over: the verifier goes the way of a gateway on another machine.
  verify = createTokenVerifier({ issuer: server.provider.issuer, now: () => new Date(), log });
});
afterAll(() => server.close());

const CLIENT = { client_id: PLAYGROUND_CLIENT };
const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');

function authorizationUrl(overrides: Record<string, string | undefined> = {}): string {
  const parameters: Record<string, string | undefined> = {
    ...CLIENT,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid profile case:read case:write operator',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    state: 'some-state',
    ...overrides,
  };
  const set = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `${server.publicUrl}/identity/authorize?${new URLSearchParams(set).toString()}`;
}

async function signIn(choice: string, browser: Browser = createBrowser(), overrides = {}): Promise<URLSearchParams> {
  const page = await browser.open(authorizationUrl(overrides));
  const end = await browser.submit(page, { choice }, redirectUri);
  return new URL(end.url).searchParams;
}

function exchange(code: string | null, overrides = {}) {
  return requestToken(server.publicUrl, {
    ...CLIENT,
    grant_type: 'authorization_code',
    code: code ?? '',
    redirect_uri: redirectUri,
    code_verifier: verifier,
    ...overrides,
  });
}

const refresh = (token = '') => requestToken(server.publicUrl, { ...CLIENT, grant_type: 'refresh_token', refresh_token: token });

const personToken = (parameters: Record<string, string>) =>
  requestToken(server.publicUrl, { client_id: CLI_CLIENT, grant_type: TEST_PERSON_GRANT, ...parameters });

describe('signing in with the code flow', () => {
  test('leads from the page to an access token the gateway takes', async () => {
    const answer = await signIn('citizen:SUBSTANTIAL');
    expect(answer.get('state')).toBe('some-state');
    expect(answer.get('iss')).toBe(`${server.publicUrl}/identity`);
    const { status, body } = await exchange(answer.get('code'));
    expect(status).toBe(200);
    const viewer = await verify(`Bearer ${body.access_token}`);
    expect(viewer).toMatchObject({
      provider: 'embedded',
      trustLevel: 'SUBSTANTIAL',
      scopes: [],
      authorities: [],
      organisations: [],
    });
    expect(viewer?.subject).toBe(viewer?.account);
    const again = await exchange((await signIn('citizen:LOW')).get('code'));
    expect((await verify(`Bearer ${again.body.access_token}`))?.account).toBe(viewer?.account);
  });

  test('puts no personal data into the access token, and the name into the ID token only', async () => {
    const { body } = await exchange((await signIn('citizen:HIGH')).get('code'));
    expect(Object.keys(decodeJwt(body.access_token)).sort()).toEqual(
      [
        'acr',
        'aud',
        'authorities',
        'client_id',
        'exp',
        'grant',
        'iat',
        'idp',
        'iss',
        'jti',
        'login',
        'organisations',
        'regions',
        'sub',
      ].sort(),
    );
    expect(decodeProtectedHeader(body.access_token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    expect(decodeJwt(body.id_token ?? '')).toMatchObject({ name: 'Erika Beispiel', acr: 'http://eidas.europa.eu/LoA/high' });
  });

  test('gives a case worker the asked scopes and the authority, and nobody scopes they lack', async () => {
    const { body } = await exchange((await signIn('case-worker:HIGH')).get('code'));
    const viewer = await verify(`Bearer ${body.access_token}`);
    expect(viewer?.scopes).toEqual(['case:read', 'case:write']);
    expect(viewer?.authorities).toEqual([...(PEOPLE.find(({ id }) => id === 'case-worker')?.authorities ?? [])]);
  });

  test('works on a page without script, listing everybody with the levels they can prove', async () => {
    const page = await createBrowser().open(authorizationUrl());
    expect(page.status).toBe(200);
    expect(page.html).toContain('Entwicklungsumgebung');
    for (const { id, familyName } of PEOPLE) {
      expect(page.html).toContain(`value="${id}:BASIC"`);
      expect(page.html).toContain(familyName);
    }
    expect(page.html).not.toContain('value="citizen-low:SUBSTANTIAL"');
    expect(page.html).not.toMatch(/<script(?! defer src="\/identity\/assets\/)|(?:src|href)="https?:/);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('tells the client when the sign-in is cancelled', async () => {
    const answer = await signIn('cancel');
    expect(answer.get('error')).toBe('access_denied');
    expect(answer.has('code')).toBe(false);
  });

  test.each(['citizen-low:HIGH', 'nobody:LOW', 'citizen:SUPREME', 'citizen', ''])(
    'refuses the choice "%s", which the page does not offer',
    async (choice) => {
      const browser = createBrowser();
      const page = await browser.open(authorizationUrl());
      const answer = await browser.submit(page, { choice });
      expect(answer.status).toBe(400);
      expect(answer.html).toContain('gibt es hier nicht');
    },
  );

  test('refuses a sign-in page of another browser', async () => {
    const page = await createBrowser().open(authorizationUrl());
    const answer = await createBrowser().submit(page, { choice: 'citizen:HIGH' });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('abgelaufen');
  });

  test('signs nobody in through a session that she has planted in another browser', async () => {
    const attacker = createBrowser();
    await attacker.open(authorizationUrl());
    expect(attacker.cookies.size).toBeGreaterThan(0);
    await signIn('citizen:LOW', createBrowser(attacker.cookies));
    const end = await attacker.open(authorizationUrl({ prompt: 'none' }), redirectUri);
    expect(new URL(end.url).searchParams.get('error')).toBe('login_required');
  });

  test('remembers the session, and asks again only for a higher trust level', async () => {
    const browser = createBrowser();
    await signIn('citizen:LOW', browser);
    const silent = await browser.open(authorizationUrl({ acr_values: 'http://eidas.europa.eu/LoA/low' }), redirectUri);
    expect(new URL(silent.url).searchParams.has('code')).toBe(true);

    const stepUp: Page = await browser.open(authorizationUrl({ acr_values: 'http://eidas.europa.eu/LoA/high' }), redirectUri);
    expect(stepUp.html).toContain('Vertrauensniveau <strong>hoch</strong>');
    expect(stepUp.html).not.toContain('value="citizen:LOW"');
    const end = await browser.submit(stepUp, { choice: 'citizen:HIGH' }, redirectUri);
    const { body } = await exchange(new URL(end.url).searchParams.get('code'));
    expect(await verify(`Bearer ${body.access_token}`)).toMatchObject({ trustLevel: 'HIGH' });
  });

  test('says so when a higher trust level is asked for and no page may be shown', async () => {
    const browser = createBrowser();
    await signIn('citizen:LOW', browser);
    const end = await browser.open(
      authorizationUrl({ acr_values: 'http://eidas.europa.eu/LoA/high', prompt: 'none' }),
      redirectUri,
    );
    expect(new URL(end.url).searchParams.get('error')).toBe('unmet_authentication_requirements');
  });
});

describe('what the authorization endpoint refuses', () => {
  test('a request without PKCE', async () => {
    const end = await createBrowser().open(
      authorizationUrl({ code_challenge: undefined, code_challenge_method: undefined }),
      redirectUri,
    );
    expect(new URL(end.url).searchParams.get('error')).toBe('invalid_request');
  });

  test.each(['http://evil.example/', '/playground', 'http://127.0.0.1:1/playground'])(
    'a redirect to %s, with a page instead',
    async (target) => {
      const page = await createBrowser().open(authorizationUrl({ redirect_uri: target }));
      expect(page.status).toBe(400);
      expect(page.html).toContain('invalid_redirect_uri');
    },
  );

  test('markup in a parameter is shown as text', async () => {
    const page = await createBrowser().open(authorizationUrl({ client_id: '<img src=x>' }));
    expect(page.status).toBe(400);
    expect(page.html).not.toContain('<img');
  });

  test('another resource than the graph', async () => {
    const end = await createBrowser().open(authorizationUrl({ resource: 'urn:example:other' }), redirectUri);
    expect(new URL(end.url).searchParams.get('error')).toBe('invalid_target');
  });
});

describe('exchanging and refreshing', () => {
  test('a code is worth nothing with another verifier, and nothing the second time', async () => {
    const code = (await signIn('citizen:HIGH')).get('code');
    expect((await exchange(code, { code_verifier: randomBytes(32).toString('base64url') })).body.error).toBe('invalid_grant');
    const fresh = (await signIn('citizen:HIGH')).get('code');
    expect((await exchange(fresh)).status).toBe(200);
    expect((await exchange(fresh)).body.error).toBe('invalid_grant');
  });

  test('a refresh token is replaced at each use and keeps the trust level', async () => {
    const first = (await exchange((await signIn('representative:SUBSTANTIAL')).get('code'))).body;
    const second = (await refresh(first.refresh_token)).body;
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(await verify(`Bearer ${second.access_token}`)).toMatchObject({
      trustLevel: 'SUBSTANTIAL',
      organisations: [{ name: 'Beispiel GmbH', role: 'REPRESENTATIVE' }],
    });
    const third = await refresh(second.refresh_token);
    expect(third.status).toBe(200);
  });

  test('an old refresh token is refused, and its reuse ends the whole family', async () => {
    const first = (await exchange((await signIn('citizen:HIGH')).get('code'))).body;
    const second = (await refresh(first.refresh_token)).body;
    expect(await refresh(first.refresh_token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect(await refresh(second.refresh_token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  test('signing out ends the session and its refresh tokens', async () => {
    const browser = createBrowser();
    const { body } = await exchange((await signIn('citizen:HIGH', browser)).get('code'));
    const target = `${server.publicUrl}/playground`;
    const page = await browser.open(
      `${server.publicUrl}/identity/logout?${new URLSearchParams({ id_token_hint: body.id_token ?? '', post_logout_redirect_uri: target }).toString()}`,
    );
    expect(page.html).toContain('Möchten Sie sich abmelden?');
    expect((await browser.submit(page, { logout: 'yes' }, target)).url).toContain(target);
    expect((await refresh(body.refresh_token)).body.error).toBe('invalid_grant');
    expect((await browser.open(authorizationUrl(), redirectUri)).html).toContain('Erika Beispiel');
  });
});

describe('the grant for scripts', () => {
  test('answers a real token of a test person at the asked level', async () => {
    const { status, body } = await personToken({ person: 'citizen', trust: 'low' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 900 });
    expect(await verify(`Bearer ${body.access_token}`)).toMatchObject({ trustLevel: 'LOW', provider: 'embedded' });
  });

  test('is the same account as the one signed in on the page', async () => {
    const byScript = await verify(`Bearer ${(await personToken({ person: 'citizen' })).body.access_token}`);
    const byPage = await verify(`Bearer ${(await exchange((await signIn('citizen:LOW')).get('code'))).body.access_token}`);
    expect(byScript?.account).toBe(byPage?.account);
    expect(byScript?.trustLevel).toBe('HIGH');
  });

  test('lets a case worker work for another authority', async () => {
    const authority = '3f0e6b6e-6a52-5b0e-8d5b-0f6f0f3b6c11';
    const { body } = await personToken({ person: 'caseworker', authority });
    expect(await verify(`Bearer ${body.access_token}`)).toMatchObject({
      authorities: [authority],
      scopes: ['case:read', 'case:write', 'payment:refund'],
    });
  });

  test('makes an editor of one region, or lets her be that of another', async () => {
    const regionsOf = async (parameters: Record<string, string>) =>
      verify(`Bearer ${(await personToken(parameters)).body.access_token}`);
    expect(await regionsOf({ person: 'editor' })).toMatchObject({
      regions: ['053150000000'],
      scopes: ['catalogue:edit', 'form:write'],
    });
    expect(await regionsOf({ person: 'editor', region: '05958' })).toMatchObject({ regions: ['059580000000'] });
  });

  test.each([
    ['an unknown person', { person: 'nobody' }, /no such test person; known are citizen, /],
    ['no person', {}, /no such test person/],
    ['a level above the highest', { person: 'citizen-low', trust: 'high' }, /citizen-low reaches at most trust level low/],
    ['an unknown level', { person: 'citizen', trust: 'supreme' }, /basic, low, substantial or high/],
    [
      'an authority for a citizen',
      { person: 'citizen', authority: '3f0e6b6e-6a52-5b0e-8d5b-0f6f0f3b6c11' },
      /works for no authority/,
    ],
    ['an authority that is no id', { person: 'case-worker', authority: 'Winterberg' }, /must be the id/],
    ['a region for a citizen', { person: 'citizen', region: '05315' }, /editor of no region/],
    ['a region that is no key', { person: 'editor', region: 'Köln' }, /must be a regional key/],
  ])('refuses %s with a description', async (_, parameters, description) => {
    const { status, body } = await personToken(parameters);
    expect(status).toBe(400);
    expect(body.error).toBe('invalid_grant');
    expect(body.error_description).toMatch(description);
  });

  test('is closed to a browser client', async () => {
    const { body } = await personToken({ ...CLIENT, person: 'operator' });
    expect(body.error).toBe('invalid_request');
  });
});

test('discovery names endpoints under the public URL, whatever host the request claims', async () => {
  const response = await fetch(`${server.publicUrl}/identity/.well-known/openid-configuration`, {
    headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
  });
  const metadata = (await response.json()) as Record<string, unknown>;
  expect(metadata['issuer']).toBe(`${server.publicUrl}/identity`);
  expect(metadata['jwks_uri']).toBe(`${server.publicUrl}/identity/jwks`);
  expect(metadata['token_endpoint']).toBe(`${server.publicUrl}/identity/token`);
  expect(metadata['code_challenge_methods_supported']).toEqual(['S256']);
});

test('the published keys hold no private part', async () => {
  const { keys } = (await (await fetch(`${server.publicUrl}/identity/jwks`)).json()) as { keys: object[] };
  expect(keys).toHaveLength(1);
  expect(keys[0]).not.toHaveProperty('d');
});

test('without test people nobody of them gets in, though she has an account', async () => {
  await personToken({ person: 'citizen' });
  const production = await startIdentityServer(database.current, { testPeople: false });
  try {
    const { body } = await requestToken(production.publicUrl, {
      client_id: CLI_CLIENT,
      grant_type: TEST_PERSON_GRANT,
      person: 'citizen',
    });
    expect(body.error).toBe('invalid_client');
    const browser = createBrowser();
    const authorize = authorizationUrl({ redirect_uri: `${production.publicUrl}/playground` });
    const page = await browser.open(authorize.replace(server.publicUrl, production.publicUrl));
    expect(page.status).toBe(200);
    expect(page.html).not.toMatch(/Erika Beispiel|Entwicklungsumgebung/);
    expect((await browser.submit(page, { choice: 'citizen:HIGH' })).status).toBe(400);
  } finally {
    await production.close();
  }
});
