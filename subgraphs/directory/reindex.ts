/** Makes the read model anew from all events ever told, while the old one is served, and puts right what differs. */

import type { Progress } from '#platform/catalogue/store.ts';
import type { OpenDatabase } from '#platform/database.ts';
import { holdConsumer, positionOf, readEvents } from '#platform/events/replay.ts';
import { CONSUMER, EVENT_TYPES, index } from './index-events.ts';
import { countUp } from './store/indexing.ts';
import { adopt, beginRebuilt, type Differences } from './store/rebuilding.ts';

export interface Reindexed extends Differences {
  /** How many events were read. */
  readonly events: number;
}

/**
 * In one transaction, so that it happens as a whole or not at all. The indexer stands still only at the end, while the last
 * events are read and the two are compared. `progress` hears the position of the last event read, and that of the last one.
 */
export async function reindex({ db }: OpenDatabase, progress: Progress = () => undefined): Promise<Reindexed> {
  return db.transaction(async (tx) => {
    const rebuilt = await beginRebuilt(tx);
    let events = 0;
    const read = async (after: bigint, until: bigint): Promise<void> => {
      for await (const batch of readEvents(tx, EVENT_TYPES, { after, until })) {
        await index(tx, rebuilt, batch);
        events += batch.length;
        progress(Number(batch.at(-1)?.position ?? until), Number(until));
      }
    };
    const served = await positionOf(tx, CONSUMER);
    await read(0n, served);
    await read(served, await holdConsumer(tx, CONSUMER));
    const differences = await adopt(tx);
    if (differences.removed + differences.written > 0) await countUp(tx);
    return { events, ...differences };
  });
}
