/** Signing out here ends the session at the provider elsewhere, too: the browser goes there, and comes back to where it was going. */

import { randomBytes } from 'node:crypto';
import { and, eq, gt } from 'drizzle-orm';
import type { Database } from '../../../database.ts';
import type { Logger } from '../../../log.ts';
import { parseLoginKey } from '../../logins.ts';
import { entries } from '../../tables.ts';
import type { Party } from './party.ts';
import type { UpstreamSessions } from './sessions.ts';

const MODEL = 'UpstreamLogout';
const AWAY_MS = 10 * 60_000;
/** Names the session there that this browser's session here came from. */
export const SESSION_COOKIE = 'identity_upstream';

export function readCookie(header: string | undefined, name: string): string {
  return new RegExp(`(?:^|; )${name}=([^;]+)`).exec(header ?? '')?.[1] ?? '';
}

export interface Leaving {
  /** Where the browser goes to end the session of a login there, on its way to `target`; null: there is none to end. */
  leave(cookies: string | undefined, login: string, target: string): Promise<string | null>;
  /** Where the sign-out page's form may end for a login, as it is redirected: origins. */
  origins(login: string): Promise<readonly string[]>;
  /** Where the browser was going when it left; null when nobody knows any more. */
  comeBack(state: string): Promise<string | null>;
}

export interface LeavingDeps {
  readonly parties: ReadonlyMap<string, Party>;
  readonly sessions: UpstreamSessions;
  readonly db: Database;
  readonly now: () => Date;
  readonly log: Logger;
}

export function createLeaving({ parties, sessions, db, now, log }: LeavingDeps): Leaving {
  return {
    leave: async (cookies, login, target) => {
      const session = await sessions.take(readCookie(cookies, SESSION_COOKIE), login);
      const party = session === null ? undefined : parties.get(session.provider);
      if (session === null || party === undefined) return null;
      try {
        // 32 letters: SAML lets a state have 80 bytes.
        const state = randomBytes(24).toString('base64url');
        const url = await party.leave(session.hint, state);
        if (url === null) return null;
        const expiresAt = new Date(now().getTime() + AWAY_MS);
        await db.insert(entries).values({ model: MODEL, id: state, payload: { target }, expiresAt });
        return url;
      } catch (err) {
        // She is signed out here all the same.
        log.warn({ provider: session.provider, err }, 'a session elsewhere could not be ended');
        return null;
      }
    },
    origins: async (login) => {
      const party = parties.get(parseLoginKey(login).provider);
      const url = await party?.logoutUrl().catch(() => null);
      return url == null ? [] : [new URL(url).origin];
    },
    comeBack: async (state) => {
      const isThis = and(eq(entries.model, MODEL), eq(entries.id, state), gt(entries.expiresAt, now()));
      const [row] = await db.delete(entries).where(isThis).returning({ payload: entries.payload });
      const target = row?.payload['target'];
      return typeof target === 'string' ? target : null;
    },
  };
}
