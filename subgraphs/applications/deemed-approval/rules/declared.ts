/** What a form says of deemed approval (`deemedApproval` of its UI schema): which law orders it, from when to when, and how long it gives. */

import { z } from 'zod';
import type { Text } from '#platform/language.ts';
import { isValidOn, type Day } from '#platform/values/day.ts';
import { readPeriod } from '../../rules/deadlines.ts';
import { about, day, faultsOfMember, own } from '../../rules/declarations.ts';
import type { Localisable } from '../../rules/forms.ts';

/** Three months, where the law that orders it says nothing else (§ 42a Abs. 2 Satz 1 VwVfG). */
const BY_LAW = 'P3M';

const declaration = z.array(
  z.strictObject({
    /** The law that orders it, for example `§ 6a Abs. 1 GewO`: without one nothing counts as granted (§ 42a Abs. 1 VwVfG). */
    legalBasis: z.string().trim().min(1).max(200),
    /** Where that can be read. */
    source: z.url().max(500),
    period: z
      .string()
      .refine((text) => readPeriod(text) !== null, own('NO_PERIOD'))
      .default(BY_LAW),
    validFrom: day.nullable().default(null),
    validTo: day.nullable().default(null),
  }),
);

export type DeemedApprovalRule = z.infer<typeof declaration>[number];

/** What can be taken by one alone cannot be granted to whoever waits long enough. */
const WITH_BOOKING: Text = {
  de: 'ein Formular, das Kennzeichen oder Plätze vergibt, kann sie nicht haben',
  en: 'a form that takes plates or places cannot have it',
};

/** The rule that holds for what is submitted on a day; null: somebody has to decide. */
export function ruleOn(uiSchema: Localisable, today: Day): DeemedApprovalRule | null {
  return declaration.parse(uiSchema['deemedApproval'] ?? []).find((rule) => isValidOn(rule, today)) ?? null;
}

/** What stands against publishing a form that says this. */
export function faultsOfDeemedApproval(uiSchema: Localisable): readonly Text[] {
  const said = uiSchema['deemedApproval'] ?? [];
  const faults = faultsOfMember('deemedApproval', declaration, said);
  const { data = [] } = declaration.safeParse(said);
  const isBoth = data.length > 0 && uiSchema['booking'] !== undefined;
  return isBoth ? [...faults, about('deemedApproval', WITH_BOOKING)] : faults;
}
