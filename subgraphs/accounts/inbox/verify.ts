/** Whether the proof of what became of messages is whole. */

import { inspectChain, type Inspection, type Link } from '#platform/chain.ts';
import type { OpenDatabase } from '#platform/database.ts';
import { allProvisions, contentOf } from './store/provisions.ts';
import type { ProvisionRow } from './tables.ts';

export interface ProvisionInspection extends Inspection {
  /** Whether the link noted elsewhere is in the chain; null when none was given. */
  readonly hasNoted: boolean | null;
}

/** Goes along the chain from its beginning. `noted`: a link that was noted elsewhere, without which nobody sees that the end is gone. */
export async function inspectProvisions({ db }: OpenDatabase, noted: Link | null): Promise<ProvisionInspection> {
  let hasNoted = noted === null ? null : false;
  async function* looked(): AsyncGenerator<ProvisionRow> {
    for await (const row of allProvisions(db)) {
      if (row.position === noted?.position && row.digest === noted.digest) hasNoted = true;
      yield row;
    }
  }
  const inspection = await inspectChain(looked(), contentOf);
  return { ...inspection, hasNoted };
}
