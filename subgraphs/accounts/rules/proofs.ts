/** Which fields of a profile are proved: a proof comes from an identity provider alone, and goes as soon as the person says otherwise. */

import type { AttributeName, ProvedAttribute } from '#platform/identity/proven.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { reaches, type TrustLevel } from '#platform/values/trust-level.ts';
import { changeProfile, type ProfileValues } from './profile.ts';

export interface FieldProof {
  readonly trustLevel: TrustLevel;
  readonly provider: string;
  /** The login that has shown it. */
  readonly login: Id<'Identity'>;
  /** ISO 8601. */
  readonly seenAt: string;
}

export type Proofs = { readonly [Field in keyof ProfileValues]?: FieldProof };

export interface ProvableProfile extends ProfileValues {
  readonly proofs: Proofs;
}

interface Change {
  readonly values: Partial<ProfileValues>;
  readonly proofs: Proofs;
}

const FIELDS: Readonly<Partial<Record<AttributeName, keyof ProfileValues>>> = {
  GIVEN_NAME: 'givenName',
  FAMILY_NAME: 'familyName',
  BIRTH_DATE: 'birthDate',
  STREET: 'street',
  POSTAL_CODE: 'postalCode',
  CITY: 'city',
  EMAIL: 'email',
};

/** Whether the profile can hold the value: one from abroad may have another form. */
function fits(field: keyof ProfileValues, value: string, today: Day): boolean {
  if (field === 'postalCode' && !/^\d{5}$/.test(value)) return false;
  return changeProfile({ [field]: value }, today, 'de').ok;
}

/** True where the login's word counts for the field: nothing is there, she has said the same, or no better proof is there. */
function counts(profile: ProvableProfile, field: keyof ProfileValues, value: string, proof: FieldProof): boolean {
  const [present, proved] = [profile[field], profile.proofs[field]];
  if (present === null || present === value) return proved === undefined || isAsGood(proof, proved);
  return proved !== undefined && isAsGood(proof, proved);
}

const isAsGood = (proof: FieldProof, other: FieldProof): boolean =>
  proof.login === other.login || reaches(proof.trustLevel, other.trustLevel);

/** What a sign-in that proves attributes changes in a profile. What the person says of herself otherwise stays. */
export function proveProfile(
  profile: ProvableProfile,
  login: Pick<FieldProof, 'login' | 'provider'>,
  attributes: readonly ProvedAttribute[],
  seen: { readonly at: Date; readonly today: Day },
): Change {
  const values: Partial<Record<keyof ProfileValues, string>> = {};
  const proofs: { -readonly [Field in keyof Proofs]: Proofs[Field] } = { ...profile.proofs };
  for (const { name, value, trustLevel } of attributes) {
    const field = FIELDS[name];
    if (field === undefined || !fits(field, value, seen.today)) continue;
    const proof = { ...login, trustLevel, seenAt: seen.at.toISOString() };
    if (!counts(profile, field, value, proof)) continue;
    values[field] = value;
    proofs[field] = proof;
  }
  return { values: values as Partial<ProfileValues>, proofs };
}

/** What is left of the proofs once the person has said what she says: whatever she changes is proved no more. */
export function proofsAfter(profile: ProvableProfile, said: Partial<ProfileValues>): Proofs {
  const kept = Object.entries(profile.proofs).filter(([name]) => {
    const field = name as keyof ProfileValues;
    return said[field] === undefined || said[field] === profile[field];
  });
  return Object.fromEntries(kept);
}

/** What is left of the proofs without a login. */
export function proofsWithout(proofs: Proofs, login: Id<'Identity'>): Proofs {
  return Object.fromEntries(Object.entries(proofs).filter(([, proof]) => proof.login !== login));
}
