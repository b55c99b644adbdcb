/**
 * Keeps what oidc-provider has to remember in the database: sessions, grants and refresh tokens outlive the process, and several
 * processes can be one issuer. Codes and refresh tokens are kept as digests.
 */

import { createHash } from 'node:crypto';
import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import { InvalidGrant } from 'oidc-provider/lib/helpers/errors.js';
import type { Database, Transaction } from '../../database.ts';
import { loginHandle, loginKey, type Login } from '../logins.ts';
import { revoke } from '../revocations.ts';
import { entries } from '../tables.ts';

/** Whoever has the id can use the thing: sessions also need a signed cookie. */
const SECRET = new Set(['AuthorizationCode', 'RefreshToken', 'AccessToken']);
/** What counts once: to use it again is a theft. */
const SINGLE_USE = new Set(['AuthorizationCode', 'RefreshToken']);

const keyOf = (model: string, id: string): string =>
  SECRET.has(model) ? createHash('sha256').update(id).digest('base64url') : id;

/** Ends a grant: its codes, refresh tokens and access tokens. */
async function endGrants(tx: Database | Transaction, grantIds: readonly string[], now: Date): Promise<void> {
  if (grantIds.length === 0) return;
  await tx
    .delete(entries)
    .where(or(inArray(entries.grantId, [...grantIds]), and(eq(entries.model, 'Grant'), inArray(entries.id, [...grantIds]))));
  await revoke(tx, grantIds, now);
}

/** Ends all sessions of a login wherever it is signed in, at the commit. */
export async function endSessions(tx: Transaction, login: Login, now: Date): Promise<void> {
  const own = eq(entries.login, loginKey(login));
  const found = await tx.selectDistinct({ grantId: entries.grantId }).from(entries).where(own);
  await tx.delete(entries).where(own);
  await endGrants(
    tx,
    found.flatMap(({ grantId }) => grantId ?? []),
    now,
  );
  await revoke(tx, [loginHandle(login)], now);
}

/** Forgets what has expired. */
export async function forgetExpired(db: Database, now: Date): Promise<void> {
  await db.delete(entries).where(lte(entries.expiresAt, now));
}

/** For the provider's setting `adapter`. */
export function createAdapter(db: Database, now: () => Date): AdapterFactory {
  const isAlive = () => or(isNull(entries.expiresAt), gt(entries.expiresAt, now()));

  return (model): Adapter => {
    const isEntry = (id: string) => and(eq(entries.model, model), eq(entries.id, keyOf(model, id)));
    const restore = (row: typeof entries.$inferSelect, jti: string): AdapterPayload => ({
      ...row.payload,
      jti,
      ...(row.consumedAt === null ? {} : { consumed: Math.floor(row.consumedAt.getTime() / 1_000) }),
    });

    return {
      upsert: async (id, entry, expiresIn) => {
        const { jti, ...payload } = entry;
        if (jti !== id) throw new Error('an entry under another id');
        const row = {
          payload,
          grantId: payload.grantId ?? null,
          uid: payload.uid ?? null,
          login: payload.accountId ?? null,
          // Undefined for a grant without an end, whatever the types say.
          expiresAt: (expiresIn as number | undefined) === undefined ? null : new Date(now().getTime() + expiresIn * 1_000),
        };
        await db
          .insert(entries)
          .values({ model, id: keyOf(model, id), ...row })
          .onConflictDoUpdate({ target: [entries.model, entries.id], set: row });
      },
      find: async (id) => {
        const [row] = await db
          .select()
          .from(entries)
          .where(and(isEntry(id), isAlive()));
        return row === undefined ? undefined : restore(row, id);
      },
      findByUid: async (uid) => {
        const [row] = await db
          .select()
          .from(entries)
          .where(and(eq(entries.model, model), eq(entries.uid, uid), isAlive()));
        return row === undefined ? undefined : restore(row, row.id);
      },
      // No such flow is offered.
      findByUserCode: () => Promise.resolve(undefined),
      consume: async (id) => {
        const consumed = await db
          .update(entries)
          .set({ consumedAt: now() })
          .where(and(isEntry(id), isNull(entries.consumedAt)))
          .returning({ grantId: entries.grantId });
        if (consumed.length > 0 || !SINGLE_USE.has(model)) return;
        // Two used it at the same moment, perhaps in two processes: neither can be told from a thief.
        const [row] = await db.select({ grantId: entries.grantId }).from(entries).where(isEntry(id));
        await db.transaction((tx) => endGrants(tx, row?.grantId == null ? [] : [row.grantId], now()));
        throw new InvalidGrant('already used');
      },
      destroy: async (id) => {
        await db.delete(entries).where(isEntry(id));
      },
      revokeByGrantId: (grantId) => db.transaction((tx) => endGrants(tx, [grantId], now())),
    };
  };
}
