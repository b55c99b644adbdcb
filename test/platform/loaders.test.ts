import { describe, expect, test } from 'vitest';
import { loadMany, loadOne } from '#platform/loaders.ts';

interface Town {
  readonly key: string;
  readonly district: string;
}
const TOWNS: readonly Town[] = [
  { key: 'winterberg', district: 'hochsauerland' },
  { key: 'bonn', district: 'bonn' },
  { key: 'brilon', district: 'hochsauerland' },
];

/** A store that keeps its own order, as SQL does, and tells what it was asked for. */
function store(field: keyof Town) {
  const asked: (readonly string[])[] = [];
  const read = (keys: readonly string[]): Promise<readonly Town[]> => {
    asked.push(keys);
    return Promise.resolve(TOWNS.filter((town) => keys.includes(town[field])));
  };
  return { asked, read };
}

describe('a loader of one row a key', () => {
  test('answers in the order of the keys, null where there is no row', async () => {
    const { read } = store('key');
    const loader = loadOne(read, ({ key }) => key);
    const towns = await loader.loadMany(['brilon', 'atlantis', 'winterberg']);
    expect(towns).toEqual([TOWNS[2], null, TOWNS[0]]);
  });

  test('asks the store once for all keys of a moment, and for each key once', async () => {
    const { read, asked } = store('key');
    const loader = loadOne(read, ({ key }) => key);
    await Promise.all([loader.load('bonn'), loader.load('brilon'), loader.load('bonn')]);
    expect(asked).toEqual([['bonn', 'brilon']]);
  });

  test('fails for every key when the store fails', async () => {
    const loader = loadOne<string, Town>(
      () => Promise.reject(new Error('no connection')),
      ({ key }) => key,
    );
    await expect(Promise.all([loader.load('bonn'), loader.load('brilon')])).rejects.toThrow('no connection');
  });
});

describe('a loader of many rows a key', () => {
  test('keeps the order of the store within a key, and answers none for an unknown one', async () => {
    const { read } = store('district');
    const loader = loadMany(read, ({ district }) => district);
    expect(await loader.loadMany(['bonn', 'atlantis', 'hochsauerland'])).toEqual([[TOWNS[1]], [], [TOWNS[0], TOWNS[2]]]);
  });

  test('leaves out rows nobody asked for', async () => {
    const loader = loadMany(
      () => Promise.resolve(TOWNS),
      ({ district }) => district,
    );
    expect(await loader.load('bonn')).toEqual([TOWNS[1]]);
  });
});
