/** Exports the catalogue of one region as a message of XZuFi. */

import type { OpenDatabase } from '#platform/database.ts';
import { dayOf } from '#platform/values/day.ts';
import { newId } from '#platform/values/id.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type {
  Identifier,
  OnlineServiceRecord,
  OrganisationRecord,
  Responsibility,
  ServiceRecord,
  XzufiRecord,
} from './records/types.ts';
import { AGENCY } from './identity.ts';
import { findOtherEntries, findRecords, type Entry } from './store/export.ts';
import { writeMessage } from './write/message.ts';

const own = (value: string): Identifier => ({ agency: AGENCY, value });

/** An entry that did not come as XZuFi, as the records it would have come as. */
function recordsOf({ authority, offers }: Entry): readonly XzufiRecord[] {
  const responsible = (offer: Entry['offers'][number]): Responsibility => ({
    service: own(offer.id),
    areas: [offer.area, ...offer.furtherAreas],
    role: '01',
    destination: null,
  });
  const services = offers.map(
    ({
      id,
      leikaKey,
      area,
      furtherAreas,
      fees,
      requiredDocuments,
      processingTime,
      provenance,
      validFrom,
      validTo,
    }): ServiceRecord => ({
      kind: 'leistung',
      identifier: own(id),
      leikaKeys: [leikaKey],
      areas: [area, ...furtherAreas],
      texts: [],
      synonyms: [],
      fees,
      requiredDocuments,
      processingTime,
      deadlines: [],
      trustLevel: null,
      addressees: [],
      regulationTypes: [],
      reference: null,
      provenance,
      validFrom,
      validTo,
    }),
  );
  const online = offers.flatMap((offer) =>
    offer.onlineServices.map(({ name, url, trustLevel }, index): OnlineServiceRecord => ({
      kind: 'onlinedienst',
      identifier: own(`${offer.id}-${index}`),
      name,
      url,
      trustLevel,
      responsibilities: [{ ...responsible(offer), role: null }],
    })),
  );
  const { id, name, region, address, accessibility, emblem, openingHours, contacts, provenance, validFrom, validTo } = authority;
  const organisation: OrganisationRecord = {
    kind: 'organisationseinheit',
    identifier: own(id),
    name,
    region,
    address,
    accessibility,
    emblem,
    openingHours,
    contacts,
    responsibilities: offers.map(responsible),
    provenance,
    validFrom,
    validTo,
  };
  return [...services, organisation, ...online];
}

/**
 * The message as text, piece by piece. What came as XZuFi goes out as it came in; what came otherwise goes out as far as
 * XZuFi has a place for it: not the codes and legal bases of fees, nor when they are paid.
 */
export async function* exportXzufi({ db }: OpenDatabase, region: RegionKey, now: Date): AsyncGenerator<string> {
  const records = await findRecords(db, region);
  const others = await findOtherEntries(db, region, dayOf(now));
  const all = [...records, ...others.flatMap(recordsOf)];
  const head = { version: '2.3.1', transaction: newId(), position: 1, sender: AGENCY } as const;
  yield* writeMessage(
    head,
    all.map((record) => ({ write: record })),
  );
}
