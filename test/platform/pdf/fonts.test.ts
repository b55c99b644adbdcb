import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { fonts, unpackWoff } from '#platform/pdf/fonts.ts';

const require = createRequire(import.meta.url);

test('a font is unpacked to what its directory says: each table whole, at its place, with its checksum', () => {
  const font = fonts().regular;
  const count = font.readUInt16BE(4);
  expect(count).toBeGreaterThan(8);
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + index * 16;
    const [checksum, offset, length] = [4, 8, 12].map((place) => font.readUInt32BE(entry + place)) as [number, number, number];
    // The checksum of `head` leaves out the one of the whole font, which stands in it.
    if (font.toString('latin1', entry, entry + 4) === 'head') continue;
    let sum = 0;
    for (let at = offset; at < offset + length; at += 4) sum = (sum + font.readUInt32BE(at)) >>> 0;
    expect(sum).toBe(checksum);
  }
});

test('what is no such font is refused', () => {
  expect(() => unpackWoff(fonts().bold)).toThrow('no WOFF');
  const other = require.resolve('@kern-ux/native/dist/fonts/noto-sans/NotoSans-Regular.woff2');
  expect(() => unpackWoff(readFileSync(other))).toThrow('no WOFF');
});
