import { inspect } from 'node:util';
import { exportSPKI, importJWK, UnsecuredJWT, type CryptoKey } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { PublicError } from '#platform/errors.ts';
import { createTokenVerifier, type TokenVerifier } from '#platform/identity/verify.ts';
import { derivedId } from '#platform/values/id.ts';
import { now } from '#test/support/viewers.ts';
import { log } from './identity-server.ts';
import {
  createKey,
  nowInSeconds,
  signClaims,
  startTestIssuer,
  UNKNOWN_HEADER,
  type TestIssuer,
  type TestKey,
} from './test-issuer.ts';

let key: TestKey;
let foreignKey: TestKey;
let issuer: TestIssuer;
let verify: TokenVerifier;

beforeAll(async () => {
  [key, foreignKey] = await Promise.all([createKey('first'), createKey('first')]);
});
beforeEach(async () => {
  issuer = await startTestIssuer(key);
  verify = createTokenVerifier({ issuer: { name: 'test', url: issuer.url, audience: 'portalverbund' }, now, log });
});
afterEach(async () => {
  vi.useRealTimers();
  await issuer.close();
});

const AUTHORITY = derivedId<'Authority'>('authority:test');
const ORGANISATION = { id: derivedId<'Organisation'>('organisation:test'), name: 'Test GmbH', role: 'REPRESENTATIVE' };

const validClaims = (): Record<string, unknown> => ({
  iss: issuer.url,
  aud: 'portalverbund',
  sub: 'somebody',
  iat: nowInSeconds - 10,
  exp: nowInSeconds + 600,
  acr: 'http://eidas.europa.eu/LoA/substantial',
  scope: 'case:read case:write',
  authorities: [AUTHORITY],
  regions: ['053150000000'],
  organisations: [ORGANISATION],
});

const tokenWith = (overrides: Record<string, unknown> = {}, header = {}, signer: CryptoKey | Uint8Array = key.privateKey) =>
  signClaims({ ...validClaims(), ...overrides }, signer, header);

async function refusalOf(token: string | readonly string[]): Promise<PublicError> {
  const error: unknown = await verify(typeof token === 'string' ? `Bearer ${token}` : token).then(
    () => new Error('the token was accepted'),
    (fault: unknown) => fault,
  );
  if (!(error instanceof PublicError)) throw error;
  return error;
}

describe('a valid token', () => {
  test('becomes a viewer', async () => {
    expect(await verify(`Bearer ${await tokenWith()}`)).toEqual({
      account: derivedId('account:test:somebody'),
      provider: 'test',
      subject: 'somebody',
      trustLevel: 'SUBSTANTIAL',
      scopes: ['case:read', 'case:write'],
      authorities: [AUTHORITY],
      regions: ['053150000000'],
      organisations: [ORGANISATION],
      expiresAt: new Date((nowInSeconds + 600) * 1_000),
    });
  });

  test('needs no claim beyond issuer, audience, subject and expiry', async () => {
    const token = await tokenWith({
      iat: undefined,
      acr: undefined,
      scope: undefined,
      authorities: undefined,
      regions: undefined,
      organisations: undefined,
    });
    expect(await verify(`bearer ${token}`)).toMatchObject({
      trustLevel: 'BASIC',
      scopes: [],
      authorities: [],
      regions: [],
      organisations: [],
    });
  });

  test.each([
    ['http://eidas.europa.eu/LoA/low', 'LOW'],
    ['http://eidas.europa.eu/LoA/high', 'HIGH'],
    ['urn:portalverbund:loa:basic', 'BASIC'],
    ['HIGH', 'BASIC'],
    ['http://eidas.europa.eu/LoA/highest', 'BASIC'],
    ['', 'BASIC'],
  ])('with acr "%s" reaches %s', async (acr, trustLevel) => {
    expect(await verify(`Bearer ${await tokenWith({ acr })}`)).toMatchObject({ trustLevel });
  });

  test('may name several audiences', async () => {
    expect(await verify(`Bearer ${await tokenWith({ aud: ['other', 'portalverbund'] })}`)).not.toBeNull();
  });

  test('may be a few seconds past its end, as clocks differ', async () => {
    expect(await verify(`Bearer ${await tokenWith({ exp: nowInSeconds - 3 })}`)).not.toBeNull();
  });

  test('of the same subject at another issuer is another account', async () => {
    const other = createTokenVerifier({ issuer: { name: 'other', url: issuer.url, audience: 'portalverbund' }, now, log });
    const header = `Bearer ${await tokenWith()}`;
    expect((await verify(header))?.account).not.toBe((await other(header))?.account);
  });

  test.each(['RS256', 'PS256', 'EdDSA'])('may be signed with %s', async (alg) => {
    const other = await createKey('other', alg);
    issuer.published = [key.publicJwk, other.publicJwk];
    expect(await verify(`Bearer ${await tokenWith({}, { alg, kid: 'other' }, other.privateKey)}`)).not.toBeNull();
  });
});

