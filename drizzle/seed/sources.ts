/** Where the facts of the seed come from, as their provenance says it. */

import type { Provenance } from '#platform/catalogue/types.ts';
import { parseDay } from '#platform/values/day.ts';

function real(source: string, retrievedAt: string, editor: string | null = null): Provenance {
  return { source, retrievedAt: parseDay(retrievedAt), editor, demonstration: false };
}

export const REGISTER = real('Destatis GV100AD, Gebietsstand 30.11.2021', '2021-11-30', 'Statistisches Bundesamt');
export const REGISTER_SUMS = real(
  'Destatis GV100AD, Gebietsstand 30.11.2021; Einwohner summiert',
  '2021-11-30',
  'Statistisches Bundesamt',
);
export const SERVICE_CATALOGUE = real('LeiKa und OZG-Umsetzungskatalog, Oktober 2019 (kdn-nrw/OZG-Datenbank-NRW)', '2019-10-31');
export const LIVE_SERVICES = real('PVOG Suchdienst, Bezugsort Köln', '2026-10-04');
export const OWN_WORDS = real('Eigene redaktionelle Bezeichnung', '2026-11-23', 'Portalverbund');
export const MUNICIPAL_WEBSITES = real('OZG-Datenbank NRW (kdn-nrw/OZG-Datenbank-NRW), Tabelle der Kommunen', '2019-10-31');
export const COURTS = real('Destatis GV100AD, Gebietsstand 30.11.2021, Schlüssel des Gerichts', '2021-11-30');
export const FEDERAL_JUSTICE = real('BZRG § 1, GewO § 149: Registerbehörde ist das Bundesamt für Justiz', '2026-11-23');

export const TIERS_BY_ORDINANCE = real(
  'Verordnung zur Bestimmung der Großen und der Mittleren kreisangehörigen Städte nach § 4 GO NRW, Stand 01.01.2025',
  '2026-11-25',
);
export const TIERS_BY_LAW = real('Aachen-Gesetz: Rechtsstellung einer kreisfreien Stadt', '2026-11-25');
/** Not read in the list itself: law makes a town of more than 25,000 inhabitants one, without an application. */
export const TIERS_BY_INHABITANTS = real(
  'Abgeleitet, noch nicht geprüft: GO NRW § 4, mehr als 25.000 Einwohner nach Destatis GV100AD, 31.12.2020',
  '2021-11-30',
  'Portalverbund',
);
/** The part of the list that we read ends at the letter G; these are recalled. */
export const TIERS_UNCHECKED = real('Noch nicht geprüft: Bestimmung auf Antrag nach § 4 GO NRW', '2026-11-25', 'Portalverbund');

/** Marks what we made up so that the graph has something to show. */
export const DEMONSTRATION: Provenance = {
  source: 'Demonstrationsdaten: Zuständigkeit plausibel, Angaben zum Angebot erfunden',
  retrievedAt: null,
  editor: 'Portalverbund',
  demonstration: true,
};
