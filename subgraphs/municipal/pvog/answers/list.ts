/** The services of a place, in the two forms the Suchdienst has them in. */

import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { AnswerFault } from '../faults.ts';
import { check, identity, maybeText, parseJson } from './shapes.ts';

export interface Listed {
  readonly id: string;
  /** When it was changed last; null where the list does not say. */
  readonly lastUpdate: string | null;
}

export interface ListPage {
  readonly services: readonly Listed[];
  /** Entries that cannot be read, with the reason. */
  readonly refused: readonly string[];
  /** How many services there are on all pages; null where the list does not say. */
  readonly total: number | null;
  readonly isLast: boolean;
}

const entry = z.object({ id: identity('LB'), lastUpdate: maybeText });

/** A page as Spring writes it. Only `content` is sure to be there. */
const page = z.object({
  serviceDescriptions: z.object({
    content: z.array(z.unknown()),
    last: z.boolean().nullish(),
    totalElements: z.int().min(0).nullish(),
  }),
});

function readEntries(entries: readonly unknown[]): Pick<ListPage, 'services' | 'refused'> {
  const services: Listed[] = [];
  const refused: string[] = [];
  for (const [index, one] of entries.entries()) {
    try {
      services.push(check(entry, one));
    } catch (error) {
      if (!(error instanceof AnswerFault)) throw error;
      refused.push(`entry ${index + 1} of the list: ${error.message}`);
    }
  }
  return { services, refused };
}

/** Reads a page of the paged list. Throws AnswerFault when it is none. */
export function readListPage(text: string, size: number): ListPage {
  const { content, last, totalElements } = check(page, parseJson(text)).serviceDescriptions;
  return { ...readEntries(content), total: totalElements ?? null, isLast: last ?? content.length < size };
}

const ID = 'ID-LB';

/** Cuts a page out of the table of all services. Throws AnswerFault when it is none. */
export function readTablePage(text: string, number: number, size: number): ListPage {
  let rows: readonly (readonly string[])[];
  try {
    rows = parse(text, { delimiter: '|', bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true });
  } catch (cause) {
    throw new AnswerFault(`This is no table: ${(cause as Error).message.slice(0, 100)}`);
  }
  const place = rows[0]?.indexOf(ID) ?? -1;
  if (place === -1) throw new AnswerFault(`The table has no column '${ID}'.`);
  const all = [...new Set(rows.slice(1).map((row) => row[place] ?? ''))];
  const own = all.slice(number * size, (number + 1) * size).map((id) => ({ id }));
  return { ...readEntries(own), total: all.length, isLast: (number + 1) * size >= all.length };
}
