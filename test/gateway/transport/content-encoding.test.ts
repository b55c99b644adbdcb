import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decode } from '#gateway/transport/content-encoding.ts';

const MOST = 16_777_216;

/** Text that compresses to more than what is unpacked at once. */
const LONG = Array.from({ length: 20_000 }, (_, at) => `${(at * 2_654_435_761) % 4_294_967_296} Straße 🏛`).join();

function inPieces(body: Buffer): Buffer[] {
  const middle = Math.floor(body.length / 2);
  return [body.subarray(0, 1), body.subarray(1, middle), body.subarray(middle)];
}

describe.each([
  ['short', 'Größe 🏛'],
  ['long', LONG],
])('a %s body', (_, text) => {
  test.each([undefined, 'identity'])('is read as it is, whatever its pieces: %s', async (encoding) => {
    expect(await decode(inPieces(Buffer.from(text)), encoding, MOST)).toBe(text);
  });

  test.each(['gzip', 'x-gzip'])('is unpacked: %s', async (encoding) => {
    expect(await decode(inPieces(gzipSync(text)), encoding, MOST)).toBe(text);
  });

  test('may not be larger than the limit when it is unpacked', async () => {
    const size = Buffer.byteLength(text);
    expect(await decode([gzipSync(text)], 'gzip', size)).toBe(text);
    await expect(async () => decode([gzipSync(text)], 'gzip', size - 1)).rejects.toThrow(RangeError);
  });

  test.each([
    ['is broken', gzipSync(text).subarray(0, -9), 'gzip'],
    ['is none', Buffer.from(text), 'gzip'],
    ['was not asked for', brotliCompressSync(text), 'br'],
    ['is twofold', gzipSync(gzipSync(text)), 'gzip, gzip'],
  ])('is refused when its compression %s', async (_what, body, encoding) => {
    await expect(async () => decode([body], encoding, MOST)).rejects.toThrow();
  });
});

test('no body is an empty text', () => {
  expect(decode([], undefined, MOST)).toBe('');
});
