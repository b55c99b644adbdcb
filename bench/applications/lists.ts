/** The lists of `me` as front ends ask for them: the first page, one state, the next page, how many there are. */

import { setTimeout } from 'node:timers/promises';
import { percentile } from '../gateway/figures.ts';
import type { People } from './people.ts';
import type { Portal } from './portal.ts';

const QUERY = `query Mine($first: Int!, $after: String, $status: ApplicationStatus) { me { applications(first: $first, after: $after, status: $status) {
  totalCount pageInfo { hasNextPage endCursor }
  edges { node { id number status submittedAt offer { service { name } authority { name } } payment { status } } }
} } }`;
const COUNT = 'query HowMany($status: ApplicationStatus) { me { applications(first: 1, status: $status) { totalCount } } }';

interface Answer {
  readonly me: {
    readonly applications: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly edges: readonly { readonly node: { readonly number: string | null } }[];
    };
  };
}

export type Kind = 'first page' | 'one state' | 'next page' | 'how many';

export interface Listed {
  readonly answers: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly cpuMs: number;
  readonly databaseCpuMs: number;
  readonly byKind: ReadonlyMap<Kind, { readonly p50: number; readonly p95: number }>;
}

type Work = () => Promise<void>;

/** How people come: so many stay and look again and again, or so many a second come by chance, whatever those before them are doing. */
export type Pace = { readonly staying: number } | { readonly perSecond: number };

async function staying(count: number, work: Work, isOver: () => boolean): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, async () => {
      while (!isOver()) await work();
    }),
  );
}

async function coming(perSecond: number, work: Work, isOver: () => boolean): Promise<void> {
  const failures: unknown[] = [];
  const visits: Promise<unknown>[] = [];
  for (let at = performance.now(); !isOver() && failures.length === 0;) {
    at += (-Math.log(1 - Math.random()) / perSecond) * 1_000; // A Poisson process.
    await setTimeout(at - performance.now());
    visits.push(work().catch((error: unknown) => failures.push(error)));
  }
  await Promise.all(visits);
  if (failures.length > 0) throw failures[0];
}

export interface Reading {
  readonly portal: Portal;
  readonly people: People;
  readonly asked: readonly number[];
  readonly seconds: number;
  readonly databaseCpu: () => number;
}

/** Everybody was there once before the clock starts. */
export async function visitOnce({ portal, people, asked }: Reading): Promise<void> {
  const left = [...asked];
  const visit = async (): Promise<void> => {
    await portal.ask(await people.token(left.pop() ?? 0), QUERY, { first: 1 });
  };
  await staying(4, visit, () => left.length === 0);
}

/** Lets people look through their lists for a while. */
export async function listAll({ portal, people, asked, seconds, databaseCpu }: Reading, pace: Pace): Promise<Listed> {
  let next = 0;
  const times = new Map<Kind, number[]>();
  async function ask(kind: Kind, token: string, query: string, variables: object): Promise<Answer['me']['applications']> {
    const begun = performance.now();
    const { me } = await portal.ask<Answer>(token, query, variables);
    const own = times.get(kind) ?? [];
    own.push(performance.now() - begun);
    times.set(kind, own);
    return me.applications;
  }
  const before = { cpu: portal.cpu(), database: databaseCpu(), time: performance.now() };
  const visit = async (): Promise<void> => {
    const token = await people.token(asked[next++ % asked.length] ?? 0);
    const { pageInfo, totalCount, edges } = await ask('first page', token, QUERY, { first: 20 });
    if (totalCount === 0 || edges.length === 0) throw new Error('a list of applications is empty');
    if (pageInfo.hasNextPage) await ask('next page', token, QUERY, { first: 20, after: pageInfo.endCursor });
    await ask('one state', token, QUERY, { first: 20, status: 'CLOSED' });
    await ask('how many', token, COUNT, { status: 'IN_PROGRESS' });
  };
  const isOver = (): boolean => performance.now() - before.time >= seconds * 1_000;
  await ('staying' in pace ? staying(pace.staying, visit, isOver) : coming(pace.perSecond, visit, isOver));
  const all = [...times.values()].flat();
  return {
    answers: all.length,
    perSecond: all.length / ((performance.now() - before.time) / 1_000),
    p50: percentile(all, 0.5),
    p95: percentile(all, 0.95),
    p99: percentile(all, 0.99),
    cpuMs: (portal.cpu() - before.cpu) / all.length,
    databaseCpuMs: (databaseCpu() - before.database) / all.length,
    byKind: new Map([...times].map(([kind, own]) => [kind, { p50: percentile(own, 0.5), p95: percentile(own, 0.95) }])),
  };
}
