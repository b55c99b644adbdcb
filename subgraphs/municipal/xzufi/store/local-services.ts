/** Makes services without a LeiKa key anew from the records, and ends those that are no more. */

import { isDeepStrictEqual } from 'node:util';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { findLocalServices, writeLocalServices } from '../../store/local-services.ts';
import type { LocalService } from '../../description.ts';
import { xzufiRecords } from '../../tables.ts';
import { localServiceOf } from '../description.ts';
import { localServiceId } from '../identity.ts';
import { findOnline, findResponsible, grouped, type Days } from './offers.ts';
import type { RecordId } from './records.ts';

async function findWithoutKey(tx: Transaction, services: readonly RecordId[]) {
  const { id, kind, content } = xzufiRecords;
  const found = await tx
    .select({ id, content })
    .from(xzufiRecords)
    .where(and(inArray(id, [...services]), eq(kind, 'leistung'), sql`${content} -> 'leikaKeys' = '[]'::jsonb`));
  return found.flatMap((row) => (row.content.kind === 'leistung' ? [{ id: row.id, record: row.content }] : []));
}

/**
 * Those of the services that have no key. They are never deleted, as what a citizen has bookmarked should say that it
 * has ended. Answers which have changed; the caller tells of them.
 */
export async function remakeLocalServices(
  tx: Transaction,
  services: readonly RecordId[],
  { yesterday }: Days,
): Promise<readonly Id<'LocalService'>[]> {
  const records = await findWithoutKey(tx, services);
  const known = await findLocalServices(tx, services.map(localServiceId));
  if (records.length === 0 && known.length === 0) return [];
  const ids = records.map(({ id }) => id);
  const responsible = grouped(await findResponsible(tx, ids));
  const online = grouped(await findOnline(tx, ids));
  const before = new Map(known.map((one) => [one.id, one]));
  const made = records.flatMap(({ id, record }) => localServiceOf(record, responsible.get(id) ?? [], online.get(id) ?? []) ?? []);
  const current = new Set(made.map(({ id }) => id));
  const changed = made.filter((one) => !isDeepStrictEqual(before.get(one.id), one));
  const ended = known
    .filter(({ id, validTo }) => !current.has(id) && (validTo === null || validTo > yesterday))
    .map((one): LocalService => ({ ...one, validTo: yesterday }));
  await writeLocalServices(tx, [...changed, ...ended]);
  return [...changed, ...ended].map(({ id }) => id);
}
