import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFiles } from '#cli/import-xzufi.ts';
import { offers } from '#subgraphs/municipal/tables.ts';
import { writeMessage } from '#subgraphs/municipal/xzufi/write/message.ts';
import { useDatabase } from '#test/support/database.ts';
import { now } from '#test/support/viewers.ts';
import { feedRecords, head, ordersOf } from '#test/support/xzufi-feed.ts';
import { recordTerminal } from '#test/support/terminal.ts';

const database = useDatabase();
let folder: string;
let sound: string;
let broken: string;
const recording = recordTerminal();
const { terminal } = recording;

const run = (...files: readonly string[]): Promise<boolean> =>
  importFiles({ database: database.current, now, log: pino({ level: 'silent' }) }, files, terminal);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-xzufi-'));
  [sound, broken] = [join(folder, 'sound.xml'), join(folder, 'broken.xml')];
  const orders = [...ordersOf(feedRecords({ places: 1, services: 3 }, '2.2.0'))];
  await writeFile(sound, [...writeMessage(head({ version: '2.2.0' }), orders)].join(''));
  await writeFile(broken, [...writeMessage(head({ position: 2 }), orders)].join('').slice(0, -15));
});
afterAll(() => rm(folder, { recursive: true }));

describe('importing files', () => {
  it('goes on after one that is refused, tells of each, and says that something was refused', async () => {
    expect(await run(broken, sound, sound)).toBe(false);
    const lines = recording.printed.filter((line) => !/^ {2}\d+\.\d s$/.test(line));
    expect(lines).toEqual([
      `${broken}: XZuFi 2.3.1, transaction T-1, position 2`,
      expect.stringMatching(/^ {2}refused, nothing was changed: line \d+: This is no well-formed XML: unclosed tag/),
      `${sound}: XZuFi 2.2.0, transaction T-1, position 1`,
      '  6 records: 6 written, 0 deleted, 0 as they were, 0 refused',
      '  changed in the catalogue: 1 authorities, 3 offers, 0 local services',
      '  place of reference (bezugsortTyp) kept by its code, whose meaning is not known: 001 (1)',
      `${sound}: XZuFi 2.2.0, transaction T-1, position 1`,
      '  read before, nothing was changed',
    ]);
    expect(await database.current.db.$count(offers)).toBe(3);
  });

  it('says that nothing was refused', async () => {
    expect(await run(sound)).toBe(true);
  });

  it('names a file that is not there', async () => {
    await expect(run(join(folder, 'nowhere.xml'))).rejects.toThrow(/There is no file .*nowhere\.xml/);
  });
});

describe('portalverbund import-xzufi', () => {
  it('reads standard input and ends with 1 when something was refused', async () => {
    const root = new URL('../..', import.meta.url);
    const args = ['--import', 'tsx', 'cli/main.ts', 'import-xzufi', '-'];
    const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: join(folder, 'data') };
    const ending = await new Promise<{ code: unknown; stdout: string }>((resolve) => {
      const child = execFile(process.execPath, args, { cwd: root, env }, (error, stdout) =>
        resolve({ code: error?.code ?? 0, stdout }),
      );
      child.stdin?.end('id;name\n1;Hundesteuer\n');
    });
    expect(ending).toEqual({ code: 1, stdout: expect.stringContaining('line 1: This is no XML') });
  });
});
