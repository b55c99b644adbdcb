/** What BundID adds to SAML 2: its extension of the request, its attributes, and how it spells trust levels. */

import { reaches, TRUST_LEVELS, type TrustLevel } from '../../../../values/trust-level.ts';

/** Service-area specific pseudonym (bereichsspezifisches Personenkennzeichen): who she is for us, and the only key that stays. */
export const BPK2 = 'urn:oid:1.3.6.1.4.1.25484.494450.3';
/** The trust level of this sign-in. */
export const LEVEL = 'urn:oid:1.2.40.0.10.2.1.1.261.94';

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

/** `akdb:AuthenticationRequest`: asks for the pseudonym and the level and for nothing else of the person. */
export function requestExtension(onlineServiceId: string): Record<string, unknown> {
  const attribute = (name: string): object => ({ '@Name': name, '@RequiredAttribute': 'true' });
  return {
    'akdb:AuthenticationRequest': {
      '@xmlns:akdb': 'https://www.akdb.de/request/2018/09',
      '@Version': '2',
      'akdb:RequestedAttributes': { 'akdb:RequestedAttribute': [attribute(BPK2), attribute(LEVEL)] },
      'akdb:DisplayInformation': {
        'classic-ui:Version': {
          '@xmlns:classic-ui': 'https://www.akdb.de/request/2018/09/classic-ui/v1',
          'classic-ui:OnlineServiceId': { '#text': onlineServiceId },
        },
      },
    },
  };
}
