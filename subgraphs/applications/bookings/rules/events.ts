/** What an organiser may make of an event and its contingents: everything said checked. */

import { readAmount, formatAmount } from '#platform/values/money.ts';
import { isStorable } from '#platform/values/text.ts';
import type { BookingFault } from './problems.ts';

export interface ContingentInput {
  readonly name: string;
  readonly price: string;
  readonly capacity: number;
}

export interface EventInput {
  readonly title: string;
  readonly venue: string;
  readonly startsAt: Date;
  readonly salesFrom: Date;
  readonly salesTo: Date;
  readonly mostPerPerson: number;
  readonly contingents: readonly ContingentInput[];
}

const LONGEST = 200;
const MOST_CONTINGENTS = 20;
const MOST_PLACES = 100_000;
const MOST_PER_PERSON = 20;

const isWithin = (value: number, most: number): boolean => Number.isSafeInteger(value) && value >= 1 && value <= most;

function rangeFaults(value: number, most: number, path: readonly string[]): readonly BookingFault[] {
  const what = { de: most.toLocaleString('de-DE'), en: most.toLocaleString('en-GB') };
  return isWithin(value, most) ? [] : [{ code: 'OUT_OF_RANGE', path, what }];
}

function textFaults(given: string, path: readonly string[]): readonly BookingFault[] {
  const text = given.trim();
  if (text === '') return [{ code: 'REQUIRED', path }];
  if (text.length > LONGEST) return [{ code: 'TOO_LONG', path }];
  return isStorable(text) ? [] : [{ code: 'INVALID_CHARACTER', path }];
}

/** What is wrong with a number of places: 1 to 100,000. */
export function capacityFaults(capacity: number, path: readonly string[]): readonly BookingFault[] {
  return rangeFaults(capacity, MOST_PLACES, path);
}

function contingentFaults({ name, price, capacity }: ContingentInput, path: readonly string[]): readonly BookingFault[] {
  const amount = readAmount(price);
  return [
    ...textFaults(name, [...path, 'name']),
    ...(amount === null || amount.minor < 0n ? [{ code: 'AMOUNT', path: [...path, 'price'] } as const] : []),
    ...capacityFaults(capacity, [...path, 'capacity']),
  ];
}

/** Whoever buys chooses by the name. */
function repeatedNames(contingents: readonly ContingentInput[]): readonly BookingFault[] {
  const names = contingents.map(({ name }) => name.trim().toLowerCase());
  return names.flatMap((name, index) =>
    names.indexOf(name) === index ? [] : [{ code: 'NAME_REPEATED', path: ['contingents', String(index), 'name'] } as const],
  );
}

/** Every fault of an event, each at its place in the input. */
export function eventFaults(input: EventInput): readonly BookingFault[] {
  const { title, venue, startsAt, salesFrom, salesTo, mostPerPerson, contingents } = input;
  const inOrder = salesFrom < salesTo && salesFrom < startsAt;
  return [
    ...textFaults(title, ['title']),
    ...textFaults(venue, ['venue']),
    ...(inOrder ? [] : [{ code: 'ORDER_OF_TIMES', path: ['salesFrom'] } as const]),
    ...rangeFaults(mostPerPerson, MOST_PER_PERSON, ['mostPerPerson']),
    ...(isWithin(contingents.length, MOST_CONTINGENTS) ? [] : [{ code: 'TOO_MANY_CONTINGENTS', path: ['contingents'] } as const]),
    ...contingents.flatMap((each, index) => contingentFaults(each, ['contingents', String(index)])),
    ...repeatedNames(contingents),
  ];
}

/** The amount with two decimals. Throws a RangeError for what is none. */
export function priceText(price: string): string {
  const amount = readAmount(price);
  if (amount === null) throw new RangeError('no amount');
  return formatAmount(amount);
}
