import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAccessLog, type AccessBatch } from '#gateway/privacy/access-log.ts';
import { openSpool, readLines } from '#gateway/privacy/spool.ts';
import { PublicError } from '#platform/errors.ts';

import { createLog } from '#platform/log.ts';
import { beginOf } from '#platform/process.ts';
import { citizen, now } from '../../support/viewers.ts';
import { contextOf } from '../engine/small-graph.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spool-'));
});
afterEach(() => rm(folder, { recursive: true }));

const read = { subgraph: 'a', type: 'Account', entity: '1', subject: '1', fields: ['Account.x'], purposes: ['Test it'] };
const log = createLog('silent');

describe('a spool', () => {
  test('keeps every line in order, however many come at once, and gives each file once', async () => {
    const spool = await openSpool(folder);
    const lines = Array.from({ length: 500 }, (_, number) => `{"number":${number}}`);
    await Promise.all(lines.map((line) => spool.append(line)));
    const files = await spool.take();
    expect(await Promise.all(files.map(readLines))).toEqual([lines]);
    expect(spool.size).toBe(lines.join('\n').length + 1);
    for (const file of files) await spool.remove(file, unlink);
    expect(spool.size).toBe(0);
    await spool.append('next');
    expect(await Promise.all((await spool.take()).map(readLines))).toEqual([['next']]);
  });

  test('takes over what a process left that was killed, without a last line that was never whole', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => child.on('exit', resolve));
    const left = join(folder, `${child.pid ?? 0}.17-01900000-0000-7000-8000-000000000000.jsonl`);
    await writeFile(left, 'whole\nhal');
    const spool = await openSpool(folder);
    expect(await Promise.all((await spool.take()).map(readLines))).toEqual([['whole']]);
  });

  test('takes over what a process left whose number another one was given since', async () => {
    await writeFile(join(folder, `${process.ppid}.17-01900000-0000-7000-8000-000000000000.jsonl`), 'line\n');
    const spool = await openSpool(folder);
    expect(await Promise.all((await spool.take()).map(readLines))).toEqual([['line']]);
  });

  test('leaves alone what a process that lives is writing', async () => {
    await writeFile(
      join(folder, `${process.ppid}.${await beginOf(process.ppid)}-01900000-0000-7000-8000-000000000000.jsonl`),
      'line\n',
    );
    const spool = await openSpool(folder);
    expect(await spool.take()).toEqual([]);
  });
});

describe('the access log', () => {
  test('waits for a keeper that is away, and brings everything once it is back', async () => {
    const taken: AccessBatch[] = [];
    let isAway = true;
    const deliver = (batches: readonly AccessBatch[]): Promise<void> => {
      if (isAway) return Promise.reject(new PublicError('UNAVAILABLE', 'away'));
      taken.push(...batches);
      return Promise.resolve();
    };
    const accessLog = await openAccessLog({ folder, deliver, now, log });
    const viewer = citizen();
    await accessLog.record(contextOf(viewer), [read]);
    await expect(accessLog.delivery.drain()).rejects.toThrow('away');
    const next = await openAccessLog({ folder, deliver, now, log });
    await next.record(contextOf(null), [{ ...read, entity: '2' }]);
    isAway = false;
    expect(await next.delivery.drain()).toBe(2);
    expect(taken.map(({ reader, reads, at }) => [reader, reads[0]?.entity, at])).toEqual([
      [viewer.account, '1', now().toISOString()],
      [null, '2', now().toISOString()],
    ]);
    expect(await readdir(folder)).toEqual([]);
  });

  test('refuses personal data when too much waits, and shows it again when that is delivered', async () => {
    const deliver = (): Promise<void> => Promise.resolve();
    const accessLog = await openAccessLog({ folder, deliver, now, log, mostBytes: 100 });
    accessLog.requireRoom();
    await accessLog.record(contextOf(citizen()), [read]);
    expect(() => accessLog.requireRoom()).toThrow(expect.objectContaining({ code: 'UNAVAILABLE' }) as Error);
    await accessLog.delivery.drain();
    accessLog.requireRoom();
  });

  test('shows nothing that it cannot keep', async () => {
    const accessLog = await openAccessLog({ folder: join(folder, 'gone'), deliver: () => Promise.resolve(), now, log });
    await rm(join(folder, 'gone'), { recursive: true });
    await expect(accessLog.record(contextOf(citizen()), [read])).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  test('keeps beside what its keeper refuses for good', async () => {
    const deliver = (): Promise<void> => Promise.reject(new PublicError('INVALID', 'no'));
    const accessLog = await openAccessLog({ folder, deliver, now, log });
    await accessLog.record(contextOf(citizen()), [read]);
    await accessLog.delivery.drain();
    expect(await readdir(folder)).toEqual([expect.stringMatching(/\.refused$/)]);
    expect(await accessLog.delivery.drain()).toBe(0);
  });
});
