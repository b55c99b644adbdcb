/** Reads what the sources of offers say of them beside what every offer says. */

import { eq, inArray } from 'drizzle-orm';
import type { Database } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { Description } from '../description.ts';
import { xzufiOffers, xzufiRecords } from '../tables.ts';
import { descriptionOf } from '../xzufi/description.ts';

export interface OfferDescription extends Description {
  readonly offer: Id<'Offer'>;
}

/** The descriptions of offers that were made from records; none for the others, nor where the record is gone. */
export async function findDescriptions(db: Database, offers: readonly Id<'Offer'>[]): Promise<readonly OfferDescription[]> {
  const found = await db
    .select({ offer: xzufiOffers.offer, content: xzufiRecords.content })
    .from(xzufiOffers)
    .innerJoin(xzufiRecords, eq(xzufiRecords.id, xzufiOffers.service))
    .where(inArray(xzufiOffers.offer, [...offers]));
  return found.flatMap(({ offer, content }) => (content.kind === 'leistung' ? [{ offer, ...descriptionOf(content) }] : []));
}
