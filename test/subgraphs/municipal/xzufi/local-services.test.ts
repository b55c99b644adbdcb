import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { outbox } from '#platform/events/tables.ts';
import { parseRegion } from '#platform/values/region.ts';
import { exportXzufi, importXzufi, rederiveXzufi } from '#subgraphs/municipal/index.ts';
import {
  authorities,
  localServices,
  offers,
  xzufiMessages,
  xzufiOffers,
  xzufiRecords,
  xzufiResponsibilities,
} from '#subgraphs/municipal/tables.ts';
import { localServiceId, recordId } from '#subgraphs/municipal/xzufi/identity.ts';
import type { Order } from '#subgraphs/municipal/xzufi/write/message.ts';
import { HOCHSAUERLANDKREIS, WINTERBERG } from '#test/support/catalogue.ts';
import { useDatabase } from '#test/support/database.ts';
import { firewood, forestOffice, forestOnline } from '#test/support/local-service.ts';
import { NOW } from '#test/support/viewers.ts';
import { head, messageBytes, ordersOf } from '#test/support/xzufi-feed.ts';

const database = useDatabase();
const MEDEBACH = parseRegion('059580028028');
const LATER = new Date('2026-12-24T08:00:00Z');
const ID = localServiceId(recordId('leistung', firewood.identifier));
const everything = [firewood, forestOffice, forestOnline];

async function clear(): Promise<void> {
  const tables = [offers, localServices, authorities, xzufiMessages, xzufiOffers, xzufiRecords, xzufiResponsibilities, outbox];
  for (const table of tables) await database.current.db.delete(table);
}
beforeEach(clear);

const importOrders = (orders: Iterable<Order>, position = 1, now = NOW) =>
  importXzufi(database.current, messageBytes(head({ position }), orders), { now });
const rows = () => database.current.db.select().from(localServices);
const told = async () => {
  const events = database.current.db.select({ type: outbox.type, payload: outbox.payload }).from(outbox);
  return events.where(eq(outbox.type, 'catalogue.local-service.changed')).orderBy(asc(outbox.position));
};

describe('a Leistung without a LeiKa key', () => {
  it('becomes a local service with its name, texts, fees, deadlines and who does it where, and is told of', async () => {
    const report = await importOrders(ordersOf(everything));
    expect(report).toMatchObject({ withoutKey: 1, changedOffers: 0, changedLocalServices: 1, refused: [], notUnderstood: {} });
    expect(await rows()).toMatchObject([
      {
        id: ID,
        agency: 'L100002',
        localId: 'LB.77',
        name: 'Brennholzverkauf',
        citizenName: 'Brennholz kaufen',
        synonyms: ['Kaminholz', 'Holz aus dem Stadtwald'],
        audience: ['CITIZEN'],
        requiredTrustLevel: 'LOW',
        fees: [{ amount: '60.00' }],
        deadlines: [{ from: '--10-01', to: '--12-31' }],
        areas: [MEDEBACH, WINTERBERG],
        offers: [
          { areas: [MEDEBACH], channels: [], onlineServices: [] },
          { areas: [WINTERBERG], channels: ['ONLINE'], onlineServices: [{ name: 'Holz bestellen', trustLevel: 'LOW' }] },
        ],
      },
    ]);
    expect(await told()).toMatchObject([{ payload: { id: ID, citizenName: 'Brennholz kaufen', areas: [MEDEBACH, WINTERBERG] } }]);
    expect(await database.current.db.$count(offers)).toBe(0);
  });

  it('is the same in whatever order its records come, and nothing is told again when they come again', async () => {
    await importOrders(ordersOf(everything));
    const expected = await rows();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(everything, { minLength: 3, maxLength: 3 }), async (shuffled) => {
        await clear();
        for (const [position, record] of shuffled.entries()) await importOrders([{ write: record }], position);
        expect(await rows()).toEqual(expected);
        const before = await told();
        expect(await importOrders(ordersOf(everything), 9)).toMatchObject({ unchanged: 3, changedLocalServices: 0 });
        expect(await told()).toEqual(before);
      }),
      { numRuns: 6 },
    );
  });

  it('holds where it says while nobody is in charge', async () => {
    await importOrders([{ write: { ...firewood, areas: [HOCHSAUERLANDKREIS] } }]);
    expect(await rows()).toMatchObject([{ areas: [HOCHSAUERLANDKREIS], offers: [] }]);
  });

  it('ends when it is deleted or gets a key, and begins anew when that is taken back', async () => {
    await importOrders(ordersOf(everything));
    await importOrders([{ delete: { kind: 'leistung', identifier: firewood.identifier } }], 2, LATER);
    expect(await rows()).toMatchObject([{ validTo: '2026-12-23' }]);
    expect((await told()).at(-1)).toMatchObject({ payload: { validTo: '2026-12-23' } });
    await importOrders([{ write: firewood }], 3, LATER);
    expect(await rows()).toMatchObject([{ validTo: null }]);
  });

  it('comes out of an export as it went in', async () => {
    await importOrders(ordersOf(everything));
    const state = async () => [await rows(), await database.current.db.select().from(xzufiRecords).orderBy(asc(xzufiRecords.id))];
    const before = await state();
    const pieces: string[] = [];
    for await (const piece of exportXzufi(database.current, HOCHSAUERLANDKREIS, NOW)) pieces.push(piece);
    await clear();
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield Promise.resolve(Buffer.from(pieces.join('')));
    }
    expect(await importXzufi(database.current, bytes(), { now: NOW })).toMatchObject({ refused: [], notUnderstood: {} });
    expect(await state()).toEqual(before);
  });

  it('appears from records that an earlier release kept without making it one, and nothing is sent again', async () => {
    await importOrders(ordersOf(everything));
    const expected = await rows();
    await database.current.db.delete(localServices);
    await database.current.db.delete(outbox);
    expect(await rederiveXzufi(database.current, NOW)).toEqual({ services: 1, changedOffers: 0, changedLocalServices: 1 });
    expect(await rows()).toEqual(expected);
    expect((await told()).at(-1)).toMatchObject({ payload: { id: ID, onlineAreas: [WINTERBERG] } });
    expect(await rederiveXzufi(database.current, NOW)).toMatchObject({ changedLocalServices: 0 });
  });
});
