/** Stylesheets and fonts, served from our own packages under addresses that change with their content. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface StyleFile {
  readonly type: string;
  readonly content: Buffer;
  /** The same, smaller; null for what is compressed already. */
  readonly gzipped: Buffer | null;
}

export interface Style {
  /** What pages link, in this order. */
  readonly stylesheets: readonly string[];
  /** By path. */
  readonly files: ReadonlyMap<string, StyleFile>;
}

/** The package names no stylesheet in its exports. */
const KERN = join(dirname(createRequire(import.meta.url).resolve('@kern-ux/native/package.json')), 'dist');
const OWN = new URL('./portal.css', import.meta.url).pathname;

/** Fonts a stylesheet names, relative to it. */
function fontsIn(css: string): readonly string[] {
  return [...css.matchAll(/url\("\.\/([\w/-]+\.woff2)"\)/g)].map(([, path]) => path ?? '');
}

/** Reads all that pages are drawn with. Throws when a file is missing. */
export async function readStyle(): Promise<Style> {
  const [fonts, kern, own] = await Promise.all(
    [join(KERN, 'fonts/fira-sans.css'), join(KERN, 'kern.min.css'), OWN].map((path) => readFile(path)),
  );
  if (fonts === undefined || kern === undefined || own === undefined) throw new Error('a stylesheet is missing');
  const version = createHash('sha256').update(fonts).update(kern).update(own).digest('hex').slice(0, 12);
  const root = `/assets/${version}`;
  const css = (content: Buffer): StyleFile => ({ type: 'text/css; charset=utf-8', content, gzipped: gzipSync(content) });
  const sheets = [
    [`${root}/fonts.css`, css(fonts)],
    [`${root}/kern.css`, css(kern)],
    [`${root}/portal.css`, css(own)],
  ] as const;
  const woff2 = await Promise.all(
    fontsIn(fonts.toString('utf8')).map(async (path) => {
      const content = await readFile(join(KERN, 'fonts', path));
      return [`${root}/${path}`, { type: 'font/woff2', content, gzipped: null }] as const;
    }),
  );
  return { stylesheets: sheets.map(([path]) => path), files: new Map([...sheets, ...woff2]) };
}
