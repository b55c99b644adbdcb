import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectChain, linkAfter, type Link } from '#platform/chain.ts';

interface Row extends Link {
  readonly content: object;
}

function chainOf(contents: readonly object[]): Row[] {
  let previous: Link = { position: 0n, digest: '0'.repeat(64) };
  return contents.map((content) => {
    previous = linkAfter(previous, content);
    return { ...previous, content };
  });
}

async function* rows(all: readonly Row[]): AsyncGenerator<Row> {
  for (const row of all) yield Promise.resolve(row);
}

const inspect = (all: readonly Row[]) => inspectChain(rows(all), ({ content }) => content);
const contents = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 2, maxLength: 8 });

describe('a chain', () => {
  test('as it was made is whole, whatever order keys come back in', async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (said) => {
        const chain = chainOf(said);
        const reordered = chain.map((row) => ({ ...row, content: Object.fromEntries(Object.entries(row.content).toReversed()) }));
        const { position, digest } = chain.at(-1) ?? { position: 0n, digest: '' };
        expect(await inspect(reordered)).toEqual({ sound: said.length, end: { position, digest }, broken: null, hasNoted: null });
      }),
    );
  });

  test('shows where one was altered, left out or moved', async () => {
    await fc.assert(
      fc.asyncProperty(contents, fc.nat(), async (said, at) => {
        const chain = chainOf(said);
        const index = at % (chain.length - 1);
        const forged = { altered: true, said };
        const altered = chain.map((row, place) => (place === index ? { ...row, content: forged } : row));
        expect(await inspect(altered)).toMatchObject({ sound: index, broken: BigInt(index + 1) });
        expect(await inspect(chain.toSpliced(index, 1))).toMatchObject({ sound: index, broken: BigInt(index + 2) });
        const [one, other] = [chain.slice(index, index + 1), chain.slice(index + 1, index + 2)];
        const moved = [...chain.slice(0, index), ...other, ...one, ...chain.slice(index + 2)];
        expect(await inspect(moved)).toMatchObject({ sound: index, broken: BigInt(index + 2) });
      }),
    );
  });

  test('whose later records are all made anew is whole in itself, but ends in another digest', async () => {
    const noted = chainOf([{ fee: 5 }, { fee: 6 }, { fee: 7 }]).at(-1)?.digest;
    const forged = await inspect(chainOf([{ fee: 5 }, { fee: 60 }, { fee: 7 }]));
    expect(forged.broken).toBeNull();
    expect(forged.end.digest).not.toBe(noted);
  });

  test('without records is whole', async () => {
    expect(await inspect([])).toMatchObject({ sound: 0, broken: null, end: { position: 0n } });
  });
});
