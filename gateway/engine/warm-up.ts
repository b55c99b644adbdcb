/** Before an engine goes live it gets ready what its predecessor was asked for most. */

import { setImmediate } from 'node:timers/promises';
import type { Logger } from '#platform/log.ts';
import type { Engine } from './engine.ts';

export interface WarmUpLimits {
  /** How many operations, those used most first. */
  readonly most: number;
  /** How many at once: planning is done beside the event loop, and whoever asks for something new meanwhile waits in line. */
  readonly together: number;
  /** How long all of it may take, in milliseconds. */
  readonly time: number;
}

const LIMITS: WarmUpLimits = { most: 100, together: 4, time: 30_000 };

/**
 * Answers how many operations are ready. Never throws: an operation that cannot be prepared, or not in time, is left to whoever
 * asks for it. Begins nothing more once `signal` is aborted.
 */
export async function warmUp(
  engine: Engine,
  predecessor: Engine,
  log: Logger,
  signal: AbortSignal,
  limits: WarmUpLimits = LIMITS,
): Promise<number> {
  const waiting = predecessor.mostUsed(limits.most)[Symbol.iterator]();
  const end = performance.now() + limits.time;
  let ready = 0;

  async function work(): Promise<void> {
    for (const operation of waiting) {
      if (signal.aborted || performance.now() > end) return;
      try {
        await engine.warmUp(operation);
        if (engine.knows(operation.document, operation.operationName)) ready += 1;
      } catch (error) {
        log.info({ err: error }, 'an operation cannot be prepared for the new graph');
      }
      // Reading a document holds the event loop; between two, requests get their turn.
      await setImmediate();
    }
  }

  await Promise.all(Array.from({ length: limits.together }, work));
  return ready;
}
