import { sql } from 'drizzle-orm';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { levelOfStork, storkReaching } from '#platform/identity/issuer/upstream/saml/profile.ts';
import { createServiceProvider } from '#platform/identity/issuer/upstream/saml/service-provider.ts';
import { TRUST_LEVELS } from '#platform/values/trust-level.ts';
import { useDatabase } from '#test/support/database.ts';
import { assertionOf, createKeyPair, encode, responseOf, sign, type AssertionFacts } from '#test/support/saml/bundid.ts';
import { createBrowser } from './browser.ts';
import { startIdentityServer, type IdentityServer } from './identity-server.ts';
import { authorizationUrl, exchangeCode } from './sign-in.ts';

const idp = createKeyPair();
const stranger = createKeyPair();
const sp = createKeyPair();

const ENTITY = 'https://portal.example/identity';
const RECIPIENT = 'https://portal.example/identity/upstream/bundid/acs';
const ISSUER = 'https://int.id.bund.example/idp';
const ID = '_f00';

const provider = createServiceProvider(
  {
    name: 'bundid',
    label: 'BundID',
    issuer: ISSUER,
    entry_point: 'https://int.id.bund.example/idp/profile/SAML2/POST/SSO',
    certificates: [idp.certificate],
    private_key: sp.privateKey,
    online_service_id: 'BMI-7000',
  },
  ENTITY,
  RECIPIENT,
);

const facts = (overrides: Partial<AssertionFacts> = {}): AssertionFacts => ({
  issuer: ISSUER,
  audience: ENTITY,
  recipient: RECIPIENT,
  inResponseTo: ID,
  bpk2: 'FRS-VKZ:abcdef',
  level: 'STORK-QAA-Level-3',
  ...overrides,
});

const signed = (overrides: Partial<AssertionFacts> = {}, key = idp): string =>
  responseOf(sign(assertionOf(facts(overrides)), key), facts(overrides));

const finish = (xml: string, id = ID) => provider.finish(encode(xml), id);

describe('the request', () => {
  test('is signed and asks for the pseudonym at the least level, and for nothing else of the person', async () => {
    const { message, id } = await provider.ask({ purpose: 'sign-in', minimum: 'SUBSTANTIAL' });
    const xml = Buffer.from(message, 'base64').toString('utf8');
    expect(xml).toContain(`ID="${id}"`);
    expect(xml).toContain('Comparison="minimum"');
    expect(xml).toContain('STORK-QAA-Level-3');
    expect(xml).toMatch(/<akdb:AuthenticationRequest [^>]*Version="2"/);
    expect(xml.match(/RequestedAttribute /g)).toHaveLength(2);
    expect(xml).toContain('BMI-7000');
    expect(xml).toContain('<SignatureValue>');
    expect(xml).not.toContain('ForceAuthn="true"');
  });

  test('to add a login demands a fresh sign-in there', async () => {
    const { message } = await provider.ask({ purpose: 'link', minimum: null });
    expect(Buffer.from(message, 'base64').toString('utf8')).toContain('ForceAuthn="true"');
  });
});

describe('an answer', () => {
  test('that is signed for us proves the login by its pseudonym, which is not kept', async () => {
    const proved = await finish(signed());
    expect(proved).toMatchObject({ provider: 'bundid', trustLevel: 'SUBSTANTIAL' });
    expect(proved.subject).not.toContain('abcdef');
    expect((await finish(signed({ level: 'STORK-QAA-Level-4' }))).subject).toBe(proved.subject);
    expect((await finish(signed({ bpk2: 'FRS-VKZ:abcdeg' }))).subject).not.toBe(proved.subject);
  });

  test('whose response is signed, too, proves it as well', async () => {
    expect(await finish(sign(signed(), idp, 'Response'))).toMatchObject({ trustLevel: 'SUBSTANTIAL' });
  });

  test.each([
    ['nobody has signed', responseOf(assertionOf(facts()), facts())],
    ['somebody else has signed', signed({}, stranger)],
    ['signed as a whole, and its assertion not', sign(responseOf(assertionOf(facts()), facts()), idp, 'Response')],
    ['of another issuer', signed({ issuer: 'https://other.example' })],
    ['for another audience', signed({ audience: 'https://other.example' })],
    ['for another recipient', signed({ recipient: 'https://other.example/acs' })],
    ['to another request', signed({ inResponseTo: '_other' })],
    ['to another request within, and to ours outside', signed({ inResponseTo: '_other', responseTo: ID })],
    ['that is over', signed({ issuedAt: new Date(Date.now() - 6 * 60_000) })],
    ['that is not valid yet', signed({ issuedAt: new Date(Date.now() + 60_000) })],
    ['of a level nobody knows', signed({ level: 'STORK-QAA-Level-9' })],
    ['without a pseudonym', signed({ bpk2: '' })],
    ['that is no XML', 'nonsense'],
    ['that brings a document type', `<!DOCTYPE r [<!ENTITY x "y">]>${signed()}`],
    ['whose pseudonym was changed', signed().replace('abcdef', 'victim')],
    ['whose level was changed', signed().replaceAll('Level-3', 'Level-4')],
    [
      'with no conditions',
      responseOf(sign(assertionOf(facts()).replace(/<saml:Conditions.*<\/saml:Conditions>/, ''), idp), facts()),
    ],
    [
      'with a confirmation that is no bearer',
      responseOf(sign(assertionOf(facts()).replace('cm:bearer', 'cm:sender-vouches'), idp), facts()),
    ],
    [
      'with a confirmation that says nothing',
      responseOf(sign(assertionOf(facts()).replace(/<saml:SubjectConfirmationData[^>]*\/>/, ''), idp), facts()),
    ],
  ])('%s proves nothing', async (_, xml) => {
    await expect(finish(xml)).rejects.toThrow();
  });

  test('proves nothing to the browser that asked with another request', async () => {
    await expect(finish(signed(), '_another')).rejects.toThrow(/InResponseTo/);
  });

  test('with a comment in the pseudonym is somebody with the whole text, not with what stands before it', async () => {
    const whole = await finish(signed({ bpk2: 'FRS-VKZ:victim.evil' }));
    const victim = await finish(signed({ bpk2: 'FRS-VKZ:victim' }));
    const commented = signed({ bpk2: 'FRS-VKZ:victim.evil' }).replace('victim.evil', 'victim<!-- -->.evil');
    const seen = await finish(commented).catch(() => null);
    expect(seen?.subject).not.toBe(victim.subject);
    if (seen !== null) expect(seen.subject).toBe(whole.subject);
  });
});

