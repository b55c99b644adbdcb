import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createHmac } from 'node:crypto';
import { readAddress } from '#subgraphs/applications/fit-connect/rules/address.ts';
import { callbackCode, casesOf, isGenuine } from '#subgraphs/applications/fit-connect/rules/callback.ts';
import { chooseFrom } from '#subgraphs/applications/fit-connect/rules/choice.ts';
import { keyFault, type KeyDemand, type KeyFault } from '#subgraphs/applications/fit-connect/rules/keys.ts';
import { metadataOf } from '#subgraphs/applications/fit-connect/rules/metadata.ts';
import { isHopeless, nextTryAt } from '#subgraphs/applications/fit-connect/rules/states.ts';
import type { Destination } from '#subgraphs/applications/fit-connect/service.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { parseRegion } from '#platform/values/region.ts';
import { makeKey, simulatedKeys, type Keys } from '#test/support/fit-connect/keys.ts';
import { sign } from '#test/support/fit-connect/tokens.ts';
import { NOW } from '#test/support/viewers.ts';
import { DOG_TAX } from '../../world.ts';

let keys: Keys;
beforeAll(async () => {
  keys = await simulatedKeys();
});

describe('a key of a destination', () => {
  const demand: KeyDemand = { kid: 'authority-encrypt', alg: 'RSA-OAEP-256', operation: 'wrapKey', certificates: 'optional' };

  test('of 4096 bits for this one purpose may be used', () => {
    expect(keyFault(keys.encryption.publicKey, demand)).toBeNull();
    expect(keyFault({ ...keys.encryption.publicKey, key_ops: undefined, use: 'enc' } as never, demand)).toBeNull();
  });

  test.each<readonly [KeyFault, object]>([
    ['NOT_RSA', { kty: 'EC' }],
    ['PRIVATE', { d: 'AQAB' }],
    ['WRONG_ALGORITHM', { alg: 'RSA-OAEP' }],
    ['WRONG_ALGORITHM', { alg: 'PS512' }],
    ['WRONG_USE', { key_ops: ['wrapKey', 'encrypt'] }],
    ['WRONG_USE', { key_ops: undefined }],
    ['WRONG_USE', { use: 'sig' }],
    ['WRONG_EXPONENT', { e: 'Aw' }],
    ['OTHER_KID', { kid: 'another' }],
  ])('may not be used: %s', (fault, part) => {
    expect(keyFault({ ...keys.encryption.publicKey, ...part }, demand)).toBe(fault);
  });

  test('that is shorter may not be used, however it is written', async () => {
    const { publicKey } = await makeKey('encryption', 'authority-encrypt', 2048);
    expect(keyFault(publicKey, demand)).toBe('TOO_SHORT');
    const padded = Buffer.concat([Buffer.alloc(512), Buffer.from(publicKey.n ?? '', 'base64url')]).toString('base64url');
    expect(keyFault({ ...publicKey, n: padded }, demand)).toBe('TOO_SHORT');
  });

  test('needs certificates where the operator demands them', () => {
    expect(keyFault(keys.encryption.publicKey, { ...demand, certificates: 'required' })).toBe('NO_CERTIFICATE');
  });
});

