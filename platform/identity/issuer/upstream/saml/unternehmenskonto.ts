/** The profile of Mein Unternehmenskonto (ELSTER's NEZO interface): who signs in is an account of an organisation, which its registers describe. */

import { derivedId } from '../../../../values/id.ts';
import { lower, type TrustLevel } from '../../../../values/trust-level.ts';
import { readProvedText, type AttributeName, type OrganisationFacts, type ProvedAttribute } from '../../../proven.ts';
import type { SamlProfile } from './profile.ts';
import { requireText, type Told } from './told.ts';
import { levelOfWord } from './vertrauensniveau.ts';

/** The names of its attributes; the README says which are documented. */
export const MUK = {
  /** Pseudonym of the organisation for us (`du-…`). */
  ORGANISATION: 'DatenuebermittlerPseudonymId',
  SOURCE: 'DatenkranzTyp',
  KIND: 'PersTyp',
  IDENTIFICATION: 'ElsterVertrauensniveauIdentifizierung',
  AUTHENTICATION: 'ElsterVertrauensniveauAuthentifizierung',
  TEST: 'IstTestkonto',
  NAME: 'Firmenname',
  LEGAL_FORM: 'Rechtsform',
  LEGAL_FORM_TEXT: 'RechtsformText',
  OCCUPATION: 'Taetigkeit',
  OCCUPATION_TEXT: 'TaetigkeitText',
  REGISTER_TYPE: 'Registerart',
  REGISTER_NUMBER: 'Registernummer',
  REGISTER_COURT: 'Registergericht',
  /** `ekona:AdresseType`. */
  ADDRESS: 'Unternehmensanschrift',
  /** The person who has signed in, with the same kind of parts. */
  PERSON: 'HandelndePerson',
} as const;

const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
/** Whoever has a certificate of the organisation may act for it. */
const ROLE = 'REPRESENTATIVE';
/** Data of a private person, by her tax number: there is no organisation. */
const PRIVATE = 'IdNr';

export interface UnternehmenskontoRules {
  /** Attribute with the pseudonym of the account; null: the persistent name identifier. */
  readonly accountAttribute: string | null;
  /** Whether accounts of ELSTER's own tests are let in. */
  readonly testAccounts: boolean;
}

/** Who has signed in. One organisation has many accounts, so its own pseudonym is not enough. */
function readPerson(told: Told, accountAttribute: string | null): string {
  if (accountAttribute !== null) return requireText(told, accountAttribute);
  const { format, value } = told.nameId;
  if (format !== PERSISTENT) throw new Error('the name identifier is none that stays');
  return value;
}

const textOf = (told: Told, name: string): string | null => readProvedText(told.find(name)?.text);
const hasSome = (...texts: readonly (string | null)[]): boolean => texts.some((text) => text !== null);

function readTerm(told: Told, codeName: string, textName: string): OrganisationFacts['legalForm'] {
  const [code, text] = [textOf(told, codeName), textOf(told, textName)];
  return hasSome(code, text) ? { code, text } : null;
}

function readRegister(told: Told): OrganisationFacts['register'] {
  const [type, number, court] = [MUK.REGISTER_TYPE, MUK.REGISTER_NUMBER, MUK.REGISTER_COURT].map((name) => textOf(told, name));
  return hasSome(type ?? null, number ?? null, court ?? null)
    ? { type: type ?? null, number: number ?? null, court: court ?? null }
    : null;
}

function readAddress(told: Told): OrganisationFacts['address'] {
  const parts = told.find(MUK.ADDRESS)?.parts ?? {};
  const part = (name: string): string | null => readProvedText(parts[name]);
  if (part('Ort') === null) return null;
  return {
    abroad: part('Typ')?.toLowerCase() === 'ausland',
    street: part('Strasse'),
    houseNumber: part('Hausnummer'),
    addition: part('Adressergaenzung'),
    postalCode: part('PLZ'),
    city: part('Ort'),
    district: part('Ortsteil'),
    country: part('Land'),
  };
}

