/** The text of a PDF as whoever copies it gets it: through the maps from glyphs to letters that it carries. */

import { inflateSync } from 'node:zlib';

/** Letters by glyph, as a map (CMap) says: ranges with a list, as PDFKit writes them. */
function lettersIn(cmap: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [, first = '', list = ''] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g))
    [...list.matchAll(/<([0-9a-f]+)>/g)].forEach(([, hex = ''], index) => {
      const text = Buffer.from(hex, 'hex').swap16().toString('utf16le');
      letters.set(Number.parseInt(first, 16) + index, text);
    });
  return letters;
}

/** What stands on the pages, line by line. */
export function textOfPdf(pdf: Uint8Array): string {
  const file = Buffer.from(pdf).toString('latin1');
  const objects = new Map([...file.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]));
  const streamOf = (id: string): string => {
    const [, stream = ''] = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(objects.get(id) ?? '') ?? [];
    const bytes = Buffer.from(stream, 'latin1');
    return bytes[0] === 0x78 ? inflateSync(bytes).toString('latin1') : stream;
  };
  const fonts = new Map(
    [...file.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const [, map = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '') ?? [];
      return [name, lettersIn(streamOf(map))];
    }),
  );
  const lines: string[] = [];
  for (const body of objects.values()) {
    const [, contents = ''] = /\/Contents (\d+) 0 R/.exec(body) ?? [];
    let letters: ReadonlyMap<number, string> = new Map();
    for (const [, font, shown = ''] of streamOf(contents).matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (font !== undefined) letters = fonts.get(font) ?? new Map();
      else {
        const glyphs = [...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
        lines.push(glyphs.map((glyph) => letters.get(Number.parseInt(glyph, 16)) ?? '').join(''));
      }
    }
  }
  return lines.join('\n');
}
