/** The local copy of services without a LeiKa key: their offers stand beside the others, so that all are applied for in one way. */

import { inArray, sql } from 'drizzle-orm';
import type { Provenance } from '#platform/catalogue/types.ts';
import type { Transaction } from '#platform/database.ts';
import type { LocalServiceChanged } from '#platform/events/contracts/catalogue.ts';
import type { Id } from '#platform/values/id.ts';
import { localKey } from '#platform/values/service-key.ts';
import { offers, type KnownOffer } from '../copies/tables.ts';
import { saveOffers, saveServices } from './catalogue.ts';

/** The catalogue shows where a local service comes from; the copy need not. */
const COPIED: Provenance = { source: 'municipal', retrievedAt: null, editor: null, demonstration: false };

function offersOf({ id, offers: told = [], fees = [], validFrom, validTo }: LocalServiceChanged): readonly KnownOffer[] {
  return told.flatMap(({ id: offerId, authorityId, areas: [area, ...furtherAreas], channels, onlineServices }) => {
    if (area === undefined) return [];
    return {
      id: offerId as string as Id<'Offer'>,
      leikaKey: localKey(id),
      authorityId,
      area,
      furtherAreas,
      level: 'MUNICIPAL',
      channels,
      onlineServices,
      fees,
      requiredDocuments: [],
      processingTime: null,
      provenance: COPIED,
      validFrom,
      validTo,
    };
  });
}

/** Keeps local services, each named once, with what is offered of them; an offer that is there no more can no longer be applied for. */
export async function saveLocalServices(tx: Transaction, changed: readonly LocalServiceChanged[]): Promise<void> {
  const told = changed.filter(({ offers: some }) => some !== undefined);
  if (told.length === 0) return;
  const keys = told.map(({ id }) => localKey(id));
  await saveServices(
    tx,
    told.map(({ id, citizenName, fees = [] }) => ({ leikaKey: localKey(id), name: citizenName, fees })),
  );
  const isTheirs = inArray(sql`(${offers.offer} ->> 'leikaKey')`, keys);
  // The planner takes the index of local offers only where the condition says that they are.
  const isLocal = sql`(${offers.offer} ->> 'leikaKey') like 'local:%'`;
  await tx
    .update(offers)
    .set({ offer: sql`jsonb_set(${offers.offer}, '{onlineServices}', '[]')` })
    .where(sql`${isTheirs} and ${isLocal}`);
  await saveOffers(tx, told.flatMap(offersOf));
}
