/** Commands that look at a source again and again until they are stopped. */

import { setTimeout } from 'node:timers/promises';
import { InvalidArgumentError, Option } from 'commander';
import { describeFailure } from '#platform/process.ts';
import type { SubgraphDeps } from '#platform/subgraph.ts';
import type { Terminal } from './terminal.ts';

const MINUTE_MS = 60_000;
/** The portal network asks for a round a day. */
const DAY_MINUTES = 1_440;

/** Reads an argument that is an address of the web. */
export function readAddress(text: string): URL {
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address === null || !/^https?:$/.test(address.protocol)) throw new InvalidArgumentError('It is no address of the web.');
  return address;
}

function readMinutes(text: string): number {
  const minutes = Number(text);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 20_000)
    throw new InvalidArgumentError('It is no number of minutes.');
  return minutes;
}

/** `--every <minutes>`: a day unless it says otherwise. */
export function everyOption(): Option {
  return new Option('--every <minutes>', 'time between two rounds').argParser(readMinutes).default(DAY_MINUTES);
}

/** A round after another; one that fails is told of, and the next one tries again. */
async function watch(
  minutes: number,
  { say }: Terminal,
  round: (stopped: AbortSignal) => Promise<unknown>,
  stopped: AbortSignal,
) {
  const isStopped = (): boolean => stopped.aborted;
  while (!isStopped()) {
    await round(stopped).catch((error: unknown) => say(describeFailure(error)));
    await setTimeout(minutes * MINUTE_MS, undefined, { signal: stopped }).catch(() => undefined);
  }
}

/** Begins the rounds. Answers how to stop: after what is under way, with the database closed. */
export function startRounds(
  { database }: SubgraphDeps,
  minutes: number,
  terminal: Terminal,
  round: (stopped: AbortSignal) => Promise<unknown>,
): () => Promise<void> {
  const stopping = new AbortController();
  const finished = watch(minutes, terminal, round, stopping.signal);
  return async () => {
    stopping.abort();
    await finished;
    await database.close();
  };
}
