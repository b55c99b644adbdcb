/** A service that only two towns have, as an editorial office describes it: without a LeiKa key. */

import { parseRegion } from '#platform/values/region.ts';
import type { TextModule } from '#subgraphs/municipal/description.ts';
import type {
  Identifier,
  OnlineServiceRecord,
  OrganisationRecord,
  ServiceRecord,
} from '#subgraphs/municipal/xzufi/records/types.ts';
import { HOCHSAUERLANDKREIS, WINTERBERG } from './catalogue.ts';

const identifier = (value: string): Identifier => ({ agency: 'L100002', value });
const always = { validFrom: null, validTo: null };
const provenance = { source: 'XZuFi 2.3.1, L100002', retrievedAt: null, editor: 'Stadtforst', demonstration: false };

const text = (code: string, language: string, html: string, overrides: Partial<TextModule> = {}): TextModule => ({
  ...always,
  code,
  title: null,
  language,
  html,
  links: [],
  machineTranslated: false,
  provenance,
  ...overrides,
});

export const firewood: ServiceRecord = {
  ...always,
  kind: 'leistung',
  identifier: identifier('LB.77'),
  leikaKeys: [],
  areas: [],
  texts: [
    text('02', 'de', 'Brennholzverkauf'),
    text('03', 'de', 'Brennholz kaufen'),
    text('06', 'de', '<p>Wir verkaufen <strong>Buche</strong> und Fichte.</p>', {
      links: [{ language: 'de', url: 'https://winterberg.example/holz', title: 'Preise' }],
    }),
    text('07', 'de', '<ul><li>Entgeltordnung Stadtwald</li></ul>'),
    text('06', 'en', 'We sell beech and spruce.', { machineTranslated: true }),
  ],
  synonyms: [
    { language: 'de', text: 'Kaminholz' },
    { language: 'de', text: 'Holz aus dem Stadtwald' },
    { language: 'en', text: 'Firewood' },
  ],
  fees: [
    {
      ...always,
      code: 'STANDARD',
      amount: '60.00',
      from: null,
      to: null,
      description: 'Raummeter Buche',
      legalBasis: 'Siehe Handlungsgrundlagen der Leistung',
      level: 'MUNICIPAL',
      provenance,
    },
  ],
  requiredDocuments: ['Motorsägenschein'],
  processingTime: 'P14D',
  deadlines: [
    { ...always, type: '009', period: null, periodTo: null, from: '--10-01', to: '--12-31', description: 'Bestellung' },
  ],
  trustLevel: 'LOW',
  addressees: ['001'],
  regulationTypes: ['5'],
  reference: '001',
  provenance,
};

export const forestOffice: OrganisationRecord = {
  ...always,
  kind: 'organisationseinheit',
  identifier: identifier('OE.77'),
  name: 'Forstamt',
  region: HOCHSAUERLANDKREIS,
  address: { street: 'Am Waltenberg 1', postalCode: '59955', city: 'Winterberg' },
  accessibility: { wheelchair: false, lift: null },
  emblem: 'https://winterberg.example/wappen.svg',
  openingHours: [],
  contacts: [],
  responsibilities: [
    {
      service: firewood.identifier,
      areas: [WINTERBERG, parseRegion('059580028028')],
      role: '01',
      destination: null,
    },
  ],
  provenance,
};

export const forestOnline: OnlineServiceRecord = {
  kind: 'onlinedienst',
  identifier: identifier('OD.77'),
  name: 'Holz bestellen',
  url: 'https://winterberg.example/holz/bestellen',
  trustLevel: null,
  responsibilities: [{ service: firewood.identifier, areas: [WINTERBERG], role: null, destination: null }],
};
