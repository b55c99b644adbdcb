import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { rotateMasterKey } from '#subgraphs/accounts/index.ts';
import { startChild } from '#test/support/child-process.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { masterKeysOf } from '#test/support/safe.ts';
import { citizen } from '#test/support/viewers.ts';
import { openDesk, type Desk } from './desk.ts';
import { pdfOf } from './samples.ts';

const database = useDatabase();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rotation-'));
});
afterAll(() => rm(folder, { recursive: true }));

const owners = Array.from({ length: 7 }, (_, index) => citizen({ subject: `owner-${index}` }));
const withKeys = (...names: readonly string[]): Promise<Desk> =>
  openDesk(database.current, { masterKeys: masterKeysOf(...names), store: { kind: 'folder', folder } });

/** How many accounts' keys are under which master key. */
async function keysByName(): Promise<Readonly<Record<string, number>>> {
  const found = await rows<{ name: string; count: string | number }>(
    database.current.db,
    sql`select master_key as name, count(*) from accounts.account_key group by 1 order by 1`,
  );
  return Object.fromEntries(found.map(({ name, count }) => [name, Number(count)]));
}

async function statusesOf(desk: Desk): Promise<readonly number[]> {
  const found = await Promise.all(owners.map((owner) => desk.documents(owner)));
  const links = found.flatMap((documents) => documents.map(({ current }) => current?.download?.url ?? ''));
  return Promise.all(links.map(async (link) => (await fetch(link)).status));
}

async function storedFiles(): Promise<readonly string[]> {
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const contents = paths.map(
    async ({ parentPath, name }) => `${name} ${(await readFile(join(parentPath, name))).toString('hex')}`,
  );
  return (await Promise.all(contents)).toSorted();
}

describe('a new master key', () => {
  beforeAll(async () => {
    const desk = await withKeys('test');
    for (const owner of owners) await desk.put(pdfOf(), {}, owner);
    await desk.close();
  });

  test.skipIf(!onRealPostgres)('takes over although the first attempt was killed in the middle', async () => {
    if (database.settings.kind !== 'postgres') expect.fail();
    const child = startChild('rotate-and-hang.ts', database.settings.url, '4');
    await child.says('rotating');
    await child.kill();
    expect(await keysByName()).toEqual({ second: 4, test: 3 });
    const desk = await withKeys('second', 'test');
    expect(await statusesOf(desk)).toEqual(owners.map(() => 200));
    await desk.close();
  });

  test('wraps the accounts’ keys anew and touches no file; the old one can be dropped then', async () => {
    const { db } = database.current;
    const before = await storedFiles();
    const outdated = (await keysByName())['test'] ?? 0;
    const rotation = await rotateMasterKey(db, masterKeysOf('second', 'test'), { batch: 2 });
    expect(rotation).toEqual({ rewrapped: outdated, stayed: new Map() });
    expect(outdated).toBeGreaterThan(2);
    expect(await keysByName()).toEqual({ second: 7 });
    expect(await storedFiles()).toEqual(before);
    const desk = await withKeys('second');
    expect(await statusesOf(desk)).toEqual(owners.map(() => 200));
    await desk.close();
    expect(await rotateMasterKey(db, masterKeysOf('second', 'test'))).toEqual({ rewrapped: 0, stayed: new Map() });
  });

  test('leaves what it cannot open, and says how much of it there is', async () => {
    const { db } = database.current;
    const rotation = await rotateMasterKey(db, masterKeysOf('third'), { batch: 2 });
    expect(rotation).toEqual({ rewrapped: 0, stayed: new Map([['second', 7]]) });
    expect(await keysByName()).toEqual({ second: 7 });
  });

  test('without the old one opens nothing, and gives out nothing', async () => {
    const desk = await withKeys('third');
    expect(await statusesOf(desk)).toEqual(owners.map(() => 500));
    expect(desk.log.errors.map(({ err }) => (err as { message: string }).message)).toContain(
      'The master key second is not configured, but there are keys wrapped under it',
    );
    await desk.close();
  });
});
