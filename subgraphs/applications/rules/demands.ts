/** What a form demands of a submission beside its data: signatures of co-applicants, and the written form. */

import { z } from 'zod';
import type { Text } from '#platform/language.ts';
import type { Day } from '#platform/values/day.ts';
import { higher, type TrustLevel } from '#platform/values/trust-level.ts';
import { faultsOfMember, own } from './declarations.ts';
import { evaluate, readyLogic, type Logic } from './expression.ts';
import { granted, refused, type Ruling } from './problems.ts';
import type { Localisable } from './forms.ts';

const text = z.strictObject({ de: z.string().min(1), en: z.string().min(1) });

/** The member `submission` of a form's UI schema. */
const demands = z.strictObject({
  /** How many co-applicants have to sign, and how many there may be. */
  coSignature: z
    .strictObject({
      /** A number, or an expression over the data: who represents a company together has to sign together. */
      min: z.union([z.int().min(0).max(20), z.record(z.string(), z.unknown())]),
      max: z.int().min(1).max(20),
    })
    .refine(({ min, max }) => typeof min !== 'number' || min <= max, own('MIN_ABOVE_MAX'))
    .default({ min: 0, max: 10 }),
  /** Where a law orders the written form (Schriftform). */
  writtenForm: z
    .strictObject({
      /** What is confirmed before it is submitted: the warning of § 9a Abs. 3 OZG. */
      declaration: text,
      /** The law that orders it. */
      legalBasis: z.string().min(1),
      /** Where the law asks for more than § 3 Abs. 4 OZG does. */
      trustLevel: z.enum(['SUBSTANTIAL', 'HIGH']).optional(),
    })
    .nullable()
    .default(null),
});

export type Demands = z.infer<typeof demands>;

/** What a published form demands. */
export function readDemands(uiSchema: Localisable): Demands {
  return demands.parse(uiSchema['submission'] ?? {});
}

/** How many co-applicants have to sign, and how many there may be, by what the data says. */
export function coSignaturesOn(
  { coSignature: { min, max } }: Demands,
  data: Readonly<Record<string, unknown>>,
  today: Day,
): { readonly min: number; readonly max: number } {
  if (typeof min === 'number') return { min, max };
  const value = evaluate(readyLogic(min), data, today);
  return { min: Number.isSafeInteger(value) ? Math.min(max, Math.max(0, value as number)) : 0, max };
}

/** The expressions by which a form demands signatures. */
export function logicsOfDemands(uiSchema: Localisable): readonly Logic[] {
  const { data } = demands.safeParse(uiSchema['submission'] ?? {});
  return data === undefined || typeof data.coSignature.min === 'number' ? [] : [data.coSignature.min];
}

/** What stands against publishing a form that demands this; nothing: it may be published. */
export function faultsOfDemands(uiSchema: Localisable): readonly Text[] {
  return faultsOfMember('submission', demands, uiSchema['submission'] ?? {});
}

/**
 * The level that replaces the written form (§ 9a Abs. 5 with § 3 Abs. 4 OZG, in force since 24.07.2024): of a person the online
 * identification (eID), which is HIGH; of who acts for an organisation its certificate (ELSTER), which is SUBSTANTIAL.
 */
const REPLACES_WRITTEN_FORM = { person: 'HIGH', organisation: 'SUBSTANTIAL' } as const satisfies Record<string, TrustLevel>;

/** The level that a session must have reached to submit or sign. */
export function levelFor({ writtenForm }: Demands, service: TrustLevel, isOrganisation: boolean): TrustLevel {
  if (writtenForm === null) return service;
  const least = isOrganisation ? REPLACES_WRITTEN_FORM.organisation : REPLACES_WRITTEN_FORM.person;
  return higher(service, higher(least, writtenForm.trustLevel ?? least));
}

/** The declaration that was confirmed, null where none is demanded; refused unless it is the form's, in either language. */
export function declared({ writtenForm }: Demands, given: string | null): Ruling<string | null> {
  if (writtenForm === null) return granted(null);
  const wording: Text = writtenForm.declaration;
  return given === wording.de || given === wording.en ? granted(given) : refused('DECLARATION_REQUIRED', 'confirmedDeclaration');
}

/** What a form orders where it demands the written form. */
export type OrderedForm = NonNullable<Demands['writtenForm']>;

/** The demands as they stand for one application. */
export interface DemandsOn {
  readonly demands: Demands;
  readonly coSignatures: { readonly min: number; readonly max: number };
  readonly trustLevel: TrustLevel;
}
