/** Takes logins away for good: their sessions and tokens end, and what our own issuer knows of whoever proved them is deleted. */

import { eq, inArray, like, or, sql } from 'drizzle-orm';
import type { Transaction } from '../../database.ts';
import type { Id } from '../../values/id.ts';
import { loginKey, type Login } from '../logins.ts';
import { attempts, credentials, entries } from '../tables.ts';
import { endSessions } from './adapter.ts';
import { OWN } from './names.ts';

/** A text as it stands within the text of a JSON value, to be looked for with LIKE. */
const within = (text: string): string =>
  `%${JSON.stringify(text)
    .slice(1, -1)
    .replace(/[\\%_]/g, '\\$&')}%`;

async function forgetCredential(tx: Transaction, id: Id<'Credential'>): Promise<number> {
  const [gone] = await tx.delete(credentials).where(eq(credentials.id, id)).returning({ name: credentials.name });
  const names = gone === undefined ? [] : [`person:name:${gone.name}`, `person:register:${gone.name}`];
  await tx.delete(attempts).where(or(inArray(attempts.key, ['', ...names]), like(attempts.key, within(id))));
  return gone === undefined ? 0 : 1;
}

/** Counts at the commit. Passkeys and recovery codes go with their credential. Answers how many credentials are gone. */
export async function forgetLogins(tx: Transaction, logins: readonly Login[], now: Date): Promise<number> {
  let gone = 0;
  for (const login of logins) {
    await endSessions(tx, login, now);
    // A sign-in that was begun, and not finished, names her in what it has come to so far.
    await tx.delete(entries).where(like(sql`${entries.payload}::text`, within(loginKey(login))));
    if (login.provider === OWN) gone += await forgetCredential(tx, login.subject as Id<'Credential'>);
  }
  return gone;
}
