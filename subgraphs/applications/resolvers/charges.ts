/** What a draft would be charged if it were submitted, and whether so much can be charged at all. */

import { feesInForce } from '#platform/catalogue/rules.ts';
import type { Database, Transaction } from '#platform/database.ts';
import type { ChargeItem } from '#platform/events/contracts/applications.ts';
import type { Day } from '#platform/values/day.ts';
import { feesOfTickets } from '../bookings/hold.ts';
import type { KnownOffer } from '../copies/tables.ts';
import { feesOf, placeOfExcess, priceOf } from '../rules/price.ts';
import { granted, refused, type Ruling } from '../rules/problems.ts';
import type { KnownService } from '../store/catalogue.ts';
import type { ApplicationRow, FormRow } from '../tables.ts';

/** An application with the data that would be submitted, and what is known of its price. */
interface Chargeable {
  readonly application: ApplicationRow;
  readonly data: ApplicationRow['data'];
  readonly form: FormRow;
  readonly offer: KnownOffer | null;
  readonly service: KnownService | null;
}

/** Its positions on a day; PRICE_TOO_HIGH, at the field that says how many, for more than can be charged. */
export async function chargesOn(
  db: Database | Transaction,
  { application, data, form, offer, service }: Chargeable,
  today: Day,
): Promise<Ruling<readonly ChargeItem[]>> {
  const tickets = await feesOfTickets(db, application, form);
  const charges = priceOf(form.pricing, data, feesInForce(form.fees, [...tickets, ...feesOf(offer, service)]), today);
  const place = placeOfExcess(charges, form.pricing, data);
  return place === null ? granted(charges) : refused('PRICE_TOO_HIGH', 'data', ...place);
}
