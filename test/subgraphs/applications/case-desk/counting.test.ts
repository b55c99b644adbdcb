import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { dayOf } from '#platform/values/day.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { countByKind, sumUp } from '#subgraphs/applications/case-desk/store/counts.ts';
import { countCases, readQueueState } from '#subgraphs/applications/case-desk/store/queue.ts';
import { readFilter, type GivenFilter } from '#subgraphs/applications/rules/queue.ts';
import type { Status } from '#subgraphs/applications/rules/states.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { createWorld, OFFICE } from '../world.ts';

const database = useDatabase();
const world = createWorld(() => database.current);
const AUTHORITIES = [newId<'Authority'>(), newId<'Authority'>()] as const;
const STATUSES: readonly Status[] = ['DELIVERED', 'IN_PROGRESS', 'INFORMATION_REQUESTED', 'DECIDED', 'CLOSED'];
let template: string;

beforeAll(async () => {
  await world.seed();
  template = await world.submitted();
});

/** What is done to cases, one after the other, past everything that knows of counters. */
const step = fc.record({
  what: fc.constantFrom('new', 'change', 'change', 'delete', 'sum'),
  which: fc.nat(7),
  authority: fc.nat(1),
  status: fc.constantFrom(...STATUSES),
  assignee: fc.constantFrom('someone', null),
  standing: fc.constantFrom('NONE', 'OUTSTANDING', 'REFUND_DUE'),
  unit: fc.constantFrom('Bürgeramt', null),
  dueOn: fc.constantFrom('2026-12-01', '2026-11-01', null),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const FILTERS: readonly GivenFilter[] = [
  {},
  { statuses: ['DELIVERED', 'CLOSED'] },
  { statuses: [] },
  { assignment: 'NOBODY' },
  { assignment: 'SOMEBODY', awaitingPayment: true },
  { refundDue: true },
  { unit: 'Bürgeramt' },
  { unit: '' },
  { services: ['99050012104000' as never] },
];

async function carryOut(ids: Id<'Application'>[], { what, which, authority, status, assignee, standing, unit, dueOn }: Step) {
  const { db } = database.current;
  const of = AUTHORITIES[authority];
  if (what === 'sum') await sumUp(db, 3);
  else if (what === 'new') {
    const id = newId<'Application'>();
    ids.push(id);
    await db.execute(sql`insert into applications.application (id, offer_id, leika_key, authority_id, form_id, form_version, data, version,
        status, assignee, started_at, submitted_at, due_on, standing, unit)
      select ${id}, offer_id, leika_key, ${of}, form_id, form_version, data, version, ${status}, ${assignee}, started_at, submitted_at,
        ${dueOn}::date, ${standing}, ${unit} from applications.application where id = ${template}`);
  } else {
    const id = ids[which % Math.max(ids.length, 1)];
    if (id === undefined) return;
    if (what === 'delete') await db.execute(sql`delete from applications.application where id = ${id}`);
    else
      await db.execute(sql`update applications.application set authority_id = ${of}, status = ${status}, assignee = ${assignee},
        standing = ${standing}, unit = ${unit}, due_on = ${dueOn}::date where id = ${id}`);
  }
}

describe('the counters of cases', () => {
  test(
    'say what going through the cases says, whatever was done to them and whenever they were summed up',
    { timeout: 60_000 },
    async () => {
      const { db } = database.current;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
          const ids: Id<'Application'>[] = [];
          for (const each of steps) await carryOut(ids, each);
          for (const authority of AUTHORITIES) {
            for (const given of FILTERS) {
              const filter = readFilter(authority, given, { worker: 'someone', today: dayOf(NOW) });
              for (const order of ['RECEIVED', 'DUE'] as const)
                expect(await countByKind(db, filter, order)).toBe(await countCases(db, filter, order));
            }
          }
        }),
        { numRuns: 6 },
      );
    },
  );

  test('are a row for each kind once they are summed up, and none for what is no more', async () => {
    const { db } = database.current;
    while ((await sumUp(db, 1_000)) > 0);
    const found = await rows<{ cases: number; rows: number }>(
      db,
      sql`select min(cases) as cases, count(*)::int as rows from applications.case_count
        group by authority_id, status, leika_key, is_assigned, standing, unit, is_due`,
    );
    expect(found.every(({ cases, rows: many }) => cases > 0 && many === 1)).toBe(true);
  });

  test('tell how a queue stands', async () => {
    const state = await readQueueState(database.current.db, OFFICE, dayOf(NOW));
    expect(state).toEqual({ open: 1, unassigned: 1, overdue: 0, awaitingApplicant: 0, awaitingPayment: 1, refundsDue: 0 });
  });

  test.skipIf(!onRealPostgres)('are right when many submit, decide and sum up at the same time', async () => {
    const { db } = database.current;
    const ids: Id<'Application'>[] = [];
    const any = fc.sample(step, { numRuns: 200, seed: 7 }).map((one) => ({ ...one, which: 0 }));
    await Promise.all(any.map((one) => carryOut(one.what === 'new' ? ids : [], one)));
    await Promise.all(ids.map((id, index) => carryOut([id], { ...any[index % any.length], what: 'change' } as Step)));
    for (const authority of AUTHORITIES) {
      const filter = readFilter(authority, {}, { worker: 'someone', today: dayOf(NOW) });
      expect(await countByKind(db, filter, 'RECEIVED')).toBe(await countCases(db, filter, 'RECEIVED'));
    }
  });
});
