/** Whether the proof of what became of messages is whole. */

import { inspectChain, type Inspection, type Link } from '#platform/chain.ts';
import type { OpenDatabase } from '#platform/database.ts';
import { allProvisions, contentOf } from './store/provisions.ts';

/** Goes along the chain from its beginning. `noted`: a link that was noted elsewhere, without which nobody sees that the end is gone. */
export function inspectProvisions({ db }: OpenDatabase, noted: Link | null): Promise<Inspection> {
  return inspectChain(allProvisions(db), contentOf, noted);
}
