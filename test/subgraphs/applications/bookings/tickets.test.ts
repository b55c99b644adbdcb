import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#platform/values/id.ts';
import { readSummary } from '#subgraphs/applications/summary/read.ts';
import { dropApplications } from '#subgraphs/applications/store/deletion.ts';
import { citizen } from '#test/support/viewers.ts';
import { useDatabase } from '#test/support/database.ts';
import { OTHER_WORKER, WORKER } from '../world.ts';
import { BUYER, codesOf, createBookingWorld, RIVAL, ticketData, type Place, type View } from './world.ts';

const database = useDatabase();
const world = createBookingWorld(() => database.current);
let offer: string;

beforeAll(async () => {
  await world.seed();
  offer = await world.ticketOffer();
});

const EVENT = {
  title: 'Konzert',
  venue: 'Kurpark',
  startsAt: '2027-07-01T18:00:00Z',
  salesFrom: '2026-11-01T00:00:00Z',
  salesTo: '2027-06-30T00:00:00Z',
  mostPerPerson: 6,
  contingents: [{ name: 'Parkett', price: '18.00', capacity: 10 }],
};

async function create(overrides: object, viewer = WORKER) {
  const query = `mutation ($input: CreateEventInput!) { createEvent(input: $input) { event { id title } problems { code path } } }`;
  const { data, codes } = await world.ask(query, { input: { offerId: offer, ...EVENT, ...overrides } }, viewer);
  return {
    codes,
    ...(data?.['createEvent'] as { event: { id: string } | null; problems: readonly { code: string; path: string[] }[] }),
  };
}

async function contingentsOf(id: string, viewer: typeof WORKER | null): Promise<readonly Place[]> {
  const query = 'query ($id: ID!) { event(id: $id) { contingents { id free held sold } } }';
  const { data } = await world.ask(query, { id }, viewer);
  return (data?.['event'] as { contingents: readonly Place[] }).contingents;
}

describe('an event', () => {
  test('is entered by whoever works at its authority, and shows what is free to everybody, what is sold to the organiser', async () => {
    const { event, problems } = await create({});
    expect(problems).toEqual([]);
    const id = event?.id ?? '';
    expect(await contingentsOf(id, WORKER)).toMatchObject([{ free: 10, held: 0, sold: 0 }]);
    expect(await contingentsOf(id, OTHER_WORKER)).toMatchObject([{ free: 10, held: null, sold: null }]);
    expect(await contingentsOf(id, null)).toMatchObject([{ free: 10 }]);
  });

  test('of another authority is not found', async () => {
    expect(codesOf((await create({}, OTHER_WORKER)).problems)).toEqual(['OFFER_UNKNOWN']);
    expect((await create({}, BUYER)).codes).toEqual(['FORBIDDEN']);
  });

  test('of an offer that is for something else is refused', async () => {
    const { id } = await world.offered();
    expect(codesOf((await create({ offerId: id })).problems)).toEqual(['NO_TICKETS']);
  });

  test('has every fault named at its place', async () => {
    const { problems } = await create({
      title: ' ',
      salesTo: '2026-10-01T00:00:00Z',
      mostPerPerson: 0,
      contingents: [
        { name: 'x', price: '-1', capacity: 0 },
        { name: ' X', price: '1', capacity: 1 },
      ],
    });
    expect(problems).toEqual([
      { code: 'REQUIRED', path: ['title'] },
      { code: 'ORDER_OF_TIMES', path: ['salesFrom'] },
      { code: 'OUT_OF_RANGE', path: ['mostPerPerson'] },
      { code: 'AMOUNT', path: ['contingents', '0', 'price'] },
      { code: 'OUT_OF_RANGE', path: ['contingents', '0', 'capacity'] },
      { code: 'NAME_REPEATED', path: ['contingents', '1', 'name'] },
    ]);
  });
});

