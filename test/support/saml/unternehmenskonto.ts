/** What a simulated Mein Unternehmenskonto says of an organisation and of the person who acts for it. */

import { MUK } from '#platform/identity/issuer/upstream/saml/unternehmenskonto.ts';
import { attributeOf } from './provider.ts';

const NAMESPACE = 'http://www.elster.de/schema/ekona/saml/extensions';

const complex = (name: string, parts: Readonly<Record<string, string>>): string => {
  const inner = Object.entries(parts).map(([part, text]) => `<ekona:${part}>${text}</ekona:${part}>`);
  return attributeOf(name, inner.join(''), ` xmlns:ekona="${NAMESPACE}"`);
};

export const ADDRESS = { Typ: 'Inland', Strasse: 'Zillestraße', Hausnummer: '17', PLZ: '10585', Ort: 'Berlin', Land: 'DE' };
export const PERSON = { AkademischerGrad: 'Dr.', Vorname: 'Paula', Name: 'Beispiel' };

export const BUSINESS: Readonly<Record<string, string>> = {
  [MUK.TEST]: 'false',
  [MUK.SOURCE]: 'StNr',
  [MUK.ORGANISATION]: 'du-b214eaffa0ee9de3',
  [MUK.IDENTIFICATION]: 'substanziell',
  [MUK.AUTHENTICATION]: 'substanziell',
  [MUK.NAME]: 'Beispiel Backwaren AG',
  [MUK.LEGAL_FORM]: '310',
  [MUK.LEGAL_FORM_TEXT]: 'Aktiengesellschaft',
  [MUK.REGISTER_TYPE]: 'HRB',
  [MUK.REGISTER_NUMBER]: '36936',
  [MUK.REGISTER_COURT]: 'Berlin',
};

/** `overrides` replaces simple attributes; one that is empty is left out. */
export function unternehmenskontoAttributes(overrides: Readonly<Record<string, string>> = {}): string {
  const simple = Object.entries({ ...BUSINESS, ...overrides }).filter(([, value]) => value !== '');
  return [
    ...simple.map(([name, value]) => attributeOf(name, value)),
    complex(MUK.ADDRESS, ADDRESS),
    complex(MUK.PERSON, PERSON),
  ].join('');
}
