/** Webhooks that were heard: each counts once. */

import { lt } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import { heardNotices } from '../tables.ts';

/** Remembers a notice. False when it was heard before. */
export async function hearNotice(db: Database, provider: string, id: string, heardAt: Date): Promise<boolean> {
  const heard = await db.insert(heardNotices).values({ provider, id, heardAt }).onConflictDoNothing().returning();
  return heard.length > 0;
}

/** Forgets what was heard before a moment. */
export async function dropNoticesBefore(tx: Transaction, moment: Date): Promise<void> {
  await tx.delete(heardNotices).where(lt(heardNotices.heardAt, moment));
}
