/** Exports the catalogue of one region as a message of XZuFi. */

import type { OpenDatabase } from '#platform/database.ts';
import { dayOf } from '#platform/values/day.ts';
import { newId } from '#platform/values/id.ts';
import type { RegionKey } from '#platform/values/region.ts';
import { planExport } from './export-plan.ts';
import { AGENCY } from './identity.ts';
import { readRegionState } from './store/export.ts';
import { writeMessage } from './write/message.ts';

/**
 * The message as text, piece by piece. What came as XZuFi and stands as it came goes out as it came in; what editors have entered
 * or changed, and what came otherwise, goes out as far as XZuFi has a place for it: not the codes and legal bases of fees, nor when
 * they are paid, nor other ways than online ones.
 */
export async function* exportXzufi({ db }: OpenDatabase, region: RegionKey, now: Date): AsyncGenerator<string> {
  const records = planExport(
    await db.transaction((tx) => readRegionState(tx, region, dayOf(now)), {
      isolationLevel: 'repeatable read',
      accessMode: 'read only',
    }),
  );
  const head = { version: '2.3.1', transaction: newId(), position: 1, sender: AGENCY } as const;
  yield* writeMessage(
    head,
    records.map((record) => ({ write: record })),
  );
}
