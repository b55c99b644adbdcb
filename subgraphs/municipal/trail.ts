/** Looks whether the audit trail is whole. */

import { inspectChain, type Inspection } from '#platform/chain.ts';
import type { OpenDatabase } from '#platform/database.ts';
import { allChanges, contentOf } from './store/trail.ts';

/** Reads the whole trail, however long, and says up to where each change follows the one before. */
export function inspectTrail({ db }: OpenDatabase): Promise<Inspection> {
  return inspectChain(allChanges(db), contentOf);
}
