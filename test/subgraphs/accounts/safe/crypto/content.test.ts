import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CHUNK,
  chunksOf,
  ContentDamaged,
  HEADER,
  sealedSize,
  TAG,
  type Seal,
} from '#subgraphs/accounts/safe/crypto/container.ts';
import { openContent, type Part, type ReadStored } from '#subgraphs/accounts/safe/crypto/open.ts';
import { sealContent } from '#subgraphs/accounts/safe/crypto/seal.ts';
import { newKey } from '#subgraphs/accounts/safe/crypto/wrap.ts';

/** Bytes that differ from place to place. */
function contentOf(size: number): Buffer {
  const content = Buffer.alloc(size);
  for (let place = 0; place < size; place += 1) content[place] = (place * 31 + (place >> 8) * 7) & 0xff;
  return content;
}

async function* inParts(content: Buffer, size: number): AsyncGenerator<Buffer, void> {
  for (let start = 0; start < content.length; start += size) yield await Promise.resolve(content.subarray(start, start + size));
}

async function collect(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

const sealFor = (size: number, context = 'version'): Seal => ({ key: newKey(), context, size });
const sealed = (content: Buffer, seal: Seal, partSize = 40_000): Promise<Buffer> =>
  collect(sealContent(inParts(content, partSize), seal));

function reading(stored: Buffer): ReadStored & { readonly read: number } {
  let read = 0;
  const from = (start: number, end: number): AsyncGenerator<Buffer, void> => {
    const bytes = stored.subarray(start, end);
    read += bytes.length;
    return inParts(bytes, 10_007);
  };
  return Object.defineProperty(from, 'read', { get: () => read }) as never;
}

const opened = (stored: Buffer, seal: Seal, part: Part = { start: 0, end: seal.size }): Promise<Buffer> =>
  collect(openContent(reading(stored), seal, part));

/** Around the borders of chunks, where mistakes would be. */
const SIZES = [1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 12_345];

describe('a sealed file', () => {
  test.each([0, ...SIZES])('of %i bytes opens to what it was', async (size) => {
    const content = contentOf(size);
    const seal = sealFor(size);
    const stored = await sealed(content, seal);
    expect(stored.length).toBe(sealedSize(size));
    expect((await opened(stored, seal)).equals(content)).toBe(true);
  });

  test('shows nothing of its content, and two of the same content are not alike', async () => {
    const content = Buffer.alloc(CHUNK * 2, 'a');
    const seal = sealFor(content.length);
    const [one, other] = [await sealed(content, seal), await sealed(content, seal)];
    expect(one.includes('aaaa')).toBe(false);
    expect(one.subarray(HEADER).equals(other.subarray(HEADER))).toBe(false);
  });

  test('is the same however the content comes in', async () => {
    const content = contentOf(CHUNK + 5);
    const seal = sealFor(content.length);
    for (const partSize of [1_000, CHUNK, CHUNK + 5]) {
      expect((await opened(await sealed(content, seal, partSize), seal)).equals(content)).toBe(true);
    }
  });

  test.each([
    ['longer', 11, 10],
    ['shorter', 9, 10],
    ['shorter by a chunk', CHUNK, 2 * CHUNK],
    ['longer by a chunk', 2 * CHUNK, CHUNK],
  ])('is not made of a content that is %s than it was said to be', async (_, actual, said) => {
    await expect(sealed(contentOf(actual), sealFor(said))).rejects.toThrow(RangeError);
  });
});

const size = fc.constantFrom(...SIZES);

describe('any part of a sealed file', () => {
  test('is that part of the content', async () => {
    const kept = new Map<number, { content: Buffer; seal: Seal; stored: Buffer }>();
    for (const one of SIZES) {
      const [content, seal] = [contentOf(one), sealFor(one)];
      kept.set(one, { content, seal, stored: await sealed(content, seal) });
    }
    const border = fc.tuple(fc.nat(4), fc.integer({ min: -2, max: 2 })).map(([chunk, by]) => Math.max(0, chunk * CHUNK + by));
    const place = fc.oneof(fc.nat(4 * CHUNK), border);
    await fc.assert(
      fc.asyncProperty(size, place, place, async (one, a, b) => {
        const { content, seal, stored } = kept.get(one) ?? expect.fail();
        const [start, end] = [Math.min(a, b, one), Math.min(Math.max(a, b), one)];
        expect((await opened(stored, seal, { start, end })).equals(content.subarray(start, end))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('costs no more than the chunks it lies in', async () => {
    const seal = sealFor(20 * CHUNK);
    const read = reading(await sealed(contentOf(20 * CHUNK), seal));
    await collect(openContent(read, seal, { start: 7 * CHUNK + 5, end: 8 * CHUNK + 5 }));
    expect(read.read).toBe(HEADER + 2 * (CHUNK + TAG));
  });

  test('that is none is refused', async () => {
    const seal = sealFor(10);
    const stored = await sealed(contentOf(10), seal);
    for (const part of [
      { start: -1, end: 3 },
      { start: 4, end: 3 },
      { start: 0, end: 11 },
    ]) {
      await expect(opened(stored, seal, part)).rejects.toThrow(RangeError);
    }
  });
});

describe('whoever changes a stored file is found out', () => {
  const SIZE = 2 * CHUNK + 100;
  const content = contentOf(SIZE);

  test('whichever byte is changed', async () => {
    const seal = sealFor(SIZE);
    const stored = await sealed(content, seal);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.nat(HEADER),
          fc.nat(stored.length - 1),
          fc.nat(TAG).map((back) => stored.length - 1 - back),
        ),
        fc.integer({ min: 1, max: 255 }),
        async (place, by) => {
          const changed = Buffer.from(stored);
          changed[place] = (changed[place] ?? 0) ^ by;
          await expect(opened(changed, seal)).rejects.toThrow(ContentDamaged);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('wherever it is cut off', async () => {
    const seal = sealFor(SIZE);
    const stored = await sealed(content, seal);
    const ends = [0, HEADER, HEADER + CHUNK + TAG, HEADER + 2 * (CHUNK + TAG), stored.length - 1];
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constantFrom(...ends), fc.nat(stored.length - 1)), async (end) => {
        await expect(opened(stored.subarray(0, end), seal)).rejects.toThrow(ContentDamaged);
      }),
      { numRuns: 60 },
    );
  });

  test('when chunks change places, are doubled or left out', async () => {
    const seal = sealFor(4 * CHUNK);
    const stored = await sealed(contentOf(4 * CHUNK), seal);
    const chunks = [0, 1, 2, 3].map((index) =>
      stored.subarray(HEADER + index * (CHUNK + TAG), HEADER + (index + 1) * (CHUNK + TAG)),
    );
    const header = stored.subarray(0, HEADER);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }), async (order) => {
        fc.pre(order.join() !== '0,1,2,3');
        const changed = Buffer.concat([header, ...order.map((index) => chunks[index] ?? expect.fail())]);
        await expect(opened(changed, seal)).rejects.toThrow(ContentDamaged);
      }),
      { numRuns: 50 },
    );
  });

  test('when it is passed off as shorter: the size in the header and in the database changed, the rest cut off', async () => {
    const seal = sealFor(2 * CHUNK);
    const stored = await sealed(contentOf(2 * CHUNK), seal);
    const changed = Buffer.from(stored.subarray(0, sealedSize(CHUNK)));
    changed.writeBigUInt64BE(BigInt(CHUNK), 4);
    await expect(opened(changed, { ...seal, size: CHUNK })).rejects.toThrow(ContentDamaged);
  });

  test('when a chunk, or all of it, comes from another version of the same document', async () => {
    const one = sealFor(SIZE, 'one');
    const other = { ...one, context: 'other' };
    const [mine, foreign] = [await sealed(content, one), await sealed(content, other)];
    const spliced = Buffer.concat([
      mine.subarray(0, HEADER),
      foreign.subarray(HEADER, HEADER + CHUNK + TAG),
      mine.subarray(HEADER + CHUNK + TAG),
    ]);
    await expect(opened(spliced, one)).rejects.toThrow(ContentDamaged);
    await expect(opened(foreign, one)).rejects.toThrow(ContentDamaged);
  });

  test('when only a part is read that the change lies in', async () => {
    const seal = sealFor(SIZE);
    const changed = Buffer.from(await sealed(content, seal));
    const last = HEADER + 2 * (CHUNK + TAG);
    changed[last] = (changed[last] ?? 0) ^ 1;
    expect((await opened(changed, seal, { start: 10, end: 20 })).equals(content.subarray(10, 20))).toBe(true);
    await expect(opened(changed, seal, { start: SIZE - 1, end: SIZE })).rejects.toThrow(ContentDamaged);
  });

  test('the key of another document opens nothing', async () => {
    const seal = sealFor(SIZE);
    const stored = await sealed(content, seal);
    await expect(opened(stored, { ...seal, key: newKey() })).rejects.toThrow(ContentDamaged);
    expect(chunksOf(SIZE)).toBe(3);
  });
});
