import { createLocalJWKSet, decodeJwt, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  createAssertionSigner,
  createAssertionVerifier,
  type AssertionSigner,
  type AssertionVerifier,
  type OwnSigner,
} from '#platform/identity/assertion.ts';
import { createTokenVerifier } from '#platform/identity/verify.ts';
import { parsePrivateJwk } from '#platform/keys.ts';
import { caseWorker, citizen, editor, now, NOW } from '#test/support/viewers.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { derivedId } from '#platform/values/id.ts';
import { log } from './identity-server.ts';
import { createKey, nowInSeconds, signClaims } from './test-issuer.ts';
import { makeAssertionKey } from './assertion-key.ts';

const privateJwk = makeAssertionKey();
let signer: AssertionSigner;
let verify: AssertionVerifier;

beforeAll(() => {
  signer = createAssertionSigner(privateJwk, now);
  verify = createAssertionVerifier(createLocalJWKSet(signer.jwks), 'accounts', now);
});

const refused = { code: 'UNAUTHENTICATED' };
const viewer = citizen({ organisations: [{ id: derivedId('organisation:test'), name: 'Test GmbH', role: 'REPRESENTATIVE' }] });

describe('a subgraph', () => {
  test.each([
    ['a citizen', viewer],
    ['a case worker', caseWorker(derivedId('authority:test'))],
    ['an editor', editor('05315', '059580048048')],
    ['nobody', null],
  ])('learns from the gateway that %s is calling', async (_, who) => {
    expect(await verify(`Bearer ${signer.sign(who, 'accounts')}`)).toEqual(who);
  });

  test.each([undefined, '', 'Bearer', 'Basic dXNlcjpwYXNz'])('answers nobody but the gateway: header "%s"', async (header) => {
    await expect(verify(header)).rejects.toMatchObject(refused);
  });
});

