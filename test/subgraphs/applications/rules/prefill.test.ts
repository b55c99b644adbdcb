import { describe, expect, test } from 'vitest';
import { propose, type Known } from '#subgraphs/applications/rules/prefill.ts';
import { readFormFile } from '#subgraphs/applications/rules/forms.ts';
import { DOG, formFiles } from '../world.ts';

const dogTax = readFormFile(formFiles.get('dog-tax-registration.json'));
const seenAt = new Date('2026-11-01T00:00:00Z');
const nothing: Known = { attributes: [], profile: {}, organisation: null, earlier: [] };
const earlier = { number: 'V-2026-000001', submittedAt: seenAt, jsonSchema: dogTax.jsonSchema, uiSchema: dogTax.uiSchema };

describe('what may be taken over', () => {
  test('a field says where it may come from by its autofill, and the pages give the order', () => {
    const profile = { city: 'Winterberg', givenName: 'Ada', email: 'ada@example.org', shoeSize: '38' };
    const proposals = propose(dogTax, {}, { ...nothing, profile }, 'HIGH');
    expect(proposals.map(({ pointer, value }) => [pointer, value])).toEqual([
      ['/holder/givenName', 'Ada'],
      ['/holder/city', 'Winterberg'],
      ['/holder/email', 'ada@example.org'],
    ]);
  });

  test('what an earlier application says of other things than the person is not proposed', () => {
    const data = { ...DOG, holder: { ...DOG.holder, phone: '+49 2981 1' } };
    const proposals = propose(dogTax, {}, { ...nothing, earlier: [{ ...earlier, data }] }, 'LOW');
    expect(proposals.map(({ pointer }) => pointer)).toEqual(
      ['givenName', 'familyName', 'birthDate', 'street', 'postalCode', 'city', 'phone'].map((name) => `/holder/${name}`),
    );
    expect(new Set(proposals.map(({ source, trustLevel }) => `${source} ${String(trustLevel)}`))).toEqual(
      new Set(['APPLICATION null']),
    );
  });

  test('of one value the best proof counts, and no better than the session', () => {
    const proof = (trustLevel: 'LOW' | 'SUBSTANTIAL', provider: string) => ({
      name: 'CITY',
      value: 'Köln',
      trustLevel,
      provider,
      seenAt,
    });
    const known = { ...nothing, attributes: [proof('LOW', 'a'), proof('SUBSTANTIAL', 'b')], profile: { city: 'Köln' } };
    expect(propose(dogTax, {}, known, 'HIGH')).toMatchObject([
      { provider: 'b', trustLevel: 'SUBSTANTIAL', source: 'ACCOUNT_PROVEN' },
    ]);
    expect(propose(dogTax, {}, known, 'BASIC')).toMatchObject([{ provider: 'b', trustLevel: 'BASIC' }]);
    expect(propose(dogTax, { holder: { city: 'Köln' } }, known, 'HIGH')).toEqual([]);
  });
});
