/** Who applies beside the applicant: whoever was invited, has come, and has signed. */

import { boolean, index, integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { Id } from '#platform/values/id.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import { applications, applicationsSchema } from '../tables.ts';
import type { Ending } from './rules.ts';

const instant = () => timestamp({ withTimezone: true });

export const coApplicants = applicationsSchema.table(
  'co_applicant',
  {
    /** Later invitations sort after earlier ones. */
    id: uuid().$type<Id<'CoApplicant'>>().primaryKey(),
    applicationId: uuid()
      .$type<Id<'Application'>>()
      .notNull()
      .references(() => applications.id),
    /** SHA-256 of the code. */
    codeHash: text().notNull().unique(),
    mayEdit: boolean().notNull(),
    invitedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    /** Who has come; null before, and once she has deleted her account. */
    accountId: uuid().$type<Id<'Account'>>(),
    joinedAt: instant(),
    endedAt: instant(),
    ending: text().$type<Ending>(),
    /** The version of the draft that she has signed; this and all that follows is null where she has signed none that still stands. */
    signedVersion: integer(),
    /** SHA-512 of what it said, in canonical JSON. */
    signedSha512: text(),
    signedAt: instant(),
    /** What her session had reached, at which identity provider. */
    signedTrustLevel: text().$type<TrustLevel>(),
    signedWith: text(),
    /** The declaration that she has confirmed; null where none is demanded. */
    signedDeclaration: text(),
  },
  (table) => [
    unique('co_applicant_once').on(table.applicationId, table.accountId),
    index('co_applicant_account').on(table.accountId, table.applicationId),
  ],
);

export type CoApplicantRow = typeof coApplicants.$inferSelect;
