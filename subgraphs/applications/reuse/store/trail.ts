/** The audit trail of forms: written once, in the transaction of the act, and never altered. */

import { createHash } from 'node:crypto';
import { and, asc, count, desc, eq, gt, lt } from 'drizzle-orm';
import { configure } from 'safe-stable-stringify';
import { endOfChain, inspectChain, linkAfter, type Inspection } from '#platform/chain.ts';
import type { Database, OpenDatabase, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { FormAct } from '../rules/types.ts';
import { formActs, type FormActRow } from '../tables.ts';

/** JSONB keeps no order of keys. */
const canonical = configure({ strict: true, deterministic: true });

/** The mark of what was published or adopted: the trail vouches for it without repeating it. */
export function markOf(content: object): string {
  return createHash('sha256').update(canonical(content)).digest('hex');
}

/** What the digest of an act is made of: all that it says. */
function contentOf(act: FormAct): object {
  const { at, account, action, formId, formVersion, authorityId, adoptionId, revision, leikaKeys, comment, content } = act;
  return {
    at: at.toISOString(),
    account,
    action,
    formId,
    formVersion,
    authorityId,
    adoptionId,
    revision,
    leikaKeys,
    comment,
    content,
  };
}

/** Adds an act to the end of the trail. Others who act wait from here until the commit. */
export async function record(tx: Transaction, act: FormAct): Promise<void> {
  const link = linkAfter(await endOfChain(tx, formActs), contentOf(act));
  await tx.insert(formActs).values({ ...act, leikaKeys: [...act.leikaKeys], ...link });
}

/** What was done for an authority before a position, the latest first. */
export async function findActs(
  db: Database,
  authorityId: Id<'Authority'>,
  before: bigint | null,
  limit: number,
): Promise<readonly FormActRow[]> {
  return db
    .select()
    .from(formActs)
    .where(and(eq(formActs.authorityId, authorityId), before === null ? undefined : lt(formActs.position, before)))
    .orderBy(desc(formActs.position))
    .limit(limit);
}

export async function countActs(db: Database, authorityId: Id<'Authority'>): Promise<number> {
  const [row] = await db.select({ total: count() }).from(formActs).where(eq(formActs.authorityId, authorityId));
  return row?.total ?? 0;
}

const BATCH = 1_000;

async function* allActs(db: Database): AsyncGenerator<FormActRow> {
  let position = 0n;
  for (;;) {
    const batch = await db
      .select()
      .from(formActs)
      .where(gt(formActs.position, position))
      .orderBy(asc(formActs.position))
      .limit(BATCH);
    yield* batch;
    const last = batch.at(-1);
    if (last === undefined) return;
    ({ position } = last);
  }
}

/** Reads the whole trail and says up to where each act follows the one before. */
export function inspectFormTrail({ db }: OpenDatabase): Promise<Inspection> {
  return inspectChain(allActs(db), contentOf);
}
