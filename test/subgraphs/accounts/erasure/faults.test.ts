/**
 * A deletion that is killed at any line deletes all or nothing where the account is, and is driven to its end by the next worker; what happens
 * beside it waits or finds the account gone. On real PostgreSQL only: threads cannot imitate it.
 */

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { newId } from '#platform/values/id.ts';
import { createLogins } from '#subgraphs/accounts/logins.ts';
import { startChild } from '#test/support/child-process.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { openErasing, type Answer, type Deletion } from '#test/support/erasing.ts';
import { findWords } from '#test/support/every-row.ts';
import { addPerson } from '#test/support/person.ts';
import { citizen, now, NOW } from '#test/support/viewers.ts';
import { openDesk, send } from '../safe/desk.ts';
import { pdfOf } from '../safe/samples.ts';

const database = useDatabase();
const folder = mkdtempSync(join(tmpdir(), 'safe-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** After that another worker takes a deletion over. */
const LEASE_MS = 121_000;

const words = ({ account }: Viewer, name: string) => ({ account, name });
const find = (viewer: Viewer, name: string) => findWords(database.current.db, words(viewer, name));

interface Held {
  /** Resolves when somebody waits for these rows. */
  somebodyWaits(): Promise<void>;
  letGo(): Promise<void>;
}

/** Holds rows, so that whoever changes them stops there. */
async function hold(table: string, condition: string): Promise<Held> {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  let transaction: Promise<void> = ended;
  const pid = await new Promise<number>((resolve, reject) => {
    transaction = database.current.db.transaction(async (tx) => {
      await tx.execute(sql.raw(`select 1 from ${table} where ${condition} for update`));
      const [row] = await rows<{ pid: number }>(tx, sql`select pg_backend_pid() as pid`);
      resolve(row?.pid ?? 0);
      await ended;
    });
    transaction.catch(reject);
  });
  const waiting = sql`select count(*)::int as count from pg_stat_activity where ${pid}::int = any(pg_blocking_pids(pid))`;
  const countWaiting = async () => (await rows<{ count: number }>(database.current.db, waiting))[0]?.count;
  return {
    somebodyWaits: () => expect.poll(countWaiting, { timeout: 20_000, interval: 20 }).toBeGreaterThan(0),
    letGo: async () => {
      end();
      await transaction;
    },
  };
}

/** Starts a child, waits until it stands still at the rows, and kills it there. */
async function killAt(table: string, condition: string, ...parameters: readonly string[]): Promise<void> {
  if (database.settings.kind !== 'postgres') throw new Error('only on real PostgreSQL');
  const held = await hold(table, condition);
  const child = startChild('erase-until-killed.ts', database.settings.url, folder, ...parameters);
  await child.says('begins');
  await held.somebodyWaits();
  await child.kill();
  await held.letGo();
}

const codeOf = ({ errors }: Answer<unknown>): unknown => errors?.[0]?.extensions?.['code'];
const isDeleted = (answer: Answer<{ readonly deleteAccount: Deletion }>): boolean =>
  answer.data?.deleteAccount.receipt !== null && answer.data?.deleteAccount.receipt !== undefined;

interface Part extends Record<string, unknown> {
  readonly erased: readonly { readonly type: string; readonly count: number }[];
  readonly kept: readonly { readonly type: string; readonly references: readonly string[] }[];
}

const partOf = async (id: string, subgraph: string): Promise<Part | undefined> =>
  (
    await rows<Part>(
      database.current.db,
      sql`select erased, kept from accounts.erasure_part where erasure_id = ${id} and subgraph = ${subgraph}`,
    )
  )[0];

describe.skipIf(!onRealPostgres)('killed', () => {
  test.each([
    ['at the start', 'accounts.account', 'id'],
    ['at the events', 'events.outbox', "payload->>'account'"],
  ])('while the account is deleted, %s, it has deleted nothing, and does it all the next time', async (point, table, column) => {
    const subject = `order-${table}`;
    const viewer = citizen({ subject });
    const name = `Zyx ${point}`;
    await addPerson(database.current.db, viewer, name, NOW);
    await database.current.db.execute(
      sql`insert into events.outbox (type, aggregate, payload, occurred_at)
        values ('test', 'x', jsonb_build_object('account', ${viewer.account}::text), now())`,
    );
    const erasing = await openErasing(database.current, { folder, now });
    const id = await erasing.preview(viewer);
    const before = await find(viewer, name);
    await killAt(table, `${column} = '${viewer.account}'`, subject, 'order', id);
    expect(await find(viewer, name)).toEqual(before);
    expect(isDeleted(await erasing.order(viewer, id))).toBe(true);
    await erasing.drain();
    expect(await find(viewer, name)).toEqual([]);
  });

  test.each([
    ['before a subgraph has erased', 'applications.application', 'account_id', 'applications'],
    ['before an answer is kept', 'accounts.erasure_part', 'erasure_id', 'applications'],
  ])(
    '%s, a worker leaves everything to the next one, which loses nothing of the report',
    async (point, table, column, subgraph) => {
      const subject = `rounds-${table}`;
      const viewer = citizen({ subject });
      const name = `Zyx ${point}`;
      const { number } = await addPerson(database.current.db, viewer, name, NOW);
      const erasing = await openErasing(database.current, { folder, now });
      const id = await erasing.preview(viewer);
      expect(isDeleted(await erasing.order(viewer, id))).toBe(true);
      const ofRow = column.endsWith('id') && table.startsWith('accounts') ? id : viewer.account;
      const condition = `${column} = '${ofRow}'${table.endsWith('part') ? ` and subgraph = '${subgraph}'` : ''}`;
      await killAt(table, condition, subject, 'rounds');
      const next = await openErasing(database.current, { folder, now: () => new Date(NOW.getTime() + LEASE_MS) });
      expect(await next.drain()).toBe(1);
      expect(await find(viewer, name)).toEqual([]);
      expect(await partOf(id, 'applications')).toMatchObject({
        erased: [{ type: 'Application', count: 1 }],
        kept: [{ type: 'Application', references: [number] }],
      });
      expect((await partOf(id, 'payments'))?.kept).toMatchObject([{ type: 'Payment', count: 1 }]);
    },
  );
});

describe.skipIf(!onRealPostgres)('at the same moment', () => {
  test('two deletions are one', async () => {
    const viewer = citizen({ subject: 'twice' });
    await addPerson(database.current.db, viewer, 'Zyxzweimal', NOW);
    const erasing = await openErasing(database.current, { folder, now });
    const id = await erasing.preview(viewer);
    const answers = await Promise.all([1, 2, 3].map(() => erasing.order(viewer, id)));
    expect(answers.filter(isDeleted)).toHaveLength(1);
    expect(answers.filter((answer) => !isDeleted(answer)).map(codeOf)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    await erasing.drain();
    expect(await find(viewer, 'Zyxzweimal')).toEqual([]);
  });

  test('two workers erase once', async () => {
    const viewer = citizen({ subject: 'workers' });
    await addPerson(database.current.db, viewer, 'Zyxdoppelt', NOW);
    const erasing = await openErasing(database.current, { folder, now });
    const other = await openErasing(database.current, { folder, now });
    const id = await erasing.preview(viewer);
    await erasing.order(viewer, id);
    const done = await Promise.all([erasing.drain(), other.drain()]);
    expect(done.toSorted()).toEqual([0, 1]);
    expect((await partOf(id, 'applications'))?.erased).toEqual([{ type: 'Application', count: 1 }]);
  });

  test('an upload that comes to its end leaves no file', async () => {
    const desk = await openDesk(database.current);
    const viewer = citizen({ subject: 'uploading' });
    const erasing = await openErasing(database.current, { folder: desk.folder, now });
    await desk.put(pdfOf(), {}, viewer);
    const id = await erasing.preview(viewer);
    const content = pdfOf(3_000_000);
    const { upload } = await desk.start({ size: content.length }, viewer);
    // The file is stored, and its version is about to be committed.
    const held = await hold('accounts.document', `account_id = '${viewer.account}' and latest is null`);
    const sending = send(upload, content);
    await held.somebodyWaits();
    const ordering = erasing.order(viewer, id);
    await held.letGo();
    const [response, ordered] = await Promise.all([sending, ordering]);
    expect(isDeleted(ordered)).toBe(true);
    expect(response.status).toBe(201); // It was there first, and is gone all the same.
    await erasing.drain();
    await desk.sweep();
    expect(await desk.files()).toEqual([]);
    expect(await find(viewer, 'Mietvertrag')).toEqual([]);
    await desk.close();
  });

  test('first logins with the same login open one account, and leave no second', async () => {
    const login = { provider: 'embedded', subject: newId(), trustLevel: 'LOW', organisations: [] } as const;
    const count = sql`select count(*)::int as count from accounts.account`;
    const [before] = await rows<{ count: number }>(database.current.db, count);
    const opened = await Promise.all([1, 2, 3, 4].map(() => createLogins(database.current.db, now).signedIn(login)));
    expect(new Set(opened).size).toBe(1);
    const [after] = await rows<{ count: number }>(database.current.db, count);
    expect((after?.count ?? 0) - (before?.count ?? 0)).toBe(1);
  });

  test('what she submits meanwhile stays with the authority, or goes; nothing leads to her', async () => {
    const viewer = citizen({ subject: 'submitting' });
    await addPerson(database.current.db, viewer, 'Zyxeilig', NOW);
    const erasing = await openErasing(database.current, { folder, now });
    const id = await erasing.preview(viewer);
    const [ordered] = await Promise.all([
      erasing.order(viewer, id),
      erasing.drain(),
      database.current.db.execute(
        sql`update applications.application set status = 'DELIVERED', submitted_at = now(), number = 'N-meanwhile'
          where account_id = ${viewer.account} and status = 'DRAFT'`,
      ),
    ]);
    expect(isDeleted(ordered)).toBe(true);
    await erasing.drain();
    expect(await find(viewer, 'Zyxeilig')).toEqual([]);
  });
});

test('there is a folder that nothing is left in', () => {
  expect(readdirSync(folder)).toEqual([]);
});
