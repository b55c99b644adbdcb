/** What was submitted, booked and paid before the tables changed is still there: attachments, tickets, counts, deliveries and receipts. */

import { sql, type SQL } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { derivedId, type Id } from '#platform/values/id.ts';
import { claimDeliveries } from '#subgraphs/applications/fit-connect/store/deliveries.ts';
import { createSealer } from '#subgraphs/applications/sealing/seal.ts';
import { findAttached } from '#subgraphs/applications/store/documents.ts';
import { sealingSettings } from '../support/sealing.ts';
import { openBefore, type Before } from './before.ts';

const AT = '2026-03-02T09:00:00.000Z';
const LATER = '2026-03-03T09:00:00.000Z';
const [account, stranger, office, form, offer] = ['account', 'stranger', 'office', 'form', 'offer'].map((name) =>
  derivedId(name),
);
const applicationOf = (name: string): Id<'Application'> => derivedId(`application ${name}`);
const shareOf = (name: string) => derivedId<'DocumentShare'>(`share ${name}`);
const documentOf = (name: string) => derivedId<'Document'>(`document ${name}`);
const digestOf = (name: string): string => Buffer.from(name.padEnd(64)).toString('hex');

let before: Before;
const run = (query: SQL): Promise<unknown> => before.database.db.execute(query);
const read = <Row extends Record<string, unknown>>(query: SQL): Promise<readonly Row[]> => rows<Row>(before.database.db, query);

async function application(
  name: string,
  status: string,
  { assignee = null, standing = 'NONE' }: Record<string, string | null> = {},
) {
  const submitted = status === 'DRAFT' ? null : AT;
  await run(sql`insert into applications.application
    (id, account_id, offer_id, leika_key, authority_id, form_id, form_version, data, version, status, started_at, submitted_at, assignee, standing)
    values (${applicationOf(name)}, ${account}, ${offer}, '99102013104000', ${office}, ${form}, 1, '{"name":"Bär"}', 2, ${status}, ${AT}, ${submitted}, ${assignee}, ${standing})`);
  if (submitted === null) return;
  await run(sql`insert into applications.submission
    (application_id, form_id, form_version, data, service_name, payment_policy, charges, submitted_at, submitted_by, required_trust_level)
    values (${applicationOf(name)}, ${form}, 1, '{"name":"Bär"}', 'Hund anmelden', 'INACTIVE', '[]', ${submitted}, ${account}, 'LOW')`);
}

interface Share {
  readonly purpose?: string;
  readonly by?: string | undefined;
  readonly digest?: string;
}

async function share(name: string, of: string, { purpose = 'ATTACHMENT', by = account, digest = digestOf(name) }: Share = {}) {
  await run(sql`insert into applications.document (id, document_id, application_id, account_id, purpose, until, media_type, size, sha512)
    values (${shareOf(name)}, ${documentOf(name)}, ${applicationOf(of)}, ${by}, ${purpose}, ${LATER}, 'application/pdf', 100, ${digest})`);
}

/** A seal as it was made, over the documents with these names; `padding` makes its text longer. */
async function seal(of: string, names: readonly string[], padding: string): Promise<void> {
  const attachments = names.map((name) => ({
    id: documentOf(name),
    mediaType: 'application/pdf',
    byteSize: 100,
    sha512: digestOf(name),
  }));
  const statement = { attachments, kind: 'submission', service: { name: `Straßen- und Wegegebühr ${padding}` } };
  const { jws, sha512, keyId } = await createSealer(sealingSettings().keys).seal(statement);
  await run(sql`insert into applications.seal (application_id, jws, sha512, key_id, sealed_at)
    values (${applicationOf(of)}, ${jws}, ${sha512}, ${keyId}, ${AT})`);
}

async function ticketed(name: string, status: string, secrets: readonly string[]): Promise<void> {
  await application(name, 'DECIDED');
  const contingent = derivedId('contingent');
  await run(sql`insert into applications.booking (application_id, status, taken_at, contingent_id, quantity, secrets)
    values (${applicationOf(name)}, ${status}, ${AT}, ${contingent}, 2, ${sql.param([...secrets])}::text[])`);
}

async function delivery(name: string, state: string): Promise<void> {
  await application(name, 'SUBMITTED');
  await run(sql`insert into applications.delivery (application_id, destination_id, state, trying_since, attempts, next_at)
    values (${applicationOf(name)}, ${derivedId('destination')}, ${state}, ${AT}, 0, ${AT})`);
}

async function payment(name: string, status: string, receipt: number | null): Promise<void> {
  await application(name, 'DELIVERED', { standing: status === 'PAID' ? 'PAID' : 'OUTSTANDING' });
  const decided = status === 'INITIAL' ? null : AT;
  await run(sql`insert into payments.payable (application_id, account, authority_id, number, service_name, policy, charges)
    values (${applicationOf(name)}, ${account}, ${office}, ${name}, 'Hund anmelden', 'MANDATORY', '[]')`);
  await run(sql`insert into payments.payment (id, application_id, account, authority_id, request_id, reference, purpose, items, gross, status, return_url,
    created_at, next_check_at, decided_at, receipt_number, provider, originator_id, end_point_id, booking_data)
    values (${derivedId(`payment ${name}`)}, ${applicationOf(name)}, ${account}, ${office}, ${derivedId(`request ${name}`)}, ${name}, 'Gebühr', '[]', 500, ${status},
    'https://portal.example/', ${AT}, ${AT}, ${decided}, ${receipt}, 'simulated', 'o', 'e', '{}')`);
}

