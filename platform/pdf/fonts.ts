/**
 * The fonts of documents, unpacked once: the reader of fonts behind PDFKit inflates a WOFF anew for each glyph it looks at, which takes
 * seconds for a document.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';

const HEADER = { woff: 44, sfnt: 12 } as const;
const ENTRY = { woff: 20, sfnt: 16 } as const;

/** WOFF 1.0 (W3C, §3 to §5) as the TrueType or OpenType font in it. Throws for what is none. */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('this is no WOFF font');
  const count = woff.readUInt16BE(12);
  const power = Math.floor(Math.log2(count));
  const header = Buffer.alloc(HEADER.sfnt + count * ENTRY.sfnt);
  woff.copy(header, 0, 4, 8);
  [count, 2 ** power * 16, power, count * 16 - 2 ** power * 16].forEach((value, index) =>
    header.writeUInt16BE(value, 4 + index * 2),
  );
  const tables: Buffer[] = [];
  let at = header.length;
  for (let index = 0; index < count; index += 1) {
    const entry = HEADER.woff + index * ENTRY.woff;
    const [offset, packed, length] = [4, 8, 12].map((place) => woff.readUInt32BE(entry + place)) as [number, number, number];
    const content = woff.subarray(offset, offset + packed);
    const table = packed < length ? inflateSync(content) : content;
    const place = HEADER.sfnt + index * ENTRY.sfnt;
    woff.copy(header, place, entry, entry + 4);
    woff.copy(header, place + 4, entry + 16, entry + 20);
    header.writeUInt32BE(at, place + 8);
    header.writeUInt32BE(length, place + 12);
    const padding = (4 - (length % 4)) % 4;
    tables.push(table, Buffer.alloc(padding));
    at += length + padding;
  }
  return Buffer.concat([header, ...tables]);
}

const require = createRequire(import.meta.url);
let unpacked: { readonly regular: Buffer; readonly bold: Buffer } | null = null;

/** Noto Sans has the letters of all names in Latin script, which the fonts that every reader has do not (String.Latin). */
export function fonts(): NonNullable<typeof unpacked> {
  const read = (weight: string): Buffer =>
    unpackWoff(readFileSync(require.resolve(`@kern-ux/native/dist/fonts/noto-sans/NotoSans-${weight}.woff`)));
  unpacked ??= { regular: read('Regular'), bold: read('Bold') };
  return unpacked;
}
