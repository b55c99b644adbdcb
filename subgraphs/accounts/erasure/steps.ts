/** What of an account goes when it is deleted, in the order that references between tables allow. A new table with an account needs a step here. */

import { and, count, eq, ne, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Transaction } from '#platform/database.ts';
import { outbox } from '#platform/events/tables.ts';
import { forgetLogins } from '#platform/identity/issuer/forgetting.ts';
import { attempts, credentials, entries, passkeys, recoveryCodes } from '#platform/identity/tables.ts';
import type { ErasureStep, Person } from '#platform/privacy/erasure.ts';
import type { Id } from '#platform/values/id.ts';
import { consents } from '../consents/tables.ts';
import { eraseOf } from '../access/store.ts';
import { safeErasure } from '../safe/erasure.ts';
import { findIdentities } from '../store/accounts.ts';
import { accesses, accounts, dataExportParts, dataExports, identities, links, messages } from '../tables.ts';
import { erasures, erasureParts } from './tables.ts';

/** Deletes the rows of an account, which count as objects of a type. */
function allOf(type: string, table: PgTable & { readonly accountId: PgColumn }, ...further: readonly PgTable[]): ErasureStep {
  return {
    tables: [table, ...further],
    run: async (tx, { account }) => {
      const gone = await tx.delete(table).where(eq(table.accountId, account)).returning({ account: table.accountId });
      return { erased: [{ type, count: gone.length }] };
    },
  };
}

async function eraseLogins(tx: Transaction, { account, now }: Person) {
  const logins = await findIdentities(tx, [account]);
  const own = await forgetLogins(tx, logins, now);
  await tx.delete(links).where(eq(links.accountId, account));
  await tx.delete(identities).where(eq(identities.accountId, account));
  return {
    erased: [
      { type: 'Identity', count: logins.length },
      { type: 'Credential', count: own },
    ],
  };
}

/** Events of people name the account in one place, where it is taken out; what they told stays. */
async function scrubEvents(tx: Transaction, { account }: Person) {
  await tx
    .update(outbox)
    .set({ payload: sql`jsonb_set(${outbox.payload}, '{account}', 'null')` })
    .where(sql`${outbox.payload}->>'account' = ${account}`);
  return {};
}

/** Records of what she has read of others are theirs, and are erased with the rest of the log. */
async function keptReadings(tx: Transaction, account: Id<'Account'>): Promise<number> {
  const reader = sql`${accesses.content}->>'reader'`;
  const ofOthers = sql`${reader} = ${account} and ${reader} <> ${accesses.account}::text`;
  const [row] = await tx.select({ total: count() }).from(accesses).where(ofOthers);
  return row?.total ?? 0;
}

async function eraseAccesses(tx: Transaction, { account }: Person) {
  return {
    erased: [{ type: 'AccessLogEntry', count: await eraseOf(tx, account) }],
    kept: [
      {
        type: 'AccessLogEntry',
        count: await keptReadings(tx, account),
        legalBasis: 'Art. 15 Abs. 1 DSGVO',
        retention: 'P2Y after the access',
        until: null,
        isRunning: false,
        references: [],
      },
    ],
  };
}

export const erasureSteps: readonly ErasureStep[] = [
  { tables: [identities, links, entries, credentials, passkeys, recoveryCodes, attempts], run: eraseLogins },
  allOf('Message', messages),
  allOf('DataExport', dataExports, dataExportParts),
  allOf('Consent', consents),
  ...safeErasure,
  {
    tables: [accesses],
    stays: 'what she has read of others is in their access log',
    run: eraseAccesses,
  },
  { tables: [outbox], run: scrubEvents },
  {
    // Other previews; the deletion itself is taken care of when it is finished.
    tables: [erasures, erasureParts],
    run: async (tx, { account }) => {
      await tx.delete(erasures).where(and(eq(erasures.accountId, account), ne(erasures.status, 'ERASING')));
      return {};
    },
  },
  {
    tables: [accounts],
    run: async (tx, { account }) => {
      const gone = await tx.delete(accounts).where(eq(accounts.id, account)).returning({ id: accounts.id });
      return { erased: [{ type: 'Account', count: gone.length }] };
    },
  },
];
