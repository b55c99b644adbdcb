/** Forms that go out as XDatenfelder and come back, and their data under the ids they were given. */

import { readFileSync, readdirSync } from 'node:fs';
import { readFormFile } from '#subgraphs/applications/rules/forms.ts';
import { exportXdatenfelder, type Export, type ExportOptions } from '#subgraphs/applications/xdatenfelder/export.ts';
import { importXdatenfelder } from '#subgraphs/applications/xdatenfelder/import.ts';
import type { Standard } from '#subgraphs/applications/xdatenfelder/model.ts';

const FORMS = new URL('../../../../drizzle/seed/forms/', import.meta.url);
/** The forms of the seed by file name. */
export const seeds = readdirSync(FORMS)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, FORMS), 'utf8')) as Readonly<Record<string, unknown>>] as const);
export const seed = (name: string): Readonly<Record<string, unknown>> => seeds.find(([one]) => one === `${name}.json`)?.[1] ?? {};

const DEFAULTS: ExportOptions = { standard: '3.0.0', language: 'de', numberRange: '99', now: new Date('2026-11-26T12:00:00Z') };
export const standards: readonly Standard[] = ['2.0', '3.0.0'];

export const exported = (form: unknown, options: Partial<ExportOptions> = {}): Export =>
  exportXdatenfelder(form, { ...DEFAULTS, ...options });

/** The form that comes back from an export, in both languages. */
export function returned(form: unknown, standard: Standard, { isEnglishToo = true } = {}) {
  const german = exported(form, { standard });
  const english = isEnglishToo ? Buffer.from(exported(form, { standard, language: 'en' }).xml) : null;
  const back = importXdatenfelder(Buffer.from(german.xml), {
    slug: 'back',
    version: 1,
    leikaKeys: ['99102013104000'],
    codeLists: [...german.codeLists.values()].map((list) => Buffer.from(list)),
    english,
  });
  return { ...german, back: readFormFile(back.form), importReport: back.report };
}

/** Data under the ids their places were given. */
export function renamed(data: unknown, { assigned }: Export, standard: Standard, place = ''): unknown {
  if (Array.isArray(data)) return data.map((item) => renamed(item, { assigned } as Export, standard, place));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const at = `${place}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      const id = assigned.get(at) ?? name;
      const own = standard === '2.0' && id.length === 12 ? `${id.slice(0, 3)}${id.slice(6)}` : id;
      return [own, renamed(value, { assigned } as Export, standard, at)];
    }),
  );
}
