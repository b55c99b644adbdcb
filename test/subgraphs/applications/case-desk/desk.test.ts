/** The work at the case desk, through the graph and the database: who is in charge, two who decide, deadlines, money, and what is told of it. */

import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { settle } from '#platform/background.ts';
import { event } from '#platform/events/contracts.ts';
import { outbox } from '#platform/events/tables.ts';
import { parseDay } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { caseWorker, NOW } from '#test/support/viewers.ts';
import {
  APPLICANT,
  codes,
  COLLEAGUE,
  createWorld,
  DOG_TAX,
  kinds,
  OFFICE,
  onlineService,
  WORKER,
  type CasePayload,
} from '../world.ts';

const database = useDatabase();
let ahead = 0;
const now = (): Date => new Date(NOW.getTime() + ahead * 86_400_000);
const world = createWorld(() => database.current, now);
const HEAD = caseWorker(OFFICE, { subject: 'head', scopes: ['case:read', 'case:write', 'case:configure'] });
beforeAll(() => world.seed());

const onCase = (name: string, input: Record<string, unknown>, viewer = WORKER) => world.call<CasePayload>(name, input, viewer);
const DECISION = { outcome: 'GRANTED', text: 'Der Hund ist angemeldet.' };
const decide = (caseId: string, viewer = WORKER) => onCase('decideCase', { caseId, ...DECISION }, viewer);
const free = { fees: [] };
const later = { onlineServices: [onlineService({ paymentPolicy: 'AFTER_DECISION' })] };
const record = ({ case: { record: entries } }: CasePayload): readonly string[] => entries.map(({ kind }) => kind);

/** Puts the clock forward by days while something is done. */
async function after<Value>(days: number, act: () => Promise<Value>): Promise<Value> {
  ahead += days;
  try {
    return await act();
  } finally {
    ahead -= days;
  }
}

const sweep = (): Promise<unknown> => settle(world.subgraph().background);

/** The case as the desk sees it: a note changes nothing else. */
const look = (caseId: string): Promise<CasePayload> => onCase('addCaseNote', { caseId, text: 'Angesehen.' });

async function told(id: string): Promise<readonly string[]> {
  const events = await database.current.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.aggregate, id), sql`${outbox.type} like 'applications.%'`))
    .orderBy(asc(outbox.position));
  return events.slice(1).map(({ type }) => type.split('.').slice(1).join('.').replace('application.', ''));
}

async function configure(fourEyes: boolean, processingTime: string | null = null): Promise<unknown> {
  const query = `mutation ($input: ConfigureCasesInput!) { configureCases(input: $input) { rules { rules { leikaKey fourEyes processingTime }
    changes { fourEyes worker } } problems { code } } }`;
  const input = { authorityId: OFFICE, leikaKey: DOG_TAX, fourEyes, processingTime };
  return (await world.ask(query, { input }, HEAD)).data?.['configureCases'];
}

describe('who is in charge', () => {
  test('a case is given to a colleague who is known there, and given back', async () => {
    const caseId = await world.submitted(free);
    await onCase('assignCase', { caseId });
    for (const assignee of ['somebody', 'no\u0000body'])
      expect(codes(await onCase('assignCase', { caseId, assignee }))).toEqual(['UNKNOWN_COLLEAGUE']);
    await look(await world.submitted(free)).then(({ case: { application } }) =>
      onCase('assignCase', { caseId: application.id }, COLLEAGUE),
    );
    const given = await onCase('assignCase', { caseId, assignee: 'colleague' });
    expect(given.case.assignee).toBe('colleague');
    const back = await onCase('releaseCase', { caseId }, COLLEAGUE);
    expect(back.case).toMatchObject({ assignee: null, status: 'IN_PROGRESS' });
    expect(back.case.record).toMatchObject([
      { kind: 'ASSIGNED', worker: 'worker', text: 'worker' },
      { kind: 'ASSIGNED', worker: 'worker', text: 'colleague' },
      { kind: 'RELEASED', worker: 'colleague' },
    ]);
    expect(JSON.stringify((await world.read(caseId)).timeline)).not.toContain('colleague');
  });

  test('a note is kept in whatever state, and nobody changes it any more', async () => {
    const caseId = await world.submitted(free);
    await world.call('withdrawApplication', { id: caseId }, APPLICANT);
    const { case: noted } = await onCase('addCaseNote', { caseId, text: ' Telefonat: nimmt zurück. ' });
    expect(noted.record.at(-1)).toEqual({ kind: 'NOTE', worker: 'worker', text: 'Telefonat: nimmt zurück.' });
    expect(kinds(noted.application)).not.toContain('NOTE');
    expect(codes(await onCase('addCaseNote', { caseId, text: ' ' }))).toEqual(['REQUIRED']);
    const change = sql`update applications.case_entry set text = 'anders' where application_id = ${caseId}`;
    await expect(database.current.db.execute(change)).rejects.toThrow();
    await expect(database.current.db.execute(sql`delete from applications.case_entry`)).rejects.toThrow();
  });
});