describe('a callback', () => {
  const secret = 'a-secret-that-signs-callbacks-of-the-service';
  const timestamp = String(NOW.getTime() / 1000);
  const body = Buffer.from('{"caseIds":[]}');
  const authentication = createHmac('sha512', secret).update(`${timestamp}.{"caseIds":[]}`).digest('hex');

  test('that was signed with our secret within five minutes is genuine', () => {
    expect(callbackCode(timestamp, body, secret).toString('hex')).toBe(authentication);
    expect(isGenuine({ authentication, timestamp, body }, secret, new Date(NOW.getTime() + 300_000))).toBe(true);
  });

  test.each([
    ['no code', { authentication: undefined }],
    ['a code of another length', { authentication: authentication.slice(2) }],
    ['another code', { authentication: authentication.replace(/./, (digit) => (digit === '0' ? '1' : '0')) }],
    ['another time', { timestamp: String(Number(timestamp) + 1) }],
    ['no time', { timestamp: undefined }],
    ['another body', { body: Buffer.from('{"caseIds":[ ]}') }],
  ])('with %s is not', (_, part) => {
    expect(isGenuine({ authentication, timestamp, body, ...part }, secret, NOW)).toBe(false);
  });

  test('that is older than five minutes, or ahead, is not', () => {
    expect(isGenuine({ authentication, timestamp, body }, secret, new Date(NOW.getTime() + 300_001))).toBe(false);
    expect(isGenuine({ authentication, timestamp, body }, secret, new Date(NOW.getTime() - 300_001))).toBe(false);
  });

  test('names the cases it speaks of, in each form that is known, and none otherwise', () => {
    const id = 'f73d30c6-8894-4444-8687-00ae756fea90';
    for (const news of [
      { caseIds: [id] },
      { submissions: [{ caseId: id.toUpperCase() }] },
      { events: [{ caseId: id }], caseIds: [id] },
    ])
      expect(casesOf(Buffer.from(JSON.stringify(news)))).toEqual([id]);
    for (const news of ['', 'null', '{"caseIds":["x"]}', '{"caseIds":7}', '[]']) expect(casesOf(Buffer.from(news))).toEqual([]);
  });
});

describe('a destination', () => {
  const destination: Destination = {
    status: 'active',
    encryptionKid: 'x',
    services: [
      {
        identifier: `urn:de:fim:leika:leistung:${DOG_TAX}`,
        regions: ['DE', 'DE05958', 'DE09'],
        schemas: [
          { schemaUri: 'urn:xml', mimeType: 'application/xml' },
          { schemaUri: 'urn:first', mimeType: 'application/json' },
          { schemaUri: 'urn:second', mimeType: 'application/json' },
        ],
      },
    ],
  };
  const wanted = { leikaKey: DOG_TAX, area: parseRegion('059580048048'), schemaUri: null };

  test('is addressed with its first schema for JSON, or the one an operator has named, and the closest region', () => {
    expect(chooseFrom(destination, wanted)).toEqual({ schemaUri: 'urn:first', region: 'DE05958' });
    expect(chooseFrom(destination, { ...wanted, schemaUri: 'urn:second' })).toMatchObject({ schemaUri: 'urn:second' });
  });

  test('is not addressed when it is not active, does not take the service, or takes no JSON', () => {
    expect(chooseFrom({ ...destination, status: 'inactive' }, wanted)).toBe('DESTINATION_NOT_ACTIVE');
    expect(chooseFrom(destination, { ...wanted, leikaKey: parseLeika('99102013104001') })).toBe('SERVICE_NOT_TAKEN');
    expect(chooseFrom(destination, { ...wanted, schemaUri: 'urn:xml' })).toBe('NO_JSON_TAKEN');
  });
});

