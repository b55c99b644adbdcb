/** The record of what was done with documents: added to, and read by their owner. */

import { and, count, desc, eq, lt } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { newId, type Id } from '#platform/values/id.ts';
import type { RecordedAction, RecordedActor } from '../rules/records.ts';
import type { SharePurpose } from '../rules/sharing.ts';
import { records, type RecordRow } from '../tables.ts';

interface Recorded {
  readonly accountId: Id<'Account'>;
  readonly documentId: Id<'Document'>;
  readonly applicationId?: Id<'Application'>;
  readonly action: RecordedAction;
  readonly actor: RecordedActor;
  readonly authorityId?: Id<'Authority'> | null;
  readonly purpose?: SharePurpose;
  readonly at: Date;
}

export async function record(tx: Transaction, what: Recorded): Promise<void> {
  await tx.insert(records).values({ id: newId<'DocumentRecord'>(), ...what });
}

interface Filter {
  readonly account: Id<'Account'>;
  /** Null: of all documents, those that are gone among them. */
  readonly document: Id<'Document'> | null;
}

const isListed = ({ account, document }: Filter) =>
  and(eq(records.accountId, account), document === null ? undefined : eq(records.documentId, document));

/** Records from before `before`, the latest first. */
export function readRecords(
  db: Database,
  filter: Filter,
  before: Id<'DocumentRecord'> | null,
  limit: number,
): Promise<readonly RecordRow[]> {
  return db
    .select()
    .from(records)
    .where(and(isListed(filter), before === null ? undefined : lt(records.id, before)))
    .orderBy(desc(records.id))
    .limit(limit);
}

export async function countRecords(db: Database, filter: Filter): Promise<number> {
  const [row] = await db.select({ total: count() }).from(records).where(isListed(filter));
  return row?.total ?? 0;
}
