import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { signShareLink } from '#platform/share-link.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { rotateMasterKey } from '#subgraphs/accounts/index.ts';
import { startChild } from '#test/support/child-process.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { masterKeysOf } from '#test/support/safe.ts';
import { citizen, NOW } from '#test/support/viewers.ts';
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

const GONE = citizen({ subject: 'owner-gone' });
let held: { readonly shareId: Id<'DocumentShare'>; readonly applicationId: Id<'Application'> };

async function share(desk: Desk, owner: Viewer): Promise<typeof held> {
  const applicationId = await desk.begin(owner);
  const { id } = (await desk.documents(owner))[0] ?? (await desk.put(pdfOf(), {}, owner));
  const until = new Date(NOW.getTime() + 86_400_000).toISOString();
  const input = { id, applicationId, purpose: 'ATTACHMENT', until };
  const made = await desk.call<{ share: { id: Id<'DocumentShare'> } }>('shareDocument', input, 'share { id }', owner);
  return { shareId: made.share.id, applicationId };
}

function submission(applicationId: Id<'Application'>, attachments: readonly Id<'DocumentShare'>[]) {
  return event('applications.application.submitted', applicationId, {
    ...{ applicationId, account: GONE.account, organisation: null, attachments, requiredTrustLevel: 'LOW' },
    ...{ number: 'V-2026-000001', leikaKey: parseLeika('99102013104000'), serviceName: 'Hund anmelden' },
    ...{ offerId: newId<'Offer'>(), authorityId: newId<'Authority'>(), paymentPolicy: 'INACTIVE', charges: [] },
  });
}

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
    await share(desk, owners[0] ?? GONE);
    held = await share(desk, GONE);
    const { shareId, applicationId } = held;
    await database.current.db.transaction((tx) => publish(tx, NOW, [submission(applicationId, [shareId])]));
    const erase = 'mutation ($id: ID!) { erasePersonalData(input: { erasureId: $id, preview: false }) { erased { type } } }';
    expect((await desk.ask(erase, { id: newId<'Erasure'>() }, GONE)).errors ?? []).toEqual([]);
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
    // The accounts', that of a share, and that of what is held without an account.
    expect(rotation).toEqual({ rewrapped: outdated + 2, stayed: new Map() });
    expect(outdated).toBeGreaterThan(2);
    expect(await keysByName()).toEqual({ second: 7 });
    expect(await storedFiles()).toEqual(before);
    const desk = await withKeys('second');
    expect(await statusesOf(desk)).toEqual(owners.map(() => 200));
    expect((await fetch(signShareLink(desk.url, { ...held, purpose: 'ATTACHMENT' }, 'x'.repeat(32), NOW).url)).status).toBe(200);
    await desk.close();
    expect(await rotateMasterKey(db, masterKeysOf('second', 'test'))).toEqual({ rewrapped: 0, stayed: new Map() });
  });

  test('leaves what it cannot open, and says how much of it there is', async () => {
    const { db } = database.current;
    const rotation = await rotateMasterKey(db, masterKeysOf('third'), { batch: 2 });
    expect(rotation).toEqual({ rewrapped: 0, stayed: new Map([['second', 9]]) });
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
