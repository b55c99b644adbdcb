import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeJwt } from 'jose';
import { rows } from '#platform/database.ts';
import { levelOfAcr } from '#platform/identity/issuer/upstream/relying-party.ts';
import { upstreams } from '#platform/identity/issuer/upstream/settings.ts';
import { useDatabase } from '#test/support/database.ts';
import { freePort } from '#test/support/free-port.ts';
import { createBrowser, type Browser, type Page } from './browser.ts';
import { startIdentityServer, type IdentityServer } from './identity-server.ts';
import { authorizationUrl, exchangeCode } from './sign-in.ts';

const SUBSTANTIAL = 'http://eidas.europa.eu/LoA/substantial';
const HIGH = 'http://eidas.europa.eu/LoA/high';

const database = useDatabase();
const simulated = useDatabase();
/** Another OpenID provider, with the test people as its customers. */
let upstream: IdentityServer;
let server: IdentityServer;
beforeAll(async () => {
  const port = await freePort();
  const callback = `http://127.0.0.1:${port}/identity/upstream/landeskonto/callback`;
  const client = { client_id: 'portal', client_name: 'Portal', redirect_uris: [callback], post_logout_redirect_uris: [] };
  upstream = await startIdentityServer(simulated.current, { frontEnds: [client], host: 'localhost' });
  const levels = { [SUBSTANTIAL]: 'SUBSTANTIAL', [HIGH]: 'HIGH' } as const;
  const shared = { label: 'Landeskonto', scope: 'openid', levels };
  server = await startIdentityServer(database.current, {
    port,
    testPeople: false,
    upstreams: [
      { ...shared, name: 'landeskonto', issuer: upstream.provider.issuer.url, client_id: 'portal' },
      { ...shared, name: 'away', label: 'Weg', issuer: 'http://127.0.0.1:1', client_id: 'portal' },
    ],
  });
});
afterAll(() => Promise.all([server.close(), upstream.close()]));

const target = (): string => `${server.publicUrl}/playground`;

/** To the provider elsewhere, where `choice` is taken, and back to wherever that leads. */
async function signInElsewhere(
  choice: string,
  parameters: Record<string, string> = {},
  browser: Browser = createBrowser(),
): Promise<Page> {
  const page = await browser.open(authorizationUrl({ publicUrl: server.publicUrl, parameters }));
  const elsewhere = await browser.submit({ ...page, html: '' }, { choice: 'upstream:landeskonto' });
  expect(elsewhere.url).toContain(upstream.publicUrl);
  return browser.submit({ ...elsewhere, html: '' }, { choice }, target());
}

const claimsOf = async (page: Page) => decodeJwt((await exchangeCode(server, page)).access_token);

describe('signing in at a provider elsewhere', () => {
  test('opens an account here, the same every time, at the level that was proved', async () => {
    const first = await claimsOf(await signInElsewhere('citizen:SUBSTANTIAL'));
    expect(first).toMatchObject({ idp: 'landeskonto', acr: SUBSTANTIAL, iss: `${server.publicUrl}/identity` });
    const again = await claimsOf(await signInElsewhere('citizen:HIGH'));
    expect(again).toMatchObject({ sub: first.sub, acr: HIGH });
    const other = await claimsOf(await signInElsewhere('citizen-high:HIGH'));
    expect(other.sub).not.toBe(first.sub);
  });

  test('at a level whose name we do not know is a basic registration', async () => {
    expect((await claimsOf(await signInElsewhere('citizen:LOW'))).acr).toBe('urn:portalverbund:loa:basic');
  });

  test('asks there for the level the application asks for here', async () => {
    const browser = createBrowser();
    const page = await browser.open(authorizationUrl({ publicUrl: server.publicUrl, parameters: { acr_values: HIGH } }));
    const elsewhere = await browser.submit({ ...page, html: '' }, { choice: 'upstream:landeskonto' });
    expect(elsewhere.html).toContain('Vertrauensniveau <strong>hoch</strong>');
  });

  test('keeps and tells nobody who she is there', async () => {
    const token = (await exchangeCode(server, await signInElsewhere('citizen:HIGH'))).access_token;
    const there = (await rows<{ account_id: string }>(simulated.current.db, sql`select account_id from accounts.identity`))[0];
    const kept = JSON.stringify(await rows(database.current.db, sql`select * from accounts.identity`));
    expect(there).toBeDefined();
    expect(kept + JSON.stringify(decodeJwt(token))).not.toContain(there?.account_id);
  });

  test('given up there leads back to the choice here', async () => {
    const page = await signInElsewhere('cancel');
    expect(page.status).toBe(200);
    expect(page.html).toContain('Landeskonto');
  });

  test('is told to be out of reach when it is', async () => {
    const browser = createBrowser();
    const page = await browser.open(authorizationUrl({ publicUrl: server.publicUrl }));
    const answer = await browser.submit({ ...page, html: '' }, { choice: 'upstream:away' });
    expect(answer.status).toBe(503);
    expect(answer.html).toContain('Weg ist gerade nicht erreichbar');
  });
});

