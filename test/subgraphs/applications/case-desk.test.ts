import { asc, eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { settle } from '#platform/background.ts';
import { event } from '#platform/events/contracts.ts';
import type { PaymentChanged } from '#platform/events/contracts/payments.ts';
import { outbox } from '#platform/events/tables.ts';
import { createLog } from '#platform/log.ts';
import { derivedId, parseId } from '#platform/values/id.ts';
import { createApplications } from '#subgraphs/applications/index.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { sealingSettings } from '#test/support/sealing.ts';
import { now } from '#test/support/viewers.ts';
import {
  APPLICANT,
  codes,
  COLLEAGUE,
  createWorld,
  fee,
  kinds,
  onlineService,
  OTHER_WORKER,
  WORKER,
  type CasePayload,
} from './world.ts';

const database = useDatabase();
const world = createWorld(() => database.current);
beforeAll(() => world.seed());

const onCase = (name: string, input: Record<string, unknown>, viewer = WORKER) => world.call<CasePayload>(name, input, viewer);
const grant = (caseId: string, viewer = WORKER) =>
  onCase('decideCase', { caseId, outcome: 'GRANTED', text: ' Der Hund ist angemeldet. ' }, viewer);
const free = { fees: [] };

/** What is told of an application after it was begun. */
async function told(id: string): Promise<readonly string[]> {
  const events = await database.current.db.select().from(outbox).where(eq(outbox.aggregate, id)).orderBy(asc(outbox.position));
  expect(events.shift()?.type).toBe('applications.application.started');
  return events.map(({ type }) => type.replace('applications.application.', ''));
}

describe('taking over a case', () => {
  test('it is accepted and begun', async () => {
    const caseId = await world.submitted();
    const { case: taken, problems } = await onCase('assignCase', { caseId });
    expect(problems).toEqual([]);
    expect(taken).toMatchObject({ status: 'IN_PROGRESS', assignee: 'worker' });
    expect(kinds(taken.application)).toEqual(['SUBMITTED', 'DELIVERED', 'ACCEPTED', 'IN_PROGRESS']);
  });

  test('once more changes nothing, a colleague takes it over visibly', async () => {
    const caseId = await world.submitted();
    await onCase('assignCase', { caseId });
    expect(kinds((await onCase('assignCase', { caseId })).case.application)).toHaveLength(4);
    const { case: taken } = await onCase('assignCase', { caseId }, COLLEAGUE);
    expect(taken.assignee).toBe('colleague');
    expect(kinds(taken.application).at(-1)).toBe('ASSIGNED');
  });

  test('a decided case is over', async () => {
    const caseId = await world.submitted(free);
    await grant(caseId);
    expect(codes(await onCase('assignCase', { caseId }, COLLEAGUE))).toEqual(['NOT_POSSIBLE']);
  });
});

describe('asking the applicant', () => {
  test('question and answer stand in the timeline, and the case goes on', async () => {
    const id = await world.submitted();
    const { case: asked } = await onCase('requestInformation', { caseId: id, text: 'Welche Rasse hat die Mutter?' });
    expect(asked).toMatchObject({ status: 'INFORMATION_REQUESTED', assignee: 'worker' });
    const { application, problems } = await world.call('answerQuery', { id, text: 'Auch Dackel.' }, APPLICANT);
    expect(problems).toEqual([]);
    expect(application?.status).toBe('IN_PROGRESS');
    expect(application?.timeline.slice(-2)).toMatchObject([
      { kind: 'INFORMATION_REQUESTED', actor: 'AUTHORITY', text: 'Welche Rasse hat die Mutter?' },
      { kind: 'INFORMATION_GIVEN', actor: 'APPLICANT', text: 'Auch Dackel.' },
    ]);
    expect(await told(id)).toEqual(['submitted', 'information-requested']);
  });

  test('nothing is answered that was not asked', async () => {
    const id = await world.submitted();
    expect(codes(await world.call('answerQuery', { id, text: 'Hallo?' }, APPLICANT))).toEqual(['NOT_POSSIBLE']);
  });

  test('a question needs words', async () => {
    const caseId = await world.submitted();
    const { case: unchanged, problems } = await onCase('requestInformation', { caseId, text: ' ' });
    expect(problems).toMatchObject([{ code: 'REQUIRED', path: ['text'] }]);
    expect(unchanged).toMatchObject({ status: 'DELIVERED', assignee: null });
    expect(await told(caseId)).toEqual(['submitted']);
  });
});

describe('deciding', () => {
  test('a case that was only delivered is accepted and begun by the decision', async () => {
    const id = await world.submitted(free);
    const { case: decided, problems } = await grant(id);
    expect(problems).toEqual([]);
    expect(decided).toMatchObject({ status: 'DECIDED', assignee: 'worker' });
    const application = await world.read(id);
    expect(application.decision).toEqual({ outcome: 'GRANTED', text: 'Der Hund ist angemeldet.' });
    expect(application.decidedAt).toBe('2026-11-23T09:00:00.000Z');
    expect(kinds(application)).toEqual(['SUBMITTED', 'DELIVERED', 'ACCEPTED', 'IN_PROGRESS', 'DECIDED']);
    expect(await told(id)).toEqual(['submitted', 'decided']);
  });

  test('nobody waits for ever for an answer', async () => {
    const caseId = await world.submitted(free);
    await onCase('requestInformation', { caseId, text: 'Welche Rasse?' });
    expect((await grant(caseId)).case.status).toBe('DECIDED');
  });

  test('a case is decided once', async () => {
    const caseId = await world.submitted(free);
    await grant(caseId);
    const again = await onCase('decideCase', { caseId, outcome: 'DENIED', text: 'Nein.' });
    expect(codes(again)).toEqual(['NOT_POSSIBLE']);
    expect((await world.read(caseId)).decision?.outcome).toBe('GRANTED');
    expect(await told(caseId)).toEqual(['submitted', 'decided']);
  });

  test.each(['', 'x'.repeat(10_001)])('a decision needs a text of a bearable length', async (text) => {
    const caseId = await world.submitted(free);
    const { problems } = await onCase('decideCase', { caseId, outcome: 'DENIED', text });
    expect(problems).toMatchObject([{ path: ['text'] }]);
    expect((await world.read(caseId)).status).toBe('DELIVERED');
  });

  test.skipIf(!onRealPostgres)('of decisions and a withdrawal at the same moment exactly one counts', async () => {
    const id = await world.submitted(free);
    const answers = await Promise.all([
      grant(id),
      grant(id, COLLEAGUE),
      world.call('withdrawApplication', { id }, APPLICANT),
      grant(id),
    ]);
    expect(answers.filter((payload) => codes(payload).length === 0)).toHaveLength(1);
    expect(await told(id)).toHaveLength(2);
    expect((await world.read(id)).status).toMatch(/^(DECIDED|WITHDRAWN)$/);
  });
});

describe('payment and decision', () => {
  test('a mandatory fee is paid first', async () => {
    const id = await world.submitted();
    expect(codes(await grant(id))).toEqual(['PAYMENT_OUTSTANDING']);
    await world.payment(id, 'INITIAL');
    await world.payment(id, 'FAILED');
    expect(codes(await grant(id))).toEqual(['PAYMENT_OUTSTANDING']);
    await world.payment(id, 'PAID', 'second try');
    const { case: decided, problems } = await grant(id);
    expect(problems).toEqual([]);
    expect(kinds(decided.application).slice(2, 5)).toEqual(['PAYMENT_INITIAL', 'PAYMENT_FAILED', 'PAYMENT_PAID']);
  });

  test('several states of a payment may come at once', async () => {
    const id = await world.submitted();
    const paymentId = derivedId<'Payment'>(`at once:${id}`);
    const applicationId = parseId<'Application'>(id, 'id');
    const told = (status: PaymentChanged['status']) =>
      event('payments.payment.changed', paymentId, { paymentId, applicationId, account: APPLICANT.account, status });
    await world.tell(told('INITIAL'), told('PAID'));
    const { case: decided } = await grant(id);
    expect(kinds(decided.application).slice(2, 4)).toEqual(['PAYMENT_INITIAL', 'PAYMENT_PAID']);
  });

  test('money given back is not paid', async () => {
    const id = await world.submitted();
    await world.payment(id, 'PAID');
    await world.payment(id, 'REFUNDED');
    expect(codes(await grant(id))).toEqual(['PAYMENT_OUTSTANDING']);
  });

  test.each([
    ['is free', { fees: [fee({ amount: '0.00' })] }],
    ['may be paid later', { onlineServices: [onlineService({ paymentPolicy: 'AFTER_DECISION' })] }],
    ['may be paid or not', { onlineServices: [onlineService({ paymentPolicy: 'OPTIONAL' })] }],
  ])('nothing holds up what %s', async (_, overrides) => {
    expect(codes(await grant(await world.submitted(overrides)))).toEqual([]);
  });

  test('news of a payment told twice stand in the timeline once, news of unknown applications nowhere', async () => {
    const id = await world.submitted();
    await world.payment(id, 'PAID');
    await world.payment('0198a000-0000-7000-8000-000000000000', 'PAID');
    await database.current.db.execute(sql`update events.consumer set position = 0 where name = 'applications.payments'`);
    const subgraph = createApplications({
      database: database.current,
      now,
      log: createLog('silent'),
      sealing: sealingSettings(),
    });
    await settle(subgraph.background);
    expect(kinds(await world.read(id)).filter((kind) => kind === 'PAYMENT_PAID')).toHaveLength(1);
  });
});

describe('withdrawing', () => {
  test.each([
    ['just delivered', null],
    ['taken over', ['assignCase', {}]],
    ['in question', ['requestInformation', { text: 'Warum?' }]],
  ] as const)('a case %s can be taken back', async (_, prepared) => {
    const id = await world.submitted();
    if (prepared !== null) await onCase(prepared[0], { caseId: id, ...prepared[1] });
    const { application, problems } = await world.call('withdrawApplication', { id }, APPLICANT);
    expect(problems).toEqual([]);
    expect(application?.status).toBe('WITHDRAWN');
    expect((await told(id)).at(-1)).toBe('withdrawn');
    expect(codes(await grant(id))).toEqual(['NOT_POSSIBLE']);
  });

  test('what is decided stays decided', async () => {
    const id = await world.submitted(free);
    await grant(id);
    expect(codes(await world.call('withdrawApplication', { id }, APPLICANT))).toEqual(['NOT_POSSIBLE']);
  });

  test('of a draft no more is told than that it is gone', async () => {
    const id = await world.saved();
    expect((await world.call('withdrawApplication', { id }, APPLICANT)).application?.status).toBe('WITHDRAWN');
    expect(await told(id)).toEqual(['discarded']);
  });
});

test('a case worker of another authority finds no case', async () => {
  const caseId = await world.submitted();
  const query = `mutation ($id: ID!) { assignCase(input: { caseId: $id }) { case { id } } }`;
  expect((await world.ask(query, { id: caseId }, OTHER_WORKER)).codes).toEqual(['NOT_FOUND']);
  expect((await world.read(caseId)).status).toBe('DELIVERED');
});
