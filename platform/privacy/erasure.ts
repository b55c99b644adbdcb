/**
 * The erasure of one person's data in a subgraph (Art. 17 DSGVO): a list of declared steps that are run in one transaction. A preview
 * is the same run, rolled back, so that it cannot promise anything else than what is done.
 */

import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { Database, Transaction } from '../database.ts';
import { requireViewer, type Viewer } from '../identity/viewer.ts';
import type { Day } from '../values/day.ts';
import type { Id } from '../values/id.ts';

/** What is gone for good. */
export interface Erased {
  /** Its type in the graph, or what it is called where it has none. */
  readonly type: string;
  readonly count: number;
}

/** What stays, and why. */
export interface Kept extends Erased {
  readonly legalBasis: string;
  /** As `@personalData` says it. */
  readonly retention: string;
  /** The day the last of it is erased; null where that is not known yet. */
  readonly until: Day | null;
  readonly isRunning: boolean;
  /** What the person may name towards whoever keeps it. */
  readonly references: readonly string[];
}

export interface ErasureResult {
  readonly erased: readonly Erased[];
  readonly kept: readonly Kept[];
}

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
export async function runErasure(tx: Transaction, steps: readonly ErasureStep[], person: Person): Promise<ErasureResult> {
  const results: Partial<ErasureResult>[] = [];
  for (const step of steps) results.push(await step.run(tx, person));
  return merge(results);
}

/** Runs the steps and takes everything back. Answers what they would have done. */
export async function previewErasure(db: Database, steps: readonly ErasureStep[], person: Person): Promise<ErasureResult> {
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

interface ErasureRequest {
  readonly viewer: Viewer | null;
  readonly db: Database;
  readonly now: () => Date;
}

/** Answers `erasePersonalData` for whoever is signed in. Throws UNAUTHENTICATED. */
export async function eraseFor(
  { viewer, db, now }: ErasureRequest,
  steps: readonly ErasureStep[],
  preview: boolean,
): Promise<ErasureResult> {
  const { account, subject } = requireViewer(viewer);
  const person = { account, subject, now: now() };
  return preview ? previewErasure(db, steps, person) : db.transaction((tx) => runErasure(tx, steps, person));
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