test('without a header nobody is signed in, and nobody is asked', async () => {
  expect(await verify(undefined)).toBeNull();
  expect(issuer.asked()).toBe(0);
});

describe('a token is refused', () => {
  test.each<[string, () => Promise<string> | string, string]>([
    ['without a signature (alg none)', () => new UnsecuredJWT(validClaims()).encode(), 'The token is not valid'],
    ['when expired', () => tokenWith({ exp: nowInSeconds - 60 }), 'The token has expired'],
    ['before its time', () => tokenWith({ nbf: nowInSeconds + 60 }), 'The token is not valid yet'],
    ['for another audience', () => tokenWith({ aud: 'somebody-else' }), 'The token was not issued for this service'],
    ['without an audience', () => tokenWith({ aud: undefined }), 'The token was not issued for this service'],
    ['of another issuer', () => tokenWith({ iss: 'https://issuer.example' }), 'The token comes from another issuer'],
    ['without an end', () => tokenWith({ exp: undefined }), 'The token is not valid'],
    ['without a subject', () => tokenWith({ sub: undefined }), 'The token is not valid'],
    ['with an empty subject', () => tokenWith({ sub: '' }), 'The token is not valid'],
    ['with an unknown key', () => tokenWith({}, { kid: 'second' }), 'The token is not valid'],
    ['with a foreign key under a known name', () => tokenWith({}, {}, foreignKey.privateKey), 'The token is not valid'],
    ['of another type, such as an ID token', () => tokenWith({}, { typ: 'JWT' }), 'The token is not valid'],
    ['bound to a key of the client', () => tokenWith({ cnf: { jkt: 'some' } }), 'The token is not valid'],
    ['with an authority that is no id', () => tokenWith({ authorities: ['Winterberg'] }), 'The token is not valid'],
    ['with a region that is no key', () => tokenWith({ regions: ['Winterberg'] }), 'The token is not valid'],
    ['with a region whose key is cut off', () => tokenWith({ regions: ['053150000000', '05'] }), 'The token is not valid'],
    ['with a region that is a number', () => tokenWith({ regions: [53150000000] }), 'The token is not valid'],
    ['with one region where a list belongs', () => tokenWith({ regions: '053150000000' }), 'The token is not valid'],
    ['with a region of other digits', () => tokenWith({ regions: ['٠٥٣١٥٠٠٠٠٠٠٠'] }), 'The token is not valid'],
    ['with malformed organisations', () => tokenWith({ organisations: [{ id: ORGANISATION.id }] }), 'The token is not valid'],
    ['with scopes as a list', () => tokenWith({ scope: ['operator'] }), 'The token is not valid'],
    [
      'with critical headers we do not know',
      () => tokenWith({}, { crit: [UNKNOWN_HEADER], [UNKNOWN_HEADER]: true }),
      'The token is not valid',
    ],
    ['that is garbage', () => 'a.b.c', 'The token is not valid'],
    ['that is no token at all', () => 'garbage', 'The token is not valid'],
  ])('%s', async (_, makeToken, message) => {
    const error = await refusalOf(await makeToken());
    expect(error.code).toBe('UNAUTHENTICATED');
    expect(error.message).toBe(message);
    expect(error.cause).toBeInstanceOf(Error);
  });

  test('signed as HS256 with the public key, which everybody has', async () => {
    const publicKey = await importJWK(key.publicJwk, 'ES256', { extractable: true });
    const secrets = [await exportSPKI(publicKey as CryptoKey), JSON.stringify(key.publicJwk), key.publicJwk.x ?? ''];
    for (const secret of secrets) {
      const token = await tokenWith({}, { alg: 'HS256' }, new TextEncoder().encode(secret));
      expect((await refusalOf(token)).code).toBe('UNAUTHENTICATED');
    }
  });

  test('with a key of its own in the header', async () => {
    const token = await tokenWith({}, { kid: undefined, jwk: foreignKey.publicJwk }, foreignKey.privateKey);
    expect((await refusalOf(token)).code).toBe('UNAUTHENTICATED');
  });

  test('when a letter of its claims is changed', async () => {
    const [header = '', payload = '', signature = ''] = (await tokenWith()).split('.');
    const raised = Buffer.from(payload, 'base64url').toString().replace('LoA/substantial', 'LoA/high');
    expect((await refusalOf([header, Buffer.from(raised).toString('base64url'), signature].join('.'))).code).toBe(
      'UNAUTHENTICATED',
    );
  });

  test.each(['', 'Bearer', 'Bearer ', 'Basic dXNlcjpwYXNz', 'token', 'Bearer one two', 'Bearer one, Bearer two'])(
    'in the header "%s"',
    async (header) => {
      await expect(verify(header)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    },
  );

  test('when two headers come, even valid ones', async () => {
    const header = `Bearer ${await tokenWith()}`;
    expect((await refusalOf([header, header])).code).toBe('UNAUTHENTICATED');
  });

  test('and neither message nor cause repeats what stood in it', async () => {
    const error = await refusalOf(await tokenWith({ exp: nowInSeconds - 60, name: 'Erika Beispiel' }));
    expect(inspect(error, { depth: 9 })).not.toMatch(/Erika|somebody/);
  });
});

describe('the keys of an issuer', () => {
  test('are fetched once for many tokens', async () => {
    const header = `Bearer ${await tokenWith()}`;
    await Promise.all(Array.from({ length: 5 }, () => verify(header)));
    expect(issuer.asked()).toBe(1);
  });

  test('may be replaced: a token with the new key is taken', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await verify(`Bearer ${await tokenWith()}`);
    const second = await createKey('second');
    issuer.published = [second.publicJwk];
    const renewed = `Bearer ${await tokenWith({}, { kid: 'second' }, second.privateKey)}`;
    await expect(verify(renewed)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    vi.setSystemTime(Date.now() + 31_000);
    expect(await verify(renewed)).not.toBeNull();
    expect((await refusalOf(await tokenWith())).code).toBe('UNAUTHENTICATED');
  });

  test('cannot be asked for at will with invented key names', async () => {
    await verify(`Bearer ${await tokenWith()}`);
    for (const kid of ['a', 'b', 'c']) await refusalOf(await tokenWith({}, { kid }));
    expect(issuer.asked()).toBe(1);
  });

  test('that cannot be read are UNAVAILABLE, and are asked for again', async () => {
    const keys = issuer.published;
    issuer.published = null;
    const token = await tokenWith();
    expect((await refusalOf(token)).code).toBe('UNAVAILABLE');
    issuer.published = keys;
    expect(await verify(`Bearer ${token}`)).not.toBeNull();
  });

  test('are UNAVAILABLE when nobody listens', async () => {
    const token = await tokenWith();
    await issuer.close();
    expect((await refusalOf(token)).code).toBe('UNAVAILABLE');
    issuer = await startTestIssuer(key);
  });

  test('are not taken from an issuer that gives itself another name', async () => {
    issuer.named = 'https://issuer.example';
    expect((await refusalOf(await tokenWith())).code).toBe('UNAVAILABLE');
  });
});

afterAll(() => vi.useRealTimers());
