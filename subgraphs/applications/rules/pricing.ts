/** What a form may say of its price: which fees, how often, under which condition. */

import { z } from 'zod';
import { own } from './declarations.ts';
import type { Logic } from './expression.ts';

/** JSON Pointer (RFC 6901) into the data. */
const pointer = z.string().regex(/^(\/[^/]+)+$/);

/** An expression (README.md); whether it reads what is there is checked at publication. */
const logic = z.record(z.string(), z.unknown()).refine((given) => Object.keys(given).length === 1, own('NO_EXPRESSION'));

/** Short forms of expressions. `yearsAtLeast` and `yearsBelow` compare the age that a day of birth gives on the day of submission. */
const short = z.union([
  z.strictObject({ path: pointer, equals: z.union([z.string(), z.number(), z.boolean()]) }),
  z.strictObject({ path: pointer, yearsAtLeast: z.int().min(0) }),
  z.strictObject({ path: pointer, yearsBelow: z.int().min(0) }),
]);

const when = z.union([short, logic]);

/** Code of a fee, as catalogues and adopting authorities write it: another one would never be charged. */
const code = z.string().regex(/^[A-Z][A-Z0-9_]{0,49}$/);

const feeCharge = z.strictObject({
  /** Code of a fee in the catalogue. */
  fee: code,
  /** Code of the fee that applies where the first is not known. */
  otherwise: code.optional(),
  /** How many: where the data say so, one where they do not; or an expression. */
  quantity: z.union([pointer, logic]).optional(),
  /** How many of the quantity are not charged here, for example the first copy. */
  less: z.int().min(0).optional(),
  /** How many are charged here at most, after `less`. */
  upTo: z.int().min(1).optional(),
  when: when.optional(),
});

const charge = z.union([
  feeCharge,
  /** What stands before costs at least as much as this fee. */
  z.strictObject({ minimum: code, when: when.optional() }),
  /** What stands before costs at most as much as this fee. */
  z.strictObject({ maximum: code, when: when.optional() }),
  /** What stands before is free of charge under this condition. */
  z.strictObject({ freeWhen: when }),
]);

/** Without any charge in the form the fee `STANDARD` applies once. */
export const pricing = z.array(charge).default([{ fee: 'STANDARD' }]);

export type Charge = z.infer<typeof charge>;
export type FeeCharge = z.infer<typeof feeCharge>;
export type When = z.infer<typeof when>;
export type Quantity = NonNullable<FeeCharge['quantity']>;

/** A JSON Pointer as an expression. */
export function pointerLogic(path: string): Logic {
  return { var: path.slice(1).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~') };
}

function isShort(given: When): given is z.infer<typeof short> {
  return typeof given['path'] === 'string';
}

/** A condition, short or not, as an expression. */
export function conditionLogic(given: When): Logic {
  if (!isShort(given)) return given;
  const value = pointerLogic(given.path);
  if ('equals' in given) return { '==': [value, given.equals] };
  return 'yearsAtLeast' in given
    ? { '>=': [{ age: [value] }, given.yearsAtLeast] }
    : { '<': [{ age: [value] }, given.yearsBelow] };
}

/** The expressions a pricing consists of. */
export function logicsOf(charges: readonly Charge[]): readonly Logic[] {
  return charges.flatMap((entry) => {
    const condition = 'freeWhen' in entry ? entry.freeWhen : entry.when;
    const quantity = 'fee' in entry ? entry.quantity : undefined;
    return [
      ...(condition === undefined ? [] : [conditionLogic(condition)]),
      ...(quantity === undefined ? [] : [typeof quantity === 'string' ? pointerLogic(quantity) : quantity]),
    ];
  });
}
