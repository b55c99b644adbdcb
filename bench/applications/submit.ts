/** Callers who submit applications: drafts are started and saved first, then all of them are submitted as fast as they are taken. */

import { DOG } from '#test/journeys/walk.ts';
import { percentile } from '../gateway/figures.ts';
import type { People } from './people.ts';
import type { Portal } from './portal.ts';

export interface Submitted {
  readonly count: number;
  readonly draftsPerSecond: number;
  readonly perSecond: number;
  /** From the call to the answer, in milliseconds. */
  readonly p50: number;
  readonly p95: number;
  /** CPU time of one submission in the portal and in the database, work in the background included, in milliseconds. */
  readonly cpuMs: number;
  readonly databaseCpuMs: number;
  readonly numbers: readonly string[];
}

export interface Load {
  readonly portal: Portal;
  readonly people: People;
  readonly offerId: string;
  readonly count: number;
  readonly callers: number;
  readonly databaseCpu: () => number;
}

interface Payload {
  readonly payload: {
    readonly application: { readonly id: string; readonly number: string | null } | null;
    readonly problems: readonly unknown[];
  };
}

const FIELDS = 'application { id number status } problems { code path message }';
const START = `mutation Start($offerId: ID!) { payload: startApplication(input: { offerId: $offerId }) { ${FIELDS} } }`;
const SAVE = `mutation Save($input: SaveApplicationInput!) { payload: saveApplication(input: $input) { ${FIELDS} } }`;
const SUBMIT = `mutation Submit($id: ID!) { payload: submitApplication(input: { id: $id }) { ${FIELDS} } }`;

interface Draft {
  readonly token: string;
  readonly id: string;
}

/** Has callers take turns until `work` has been done `count` times. */
async function inTurns(callers: number, count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (let index = next++; index < count; index = next++) await work(index);
    }),
  );
}

/** Throws for a draft that is not taken. */
export async function submitAll({ portal, people, offerId, count, callers, databaseCpu }: Load): Promise<Submitted> {
  async function change(
    token: string,
    query: string,
    variables: object,
  ): Promise<NonNullable<Payload['payload']['application']>> {
    const { payload } = await portal.ask<Payload>(token, query, variables);
    if (payload.application === null || payload.problems.length > 0) throw new Error(JSON.stringify(payload.problems));
    return payload.application;
  }
  const drafts: Draft[] = [];
  const started = performance.now();
  await inTurns(callers, count, async (index) => {
    const token = await people.token(index % callers);
    const { id } = await change(token, START, { offerId });
    await change(token, SAVE, { input: { id, version: 1, data: DOG } });
    drafts.push({ token, id });
  });
  const draftsPerSecond = count / ((performance.now() - started) / 1_000);

  const times: number[] = [];
  const numbers: string[] = [];
  const before = { cpu: portal.cpu(), database: databaseCpu(), time: performance.now() };
  await inTurns(callers, count, async (index) => {
    const draft = drafts[index];
    if (draft === undefined) throw new Error('a draft is missing');
    const begun = performance.now();
    const { number } = await change(draft.token, SUBMIT, { id: draft.id });
    times.push(performance.now() - begun);
    numbers.push(number ?? '');
  });
  const seconds = (performance.now() - before.time) / 1_000;
  return {
    count,
    draftsPerSecond,
    perSecond: count / seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    cpuMs: (portal.cpu() - before.cpu) / count,
    databaseCpuMs: (databaseCpu() - before.database) / count,
    numbers,
  };
}
