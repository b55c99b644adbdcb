/** Decisions on paper: where they go. */

import type { ProfileValues } from './profile.ts';

export interface PostalAddress {
  readonly name: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
}

type Known = Pick<ProfileValues, 'givenName' | 'familyName' | 'street' | 'postalCode' | 'city'>;

/** The address of a profile; null where it is not whole: a letter to half an address comes back. */
export function addressOf({ givenName, familyName, street, postalCode, city }: Known): PostalAddress | null {
  if (familyName === null || street === null || postalCode === null || city === null) return null;
  return { name: givenName === null ? familyName : `${givenName} ${familyName}`, street, postalCode, city };
}
