/** The chain of proof of what became of messages: added to, read, and never altered. */

import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { endOfChain, linkAfter } from '#platform/chain.ts';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { ProvisionStep } from '../../rules/provision.ts';
import { provisions, type ProvisionRow } from '../tables.ts';

/** What the digest of a record is made of. */
export function contentOf({ messageId, step, at }: Pick<ProvisionRow, 'messageId' | 'step' | 'at'>): object {
  return { messageId, step, at: at.toISOString() };
}

/** Records a step of messages. Others who record wait for the commit, so call it last. */
export async function prove(tx: Transaction, messageIds: readonly Id<'Message'>[], step: ProvisionStep, at: Date): Promise<void> {
  if (messageIds.length === 0) return;
  let end = await endOfChain(tx, provisions);
  const rows = messageIds.map((messageId) => {
    end = linkAfter(end, contentOf({ messageId, step, at }));
    return { ...end, messageId, step, at };
  });
  await tx.insert(provisions).values(rows);
}

/** The records of provision of messages. */
export function findProvisions(db: Database, messageIds: readonly Id<'Message'>[]): Promise<readonly ProvisionRow[]> {
  return db
    .select()
    .from(provisions)
    .where(and(inArray(provisions.messageId, [...messageIds]), eq(provisions.step, 'PROVIDED')));
}

const BATCH = 1_000;

/** The whole chain from its beginning, read as it is needed. */
export async function* allProvisions(db: Database): AsyncGenerator<ProvisionRow> {
  let position = 0n;
  for (;;) {
    const batch = await db
      .select()
      .from(provisions)
      .where(gt(provisions.position, position))
      .orderBy(asc(provisions.position))
      .limit(BATCH);
    yield* batch;
    const last = batch.at(-1);
    if (last === undefined) return;
    ({ position } = last);
  }
}
