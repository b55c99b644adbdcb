/** Where the values of fields may come from, so that nobody has to say anything twice. */

/** `account/birthDate`, or a name that the same thing has in several forms: `person/phone`. */
export const SOURCE = '^[a-z][A-Za-z0-9]*(/[A-Za-z][A-Za-z0-9]*)+$';

/** What an account may hold (§ 8 Abs. 1 and 2 OZG), by what forms call it. */
export const ATTRIBUTES_OF = {
  'account/title': 'TITLE',
  'account/givenName': 'GIVEN_NAME',
  'account/familyName': 'FAMILY_NAME',
  'account/birthName': 'BIRTH_NAME',
  'account/birthDate': 'BIRTH_DATE',
  'account/birthPlace': 'BIRTH_PLACE',
  'account/nationality': 'NATIONALITY',
  'account/street': 'STREET',
  'account/postalCode': 'POSTAL_CODE',
  'account/city': 'CITY',
  'account/country': 'COUNTRY',
  'account/email': 'EMAIL',
  'account/organisationName': 'ORGANISATION_NAME',
  'account/legalForm': 'LEGAL_FORM',
  'account/occupation': 'OCCUPATION',
  'account/registerType': 'REGISTER_TYPE',
  'account/registerNumber': 'REGISTER_NUMBER',
  'account/registerCourt': 'REGISTER_COURT',
  'account/organisationAddress': 'ORGANISATION_ADDRESS',
} as const;
