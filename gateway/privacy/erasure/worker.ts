/**
 * Drives deletions of accounts to their end, over all subgraphs with personal data, a partner's among them: asks each in the name of the
 * person, again and again until it answers. What has been answered is kept by the accounts subgraph at once, so that whoever is killed
 * leaves the rest to the next one.
 */

import { z } from 'zod';
import type { Background } from '#platform/background.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { Logger } from '#platform/log.ts';
import { createPeriodic } from '#platform/periodic.ts';
import { derivedId } from '#platform/values/id.ts';
import type { Engine } from '../../engine/engine.ts';
import { KEEPER, type AskKeeper } from '../keeper.ts';
import { readPersonalData } from '../personal-data.ts';
import type { AskSubgraph } from '../subgraph-request.ts';
import { ERASE, readHolders, reportUnerasable, type Holder } from './holders.ts';

/** Somebody waits for a preview. */
const EVERY_MS = 1_000;
/** How long nobody else takes a deletion over; renewed with each answer. */
const LEASE_S = 120;

const job = z.object({
  id: z.string(),
  viewer: z.unknown(),
  language: z.enum(['de', 'en']),
  preview: z.boolean(),
  done: z.array(z.string()),
  known: z.array(z.string()),
  since: z.string(),
});
type Job = z.infer<typeof job>;

const claimed = z.object({ claimErasure: z.object({ job: job.nullable(), overdue: z.number() }) });
const finished = z.object({ endErasureRound: z.object({ finished: z.boolean() }) });
/** A partner's answer is not to be trusted to be as its contract says. */
const answered = z.object({
  [ERASE]: z.object({
    erased: z.array(z.object({ type: z.string(), count: z.int().nonnegative() })),
    kept: z.array(
      z.object({
        type: z.string(),
        count: z.int().nonnegative(),
        legalBasis: z.string(),
        retention: z.string(),
        until: z.string().nullable(),
        isRunning: z.boolean(),
        references: z.array(z.string()),
      }),
    ),
  }),
});

const CLAIM = `mutation ($input: ClaimErasureInput!) {
  claimErasure(input: $input) { overdue job { id viewer language preview done known since } }
}`;
const ASK = `mutation ($input: ErasePersonalDataInput!) {
  ${ERASE}(input: $input) { erased { type count } kept { type count legalBasis retention until isRunning references } }
}`;
const SAVE = 'mutation ($input: SaveErasurePartInput!) { saveErasurePart(input: $input) { saved } }';
const END = 'mutation ($input: EndErasureRoundInput!) { endErasureRound(input: $input) { finished } }';

export interface ErasureWorkerOptions {
  /** The engine that is live now; null: deletions wait. */
  readonly engine: () => Pick<Engine, 'supergraphSdl'> | null;
  readonly ask: AskSubgraph;
  readonly keeper: AskKeeper;
  /** Hears how many deletions wait for a subgraph for longer than they should. */
  readonly reportOverdue: (count: number) => void;
  readonly log: Logger;
}

export function createErasureWorker({ engine, ask, keeper, reportOverdue, log }: ErasureWorkerOptions): Background {
  let read: { readonly sdl: string; readonly holders: readonly Holder[] } | null = null;
  let overdueBefore = 0;

  function holdersOf(sdl: string): readonly Holder[] {
    if (read?.sdl !== sdl) {
      read = { sdl, holders: readHolders(readPersonalData(sdl)) };
      reportUnerasable(read.holders, log);
    }
    return read.holders;
  }

  /** Whom to ask: the accounts first, as what they forget reaches others; those that have left the graph, too, until they are back. */
  function order(holders: readonly Holder[], { done, known }: Job): readonly Holder[] {
    const left = known.filter((name) => holders.every(({ subgraph }) => subgraph !== name));
    const all = [...holders, ...left.map((subgraph) => ({ subgraph, rules: [], canErase: true }))];
    const isFirst = ({ subgraph }: Holder): number => (subgraph === KEEPER ? 0 : 1);
    return all.filter(({ subgraph }) => !done.includes(subgraph)).sort((one, other) => isFirst(one) - isFirst(other));
  }

  /** What a subgraph knows a deletion by: each of them another id, so that no two can find out that they know the same person. */
  const nameFor = (subgraph: string, id: string): string => (subgraph === KEEPER ? id : derivedId(`erasure:${subgraph}:${id}`));

  /** Null: it does not answer now. */
  async function answerOf({ subgraph, canErase }: Holder, { id, viewer, language, preview }: Job) {
    if (!canErase) return null;
    try {
      const asking = { subgraph, viewer: viewer as Viewer, language };
      return answered.parse(await ask(asking, ASK, { erasureId: nameFor(subgraph, id), preview }))[ERASE];
    } catch (error) {
      log.warn({ erasure: id, subgraph, err: error }, 'a subgraph does not answer to a deletion; it is asked again');
      return null;
    }
  }

  /** True when nothing is left to do. */
  async function go(sdl: string, wanted: Job): Promise<boolean> {
    const { id } = wanted;
    for (const holder of order(holdersOf(sdl), wanted)) {
      const { subgraph, rules } = holder;
      const answer = await answerOf(holder, wanted);
      await keeper(SAVE, { id, subgraph, rules, answer, seconds: LEASE_S });
    }
    return finished.parse(await keeper(END, { id })).endErasureRound.finished;
  }

  function watch(overdue: number): void {
    reportOverdue(overdue);
    if (overdue > overdueBefore)
      log.error({ overdue }, 'deletions of accounts wait for a subgraph for more than a week: see to it that it answers');
    overdueBefore = overdue;
  }

  /** Answers how many deletions or previews were brought to their end. */
  async function round(onlyDue: boolean, isOver: () => boolean): Promise<number> {
    const tried: string[] = [];
    for (let ended = 0; ;) {
      const live = engine();
      if (live === null || isOver()) return ended;
      holdersOf(live.supergraphSdl); // An operator hears of a new graph's gaps before anybody deletes anything.
      const { job: wanted, overdue } = claimed.parse(await keeper(CLAIM, { seconds: LEASE_S, onlyDue, tried })).claimErasure;
      watch(overdue);
      if (wanted === null) return ended;
      tried.push(wanted.id);
      if (await go(live.supergraphSdl, wanted)) ended += 1;
    }
  }

  return createPeriodic({
    name: 'gateway.erasures',
    everyMs: EVERY_MS,
    round: (isOver) => round(true, isOver),
    drain: () => round(false, () => false),
    log,
  });
}
