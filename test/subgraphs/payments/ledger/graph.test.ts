/** The books as the graph shows them, from a payment that was made at the provider. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDay } from '#platform/values/day.ts';
import { newId } from '#platform/values/id.ts';
import { ibanOf } from '#examples/payment-provider/statement.ts';
import { makeExport } from '#subgraphs/payments/ledger/export/export.ts';
import { importStatement } from '#subgraphs/payments/ledger/statement/import.ts';
import { bytesOf } from '#test/support/bank-statement.ts';
import { useDatabase } from '#test/support/database.ts';
import { caseWorker, citizen, NOW } from '#test/support/viewers.ts';
import { AUTHORITY, decideAt, openDesk, openProvider, start, type Desk, type Provider } from '../desk.ts';
import { addPayment } from './books.ts';

const database = useDatabase();
const clerk = citizen({ subject: 'test-cash-clerk', scopes: ['ledger:read'], authorities: [AUTHORITY] });
const DAY = parseDay('2026-11-23');
let provider: Provider;
let desk: Desk;
let reference: string;

beforeAll(async () => {
  provider = await openProvider();
  desk = await openDesk(database.current, provider);
  const { payment } = await start(desk, { applicationId: await desk.submit() });
  reference = payment?.reference ?? '';
  await decideAt(payment?.redirectUrl, 'pay');
  await desk.sweep();
});
afterAll(async () => {
  await desk.close();
  await provider.stop();
});

const ask = (selection: string, viewer: typeof clerk | null = clerk) =>
  desk.ask<{ ledger: Record<string, never> } | null>(
    `query ($id: ID!) { ledger(authorityId: $id) { ${selection} } }`,
    { id: AUTHORITY },
    viewer,
  );

const ENTRIES =
  'entries { totalCount edges { cursor node { entryNumber kind day reference lines { account debit { minor } credit { minor } } } } }';

describe('the ledger', () => {
  test('shows what was paid, and its balances', async () => {
    const { data } = await ask(`authority { id } balances { account bookingCode balance { minor } } ${ENTRIES}`);
    expect(data?.ledger).toMatchObject({
      authority: { id: AUTHORITY },
      balances: [
        { account: 'CLEARING', bookingCode: null, balance: { minor: '500' } },
        { account: 'RECEIVABLE', balance: { minor: '0' } },
        { account: 'REVENUE', balance: { minor: '-500' } },
      ],
      entries: {
        totalCount: 2,
        edges: [
          { node: { entryNumber: '2', kind: 'SETTLEMENT', day: DAY, reference } },
          {
            node: {
              entryNumber: '1',
              kind: 'CLAIM',
              day: DAY,
              reference,
              lines: [{ account: 'RECEIVABLE' }, { account: 'REVENUE' }],
            },
          },
        ],
      },
    });
  });

  test('is read in pages, and by account, reference and day', async () => {
    const { data: first } = await ask('entries(first: 1) { edges { node { entryNumber } } pageInfo { hasNextPage endCursor } }');
    expect(first?.ledger).toMatchObject({
      entries: { edges: [{ node: { entryNumber: '2' } }], pageInfo: { hasNextPage: true } },
    });
    const { endCursor } = (first?.ledger as unknown as { entries: { pageInfo: { endCursor: string } } }).entries.pageInfo;
    const { data: second } = await ask(
      `entries(first: 1, after: "${endCursor}") { edges { node { entryNumber } } pageInfo { hasNextPage } }`,
    );
    expect(second?.ledger).toMatchObject({
      entries: { edges: [{ node: { entryNumber: '1' } }], pageInfo: { hasNextPage: false } },
    });
    const counts = await ask(`
      clearing: entries(filter: { account: CLEARING }) { totalCount }
      ours: entries(filter: { reference: "${reference}", from: "${DAY}", to: "${DAY}" }) { totalCount }
      others: entries(filter: { reference: "RF00" }) { totalCount }
      before: entries(filter: { to: "2026-11-22" }) { totalCount }`);
    expect(counts.data?.ledger).toEqual({
      clearing: { totalCount: 1 },
      ours: { totalCount: 2 },
      others: { totalCount: 0 },
      before: { totalCount: 0 },
    });
  });

  test('is reconciled with the statement of the simulated provider, in both versions and forms', async () => {
    const RECONCILIATION = `reconciliation(day: "${DAY}") { settled { count amount { minor } } received { count } openAtProvider { minor }
      differences { totalCount edges { node { kind reference expected { minor } } } } }`;
    expect((await ask(RECONCILIATION)).data?.ledger).toMatchObject({
      reconciliation: {
        settled: { count: 1, amount: { minor: '500' } },
        differences: { totalCount: 1, edges: [{ node: { kind: 'MISSING_AT_BANK', reference, expected: { minor: '500' } } }] },
      },
    });
    const url = `${provider.url}/statement/${AUTHORITY}/standard?day=${DAY}`;
    const newest = await (await fetch(url)).text();
    const [imported] = await importStatement(database.current, bytesOf(newest), { now: NOW, authorityId: AUTHORITY });
    expect(imported).toMatchObject({
      row: { iban: ibanOf(AUTHORITY), closing: 500n },
      summary: [{ outcome: 'MATCHED', count: 1 }],
    });
    expect((await ask(RECONCILIATION)).data?.ledger).toMatchObject({
      reconciliation: { received: { count: 1 }, openAtProvider: { minor: '0' }, differences: { totalCount: 0 } },
    });
    const older = await (await fetch(`${url}&version=02&collective=false`)).text();
    await expect(importStatement(database.current, bytesOf(older), { now: NOW })).rejects.toThrow(/from another file/);
    const listed = (await (await fetch(url.replace('/statement/', '/transactions/'))).json()) as { transactions: unknown[] };
    expect(listed.transactions).toMatchObject([{ paymentInformation: { status: 'PAYED', transactionReference: reference } }]);
  });

  test('lists the exports that were made', async () => {
    const request = { authorityId: AUTHORITY, fromDay: DAY, toDay: DAY, format: 'csv-comma' as const };
    await makeExport(database.current.db, request, NOW, () => Promise.resolve());
    const { data } = await ask(
      'exports { totalCount edges { node { exportNumber format from to entries total { amount } digest } } }',
    );
    expect(data?.ledger).toMatchObject({
      exports: {
        totalCount: 1,
        edges: [{ node: { exportNumber: 1, format: 'CSV_COMMA', entries: 3, total: { amount: '15.00' } } }],
      },
    });
  });
});

describe('nobody else reads it', () => {
  test.each([
    ['nobody', null, 'UNAUTHENTICATED'],
    ['a payer', citizen(), 'FORBIDDEN'],
    ['a case worker of the authority', caseWorker(AUTHORITY), 'FORBIDDEN'],
    ['the cash office of another authority', { ...clerk, authorities: [newId<'Authority'>()] }, 'FORBIDDEN'],
  ])('%s', async (_, viewer, code) => {
    const { codes } = await ask('balances { account }', viewer);
    expect(codes).toEqual([code]);
  });

  test('a cursor that is none is refused', async () => {
    const cursor = Buffer.from('yesterday').toString('base64url');
    expect((await ask(`entries(after: "${cursor}") { totalCount }`)).codes).toEqual(['INVALID']);
    expect((await ask(`exports(after: "${cursor}") { totalCount }`)).codes).toEqual(['INVALID']);
  });
});

test('what was paid before there were books is booked on the day it was paid, once', async () => {
  const authorityId = newId<'Authority'>();
  await addPayment(database.current.db, { authorityId, decidedAt: new Date('2026-03-01T12:00:00Z') });
  await addPayment(database.current.db, { authorityId, status: 'FAILED' });
  await desk.settle();
  await desk.settle();
  const of = { ...clerk, authorities: [authorityId] };
  const query = 'query ($id: ID!) { ledger(authorityId: $id) { entries { totalCount edges { node { kind day } } } } }';
  const { data } = await desk.ask<{ ledger: { entries: unknown } }>(query, { id: authorityId }, of);
  expect(data.ledger.entries).toEqual({
    totalCount: 2,
    edges: [{ node: { kind: 'SETTLEMENT', day: '2026-03-01' } }, { node: { kind: 'CLAIM', day: '2026-03-01' } }],
  });
});
