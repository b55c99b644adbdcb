/**
 * Sessions at providers elsewhere that sign-ins here came from: kept, encrypted, for as long as a session here lasts, so that
 * signing out can end both, and a provider can say that one has ended.
 */

import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt } from 'drizzle-orm';
import type { Database } from '../../../database.ts';
import { loginKey, parseLoginKey, type Login } from '../../logins.ts';
import { entries } from '../../tables.ts';
import type { Cipher } from '../cipher.ts';

const MODEL = 'UpstreamSession';
const SESSION_MS = 8 * 60 * 60_000;

/** As a provider knows it. */
export interface PartySession {
  /** What the provider will call it when it ends. */
  readonly handle: string;
  /** What it has to be told to end it. */
  readonly hint: string;
}

export interface UpstreamSessions {
  /** Answers the number that the browser keeps. */
  keep(login: Login, session: PartySession): Promise<string>;
  /** Takes it away; null when it is not there any more or belongs to another login. `login` is a key. */
  take(id: string, login: string): Promise<{ readonly provider: string; readonly hint: string } | null>;
  /** Whose sessions a provider calls so. */
  findLogins(provider: string, handle: string): Promise<readonly Login[]>;
}

const digest = (provider: string, handle: string): string =>
  createHash('sha256').update(`${provider}:${handle}`).digest('base64url');

export function createUpstreamSessions(db: Database, cipher: Cipher, now: () => Date): UpstreamSessions {
  return {
    keep: async (login, { handle, hint }) => {
      const id = randomBytes(24).toString('base64url');
      await db.insert(entries).values({
        model: MODEL,
        id,
        uid: digest(login.provider, handle),
        login: loginKey(login),
        payload: { sealed: cipher.encrypt(hint) },
        expiresAt: new Date(now().getTime() + SESSION_MS),
      });
      return id;
    },
    take: async (id, login) => {
      const isThis = and(eq(entries.model, MODEL), eq(entries.id, id), eq(entries.login, login), gt(entries.expiresAt, now()));
      const [row] = await db.delete(entries).where(isThis).returning({ payload: entries.payload });
      const sealed = row?.payload['sealed'];
      return typeof sealed === 'string' ? { provider: parseLoginKey(login).provider, hint: cipher.decrypt(sealed) } : null;
    },
    findLogins: async (provider, handle) => {
      const isCalledSo = and(eq(entries.model, MODEL), eq(entries.uid, digest(provider, handle)), gt(entries.expiresAt, now()));
      const found = await db.selectDistinct({ login: entries.login }).from(entries).where(isCalledSo);
      return found.flatMap(({ login }) => (login === null ? [] : [parseLoginKey(login)]));
    },
  };
}