describe('tickets', () => {
  test('are held for the draft, booked with the submission, sold with the payment; each has its number', async () => {
    const contingent = await world.contingent(offer, 5);
    const { application, remarks } = await world.draft(offer, ticketData(contingent, 2), BUYER);
    expect(remarks).toEqual([]);
    expect(application?.booking).toMatchObject({ kind: 'TICKETS', status: 'HELD', quantity: 2 });
    expect(await world.places(contingent)).toMatchObject({ held: 2, sold: 0 });
    const { application: submitted } = await world.call('submitApplication', { id: application?.id }, BUYER);
    expect(submitted?.booking?.status).toBe('BOOKED');
    await world.paid(application?.id ?? '', BUYER);
    const sold = await world.read(application?.id ?? '', BUYER);
    expect(sold).toMatchObject({ status: 'DECIDED', booking: { status: 'CONFIRMED', expiresAt: null } });
    expect(new Set(sold.booking?.secrets)).toHaveProperty('size', 2);
    for (const number of sold.booking?.secrets ?? []) expect(sold.decision?.text).toContain(number);
    expect(await world.places(contingent)).toMatchObject({ held: 0, sold: 2 });
    // What was submitted tells people the event, and no id of it.
    const summary = await readSummary(database.current.db, sold.id as Id<'Application'>);
    expect(summary?.names.get(contingent)).toMatch(/^Konzert, /);
    // The authority that has sold them need not know the numbers.
    expect((await world.read(sold.id, WORKER)).booking?.secrets).toEqual([]);
  });

  test('that are sold out, or too many for one person, are not held', async () => {
    const contingent = await world.contingent(offer, 3, { mostPerPerson: 2 });
    expect(codesOf((await world.draft(offer, ticketData(contingent, 3), BUYER)).remarks)).toEqual(['TOO_MANY_TICKETS']);
    await world.draft(offer, ticketData(contingent, 2), BUYER);
    expect(codesOf((await world.draft(offer, ticketData(contingent, 1), BUYER)).remarks)).toEqual(['TOO_MANY_TICKETS']);
    const late = await world.draft(offer, ticketData(contingent, 2), RIVAL);
    expect(codesOf(late.remarks)).toEqual(['SOLD_OUT']);
    expect(late.application).toMatchObject({ booking: null, price: { total: { amount: '36.00' } } });
    expect((await world.draft(offer, ticketData(contingent, 1), RIVAL)).remarks).toEqual([]);
    expect(await world.places(contingent)).toMatchObject({ held: 3, capacity: 3 });
  });

  test('that a draft has held too long go to whoever asks next', async () => {
    const contingent = await world.contingent(offer, 1);
    await world.draft(offer, ticketData(contingent), BUYER);
    world.pass(15);
    expect((await world.draft(offer, ticketData(contingent), RIVAL)).remarks).toEqual([]);
    expect(await world.places(contingent)).toMatchObject({ held: 1, heldNow: 1 });
  });

  test('that are paid too late are sold while there are some, else what was paid is to be given back', async () => {
    const contingent = await world.contingent(offer, 1);
    const first = await world.submitted(offer, ticketData(contingent), BUYER);
    world.pass(31);
    await world.sweep();
    const second = await world.submitted(offer, ticketData(contingent), RIVAL);
    await world.paid(first.id, BUYER);
    expect(await world.read(first.id, BUYER)).toMatchObject({ decision: { outcome: 'DENIED' } });
    expect(await world.refunds(first.id)).toBe(1);
    await world.paid(second.id, RIVAL);
    expect(await world.read(second.id, RIVAL)).toMatchObject({ decision: { outcome: 'GRANTED' } });
    expect(await world.places(contingent)).toMatchObject({ held: 0, sold: 1 });
  });

  test('of a draft that is withdrawn, or deleted, are free again', async () => {
    const contingent = await world.contingent(offer, 2);
    const { application } = await world.draft(offer, ticketData(contingent, 2), BUYER);
    const withdrawn = await world.call('withdrawApplication', { id: application?.id }, BUYER);
    expect(withdrawn.application?.booking?.status).toBe('RELEASED');
    expect(await world.places(contingent)).toMatchObject({ held: 0, heldNow: 0 });
    const { application: another } = await world.draft(offer, ticketData(contingent, 2), BUYER);
    const ids = [another?.id as Id<'Application'>];
    await database.current.db.transaction((tx) => dropApplications(tx, ids));
    expect(await world.places(contingent)).toMatchObject({ held: 0, heldNow: 0 });
  });

  test('are not for sale before and after the window', async () => {
    const contingent = await world.contingent(offer, 1);
    world.pass(80 * 24 * 60);
    expect(codesOf((await world.draft(offer, ticketData(contingent), BUYER)).remarks)).toEqual(['NOT_ON_SALE']);
  });

  test('of another offer are unknown', async () => {
    const other = await world.ticketOffer();
    const contingent = await world.contingent(other, 1);
    expect(codesOf((await world.draft(offer, ticketData(contingent), BUYER)).remarks)).toEqual(['CONTINGENT_UNKNOWN']);
  });
});

