/** The local copy of which authorities there are, and what they offer. */

import { and, eq, inArray, sql } from 'drizzle-orm';
import { PublicError } from '#platform/errors.ts';
import type { Database, Transaction } from '#platform/database.ts';
import { isAmong, readByKeys, type Keys } from '#platform/database/by-keys.ts';
import type { Id } from '#platform/values/id.ts';
import { localServiceOf, type ServiceKey } from '#platform/values/service-key.ts';
import { onlineServiceOf } from '../../rules/drafts.ts';
import { offers, services, type KnownOffer } from '../../copies/tables.ts';
import type { KnownServices } from '../rules/publication.ts';
import type { Known } from '../rules/types.ts';
import { authorities, type AuthorityRow } from '../tables.ts';

/** Keeps authorities, each named once. */
export async function saveAuthorities(tx: Transaction, changed: readonly AuthorityRow[]): Promise<void> {
  if (changed.length === 0) return;
  await tx
    .insert(authorities)
    .values([...changed])
    .onConflictDoUpdate({
      target: authorities.id,
      set: { name: sql`excluded.name`, level: sql`excluded.level`, region: sql`excluded.region` },
    });
}

export const findAuthorities = readByKeys((db, ids: Keys<Id<'Authority'>>) =>
  db.select().from(authorities).where(isAmong(authorities.id, ids)),
);

/** Throws NOT_FOUND, naming the argument. */
export async function requireAuthority(db: Database, id: Id<'Authority'>, argument: string): Promise<AuthorityRow> {
  const [authority] = await findAuthorities(db, [id]);
  if (authority === undefined) throw new PublicError('NOT_FOUND', 'There is no such authority', { facts: { argument } });
  return authority;
}

/** What an authority offers of a service. */
export async function findOffersOf(
  db: Database,
  authorityId: Id<'Authority'>,
  leikaKey: ServiceKey,
): Promise<readonly KnownOffer[]> {
  const found = await db
    .select()
    .from(offers)
    .where(and(eq(sql`${offers.offer}->>'authorityId'`, authorityId), eq(sql`${offers.offer}->>'leikaKey'`, leikaKey)));
  return found.map(({ offer }) => offer);
}

/** Those of the keys that are services of a catalogue, and which of the local ones the authority offers. */
export async function findKnownServices(
  db: Database,
  authorityId: Id<'Authority'>,
  keys: readonly ServiceKey[],
): Promise<KnownServices> {
  if (keys.length === 0) return { known: new Set(), own: new Set() };
  const found = await db
    .select({ leikaKey: services.leikaKey })
    .from(services)
    .where(inArray(services.leikaKey, [...keys]));
  const local = keys.filter((key) => localServiceOf(key) !== null);
  const offered = await Promise.all(
    local.map(async (key) => ((await findOffersOf(db, authorityId, key)).length > 0 ? [key] : [])),
  );
  return { known: new Set(found.map(({ leikaKey }) => leikaKey)), own: new Set(offered.flat()) };
}

/** What is known of a service at an authority that makes these offers. */
export async function findKnown(db: Database, made: readonly KnownOffer[], leikaKey: ServiceKey): Promise<Known> {
  const [service] = await db.select().from(services).where(eq(services.leikaKey, leikaKey));
  return {
    fees: [...made.flatMap(({ fees }) => fees), ...(service?.fees ?? [])],
    policies: made.flatMap((offer) => onlineServiceOf(offer)?.paymentPolicy ?? []),
  };
}
