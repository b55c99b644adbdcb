/** The clock jumps ahead and is put right, or goes back: nothing is given away early, kept forever or sold twice. */

import { beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '#platform/log.ts';
import { createBookingSweeper } from '#subgraphs/applications/bookings/sweeper.ts';
import { citizen } from '#test/support/viewers.ts';
import { useDatabase } from '#test/support/database.ts';
import { BUYER, codesOf, createBookingWorld, plateData, RIVAL, ticketData, type View } from './world.ts';

const database = useDatabase();
const world = createBookingWorld(() => database.current);
const DAY = 24 * 60;
const DECADE = 3_650 * DAY;
let offer: string;

/** A process that sweeps every quarter of a minute; `minutes` is how long it runs, whatever its clock says. */
function sweeping() {
  let minutes = 0;
  const log = createLog('silent');
  const sweeper = createBookingSweeper({ db: database.current.db, now: world.now, elapsed: () => minutes * 60_000, log });
  return async (later = 0.25): Promise<void> => {
    minutes += later;
    await sweeper.drain();
  };
}

const held = async (letters: string): Promise<View> => {
  const { application } = await world.draft(offer, plateData(letters, '1'), BUYER);
  if (application?.booking?.status !== 'HELD') throw new Error('nothing is held');
  return application;
};

const stateOf = async ({ id }: Pick<View, 'id'>): Promise<string | undefined> => (await world.read(id, BUYER)).booking?.status;
const wanted = async (letters: string) => codesOf((await world.draft(offer, plateData(letters, '1'), RIVAL)).remarks);

beforeAll(async () => {
  await world.seed();
  await world.plateCodes();
  offer = await world.plateOffer();
});

describe('a clock that jumps ahead', () => {
  test('gives nothing away while it may be put right again', async () => {
    const round = sweeping();
    const draft = await held('CA');
    const booked = await world.submitted(offer, plateData('CB', '1'), BUYER);
    const granted = await world.submitted(offer, plateData('CC', '1'), BUYER);
    await world.paid(granted.id, BUYER);
    await round();
    world.pass(DECADE);
    for (let minute = 0; minute < 9; minute += 1) await round(1);
    world.pass(-DECADE);
    await round();
    expect(await Promise.all([draft, booked, granted].map(stateOf))).toEqual(['HELD', 'BOOKED', 'CONFIRMED']);
    for (const letters of ['CA', 'CB', 'CC']) expect(await wanted(letters)).toEqual(['PLATE_TAKEN']);
  });

  test('is believed when it has stood for ten minutes', async () => {
    const round = sweeping();
    const draft = await held('CD');
    await round();
    world.pass(DAY);
    await round();
    expect(await stateOf(draft)).toBe('HELD');
    world.pass(10);
    await round(10);
    expect(await stateOf(draft)).toBe('EXPIRED');
    expect(await wanted('CD')).toEqual([]);
  });

  test('leaves nothing taken until the time it showed: it counts from now, once it is put right', async () => {
    const round = sweeping();
    const submitted = await held('CF');
    world.pass(DECADE);
    const draft = await held('CE');
    await world.call('submitApplication', { id: submitted.id }, BUYER);
    const granted = await world.submitted(offer, plateData('CG', '1'), BUYER);
    await world.paid(granted.id, BUYER);
    world.pass(-DECADE);
    await round();
    const ends = await Promise.all([draft, submitted, granted].map(async ({ id }) => (await world.read(id, BUYER)).booking));
    const minutes = ends.map((booking) => (new Date(booking?.expiresAt ?? 0).getTime() - world.now().getTime()) / 60_000);
    expect(minutes).toEqual([30, DAY, 90 * DAY]);
    expect(ends.map((booking) => booking?.status)).toEqual(['HELD', 'BOOKED', 'CONFIRMED']);
    world.pass(30);
    await round(30);
    expect(await Promise.all([draft, submitted, granted].map(stateOf))).toEqual(['EXPIRED', 'BOOKED', 'CONFIRMED']);
  });
});

describe('a clock that goes back', () => {
  test('gives nothing away, and keeps what is held no longer than until its time', async () => {
    const round = sweeping();
    const draft = await held('DA');
    await round();
    world.pass(-60);
    await round();
    expect(await stateOf(draft)).toBe('HELD');
    expect(await wanted('DA')).toEqual(['PLATE_TAKEN']);
    world.pass(60 + 29);
    await round(29);
    expect(await stateOf(draft)).toBe('HELD');
    world.pass(1);
    await round(11);
    expect(await stateOf(draft)).toBe('EXPIRED');
  });
});

test('whatever the clock does, no place is sold twice and none is lost', async () => {
  const round = sweeping();
  const tickets = await world.ticketOffer();
  const contingent = await world.contingent(tickets, 5);
  const sold: string[] = [];
  for (const [turn, jump] of [0, 60, -30, DAY, -DAY, 2 * DAY, 5, -2 * DAY, 20, 40].entries()) {
    world.pass(jump);
    await round(turn);
    const buyer = citizen({ subject: `buyer-${turn}` });
    const { application } = await world.draft(tickets, ticketData(contingent), buyer);
    if (application === null || turn % 3 === 2) continue;
    const submitted = await world.call('submitApplication', { id: application.id }, buyer);
    if (submitted.problems.length > 0) continue;
    await world.paid(application.id, buyer);
    if ((await world.read(application.id, buyer)).booking?.status === 'CONFIRMED') sold.push(application.id);
    const { held: counted, heldNow, soldNow } = await world.places(contingent);
    expect([counted, soldNow]).toEqual([heldNow, sold.length]);
  }
  world.pass(3 * DAY);
  await round(3 * DAY);
  expect(await world.places(contingent)).toMatchObject({ held: 0, sold: sold.length, capacity: 5 });
  expect(sold.length).toBeGreaterThan(2);
});
