/** The archive of a data export: one JSON file for each part, and the same as one PDF to read. */

import { strToU8, zipSync } from 'fflate';
import type { Language } from '#platform/language.ts';
import { renderExport, type Legend } from './pdf.ts';

/** A page of a part, in the order of the pages. */
export interface Page {
  readonly name: string;
  readonly content: readonly unknown[];
  /** What is missing in it, as `<code> <subgraph>`; null: nothing is. */
  readonly missing: string | null;
}

/** A part that a service did not give, or not wholly. */
export interface Gap {
  readonly part: string;
  /** `<code> <subgraph>`. */
  readonly missing: string;
}

/** The parts by name, their pages joined. */
export function joinPages(pages: readonly Page[]): ReadonlyMap<string, readonly unknown[]> {
  const parts = new Map<string, unknown[]>();
  for (const { name, content } of pages) {
    const known = parts.get(name) ?? [];
    parts.set(name, known);
    known.push(...content);
  }
  return parts;
}

/** A ZIP archive of all parts. `legend` says what fields mean and why they are kept; what a service did not give is named. */
export async function makeArchive(pages: readonly Page[], legend: Legend, language: Language, madeAt: Date): Promise<Uint8Array> {
  const parts = joinPages(pages);
  const gaps = pages.flatMap(({ name, missing }): Gap[] => (missing === null ? [] : [{ part: name, missing }]));
  const json = [...parts].map(([name, content]) => [`${name}.json`, strToU8(`${JSON.stringify(content, null, 2)}\n`)] as const);
  return zipSync(
    {
      ...Object.fromEntries(json),
      'legend.json': strToU8(`${JSON.stringify(legend, null, 2)}\n`),
      ...(gaps.length > 0 && { 'missing.json': strToU8(`${JSON.stringify(gaps, null, 2)}\n`) }),
      'export.pdf': await renderExport({ parts, gaps, legend }, language, madeAt),
    },
    { mtime: madeAt },
  );
}