describe('an assertion is refused', () => {
  const sign = async (overrides: Record<string, unknown>, header = {}) => {
    const claims = decodeJwt(signer.sign(viewer, 'accounts'));
    return new SignJWT({ ...claims, ...overrides })
      .setProtectedHeader({ alg: 'EdDSA', kid: privateJwk.kid ?? '', ...header })
      .sign(await importJWK(privateJwk, 'EdDSA'));
  };

  test.each<[string, () => Promise<string>]>([
    ['made for another subgraph', () => Promise.resolve(signer.sign(viewer, 'payments'))],
    ['older than its minute', () => sign({ iat: nowInSeconds - 120, exp: nowInSeconds - 60 })],
    ['without an end', () => sign({ exp: undefined })],
    ['without a beginning', () => sign({ iat: undefined })],
    ['of another issuer', () => sign({ iss: 'somebody' })],
    ['under another key name', () => sign({}, { kid: 'unknown' })],
    ['that says nothing about the viewer', () => sign({ viewer: undefined })],
    ['with a viewer of an unknown trust level', () => sign({ viewer: { ...viewer, trustLevel: 'SUPREME' } })],
    ['with an editor of what is no region', () => sign({ viewer: { ...viewer, regions: ['05'] } })],
    ['that does not say which regions', () => sign({ viewer: { ...viewer, regions: undefined } })],
    [
      'without a signature (alg none)',
      () => Promise.resolve(new UnsecuredJWT({ iss: 'portalverbund-gateway', aud: 'accounts', viewer }).encode()),
    ],
    [
      'with a foreign key',
      () =>
        Promise.resolve(
          createAssertionSigner({ ...makeAssertionKey(), kid: privateJwk.kid ?? '' }, now).sign(viewer, 'accounts'),
        ),
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

describe('the gateway signs', () => {
  let time: number;
  let signing: AssertionSigner;
  beforeEach(() => {
    time = NOW.getTime();
    signing = createAssertionSigner(privateJwk, () => new Date(time));
  });
  const SECOND = 1_000;

  test('once for twenty seconds for the same viewer and subgraph, so that at least forty are left', () => {
    const first = signing.sign(viewer, 'accounts');
    time += 19 * SECOND;
    expect(signing.sign({ ...viewer }, 'accounts')).toBe(first);
    time += SECOND;
    expect(decodeJwt(signing.sign(viewer, 'accounts'))).toMatchObject({ iat: nowInSeconds + 20, exp: nowInSeconds + 80 });
  });

  test('anew when its clock was set back', () => {
    signing.sign(viewer, 'accounts');
    time -= SECOND;
    expect(decodeJwt(signing.sign(viewer, 'accounts')).iat).toBe(nowInSeconds - 1);
  });

  test.each<[string, Viewer | null, string]>([
    ['another subgraph', viewer, 'payments'],
    ['nobody', null, 'accounts'],
    ['another citizen', citizen({ subject: 'somebody-else' }), 'accounts'],
    ['the same citizen with less trust', { ...viewer, trustLevel: 'LOW' }, 'accounts'],
    ['the same citizen with a scope more', { ...viewer, scopes: ['case:read'] }, 'accounts'],
    ['the same citizen without her organisation', { ...viewer, organisations: [] }, 'accounts'],
  ])('anew for %s', async (_, who, subgraph) => {
    signing.sign(viewer, 'accounts');
    const assertion = signing.sign(who, subgraph);
    expect(decodeJwt(assertion)).toMatchObject({ viewer: who, aud: subgraph });
    const verifying = createAssertionVerifier(createLocalJWKSet(signing.jwks), subgraph, now);
    expect(await verifying(`Bearer ${assertion}`)).toEqual(who);
  });
});

describe('a subgraph that knows an assertion', () => {
  test('verifies it once, and refuses it when it expires', async () => {
    let time = NOW.getTime();
    let asked = 0;
    const keys = createLocalJWKSet(signer.jwks);
    const verifying = createAssertionVerifier(
      (header, token) => {
        asked += 1;
        return keys(header, token);
      },
      'accounts',
      () => new Date(time),
    );
    const header = `Bearer ${signer.sign(viewer, 'accounts')}`;
    expect(await verifying(header)).toEqual(viewer);
    time += 59_000;
    expect(await verifying(header)).toEqual(viewer);
    expect(asked).toBe(1);
    time += 1_000;
    await expect(verifying(header)).rejects.toMatchObject(refused);
    expect(asked).toBe(2);
  });

  test('knows nothing of one that it has refused', async () => {
    const header = `Bearer ${signer.sign(viewer, 'payments')}`;
    await expect(verify(header)).rejects.toMatchObject(refused);
    await expect(verify(header)).rejects.toMatchObject(refused);
  });
});

describe('a subgraph in the process of the gateway', () => {
  let time: number;
  let own: OwnSigner;
  beforeEach(() => {
    time = NOW.getTime();
    own = createAssertionSigner(privateJwk, () => new Date(time));
  });
  /** With another signature, which nothing but a look at the signature shows. */
  const forged = (assertion: string): string => assertion.replace(/\.[^.]*$/, `.${'A'.repeat(86)}`);

  test('takes what the gateway has said for what it says, and nothing else for that', async () => {
    const verifying = own.verifierFor('accounts');
    for (const who of [viewer, null, caseWorker(derivedId('authority:test'))]) {
      const assertion = own.sign(who, 'accounts');
      for (const attempt of [1, 2]) expect(await verifying(`Bearer ${assertion}`), String(attempt)).toEqual(who);
      await expect(verifying(`Bearer ${forged(assertion)}`)).rejects.toMatchObject(refused);
    }
    await expect(verifying(`Bearer ${own.sign(viewer, 'payments')}`)).rejects.toMatchObject(refused);
    const elsewhere = createAssertionSigner(makeAssertionKey(), () => new Date(time));
    await expect(verifying(`Bearer ${elsewhere.sign(viewer, 'accounts')}`)).rejects.toMatchObject(refused);
  });

  test('verifies what another process of the gateway has said', async () => {
    const other = createAssertionSigner(privateJwk, () => new Date(time));
    expect(await own.verifierFor('accounts')(`Bearer ${other.sign(viewer, 'accounts')}`)).toEqual(viewer);
  });

  test('refuses what has expired, whether it has seen it before or not', async () => {
    const [seen, unseen] = [own.verifierFor('accounts'), own.verifierFor('accounts')];
    const header = `Bearer ${own.sign(viewer, 'accounts')}`;
    time += 59_000;
    expect(await seen(header)).toEqual(viewer);
    time += 1_000;
    await expect(seen(header)).rejects.toMatchObject(refused);
    await expect(unseen(header)).rejects.toMatchObject(refused);
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
  await expect(asToken(`Bearer ${signer.sign(viewer, 'accounts')}`)).rejects.toMatchObject(refused);
});

test('the published key holds no private part', () => {
  expect(signer.jwks.keys[0]).not.toHaveProperty('d');
});

test('the signer takes a configured key', () => {
  const configured = createAssertionSigner(parsePrivateJwk(JSON.stringify(privateJwk)), () => NOW);
  expect(configured.jwks).toEqual(signer.jwks);
});
