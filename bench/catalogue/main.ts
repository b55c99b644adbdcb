/**
 * `npm run bench:catalogue`: a whole state on PostgreSQL. Catalogues are imported and indexed, then asked by many callers, first with
 * a tenth of them and then with all; then while everything is indexed again, and while the directory is made anew from nothing.
 */

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { seedCatalogues } from '#cli/seed-catalogues.ts';
import { openDatabase } from '#platform/database.ts';
import { rounded } from '../gateway/figures.ts';
import { openDirectory, type Directory } from './directory.ts';
import { PLACES, writeFeeds } from './feeds.ts';
import type { Imported } from './import.ts';
import { startPostgres } from './postgres.ts';
import type { Kind } from './questions.ts';
import type { Served, Task } from './serve.ts';

const { values: given } = parseArgs({
  options: {
    database: { type: 'string' },
    offers: { type: 'string', default: '227700' },
    services: { type: 'string', default: '575' },
    callers: { type: 'string', default: '32' },
    seconds: { type: 'string', default: '15' },
  },
});
const MIGRATIONS = new URL('../../drizzle/migrations', import.meta.url).pathname;
const services = Number(given.services);
const places = Math.min(PLACES, Math.max(10, Math.round(Number(given.offers) / services)));

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const row = (...cells: readonly (string | number)[]): void =>
  say(cells.map((cell, index) => String(cell).padStart(index === 0 ? 34 : 12)).join(''));

async function run<Result>(script: string, ...args: readonly string[]): Promise<Result> {
  // Young space as in `npm run cli`, where memory is what counts.
  const young = script === 'import' ? ['--max-semi-space-size=4'] : [];
  const command = [...young, '--import', 'tsx', `bench/catalogue/${script}.ts`, ...args];
  const { stdout } = await promisify(execFile)(process.execPath, command, { maxBuffer: 1e8 });
  return JSON.parse(stdout) as Result;
}

interface Bench {
  readonly url: string;
  readonly directory: Directory;
  readonly postgres: number | null;
  readonly folder: string;
}

function serve({ url, postgres }: Bench, task: Partial<Task>): Promise<Served> {
  const usual: Task = {
    url,
    postgres,
    kind: null,
    callers: Number(given.callers),
    seconds: Number(given.seconds),
    places,
    events: 'none',
  };
  return run<Served>('serve', JSON.stringify({ ...usual, ...task }));
}

async function prepare({ url }: Bench): Promise<void> {
  const database = await openDatabase({ kind: 'postgres', url, connections: 2 });
  await database.migrate(MIGRATIONS);
  await seedCatalogues(database, { now: () => new Date(), write: say, terminal: null });
  await database.close();
}

async function importPlaces({ url, folder }: Bench, from: number, to: number): Promise<Imported> {
  const files = await writeFeeds(folder, from, to, services);
  const imported = await run<Imported>('import', url, ...files);
  for (const file of files) rmSync(file);
  const { records, seconds, cpuSeconds, peakMb, offers } = imported;
  say(
    `${offers} offers in ${records} records imported in ${seconds.toFixed(1)} s: ${(records / seconds).toFixed(0)} records/s,` +
      ` ${((cpuSeconds / records) * 1_000).toFixed(2)} ms CPU each, ${peakMb.toFixed(0)} MB resident at most`,
  );
  return imported;
}

async function indexNews(bench: Bench): Promise<void> {
  const { events, seconds, cpuMs, databaseCpuMs, peakMb } = await serve(bench, { events: 'only' });
  const cpu = [cpuMs, databaseCpuMs].map((ms) => (ms / 1_000).toFixed(1)).join(' + ');
  say(
    `${events} events indexed in ${seconds.toFixed(1)} s: ${(events / seconds).toFixed(0)} events/s, ${cpu} s CPU, ${peakMb.toFixed(0)} MB`,
  );
}

function print(what: string, { answers, p50, p95, cpuMs, databaseCpuMs, seconds, peakMb }: Served): void {
  const figures = [p50, p95].map((ms) => ms.toFixed(1));
  row(what, answers, (answers / seconds).toFixed(0), ...figures, cpuMs.toFixed(2), databaseCpuMs.toFixed(2), peakMb.toFixed(0));
}

