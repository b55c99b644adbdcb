/** Reads our tables of the seed: tab-separated, a header line, values in quotes where they hold quotes. */

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { parseDay, type Day } from '#platform/values/day.ts';

/**
 * The rows of a file beside this one, for example `data/nrw_gemeinden.tsv`. Throws when a row has another number of
 * columns than the header, or the header lacks a column asked for.
 */
export function readTable<Column extends string>(
  path: string,
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] {
  const text = readFileSync(new URL(path, import.meta.url), 'utf8');
  const [header, ...lines] = parse(text, { delimiter: '\t', bom: true });
  const places = columns.map((column) => {
    const place = header?.indexOf(column) ?? -1;
    if (place === -1) throw new Error(`${path} has no column ${column}`);
    return [column, place] as const;
  });
  return lines.map(
    (line) => Object.fromEntries(places.map(([column, place]) => [column, line[place] ?? ''])) as Record<Column, string>,
  );
}

/** Null for an empty cell. */
export function optional(cell: string): string | null {
  return cell === '' ? null : cell;
}

/** Null for an empty cell. Throws when the text is no day. */
export function readDayCell(cell: string): Day | null {
  const text = optional(cell);
  return text === null ? null : parseDay(text);
}
