/** What an editor may make of an authority: how to reach it, checked, faults named by their place in the input. */

import type { Accessibility, Address, Authority, Contact } from '#platform/catalogue/types.ts';
import type { Day } from '#platform/values/day.ts';
import { checkOrder } from './fees.ts';
import type { Faults } from './problems.ts';
import { readLine, readList, readOptionalLine } from './lines.ts';

interface AddressInput {
  readonly street?: string | null | undefined;
  readonly postalCode?: string | null | undefined;
  readonly city: string;
}

/** What is left out stays. */
export interface AuthorityValues {
  readonly address?: AddressInput | null | undefined;
  readonly openingHours?: readonly string[] | null | undefined;
  readonly contacts?: readonly Contact[] | null | undefined;
  readonly website?: string | null | undefined;
  readonly emblem?: string | null | undefined;
  readonly accessibility?:
    { readonly wheelchair?: boolean | null | undefined; readonly lift?: boolean | null | undefined } | null | undefined;
  readonly validFrom?: Day | null | undefined;
  readonly validTo?: Day | null | undefined;
}

const LONGEST_URL = 1_000;
/** One `@`, something before it and a domain with a dot behind it; only a message sent there proves more. */
const EMAIL = /^[^\s@<>()",;:\\[\]]+@[^\s@<>()",;:\\[\]]+\.[^\s@<>()",;:\\[\].]{2,}$/;
/** Digits with the signs people write between them (DIN 5008), and at least three of them, as in 115. */
const NUMBER = /^\+?(?=(?:\D*\d){3})[\d\s()/.–-]+$/;

function readAddress({ street, postalCode, city }: AddressInput, faults: Faults): Address {
  return {
    street: readOptionalLine(street, 150, faults, ['address', 'street']),
    postalCode: postalCode ?? null,
    city: readLine(city, 100, faults, ['address', 'city']),
  };
}

/** Null where nothing is said of the building. */
function readAccessibility(given: NonNullable<AuthorityValues['accessibility']> | null): Accessibility | null {
  const { wheelchair = null, lift = null } = given ?? {};
  return wheelchair === null && lift === null ? null : { wheelchair, lift };
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

function readContact({ kind, value: given }: Contact, faults: Faults, path: readonly (string | number)[]): Contact {
  const at = [...path, 'value'];
  const before = faults.found.length;
  const value = readLine(given, kind === 'WEB' ? LONGEST_URL : 254, faults, at);
  if (faults.found.length > before) return { kind, value };
  if (kind === 'EMAIL' && !EMAIL.test(value)) faults.add('INVALID_EMAIL', at);
  if ((kind === 'PHONE' || kind === 'FAX') && !NUMBER.test(value)) faults.add('INVALID_NUMBER', at);
  if (kind === 'WEB' && !isAddress(value)) faults.add('INVALID_ADDRESS', at);
  return { kind, value };
}

/** The authority with what is given in place of what it says. Adds a fault for each value that cannot be kept. */
export function withValues(authority: Authority, values: AuthorityValues, faults: Faults): Authority {
  const { address, openingHours, contacts, website, emblem, accessibility } = values;
  const { validFrom = authority.validFrom, validTo = authority.validTo } = values;
  if (openingHours === null) faults.add('REQUIRED', ['openingHours']);
  if (contacts === null) faults.add('REQUIRED', ['contacts']);
  if ((website?.length ?? 0) > LONGEST_URL) faults.add('TOO_LONG', ['website']);
  if ((emblem?.length ?? 0) > LONGEST_URL) faults.add('TOO_LONG', ['emblem']);
  // Pages show it from where it lies, so that nobody on the way may put another in its place.
  if (emblem !== undefined && emblem !== null && !emblem.startsWith('https:')) faults.add('INSECURE_ADDRESS', ['emblem']);
  if (values.validFrom !== undefined || values.validTo !== undefined) checkOrder({ validFrom, validTo }, faults, ['validTo']);
  return {
    ...authority,
    address: address === undefined ? authority.address : address === null ? null : readAddress(address, faults),
    openingHours: openingHours
      ? readList(openingHours, faults, ['openingHours'], (one, path) => readLine(one, 200, faults, path))
      : authority.openingHours,
    contacts: contacts
      ? readList(
          contacts,
          faults,
          ['contacts'],
          (one, path) => readContact(one, faults, path),
          ({ kind, value }) => `${kind} ${value}`,
        )
      : authority.contacts,
    website: website === undefined ? authority.website : website,
    emblem: emblem === undefined ? authority.emblem : emblem,
    accessibility: accessibility === undefined ? authority.accessibility : readAccessibility(accessibility),
    validFrom,
    validTo,
  };
}
