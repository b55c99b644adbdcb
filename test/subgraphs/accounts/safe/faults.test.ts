/** What is left when a process is killed, or the store is full. On real PostgreSQL only: threads cannot imitate it. */

import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { createDownloadLink } from '#subgraphs/accounts/safe/links.ts';
import { startChild, type Child } from '#test/support/child-process.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { citizen, NOW } from '#test/support/viewers.ts';
import { openDesk, send, type Desk } from './desk.ts';
import { pdfOf } from './samples.ts';

const database = useDatabase();
const HOUR_MS = 3_600_000;

function startHere(script: string, folder: string, ...parameters: readonly string[]): Child {
  if (database.settings.kind !== 'postgres') throw new Error('only on real PostgreSQL');
  return startChild(script, database.settings.url, folder, ...parameters);
}

/** Everything the database still knows of an account's documents. */
const known = (subject: string) =>
  rows(
    database.current.db,
    sql`select id::text from accounts.document where account_id = ${citizen({ subject }).account}
      union all select id::text from accounts.upload where account_id = ${citizen({ subject }).account}`,
  );

describe.skipIf(!onRealPostgres)('a process that is killed', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(database.current);
  });
  afterAll(() => desk.close());

  test.each(['streaming', 'stored'])(
    'while an upload is %s leaves nothing to see, and after the sweeper nothing at all',
    async (point) => {
      const own = await openDesk(database.current);
      const subject = `killed-${point}`;
      const child = startHere('upload-and-hang.ts', own.folder, subject, point);
      await child.says(point);
      expect(await own.files()).toHaveLength(1);
      await child.kill();
      expect(await own.documents(citizen({ subject }))).toEqual([]);
      await own.sweep();
      expect(await own.files()).toHaveLength(1); // It might still be coming in.
      own.wait(3 * HOUR_MS);
      await own.sweep();
      expect(await own.files()).toEqual([]);
      expect(await known(subject)).toEqual([]);
      expect(await rows(database.current.db, sql`select 1 from accounts.file_removal`)).toEqual([]);
      await own.close();
    },
  );

  test('right after an upload was committed has lost nothing of it', async () => {
    const subject = 'killed-committed';
    const child = startHere('upload-and-hang.ts', desk.folder, subject, 'committed');
    await child.says('committed');
    await child.kill();
    await desk.sweep();
    const [document] = await desk.documents(citizen({ subject }));
    const response = await fetch(document?.current?.download?.url ?? '');
    expect(Buffer.from(await response.arrayBuffer()).equals(pdfOf(500_000))).toBe(true);
  });

  test('between the end of a key and the end of its file leaves a file nobody can read, and the sweeper removes it', async () => {
    const subject = 'killed-deleting';
    const own = await openDesk(database.current);
    const { id, current } = await own.put(pdfOf(), {}, citizen({ subject }));
    const child = startHere('delete-and-hang.ts', own.folder, subject, id);
    await child.says('key destroyed');
    await child.kill();
    expect(await own.files()).toEqual([current?.id]);
    const link = createDownloadLink(current?.id as never, 'BASIC', {
      publicUrl: own.url,
      linkSecret: 'x'.repeat(32),
      now: () => NOW,
    });
    expect((await fetch(link.url)).status).toBe(404);
    expect(await own.documents(citizen({ subject }))).toEqual([]);
    expect(await known(subject)).toEqual([]);
    await own.sweep();
    expect(await own.files()).toEqual([]);
    await own.close();
  });
});

const canMount = onRealPostgres && process.getuid?.() === 0;

describe.skipIf(!canMount)('a store that is full', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'full-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
  });
  afterAll(async () => {
    execFileSync('umount', [folder]);
    await rm(folder, { recursive: true });
  });

  test('takes nothing, leaves nothing, and works again when there is room', async () => {
    const desk = await openDesk(database.current, { store: { kind: 'folder', folder } });
    const owner = citizen({ subject: 'full' });
    const { upload } = await desk.start({ size: pdfOf(2_000_000).length }, owner);
    const response = await send(upload, pdfOf(2_000_000));
    expect([response.status, await response.json()]).toMatchObject([507, { code: 'NO_SPACE' }]);
    expect(await desk.documents(owner)).toEqual([]);
    expect(await known('full')).toEqual([]);
    expect(desk.log.errors.map(({ msg }) => msg)).toEqual(['the store of the document safe is full']);
    const { current } = await desk.put(pdfOf(500_000), {}, owner);
    expect((await fetch(current?.download?.url ?? '')).status).toBe(200);
    await desk.close();
  });
});
