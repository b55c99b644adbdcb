/**
 * The directory in a process of its own, with callers that ask one question after the other. Started with what to do as JSON;
 * prints what it measured.
 */

import { openDatabase } from '#platform/database.ts';
import { createLog } from '#platform/log.ts';
import { createDirectory } from '#subgraphs/directory/index.ts';
import { percentile } from '../gateway/figures.ts';
import { cpuOfTree } from '../gateway/processes.ts';
import { cpuSeconds } from '../scale/cpu.ts';
import { createQuestions, type Kind } from './questions.ts';

export interface Task {
  readonly url: string;
  /** What to ask; null for nothing. */
  readonly kind: Kind | null;
  readonly callers: number;
  readonly seconds: number;
  /** How many municipalities are asked about. */
  readonly places: number;
  /** Whether to take in all events there are: before anything is asked, or meanwhile, for which as many seconds are taken. */
  readonly events: 'none' | 'only' | 'meanwhile';
  /** Process of the database on this machine; null where it is elsewhere. */
  readonly postgres: number | null;
}

export interface Served {
  readonly answers: number;
  /** From the call to the answer in this process, waiting for the database and for others included; in milliseconds. */
  readonly p50: number;
  readonly p95: number;
  /** CPU time of an answer in this process and in the database, in milliseconds. */
  readonly cpuMs: number;
  readonly databaseCpuMs: number;
  readonly seconds: number;
  readonly events: number;
  readonly peakMb: number;
}

const REQUEST = { viewer: null, language: 'de', requestId: 'bench' } as const;
/** Enough for each of the judged queries to come, most likely. */
const WARM_UP_ANSWERS = 1_500;

const task = JSON.parse(process.argv[2] ?? '') as Task;
const database = await openDatabase({ kind: 'postgres', url: task.url, connections: 10 });
const directory = createDirectory({ database, now: () => new Date(), log: createLog('warn') });

async function indexAll(): Promise<number> {
  let events = 0;
  for (const work of directory.background) events += await work.drain();
  return events;
}

/** Lets all callers ask until enough is answered; answers how long each question took. */
async function ask(kind: Kind, isEnough: (answers: number) => boolean): Promise<readonly number[]> {
  const next = createQuestions(kind, task.places);
  const times: number[] = [];
  const caller = async (): Promise<void> => {
    while (!isEnough(times.length)) {
      const begun = performance.now();
      const { errors } = await directory.execute(next(), REQUEST);
      if (errors !== undefined) throw new Error(errors[0]?.message);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: task.callers }, caller));
  return times;
}

const databaseCpu = (): number => (task.postgres === null ? Number.NaN : cpuOfTree(task.postgres));

async function measure(): Promise<Omit<Served, 'peakMb'>> {
  if (task.kind !== null && task.kind !== 'newText') await ask(task.kind, (answers) => answers >= WARM_UP_ANSWERS);
  const before = { time: performance.now(), cpu: cpuSeconds(), database: databaseCpu() };
  const indexed = new AbortController();
  const indexing = (task.events === 'none' ? Promise.resolve(0) : indexAll()).finally(() => indexed.abort());
  const isOver = (): boolean => indexed.signal.aborted && performance.now() - before.time >= task.seconds * 1_000;
  const times = task.kind === null ? [] : await ask(task.kind, isOver);
  const events = await indexing;
  const of = Math.max(times.length, 1);
  return {
    answers: times.length,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    cpuMs: ((cpuSeconds() - before.cpu) * 1_000) / of,
    databaseCpuMs: (databaseCpu() - before.database) / of,
    seconds: (performance.now() - before.time) / 1_000,
    events,
  };
}

const served: Served = { ...(await measure()), peakMb: process.resourceUsage().maxRSS / 1_024 };
await database.close();
process.stdout.write(JSON.stringify(served));
