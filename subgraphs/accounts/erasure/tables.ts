/** Deletions of accounts: what each subgraph has answered, until the report of it is over, and the chain of what was deleted when. */

import { index, integer, jsonb, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { chainColumns } from '#platform/chain.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { Language } from '#platform/language.ts';
import type { Erased, Kept } from '#platform/privacy/result.ts';
import type { Id } from '#platform/values/id.ts';
import { accountsSchema } from '../tables.ts';
import type { ErasureStatus, Rule } from './rules.ts';

const instant = () => timestamp({ withTimezone: true });

export const erasures = accountsSchema.table(
  'erasure',
  {
    id: uuid().$type<Id<'Erasure'>>().primaryKey(),
    /** Whose account; no reference, as it outlives the account. Null once everything is erased. */
    accountId: uuid().$type<Id<'Account'>>(),
    /** SHA-256 of the account's id, by which what comes late is known to be of somebody who is gone; null in a preview. */
    accountHash: text(),
    /** The same of the accounts that were merged into it. */
    mergedHashes: text().array().notNull().default([]),
    /** In whose name subgraphs are asked; null once everything is erased. */
    viewer: jsonb().$type<Viewer>(),
    status: text().$type<ErasureStatus>().notNull(),
    language: text().$type<Language>().notNull(),
    requestedAt: instant().notNull(),
    /** When the deletion was ordered; null in a preview. */
    orderedAt: instant(),
    /** From when on nothing of hers can come in any more, so that a last look finds all; null in a preview. */
    settlesAt: instant(),
    /** When everything was erased. */
    finishedAt: instant(),
    /** SHA-256 of what opens the report; null in a preview. */
    receiptHash: text().unique(),
    /** When there is something to do next; null: nothing is. */
    dueAt: instant(),
    /** Until then nobody else takes it up. */
    leasedUntil: instant(),
  },
  (table) => [
    index('erasure_account').on(table.accountId),
    index('erasure_hash').on(table.accountHash),
    index('erasure_merged').using('gin', table.mergedHashes),
    index('erasure_due').on(table.dueAt),
  ],
);

export const erasureParts = accountsSchema.table(
  'erasure_part',
  {
    erasureId: uuid()
      .$type<Id<'Erasure'>>()
      .notNull()
      .references(() => erasures.id, { onDelete: 'cascade' }),
    subgraph: text().notNull(),
    rules: jsonb().$type<readonly Rule[]>().notNull(),
    erased: jsonb().$type<readonly Erased[]>().notNull(),
    kept: jsonb().$type<readonly Kept[]>().notNull(),
    /** When it has answered last; null: never. */
    answeredAt: instant(),
    /** How often it has not answered since then. */
    failures: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.erasureId, table.subgraph] })],
);

/** What was deleted when: a chain without a word on whose it was. A trigger refuses whatever would alter or remove a row. */
export const erasureRecords = accountsSchema.table('erasure_record', {
  ...chainColumns(),
  at: instant().notNull(),
  erasureId: uuid().$type<Id<'Erasure'>>().notNull(),
  event: text().$type<'ORDERED' | 'FINISHED'>().notNull(),
  /** SHA-256 of the report as it is given out; null before there is one. */
  reportDigest: text(),
});

export type ErasureRow = typeof erasures.$inferSelect;
export type ErasurePartRow = typeof erasureParts.$inferSelect;
export type ErasureRecordRow = typeof erasureRecords.$inferSelect;
