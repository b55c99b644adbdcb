import { sql } from 'drizzle-orm';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { useDatabase } from '#test/support/database.ts';
import { encode } from '#test/support/saml/provider.ts';
import { createBrowser } from '../browser.ts';
import { startIdentityServer, type IdentityServer } from '../identity-server.ts';
import { authorizationUrl, exchangeCode } from '../sign-in.ts';
import { answering, bundIdSettings, SIMULATIONS, unternehmenskontoSettings } from './answering.ts';

describe.each([
  ['BundID', 'bundid'],
  ['Mein Unternehmenskonto', 'muk'],
] as const)('signing in with %s', (profile, name) => {
  const { signed } = answering(SIMULATIONS[profile]);
  const database = useDatabase();
  let server: IdentityServer;
  beforeAll(async () => {
    server = await startIdentityServer(database.current, {
      testPeople: false,
      bundIds: bundIdSettings({ label: 'BundID' }),
      businessAccounts: unternehmenskontoSettings({ label: 'Mein Unternehmenskonto' }),
    });
  });
  afterAll(() => server.close());

  /** Leaves for the provider; answers the browser and what the provider says to it. */
  async function leave(browser = createBrowser()) {
    const page = await browser.open(authorizationUrl(server));
    const form = await browser.submit({ ...page, html: '' }, { choice: `upstream:${name}` });
    const request = /name="SAMLRequest" value="([^"]+)"/.exec(form.html)?.[1] ?? '';
    const id = / ID="([^"]+)"/.exec(Buffer.from(request, 'base64').toString('utf8'))?.[1] ?? '';
    const recipient = `${server.publicUrl}/identity/upstream/${name}/acs`;
    const said = signed({ inResponseTo: id, recipient, audience: `${server.publicUrl}/identity` });
    return { browser, form, consumer: { url: recipient, status: 200, headers: new Headers(), html: '' }, said: encode(said) };
  }

  test('leads by a form and an answer to a token at the level that was proved', async () => {
    const { browser, form, consumer, said } = await leave();
    expect(form.headers.get('content-security-policy')).toContain('https://idp.example');
    const end = await browser.submit(consumer, { SAMLResponse: said }, `${server.publicUrl}/playground`);
    expect(decodeJwt((await exchangeCode(server, end)).access_token)).toMatchObject({
      idp: name,
      acr: 'http://eidas.europa.eu/LoA/substantial',
    });
  });

  test('proves nothing in another browser, nor a second time', async () => {
    const { browser, consumer, said } = await leave();
    const elsewhere = await createBrowser().submit(consumer, { SAMLResponse: said }, `${server.publicUrl}/playground`);
    expect(elsewhere.status).toBe(400);
    await browser.submit(consumer, { SAMLResponse: said }, `${server.publicUrl}/playground`);
    const again = await browser.submit(consumer, { SAMLResponse: said }, `${server.publicUrl}/playground`);
    expect(again.status).toBe(400);
    const other = await leave();
    const replayed = await other.browser.submit(other.consumer, { SAMLResponse: said }, `${server.publicUrl}/playground`);
    expect(replayed.html).toContain(profile);
    expect(replayed.url).toContain('/identity/login/');
  });

  test('keeps no answer longer than it takes to fetch it', async () => {
    const { browser, consumer, said } = await leave();
    await browser.submit(consumer, { SAMLResponse: said }, `${server.publicUrl}/playground`);
    const kept = JSON.stringify(await rows(database.current.db, sql`select * from identity.entry`));
    expect(kept).not.toContain(said);
  });
});
