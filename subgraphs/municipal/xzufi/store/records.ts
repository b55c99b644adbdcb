/** Writes records and who is responsible for what. Tells which services their offers have to be made anew for. */

import { inArray, or, sql } from 'drizzle-orm';
import { rows, type Transaction } from '#platform/database.ts';
import { saveRows } from '#platform/database/bulk.ts';
import type { Authority } from '#platform/catalogue/types.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { FIELDS } from '../../rules/fields.ts';
import { findAuthorities, writeAuthorities } from '../../store.ts';
import { idList } from '../../store/ids.ts';
import { xzufiRecords, xzufiResponsibilities } from '../../tables.ts';
import { authorityId, recordId } from '../identity.ts';
import { authorityOf } from '../offers.ts';
import type { KeptEdit } from '../../types.ts';
import type { XzufiRecord } from '../records/types.ts';

export type RecordId = Id<'XzufiRecord'>;

/** What is to become of a record: its content, or null for its end. */
export type Changes = ReadonlyMap<RecordId, XzufiRecord | null>;

export interface Applied {
  readonly written: ReadonlySet<RecordId>;
  readonly deleted: ReadonlySet<RecordId>;
  /** Authorities that were written, or have ended. */
  readonly authorities: readonly Id<'Authority'>[];
  /** Where an editor's word on an authority stayed. */
  readonly kept: readonly KeptEdit[];
  /** Services whose offers may be others now. */
  readonly services: ReadonlySet<RecordId>;
}

/** Writes what differs from what is there. Answers the ids of what did. */
async function saveRecords(
  tx: Transaction,
  records: readonly (readonly [RecordId, XzufiRecord])[],
): Promise<readonly RecordId[]> {
  if (records.length === 0) return [];
  const json = JSON.stringify(records.map(([id, content]) => ({ id, kind: content.kind, content })));
  const saved = await rows<{ id: RecordId }>(
    tx,
    sql`
      insert into ${xzufiRecords} as known (id, kind, content)
      select id, kind, content from jsonb_populate_recordset(null::${xzufiRecords}, ${json}::text::jsonb)
      on conflict (id) do update set content = excluded.content where known.content is distinct from excluded.content
      returning id`,
  );
  return saved.map(({ id }) => id);
}

async function deleteRecords(tx: Transaction, ids: readonly RecordId[]): Promise<readonly RecordId[]> {
  if (ids.length === 0) return [];
  const gone = await tx
    .delete(xzufiRecords)
    .where(inArray(xzufiRecords.id, [...ids]))
    .returning({ id: xzufiRecords.id });
  return gone.map(({ id }) => id);
}

/** Services that the records, or the organisations they are, have been responsible for so far. */
async function servicesOf(tx: Transaction, ids: readonly RecordId[]): Promise<readonly RecordId[]> {
  if (ids.length === 0) return [];
  const { record, organisation, service } = xzufiResponsibilities;
  const found = await tx
    .selectDistinct({ service })
    .from(xzufiResponsibilities)
    .where(or(sql`${record} in ${idList(ids)}`, sql`${organisation} in ${idList(ids)}`));
  return found.map((row) => row.service);
}

type ResponsibilityRow = typeof xzufiResponsibilities.$inferSelect;

function responsibilitiesOf(id: RecordId, record: XzufiRecord): readonly ResponsibilityRow[] {
  if (record.kind === 'leistung') return [];
  const organisation =
    record.kind === 'onlinedienst'
      ? null
      : record.kind === 'organisationseinheit'
        ? id
        : recordId('organisationseinheit', record.organisation);
  return record.responsibilities.map(({ service, areas, role }, place) => ({
    record: id,
    place,
    service: recordId('leistung', service),
    organisation,
    areas,
    role,
  }));
}

/** Authorities whose records are deleted: they stay, for offers and applications refer to them, and end. */
async function endAuthorities(tx: Transaction, deleted: Iterable<RecordId>, lastDay: Day): Promise<readonly Authority[]> {
  const found = await findAuthorities(tx, [...deleted].map(authorityId));
  return found
    .filter(({ validTo }) => validTo === null || validTo > lastDay)
    .map((authority) => ({ ...authority, validTo: lastDay }));
}

/** Applies changes of different records; what is deleted ends on the day given. Events are left to the caller, for they come last in a transaction. */
export async function applyChanges(tx: Transaction, changes: Changes, lastDay: Day): Promise<Applied> {
  const wanted = [...changes].flatMap(([id, record]) => (record === null ? [] : [[id, record] as const]));
  const unwanted = [...changes].filter(([, record]) => record === null).map(([id]) => id);
  const written = new Set(await saveRecords(tx, wanted));
  const deleted = new Set(await deleteRecords(tx, unwanted));
  const changed = [...written, ...deleted];
  const before = await servicesOf(tx, changed);
  const fresh = wanted.filter(([id]) => written.has(id));
  if (changed.length > 0)
    await tx.delete(xzufiResponsibilities).where(sql`${xzufiResponsibilities.record} in ${idList(changed)}`);
  const responsibilities = fresh.flatMap(([id, record]) => responsibilitiesOf(id, record));
  await saveRows(tx, xzufiResponsibilities, responsibilities);
  const current = fresh.flatMap(([, record]) => (record.kind === 'organisationseinheit' ? authorityOf(record) : []));
  const ended = await endAuthorities(tx, deleted, lastDay);
  const { kept } = await writeAuthorities(tx, current, FIELDS.AUTHORITY);
  await writeAuthorities(tx, ended, []);
  const authorities = [...current, ...ended];
  const services = [
    ...before,
    ...responsibilities.map(({ service }) => service),
    ...fresh.flatMap(([id, { kind }]) => (kind === 'leistung' ? [id] : [])),
    ...deleted,
  ];
  return { written, deleted, authorities: authorities.map(({ id }) => id), kept, services: new Set(services) };
}
