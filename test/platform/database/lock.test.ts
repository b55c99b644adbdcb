import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, rows } from '#platform/database.ts';
import { DataFolderInUse, lockFolder } from '#platform/database/lock.ts';
import { startChild } from '../../support/child-process.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the lock of a data folder', () => {
  test('is refused to a second opening in the same process, and free again when given back', async () => {
    const release = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(DataFolderInUse);
    await release();
    const again = await lockFolder(folder);
    await again();
    expect(await readdir(folder)).toEqual([]);
  });

  test('goes to one of two openings at the same moment', async () => {
    const results = await Promise.allSettled([lockFolder(folder), lockFolder(folder), lockFolder(folder)]);
    const won = results.filter((result) => result.status === 'fulfilled');
    expect(won).toHaveLength(1);
    await won[0]?.value();
  });

  test('holds whatever way leads to the folder', async () => {
    const release = await lockFolder(folder);
    await symlink(folder, join(folder, 'self'));
    await expect(lockFolder(join(folder, 'self'))).rejects.toThrow(DataFolderInUse);
    await expect(lockFolder(`${folder}/../${folder.split('/').at(-1) ?? ''}/`)).rejects.toThrow(DataFolderInUse);
    await release();
  });

  test('of a process that died is taken over', async () => {
    await writeFile(join(folder, 'lock'), '4194399 1\n'); // Beyond the highest pid of Linux.
    const release = await lockFolder(folder);
    await release();
  });

  test('of a dead process whose number went to another one is taken over', async () => {
    await writeFile(join(folder, 'lock'), `${process.ppid} 1\n`);
    const release = await lockFolder(folder);
    await release();
  });

  test.each(['', 'rubbish\n', '-1\n'])('with no process in it is taken over: %j', async (content) => {
    await writeFile(join(folder, 'lock'), content);
    const release = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(DataFolderInUse);
    await release();
  });

  test('cannot be taken where there is no folder, and can once there is', async () => {
    const later = join(folder, 'later');
    await expect(lockFolder(later)).rejects.toMatchObject({ code: 'ENOENT' });
    await mkdir(later);
    await (
      await lockFolder(later)
    )();
  });
});

describe('an embedded database', () => {
  test('held by another process is refused, naming the process and what to set; its committed data outlive a kill', async () => {
    const child = startChild('hold-folder.ts', folder);
    await child.says('holding');
    const opening = openDatabase({ kind: 'embedded', folder });
    await expect(opening).rejects.toThrow(DataFolderInUse);
    await expect(opening).rejects.toThrow(new RegExp(`process ${child.pid}\\b.*DATA_DIR`));

    await child.kill();
    const database = await openDatabase({ kind: 'embedded', folder });
    expect(await rows(database.db, sql`select text from note`)).toEqual([{ text: 'committed' }]);
    await database.close();
  });

  test('gives its folder back when closed, with its data', async () => {
    const first = await openDatabase({ kind: 'embedded', folder });
    await first.db.execute(sql`create table note as select 'kept' as text`);
    await expect(openDatabase({ kind: 'embedded', folder })).rejects.toThrow(`process ${process.pid}`);
    await first.close();
    const second = await openDatabase({ kind: 'embedded', folder });
    expect(await rows(second.db, sql`select text from note`)).toEqual([{ text: 'kept' }]);
    await second.close();
  });
});
