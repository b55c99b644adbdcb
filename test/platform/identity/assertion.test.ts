import { createLocalJWKSet, decodeJwt, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  createAssertionSigner,
  createAssertionVerifier,
  type AssertionSigner,
  type AssertionVerifier,
} from '#platform/identity/assertion.ts';
import { createTokenVerifier } from '#platform/identity/verify.ts';
import { parsePrivateJwk } from '#platform/keys.ts';
import { caseWorker, citizen, now, NOW } from '#test/support/viewers.ts';
import { derivedId } from '#platform/values/id.ts';
import { log } from './identity-server.ts';
import { createKey, nowInSeconds, signClaims } from './test-issuer.ts';
import { makeAssertionKey } from './assertion-key.ts';

const privateJwk = makeAssertionKey();
let signer: AssertionSigner;
let verify: AssertionVerifier;

beforeAll(async () => {
  signer = await createAssertionSigner(privateJwk, now);
  verify = createAssertionVerifier(createLocalJWKSet(signer.jwks), 'accounts', now);
});

const refused = { code: 'UNAUTHENTICATED' };
const viewer = citizen({ organisations: [{ id: derivedId('organisation:test'), name: 'Test GmbH', role: 'REPRESENTATIVE' }] });

describe('a subgraph', () => {
  test.each([
    ['a citizen', viewer],
    ['a case worker', caseWorker(derivedId('authority:test'))],
    ['nobody', null],
  ])('learns from the gateway that %s is calling', async (_, who) => {
    expect(await verify(`Bearer ${await signer.sign(who, 'accounts')}`)).toEqual(who);
  });

  test.each([undefined, '', 'Bearer', 'Basic dXNlcjpwYXNz'])('answers nobody but the gateway: header "%s"', async (header) => {
    await expect(verify(header)).rejects.toMatchObject(refused);
  });
});

describe('an assertion is refused', () => {
  const sign = async (overrides: Record<string, unknown>, header = {}) => {
    const claims = decodeJwt(await signer.sign(viewer, 'accounts'));
    return new SignJWT({ ...claims, ...overrides })
      .setProtectedHeader({ alg: 'EdDSA', kid: privateJwk.kid ?? '', ...header })
      .sign(await importJWK(privateJwk, 'EdDSA'));
  };

  test.each<[string, () => Promise<string>]>([
    ['made for another subgraph', () => signer.sign(viewer, 'payments')],
    ['older than its minute', () => sign({ iat: nowInSeconds - 120, exp: nowInSeconds - 60 })],
    ['without an end', () => sign({ exp: undefined })],
    ['without a beginning', () => sign({ iat: undefined })],
    ['of another issuer', () => sign({ iss: 'somebody' })],
    ['under another key name', () => sign({}, { kid: 'unknown' })],
    ['that says nothing about the viewer', () => sign({ viewer: undefined })],
    ['with a viewer of an unknown trust level', () => sign({ viewer: { ...viewer, trustLevel: 'SUPREME' } })],
    [
      'without a signature (alg none)',
      () => Promise.resolve(new UnsecuredJWT({ iss: 'portalverbund-gateway', aud: 'accounts', viewer }).encode()),
    ],
    [
      'with a foreign key',
      async () =>
        (await createAssertionSigner({ ...makeAssertionKey(), kid: privateJwk.kid ?? '' }, now)).sign(viewer, 'accounts'),
    ],
    [
      'signed as HS256 with the public key',
      async () =>
        signClaims(decodeJwt(await sign({})), new TextEncoder().encode(signer.jwks.keys[0]?.x), {
          alg: 'HS256',
          kid: privateJwk.kid ?? '',
        }),
    ],
  ])('%s', async (_, makeAssertion) => {
    await expect(verify(`Bearer ${await makeAssertion()}`)).rejects.toMatchObject(refused);
  });

  test("when it is a citizen's own token", async () => {
    const key = await createKey('citizen-key');
    const claims = {
      iss: 'http://issuer.example',
      aud: 'portalverbund',
      sub: 'somebody',
      iat: nowInSeconds,
      exp: nowInSeconds + 600,
    };
    const token = await signClaims(claims, key.privateKey, { kid: 'citizen-key' });
    const citizenKeys = createLocalJWKSet({ keys: [key.publicJwk] });
    const asToken = createTokenVerifier({
      issuer: { name: 'test', url: claims.iss, audience: claims.aud },
      keys: citizenKeys,
      now,
      log,
    });
    expect(await asToken(`Bearer ${token}`)).not.toBeNull();
    await expect(verify(`Bearer ${token}`)).rejects.toMatchObject(refused);
    // Not even when the subgraph was given the issuer's keys by mistake.
    await expect(createAssertionVerifier(citizenKeys, 'accounts', now)(`Bearer ${token}`)).rejects.toMatchObject(refused);
  });
});

test("an assertion is no citizen's token", async () => {
  const keys = createLocalJWKSet(signer.jwks);
  const asToken = createTokenVerifier({
    issuer: { name: 'test', url: 'http://issuer.example', audience: 'portalverbund' },
    keys,
    now,
    log,
  });
  await expect(asToken(`Bearer ${await signer.sign(viewer, 'accounts')}`)).rejects.toMatchObject(refused);
});

test('the published key holds no private part', () => {
  expect(signer.jwks.keys[0]).not.toHaveProperty('d');
});

test('the signer takes a configured key', async () => {
  const configured = await createAssertionSigner(parsePrivateJwk(JSON.stringify(privateJwk)), () => NOW);
  expect(configured.jwks).toEqual(signer.jwks);
});
