/** What a provider elsewhere says of sessions that have ended there: the sessions here that came from them end, too, within seconds. */

import { createHash } from 'node:crypto';
import type { Database } from '../../../database.ts';
import type { Login } from '../../logins.ts';
import { entries } from '../../tables.ts';
import { endSessions } from '../adapter.ts';
import type { UpstreamSessions } from './sessions.ts';

const MODEL = 'HeardLogout';
/** Longer than any such word counts. */
const REMEMBERED_MS = 15 * 60_000;

/** A provider's word that a session has ended, once it is beyond doubt. */
export interface Heard {
  /** Unlike that of any other word of this provider. */
  readonly id: string;
  /** Whose session it was; null: the provider names only the session. */
  readonly login: Login | null;
  /** What the provider calls the session; null: it names only the login. */
  readonly handle: string | null;
}

interface HearingDeps {
  readonly db: Database;
  readonly sessions: UpstreamSessions;
  readonly now: () => Date;
}

/**
 * Ends all sessions of the logins that a word speaks of, as nobody can tell which of a login's sessions came from which there. Answers
 * false when the same word was heard before.
 */
export async function endWhatEnded({ db, sessions, now }: HearingDeps, provider: string, heard: Heard): Promise<boolean> {
  const at = now();
  const named = heard.handle === null ? [] : await sessions.findLogins(provider, heard.handle);
  const logins = [...named, ...(heard.login === null ? [] : [heard.login])];
  const id = createHash('sha256').update(`${provider}:${heard.id}`).digest('base64url');
  return db.transaction(async (tx) => {
    const isNew = await tx
      .insert(entries)
      .values({ model: MODEL, id, payload: {}, expiresAt: new Date(at.getTime() + REMEMBERED_MS) })
      .onConflictDoNothing()
      .returning({ id: entries.id });
    if (isNew.length === 0) return false;
    for (const login of logins) await endSessions(tx, login, at);
    return true;
  });
}
