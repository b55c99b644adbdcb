/** Makes the offers of services and the local services anew after their records changed, and tells what is different now. */

import { tellEntries } from '#platform/catalogue/store.ts';
import type { Offer } from '#platform/catalogue/types.ts';
import type { Transaction } from '#platform/database.ts';
import { dayBefore, dayOf } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { findAuthorities, findOffers } from '../store.ts';
import { tellLocalServices } from '../store/local-services.ts';
import type { Outranked } from '../rules/precedence.ts';
import type { KeptEdit } from '../types.ts';
import { remakeLocalServices } from './store/local-services.ts';
import { remakeOffers, type Days } from './store/offers.ts';
import { endOutranked, findEditorsClaims } from './store/precedence.ts';
import type { RecordId } from './store/records.ts';

/** Services whose offers are made at once, of which each may have one for every municipality. */
const SERVICES = 20;
const TOLD = 1_000;

export interface Touched {
  readonly services: ReadonlySet<RecordId>;
  /** Authorities that were written. */
  readonly authorities: ReadonlySet<Id<'Authority'>>;
  /** Which offers, made from these services once, are somebody else's now; none when nothing is said. */
  readonly isTakenOver?: (offer: Offer) => boolean;
  /** Offers that an editor has just changed: others may have to make way for them. */
  readonly edited?: readonly Id<'Offer'>[];
}

const NONE = (): boolean => false;

export interface Result {
  readonly changedOffers: number;
  readonly changedLocalServices: number;
  /** Where an editor's word stayed. */
  readonly kept: readonly KeptEdit[];
  /** How many of the services are not here though somebody is responsible for them. */
  readonly missing: number;
  /** Where offers are not made because others for the same service and area go before them. */
  readonly outranked: readonly Outranked[];
}

function* chunks<Item>(items: Iterable<Item>, size: number): Generator<readonly Item[]> {
  const all = [...items];
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}

/** Call it last in a transaction: until the commit readers of the outbox wait. */
export async function remakeAndTell(tx: Transaction, touched: Touched, now: Date): Promise<Result> {
  const { services, authorities, isTakenOver = NONE, edited = [] } = touched;
  const today = dayOf(now);
  const days: Days = { today, yesterday: dayBefore(today) };
  const offers = new Set<Id<'Offer'>>();
  const local = new Set<Id<'LocalService'>>();
  const kept: KeptEdit[] = [];
  const outranked: Outranked[] = [];
  let missing = 0;
  const editors = services.size === 0 ? [] : await findEditorsClaims(tx, days);
  for (const some of chunks(services, SERVICES)) {
    const remade = await remakeOffers(tx, some, days, isTakenOver, editors);
    for (const id of remade.changed) offers.add(id);
    kept.push(...remade.kept);
    missing += remade.missing;
    outranked.push(...remade.outranked);
    const remadeLocally = await remakeLocalServices(tx, some, days);
    for (const id of remadeLocally.changed) local.add(id);
    kept.push(...remadeLocally.kept);
  }
  for (const ids of chunks([...offers, ...edited], TOLD)) {
    for (const id of await endOutranked(tx, ids, days)) offers.add(id);
  }
  for (const ids of chunks(authorities, TOLD)) {
    await tellEntries(tx, now, { authorities: await findAuthorities(tx, ids), offers: [] });
  }
  for (const ids of chunks(offers, TOLD)) {
    await tellEntries(tx, now, { authorities: [], offers: await findOffers(tx, ids) });
  }
  for (const ids of chunks(local, TOLD)) await tellLocalServices(tx, now, ids);
  return { changedOffers: offers.size, changedLocalServices: local.size, kept, missing, outranked };
}
