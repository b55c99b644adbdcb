/** Two accounts become one: what was decided in the closed one goes with it, and the latest word counts, whichever account it was said in. */

import { eq } from 'drizzle-orm';
import type { Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { ENDS } from './consent.ts';
import { PURPOSES } from './purposes.ts';
import { lastDecision } from './store.ts';
import { consents } from './tables.ts';

/** Call it with both accounts locked, and what depends on consents moved before. What is no longer consented to ends. */
export async function moveConsents(tx: Transaction, closed: Id<'Account'>, kept: Id<'Account'>, now: Date): Promise<void> {
  await tx.update(consents).set({ accountId: kept }).where(eq(consents.accountId, closed));
  for (const { purpose } of PURPOSES)
    if ((await lastDecision(tx, kept, purpose))?.decision === 'WITHDRAWN') await ENDS[purpose](tx, kept, now);
}
