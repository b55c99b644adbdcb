/** Whether the access log is whole: every record follows from the one before, and says what was sealed. */

import { inspectChain, type Inspection, type Link } from '#platform/chain.ts';
import type { OpenDatabase } from '#platform/database.ts';
import type { AccessRow } from '../tables.ts';
import { sealOf } from './seal.ts';
import { allAccesses, contentOf } from './store.ts';

export interface AccessInspection extends Inspection {
  /** Records whose content was erased, as their time was over or the account was deleted. */
  readonly erased: number;
  /** Records that say something else than what was sealed, or are listed under another account. */
  readonly altered: readonly bigint[];
}

function isAsSealed({ content, salt, seal, account }: AccessRow): boolean {
  if (content === null && salt === null && account === null) return true;
  return content !== null && salt !== null && content.account === account && sealOf(content, salt) === seal;
}

/** Goes along the log from its beginning. `noted`: a link that was noted elsewhere, without which nobody sees that the end is gone. */
export async function inspectAccessLog({ db }: OpenDatabase, noted: Link | null): Promise<AccessInspection> {
  let erased = 0;
  const altered: bigint[] = [];
  async function* looked(): AsyncGenerator<AccessRow> {
    for await (const row of allAccesses(db)) {
      if (row.content === null) erased += 1;
      if (!isAsSealed(row)) altered.push(row.position);
      yield row;
    }
  }
  const inspection = await inspectChain(looked(), contentOf, noted);
  return { ...inspection, erased, altered };
}
