import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { createHttpServer } from '#platform/http.ts';
import { createLog } from '#platform/log.ts';
import { createApplications } from '#subgraphs/applications/index.ts';
import { useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { settle } from '#platform/background.ts';
import { APPLICANT, createWorld, DOG_TAX, WORKER, type CasePayload } from './world.ts';

const database = useDatabase();
let ahead = 0;
const now = (): Date => new Date(NOW.getTime() + ahead * 86_400_000);
const log = createLog('silent');
const world = createWorld(() => database.current, now);
beforeAll(() => world.seed());

test('metrics tell what came in and went out, how long it took and what waits, and nothing of anybody', async () => {
  const subgraph = createApplications({ database: database.current, now, log });
  const app = createHttpServer({ log, checkReady: () => Promise.resolve() });
  if (subgraph.routes !== undefined) await app.register(subgraph.routes, { prefix: '/applications' });
  const first = await world.submitted({ fees: [] });
  const second = await world.submitted();
  await world.payment(second, 'PAID');
  await world.call('withdrawApplication', { id: second }, APPLICANT);
  await world.submitted({ fees: [], processingTime: 'P1W' });
  ahead = 10;
  await world.call<CasePayload>('decideCase', { caseId: first, outcome: 'GRANTED', text: 'Ja.' }, WORKER);
  // Each event is counted by one process: here by this one, as if no other had been there.
  await database.current.db.execute(sql`update events.consumer set position = 0 where name = 'applications.metrics'`);
  await settle(subgraph.background);
  const { payload } = await app.inject({ url: '/metrics' });
  const of = `service="${DOG_TAX}",level="MUNICIPAL"`;
  for (const line of [
    `applications_steps_total{step="submitted",${of}} 3`,
    `applications_steps_total{step="withdrawn",${of}} 1`,
    `applications_steps_total{step="decided",${of}} 1`,
    `applications_time_to_decision_seconds_bucket{le="604800",level="MUNICIPAL"} 0`,
    `applications_time_to_decision_seconds_bucket{le="1209600",level="MUNICIPAL"} 1`,
    'applications_cases_open{status="DELIVERED"} 1',
    'applications_cases_overdue 1',
    'applications_refunds_due 1',
    'applications_deliveries{state="given_up"} 0',
    'events_oldest_waiting_seconds{consumer="applications.payments"} 0',
  ])
    expect(payload.split('\n')).toContain(line);
  for (const secret of [first, APPLICANT.account, 'worker', 'Lovelace', 'Bello']) expect(payload).not.toContain(secret);
  await app.close();
});