describe('coming back', () => {
  /** Stops on the way back; answers the address and the browser. */
  async function comeBack(choice = 'citizen:HIGH') {
    const browser = createBrowser();
    const page = await browser.open(authorizationUrl({ publicUrl: server.publicUrl }));
    const elsewhere = await browser.submit({ ...page, html: '' }, { choice: 'upstream:landeskonto' });
    const back = await browser.submit({ ...elsewhere, html: '' }, { choice }, `${server.publicUrl}/identity/upstream`);
    return { browser, url: new URL(back.url) };
  }

  test('in another browser than the one that went proves nothing', async () => {
    const { url } = await comeBack();
    const page = await createBrowser().open(url.href, target());
    expect(page.status).toBe(400);
    expect(page.html).toContain('abgelaufen');
  });

  test.each([
    ['state', 'somebody-elses'],
    ['iss', 'https://evil.example'],
    ['code', 'made-up'],
  ])('with another %s proves nothing', async (name, value) => {
    const { browser, url } = await comeBack();
    url.searchParams.set(name, value);
    const page = await browser.open(url.href, target());
    expect(page.url).not.toContain(target());
    expect(page.html).toContain('Landeskonto');
  });

  test('twice proves it once', async () => {
    const { browser, url } = await comeBack();
    expect((await browser.open(url.href, target())).url).toContain('code=');
    expect((await browser.open(url.href, target())).status).toBe(400);
  });

  test('with a word that was sealed for another attempt proves nothing', async () => {
    const { browser, url } = await comeBack();
    const page = await browser.open(url.href, `${server.publicUrl}/identity/login`);
    const sealed = new URL(page.url).searchParams.get('back') ?? '';
    const victim = createBrowser();
    const other = await victim.open(authorizationUrl({ publicUrl: server.publicUrl }));
    const answer = await victim.open(`${other.url}?${new URLSearchParams({ back: sealed }).toString()}`, target());
    expect(answer.html).toContain('Landeskonto');
  });
});

describe('the configuration of providers', () => {
  const one = { name: 'landeskonto', label: 'Landeskonto', issuer: 'https://konto.example', client_id: 'portal' };

  test.each([
    ['twice the same name', [one, one]],
    ["a name of the portal's own", [{ ...one, name: 'embedded' }]],
    ['a name that is none', [{ ...one, name: 'Landes Konto' }]],
    ['a level we do not have', [{ ...one, levels: { high: 'SUPREME' } }]],
    ['a setting nobody knows', [{ ...one, password: 'x' }]],
  ])('%s is refused', (_, settings) => expect(upstreams.safeParse(settings).success).toBe(false));

  test.each(['toString', '__proto__', 'constructor', '', undefined, 7])('the acr %j is worth the least', (acr) => {
    expect(levelOfAcr({ levels: { [HIGH]: 'HIGH' } }, acr)).toBe('BASIC');
  });
});
