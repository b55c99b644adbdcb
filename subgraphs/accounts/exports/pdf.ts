/** A data export as PDF: what is known of a person, in the words of the graph, with the purpose and how long it is kept. */

import PDFDocument from 'pdfkit';
import { z } from 'zod';
import type { Language } from '#platform/language.ts';

/** By `Type.field`. */
export const legendSchema = z.record(
  z.string(),
  z.object({ description: z.string(), purpose: z.string(), legalBasis: z.string(), retention: z.string() }),
);
export type Legend = z.infer<typeof legendSchema>;

const MARGIN = 60;
const WORDS = {
  title: { de: 'Auskunft über Ihre Daten', en: 'A copy of your data' },
  made: { de: 'Erstellt am', en: 'Made on' },
  nothing: { de: 'Hier ist nichts gespeichert.', en: 'Nothing is kept here.' },
  missing: { de: 'Was fehlt: diese Dienste haben nicht geantwortet', en: 'What is missing: these services did not answer' },
  why: { de: 'Wozu und wie lange', en: 'What for, and for how long' },
};

/** A line of the document, so many steps to the right. */
interface Line {
  readonly depth: number;
  readonly text: string;
}

/** The German official term of a description, which stands in parentheses, or the whole of it. */
function labelOf(type: string, field: string, legend: Legend, language: Language): string {
  const description = legend[`${type}.${field}`]?.description ?? field;
  const [, english = description, german] = /^(.*?) \(([^)]+)\)/s.exec(description) ?? [];
  return language === 'de' && german !== undefined ? german : english;
}

/** Pages of a list and their cursors say nothing of a person. */
const isConvention = (field: string): boolean => field === '__typename' || field === 'pageInfo';

function linesOf(value: unknown, legend: Legend, language: Language, depth = 0): readonly Line[] {
  if (Array.isArray(value)) return value.flatMap((item) => linesOf(item, legend, language, depth));
  if (typeof value !== 'object' || value === null) return [{ depth, text: String(value) }];
  const type = '__typename' in value ? String(value.__typename) : '';
  return Object.entries(value).flatMap(([field, held]: [string, unknown]): readonly Line[] => {
    if (isConvention(field) || held === null || (Array.isArray(held) && held.length === 0)) return [];
    const label = labelOf(type, field, legend, language);
    if (typeof held !== 'object') return [{ depth, text: `${label}: ${typeof held === 'string' ? held : JSON.stringify(held)}` }];
    return [{ depth, text: `${label}:` }, ...linesOf(held, legend, language, depth + 1)];
  });
}

/** What is rendered. */
interface Contents {
  readonly parts: ReadonlyMap<string, readonly unknown[]>;
  /** What services did not give. */
  readonly gaps: readonly { readonly part: string; readonly missing: string }[];
  readonly legend: Legend;
}

/** Renders the parts of an export, what is missing in them first, and the legend at the end. */
export async function renderExport({ parts, gaps, legend }: Contents, language: Language, madeAt: Date): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', margin: MARGIN, info: { Title: WORDS.title[language], CreationDate: madeAt } });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve) => document.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', resolve));
  const heading = (text: string): void =>
    void document.moveDown().font('Helvetica-Bold').fontSize(13).text(text).font('Helvetica').fontSize(10);
  document.font('Helvetica-Bold').fontSize(20).text(WORDS.title[language]).font('Helvetica').fontSize(10);
  document.text(`${WORDS.made[language]} ${madeAt.toISOString().slice(0, 10)}`);
  if (gaps.length > 0) heading(WORDS.missing[language]);
  for (const { part, missing } of gaps) document.text(`${part}: ${missing}`);
  for (const [name, content] of parts) {
    heading(name);
    if (content.length === 0) document.text(WORDS.nothing[language]);
    for (const object of content) {
      for (const { depth, text } of linesOf(object, legend, language)) document.text(text, MARGIN + 14 * depth);
      document.moveDown(0.5);
    }
    document.x = MARGIN;
  }
  heading(WORDS.why[language]);
  for (const [coordinate, { purpose, legalBasis, retention }] of Object.entries(legend))
    document.text(`${coordinate}: ${purpose}; ${legalBasis}; ${retention}`);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
