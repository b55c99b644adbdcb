/** What an application costs: items from its charges, summed up to the cent. */

import type { PaymentPolicy } from '#platform/catalogue/types.ts';
import type { ChargeItem } from '#platform/events/contracts/applications.ts';
import { parseAmount, sum, type Money } from '#platform/values/money.ts';

export interface Item {
  readonly description: string;
  readonly quantity: number;
  /** For one piece. */
  readonly net: Money;
  readonly tax: Money;
  /** Per cent, for example `19.00`. */
  readonly taxRate: string;
}

/** As much of a payable as decides whether money is asked for. */
export interface Chargeable {
  readonly policy: PaymentPolicy;
  readonly charges: readonly ChargeItem[];
  readonly withdrawn: boolean;
  /** When it fell due, for what is paid after the decision. */
  readonly dueAt: Date | null;
}

/** The most that a payment of the standard may hold (XBezahldienste 1.0.0, PaymentRequest). */
const MOST_ITEMS = 99;
const MOST_GROSS_MINOR = 999_999_00n;

/** Reads charges. Throws a RangeError for an amount that is none, or a quantity that is not a whole number from 1. */
export function readItems(charges: readonly ChargeItem[]): readonly Item[] {
  return charges.map(({ description, quantity, net, tax, taxRate }) => {
    if (!Number.isSafeInteger(quantity) || quantity < 1) throw new RangeError(`${quantity} is no quantity`);
    return { description, quantity, net: parseAmount(net), tax: parseAmount(tax), taxRate };
  });
}

function times(quantity: number, { minor, currency }: Money): Money {
  return { minor: BigInt(quantity) * minor, currency };
}

/** Net and tax of all pieces of an item. */
export function totalOf(item: Item): { readonly net: Money; readonly tax: Money } {
  return { net: times(item.quantity, item.net), tax: times(item.quantity, item.tax) };
}

/** Net, tax and both together over all items. */
export function totalsOf(items: readonly Item[]): { readonly net: Money; readonly tax: Money; readonly gross: Money } {
  const totals = items.map(totalOf);
  const net = sum(totals.map((total) => total.net));
  const tax = sum(totals.map((total) => total.tax));
  return { net, tax, gross: sum([net, tax]) };
}

/** The same for the items of each tax rate, the lowest first. */
export function totalsByRate(items: readonly Item[]): readonly ({ readonly taxRate: string } & ReturnType<typeof totalsOf>)[] {
  const rates = [...new Set(items.map(({ taxRate }) => taxRate))].sort((one, other) => Number(one) - Number(other));
  return rates.map((taxRate) => ({ taxRate, ...totalsOf(items.filter((item) => item.taxRate === taxRate)) }));
}

/** What is to be paid for an application in all; null where it is free or was taken back. */
export function feeOf({ policy, charges, withdrawn }: Chargeable): Money | null {
  if (withdrawn || policy === 'INACTIVE') return null;
  const { gross } = totalsOf(readItems(charges));
  return gross.minor > 0n ? gross : null;
}

/** What is to be paid by now: nothing before the decision, where the fee falls due with it. */
export function amountDueOf(payable: Chargeable): Money | null {
  return isDue(payable) ? feeOf(payable) : null;
}

/** False as long as the decision is awaited by which the fee falls due. */
export function isDue({ policy, dueAt }: Pick<Chargeable, 'policy' | 'dueAt'>): boolean {
  return policy !== 'AFTER_DECISION' || dueAt !== null;
}

/** True when the standard can carry the payment. */
export function isPayableOnline(items: readonly Item[], gross: Money): boolean {
  return items.length <= MOST_ITEMS && gross.minor <= MOST_GROSS_MINOR;
}
