/** What an application costs: the form says which fees apply and how often, the catalogue says how much they are. */

import { z } from 'zod';
import type { Fee } from '#platform/catalogue/types.ts';
import type { ChargeItem } from '#platform/events/contracts.ts';
import { isValidOn, readDay, type Day } from '#platform/values/day.ts';
import { formatAmount, parseAmount } from '#platform/values/money.ts';

/** JSON Pointer (RFC 6901) into the data. */
const pointer = z.string().regex(/^(\/[^/]+)+$/);

/** `yearsAtLeast` and `yearsBelow` compare the age that a day of birth gives on the day of submission. */
const condition = z.union([
  z.strictObject({ path: pointer, equals: z.union([z.string(), z.number(), z.boolean()]) }),
  z.strictObject({ path: pointer, yearsAtLeast: z.int().min(0) }),
  z.strictObject({ path: pointer, yearsBelow: z.int().min(0) }),
]);

const charge = z.strictObject({
  /** Code of a fee in the catalogue. */
  fee: z.string().min(1),
  /** Code of the fee that applies where the first is not known. */
  otherwise: z.string().min(1).optional(),
  /** Where the data says how many; one where it does not. */
  quantity: pointer.optional(),
  /** How many of the quantity are not charged here, for example the first copy. */
  less: z.int().min(0).optional(),
  when: condition.optional(),
});

/** Without any charge in the form the fee `STANDARD` applies once. */
export const pricing = z.array(charge).default([{ fee: 'STANDARD' }]);

type Condition = z.infer<typeof condition>;
export type Charge = z.infer<typeof charge>;

export function valueAt(data: unknown, path: string): unknown {
  let value = data;
  for (const token of path.slice(1).split('/')) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}

/** True when somebody born on a day has completed so many years; 29 February counts on 1 March (§ 188 Abs. 2 BGB). */
function hasYears(birth: Day, years: number, day: Day): boolean {
  const birthday = `${String(Number(birth.slice(0, 4)) + years).padStart(4, '0')}${birth.slice(4)}`;
  return birthday <= day;
}

function holds(when: Condition, data: unknown, day: Day): boolean {
  const value = valueAt(data, when.path);
  if ('equals' in when) return value === when.equals;
  const birth = typeof value === 'string' ? readDay(value) : null;
  if (birth === null) return false;
  return 'yearsAtLeast' in when ? hasYears(birth, when.yearsAtLeast, day) : !hasYears(birth, when.yearsBelow, day);
}

function quantityOf({ quantity, less = 0 }: Charge, data: unknown): number {
  const stated = quantity === undefined ? 1 : valueAt(data, quantity);
  return (Number.isSafeInteger(stated) ? (stated as number) : 1) - less;
}

function feeOf(fees: readonly Fee[], wanted: string | undefined, day: Day): Fee | undefined {
  return fees.find((fee) => fee.code === wanted && isValidOn(fee, day));
}

/**
 * The positions an application costs on a day. `fees` come with the most particular first: the first valid one of a code
 * counts. Fees of no amount, ranges that only the authority can fix, and fees not valid on the day are left out. Public
 * fees for acts of authority bear no value added tax (§ 2b UStG).
 */
export function priceOf(charges: readonly Charge[], data: unknown, fees: readonly Fee[], day: Day): readonly ChargeItem[] {
  return charges.flatMap((entry): readonly ChargeItem[] => {
    const fee = feeOf(fees, entry.fee, day) ?? feeOf(fees, entry.otherwise, day);
    const quantity = quantityOf(entry, data);
    if (fee === undefined || fee.amount === null || quantity < 1) return [];
    if (entry.when !== undefined && !holds(entry.when, data, day)) return [];
    const net = parseAmount(fee.amount);
    if (net.minor === 0n) return [];
    return [{ description: fee.description, quantity, net: formatAmount(net), tax: '0.00', taxRate: '0.00' }];
  });
}
