/** What an editor's change of an offer means for others of the same service and areas, whatever they came from. */

import type { Offer } from '#platform/catalogue/types.ts';
import type { Transaction } from '#platform/database.ts';
import { remakeAndTell } from './remake.ts';
import { findAffected } from './store/affected.ts';

/**
 * Lets offers of feeds, of the PVOG and of the demonstration make way for the offer as it is `after`, and those of feeds come back
 * where it was `before` and is no more. Call it last in the transaction of the change.
 */
export async function settleBeside(tx: Transaction, before: Offer | null, after: Offer, now: Date): Promise<void> {
  const places = before === null ? [after] : [before, after];
  const services = new Set(await findAffected(tx, places));
  await remakeAndTell(tx, { services, authorities: new Set(), edited: [after.id] }, now);
}
