/** Cases from before there were deadlines, money and messages: the migrations work out what is known of them by now. */

import { sql, type SQL } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { derivedId } from '#platform/values/id.ts';
import { openBefore, type Before } from './before.ts';

const AT = '2026-01-31T23:30:00.000Z'; // The first of February in Berlin.
const [account, office, offer] = ['account', 'office', 'offer'].map((name) => derivedId(name));
const applicationOf = (name: string) => derivedId<'Application'>(`application ${name}`);
const CHARGES = JSON.stringify([
  { code: 'STANDARD', description: 'Hundemarke', quantity: 2, net: '2.50', tax: '0.00', taxRate: '0' },
]);

let before: Before;
const run = (query: SQL): Promise<unknown> => before.database.db.execute(query);
const read = <Row extends Record<string, unknown>>(query: SQL): Promise<readonly Row[]> => rows<Row>(before.database.db, query);

interface Case {
  readonly status: string;
  readonly policy?: string;
  readonly charges?: string;
  readonly isPaid?: boolean;
  readonly isElsewhere?: boolean;
}

const CASES: Readonly<Record<string, Case>> = {
  'to be paid': { status: 'DELIVERED' },
  paid: { status: 'IN_PROGRESS', isPaid: true },
  'free of charge': { status: 'DELIVERED', charges: '[]' },
  'paid and withdrawn': { status: 'WITHDRAWN', isPaid: true },
  'withdrawn unpaid': { status: 'WITHDRAWN' },
  'paid for after the decision': { status: 'DECIDED', policy: 'AFTER_DECISION' },
  'not decided yet': { status: 'ACCEPTED', policy: 'AFTER_DECISION' },
  elsewhere: { status: 'SUBMITTED', isElsewhere: true },
};

async function fill(name: string, given: Case): Promise<void> {
  const { status, policy = 'MANDATORY', charges = CHARGES, isPaid = false, isElsewhere = false } = given;
  const id = applicationOf(name);
  await run(sql`insert into applications.application
    (id, account_id, offer_id, leika_key, authority_id, form_id, form_version, data, version, status, number, started_at, submitted_at)
    values (${id}, ${account}, ${offer}, '99102013104000', ${office}, ${offer}, 1, '{}', 1, ${status}, ${name}, ${AT}, ${AT})`);
  await run(sql`insert into applications.submission (application_id, form_id, form_version, data, service_name, payment_policy, charges, submitted_at)
    values (${id}, ${offer}, 1, '{}', 'Hund anmelden', ${policy}, ${charges}::jsonb, ${AT})`);
  if (isPaid)
    for (const state of ['FAILED', 'PAID'])
      await run(
        sql`insert into applications.payment (id, application_id, status) values (${derivedId(`${state} ${name}`)}, ${id}, ${state})`,
      );
  if (isElsewhere)
    await run(sql`insert into applications.delivery (application_id, destination_id, state, trying_since, attempts, next_at)
      values (${id}, ${derivedId('destination')}, 'WAITING', ${AT}, 0, ${AT})`);
}

beforeAll(async () => {
  before = await openBefore('INSERT INTO "accounts"."known_application"');
  const known = { id: offer, onlineServices: [{ name: 'Hund anmelden', trustLevel: 'HIGH' }] };
  await run(sql`insert into applications.offer (id, offer) values (${offer}, ${JSON.stringify(known)}::jsonb)`);
  for (const [name, given] of Object.entries(CASES)) await fill(name, given);
  await before.migrate();
});

afterAll(() => before.database.close());

test('what a case owes follows from its state, its payments and when it has to be paid', async () => {
  const found = await read<{ number: string; standing: string }>(sql`select number, standing from applications.application`);
  expect(Object.fromEntries(found.map(({ number, standing }) => [number, standing]))).toEqual({
    'to be paid': 'OUTSTANDING',
    paid: 'PAID',
    'free of charge': 'NONE',
    'paid and withdrawn': 'REFUND_DUE',
    'withdrawn unpaid': 'NONE',
    'paid for after the decision': 'OUTSTANDING',
    'not decided yet': 'NONE',
    elsewhere: 'OUTSTANDING',
  });
});

test('what is under way here is due three months after the day of receipt, by the clock of the authority', async () => {
  const found = await read<{ number: string; due: string | null }>(
    sql`select number, due_on::text as due from applications.application`,
  );
  const due = found.filter((row) => row.due !== null).map(({ number, due: day }) => [number, day]);
  expect(due.toSorted()).toEqual([
    ['free of charge', '2026-05-01'],
    ['not decided yet', '2026-05-01'],
    ['paid', '2026-05-01'],
    ['to be paid', '2026-05-01'],
  ]);
});

test('the accounts know each of them, at the trust level of its service', async () => {
  const known = sql`select distinct trust_level as level, count(*)::int as known, count(ended_at)::int as ended from accounts.known_application group by 1`;
  expect(await read(known)).toEqual([{ level: 'HIGH', known: 8, ended: 2 }]);
  expect(await read(sql`select distinct required_trust_level as level from applications.submission`)).toEqual([
    { level: 'HIGH' },
  ]);
});

test('a share knows the content that was told when it was shared', async () => {
  const { database, migrate } = await openBefore('ALTER TABLE "applications"."document" ADD COLUMN "sha512"');
  const share = derivedId<'DocumentShare'>('share');
  const told = { shareId: share, mediaType: 'application/pdf', size: 3_000_000_000, sha512: 'ab'.repeat(64) };
  await database.db.execute(sql`insert into events.outbox (type, aggregate, payload, occurred_at)
    values ('accounts.document.shared', ${share}, ${JSON.stringify(told)}::jsonb, ${AT})`);
  await database.db.execute(sql`insert into applications.document (id, document_id, application_id, account_id, purpose, until)
    values (${share}, ${derivedId('document')}, ${applicationOf('paid')}, ${account}, 'ATTACHMENT', ${AT})`);
  await migrate();
  const [kept] = await rows(database.db, sql`select media_type, size::text as size, sha512 from applications.document`);
  expect(kept).toEqual({ media_type: 'application/pdf', size: '3000000000', sha512: 'ab'.repeat(64) });
  await database.close();
});
