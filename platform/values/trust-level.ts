/** Trust levels (Vertrauensniveaus) in ascending order. */

export const TRUST_LEVELS = ['BASIC', 'LOW', 'SUBSTANTIAL', 'HIGH'] as const;
export type TrustLevel = (typeof TRUST_LEVELS)[number];

/** True when `level` is at least `required`. */
export function reaches(level: TrustLevel, required: TrustLevel): boolean {
  return TRUST_LEVELS.indexOf(level) >= TRUST_LEVELS.indexOf(required);
}

/** The higher of two levels. */
export function higher(one: TrustLevel, other: TrustLevel): TrustLevel {
  return reaches(one, other) ? one : other;
}

/** The lower of two levels. */
export function lower(one: TrustLevel, other: TrustLevel): TrustLevel {
  return reaches(one, other) ? other : one;
}
