/** The report of a deletion: what was erased, what stays, why and until when. It names nobody. */

import PDFDocument from 'pdfkit';
import type { Language, Text } from '#platform/language.ts';
import { OVERDUE_DAYS, REPORT_DAYS } from './rules.ts';
import type { ErasurePartRow, ErasureRow } from './tables.ts';

const WORDS = {
  title: { de: 'Bestätigung der Löschung', en: 'Confirmation of deletion' },
  number: { de: 'Vorgang', en: 'Reference' },
  ordered: { de: 'Löschung verlangt am', en: 'Deletion ordered on' },
  finished: { de: 'Vollständig gelöscht am', en: 'Everything erased on' },
  outstanding: {
    de: 'Noch nicht alle Dienste haben die Löschung bestätigt.',
    en: 'Not all services have confirmed the deletion yet.',
  },
  waiting: {
    de: 'Bestätigung steht noch aus; der Dienst wird weiter gefragt.',
    en: 'Not confirmed yet; the service is asked again.',
  },
  erased: { de: 'Gelöscht', en: 'Erased' },
  kept: { de: 'Bleibt gespeichert', en: 'Stays' },
  nothing: { de: 'Nichts', en: 'Nothing' },
  until: { de: 'bis', en: 'until' },
  running: { de: 'das Verfahren läuft noch', en: 'still under way' },
} as const satisfies Record<string, Text>;

/** As JSON, in the order of its keys; the same deletion makes the same text until something has changed. */
export function writeReport(erasure: ErasureRow, parts: readonly ErasurePartRow[]): string {
  const { id, orderedAt, finishedAt } = erasure;
  const report = {
    erasureId: id,
    orderedAt,
    finishedAt,
    outstanding: finishedAt === null ? parts.filter(({ answeredAt }) => answeredAt === null).map(({ subgraph }) => subgraph) : [],
    parts: parts.map(({ subgraph, answeredAt, erased, kept, rules }) => ({ subgraph, answeredAt, erased, kept, rules })),
    keptForDays: REPORT_DAYS,
    operatorLooksAfterDays: OVERDUE_DAYS,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

const dayIn = (instant: Date | null): string => instant?.toISOString().slice(0, 16).replace('T', ' ') ?? '–';

/** As a document to read; `digest` is that of the JSON, by which it can be told from a forged one. */
export async function renderReport(
  { id, orderedAt, finishedAt, language }: ErasureRow,
  parts: readonly ErasurePartRow[],
  digest: string,
): Promise<Buffer> {
  const word = (name: keyof typeof WORDS, to: Language = language): string => WORDS[name][to];
  const document = new PDFDocument({ size: 'A4', margin: 60, info: { Title: word('title') } });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve) => document.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', resolve));
  document.font('Helvetica-Bold').fontSize(20).text(word('title')).font('Helvetica').fontSize(10);
  document.text(`${word('number')}: ${id}`).text(`${word('ordered')} ${dayIn(orderedAt)} UTC`);
  document.text(finishedAt === null ? word('outstanding') : `${word('finished')} ${dayIn(finishedAt)} UTC`);
  for (const { subgraph, answeredAt, erased, kept } of parts) {
    document.moveDown().font('Helvetica-Bold').fontSize(13).text(subgraph).font('Helvetica').fontSize(10);
    if (answeredAt === null) document.text(word('waiting'));
    document.text(`${word('erased')}: ${erased.map(({ type, count }) => `${count} ${type}`).join(', ') || word('nothing')}`);
    for (const { type, count, legalBasis, retention, until, isRunning, references } of kept) {
      const end = isRunning ? word('running') : until === null ? '' : `${word('until')} ${until}`;
      const named = references.length === 0 ? '' : ` (${references.join(', ')})`;
      document.text(`${word('kept')}: ${count} ${type}${named}; ${[legalBasis, retention, end].filter(Boolean).join('; ')}`);
    }
  }
  document.moveDown().fontSize(8).text(`SHA-256: ${digest}`);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
