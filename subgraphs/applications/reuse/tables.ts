/** What reuse of forms keeps: publications, adoptions with their parameters, the trail of both, and which authorities there are. */

import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, jsonb, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { GovernmentLevel } from '#platform/catalogue/types.ts';
import { chainColumns } from '#platform/chain.ts';
import type { Text } from '#platform/language.ts';
import type { Id } from '#platform/values/id.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { ServiceKey } from '#platform/values/service-key.ts';
import { applicationsSchema, forms } from '../tables.ts';
import type { FormAction, Licence, Parameters } from './rules/types.ts';

/** What adopters are to know of a version of a form. A trigger refuses whatever would alter or remove a row. */
export const publications = applicationsSchema.table(
  'publication',
  {
    formId: uuid().$type<Id<'Form'>>().notNull(),
    version: integer().notNull(),
    slug: text().notNull(),
    leikaKeys: text().array().$type<ServiceKey[]>().notNull(),
    description: jsonb().$type<Text>().notNull(),
    licence: jsonb().$type<Licence>().notNull(),
    releaseNotes: jsonb().$type<Text>(),
    /** Null: it comes with the portal. */
    publisher: uuid().$type<Id<'Authority'>>(),
  },
  (table) => [
    primaryKey({ columns: [table.formId, table.version] }),
    foreignKey({ name: 'publication_form', columns: [table.formId, table.version], foreignColumns: [forms.id, forms.version] }),
    index('publication_slug').on(table.slug, table.version),
  ],
);

/** Who uses which form for which service. Its id is that of the forms made for it, its revision their version. */
export const adoptions = applicationsSchema.table(
  'adoption',
  {
    id: uuid().$type<Id<'Form'>>().primaryKey(),
    authorityId: uuid().$type<Id<'Authority'>>().notNull(),
    leikaKey: text().$type<ServiceKey>().notNull(),
    /** Counted up by each change. */
    revision: integer().notNull(),
    /** The published version it uses now. */
    formId: uuid().$type<Id<'Form'>>().notNull(),
    formVersion: integer().notNull(),
    since: timestamp({ withTimezone: true }).notNull(),
    changedAt: timestamp({ withTimezone: true }).notNull(),
    endedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    // Whatever races: an authority uses one form for a service.
    uniqueIndex('adoption_in_use')
      .on(table.authorityId, table.leikaKey)
      .where(sql`${table.endedAt} is null`),
    index('adoption_form').on(table.formId, table.id),
  ],
);

/** What each revision of an adoption was made from. A trigger refuses whatever would alter or remove a row. */
export const adoptionRevisions = applicationsSchema.table(
  'adoption_revision',
  {
    adoptionId: uuid()
      .$type<Id<'Form'>>()
      .notNull()
      .references(() => adoptions.id),
    revision: integer().notNull(),
    formId: uuid().$type<Id<'Form'>>().notNull(),
    formVersion: integer().notNull(),
    parameters: jsonb().$type<Parameters>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.adoptionId, table.revision] }),
    foreignKey({
      name: 'adoption_revision_form',
      columns: [table.adoptionId, table.revision],
      foreignColumns: [forms.id, forms.version],
    }),
  ],
);

/** The audit trail: a chain of who published and adopted what. A trigger refuses whatever would alter or remove a row. */
export const formActs = applicationsSchema.table(
  'form_act',
  {
    ...chainColumns(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** Who: the account, which says nothing of the person. Null: an operator. */
    account: uuid().$type<Id<'Account'>>(),
    action: text().$type<FormAction>().notNull(),
    formId: uuid().$type<Id<'Form'>>().notNull(),
    formVersion: integer().notNull(),
    authorityId: uuid().$type<Id<'Authority'>>(),
    adoptionId: uuid().$type<Id<'Form'>>(),
    revision: integer(),
    leikaKeys: text().array().$type<ServiceKey[]>().notNull(),
    comment: text(),
    content: text().notNull(),
  },
  (table) => [index('form_act_authority').on(table.authorityId, table.position)],
);

/** Authorities, as the catalogues tell. */
export const authorities = applicationsSchema.table('authority', {
  id: uuid().$type<Id<'Authority'>>().primaryKey(),
  name: text().notNull(),
  level: text().$type<GovernmentLevel>().notNull(),
  region: text().$type<RegionKey>().notNull(),
});

export type AdoptionRow = typeof adoptions.$inferSelect;
export type AuthorityRow = typeof authorities.$inferSelect;
export type FormActRow = typeof formActs.$inferSelect;
