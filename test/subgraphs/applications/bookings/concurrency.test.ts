/** Many at once, on real PostgreSQL: nothing is sold or reserved twice, and nothing that is free is refused. */

import { beforeAll, describe, expect, test } from 'vitest';
import { citizen } from '#test/support/viewers.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { codesOf, createBookingWorld, plateData, ticketData } from './world.ts';

const database = useDatabase();
const world = createBookingWorld(() => database.current);

describe.skipIf(!onRealPostgres)('at the same time', () => {
  const people = (many: number) => Array.from({ length: many }, (_, index) => citizen({ subject: `one-of-many-${index}` }));

  beforeAll(async () => {
    await world.seed();
    await world.plateCodes();
  });

  test('a hundred buyers get exactly the fifty places there are', async () => {
    const offer = await world.ticketOffer();
    const contingent = await world.contingent(offer, 50);
    const buyers = people(100);
    const drafts = await Promise.all(buyers.map((buyer) => world.draft(offer, ticketData(contingent), buyer)));
    const held = drafts.filter(({ application }) => application?.booking?.status === 'HELD');
    expect(held).toHaveLength(50);
    expect(drafts.flatMap(({ remarks }) => codesOf(remarks))).toEqual(Array(50).fill('SOLD_OUT'));
    const answers = await Promise.all(
      drafts.map(({ application }, index) =>
        world.call('submitApplication', { id: application?.id }, buyers[index] ?? citizen()),
      ),
    );
    expect(answers.filter(({ problems }) => problems.length === 0)).toHaveLength(50);
    expect(await world.places(contingent)).toMatchObject({ held: 50, heldNow: 50, sold: 0, capacity: 50 });
  });

  test('one of twenty gets the plate', async () => {
    const offer = await world.plateOffer();
    const drafts = await Promise.all(people(20).map((one) => world.draft(offer, plateData('XY', '1'), one)));
    expect(drafts.filter(({ application }) => application?.booking?.status === 'HELD')).toHaveLength(1);
    expect(drafts.flatMap(({ remarks }) => codesOf(remarks))).toEqual(Array(19).fill('PLATE_TAKEN'));
  });

  test('buyers who change their minds, the sweeper and payments do not stop each other', async () => {
    const offer = await world.ticketOffer();
    const [first, second] = [await world.contingent(offer, 10), await world.contingent(offer, 10)];
    const buyers = people(12);
    const submitted = await Promise.all(buyers.slice(0, 4).map((buyer) => world.submitted(offer, ticketData(first), buyer)));
    const drafts = await Promise.all(
      buyers.slice(4).map((buyer, index) => world.draft(offer, ticketData(index % 2 === 0 ? first : second), buyer)),
    );
    world.pass(16);
    await Promise.all([
      world.sweep(),
      world.sweep(),
      ...submitted.map(({ id }, index) => world.paid(id, buyers[index] ?? citizen())),
      ...drafts.map(({ application }, index) =>
        world.save(application, ticketData(index % 2 === 0 ? second : first), buyers[index + 4] ?? citizen()),
      ),
    ]);
    for (const contingent of [first, second]) {
      const { held, sold, heldNow, soldNow } = await world.places(contingent);
      expect({ held, sold }).toEqual({ held: heldNow, sold: soldNow });
    }
    expect((await world.places(first)).sold).toBe(4);
  });
});
