/** What is kept of organisations and of those who act for them. A mandate is never altered but to end it, so that its history stays. */

import { sql } from 'drizzle-orm';
import { date, index, jsonb, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Role, Services } from '#platform/identity/roles.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { accounts, accountsSchema } from '../tables.ts';
import type { Ending, Origin } from './rules/mandates.ts';

const instant = () => timestamp({ withTimezone: true });
const account = () => uuid().$type<Id<'Account'>>();

export const organisations = accountsSchema.table('organisation', {
  id: uuid().$type<Id<'Organisation'>>().primaryKey(),
  name: text().notNull(),
  legalForm: text(),
  registerCourt: text(),
  registerType: text(),
  registerNumber: text(),
  street: text(),
  postalCode: text(),
  city: text(),
  /** When a login last proved the organisation; null: an account has only said so. */
  provenAt: instant(),
  createdAt: instant().notNull(),
});

const organisation = () =>
  uuid()
    .$type<Id<'Organisation'>>()
    .notNull()
    .references(() => organisations.id);

const terms = {
  role: text().$type<Role>().notNull(),
  services: jsonb().$type<NonNullable<Services>>(),
  validFrom: date({ mode: 'string' }).$type<Day>().notNull(),
  validTo: date({ mode: 'string' }).$type<Day>(),
};

export const mandates = accountsSchema.table(
  'mandate',
  {
    id: uuid().$type<Id<'Mandate'>>().primaryKey(),
    organisationId: organisation(),
    accountId: account()
      .notNull()
      .references(() => accounts.id),
    /** By which the others of the organisation know who it is; what she has said when she accepted. */
    name: text(),
    ...terms,
    origin: text().$type<Origin>().notNull(),
    /** Null where the right comes from a login or from founding the organisation. */
    grantedBy: account(),
    grantedAt: instant().notNull(),
    endedAt: instant(),
    ending: text().$type<Ending>(),
    /** Null where nobody of the organisation has ended it. */
    endedBy: account(),
  },
  (table) => [
    // Whatever races: nobody has two rights for one organisation.
    uniqueIndex('mandate_open')
      .on(table.organisationId, table.accountId)
      .where(sql`${table.endedAt} is null`),
    index('mandate_account').on(table.accountId),
    index('mandate_organisation').on(table.organisationId, table.id),
  ],
);

export const invitations = accountsSchema.table(
  'invitation',
  {
    id: uuid().$type<Id<'Invitation'>>().primaryKey(),
    organisationId: organisation(),
    /** SHA-256 of the code, which only its receiver knows. */
    codeHash: text().notNull().unique(),
    ...terms,
    /** Null once she has deleted her account. */
    invitedBy: account(),
    invitedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    answeredAt: instant(),
    answer: text().$type<'ACCEPTED' | 'DECLINED' | 'WITHDRAWN'>(),
    answeredBy: account(),
  },
  (table) => [index('invitation_organisation').on(table.organisationId, table.id)],
);

export type OrganisationRow = typeof organisations.$inferSelect;
export type MandateRow = typeof mandates.$inferSelect;
export type InvitationRow = typeof invitations.$inferSelect;
