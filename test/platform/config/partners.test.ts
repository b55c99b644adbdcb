import { describe, expect, test } from 'vitest';
import { readConfig } from '#platform/config.ts';

const KEYS = `first:${Buffer.alloc(32, 1).toString('base64')},second:${Buffer.alloc(32, 2).toString('base64')}`;
const clubs = { name: 'clubs', url: 'https://clubs.example/graphql' };

function faultsOf(partners: unknown, keys: string | undefined = KEYS): string {
  try {
    readConfig({ PARTNERS: JSON.stringify(partners), PSEUDONYM_KEYS: keys });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a partner', () => {
  test('is told of nobody’s scopes and organisations, and is an owner of its own, unless something else is said', () => {
    const { partners, pseudonymKeys } = readConfig({ PARTNERS: JSON.stringify([clubs]), PSEUDONYM_KEYS: KEYS });
    expect(partners).toEqual([{ ...clubs, owner: 'clubs', scopes: [], organisations: false, key: null, timeoutMs: null }]);
    expect(pseudonymKeys?.current).toBe('first');
  });

  test('is nobody’s by default', () => {
    expect(readConfig({})).toMatchObject({ partners: [], pseudonymKeys: null });
  });

  test.each([
    ['by the name of one of ours', [{ ...clubs, name: 'accounts' }], 'PARTNERS has a name that is taken in entry 1'],
    ['by a name that another has', [clubs, clubs], 'PARTNERS has a name that is taken in entry 2'],
    [
      'under a key that is not there',
      [{ ...clubs, key: 'third' }],
      'PARTNERS has a key that PSEUDONYM_KEYS does not name in entry 1',
    ],
    [
      'of an owner who has another key',
      [clubs, { ...clubs, name: 'fees', owner: 'clubs', key: 'second' }],
      'a second key for one owner in entry 2',
    ],
    ['with a word that we do not know', [{ ...clubs, scope: ['a'] }], 'PARTNERS must be a JSON list of subgraphs'],
    ['without an address', [{ name: 'clubs' }], 'PARTNERS must be a JSON list of subgraphs'],
  ])('is refused %s', (_, partners, fault) => {
    expect(faultsOf(partners)).toContain(fault);
  });

  test('needs configured keys in production', () => {
    const production = { NODE_ENV: 'production', PARTNERS: JSON.stringify([clubs]) };
    expect(() => readConfig(production)).toThrow('PSEUDONYM_KEYS is needed in production where there are PARTNERS');
    expect(() => readConfig({ NODE_ENV: 'production' })).not.toThrow('PSEUDONYM_KEYS');
  });
});
