/** What a form says of what is taken with it (`booking` of its UI schema), and what an application wants by that. */

import { z } from 'zod';
import { readId, type Id } from '#platform/values/id.ts';
import type { Text } from '#platform/language.ts';
import { about, day, faultsOfMember, noField } from '../../rules/declarations.ts';
import type { Localisable } from '../../rules/forms.ts';
import { valueAt } from '../../rules/settling.ts';
import type { Plate } from './plates.ts';

/** JSON Pointer (RFC 6901) into the data. */
const pointer = z.string().regex(/^(\/[^/]+)+$/);
const minutes = z.int().min(1).max(100_000);
const duration = z.strictObject({
  days: z.int().min(1).max(3_650),
  validFrom: day.nullable().default(null),
  validTo: day.nullable().default(null),
});

const times = {
  /** How long a draft keeps it. */
  holdMinutes: minutes,
  /** How long a submission keeps it that has to be paid first. */
  payMinutes: minutes,
  /** How long it lasts once it is granted, by the day of submission; for good where nothing is said. */
  lasts: z.array(duration).default([]),
  /** Granted without a case worker as soon as it is paid (§ 35a VwVfG NRW). */
  automatic: z.boolean().default(false),
};

const plate = { code: pointer, letters: pointer, digits: pointer };

const declaration = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('PLATE'),
    ...plate,
    /** The sign behind the number, where the data says that there is one. */
    suffix: z.strictObject({ sign: z.enum(['E', 'H']), when: pointer }).optional(),
    ...times,
  }),
  z.strictObject({ kind: z.literal('TICKETS'), contingent: pointer, quantity: pointer, ...times }),
  /** A reserved plate that is taken up: it was granted to the same holder, who names its PIN. */
  z.strictObject({ kind: z.literal('PLATE_USE'), ...plate, pin: pointer }),
]);

export type Declaration = z.infer<typeof declaration>;
/** Of forms that take something themselves. */
export type Taking = Exclude<Declaration, { readonly kind: 'PLATE_USE' }>;

export type Wish =
  | { readonly kind: 'PLATE'; readonly plate: Plate }
  | { readonly kind: 'TICKETS'; readonly contingentId: Id<'Contingent'>; readonly quantity: number };

/** What the form takes; null where it takes nothing. Throws a ZodError that names what is wrong. */
export function readDeclaration({ booking }: Localisable): Declaration | null {
  return booking === undefined ? null : declaration.parse(booking);
}

/** What stands against publishing a form that takes this; `isField` tells whether a pointer leads to a field. */
export function faultsOfDeclaration({ booking }: Localisable, isField: (pointer: string) => boolean): readonly Text[] {
  if (booking === undefined) return [];
  const { data } = declaration.safeParse(booking);
  if (data === undefined) return faultsOfMember('booking', declaration, booking);
  const suffix = data.kind === 'PLATE' && data.suffix !== undefined ? { suffix: data.suffix.when } : {};
  return Object.entries({ ...data, ...suffix })
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].startsWith('/'))
    .filter(([, pointer]) => !isField(pointer))
    .map(([name, pointer]) => about(`booking/${name}`, noField(pointer)));
}

function textAt(data: unknown, path: string): string | null {
  const value = valueAt(data, path);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The number that data names; null while it is incomplete. */
export function plateIn(declared: Extract<Declaration, { readonly kind: 'PLATE' | 'PLATE_USE' }>, data: unknown): Plate | null {
  const code = textAt(data, declared.code);
  const letters = textAt(data, declared.letters);
  const digits = textAt(data, declared.digits);
  if (code === null || letters === null || digits === null) return null;
  const behind = declared.kind === 'PLATE' ? declared.suffix : undefined;
  const suffix = behind !== undefined && valueAt(data, behind.when) === true ? behind.sign : '';
  return { code, letters, digits, suffix };
}

/** What data wants to take; null while that is incomplete. */
export function wishIn(declared: Taking, data: unknown): Wish | null {
  if (declared.kind === 'PLATE') {
    const wanted = plateIn(declared, data);
    return wanted === null ? null : { kind: 'PLATE', plate: wanted };
  }
  const contingentId = readId<'Contingent'>(textAt(data, declared.contingent) ?? '');
  const quantity = valueAt(data, declared.quantity);
  if (contingentId === null || !Number.isSafeInteger(quantity) || (quantity as number) < 1) return null;
  return { kind: 'TICKETS', contingentId, quantity: quantity as number };
}

/** The PIN that data names, where it names a plate to take up. */
export function pinIn(declared: Extract<Declaration, { readonly kind: 'PLATE_USE' }>, data: unknown): string | null {
  return textAt(data, declared.pin);
}

/** The place of a value in the input of a mutation. */
export function pathOf(at: string): readonly string[] {
  return ['data', ...at.slice(1).split('/')];
}
