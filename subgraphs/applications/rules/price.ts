/** What an application costs: the form says which fees apply and how often, the catalogue says how much they are. */

import type { Fee } from '#platform/catalogue/types.ts';
import type { ChargeItem } from '#platform/events/contracts/applications.ts';
import { isValidOn, type Day } from '#platform/values/day.ts';
import { formatAmount, parseAmount, sum, type Money } from '#platform/values/money.ts';
import { evaluate, holds, readyLogic, type Ready } from './expression.ts';
import { namesOf } from './form-fields.ts';
import { conditionLogic, type Charge, type FeeCharge, type Quantity, type When } from './pricing.ts';
import { valueAt } from './settling.ts';

/** Ready-made expressions by what they are made of: the pricing of a form version is one object for as long as it is in use. */
const made = new WeakMap<object, Ready>();

function readyOf(source: object, logic: () => unknown): Ready {
  const known = made.get(source) ?? readyLogic(logic());
  made.set(source, known);
  return known;
}

type Json = Readonly<Record<string, unknown>>;

const applies = (when: When | undefined, data: Json, day: Day): boolean =>
  when === undefined ||
  holds(
    readyOf(when, () => conditionLogic(when)),
    data,
    day,
  );

/** How many there are; a pointer to no number means one, an expression that comes to none means nothing to charge. */
function countOf(quantity: Quantity | undefined, data: Json, day: Day): number {
  if (quantity === undefined) return 1;
  const isPointer = typeof quantity === 'string';
  const value = isPointer
    ? valueAt(data, quantity)
    : evaluate(
        readyOf(quantity, () => quantity),
        data,
        day,
      );
  return Number.isInteger(value) ? (value as number) : isPointer ? 1 : 0;
}

interface Catalogue {
  readonly fees: readonly Fee[];
  readonly day: Day;
}

function feeOf(wanted: string | undefined, { fees, day }: Catalogue): Fee | undefined {
  return fees.find((fee) => fee.code === wanted && isValidOn(fee, day));
}

/** A fee of an amount; undefined for one that is unknown, free, or a range that only the authority can fix. */
function amountOf(fee: Fee | undefined): Money | undefined {
  const amount = fee?.amount == null ? undefined : parseAmount(fee.amount);
  return amount === undefined || amount.minor === 0n ? undefined : amount;
}

const itemOf = (description: string, quantity: number, net: Money): ChargeItem => ({
  description,
  quantity,
  net: formatAmount(net),
  tax: '0.00',
  taxRate: '0.00',
});

function itemsOf(charge: FeeCharge, data: Json, catalogue: Catalogue): readonly ChargeItem[] {
  const { quantity, less = 0, upTo = Number.MAX_SAFE_INTEGER } = charge;
  const fee = feeOf(charge.fee, catalogue) ?? feeOf(charge.otherwise, catalogue);
  const net = amountOf(fee);
  const count = Math.min(countOf(quantity, data, catalogue.day) - less, upTo);
  if (fee === undefined || net === undefined || count < 1) return [];
  return applies(charge.when, data, catalogue.day) ? [itemOf(fee.description, count, net)] : [];
}

/** What items come to. */
export function totalOf(items: readonly ChargeItem[]): Money {
  return sum(
    items.map(({ net, tax, quantity }) => {
      const piece = sum([parseAmount(net), parseAmount(tax)]);
      return { ...piece, minor: piece.minor * BigInt(quantity) };
    }),
  );
}

/** Items that come to no more than a limit: what goes beyond it is charged in part, what follows not at all. */
function cut(items: readonly ChargeItem[], limit: Money): readonly ChargeItem[] {
  let left = limit.minor;
  return items.flatMap(({ description, quantity, net }) => {
    const piece = parseAmount(net).minor;
    const whole = Number(piece * BigInt(quantity) <= left ? BigInt(quantity) : left / piece);
    const part = whole < quantity ? left - piece * BigInt(whole) : 0n;
    left -= piece * BigInt(whole) + part;
    return [
      ...(whole > 0 ? [itemOf(description, whole, parseAmount(net))] : []),
      ...(part > 0n ? [itemOf(description, 1, { ...limit, minor: part })] : []),
    ];
  });
}

/** What is charged once one more entry of the pricing has been looked at. */
function after(items: readonly ChargeItem[], charge: Charge, data: Json, catalogue: Catalogue): readonly ChargeItem[] {
  if ('fee' in charge) return [...items, ...itemsOf(charge, data, catalogue)];
  if ('freeWhen' in charge) return applies(charge.freeWhen, data, catalogue.day) ? [] : items;
  if (!applies(charge.when, data, catalogue.day)) return items;
  const fee = feeOf('minimum' in charge ? charge.minimum : charge.maximum, catalogue);
  const bound = amountOf(fee);
  if (fee === undefined || bound === undefined) return items;
  if ('maximum' in charge) return cut(items, bound);
  const missing = bound.minor - totalOf(items).minor;
  return missing > 0n ? [...items, itemOf(fee.description, 1, { ...bound, minor: missing })] : items;
}

/** The most pieces of a position, and the highest price in cents, that the graph can tell: its `Int`, and 15 digits before the point. */
const MOST_PIECES = 2 ** 31 - 1;
const MOST_MINOR = 10n ** 17n - 1n;

/** Where data ask for more than can be charged: the field with the greatest number that counts; null: nowhere. */
export function placeOfExcess(items: readonly ChargeItem[], charges: readonly Charge[], data: unknown): readonly string[] | null {
  if (items.every(({ quantity }) => quantity <= MOST_PIECES) && totalOf(items).minor <= MOST_MINOR) return null;
  const counted = charges.flatMap((charge) => ('fee' in charge && typeof charge.quantity === 'string' ? [charge.quantity] : []));
  const number = (pointer: string): number => Number(valueAt(data, pointer) ?? 0);
  return namesOf(counted.toSorted((one, other) => number(other) - number(one))[0] ?? '');
}

/** The fees that may apply to an offer, the most particular first: its own, then those of the law for everybody. */
export function feesOf(
  offer: { readonly fees: readonly Fee[] } | null,
  service: { readonly fees: readonly Fee[] } | null,
): readonly Fee[] {
  return [...(offer?.fees ?? []), ...(service?.fees ?? [])];
}

/**
 * The positions an application costs on a day, by the data as they are submitted. `fees` come with the most particular first: the first valid
 * one of a code counts. Entries count in their order: a minimum, a maximum or a case that is free speaks of what stands before it. Public
 * fees for acts of authority bear no value added tax (§ 2b UStG).
 */
export function priceOf(charges: readonly Charge[], data: unknown, fees: readonly Fee[], day: Day): readonly ChargeItem[] {
  const known = typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Json) : {};
  const catalogue = { fees, day };
  return charges.reduce<readonly ChargeItem[]>((items, charge) => after(items, charge, known, catalogue), []);
}
