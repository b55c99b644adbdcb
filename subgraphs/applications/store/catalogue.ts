/** The local copy of the catalogues. */

import { eq, inArray, sql } from 'drizzle-orm';
import type { Fee } from '#platform/catalogue/types.ts';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { ServiceKey } from '#platform/values/service-key.ts';
import { offers, services, type KnownOffer } from '../copies/tables.ts';

export interface KnownService {
  readonly leikaKey: ServiceKey;
  readonly name: string;
  readonly fees: readonly Fee[];
}

export async function findOffers(db: Database, ids: readonly Id<'Offer'>[]): Promise<readonly KnownOffer[]> {
  const found = await db
    .select()
    .from(offers)
    .where(inArray(offers.id, [...ids]));
  return found.map(({ offer }) => offer);
}

export async function findOffer(db: Database, id: Id<'Offer'>): Promise<KnownOffer | null> {
  const [offer] = await findOffers(db, [id]);
  return offer ?? null;
}

export async function findService(db: Database, leikaKey: ServiceKey): Promise<KnownService | null> {
  const [service] = await db.select().from(services).where(eq(services.leikaKey, leikaKey));
  return service ?? null;
}

/** Keeps offers, each named once. */
export async function saveOffers(tx: Transaction, changed: readonly KnownOffer[]): Promise<void> {
  if (changed.length === 0) return;
  await tx
    .insert(offers)
    .values(changed.map((offer) => ({ id: offer.id, offer })))
    .onConflictDoUpdate({ target: offers.id, set: { offer: sql`excluded.offer` } });
}

/** Keeps services, each named once. */
export async function saveServices(tx: Transaction, changed: readonly KnownService[]): Promise<void> {
  if (changed.length === 0) return;
  await tx
    .insert(services)
    .values([...changed])
    .onConflictDoUpdate({ target: services.leikaKey, set: { name: sql`excluded.name`, fees: sql`excluded.fees` } });
}
