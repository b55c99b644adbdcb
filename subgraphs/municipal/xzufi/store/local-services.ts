/** Makes services without a LeiKa key anew from the records, and ends those that are no more. */

import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { FIELDS } from '../../rules/fields.ts';
import { writeLocalServices } from '../../store.ts';
import { findLocalServices } from '../../store/local-services.ts';
import type { KeptEdit } from '../../types.ts';
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
 * has ended. What editors have changed of them stays. Answers which have changed; the caller tells of them.
 */
export async function remakeLocalServices(
  tx: Transaction,
  services: readonly RecordId[],
  { yesterday }: Days,
): Promise<{ readonly changed: readonly Id<'LocalService'>[]; readonly kept: readonly KeptEdit[] }> {
  const records = await findWithoutKey(tx, services);
  const known = await findLocalServices(tx, services.map(localServiceId));
  if (records.length === 0 && known.length === 0) return { changed: [], kept: [] };
  const ids = records.map(({ id }) => id);
  const responsible = grouped(await findResponsible(tx, ids));
  const online = grouped(await findOnline(tx, ids));
  const made = records.flatMap(({ id, record }) => localServiceOf(record, responsible.get(id) ?? [], online.get(id) ?? []) ?? []);
  const current = new Set(made.map(({ id }) => id));
  const ended = known
    .filter(({ id, validTo }) => !current.has(id) && (validTo === null || validTo > yesterday))
    .map((one): LocalService => ({ ...one, validTo: yesterday }));
  const written = await writeLocalServices(tx, made, FIELDS.LOCAL_SERVICE);
  const endings = await writeLocalServices(tx, ended, ['VALID_TO']);
  return {
    changed: [...written.changed, ...endings.changed] as Id<'LocalService'>[],
    kept: [...written.kept, ...endings.kept],
  };
}
