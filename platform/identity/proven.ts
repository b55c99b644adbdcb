/** What identity providers prove of a person, or of the organisation she acts for: no more than § 8 OZG lets an account hold. */

import { z } from 'zod';
import { TRUST_LEVELS } from '../values/trust-level.ts';

/** § 8 Abs. 1 and 2 OZG: of a person, then of an organisation. */
export const ATTRIBUTES = [
  'TITLE',
  'GIVEN_NAME',
  'FAMILY_NAME',
  'BIRTH_NAME',
  'BIRTH_DATE',
  'BIRTH_PLACE',
  'NATIONALITY',
  'STREET',
  'POSTAL_CODE',
  'CITY',
  'COUNTRY',
  'EMAIL',
  'ORGANISATION_NAME',
  'LEGAL_FORM',
  'OCCUPATION',
  'REGISTER_TYPE',
  'REGISTER_NUMBER',
  'REGISTER_COURT',
  'ORGANISATION_ADDRESS',
] as const;
export type AttributeName = (typeof ATTRIBUTES)[number];

export const provedAttribute = z.object({
  name: z.enum(ATTRIBUTES),
  /** As text; a day as YYYY-MM-DD. */
  value: z.string().min(1).max(300),
  /** How well the provider vouches for this value, which may be better or worse than the sign-in itself. */
  trustLevel: z.enum(TRUST_LEVELS),
});
export type ProvedAttribute = Readonly<z.infer<typeof provedAttribute>>;

/** A text of a provider as it may be kept: trimmed; null when it is empty, too long, or has characters no name has. */
export function readProvedText(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const trimmed = text.trim();
  return trimmed === '' || trimmed.length > 300 || /[\p{Cc}\p{Cs}]/u.test(trimmed) ? null : trimmed;
}

/** A day of a provider, written YYYY-MM-DD or DD.MM.YYYY, as the former; null for anything else. */
export function readProvedDay(text: unknown): string | null {
  const trimmed = readProvedText(text) ?? '';
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(trimmed) ?? [];
  const iso = year === undefined ? trimmed : `${year}-${month ?? ''}-${day ?? ''}`;
  return z.iso.date().safeParse(iso).success ? iso : null;
}
