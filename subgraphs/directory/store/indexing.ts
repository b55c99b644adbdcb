/** Writes of a read model, served or made anew: what events say, many at a time. Writing the same again changes nothing. */

import { getTableColumns, inArray, sql, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { saveRows } from '#platform/database/bulk.ts';
import { rows, type Transaction } from '#platform/database.ts';
import { neighbours } from '../rules/spelling.ts';
import { revisions, type OfferRow, type Tables } from '../tables.ts';

/** Everything but the key is taken from the new row. */
export function overwrite(table: PgTable, key: PgColumn): { target: PgColumn; set: Record<string, SQL> } {
  const columns = Object.entries(getTableColumns(table)).filter(([, column]) => column !== key && column.generated === undefined);
  const set = columns.map(([property, column]) => [property, sql`excluded.${sql.identifier(snakeCase(column.name))}`] as const);
  return { target: key, set: Object.fromEntries(set) };
}

/** Drizzle names columns in SQL by its `casing` only while it builds a statement. */
function snakeCase(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export async function saveRegions(
  tx: Transaction,
  { regions }: Tables,
  entries: readonly Tables['regions']['$inferInsert'][],
): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insert(regions)
    .values([...entries])
    .onConflictDoUpdate(overwrite(regions, regions.key));
}

export async function saveAuthorities(
  tx: Transaction,
  { authorities }: Tables,
  entries: readonly Tables['authorities']['$inferInsert'][],
): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insert(authorities)
    .values([...entries])
    .onConflictDoUpdate(overwrite(authorities, authorities.id));
}

/** Saves offers with all their areas; an area that an offer no longer has is gone. */
export async function saveOffers(tx: Transaction, { offers }: Tables, entries: readonly OfferRow[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.delete(offers).where(
    inArray(
      offers.id,
      entries.map(({ id }) => id),
    ),
  );
  // A batch of events may hold many more rows than offers: more than the parameters of a statement would carry.
  await saveRows(tx, offers, entries);
}

export async function saveDelegations(
  tx: Transaction,
  { delegations }: Tables,
  entries: readonly Tables['delegations']['$inferInsert'][],
): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insert(delegations)
    .values([...entries])
    .onConflictDoUpdate(overwrite(delegations, delegations.id));
}

/** Saves services and keeps the lexicon to exactly the words that services have. */
export async function saveServices(
  tx: Transaction,
  tables: Tables,
  entries: readonly Tables['services']['$inferInsert'][],
): Promise<void> {
  if (entries.length === 0) return;
  const { services } = tables;
  const keys = entries.map(({ leikaKey }) => leikaKey);
  const before = await tx.select({ words: services.words }).from(services).where(inArray(services.leikaKey, keys));
  await tx
    .insert(services)
    .values([...entries])
    .onConflictDoUpdate(overwrite(services, services.leikaKey));
  await replaceWords(tx, tables, before, entries);
}

interface Worded {
  readonly words: readonly string[];
}

/** Adds the words that services have now to the lexicon, and drops those that only their earlier selves had. */
export async function replaceWords(
  tx: Transaction,
  tables: Tables,
  before: readonly Worded[],
  now: readonly Worded[],
): Promise<void> {
  const words = new Set(now.flatMap((service) => service.words));
  await addWords(tx, tables, [...words]);
  await dropUnusedWords(
    tx,
    tables,
    before.flatMap((service) => service.words).filter((word) => !words.has(word)),
  );
}

/** Adds words that a service has to the lexicon. */
async function addWords(tx: Transaction, { lexicon }: Tables, words: readonly string[]): Promise<void> {
  const known = await tx
    .select({ word: lexicon.word })
    .from(lexicon)
    .where(inArray(lexicon.word, [...words]));
  const present = new Set(known.map(({ word }) => word));
  const entries = words.filter((word) => !present.has(word)).map((word) => ({ word, neighbours: neighbours(word) }));
  if (entries.length === 0) return;
  await tx.execute(sql`
    insert into ${lexicon} (word, neighbours)
    select word, neighbours
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as entry (word text, neighbours text[])
    on conflict do nothing
  `);
}

/** Takes words out of the lexicon that no service has any more. */
async function dropUnusedWords(
  tx: Transaction,
  { lexicon, services, localServices }: Tables,
  words: readonly string[],
): Promise<void> {
  if (words.length === 0) return;
  await rows(
    tx,
    sql`
      delete from ${lexicon} where ${inArray(lexicon.word, [...new Set(words)])}
      and not exists (select from ${services} cross join unnest(${services.words}) as used where used = ${lexicon.word})
      and not exists (select from ${localServices} cross join unnest(${localServices.words}) as used where used = ${lexicon.word})
    `,
  );
}

/** Says that regions, services or rules of delegation are others now. */
export async function countUp(tx: Transaction): Promise<void> {
  await tx
    .insert(revisions)
    .values({ id: 1, number: 1 })
    .onConflictDoUpdate({ target: revisions.id, set: { number: sql`${revisions.number} + 1` } });
}
