/**
 * Access tokens are good for a quarter of an hour without asking anybody. What the issuer withdraws before that is on a short list,
 * which it publishes and every gateway keeps in memory: a token on it is refused within seconds.
 */

import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, OpenDatabase, Transaction } from '../database.ts';
import { announce } from '../changes.ts';
import type { Logger } from '../log.ts';
import { ACCESS_TOKEN_LIFETIME_S } from './issuer/graph-resource.ts';
import { revocations } from './tables.ts';

const CHANNEL = 'identity_revocation';
/** How often a gateway elsewhere asks the issuer. */
const REMOTE_POLL_MS = 2_000;
/** How often the list is read without a word from the database, should one get lost with its connection. */
const LOCAL_POLL_MS = 5_000;
const TIMEOUT_MS = 2_000;
/** Gateways may let tokens live a few seconds longer. */
const SLACK_MS = 60_000;

/** What a token can be withdrawn by. */
export interface Revocable {
  readonly handles: readonly string[];
  /** In seconds since 1970. */
  readonly issuedAt: number;
}

export interface Revocations {
  isRevoked(token: Revocable): boolean;
  /** Calls back once when a token is withdrawn, soon where it is already, until the returned function is called. */
  watch(token: Revocable, callback: () => void): () => void;
  /** Reads the list now; resolves when it is up to date. Throws when it cannot be read. */
  refresh(): Promise<void>;
  /** Keeps the list up to date until `stop`. Never throws: what cannot be read is logged once, and the last list counts. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const publishedList = z.record(z.string(), z.number());
/** Handle to the second until which tokens are withdrawn. */
export type RevocationList = Readonly<Record<string, number>>;

/** Withdraws the access tokens of handles that were issued until now; counts at the commit. */
export async function revoke(tx: Database | Transaction, handles: readonly string[], now: Date): Promise<void> {
  if (handles.length === 0) return;
  const forgetAt = new Date(now.getTime() + ACCESS_TOKEN_LIFETIME_S * 1_000 + SLACK_MS);
  await tx
    .insert(revocations)
    .values([...new Set(handles)].map((handle) => ({ handle, issuedUntil: now, forgetAt })))
    .onConflictDoUpdate({
      target: revocations.handle,
      set: { issuedUntil: sql`excluded.issued_until`, forgetAt: sql`excluded.forget_at` },
    });
  await announce(tx as Transaction, CHANNEL, ['']);
}

/** The list as the issuer publishes it. */
export async function readRevocations(db: Database, now: Date): Promise<RevocationList> {
  const found = await db
    .select({ handle: revocations.handle, issuedUntil: revocations.issuedUntil })
    .from(revocations)
    .where(sql`${revocations.forgetAt} > ${now.toISOString()}::timestamptz`);
  return Object.fromEntries(found.map(({ handle, issuedUntil }) => [handle, Math.floor(issuedUntil.getTime() / 1_000)]));
}

interface Watched {
  readonly token: Revocable;
  readonly callback: () => void;
}

interface Source {
  readonly read: () => Promise<RevocationList>;
  readonly pollMs: number;
  /** Calls back when there is news; answers how to leave. */
  readonly listen: (news: () => void) => Promise<() => Promise<void>>;
}

function watchRevocations({ read, pollMs, listen }: Source, log: Logger): Revocations {
  let list = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let leave = (): Promise<void> => Promise.resolve();
  let isReadable = true;
  const watched = new Set<Watched>();

  const isRevoked = ({ handles, issuedAt }: Revocable): boolean => handles.some((handle) => issuedAt <= (list.get(handle) ?? -1));

  function tell(): void {
    for (const each of [...watched]) {
      // Whoever was told before may have called this one off.
      if (isRevoked(each.token) && watched.delete(each)) each.callback();
    }
  }

  async function refresh(): Promise<void> {
    list = new Map(Object.entries(await read()));
    isReadable = true;
    tell();
  }
  async function tryRefresh(): Promise<void> {
    await refresh().catch((err: unknown) => {
      if (isReadable) log.error({ err }, 'what the identity provider has withdrawn cannot be read; the last list counts');
      isReadable = false;
    });
  }
  return {
    refresh,
    isRevoked,
    watch: (token, callback) => {
      const each = { token, callback };
      watched.add(each);
      // It may have been withdrawn since somebody looked.
      if (isRevoked(token)) queueMicrotask(tell);
      return () => void watched.delete(each);
    },
    start: async () => {
      leave = await listen(() => void tryRefresh());
      await tryRefresh();
      const next = (): void => {
        timer = setTimeout(() => void tryRefresh().then(() => timer !== undefined && next()), pollMs);
      };
      next();
    },
    stop: async () => {
      clearTimeout(timer);
      timer = undefined;
      await leave();
    },
  };
}

/** The list in the issuer's own database: every process on it hears of a withdrawal at the commit. */
export function localRevocations(database: Pick<OpenDatabase, 'db' | 'listen'>, now: () => Date, log: Logger): Revocations {
  const read = (): Promise<RevocationList> => readRevocations(database.db, now());
  return watchRevocations({ read, pollMs: LOCAL_POLL_MS, listen: (news) => database.listen(CHANNEL, news) }, log);
}

/** The list as an issuer elsewhere publishes it, asked for every two seconds. */
export function remoteRevocations(issuerUrl: string, log: Logger): Revocations {
  const read = async (): Promise<RevocationList> => {
    const response = await fetch(`${issuerUrl}/revocations`, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) throw new Error(`the list of revocations answered ${response.status}`);
    return publishedList.parse(await response.json());
  };
  return watchRevocations({ read, pollMs: REMOTE_POLL_MS, listen: () => Promise.resolve(() => Promise.resolve()) }, log);
}
