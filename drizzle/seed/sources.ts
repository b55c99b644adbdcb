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

/** Marks what we made up so that the graph has something to show. */
export const DEMONSTRATION: Provenance = {
  source: 'Demonstrationsdaten: Zuständigkeit plausibel, Angaben zum Angebot erfunden',
  retrievedAt: null,
  editor: 'Portalverbund',
  demonstration: true,
};
