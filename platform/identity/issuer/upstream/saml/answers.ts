/**
 * Answers on their way: they come by POST from another site, without the cookie of the browser that asked. They wait for a moment
 * until it comes for them by GET, with it.
 */

import { randomBytes } from 'node:crypto';
import { and, eq, gt } from 'drizzle-orm';
import type { Database } from '../../../../database.ts';
import { entries } from '../../../tables.ts';

const MODEL = 'SamlAnswer';
const WAIT_MS = 60_000;

/** Keeps an answer; answers how to get it. */
export async function keepAnswer(db: Database, answer: string, now: Date): Promise<string> {
  const id = randomBytes(24).toString('base64url');
  await db.insert(entries).values({ model: MODEL, id, payload: { answer }, expiresAt: new Date(now.getTime() + WAIT_MS) });
  return id;
}

/** Takes it away; null when it is not there any more. */
export async function takeAnswer(db: Database, id: string, now: Date): Promise<string | null> {
  const [row] = await db
    .delete(entries)
    .where(and(eq(entries.model, MODEL), eq(entries.id, id), gt(entries.expiresAt, now)))
    .returning({ payload: entries.payload });
  const answer = row?.payload['answer'];
  return typeof answer === 'string' ? answer : null;
}
