/**
 * Word of changes for those who watch. It goes out with NOTIFY in the transaction of the change, so that every process on the
 * database hears of it at the commit, whoever made it. It says that there is something to look at and no more: what has become of
 * the thing is read from the database, so that nothing is lost when several words come as one.
 */

import { sql } from 'drizzle-orm';
import type { OpenDatabase, Transaction } from './database.ts';
import { createPulses, type Stream } from './stream.ts';

const POLL_MS = 15_000;

/** Says which things a transaction changes. */
export async function announce(tx: Transaction, channel: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) await tx.execute(sql`select pg_notify(${channel}, ${id})`);
}

export interface Changes {
  /** A pulse at once, and one whenever the thing may have changed. Throws when the database cannot be listened to. */
  watch(id: string): Promise<Stream<true>>;
}

export interface ChangesOptions {
  /** How often it pulses without a word, should one get lost with its connection. */
  readonly pollMs?: number;
}

/** Watches what is announced on a channel, whose name is one word. Listens to the database from the first watcher on. */
export function createChanges(
  database: Pick<OpenDatabase, 'listen'>,
  channel: string,
  { pollMs = POLL_MS }: ChangesOptions = {},
): Changes {
  const watchers = new Map<string, Set<() => void>>();
  let listening: Promise<unknown> | null = null;

  function tell(id: string): void {
    for (const pulse of watchers.get(id) ?? []) pulse();
  }

  function listen(): Promise<unknown> {
    listening ??= database.listen(channel, tell).catch((error: unknown) => {
      listening = null;
      throw error;
    });
    return listening;
  }

  return {
    watch: async (id) => {
      const timer = setInterval(() => pulses.pulse(), pollMs);
      const pulses = createPulses(() => {
        clearInterval(timer);
        const others = watchers.get(id);
        others?.delete(pulses.pulse);
        if (others?.size === 0) watchers.delete(id);
        return Promise.resolve();
      });
      watchers.set(id, (watchers.get(id) ?? new Set()).add(pulses.pulse));
      try {
        await listen(); // Before the first look, so that no change falls between the two.
      } catch (error) {
        await pulses.stream.return(undefined);
        throw error;
      }
      pulses.pulse();
      return pulses.stream;
    },
  };
}
