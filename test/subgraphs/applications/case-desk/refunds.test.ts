/** What the desk knows of money that is to be given back, and was. */

import { and, asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { outbox } from '#platform/events/tables.ts';
import { useDatabase } from '#test/support/database.ts';
import { APPLICANT, createWorld, kinds, onlineService, WORKER, type CasePayload } from '../world.ts';

const database = useDatabase();
const world = createWorld(() => database.current);
beforeAll(() => world.seed());

const onCase = (name: string, input: Record<string, unknown>) => world.call<CasePayload>(name, input, WORKER);
const look = async (caseId: string) => (await onCase('addCaseNote', { caseId, text: 'Angesehen.' })).case.standing;
const withdraw = (id: string) => world.call('withdrawApplication', { id }, APPLICANT);

/** Why refunds were told to be due, each time. */
async function causesOf(id: string): Promise<readonly unknown[]> {
  const told = await database.current.db
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(and(eq(outbox.aggregate, id), eq(outbox.type, 'applications.application.refund-due')))
    .orderBy(asc(outbox.position));
  return told.map(({ payload }) => (payload as { reason: string }).reason);
}

describe('what was paid for a case that comes to nothing', () => {
  test('is told to be given back when the applicant withdraws', async () => {
    const id = await world.submitted();
    await world.payment(id, 'PAID');
    await withdraw(id);
    expect(await look(id)).toBe('REFUND_DUE');
    expect(await causesOf(id)).toEqual(['WITHDRAWN']);
  });

  test('is told so when the payment comes after the withdrawal, once', async () => {
    const id = await world.submitted();
    await withdraw(id);
    expect(await causesOf(id)).toEqual([]);
    await world.payment(id, 'PAID');
    await world.payment(id, 'FAILED', 'another');
    expect(await causesOf(id)).toEqual(['WITHDRAWN']);
  });

  test('is told so when the authority turns it away', async () => {
    const id = await world.submitted();
    await world.payment(id, 'PAID');
    await onCase('rejectCase', { caseId: id, reasons: 'Unvollständig.' });
    expect(await causesOf(id)).toEqual(['REJECTED']);
  });

  test('is settled once all of it was given back, which the history says', async () => {
    const id = await world.submitted();
    await world.payment(id, 'PAID');
    await withdraw(id);
    await world.refund(id);
    expect(await look(id)).toBe('NONE');
    expect(kinds(await world.read(id)).slice(-3)).toEqual(['PAYMENT_PAID', 'WITHDRAWN', 'PAYMENT_REFUNDED']);
  });

  test('is settled, too, when two have agreed on less: the rest is the authority’s', async () => {
    const id = await world.submitted();
    await world.payment(id, 'PAID');
    await withdraw(id);
    await world.refund(id, { isWhole: false });
    expect(await look(id)).toBe('PAID');
    expect(kinds(await world.read(id)).at(-1)).toBe('PAYMENT_PARTLY_REFUNDED');
    expect(await causesOf(id)).toEqual(['WITHDRAWN']);
  });

  test('stays to be given back when only a second payment was', async () => {
    const id = await world.submitted();
    await world.payment(id, 'PAID');
    await world.payment(id, 'PAID', 'second');
    await withdraw(id);
    await world.refund(id, { isSurplus: true, name: 'second' });
    expect(await look(id)).toBe('REFUND_DUE');
    await world.refund(id);
    expect(await look(id)).toBe('NONE');
  });
});

describe('a case that goes on', () => {
  test('is decided after its mandatory fee was given back: it is not asked for again', async () => {
    const id = await world.submitted();
    await world.payment(id, 'PAID');
    await world.refund(id);
    expect(await look(id)).toBe('NONE');
    const { problems } = await onCase('decideCase', { caseId: id, outcome: 'GRANTED', text: 'Ja.' });
    expect(problems).toEqual([]);
  });

  test.each([
    ['GRANTED', 'OUTSTANDING', 'PAID'],
    ['DENIED', 'NONE', 'PAID'],
  ])('with a fee after the decision, %s: %s until paid, then %s', async (outcome, before, after) => {
    const id = await world.submitted({ onlineServices: [onlineService({ paymentPolicy: 'AFTER_DECISION' })] });
    expect(await look(id)).toBe('NONE');
    await onCase('decideCase', { caseId: id, outcome, text: 'Entschieden.' });
    await world.payment(id, 'DUE', 'claim');
    expect(await look(id)).toBe(before);
    await world.payment(id, 'CANCELED', 'claim');
    await world.payment(id, 'PAID');
    expect(await look(id)).toBe(after);
    // What was due ends with the payment, which alone is told of.
    expect(kinds(await world.read(id)).filter((kind) => kind.startsWith('PAYMENT_'))).toEqual(['PAYMENT_DUE', 'PAYMENT_PAID']);
  });

  test('a decision tells how it was decided, so that the fee can fall due', async () => {
    const id = await world.submitted({ fees: [] });
    await onCase('decideCase', { caseId: id, outcome: 'PARTLY_GRANTED', text: 'Teils.' });
    const [told] = await database.current.db
      .select({ payload: outbox.payload })
      .from(outbox)
      .where(and(eq(outbox.aggregate, id), eq(outbox.type, 'applications.application.decided')));
    expect(told?.payload).toMatchObject({ outcome: 'PARTLY_GRANTED' });
  });
});
