/** The profile of BundID: its extension of the request, its attributes, and how it spells trust levels. */

import { reaches, TRUST_LEVELS, type TrustLevel } from '../../../../values/trust-level.ts';
import { readProvedDay, readProvedText, type AttributeName, type ProvedAttribute } from '../../../proven.ts';
import type { SamlProfile } from './profile.ts';
import { requireText, type Told } from './told.ts';
import { levelOfWord } from './vertrauensniveau.ts';

/** Service-area specific pseudonym (bereichsspezifisches Personenkennzeichen): who she is for us, and the only key that stays. */
export const BPK2 = 'urn:oid:1.3.6.1.4.1.25484.494450.3';
/** The trust level of this sign-in. */
export const LEVEL = 'urn:oid:1.2.40.0.10.2.1.1.261.94';

/** What else may be asked for, of all that BundID knows. */
export const BUNDID_ATTRIBUTES = {
  TITLE: 'urn:oid:0.9.2342.19200300.100.1.40',
  GIVEN_NAME: 'urn:oid:2.5.4.42',
  FAMILY_NAME: 'urn:oid:2.5.4.4',
  BIRTH_NAME: 'urn:oid:1.2.40.0.10.2.1.1.225566',
  BIRTH_DATE: 'urn:oid:1.2.40.0.10.2.1.1.55',
  BIRTH_PLACE: 'urn:oid:1.3.6.1.5.5.7.9.2',
  NATIONALITY: 'urn:oid:1.2.40.0.10.2.1.1.225577',
  STREET: 'urn:oid:2.5.4.16',
  POSTAL_CODE: 'urn:oid:2.5.4.17',
  CITY: 'urn:oid:2.5.4.7',
  COUNTRY: 'urn:oid:1.2.40.0.10.2.1.1.225599',
  EMAIL: 'urn:oid:0.9.2342.19200300.100.1.3',
} as const satisfies Partial<Record<AttributeName, string>>;
export type BundIdAttribute = keyof typeof BUNDID_ATTRIBUTES;

/** User name is level 1, a basic registration; ELSTER is 3, substantial; the identity card is 4, high. */
const STORK: Readonly<Record<string, TrustLevel>> = {
  'STORK-QAA-Level-1': 'BASIC',
  'STORK-QAA-Level-2': 'LOW',
  'STORK-QAA-Level-3': 'SUBSTANTIAL',
  'STORK-QAA-Level-4': 'HIGH',
};

/** Null for what is no such level. */
export function levelOfStork(text: unknown): TrustLevel | null {
  return typeof text === 'string' && Object.hasOwn(STORK, text) ? (STORK[text] ?? null) : null;
}

/** The least level to ask for, with comparison `minimum`. */
export function storkReaching(minimum: TrustLevel | null): string {
  return `STORK-QAA-Level-${TRUST_LEVELS.findIndex((level) => reaches(level, minimum ?? 'BASIC')) + 1}`;
}

/** `akdb:AuthenticationRequest`: asks for the pseudonym, the level and these attributes, and for nothing else of the person. */
function requestExtension(onlineServiceId: string, attributes: readonly BundIdAttribute[]): Record<string, unknown> {
  const attribute = (name: string, required: boolean): object => ({ '@Name': name, '@RequiredAttribute': String(required) });
  const wished = attributes.map((name) => attribute(BUNDID_ATTRIBUTES[name], false));
  return {
    'akdb:AuthenticationRequest': {
      '@xmlns:akdb': 'https://www.akdb.de/request/2018/09',
      '@Version': '2',
      'akdb:RequestedAttributes': { 'akdb:RequestedAttribute': [attribute(BPK2, true), attribute(LEVEL, true), ...wished] },
      'akdb:DisplayInformation': {
        'classic-ui:Version': {
          '@xmlns:classic-ui': 'https://www.akdb.de/request/2018/09/classic-ui/v1',
          'classic-ui:OnlineServiceId': { '#text': onlineServiceId },
        },
      },
    },
  };
}

function readAttribute(told: Told, name: BundIdAttribute): readonly ProvedAttribute[] {
  const found = told.find(BUNDID_ATTRIBUTES[name]);
  const value = name === 'BIRTH_DATE' ? readProvedDay(found?.text) : readProvedText(found?.text);
  return value === null ? [] : [{ name, value, trustLevel: levelOfWord(found?.trustLevel ?? null) }];
}

/** `attributes` are asked for, and what was not asked for is not read. */
export function bundIdProfile(onlineServiceId: string, attributes: readonly BundIdAttribute[]): SamlProfile {
  return {
    contexts: (minimum) => [storkReaching(minimum)],
    nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
    extensions: requestExtension(onlineServiceId, attributes),
    read: (told) => {
      const trustLevel = levelOfStork(requireText(told, LEVEL));
      if (trustLevel === null) throw new Error('the assertion names no trust level we know');
      return {
        person: requireText(told, BPK2),
        trustLevel,
        organisations: [],
        attributes: attributes.flatMap((name) => readAttribute(told, name)),
      };
    },
  };
}
