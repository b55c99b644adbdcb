/** What can be taken only once at the start: the codes of registration districts, and a made-up event with its tickets. */

import type { LocalService } from '#subgraphs/municipal/index.ts';
import type { BookingSeed } from '#subgraphs/applications/index.ts';
import { derivedId, type Id } from '#platform/values/id.ts';
import { parseRegion } from '#platform/values/region.ts';
import { DEMONSTRATION } from './sources.ts';
import { readTable } from './tsv.ts';

const WINTERBERG = parseRegion('059580048048');
const TOWN_HALL = derivedId<'Authority'>(`authority:municipality:${WINTERBERG}`);

/** A service of Winterberg that the LeiKa has no key for. The form `event-tickets` names its id. */
const TICKETS_ID = derivedId<'LocalService'>('local-service:event-tickets:winterberg');
const TICKETS_OFFER = derivedId<'LocalOffer'>('local-offer:event-tickets:winterberg');

/** Made up, and marked as such. */
export function demonstrationLocalServices(): readonly LocalService[] {
  return [
    {
      id: TICKETS_ID,
      agency: 'portalverbund',
      localId: TICKETS_ID,
      name: 'Eintrittskarten für städtische Veranstaltungen',
      citizenName: 'Eintrittskarten kaufen',
      synonyms: ['Konzertkarten', 'Tickets', 'Theaterkarten', 'Vorverkauf', 'Kurkonzert'],
      audience: ['CITIZEN', 'BUSINESS'],
      texts: [],
      deadlines: [],
      requiredTrustLevel: 'BASIC',
      fees: [],
      requiredDocuments: [],
      processingTime: null,
      offers: [
        {
          id: TICKETS_OFFER,
          authorityId: TOWN_HALL,
          areas: [WINTERBERG],
          channels: ['ONLINE', 'IN_PERSON'],
          onlineServices: [
            {
              name: 'Eintrittskarten online kaufen',
              url: `https://portalverbund.example/antrag/${TICKETS_OFFER}`,
              trustLevel: 'BASIC',
              paymentPolicy: 'MANDATORY',
            },
          ],
        },
      ],
      areas: [WINTERBERG],
      provenance: DEMONSTRATION,
      validFrom: null,
      validTo: null,
    },
  ];
}

/** Throws on a row it cannot read. */
export function bookingSeed(): BookingSeed {
  const id = derivedId<'Event'>('event:winterberg:1');
  return {
    plateCodes: readTable('own/plate_codes.tsv', ['ars', 'codes']).map(({ ars, codes }) => ({
      region: parseRegion(ars),
      codes: codes.split(' '),
    })),
    events: [
      {
        id,
        offerId: TICKETS_OFFER as string as Id<'Offer'>,
        authorityId: TOWN_HALL,
        title: 'Konzert im Kurpark (Demonstration)',
        venue: 'Kurpark Winterberg',
        inDays: 120,
        mostEach: 6,
        contingents: [
          { id: derivedId(`${id}:seats`), name: 'Sitzplatz', price: '18.00', capacity: 120 },
          { id: derivedId(`${id}:standing`), name: 'Stehplatz', price: '9.50', capacity: 300 },
        ],
      },
    ],
  };
}
