/** What of an account goes when it is deleted, in the order that references between tables allow. A new table with an account needs a step here. */

import { and, count, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Transaction } from '#platform/database.ts';
import { outbox } from '#platform/events/tables.ts';
import { forgetLogins } from '#platform/identity/issuer/forgetting.ts';
import { attempts, credentials, entries, passkeys, recoveryCodes } from '#platform/identity/tables.ts';
import type { ErasureStep, Person } from '#platform/privacy/erasure.ts';
import type { Id } from '#platform/values/id.ts';
import { consents } from '../consents/tables.ts';
import { eraseOf } from '../access/store.ts';
import { inboxErasure } from '../inbox/erasure.ts';
import { findMerged } from '../merging/store.ts';
import { organisationsErasure } from '../organisations/erasure.ts';
import { receiptsErasure } from '../receipts/erasure.ts';
import { safeErasure } from '../safe/erasure.ts';
import { findIdentities } from '../store/accounts.ts';
import { accesses, accounts, dataExportParts, dataExports, identities, links, mergers, provenAttributes } from '../tables.ts';
import { scrubEvents } from './events.ts';
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
  // What they have proved of her goes with them.
  await tx.delete(identities).where(eq(identities.accountId, account));
  return {
    erased: [
      { type: 'Identity', count: logins.length },
      { type: 'Credential', count: own },
    ],
  };
}

/** Records of what she has read of others are theirs, and are erased with the rest of the log. */
async function keptReadings(tx: Transaction, hers: readonly Id<'Account'>[]): Promise<number> {
  const reader = sql`${accesses.content}->>'reader'`;
  const ofOthers = and(inArray(reader, [...hers]), sql`${reader} <> ${accesses.account}::text`);
  const [row] = await tx.select({ total: count() }).from(accesses).where(ofOthers);
  return row?.total ?? 0;
}

async function eraseAccesses(tx: Transaction, { account }: Person) {
  const hers = [account, ...(await findMerged(tx, account))];
  return {
    erased: [{ type: 'AccessLogEntry', count: await eraseOf(tx, hers) }],
    kept: [
      {
        type: 'AccessLogEntry',
        count: await keptReadings(tx, hers),
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
  { tables: [identities, provenAttributes, links, entries, credentials, passkeys, recoveryCodes, attempts], run: eraseLogins },
  ...inboxErasure,
  ...receiptsErasure,
  ...organisationsErasure,
  allOf('DataExport', dataExports, dataExportParts),
  allOf('Consent', consents),
  ...safeErasure,
  {
    tables: [accesses],
    stays: 'what she has read of others is in their access log',
    run: eraseAccesses,
  },
  {
    tables: [outbox],
    run: async (tx, { account }) => {
      await scrubEvents(tx, [account, ...(await findMerged(tx, account))]);
      return {};
    },
  },
  {
    tables: [mergers],
    run: async (tx, { account }) => {
      await tx.delete(mergers).where(or(eq(mergers.into, account), eq(mergers.closed, account)));
      return {};
    },
  },
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
