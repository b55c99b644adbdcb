/** Makes offers and local services anew from the records that were kept, whatever release read them. */

import { and, asc, eq, gt } from 'drizzle-orm';
import type { OpenDatabase } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { tellLocalServices } from '../store/local-services.ts';
import { PVOG } from '../rules/precedence.ts';
import { xzufiRecords } from '../tables.ts';
import { localServiceId } from './identity.ts';
import { remakeAndTell } from './remake.ts';
import type { RecordId } from './store/records.ts';

/** Services of a transaction: events wait in each until it ends. */
const BATCH = 200;

export interface Rederived {
  readonly services: number;
  readonly changedOffers: number;
  readonly changedLocalServices: number;
}

/**
 * Goes through all services of feeds, a part in one transaction at a time; what is as it was is not told again. Breaking off loses
 * nothing: what is done is done. Services of the PVOG are left to its next round, which makes them anew anyway.
 */
export async function rederiveXzufi(
  { db }: OpenDatabase,
  now: Date,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<Rederived> {
  const total = await db.$count(xzufiRecords, eq(xzufiRecords.kind, 'leistung'));
  let [services, changedOffers, changedLocalServices] = [0, 0, 0];
  let last: RecordId = '00000000-0000-0000-0000-000000000000' as RecordId;
  for (;;) {
    const batch = await db
      .select({ id: xzufiRecords.id, content: xzufiRecords.content })
      .from(xzufiRecords)
      .where(and(eq(xzufiRecords.kind, 'leistung'), gt(xzufiRecords.id, last)))
      .orderBy(asc(xzufiRecords.id))
      .limit(BATCH);
    if (batch.length === 0) return { services, changedOffers, changedLocalServices };
    const own = batch.filter(({ content }) => content.identifier.agency !== PVOG);
    const keyless = own.filter(({ content }) => content.kind === 'leistung' && content.leikaKeys.length === 0);
    const result = await db.transaction(async (tx) => {
      const remade = await remakeAndTell(tx, { services: new Set(own.map(({ id }) => id)), authorities: new Set() }, now);
      // Earlier releases did not tell where they are online.
      const local: readonly Id<'LocalService'>[] = keyless.map(({ id }) => localServiceId(id));
      await tellLocalServices(tx, now, local);
      return remade;
    });
    services += own.length;
    changedOffers += result.changedOffers;
    changedLocalServices += result.changedLocalServices;
    progress(Math.min(services, total), total);
    last = batch.at(-1)?.id ?? last;
  }
}
