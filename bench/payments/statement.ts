/** A statement of very many lines: the payments in it, taking it in, and taking it in again. */

import { addRows } from '#platform/database/bulk.ts';
import type { OpenDatabase } from '#platform/database.ts';
import { dayOf } from '#platform/values/day.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { claimLines, settlementLines, sourceOf } from '#subgraphs/payments/ledger/rules/postings.ts';
import { importStatement } from '#subgraphs/payments/ledger/statement/import.ts';
import { post } from '#subgraphs/payments/ledger/store/posting.ts';
import { readItems } from '#subgraphs/payments/rules/amounts.ts';
import { referenceOf } from '#subgraphs/payments/rules/reference.ts';
import { payables, payments, type PayableRow, type PaymentRow } from '#subgraphs/payments/tables.ts';
import { ibanOf, largeStatement } from '#test/support/bank-statement.ts';
import { cpuSeconds } from '../scale/cpu.ts';
import { watchMemory } from '../scale/memory.ts';

export interface Taken {
  readonly lines: number;
  readonly megabytes: number;
  readonly readSeconds: number;
  readonly bookSeconds: number;
  readonly cpuSeconds: number;
  readonly rssOverBaseMb: number;
  readonly againSeconds: number;
}

const BATCH = 1_000;
/** What a bank books as one. */
const COLLECTIVE = 500;
const CENTS = 2_000;
const FIRST = 500_000_000n;
const ITEMS = [{ description: 'Gebühr', quantity: 1, net: '20.00', tax: '0.00', taxRate: '0.00' }];

const referenceAt = (index: number): string => referenceOf(2026, FIRST + BigInt(index));

function* references(count: number): Generator<string> {
  for (let index = 0; index < count; index += 1) yield referenceAt(index);
}

/** Paid payments with their entries, as if each had been settled. */
async function addPayments({ db }: OpenDatabase, authorityId: Id<'Authority'>, count: number, now: Date): Promise<void> {
  for (let from = 0; from < count; from += BATCH) {
    const owed: PayableRow[] = [];
    const paid: PaymentRow[] = [];
    for (let index = from; index < Math.min(count, from + BATCH); index += 1) {
      const own = { applicationId: newId<'Application'>(), account: null, organisationId: null, leikaKey: null, authorityId };
      const reference = referenceAt(index);
      owed.push({
        ...own,
        number: reference,
        serviceName: 'Gebühr',
        policy: 'MANDATORY',
        charges: ITEMS,
        withdrawn: false,
        outlived: false,
        dueAt: null,
        refundDue: null,
      });
      paid.push({
        id: newId<'Payment'>(),
        ...own,
        organisationName: null,
        requestId: newId<'PaymentRequest'>(),
        reference,
        purpose: reference,
        items: ITEMS,
        gross: BigInt(CENTS),
        status: 'PAID',
        provider: 'simulated',
        originatorId: authorityId,
        endPointId: 'standard',
        bookingData: {},
        watched: false,
        surplus: false,
        granted: 0n,
        refunded: 0n,
        reason: 'PROVIDER',
        method: 'OTHER',
        transactionId: null,
        redirectUrl: null,
        registeredAt: now,
        returnUrl: 'https://portal.example/',
        createdAt: now,
        nextCheckAt: now,
        decidedAt: now,
        receiptYear: 2026,
        receiptNumber: BigInt(index + 1),
      });
    }
    await db.transaction(async (tx) => {
      await addRows(tx, payables, owed);
      await addRows(tx, payments, paid);
      const drafts = paid.flatMap(({ id, reference, items }) => {
        const receivable = { id, items: readItems(items), bookingCode: '' };
        const facts = { paymentId: id, reference, day: dayOf(now) };
        return [
          { ...facts, kind: 'CLAIM' as const, source: sourceOf(id, 'CLAIM'), lines: claimLines(receivable) },
          { ...facts, kind: 'SETTLEMENT' as const, source: sourceOf(id, 'SETTLEMENT'), lines: settlementLines(receivable) },
        ];
      });
      await post(tx, authorityId, drafts, now);
    });
  }
}

/** Throws when not all of it is matched. */
export async function takeStatement(
  database: OpenDatabase,
  authorityId: Id<'Authority'>,
  count: number,
  say: (line: string) => void,
): Promise<Taken> {
  const now = new Date('2026-11-24T09:00:00Z');
  await addPayments(database, authorityId, count, now);
  say(`${count} payments are booked; now their statement comes`);
  let bytes = 0;
  const phases = new Map<string, number>();
  const file = async function* (): AsyncGenerator<Uint8Array> {
    const options = { iban: ibanOf(4_711), references: references(count), count, cents: CENTS, batch: COLLECTIVE };
    for await (const piece of largeStatement(options)) {
      bytes += piece.length;
      yield piece;
    }
  };
  const memory = watchMemory();
  const spent = cpuSeconds();
  const begun = performance.now();
  const [taken] = await importStatement(database, file(), {
    now,
    authorityId,
    progress: (phase) => {
      if (!phases.has(phase)) phases.set(phase, performance.now());
    },
  });
  const ended = performance.now();
  const cpu = cpuSeconds() - spent;
  const rssOverBaseMb = memory.overBaseMb();
  memory.stop();
  if (taken?.summary.find(({ outcome }) => outcome === 'MATCHED')?.count !== count) throw new Error('not all lines were matched');
  const megabytes = bytes / 1_000_000;
  await importStatement(database, file(), { now });
  const booking = phases.get('booking') ?? ended;
  return {
    lines: count,
    megabytes,
    readSeconds: (booking - begun) / 1_000,
    bookSeconds: (ended - booking) / 1_000,
    cpuSeconds: cpu,
    rssOverBaseMb,
    againSeconds: (performance.now() - ended) / 1_000,
  };
}
