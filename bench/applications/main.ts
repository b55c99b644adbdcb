/**
 * `npm run bench:applications`: submissions per second by many callers over HTTP on PostgreSQL, then the same portal with a million
 * stored applications, and what the lists of `me` take then.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { openDatabase, rows, type OpenDatabase } from '#platform/database.ts';
import { textArray } from '#platform/database/repeated.ts';
import { startPostgres } from '../catalogue/postgres.ts';
import { rounded } from '../gateway/figures.ts';
import { cpuOfTree } from '../gateway/processes.ts';
import { createCrowd, grow } from './grow.ts';
import { listAll, visitOnce, type Listed } from './lists.ts';
import { openPeople } from './people.ts';
import { startPortal, type Portal } from './portal.ts';
import { submitAll, type Submitted } from './submit.ts';

const { values: given } = parseArgs({
  options: {
    database: { type: 'string', default: '' },
    submissions: { type: 'string', default: '3000' },
    callers: { type: 'string', default: '64' },
    stored: { type: 'string', default: '1000000' },
    asked: { type: 'string', default: '2000' },
    visits: { type: 'string', default: '30' },
    readers: { type: 'string', default: '4' },
    seconds: { type: 'string', default: '20' },
    profile: { type: 'string', default: '' },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const ms = (time: number): string => time.toFixed(1);

async function findOffer(portal: Portal, token: string): Promise<string> {
  const { responsibility } = await portal.ask<{ responsibility: { offer: { id: string } } }>(
    token,
    '{ responsibility(leikaKey: "99102013104000", postalCode: "59955") { offer { id } } }',
  );
  return responsibility.offer.id;
}

/** Waits until others have heard of all submissions. Throws when anything of them is missing or there twice. */
async function reckon({ db }: OpenDatabase, numbers: readonly string[]): Promise<void> {
  if (new Set(numbers).size !== numbers.length) throw new Error('a number was given twice');
  for (;;) {
    const [row] = await rows<{ sealed: number; messages: number; payables: number }>(
      db,
      sql`with mine as (select id from applications.application where number = any(${textArray(numbers)}))
        select (select count(*)::int from applications.seal s join mine on mine.id = s.application_id) as sealed,
          (select count(*)::int from accounts.message m join mine on mine.id = m.application_id) as messages,
          (select count(*)::int from payments.payable p join mine on mine.id = p.application_id) as payables`,
    );
    const { sealed = 0, messages = 0, payables = 0 } = row ?? {};
    if (sealed !== numbers.length || messages > sealed || payables > sealed) throw new Error('a submission is lost or doubled');
    if (messages === sealed && payables === sealed) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function tell(what: string, { count, draftsPerSecond, perSecond, p50, p95, cpuMs, databaseCpuMs }: Submitted, lag: number): void {
  say(
    `${count} submissions by ${given.callers} callers ${what}: ${perSecond.toFixed(0)} a second, ${ms(p50)} ms (p50), ${ms(p95)} ms (p95), ` +
      `${ms(cpuMs)} ms CPU and ${ms(databaseCpuMs)} ms of the database each; drafts before that, started and saved: ${draftsPerSecond.toFixed(0)} a second; ` +
      `message and payable of all were there ${lag.toFixed(1)} s after the last`,
  );
}

function tellLists(who: string, { answers, perSecond, p50, p95, p99, cpuMs, databaseCpuMs, byKind }: Listed): void {
  say(
    `${answers} lists for ${who}: ${perSecond.toFixed(0)} a second, ${ms(p50)} ms (p50), ${ms(p95)} ms (p95), ` +
      `${ms(p99)} ms (p99), ${ms(cpuMs)} ms CPU and ${ms(databaseCpuMs)} ms of the database each`,
  );
  for (const [kind, times] of byKind) say(`  ${kind.padEnd(12)} ${ms(times.p50)} ms (p50), ${ms(times.p95)} ms (p95)`);
}

const folder = mkdtempSync(join(tmpdir(), 'bench-applications-'));
const server = given.database === '' ? await startPostgres() : null;
const url = given.database === '' ? (server?.url ?? '') : given.database;
const people = await openPeople();
let portal: Portal | null = null;
let database: OpenDatabase | null = null;
try {
  say(
    `Load of the machine before: ${(loadavg()[0] ?? 0).toFixed(1)}${server === null ? '' : `; PostgreSQL ${server.version} with its defaults`}`,
  );
  const callers = Number(given.callers);
  const { profile } = given;
  const running = await startPortal({
    databaseUrl: url,
    folder,
    environment: { PATH: process.env['PATH'] ?? '', ...people.environment },
    callers,
    profile,
  });
  portal = running;
  const opened = await openDatabase({ kind: 'postgres', url, connections: 4 });
  database = opened;
  const databaseCpu = (): number => (server === null ? Number.NaN : cpuOfTree(server.pid));
  const load = { portal: running, people, callers, databaseCpu, offerId: await findOffer(running, await people.token(0)) };
  const numbers: string[] = [];
  async function submit(what: string, count: number): Promise<Submitted> {
    const submitted = await submitAll({ ...load, count });
    numbers.push(...submitted.numbers);
    const begun = performance.now();
    await reckon(opened, numbers);
    tell(what, submitted, (performance.now() - begun) / 1_000);
    return submitted;
  }
  await submit('to warm up', Math.ceil(Number(given.submissions) / 4));
  const submitted = await submit('on an empty portal', Number(given.submissions));

  const crowd = createCrowd(Number(given.stored), Number(given.asked));
  const { stored, megabytes, seconds } = await grow(opened, crowd, people, Number(given.stored), say);
  say(`${stored} applications are stored, ${megabytes} MB in all, written by SQL in ${seconds.toFixed(0)} s`);
  const reading = { ...load, asked: crowd.asked, seconds: Number(given.seconds) };
  await visitOnce(reading);
  const listed = await listAll(reading, { perSecond: Number(given.visits) });
  tellLists(`${given.visits} people a second`, listed);
  tellLists(`${given.readers} people who look again and again`, await listAll(reading, { staying: Number(given.readers) }));
  await submit(`beside ${stored} stored ones`, Number(given.submissions));
  say(
    JSON.stringify({
      submissionsPerSecond: rounded(submitted.perSecond, 0),
      submitP95Ms: rounded(submitted.p95, 1),
      meListP95Ms: rounded(listed.p95, 1),
      stored,
    }),
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : 'The benchmark failed'}\n`);
  process.exitCode = 1;
}
await database?.close();
await portal?.stop();
people.close();
server?.stop();
rmSync(folder, { recursive: true });
