/** The record of what was done with documents. */

import type { Transaction } from '#platform/database.ts';
import { newId, type Id } from '#platform/values/id.ts';
import type { RecordedAction } from '../rules/records.ts';
import { records } from '../tables.ts';

interface Recorded {
  readonly accountId: Id<'Account'>;
  readonly documentId: Id<'Document'>;
  readonly applicationId?: Id<'Application'>;
  readonly action: RecordedAction;
  readonly at: Date;
}

export async function record(tx: Transaction, what: Recorded): Promise<void> {
  await tx.insert(records).values({ id: newId<'DocumentRecord'>(), ...what });
}