async function askAll(bench: Bench, stage: string): Promise<Readonly<Record<Kind, Served>>> {
  const load = loadavg()[0] ?? 0;
  say(`\n${stage}, ${given.callers} callers; load of the machine before: ${load.toFixed(1)}`);
  row('', 'answers', 'per second', 'p50 ms', 'p95 ms', 'CPU ms', 'and database', 'MB');
  const ask = async (kind: Kind): Promise<Served> => {
    const served = await serve(bench, { kind });
    print(kind, served);
    return served;
  };
  const search = await ask('search');
  const responsibility = await ask('responsibility');
  const one = await serve(bench, { kind: 'responsibility', callers: 1, seconds: 5 });
  print('responsibility, one caller', one);
  return { search, responsibility, newText: await ask('newText') };
}

async function grow(bench: Bench, from: number, to: number) {
  const imported = await importPlaces(bench, from, to);
  await indexNews(bench);
  const size = await bench.directory.size();
  const { offers, tablesMb, indexesMb } = size;
  say(`The directory has ${offers} offers: ${tablesMb.toFixed(1)} MB in tables, ${indexesMb.toFixed(1)} MB in indexes`);
  return { imported, size, answers: await askAll(bench, `${offers} offers`) };
}

/** Throws when the directory made from nothing is not the one that grew. */
async function makeAnew(bench: Bench): Promise<Served> {
  const { directory, url } = bench;
  const grown = await directory.checksum();
  const anew = () => run<{ events: number; removed: number; written: number; seconds: number; peakMb: number }>('reindex', url);
  const rebuilding = anew();
  const [searched, served] = await Promise.all([serve(bench, { kind: 'search' }), rebuilding]);
  print('search while it is made anew', searched);
  if (served.removed + served.written > 0) throw new Error('The directory differs from what the events say');
  await directory.lose();
  const { events, seconds, peakMb } = await anew();
  if ((await directory.checksum()) !== grown) throw new Error('The directory made from nothing is not the one that grew');
  say(`Made from nothing out of ${events} events in ${seconds.toFixed(1)} s, ${peakMb.toFixed(0)} MB: equal, row for row`);
  return searched;
}

async function measure(bench: Bench): Promise<void> {
  await prepare(bench);
  await indexNews(bench);
  const tenth = Math.max(1, Math.round(places / 10));
  const part = await grow(bench, 0, tenth);
  const whole = await grow(bench, tenth, places);
  await bench.directory.rewind();
  const meanwhile = await serve(bench, { kind: 'search', events: 'meanwhile' });
  print('search while all is indexed again', meanwhile);
  say(`All ${meanwhile.events} events again in ${meanwhile.seconds.toFixed(1)} s`);
  const anew = await makeAnew(bench);
  const ms = (served: Served): number => rounded(served.p95, 1);
  say(
    JSON.stringify({
      offers: whole.size.offers,
      searchP95Ms: ms(whole.answers.search),
      responsibilityP95Ms: ms(whole.answers.responsibility),
      importPerSecond: rounded(whole.imported.records / whole.imported.seconds, 0),
      importRssMb: rounded(whole.imported.peakMb, 0),
      searchP50Ms: rounded(whole.answers.search.p50, 1),
      searchCpuMs: rounded(whole.answers.search.cpuMs, 2),
      searchDatabaseCpuMs: rounded(whole.answers.search.databaseCpuMs, 2),
      newTextP95Ms: ms(whole.answers.newText),
      tenthSearchP95Ms: ms(part.answers.search),
      whileIndexingP95Ms: ms(meanwhile),
      whileMadeAnewP95Ms: ms(anew),
      directoryMb: rounded(whole.size.tablesMb + whole.size.indexesMb, 1),
      rebuiltEqualsGrown: true,
    }),
  );
}

const folder = mkdtempSync(join(tmpdir(), 'bench-catalogue-'));
const server = given.database === undefined ? await startPostgres() : null;
const url = given.database ?? server?.url ?? '';
const directory = openDirectory(url);
try {
  if (server !== null) say(`PostgreSQL ${server.version} with its defaults`);
  await measure({ url, directory, folder, postgres: server?.pid ?? null });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : 'The benchmark failed'}\n`);
  process.exitCode = 1;
}
await directory.close();
server?.stop();
rmSync(folder, { recursive: true });
