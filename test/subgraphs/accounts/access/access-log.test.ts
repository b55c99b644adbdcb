/** The access log as a chain: nothing in it can be altered, left out or cut off unseen, and what it says can be erased. */

import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '#platform/log.ts';
import { GATEWAY_VIEWER } from '#platform/identity/gateway-viewer.ts';
import { newId } from '#platform/values/id.ts';
import { createAccounts, inspectAccessLog } from '#subgraphs/accounts/index.ts';
import { addAccesses, type NewAccess } from '#subgraphs/accounts/access/store.ts';
import { accesses } from '#subgraphs/accounts/tables.ts';
import { safeSettings } from '../../../support/safe.ts';
import { useDatabase } from '../../../support/database.ts';
import { citizen, NOW, now } from '../../../support/viewers.ts';

const database = useDatabase();

function access(overrides: Partial<NewAccess['content']> = {}): NewAccess {
  const content = {
    account: newId<'Account'>(),
    requestId: 'request-1',
    reader: newId<'Account'>(),
    authorities: [],
    subgraph: 'applications',
    type: 'Application',
    entity: newId<'Application'>() as string,
    fields: ['Application.data'],
    purposes: ['Decide the application'],
    ...overrides,
  };
  return { batch: newId<'AccessBatch'>(), at: NOW, content };
}

const add = (records: readonly NewAccess[]): Promise<number> => database.current.db.transaction((tx) => addAccesses(tx, records));

/** Does what only somebody with the database in her hands could. */
async function tamper(statement: ReturnType<typeof sql>): Promise<void> {
  const { db } = database.current;
  await db.execute(sql`alter table accounts.access disable trigger all`);
  await db.execute(statement);
  await db.execute(sql`alter table accounts.access enable always trigger access_written_once`);
  await db.execute(sql`alter table accounts.access enable always trigger access_kept`);
}

const erased = newId<'Account'>();

beforeAll(async () => {
  await add([access(), access({ account: erased }), access()]);
  await add([access({ account: null, reader: null, entity: null }), access()]);
});

describe('a log', () => {
  test('is whole as it was written', async () => {
    const { sound, broken, altered } = await inspectAccessLog(database.current, null);
    expect([sound, broken, altered]).toEqual([5, null, []]);
  });

  test('takes a batch once, however often it is delivered', async () => {
    const record = access();
    expect(await add([record, { ...record }])).toBe(2);
    expect(await add([record, { ...record }])).toBe(0);
    expect((await inspectAccessLog(database.current, null)).sound).toBe(7);
  });

  test.each([
    ['altered', sql`update accounts.access set at = now() where position = 1`],
    ['altered in what it says', sql`update accounts.access set content = '{}' where position = 1`],
    ['removed', sql`delete from accounts.access where position = 1`],
    ['emptied', sql`truncate accounts.access`],
  ])('refuses to be %s', async (_, statement) => {
    await expect(database.current.db.execute(statement)).rejects.toThrow();
  });

  test('forgets what it says of an account, and holds all the same', async () => {
    const { db } = database.current;
    await db.update(accesses).set({ account: null, salt: null, content: null }).where(eq(accesses.account, erased));
    const { broken, altered, erased: forgotten } = await inspectAccessLog(database.current, null);
    expect([broken, altered, forgotten]).toEqual([null, [], 1]);
  });

  test('shows that the end is gone to whoever has noted it', async () => {
    const { end } = await inspectAccessLog(database.current, null);
    expect((await inspectAccessLog(database.current, end)).hasNoted).toBe(true);
    await tamper(sql`delete from accounts.access where position = ${end.position}`);
    const later = await inspectAccessLog(database.current, end);
    expect([later.broken, later.hasNoted]).toEqual([null, false]);
  });

  test('names the record that was altered under the hand of whoever has the database', async () => {
    await tamper(sql`update accounts.access set content = jsonb_set(content, '{entity}', '"another"') where position = 3`);
    expect((await inspectAccessLog(database.current, null)).altered).toEqual([3n]);
    await tamper(sql`update accounts.access set account = ${newId()} where position = 4`);
    expect((await inspectAccessLog(database.current, null)).altered).toEqual([3n, 4n]);
  });

  test('breaks where a record was taken out', async () => {
    await tamper(sql`delete from accounts.access where position = 2`);
    expect((await inspectAccessLog(database.current, null)).broken).toBe(3n);
  });
});

test('nobody but the gateway adds to it', async () => {
  const accounts = createAccounts({ database: database.current, now, log: createLog('silent'), settings: safeSettings() });
  const query = 'mutation ($input: RecordAccessInput!) { recordAccess(input: $input) { recorded } }';
  const ask = (viewer: typeof GATEWAY_VIEWER | null, batches: readonly object[] = []) =>
    accounts.execute({ query, variables: { input: { batches } } }, { viewer, language: 'de', requestId: 'test' });
  for (const viewer of [null, citizen(), citizen({ scopes: ['operator'] })])
    expect((await ask(viewer)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  expect(await ask(GATEWAY_VIEWER)).toEqual({ data: { recordAccess: { recorded: 0 } } });
  const read = { subgraph: 's', type: 'T', entity: 'e', subject: 'no account', fields: ['T.f'], purposes: ['p q'] };
  const batch = {
    id: newId<'AccessBatch'>(),
    at: NOW.toISOString(),
    requestId: 'r',
    reader: null,
    authorities: [],
    reads: [read],
  };
  expect(await ask(GATEWAY_VIEWER, [batch])).toEqual({ data: { recordAccess: { recorded: 1 } } });
});
