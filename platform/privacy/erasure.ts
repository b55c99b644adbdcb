/**
 * The erasure of one person's data in a subgraph (Art. 17 DSGVO): a list of declared steps that are run in one transaction. A preview
 * is the same run, rolled back, so that it cannot promise anything else than what is done.
 */

import { and, eq } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { Database, Transaction } from '../database.ts';
import { againOnDeadlock } from '../database/deadlock.ts';
import { requireViewer, type Viewer } from '../identity/viewer.ts';
import type { ErasureResult, Kept } from './result.ts';
import { parseId, type Id } from '../values/id.ts';
import { erasureAnswers } from './tables.ts';

/** Whose data is erased. */
export interface Person {
  readonly account: Id<'Account'>;
  /** What she is called where she works for an authority. */
  readonly subject: string;
  readonly now: Date;
}

/** One thing that is erased, or kept with what leads to the person taken out of it. */
export interface ErasureStep {
  /** The tables it leaves nothing of her in. A test fails for a table with a person in it that no step names. */
  readonly tables: readonly PgTable[];
  /** Set for tables that go on naming the account, and why they do; the report says so, too. */
  readonly stays?: string;
  readonly run: (tx: Transaction, person: Person) => Promise<Partial<ErasureResult>>;
}

class RolledBack extends Error {}

/** Counts of the same type in one line; nothing for what was not there. */
function merge(results: readonly Partial<ErasureResult>[]): ErasureResult {
  const counts = new Map<string, number>();
  for (const { type, count } of results.flatMap(({ erased = [] }) => erased))
    if (count > 0) counts.set(type, (counts.get(type) ?? 0) + count);
  const erased = [...counts].map(([type, count]) => ({ type, count }));
  return { erased, kept: results.flatMap(({ kept = [] }) => kept).filter(({ count }) => count > 0) };
}

/** Runs the steps in their order within a transaction. */
async function runErasure(tx: Transaction, steps: readonly ErasureStep[], person: Person): Promise<ErasureResult> {
  const results: Partial<ErasureResult>[] = [];
  for (const step of steps) results.push(await step.run(tx, person));
  return merge(results);
}

/** Runs the steps and takes everything back. Answers what they would have done. */
async function previewErasure(db: Database, steps: readonly ErasureStep[], person: Person): Promise<ErasureResult> {
  let result: ErasureResult | undefined;
  try {
    await db.transaction(async (tx) => {
      result = await runErasure(tx, steps, person);
      throw new RolledBack();
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  }
  if (result === undefined) throw new Error('a preview that was rolled back has no result');
  return result;
}

const isSame = (one: Kept, other: Kept): boolean =>
  one.type === other.type && one.isRunning === other.isRunning && one.references.join() === other.references.join();

/** What was erased and kept in two goes together; of what is kept in both the later word counts. */
function addUp(before: ErasureResult, next: ErasureResult): ErasureResult {
  const stays = before.kept.filter((kept) => !next.kept.some((later) => isSame(kept, later)));
  return merge([{ erased: before.erased }, { erased: next.erased, kept: [...stays, ...next.kept] }]);
}

/** Which erasure, of which subgraph. */
export interface ErasureName {
  readonly subgraph: string;
  readonly erasureId: Id<'Erasure'>;
}

/**
 * Runs the steps within a transaction, and keeps with what they have done what there is to say of it. Answers everything that was erased
 * and kept under this erasure.
 */
export async function eraseAndRemember(
  tx: Transaction,
  { subgraph, erasureId }: ErasureName,
  steps: readonly ErasureStep[],
  person: Person,
): Promise<ErasureResult> {
  const isIt = and(eq(erasureAnswers.subgraph, subgraph), eq(erasureAnswers.erasureId, erasureId));
  const nothing = { erased: [], kept: [] };
  await tx
    .insert(erasureAnswers)
    .values({ subgraph, erasureId, at: person.now, ...nothing })
    .onConflictDoNothing();
  const [known = nothing] = await tx.select().from(erasureAnswers).where(isIt).for('update');
  const answer = addUp(known, await runErasure(tx, steps, person));
  await tx.update(erasureAnswers).set(answer).where(isIt);
  return answer;
}

interface ErasureRequest {
  readonly viewer: Viewer | null;
  readonly db: Database;
  readonly now: () => Date;
}

interface ErasureInput {
  readonly erasureId: string;
  readonly preview: boolean;
}

/** Answers `erasePersonalData` of a subgraph for whoever is signed in. Throws UNAUTHENTICATED, and INVALID for what is no id. */
export async function eraseFor(
  { viewer, db, now }: ErasureRequest,
  subgraph: string,
  steps: readonly ErasureStep[],
  input: ErasureInput,
): Promise<ErasureResult> {
  const { account, subject } = requireViewer(viewer);
  const name = { subgraph, erasureId: parseId<'Erasure'>(input.erasureId, 'erasureId') };
  const person = { account, subject, now: now() };
  return againOnDeadlock(() =>
    input.preview ? previewErasure(db, steps, person) : db.transaction((tx) => eraseAndRemember(tx, name, steps, person)),
  );
}

/** `schema.table` of all tables that steps name. */
export function tablesOf(steps: readonly ErasureStep[]): readonly string[] {
  return steps.flatMap(({ tables }) =>
    tables.map((table) => {
      const { schema = 'public', name } = getTableConfig(table);
      return `${schema}.${name}`;
    }),
  );
}
