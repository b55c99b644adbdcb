/** What a simulated PVOG holds: identities, keys and names that were live in October 2026, with invented texts and offices. */

import { readTable } from '#drizzle/seed/tsv.ts';
import type { SimulatedPlace, SimulatedService, Simulator } from './pvog-simulator.ts';

interface Live {
  readonly id: string;
  readonly leika: string;
  readonly name: string;
}

/** Dog tax registration. */
export const DOG_TAX = 'L100002.LB.121387243';

/** The 75 services that were live, those of the state and those of the federation, the dog tax first. */
export function liveServices(): readonly Live[] {
  const all = readTable('data/pvog_nrw_leistungen_2026.tsv', ['pvog_id', 'leika', 'name']).map((row) => ({
    id: row.pvog_id,
    leika: row.leika,
    name: row.name,
  }));
  return [...all.filter(({ id }) => id === DOG_TAX), ...all.filter(({ id }) => id !== DOG_TAX)];
}

/** The town hall of a place. */
export const unitOf = (place: string): string => `L100002.OE.${place}`;

export const FEDERAL_UNIT = 'B100019.OE.9051';

/** A unit as `/organisationunits/detail` sends it. */
export function unitDetail(id: string, title: string, fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id,
    languages: ['de'],
    lastUpdate: '2026-09-01T08:00:00.000Z',
    languageComplete: {},
    title,
    forms: [],
    employees: [{ name: 'Frau Beispiel', telephone: '02981 800-1' }],
    additionalInformation: [],
    bankAccounts: [],
    location: {
      addresses: [
        { type: 'Postanschrift', street: 'Postfach 1', zip: '59955', city: 'Winterberg' },
        { type: 'Hausanschrift', street: 'Fichtenweg 10', zip: '59955', city: 'Winterberg' },
      ],
      communications: [
        { code: '01', value: 'post@winterberg.example' },
        { code: '02', value: '02981 800-0' },
      ],
    },
    communicationSystems: [],
    internetAddresses: [{ uri: 'https://winterberg.example' }],
    role: { code: '03', name: 'Ansprechpunkt' },
    ...fields,
  };
}

/** A description as `/servicedescriptions/{id}/detail` sends it. */
export function serviceDetail(
  { id, leika, name }: Live,
  fields: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    id,
    name,
    leikakeys: [leika],
    ars: ['050000000000'],
    details: [
      {
        code: '24',
        title: 'Teaser',
        text: `<p>${name}: das Wichtigste in Kürze.</p>`,
        links: [],
        details: [],
        placeholder: false,
      },
      { code: '06', title: 'Volltext', text: `<p>Hier erfahren Sie, wie Sie „${name}“ nutzen.</p>`, links: [], details: [] },
      {
        code: '08',
        title: 'Erforderliche Unterlagen',
        text: '<ul><li>Personalausweis oder Reisepass</li><li>Antrag</li></ul>',
        links: [],
        details: [],
      },
      {
        code: '07',
        title: 'Handlungsgrundlage(n)',
        text: null,
        links: [{ title: 'Kommunalabgabengesetz', uri: 'https://recht.example/kag' }],
        details: [],
      },
      { code: '09', title: 'Voraussetzungen', text: 'nicht angegeben', links: [], details: [], placeholder: true },
      { code: '98', title: 'Kosten', text: null, links: [], details: [{ title: 'Gebühr', text: '<p>Gebühr: 7,50 EUR</p>' }] },
      { code: '95', title: 'Bearbeitungsdauer', text: null, links: [], details: [{ title: null, text: '1 bis 2 Wochen' }] },
      { code: '93', title: 'Fachliche Freigabe', text: 'Ministerium des Innern NRW', links: [], details: [], date: '2026-05-04' },
    ],
    onlineServiceLinks: [{ id: `L100002.OD.${leika}`, title: `${name} online`, uri: `https://service.example/antrag/${leika}` }],
    organisations: [],
    organisationIds: [],
    sourcePortals: [{ title: 'Verwaltungssuchmaschine', uri: 'https://portal.example' }],
    validityPeriods: [],
    lastUpdate: '2026-09-18T13:36:05.911Z',
    externalLastUpdate: '2026-09-17T22:00:00.000Z',
    ...fields,
  };
}

/** The service with the town hall in charge, or the federal office for those of the federation. */
export function simulated(live: Live, place: string, fields: Readonly<Record<string, unknown>> = {}): SimulatedService {
  const unit = live.id.startsWith('B') ? FEDERAL_UNIT : unitOf(place);
  return { detail: serviceDetail(live, fields), duties: [{ unit, role: '01' }] };
}

/** Adds a place with its town hall and the first of the live services; answers it. */
export function addPlace(simulator: Simulator, key: string, name: string, most = 75): SimulatedPlace {
  const services = new Map(
    liveServices()
      .slice(0, most)
      .map((live) => [live.id, simulated(live, key)] as const),
  );
  simulator.units.set(unitOf(key), unitDetail(unitOf(key), `Stadt ${name}, Bürgerservice`));
  simulator.units.set(FEDERAL_UNIT, unitDetail(FEDERAL_UNIT, 'Bundesamt für Justiz'));
  const place = { name, services };
  simulator.places.set(key, place);
  return place;
}
