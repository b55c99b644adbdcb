/** Makes the offers of services anew from the records, and ends those that are no more. */

import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Offer } from '#platform/catalogue/types.ts';
import type { Transaction } from '#platform/database.ts';
import { saveRows } from '#platform/database/bulk.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { FIELDS } from '../../rules/fields.ts';
import { writeOffers } from '../../store.ts';
import { authorities, offers, xzufiOffers, xzufiRecords, xzufiResponsibilities } from '../../tables.ts';
import { offersOf, type InCharge, type OnlineEntry } from '../offers.ts';
import type { KeptEdit } from '../../types.ts';
import type { Claim, Outranked } from '../../rules/precedence.ts';
import { withoutOutranked } from './precedence.ts';
import type { RecordId } from './records.ts';

/** Yesterday and today: an offer that ends is valid for the last time the day before. */
export interface Days {
  readonly yesterday: Day;
  readonly today: Day;
}

export interface Remade {
  readonly changed: readonly Id<'Offer'>[];
  /** Where an editor's word stayed. */
  readonly kept: readonly KeptEdit[];
  /** How many of the services are not here though somebody is responsible for them. */
  readonly missing: number;
  /** Where offers are not made because others for the same service and area go before them. */
  readonly outranked: readonly Outranked[];
}

/** Rows by the service they are for. */
export function grouped<Row extends { readonly service: RecordId }>(
  found: readonly Row[],
): ReadonlyMap<RecordId, readonly Row[]> {
  const groups = new Map<RecordId, Row[]>();
  for (const row of found) groups.set(row.service, [...(groups.get(row.service) ?? []), row]);
  return groups;
}

type Responsible = InCharge & { readonly service: RecordId };

export async function findResponsible(tx: Transaction, services: readonly RecordId[]): Promise<readonly Responsible[]> {
  const { service, organisation, areas, role } = xzufiResponsibilities;
  const found = await tx
    .select({ service, organisation, areas, role, region: authorities.region })
    .from(xzufiResponsibilities)
    .innerJoin(xzufiRecords, eq(xzufiRecords.id, organisation))
    .innerJoin(authorities, sql`${authorities.id} = ${organisation}`)
    .where(inArray(service, [...services]));
  return found.flatMap((row) => (row.organisation === null ? [] : [{ ...row, organisation: row.organisation }]));
}

type Online = OnlineEntry & { readonly service: RecordId };

export async function findOnline(tx: Transaction, services: readonly RecordId[]): Promise<readonly Online[]> {
  const { service, areas, record, place } = xzufiResponsibilities;
  const found = await tx
    .select({ service, areas, content: xzufiRecords.content })
    .from(xzufiResponsibilities)
    .innerJoin(xzufiRecords, eq(xzufiRecords.id, record))
    .where(and(inArray(service, [...services]), eq(xzufiRecords.kind, 'onlinedienst')))
    .orderBy(record, place);
  return found.flatMap(({ content, ...row }) =>
    content.kind === 'onlinedienst' ? [{ ...row, name: content.name, url: content.url, trustLevel: content.trustLevel }] : [],
  );
}

async function findKnown(tx: Transaction, services: readonly RecordId[]): Promise<ReadonlyMap<Id<'Offer'>, Offer>> {
  const found = await tx
    .select({ offer: offers })
    .from(xzufiOffers)
    .innerJoin(offers, eq(offers.id, xzufiOffers.offer))
    .where(inArray(xzufiOffers.service, [...services]));
  return new Map(found.map(({ offer }) => [offer.id, offer]));
}

/** Lets the planner see what a large message has written, for nobody else can before it is committed. */
export async function takeStock(tx: Transaction): Promise<void> {
  await tx.execute(sql`analyze ${xzufiRecords}, ${xzufiResponsibilities}, ${authorities}`);
}

/**
 * Makes the offers of some services anew, but for those that somebody else has taken over. Offers are never deleted:
 * applications refer to them.
 */
export async function remakeOffers(
  tx: Transaction,
  services: readonly RecordId[],
  days: Days,
  isTakenOver: (offer: Offer) => boolean,
  editors: readonly Claim[],
): Promise<Remade> {
  const { yesterday } = days;
  const contents = await tx
    .select({ id: xzufiRecords.id, content: xzufiRecords.content })
    .from(xzufiRecords)
    .where(inArray(xzufiRecords.id, [...services]));
  const responsible = grouped(await findResponsible(tx, services));
  const online = grouped(await findOnline(tx, services));
  const known = await findKnown(tx, services);
  const possible = contents.flatMap(({ id, content }) =>
    content.kind === 'leistung'
      ? offersOf(content, responsible.get(id) ?? [], online.get(id) ?? []).map((offer) => ({ offer, service: id }))
      : [],
  );
  const takenOver = new Set([...known.values()].filter(isTakenOver).map(({ id }) => id));
  const free = possible.filter(({ offer }) => !takenOver.has(offer.id));
  const { made, outranked } = await withoutOutranked(tx, free, editors, days);
  const current = new Set(made.map(({ offer }) => offer.id));
  const ended = [...known.values()]
    .filter(({ id, validTo }) => !current.has(id) && !takenOver.has(id) && (validTo === null || validTo > yesterday))
    .map((offer): Offer => ({ ...offer, validTo: yesterday }));
  const written = await writeOffers(
    tx,
    made.map(({ offer }) => offer),
    FIELDS.OFFER,
  );
  const endings = await writeOffers(tx, ended, ['VALID_TO']);
  const changed = new Set(written.changed);
  await saveRows(
    tx,
    xzufiOffers,
    made.filter(({ offer }) => changed.has(offer.id)).map(({ offer, service }) => ({ offer: offer.id, service })),
  );
  const present = new Set(contents.map(({ id }) => id));
  const missing = new Set([...responsible.keys(), ...online.keys()].filter((id) => !present.has(id))).size;
  return {
    changed: [...changed, ...endings.changed] as Id<'Offer'>[],
    kept: [...written.kept, ...endings.kept],
    missing,
    outranked,
  };
}