beforeAll(async () => {
  before = await openBefore('CREATE TABLE "accounts"."held_document"');
  await application('draft', 'DRAFT');
  await share('of a draft', 'draft');
  for (const padding of ['', 'a', 'ab', 'abc']) {
    const name = `sealed${padding}`;
    await application(name, 'IN_PROGRESS', { assignee: 'worker' });
    await share(`Urkunde ${name}`, name);
    await share(`Nachtrag ${name}`, name);
    await share(`changed ${name}`, name, { digest: digestOf('another version') });
    await share(`answer ${name}`, name, { purpose: 'ANSWER' });
    await share(`by a stranger ${name}`, name, { by: stranger });
    await seal(name, [`Urkunde ${name}`, `Nachtrag ${name}`, `changed ${name}`], padding);
  }
  await application('before seals', 'DELIVERED');
  for (const [name, attached] of [
    ['attached', true],
    ['only shared', false],
  ] as const) {
    await share(name, 'before seals');
    await run(sql`insert into applications.shared_document (share_id, application_id, account, media_type, size, sha512, attached)
      values (${shareOf(name)}, ${applicationOf('before seals')}, ${account}, 'application/pdf', 100, ${digestOf(name)}, ${attached})`);
  }
  await run(sql`insert into applications.event (id, offer_id, authority_id, title, venue, starts_at, sales_from, sales_to, most_each, created_at)
    values (${derivedId('event')}, ${offer}, ${office}, 'Konzert', 'Kurpark', ${LATER}, ${AT}, ${LATER}, 6, ${AT})`);
  await run(sql`insert into applications.contingent (id, event_id, name, price, place, capacity, held, sold)
    values (${derivedId('contingent')}, ${derivedId('event')}, 'Parkett', '18.00', 1, 10, 2, 4)`);
  await ticketed('sold', 'CONFIRMED', ['AAAA-1', 'AAAA-2']);
  await ticketed('used', 'USED', ['BBBB-1', 'BBBB-2']);
  await ticketed('released', 'RELEASED', ['CCCC-1', 'CCCC-2']);
  await ticketed('booked', 'BOOKED', []);
  for (const state of ['WAITING', 'SEALED', 'ANNOUNCED', 'SUBMITTED', 'ACCEPTED', 'GIVEN_UP']) await delivery(state, state);
  await run(sql`insert into payments.receipt_counter (authority_id, last) values (${office}, 7)`);
  await payment('paid', 'PAID', 7);
  await payment('failed', 'FAILED', null);
  await payment('open', 'INITIAL', null);
  await before.migrate();
});

afterAll(() => before.database.close());

const attachedTo = async (name: string) => {
  const found = await findAttached(before.database.db, [applicationOf(name)]);
  return found.map(({ id, attachedAt, until }) => ({ id, at: attachedAt.toISOString(), until }));
};

describe('what was submitted', () => {
  test.each(['sealed', 'sealeda', 'sealedab', 'sealedabc'])('is what its seal names, however long that is (%s)', async (name) => {
    const expected = [`Urkunde ${name}`, `Nachtrag ${name}`].map((each) => ({ id: shareOf(each), at: AT, until: null }));
    expect(await attachedTo(name)).toEqual(expected.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
  });

  test('before there were seals is what was known to go along', async () => {
    expect(await attachedTo('before seals')).toEqual([{ id: shareOf('attached'), at: AT, until: null }]);
  });

  test('is nothing of a draft: its shares end when they were to end', async () => {
    expect(await attachedTo('draft')).toEqual([]);
    const [kept] = await read(sql`select until::text as until from applications.document where id = ${shareOf('of a draft')}`);
    expect(new Date(String(kept?.['until'])).toISOString()).toBe(LATER);
  });

  test('is still on its way where it was', async () => {
    const at = new Date(LATER);
    const claimed = await claimDeliveries(before.database.db, { limit: 10, dueAt: at, after: null }, at);
    expect(claimed.map(({ state }) => state).toSorted()).toEqual(['ANNOUNCED', 'SEALED', 'SUBMITTED', 'WAITING']);
  });

  test('is counted in the queue of its authority, and goes on being counted', async () => {
    const counted = sql`select status, is_assigned, standing, sum(cases)::int as cases from applications.case_count group by 1, 2, 3 having sum(cases) <> 0 order by 1, 2, 3`;
    const there = sql`select status, assignee is not null as is_assigned, standing, count(*)::int as cases from applications.application
      where submitted_at is not null group by 1, 2, 3 order by 1, 2, 3`;
    expect(await read(counted)).toEqual(await read(there));
    await run(sql`update applications.application set status = 'CLOSED' where id = ${applicationOf('sold')}`);
    expect(await read(counted)).toEqual(await read(there));
  });
});

test('tickets are those whose numbers were given out and count', async () => {
  expect(
    await read(sql`select number, place, application_id as of, used_at, withdrawn_at from applications.ticket order by number`),
  ).toMatchObject([
    { number: 'AAAA-1', place: 1, of: applicationOf('sold'), used_at: null, withdrawn_at: null },
    { number: 'AAAA-2', place: 2, of: applicationOf('sold') },
    { number: 'BBBB-1', place: 1, of: applicationOf('used') },
    { number: 'BBBB-2', place: 2, of: applicationOf('used') },
  ]);
});

test('payments keep their states, and receipts their numbers, outside of any year', async () => {
  const kept = sql`select reference, status, receipt_number::int as number, receipt_year as year, refunded::int as refunded from payments.payment order by reference`;
  expect(await read(kept)).toEqual([
    { reference: 'failed', status: 'FAILED', number: null, year: null, refunded: 0 },
    { reference: 'open', status: 'INITIAL', number: null, year: null, refunded: 0 },
    { reference: 'paid', status: 'PAID', number: 7, year: 0, refunded: 0 },
  ]);
  expect(await read(sql`select last::int as last, year from payments.receipt_counter`)).toEqual([{ last: 7, year: 0 }]);
});
