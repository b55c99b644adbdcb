import { inflateRawSync } from 'node:zlib';
import { createVerify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createSamlLogout } from '#platform/identity/issuer/upstream/saml/logout.ts';
import { logoutRequestOf, logoutResponseOf } from '#test/support/saml/logout.ts';
import { createKeyPair, encode, sign } from '#test/support/saml/provider.ts';
import { bundIdSettings, ENTITY, idp, ISSUER, sp, stranger } from './answering.ts';

const OURS = 'https://portal.example/identity/upstream/bundid/slo';
const THEIRS = 'https://idp.example/slo';
const next = createKeyPair();

function logoutWith(more: object = {}) {
  const [settings] = bundIdSettings({ logout_url: THEIRS, certificate: sp.certificate, ...more });
  if (settings === undefined) throw new Error('there is no BundID');
  return createSamlLogout({
    settings,
    nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
    entityId: ENTITY,
    consumerUrl: 'https://portal.example/identity/upstream/bundid/acs',
    logoutUrl: OURS,
    now: () => new Date(),
  });
}
const logout = logoutWith();

const facts = { issuer: ISSUER, destination: OURS };
const asked = (more: Partial<Parameters<typeof logoutRequestOf>[0]> = {}, key = idp): string =>
  sign(logoutRequestOf({ ...facts, ...more }), key, 'LogoutRequest');
const hear = (xml: string) => logout.hear(encode(xml));

describe('a request of the provider to end a session', () => {
  test('names the session, and is answered by a signed response to the provider', async () => {
    const heard = await hear(asked({ nameId: 'somebody' }));
    expect(heard).toMatchObject({ id: '_bye', login: null, handle: 'name:somebody' });
    const url = new URL((await heard.answer('state')) ?? '');
    expect(url.href).toContain(THEIRS);
    const response = inflateRawSync(Buffer.from(url.searchParams.get('SAMLResponse') ?? '', 'base64')).toString();
    expect(response).toContain('InResponseTo="_bye"');
    expect(response).toContain('status:Success');
    const [signed, signature = ''] = url.search.slice(1).split('&Signature=');
    const verifier = createVerify('RSA-SHA256').update(signed ?? '');
    expect(verifier.verify(sp.certificate, decodeURIComponent(signature), 'base64')).toBe(true);
  });

  const now = Date.now();
  const good = asked();
  test.each([
    ['nobody has signed', logoutRequestOf(facts)],
    ['somebody else has signed', asked({}, stranger)],
    ['of another issuer', asked({ issuer: 'https://other.example' })],
    ['for another recipient', asked({ destination: 'https://other.example/slo' })],
    ['for nobody', sign(logoutRequestOf(facts).replace(/ Destination="[^"]*"/, ''), idp, 'LogoutRequest')],
    ['of six minutes ago', asked({ issuedAt: new Date(now - 6 * 60_000) })],
    ['of the future', asked({ issuedAt: new Date(now + 60_000) })],
    ['that is over', asked({ notOnOrAfter: new Date(now - 60_000) })],
    ['that brings a document type', `<!DOCTYPE r [<!ENTITY x "y">]>${good}`],
    ['whose person was changed', good.replace('_transient', '_victim')],
    ['that is no XML', 'nonsense'],
    ['that is none', sign(logoutResponseOf(facts), idp, 'LogoutResponse')],
    [
      'that is signed within a forged one',
      logoutRequestOf({ ...facts, id: '_evil', nameId: '_victim' }).replace(
        '</samlp:LogoutRequest>',
        `${good}</samlp:LogoutRequest>`,
      ),
    ],
    [
      'whose signature was moved to a forged one of the same id',
      logoutRequestOf({ ...facts, nameId: '_victim' }).replace(
        '</saml:Issuer>',
        `</saml:Issuer>${/<ds:Signature.*<\/ds:Signature>/s.exec(good)?.[0] ?? ''}`,
      ),
    ],
  ])('%s does not count', async (_, xml) => {
    await expect(hear(xml)).rejects.toThrow();
  });

  test('with a comment in the name ends no other session than that of the whole name', async () => {
    const heard = await hear(asked({ nameId: 'victim.evil' }).replace('victim.evil', 'victim<!-- -->.evil')).catch(() => null);
    expect(heard?.handle ?? 'name:victim.evil').toBe('name:victim.evil');
  });
});

describe('our request to end a session', () => {
  test('goes by redirect, signed, and names the session there', async () => {
    const session = {
      nameId: '_somebody',
      nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
      sessionIndex: '_7',
    };
    const url = new URL((await logout.leave(session, 'state')) ?? '');
    const request = inflateRawSync(Buffer.from(url.searchParams.get('SAMLRequest') ?? '', 'base64')).toString();
    expect(request).toContain('_somebody');
    expect(request).toContain('_7');
    expect(request).toContain(`Destination="${THEIRS}"`);
    expect(url.searchParams.get('RelayState')).toBe('state');
    expect(url.searchParams.get('SigAlg')).toContain('rsa-sha256');
  });

  test('is confirmed by a signed response only, which says that it worked', async () => {
    const answered = (status: string, key = idp) => encode(sign(logoutResponseOf(facts, status), key, 'LogoutResponse'));
    expect(await logout.confirms(answered('Success'))).toBe(true);
    expect(await logout.confirms(answered('PartialLogout'))).toBe(false);
    await expect(logout.confirms(answered('Success', stranger))).rejects.toThrow();
    await expect(logout.confirms(encode(logoutResponseOf(facts)))).rejects.toThrow();
  });

  test('is not sent to a provider that takes none', async () => {
    const silent = logoutWith({ logout_url: undefined });
    expect(await silent.leave({ nameId: 'x', nameIdFormat: 'y', sessionIndex: '' }, 'state')).toBeNull();
  });
});

describe('our metadata', () => {
  const bare = (pem: string): string => pem.replace(/-----[A-Z ]+-----|\s/g, '');
  const certificatesIn = (xml: string | null): readonly string[] =>
    [...(xml ?? '').replace(/\s/g, '').matchAll(/X509Certificate>([^<]+)</g)].map(([, text = '']) => text);

  test('names who we are, where answers go, and our certificate', () => {
    const xml = logout.metadata() ?? '';
    expect(xml).toContain(`entityID="${ENTITY}"`);
    expect(xml).toContain('https://portal.example/identity/upstream/bundid/acs');
    expect(xml).toContain(OURS);
    expect(xml).toMatch(/WantAssertionsSigned="true"/);
    expect(xml).toMatch(/AuthnRequestsSigned="true"/);
    expect(certificatesIn(xml)).toEqual([bare(sp.certificate), bare(sp.certificate)]);
  });

  test('shows both certificates while the key rolls over', () => {
    const rolling = logoutWith({ other_key: { private_key: next.privateKey, certificate: next.certificate } });
    expect(new Set(certificatesIn(rolling.metadata()))).toEqual(new Set([bare(sp.certificate), bare(next.certificate)]));
  });

  test('is signed where that is configured, and not there without a certificate', () => {
    expect(logout.metadata()).not.toContain('SignatureValue');
    expect(logoutWith({ sign_metadata: true }).metadata()).toContain('SignatureValue');
    expect(logoutWith({ certificate: undefined }).metadata()).toBeNull();
  });
});