describe('a signed address', () => {
  const claims = {
    submissionHost: 'submission-api.example',
    destinationId: '0c438057-ec3e-4ce0-b154-1683b5d3c2e8',
    services: [{ gebietIDs: ['urn:x:05958'], leistungIDs: [`urn:de:fim:leika:leistung:${DOG_TAX}`] }],
  };
  const demand = { leikaKey: DOG_TAX, serviceHost: 'submission-api.example' };
  const find = (kid: string) => Promise.resolve(kid === keys.portal.kid ? keys.portal.publicKey : null);
  const read = async (said: object, key = keys.portal) => readAddress(await sign(said, key, { typ: 'JWT' }), demand, find);

  test('of the portal names a destination', async () => {
    expect(await read(claims)).toEqual({ destinationId: claims.destinationId });
  });

  test('of somebody else, for another service or another delivery service, names none', async () => {
    expect(await read(claims, keys.service)).toBe('UNKNOWN_KEY');
    expect(await read(claims, { ...keys.service, kid: keys.portal.kid })).toBe('BAD_SIGNATURE');
    expect(await read({ ...claims, services: [] })).toBe('OTHER_SERVICE');
    expect(await read({ ...claims, submissionHost: 'evil.example' })).toBe('OTHER_HOST');
    expect(await read({ ...claims, destinationId: 'x' })).toBe('MALFORMED');
    expect(await readAddress('x', demand, find)).toBe('MALFORMED');
  });

  test('for another area names none, unless it names areas by keys that are not the official ones', async () => {
    const forArea = async (gebietIDs: readonly string[], area: string) => {
      const services = [{ gebietIDs, leistungIDs: [`urn:de:fim:leika:leistung:${DOG_TAX}`] }];
      const token = await sign({ ...claims, services }, keys.portal, { typ: 'JWT' });
      return readAddress(token, { ...demand, area: parseRegion(area) }, find);
    };
    const official = (kind: string, key: string) => `urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:${kind}:${key}`;
    const itself = { destinationId: claims.destinationId };
    expect(await forArea([official('rs', '05958')], '059580048048')).toEqual(itself);
    expect(await forArea([official('ags', '05958048')], '059580048048')).toEqual(itself);
    expect(await forArea([official('rs', '05958')], '053150000000')).toBe('OTHER_AREA');
    expect(await forArea([official('ags', '05958048'), official('rs', '05111')], '053150000000')).toBe('OTHER_AREA');
    expect(await forArea(['urn:x:05958'], '053150000000')).toEqual(itself);
  });
});

describe('metadata', () => {
  const described = {
    data: { sha512: 'a'.repeat(128), schemaUri: 'https://schema.example/x' },
    attachments: [
      {
        purpose: 'attachment' as const,
        attachmentId: '8f6f5b0e-3f1a-4b43-9d0f-0a5a3f6a2d11',
        name: 'Nachweis.pdf',
        mediaType: 'application/pdf',
        sha512: 'b'.repeat(128),
      },
    ],
    publicService: { name: 'Hund anmelden', identifier: `urn:de:fim:leika:leistung:${DOG_TAX}` },
    reference: '2026-000001',
    submittedAt: NOW,
  };

  test('describe data and attachments with their hashes', () => {
    expect(metadataOf(described)).toMatchObject({
      contentStructure: {
        data: { hash: { type: 'sha512', content: 'a'.repeat(128) } },
        attachments: [{ filename: 'Nachweis.pdf', purpose: 'attachment', hash: { content: 'b'.repeat(128) } }],
      },
    });
  });

  test('that would not follow their schema are not made, and the fault repeats no value', () => {
    const [attachment] = described.attachments;
    const spoilt = { ...described, attachments: [{ ...attachment, name: '../geheim' } as never] };
    expect(() => metadataOf(spoilt)).toThrow('/contentStructure/attachments/0/filename pattern');
    expect(() => metadataOf(spoilt)).not.toThrow('geheim');
    expect(() => metadataOf({ ...described, data: { ...described.data, sha512: 'A' } })).toThrow(
      '/contentStructure/data/hash/content',
    );
  });
});

describe('the time of the next try', () => {
  test('comes later from try to try, and never later than in a quarter of an hour', () => {
    fc.assert(
      fc.property(fc.nat(1_000), (attempts) => {
        const wait = nextTryAt(attempts, NOW).getTime() - NOW.getTime();
        expect(wait).toBeGreaterThanOrEqual(5_000);
        expect(wait).toBeLessThanOrEqual(900_000);
        expect(nextTryAt(attempts + 1, NOW).getTime() - NOW.getTime()).toBeGreaterThanOrEqual(wait);
      }),
    );
  });

  test('never comes once three days passed without submission, or thirty without an answer', () => {
    const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
    expect(isHopeless({ tryingSince: NOW, submittedAt: null }, days(2.9))).toBe(false);
    expect(isHopeless({ tryingSince: NOW, submittedAt: null }, days(3))).toBe(true);
    expect(isHopeless({ tryingSince: NOW, submittedAt: days(2) }, days(31.9))).toBe(false);
    expect(isHopeless({ tryingSince: NOW, submittedAt: days(2) }, days(32))).toBe(true);
    expect(isHopeless({ tryingSince: days(32), submittedAt: days(2) }, days(33))).toBe(false);
  });
});
