/** Payments and books for the tests of the ledger: valid by default. */

import { sql } from 'drizzle-orm';
import { rows, type Database, type OpenDatabase } from '#platform/database.ts';
import { dayOf, type Day } from '#platform/values/day.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { bookSettlement, type Booked } from '#subgraphs/payments/ledger/postings.ts';
import { readBalances } from '#subgraphs/payments/ledger/store/reading.ts';
import { referenceOf } from '#subgraphs/payments/rules/reference.ts';
import { payables, payments, type PaymentRow } from '#subgraphs/payments/tables.ts';
import { NOW } from '#test/support/viewers.ts';

// Above what a sequence hands out in a test.
let number = 1_000_000n;

/** A payment that is not written anywhere. Amounts are for one piece, in euro. */
export function payment(overrides: Partial<Booked> & { readonly net?: string; readonly tax?: string } = {}): Booked {
  const { net = '20.00', tax = '0.00', ...rest } = overrides;
  number += 1n;
  return {
    id: newId<'Payment'>(),
    authorityId: newId<'Authority'>(),
    leikaKey: parseLeika('99102013104000'),
    reference: referenceOf(2026, number),
    items: [{ description: 'Hundemarke', quantity: 1, net, tax, taxRate: '0.00' }],
    ...rest,
  };
}

/** Writes a payment as if it had been made, with its payable. */
export async function addPayment(
  db: Database,
  overrides: Partial<PaymentRow> & Pick<PaymentRow, 'authorityId'>,
): Promise<PaymentRow> {
  const { id, leikaKey, reference, items } = payment();
  const applicationId = newId<'Application'>();
  const { authorityId, status = 'PAID', decidedAt = NOW } = overrides;
  const own = { applicationId, account: newId<'Account'>(), organisationId: null, leikaKey, authorityId };
  await db
    .insert(payables)
    .values({ ...own, number: 'WIN-2026-000001', serviceName: 'Hund anmelden', policy: 'MANDATORY', charges: items });
  number += 1n;
  const [row] = await db
    .insert(payments)
    .values({
      id,
      ...own,
      requestId: newId<'PaymentRequest'>(),
      provider: 'simulated',
      originatorId: authorityId,
      endPointId: 'standard',
      bookingData: {},
      reference,
      purpose: reference,
      items,
      gross: 2_000n,
      returnUrl: 'https://portal.example/',
      createdAt: NOW,
      nextCheckAt: NOW,
      receiptYear: status === 'PAID' ? 2026 : null,
      receiptNumber: status === 'PAID' ? number : null,
      ...overrides,
      status,
      decidedAt: status === 'INITIAL' ? null : decidedAt,
    })
    .returning();
  if (row === undefined) throw new Error('a payment was not written');
  return row;
}

/** The same, with its settlement in the books. */
export async function addPaid(
  { db }: OpenDatabase,
  authorityId: Id<'Authority'>,
  overrides: Partial<PaymentRow> = {},
): Promise<PaymentRow> {
  const paid = await addPayment(db, { authorityId, ...overrides });
  await db.transaction((tx) => bookSettlement(tx, paid, paid.decidedAt ?? NOW, NOW));
  return paid;
}

/** Balances in cents by account, debit less credit, those of nothing left out. */
export async function balancesOf(
  { db }: OpenDatabase,
  authorityId: Id<'Authority'>,
  day: Day = dayOf(NOW),
): Promise<Readonly<Record<string, number>>> {
  const sums = new Map<string, number>();
  for (const { account, debit, credit } of await readBalances(db, authorityId, day))
    sums.set(account, (sums.get(account) ?? 0) + Number(debit - credit));
  return Object.fromEntries([...sums].filter(([, balance]) => balance !== 0));
}

/** How many entries there are of a municipality. */
export async function entriesOf({ db }: OpenDatabase, authorityId: Id<'Authority'>): Promise<number> {
  const [row] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from payments.ledger_entry where authority_id = ${authorityId}`,
  );
  return row?.n ?? 0;
}