describe('an application that is turned away', () => {
  test('has the reasons in its history, a message, and its fee is to be given back', async () => {
    const id = await world.submitted();
    await world.payment(id, 'PAID');
    expect(codes(await onCase('rejectCase', { caseId: id, reasons: '' }))).toEqual(['REQUIRED']);
    const { case: rejected, problems } = await onCase('rejectCase', { caseId: id, reasons: 'Das Formular ist leer.' });
    expect(problems).toEqual([]);
    expect(rejected).toMatchObject({ status: 'REJECTED', standing: 'REFUND_DUE', dueOn: null });
    expect(record({ case: rejected, problems })).toEqual(['REFUND_DUE']);
    expect((await world.read(id)).timeline.at(-1)).toMatchObject({ kind: 'REJECTED', text: 'Das Formular ist leer.' });
    expect(await told(id)).toEqual(['submitted', 'rejected', 'refund-due']);
  });

  test('was not taken on before', async () => {
    const caseId = await world.submitted(free);
    await onCase('assignCase', { caseId });
    expect(codes(await onCase('rejectCase', { caseId, reasons: 'Zu spät.' }))).toEqual(['NOT_POSSIBLE']);
  });
});

describe('a decision that takes two', () => {
  test('is proposed by one and approved by another, and who has set that is kept', async () => {
    expect(await configure(true)).toMatchObject({
      rules: { rules: [{ leikaKey: DOG_TAX, fourEyes: true }], changes: [{ fourEyes: true, worker: 'head' }] },
      problems: [],
    });
    const caseId = await world.submitted(free);
    expect(codes(await decide(caseId))).toEqual(['FOUR_EYES_REQUIRED']);
    const proposed = await onCase('proposeDecision', { caseId, ...DECISION });
    expect(proposed.case).toMatchObject({
      status: 'IN_PROGRESS',
      fourEyes: true,
      proposal: { outcome: 'GRANTED', proposedBy: 'worker' },
    });
    const proposalId = proposed.case.proposal?.id;
    expect(codes(await onCase('proposeDecision', { caseId, ...DECISION }, COLLEAGUE))).toEqual(['PROPOSAL_OPEN']);
    expect(codes(await onCase('approveDecision', { caseId, proposalId }))).toEqual(['SAME_PERSON']);
    const seen = await world.read(caseId);
    expect(JSON.stringify(seen)).not.toContain('angemeldet');
    const { case: decided } = await onCase('approveDecision', { caseId, proposalId }, COLLEAGUE);
    expect(decided).toMatchObject({ status: 'DECIDED', proposal: null });
    expect(record({ case: decided, problems: [] })).toEqual(['PROPOSED', 'APPROVED']);
    expect((await world.read(caseId)).decision).toEqual(DECISION);
    expect(await told(caseId)).toEqual(['submitted', 'decided']);
    await configure(false);
  });

  test('is returned with a reason, and lapses when the case goes another way', async () => {
    await configure(true);
    const caseId = await world.submitted(free);
    const one = await onCase('proposeDecision', { caseId, ...DECISION });
    const back = await onCase(
      'returnDecision',
      { caseId, proposalId: one.case.proposal?.id, reason: 'Steuersatz fehlt.' },
      COLLEAGUE,
    );
    expect(back.case).toMatchObject({ proposal: null, status: 'IN_PROGRESS' });
    expect(back.case.record.at(-1)).toEqual({ kind: 'RETURNED', worker: 'colleague', text: 'Steuersatz fehlt.' });
    const two = await onCase('proposeDecision', { caseId, ...DECISION });
    await world.call('withdrawApplication', { id: caseId }, APPLICANT);
    expect(codes(await onCase('approveDecision', { caseId, proposalId: two.case.proposal?.id }, COLLEAGUE))).toEqual([
      'NO_PROPOSAL',
    ]);
    expect(record(await look(caseId))).toContain('SUPERSEDED');
    await configure(false);
  });

  test.skipIf(!onRealPostgres)('of two who approve at the same moment one does', async () => {
    await configure(true);
    const caseId = await world.submitted(free);
    const { proposal } = (await onCase('proposeDecision', { caseId, ...DECISION })).case;
    const approve = (viewer = COLLEAGUE) => onCase('approveDecision', { caseId, proposalId: proposal?.id }, viewer);
    const answers = await Promise.all([approve(), approve(HEAD), approve(), approve(HEAD)]);
    expect(answers.filter((answer) => codes(answer).length === 0)).toHaveLength(1);
    expect(await told(caseId)).toEqual(['submitted', 'decided']);
    await configure(false);
  });

  test.skipIf(!onRealPostgres)('of two who decide at the same moment one does', async () => {
    const caseId = await world.submitted(free);
    const answers = await Promise.all([
      decide(caseId),
      decide(caseId, COLLEAGUE),
      onCase('rejectCase', { caseId, reasons: 'Nein.' }),
    ]);
    expect(answers.filter((answer) => codes(answer).length === 0)).toHaveLength(1);
    expect(await told(caseId)).toHaveLength(2);
  });

  test('is nothing a case worker sets for herself', async () => {
    const query = `mutation { configureCases(input: { authorityId: "${OFFICE}", fourEyes: false }) { problems { code } } }`;
    expect((await world.ask(query, {}, WORKER)).codes).toEqual(['FORBIDDEN']);
    const foreign = caseWorker(OFFICE, { subject: 'foreign', scopes: ['case:configure'], authorities: [] });
    expect((await world.ask(query, {}, foreign)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('deadlines', () => {
  test('run from the receipt, stand still while the applicant is asked, and end with the decision', async () => {
    const caseId = await world.submitted({ ...free, processingTime: 'P2W' });
    expect((await look(caseId)).case).toMatchObject({ dueOn: '2026-12-07', overdue: false });
    const asked = await onCase('requestInformation', { caseId, text: 'Welche Rasse?', answerBy: '2026-12-03' });
    expect(asked.case.dueOn).toBe('2026-12-17');
    const { answered, due } = await after(3, async () => {
      const { problems } = await world.call('answerQuery', { id: caseId, text: 'Dackel.' }, APPLICANT);
      return { answered: problems, due: (await look(caseId)).case.dueOn };
    });
    expect([answered, due]).toEqual([[], '2026-12-10']);
    expect((await decide(caseId)).case).toMatchObject({ dueOn: null, overdue: false });
  });

  test('are those of the authority where it has set its own', async () => {
    expect(await configure(false, 'P1D')).toMatchObject({ problems: [] });
    expect(await configure(false, 'P9Y')).toMatchObject({ problems: [{ code: 'PERIOD_NOT_USABLE' }] });
    expect((await look(await world.submitted(free))).case.dueOn).toBe('2026-11-24');
    await configure(false);
  });

  test('that are missed are told to the authority once', async () => {
    const caseId = await world.submitted({ ...free, processingTime: 'P1W' });
    await after(8, async () => {
      await sweep();
      await sweep();
      const { case: late } = await look(caseId);
      expect(late.overdue).toBe(true);
      expect(record({ case: late, problems: [] }).filter((kind) => kind === 'OVERDUE')).toHaveLength(1);
      expect(await told(caseId)).toEqual(['submitted', 'case.overdue']);
    });
  });
});

/** What accounts tell when a decision is in the inbox. */
const notified = (applicationId: string, notifiedOn = '2026-11-26') =>
  world.tell(
    event('accounts.decision.notified', applicationId, {
      applicationId: applicationId as Id<'Application'>,
      notifiedOn: parseDay(notifiedOn),
    }),
  );

describe('a decided case', () => {
  test('is closed when a month has gone since it was notified, and not a day before', async () => {
    const caseId = await world.submitted(free);
    await decide(caseId);
    await notified(caseId);
    expect((await look(caseId)).case).toMatchObject({ notifiedOn: '2026-11-26', objectionUntil: '2026-12-28' });
    await after(35, sweep); // 28 December
    expect((await world.read(caseId)).status).toBe('DECIDED');
    await after(36, sweep);
    const closed = await world.read(caseId);
    expect([closed.status, kinds(closed).at(-1)]).toEqual(['CLOSED', 'CLOSED']);
    expect(await told(caseId)).toEqual(['submitted', 'decided', 'closed']);
  });

  test('stays open as long as something is to be paid, whoever wants to close it', async () => {
    const caseId = await world.submitted(later);
    expect((await decide(caseId)).case.standing).toBe('OUTSTANDING');
    await notified(caseId);
    expect(codes(await onCase('closeCase', { caseId }))).toEqual(['PAYMENT_UNSETTLED']);
    await after(60, sweep);
    expect((await world.read(caseId)).status).toBe('DECIDED');
    await world.payment(caseId, 'PAID');
    const { case: closed, problems } = await onCase('closeCase', { caseId });
    expect([problems, closed.status, closed.standing]).toEqual([[], 'CLOSED', 'PAID']);
    expect(record({ case: closed, problems })).toContain('PAID_LATE');
  });

  test('is no other when it is paid late, and keeps its state', async () => {
    const id = await world.submitted();
    await world.call('withdrawApplication', { id }, APPLICANT);
    await world.payment(id, 'PAID');
    const { case: late } = await look(id);
    expect(late).toMatchObject({ status: 'WITHDRAWN', standing: 'REFUND_DUE' });
    expect(record({ case: late, problems: [] })).toContain('REFUND_DUE');
    await world.payment(id, 'REFUNDED');
    expect((await look(id)).case).toMatchObject({ status: 'WITHDRAWN', standing: 'NONE' });
  });
});

test('whatever is tried in whatever order, the record of a case is consistent and nobody is left untold', async () => {
  const NOTICES = ['submitted', 'information-requested', 'decided', 'rejected', 'withdrawn', 'closed'] as const;
  const KIND_OF: Readonly<Record<string, string>> = {
    SUBMITTED: 'submitted',
    INFORMATION_REQUESTED: 'information-requested',
    DECIDED: 'decided',
    REJECTED: 'rejected',
    WITHDRAWN: 'withdrawn',
    CLOSED: 'closed',
  };
  await configure(true);
  let seed = 20_261_126;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const ids: string[] = [];
  for (let walk = 0; walk < 6; walk += 1) {
    const id = await world.submitted();
    ids.push(id);
    for (let step = 0; step < 7; step += 1) {
      const viewer = random(2) === 0 ? WORKER : COLLEAGUE;
      const act = [
        () => onCase('assignCase', { caseId: id }, viewer),
        () => onCase('requestInformation', { caseId: id, text: 'Warum?' }, viewer),
        () => world.call('answerQuery', { id, text: 'Darum.' }, APPLICANT),
        () => onCase('proposeDecision', { caseId: id, ...DECISION }, viewer),
        async () => {
          const { proposal } = (await look(id)).case;
          if (proposal !== null) await onCase('approveDecision', { caseId: id, proposalId: proposal.id }, viewer);
        },
        () => world.payment(id, random(3) === 0 ? 'FAILED' : 'PAID'),
        () => onCase('closeCase', { caseId: id }, viewer),
        () =>
          random(3) === 0 ? world.call('withdrawApplication', { id }, APPLICANT) : onCase('releaseCase', { caseId: id }, viewer),
      ][random(8)];
      await act?.();
    }
  }
  await configure(false);
  for (const id of ids) {
    const { timeline, status } = await world.read(id);
    const [{ case: seen }, news] = await Promise.all([look(id), told(id)]);
    const steps = timeline.map(({ kind }) => KIND_OF[kind]).filter((kind) => kind !== undefined);
    // What the history says and what was told are one, in this order, each once.
    expect(news.filter((kind) => (NOTICES as readonly string[]).includes(kind))).toEqual(steps);
    const isOver = ['DECIDED', 'CLOSED', 'REJECTED', 'WITHDRAWN'].includes(status);
    expect(seen.dueOn === null).toBe(isOver);
    if (isOver) expect(seen.proposal).toBeNull();
    const payments = timeline.map(({ kind }) => kind).filter((kind) => kind.startsWith('PAYMENT_'));
    const paid = payments.at(-1) === 'PAYMENT_PAID';
    if (status === 'WITHDRAWN') expect(seen.standing).toBe(paid ? 'REFUND_DUE' : 'NONE');
    else expect(seen.standing).toBe(paid ? 'PAID' : 'OUTSTANDING');
  }
  const rows = await database.current.db.select({ type: outbox.type }).from(outbox).where(inArray(outbox.aggregate, ids));
  expect(rows.length).toBeGreaterThan(ids.length * 2);
});