const KINDS: Readonly<Record<string, OrganisationFacts['kind']>> = { NatPers: 'NATURAL_PERSON', NNatPers: 'LEGAL_PERSON' };

function readOrganisation(told: Told, issuer: string, trustLevel: TrustLevel): OrganisationFacts | null {
  const source = requireText(told, MUK.SOURCE);
  if (source === PRIVATE) return null;
  const name = textOf(told, MUK.NAME);
  if (name === null) throw new Error('the assertion does not name the organisation');
  return {
    id: derivedId<'Organisation'>(`organisation:${issuer}:${requireText(told, MUK.ORGANISATION)}`),
    name,
    trustLevel,
    kind: KINDS[textOf(told, MUK.KIND) ?? ''] ?? null,
    source,
    legalForm: readTerm(told, MUK.LEGAL_FORM, MUK.LEGAL_FORM_TEXT),
    occupation: readTerm(told, MUK.OCCUPATION, MUK.OCCUPATION_TEXT),
    register: readRegister(told),
    address: readAddress(told),
  };
}

/** Facts of an organisation as attributes of the account that acts for it. */
function attributesOf({
  name,
  legalForm,
  occupation,
  register,
  address,
}: OrganisationFacts): readonly [AttributeName, string | null][] {
  const lines =
    address === null
      ? []
      : [
          [address.street, address.houseNumber],
          [address.addition],
          [address.postalCode, address.city, address.district],
          [address.country],
        ].map((line) => line.filter((part) => part !== null).join(' '));
  return [
    ['ORGANISATION_NAME', name],
    ['LEGAL_FORM', legalForm?.text ?? legalForm?.code ?? null],
    ['OCCUPATION', occupation?.text ?? occupation?.code ?? null],
    ['REGISTER_TYPE', register?.type ?? null],
    ['REGISTER_NUMBER', register?.number ?? null],
    ['REGISTER_COURT', register?.court ?? null],
    ['ORGANISATION_ADDRESS', readProvedText(lines.filter((line) => line !== '').join(', '))],
  ];
}

function personOf(told: Told): readonly [AttributeName, string | null][] {
  const parts = told.find(MUK.PERSON)?.parts ?? {};
  const familyName = [parts['Namensvorsatz'], parts['Name'] ?? parts['Nachname'], parts['Namenszusatz']];
  return [
    ['TITLE', readProvedText(parts['AkademischerGrad'])],
    ['GIVEN_NAME', readProvedText(parts['Vorname'])],
    ['FAMILY_NAME', readProvedText(familyName.filter((part) => part !== undefined && part.trim() !== '').join(' '))],
  ];
}

/** `issuer` makes the ids of organisations differ from those of any other provider. */
export function unternehmenskontoProfile(
  issuer: string,
  { accountAttribute, testAccounts }: UnternehmenskontoRules,
): SamlProfile {
  return {
    contexts: () => [],
    nameIdFormat: PERSISTENT,
    extensions: null,
    read: (told) => {
      if (!testAccounts && textOf(told, MUK.TEST)?.toLowerCase() === 'true') throw new Error('this is an account for tests');
      const identified = levelOfWord(requireText(told, MUK.IDENTIFICATION));
      // As good as the weaker of the two: a name that was looked at once, and a sign-in that somebody else could make.
      const trustLevel = lower(identified, levelOfWord(requireText(told, MUK.AUTHENTICATION)));
      const facts = readOrganisation(told, issuer, identified);
      const known = [...personOf(told), ...(facts === null ? [] : attributesOf(facts))];
      const attributes = known.flatMap(([name, value]): ProvedAttribute[] =>
        value === null ? [] : [{ name, value, trustLevel: identified }],
      );
      const shown = { person: readPerson(told, accountAttribute), trustLevel, attributes };
      if (facts === null) return { ...shown, organisations: [] };
      const { id, name } = facts;
      return { ...shown, organisations: [{ id, name, role: ROLE }], organisation: facts };
    },
  };
}
