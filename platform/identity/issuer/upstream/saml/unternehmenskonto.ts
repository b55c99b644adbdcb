/** The profile of Mein Unternehmenskonto (ELSTER's NEZO interface): who signs in is an account of an organisation, which its registers describe. */

import { derivedId } from '../../../../values/id.ts';
import { lower } from '../../../../values/trust-level.ts';
import { readProvedText, type AttributeName, type ProvedAttribute } from '../../../proven.ts';
import type { Organisation } from '../../../viewer.ts';
import type { SamlProfile } from './profile.ts';
import { requireText, type Told } from './told.ts';
import { levelOfWord } from './vertrauensniveau.ts';

/** The names of its attributes; the README says which are documented. */
export const MUK = {
  /** Pseudonym of the organisation for us (`du-…`). */
  ORGANISATION: 'DatenuebermittlerPseudonymId',
  SOURCE: 'DatenkranzTyp',
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

/** What the registers of the tax offices know of an organisation. */
interface Registered {
  readonly id: Organisation['id'];
  readonly name: string;
  readonly legalForm: string | null;
  readonly occupation: string | null;
  readonly register: { readonly type: string | null; readonly number: string | null; readonly court: string | null };
  readonly address: Address | null;
}

interface Address {
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly addition: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly district: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

/** A term of an official list in words, or else by its code there. */
function readTerm(told: Told, codeName: string, textName: string): string | null {
  return textOf(told, textName) ?? textOf(told, codeName);
}

function readAddress(told: Told): Address | null {
  const parts = told.find(MUK.ADDRESS)?.parts ?? {};
  const part = (name: string): string | null => readProvedText(parts[name]);
  if (part('Ort') === null) return null;
  return {
    street: part('Strasse'),
    houseNumber: part('Hausnummer'),
    addition: part('Adressergaenzung'),
    postalCode: part('PLZ'),
    city: part('Ort'),
    district: part('Ortsteil'),
    country: part('Land'),
  };
}

/** Null for a private person. */
function readOrganisation(told: Told, issuer: string): Registered | null {
  if (requireText(told, MUK.SOURCE) === PRIVATE) return null;
  const name = textOf(told, MUK.NAME);
  if (name === null) throw new Error('the assertion does not name the organisation');
  const [type, number, court] = [MUK.REGISTER_TYPE, MUK.REGISTER_NUMBER, MUK.REGISTER_COURT];
  return {
    id: derivedId<'Organisation'>(`organisation:${issuer}:${requireText(told, MUK.ORGANISATION)}`),
    name,
    legalForm: readTerm(told, MUK.LEGAL_FORM, MUK.LEGAL_FORM_TEXT),
    occupation: readTerm(told, MUK.OCCUPATION, MUK.OCCUPATION_TEXT),
    register: { type: textOf(told, type), number: textOf(told, number), court: textOf(told, court) },
    address: readAddress(told),
  };
}

const joined = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' ');

/** The record of the organisation (§ 8 Abs. 2 OZG): as far as a German address goes. */
function recordOf({ id, name, legalForm, register, address }: Registered): Organisation {
  const street = joined(address?.street ?? null, address?.houseNumber ?? null);
  const facts = {
    legalForm,
    registerCourt: register.court,
    registerType: register.type,
    registerNumber: register.number,
    street: street === '' ? null : street,
    postalCode: /^\d{5}$/.test(address?.postalCode ?? '') ? (address?.postalCode ?? null) : null,
    city: address?.city ?? null,
  };
  return { id, name, role: ROLE, facts };
}

/** Facts of an organisation as attributes of the account that acts for it. */
function attributesOf(organisation: Registered): readonly [AttributeName, string | null][] {
  const { name, legalForm, occupation, register, address } = organisation;
  const lines =
    address === null
      ? []
      : [
          joined(address.street, address.houseNumber),
          joined(address.addition),
          joined(address.postalCode, address.city, address.district),
          joined(address.country),
        ];
  return [
    ['ORGANISATION_NAME', name],
    ['LEGAL_FORM', legalForm],
    ['OCCUPATION', occupation],
    ['REGISTER_TYPE', register.type],
    ['REGISTER_NUMBER', register.number],
    ['REGISTER_COURT', register.court],
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
      const organisation = readOrganisation(told, issuer);
      const known = [...personOf(told), ...(organisation === null ? [] : attributesOf(organisation))];
      const attributes = known.flatMap(([name, value]): ProvedAttribute[] =>
        value === null ? [] : [{ name, value, trustLevel: identified }],
      );
      const organisations = organisation === null ? [] : [recordOf(organisation)];
      return { person: readPerson(told, accountAttribute), trustLevel, attributes, organisations };
    },
  };
}