describe('a contingent', () => {
  const change = async (id: string, capacity: number, viewer = WORKER) => {
    const query = 'mutation ($input: ChangeContingentInput!) { changeContingent(input: $input) { problems { code } } }';
    const { data, codes } = await world.ask(query, { input: { id, capacity } }, viewer);
    return data === null
      ? codes
      : codesOf((data['changeContingent'] as { problems: { code: string; path: string[] }[] }).problems);
  };

  test('grows, and never shrinks below what is taken', async () => {
    const contingent = await world.contingent(offer, 2);
    await world.draft(offer, ticketData(contingent, 2), BUYER);
    expect(await change(contingent, 1)).toEqual(['BELOW_TAKEN']);
    expect(await change(contingent, 3)).toEqual([]);
    expect(await world.places(contingent)).toMatchObject({ capacity: 3 });
    expect(await change(contingent, 9, OTHER_WORKER)).toEqual(['NOT_FOUND']);
  });

  test('counts exactly what is held and sold, whatever buyers do in whatever order', { timeout: 60_000 }, async () => {
    const person = (name: number) => citizen({ subject: `buyer-${name}` });
    const step = fc.oneof(
      fc.record({ what: fc.constant('draft' as const), who: fc.nat(3), quantity: fc.integer({ min: 1, max: 3 }) }),
      fc.record({
        what: fc.constantFrom('submit' as const, 'pay' as const, 'cancel' as const, 'withdraw' as const),
        who: fc.nat(3),
        quantity: fc.constant(1),
      }),
      fc.record({ what: fc.constant('wait' as const), who: fc.constant(0), quantity: fc.integer({ min: 1, max: 40 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const contingent = await world.contingent(offer, 4);
        const latest = new Map<number, View>();
        for (const { what, who, quantity } of steps) {
          const view = latest.get(who);
          const viewer = person(who);
          if (what === 'wait') {
            world.pass(quantity);
            await world.sweep();
          } else if (what === 'draft') {
            const { application } = await world.draft(offer, ticketData(contingent, quantity), viewer);
            if (application !== null) latest.set(who, application);
          } else if (view !== undefined) {
            if (what === 'submit') await world.call('submitApplication', { id: view.id }, viewer);
            else if (what === 'withdraw') await world.call('withdrawApplication', { id: view.id }, viewer);
            else await world.paid(view.id, viewer, what === 'pay' ? 'PAID' : 'CANCELED');
          }
          const { held, sold, heldNow, soldNow, capacity } = await world.places(contingent);
          expect({ held, sold }).toEqual({ held: heldNow, sold: soldNow });
          expect(held + sold).toBeLessThanOrEqual(capacity);
        }
      }),
      { numRuns: 8 },
    );
  });
});