describe('a signature that was wrapped', () => {
  const good = sign(assertionOf(facts()), idp);
  const evil = assertionOf(facts({ bpk2: 'FRS-VKZ:victim', level: 'STORK-QAA-Level-4', id: '_evil' }));
  const signature = /<ds:Signature.*<\/ds:Signature>/s.exec(good)?.[0] ?? '';
  const unsigned = good.replace(signature, '');
  const within = (inner: string): string => evil.replace('</saml:Issuer>', `</saml:Issuer>${inner}`);

  test.each([
    ['beside a forged assertion', `${evil}${good}`],
    ['after a forged assertion', `${good}${evil}`],
    ['with the signed assertion inside the forged one', within(good)],
    [
      'with the signed assertion as an object of the forged one’s signature',
      within(signature.replace('</ds:Signature>', `<ds:Object>${unsigned}</ds:Object></ds:Signature>`)),
    ],
    ['with the signature moved to the forged assertion', within(signature)],
    ['with the signed assertion in an extension', `<samlp:Extensions>${good}</samlp:Extensions>${evil}`],
    ['with a forged assertion of the same id', within(good).replaceAll('_evil', '_assertion')],
    [
      'with a forged assertion of the same id in front',
      `<samlp:Extensions>${good}</samlp:Extensions>${evil.replaceAll('_evil', '_assertion')}`,
    ],
    ['with the forged assertion inside the signed one', good.replace('</saml:Assertion>', `${evil}</saml:Assertion>`)],
  ])('%s proves nobody but the one who was signed', async (_, inner) => {
    const seen = await finish(responseOf(inner, facts())).catch(() => null);
    expect(seen).toBeNull();
  });
});

describe('levels', () => {
  test('are asked for as they are read', () => {
    for (const level of TRUST_LEVELS) expect(levelOfStork(storkReaching(level))).toBe(level);
  });
});

describe('signing in with BundID', () => {
  const database = useDatabase();
  let server: IdentityServer;
  beforeAll(async () => {
    const settings = { name: 'bundid', label: 'BundID', issuer: ISSUER, certificates: [idp.certificate] };
    const entry = { entry_point: 'https://int.id.bund.example/sso', private_key: sp.privateKey, online_service_id: 'BMI-7000' };
    server = await startIdentityServer(database.current, { testPeople: false, bundIds: [{ ...settings, ...entry }] });
  });
  afterAll(() => server.close());

  /** Leaves for BundID; answers the browser and what BundID says to it. */
  async function leave(browser = createBrowser()) {
    const page = await browser.open(authorizationUrl(server));
    const form = await browser.submit({ ...page, html: '' }, { choice: 'upstream:bundid' });
    const request = /name="SAMLRequest" value="([^"]+)"/.exec(form.html)?.[1] ?? '';
    const id = / ID="([^"]+)"/.exec(Buffer.from(request, 'base64').toString('utf8'))?.[1] ?? '';
    const recipient = `${server.publicUrl}/identity/upstream/bundid/acs`;
    const said = signed({ inResponseTo: id, recipient, audience: `${server.publicUrl}/identity` });
    return { browser, form, consumer: { url: recipient, status: 200, headers: new Headers(), html: '' }, said: encode(said) };
  }

  test('leads by a form of BundID and its answer to a token at the level that was proved', async () => {
    const { browser, form, consumer, said } = await leave();
    expect(form.headers.get('content-security-policy')).toContain('https://int.id.bund.example');
    const end = await browser.submit(consumer, { SAMLResponse: said }, `${server.publicUrl}/playground`);
    expect(decodeJwt((await exchangeCode(server, end)).access_token)).toMatchObject({
      idp: 'bundid',
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
    expect(replayed.html).toContain('BundID');
    expect(replayed.url).toContain('/identity/login/');
  });

  test('keeps no answer longer than it takes to fetch it', async () => {
    const { browser, consumer, said } = await leave();
    await browser.submit(consumer, { SAMLResponse: said }, `${server.publicUrl}/playground`);
    const kept = JSON.stringify(await rows(database.current.db, sql`select * from identity.entry`));
    expect(kept).not.toContain(said);
  });
});
