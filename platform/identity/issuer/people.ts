/** The test people of the embedded identity provider: documented, invented, and the same on every machine. */

import { TRUST_LEVELS, type TrustLevel } from '../../values/trust-level.ts';
import { derivedId, type Id } from '../../values/id.ts';
import { parseRegion, type RegionKey } from '../../values/region.ts';
import type { Organisation } from '../viewer.ts';

export interface TestPerson {
  /** What scripts and the command line call them. */
  readonly id: string;
  /** The `sub` claim. */
  readonly subject: Id<'Person'>;
  readonly givenName: string;
  readonly familyName: string;
  /** Who this is, in German for the sign-in page. */
  readonly description: string;
  /** The highest trust level this person can prove. */
  readonly highest: TrustLevel;
  readonly scopes: readonly string[];
  readonly authorities: readonly Id<'Authority'>[];
  readonly regions: readonly RegionKey[];
  readonly organisations: readonly Organisation[];
}

type Facts = Pick<TestPerson, 'id' | 'givenName' | 'familyName' | 'description' | 'highest'> &
  Partial<Pick<TestPerson, 'scopes' | 'authorities' | 'regions' | 'organisations'>>;

function person(facts: Facts): TestPerson {
  return { scopes: [], authorities: [], regions: [], organisations: [], subject: derivedId(`person:${facts.id}`), ...facts };
}

/** The administration of a municipality, as the municipal catalogue derives its id from the regional key. */
const administrationOf = (regionKey: string): Id<'Authority'> => derivedId(`authority:municipality:${regionKey}`);

const CASE_SCOPES = ['case:read', 'case:write', 'payment:refund'];
const CASH_OFFICE_SCOPES = ['ledger:read', 'payment:payout'];
const EDITOR_SCOPES = ['catalogue:edit', 'form:write'];

/** As Mein Unternehmenskonto would show it. */
const BEISPIEL_GMBH = {
  id: derivedId<'Organisation'>('organisation:beispiel-gmbh'),
  name: 'Beispiel GmbH',
  facts: {
    legalForm: 'GmbH',
    registerCourt: 'Amtsgericht Arnsberg',
    registerType: 'HRB',
    registerNumber: '99999',
    street: 'Am Waltenberg 3',
    postalCode: '59955',
    city: 'Winterberg',
  },
};

export const PEOPLE: readonly TestPerson[] = [
  person({
    id: 'citizen',
    givenName: 'Erika',
    familyName: 'Beispiel',
    description: 'Bürgerin, wohnt in Winterberg',
    highest: 'HIGH',
  }),
  person({
    id: 'citizen-basic',
    givenName: 'Bastian',
    familyName: 'Beispiel',
    description: 'Bürger, nur mit Benutzername und Passwort registriert',
    highest: 'BASIC',
  }),
  person({
    id: 'citizen-low',
    givenName: 'Nina',
    familyName: 'Beispiel',
    description: 'Bürgerin mit niedrigem Vertrauensniveau',
    highest: 'LOW',
  }),
  person({
    id: 'citizen-substantial',
    givenName: 'Samuel',
    familyName: 'Beispiel',
    description: 'Bürger mit ELSTER-Zertifikat',
    highest: 'SUBSTANTIAL',
  }),
  person({
    id: 'citizen-high',
    givenName: 'Hatice',
    familyName: 'Beispiel',
    description: 'Bürgerin mit Online-Ausweis',
    highest: 'HIGH',
  }),
  person({
    id: 'representative',
    givenName: 'Rafael',
    familyName: 'Beispiel',
    description: 'Vertreter der Beispiel GmbH',
    highest: 'HIGH',
    organisations: [{ ...BEISPIEL_GMBH, role: 'REPRESENTATIVE' }],
  }),
  person({
    id: 'clerk',
    givenName: 'Klara',
    familyName: 'Beispiel',
    description: 'Angestellte der Beispiel GmbH, bereitet Anträge vor',
    highest: 'SUBSTANTIAL',
    organisations: [{ ...BEISPIEL_GMBH, role: 'CLERK' }],
  }),
  person({
    id: 'case-worker',
    givenName: 'Sabine',
    familyName: 'Beispiel',
    description: 'Sachbearbeiterin der Stadt Winterberg',
    highest: 'HIGH',
    scopes: CASE_SCOPES,
    authorities: [administrationOf('059580048048')],
  }),
  person({
    id: 'case-lead',
    givenName: 'Sven',
    familyName: 'Beispiel',
    description: 'Sachgebietsleiter der Stadt Winterberg',
    highest: 'HIGH',
    scopes: [...CASE_SCOPES, 'case:configure'],
    authorities: [administrationOf('059580048048')],
  }),
  person({
    id: 'case-worker-koeln',
    givenName: 'Klaus',
    familyName: 'Beispiel',
    description: 'Sachbearbeiter der Stadt Köln',
    highest: 'HIGH',
    scopes: CASE_SCOPES,
    authorities: [administrationOf('053150000000')],
  }),
  person({
    id: 'cash-clerk',
    givenName: 'Karin',
    familyName: 'Beispiel',
    description: 'Kassenverwalterin der Stadt Winterberg',
    highest: 'HIGH',
    scopes: CASH_OFFICE_SCOPES,
    authorities: [administrationOf('059580048048')],
  }),
  person({
    id: 'editor',
    givenName: 'Edith',
    familyName: 'Beispiel',
    description: 'Redakteurin der Stadt Köln',
    highest: 'HIGH',
    scopes: EDITOR_SCOPES,
    regions: [parseRegion('053150000000')],
  }),
  person({
    id: 'editor-winterberg',
    givenName: 'Walter',
    familyName: 'Beispiel',
    description: 'Redakteur der Stadt Winterberg',
    highest: 'HIGH',
    scopes: EDITOR_SCOPES,
    regions: [parseRegion('059580048048')],
  }),
  person({
    id: 'editor-district',
    givenName: 'Dörte',
    familyName: 'Beispiel',
    description: 'Redakteurin des Hochsauerlandkreises',
    highest: 'HIGH',
    scopes: EDITOR_SCOPES,
    regions: [parseRegion('059580000000')],
  }),
  person({
    id: 'operator',
    givenName: 'Olga',
    familyName: 'Beispiel',
    description: 'Betreiberin des Portalverbunds',
    highest: 'HIGH',
    scopes: ['operator', 'registry:read', 'registry:write'],
  }),
];

/** Every scope that some test person has. */
export const ALL_SCOPES: readonly string[] = [...new Set(PEOPLE.flatMap(({ scopes }) => scopes))];

const withoutSeparators = (text: string): string => text.toLowerCase().replace(/[-_\s]/g, '');

/** By id, forgiving case and separators: `caseworker` and `case_worker` are `case-worker`. */
export function findPerson(id: string): TestPerson | null {
  const wanted = withoutSeparators(id);
  return PEOPLE.find((one) => withoutSeparators(one.id) === wanted) ?? null;
}

export function findPersonBySubject(subject: string): TestPerson | null {
  return PEOPLE.find((one) => one.subject === subject) ?? null;
}

/** Null when the text is no trust level; case does not matter. */
export function findLevel(text: string): TrustLevel | null {
  return TRUST_LEVELS.find((level) => level === text.toUpperCase()) ?? null;
}
