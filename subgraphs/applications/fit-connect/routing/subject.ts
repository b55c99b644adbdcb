/** What is to be delivered of an application, and where to: its service and the area of the authority that is in charge of it now. */

import type { Database } from '#platform/database.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import { leikaOf } from '#platform/values/service-key.ts';
import { findAuthorities, findOffersOf } from '../../reuse/store/authorities.ts';
import { findOffer } from '../../store/catalogue.ts';
import type { KnownOffer } from '../../copies/tables.ts';
import type { ApplicationRow } from '../../tables.ts';

export interface Subject {
  /** Null for a local service, which FIT-Connect does not know. */
  readonly leikaKey: LeikaKey | null;
  readonly area: RegionKey;
  /** That of the authority in charge; where a case was handed to one that offers nothing here, the one it was applied for. */
  readonly offer: KnownOffer;
}

/** Throws where the offer that was applied for is not there. */
export async function subjectAt(
  db: Database,
  { offerId, authorityId, leikaKey: service }: Pick<ApplicationRow, 'offerId' | 'authorityId' | 'leikaKey'>,
): Promise<Subject> {
  const applied = await findOffer(db, offerId);
  if (applied === null) throw new Error('the offer of an application is not there');
  const leikaKey = leikaOf(service);
  if (applied.authorityId === authorityId || leikaKey === null) return { leikaKey, area: applied.area, offer: applied };
  const [own] = await findOffersOf(db, authorityId, leikaKey);
  if (own !== undefined) return { leikaKey, area: own.area, offer: own };
  const [authority] = await findAuthorities(db, [authorityId]);
  return { leikaKey, area: authority?.region ?? applied.area, offer: applied };
}
