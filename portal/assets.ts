/** Stylesheets, fonts and the script, served from our own packages under addresses that change with their content. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Asset {
  readonly type: string;
  readonly content: Buffer;
  /** The same, smaller; null for what is compressed already. */
  readonly gzipped: Buffer | null;
}

export interface Assets {
  /** What pages link, in this order. */
  readonly stylesheets: readonly string[];
  /** The module that gives fields suggestions. */
  readonly script: string;
  /** By path. */
  readonly files: ReadonlyMap<string, Asset>;
}

/** The package names no stylesheet in its exports. */
const KERN = join(dirname(createRequire(import.meta.url).resolve('@kern-ux/native/package.json')), 'dist');
const OWN = new URL('./portal.css', import.meta.url).pathname;
const SCRIPT = new URL('./browser/suggestions.js', import.meta.url).pathname;

/** Fonts a stylesheet names, relative to it. */
function fontsIn(css: string): readonly string[] {
  return [...css.matchAll(/url\("\.\/([\w/-]+\.woff2)"\)/g)].map(([, path]) => path ?? '');
}

/** Reads all that pages are drawn with. Throws when a file is missing. */
export async function readAssets(): Promise<Assets> {
  const sources = [join(KERN, 'fonts/fira-sans.css'), join(KERN, 'kern.min.css'), OWN, SCRIPT];
  const contents = await Promise.all(sources.map((path) => readFile(path)));
  const [fonts, kern, own, script] = contents;
  if (fonts === undefined || kern === undefined || own === undefined || script === undefined)
    throw new Error('a source of the pages is missing');
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  const root = `/assets/${hash.digest('hex').slice(0, 12)}`;
  const text = (type: string, content: Buffer): Asset => ({
    type: `${type}; charset=utf-8`,
    content,
    gzipped: gzipSync(content),
  });
  const sheets = [
    [`${root}/fonts.css`, text('text/css', fonts)],
    [`${root}/kern.css`, text('text/css', kern)],
    [`${root}/portal.css`, text('text/css', own)],
  ] as const;
  const module = [`${root}/suggestions.js`, text('text/javascript', script)] as const;
  const woff2 = await Promise.all(
    fontsIn(fonts.toString('utf8')).map(async (path) => {
      const content = await readFile(join(KERN, 'fonts', path));
      return [`${root}/${path}`, { type: 'font/woff2', content, gzipped: null }] as const;
    }),
  );
  return { stylesheets: sheets.map(([path]) => path), script: module[0], files: new Map([...sheets, module, ...woff2]) };
}
