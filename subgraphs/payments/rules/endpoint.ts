/** Where an authority's payments go: which provider, its names there, and how its cash office books them. */

import { z } from 'zod';

/** What bookings and providers call an authority and its cash account; limits are those of XBezahldienste 1.0.0. */
export interface Endpoint {
  readonly originatorId: string;
  readonly endPointId: string;
  /**
   * What each item carries for the cash office; `{reference}` stands for the Kassenzeichen, `{bookingCode}` for the budget item
   * (Haushaltsstelle, Produktkonto) that the service is booked under.
   */
  readonly bookingData: Readonly<Record<string, string>>;
}

/** Where a fee is that is due, and that nobody has begun to pay. */
export const NOWHERE = { provider: '', originatorId: '', endPointId: '', bookingData: {} } as const;

/** Where nothing else is set, an item carries its Kassenzeichen. */
export const DEFAULT_BOOKING_DATA: Endpoint['bookingData'] = { kassenzeichen: '{reference}' };

const id = z.string().regex(/^[\w\d-]{1,36}$/, { error: 'must be 1 to 36 letters, digits, _ and -' });

const bookingData = z
  .record(z.string().regex(/^[\w.-]{1,64}$/, { error: 'must have names of 1 to 64 letters, digits, _, . and -' }), z.string())
  .refine((data) => Object.values(data).every((value) => value.length >= 1 && value.length <= 255), {
    error: 'must have values of 1 to 255 characters',
  })
  .refine((data) => Object.keys(data).length >= 1 && Object.keys(data).length <= 20, { error: 'must have 1 to 20 entries' })
  .refine((data) => Object.values(data).every((value) => !/[{}]/.test(value.replaceAll(/\{(reference|bookingCode)\}/g, ''))), {
    error: 'knows no other placeholders than {reference} and {bookingCode}',
  });

const setting = z.strictObject({
  authority: z.uuid({ error: 'must be the id of an authority' }).toLowerCase(),
  provider: z.string(),
  originatorId: id,
  endPointId: id,
  bookingData: bookingData.default(DEFAULT_BOOKING_DATA),
});

export interface EndpointSetting extends Endpoint {
  readonly authority: string;
  /** Name of the provider. */
  readonly provider: string;
}

/**
 * Reads what an operator wishes to set, all of it or nothing. Answers the faults, each with its place and no value: a field that is
 * none, a provider that is not configured, an authority that is named twice.
 */
export function readEndpoints(
  wishes: unknown,
  providers: readonly string[],
): { readonly settings: readonly EndpointSetting[]; readonly faults: readonly string[] } {
  const parsed = z.array(setting).safeParse(wishes);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the list'}: ${message}`);
    return { settings: [], faults };
  }
  const faults = parsed.data.flatMap(({ authority, provider }, index) => [
    ...(providers.includes(provider) ? [] : [`${index}.provider: is no configured provider; there are ${providers.join(', ')}`]),
    ...(parsed.data.findIndex((other) => other.authority === authority) === index ? [] : [`${index}.authority: is named twice`]),
  ]);
  return { settings: faults.length === 0 ? parsed.data : [], faults };
}

/** True where what is set says that the provider is told what a service is booked under. */
export function namesBookingCode({ bookingData: data }: Pick<Endpoint, 'bookingData'>): boolean {
  return Object.values(data).some((value) => value.includes('{bookingCode}'));
}

/** Booking data with the booking code in its place. */
export function withBookingCode(data: Endpoint['bookingData'], code: string): Endpoint['bookingData'] {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, value.replaceAll('{bookingCode}', code)]));
}

/** The booking data of an item: what is set, with the reference in its place. */
export function bookingDataOf({ bookingData: data }: Endpoint, reference: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, value.replaceAll('{reference}', reference)]));
}
