/** Many writers of one ledger, on real PostgreSQL. */

import { describe, expect, test } from 'vitest';
import { openDatabase } from '#platform/database.ts';
import { bookRefund, bookSettlement } from '#subgraphs/payments/ledger/postings.ts';
import { inspectLedgers } from '#subgraphs/payments/ledger/verify.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { balancesOf, entriesOf, payment } from './books.ts';

const database = useDatabase();

const times = <Result>(count: number, make: (index: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

describe.skipIf(!onRealPostgres)('many at the same time', () => {
  test('a hundred that book the same payment make one claim and one settlement', async () => {
    const paid = payment();
    await times(100, () => database.current.db.transaction((tx) => bookSettlement(tx, paid, NOW, NOW)));
    expect(await entriesOf(database.current, paid.authorityId)).toBe(2);
    expect(await balancesOf(database.current, paid.authorityId)).toEqual({ CLEARING: 2_000, REVENUE: -2_000 });
  });

  test('sixty-four writers over connections of their own leave one chain for each municipality', async () => {
    const authorities = [payment(), payment(), payment()].map(({ authorityId }) => authorityId);
    const many = await openDatabase({ ...database.settings, connections: 64 } as never);
    try {
      await times(192, (index) => {
        const authorityId = authorities[index % 3] ?? payment().authorityId;
        return many.db.transaction((tx) => bookSettlement(tx, payment({ authorityId }), NOW, NOW));
      });
    } finally {
      await many.close();
    }
    const inspections = await inspectLedgers(database.current, []);
    const found = inspections.filter(({ authorityId }) => authorities.includes(authorityId));
    expect(found.map(({ sound, broken, unbalanced, wrongTurnovers }) => ({ sound, broken, unbalanced, wrongTurnovers }))).toEqual(
      authorities.map(() => ({ sound: 128, broken: null, unbalanced: [], wrongTurnovers: [] })),
    );
  });

  test('refunds at once never come to more than was paid', async () => {
    const paid = payment();
    await database.current.db.transaction((tx) => bookSettlement(tx, paid, NOW, NOW));
    const outcomes = await times(20, (index) =>
      database.current.db
        .transaction((tx) => bookRefund(tx, paid, { id: String(index), amount: 300n }, NOW, NOW))
        .then(() => 'booked')
        .catch((error: unknown) => (error instanceof RangeError ? 'refused' : String(error))),
    );
    expect(outcomes.filter((outcome) => outcome === 'booked')).toHaveLength(6);
    expect(outcomes.filter((outcome) => outcome === 'refused')).toHaveLength(14);
    expect(await balancesOf(database.current, paid.authorityId)).toMatchObject({ REFUNDS_PAYABLE: -1_800 });
  });
});
