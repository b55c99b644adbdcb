/** Published forms in the database: written once, read by service, by name and in the versions others use. */

import { and, asc, count, desc, eq, gt, ilike, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { Publication } from '../rules/types.ts';
import { forms, type FormRow } from '../../tables.ts';
import { adoptions, publications } from '../tables.ts';

type PublicationRow = typeof publications.$inferSelect;

/** A version of a form as it was published, with when. */
export interface Published extends Publication {
  readonly publishedAt: Date;
}

export interface VersionKey {
  readonly formId: Id<'Form'>;
  readonly version: number;
}

interface Joined {
  readonly form: FormRow;
  readonly publication: PublicationRow;
}

function published({ form, publication }: Joined): Published {
  const { id, version, title, jsonSchema, uiSchema, pricing, publishedAt } = form;
  const { slug, leikaKeys, description, licence, releaseNotes, publisher } = publication;
  const about = { slug, leikaKeys, description, licence, releaseNotes, publisher };
  return { id, version, title, jsonSchema, uiSchema, pricing: [...pricing], publishedAt, ...about };
}

const sameVersion = and(eq(forms.id, publications.formId), eq(forms.version, publications.version));

export async function findPublished(db: Database, keys: readonly VersionKey[]): Promise<readonly Published[]> {
  if (keys.length === 0) return [];
  const wanted = keys.map(({ formId, version }) => and(eq(publications.formId, formId), eq(publications.version, version)));
  const found = await db
    .select()
    .from(publications)
    .innerJoin(forms, sameVersion)
    .where(or(...wanted));
  return found.map(published);
}

/** All versions of forms, the newest first. */
export async function findVersions(db: Database, ids: readonly Id<'Form'>[]): Promise<readonly Published[]> {
  const found = await db
    .select()
    .from(publications)
    .innerJoin(forms, sameVersion)
    .where(inArray(publications.formId, [...ids]))
    .orderBy(desc(publications.version));
  return found.map(published);
}

/** The newest version of a form; null when there is no such form. */
export async function findNewest(db: Database, id: Id<'Form'>): Promise<Published | null> {
  const [newest] = await findVersions(db, [id]);
  return newest ?? null;
}

/**
 * Publishes a version: false when there is one already, also when it was published at the same moment by somebody else, whose
 * transaction is waited for.
 */
export async function insertPublication(tx: Transaction, publication: Publication, publishedAt: Date): Promise<boolean> {
  const { id, version, title, jsonSchema, uiSchema, pricing } = publication;
  const row = { id, version, title, jsonSchema, uiSchema, pricing, fees: [], paymentPolicy: null, publishedAt };
  const inserted = await tx.insert(forms).values(row).onConflictDoNothing().returning({ version: forms.version });
  if (inserted.length > 0) await insertAbout(tx, publication);
  return inserted.length > 0;
}

/** Notes what adopters are to know of a form that is there; what was noted before stays as it is. */
export async function insertAbout(tx: Transaction, publication: Publication): Promise<void> {
  const { id, version, slug, leikaKeys, description, licence, releaseNotes, publisher } = publication;
  await tx
    .insert(publications)
    .values({ formId: id, version, slug, leikaKeys: [...leikaKeys], description, licence, releaseNotes, publisher })
    .onConflictDoNothing();
}

export interface Search {
  /** Words that all have to be found in its name, title or description; in any language. */
  readonly words: readonly string[];
  readonly leikaKey: LeikaKey | null;
}

const pattern = (word: string): string => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

function found({ words, leikaKey }: Search): SQL | undefined {
  const newer = sql`(select max(version) from ${publications} as other where other.form_id = ${publications.formId})`;
  return and(
    eq(publications.version, newer),
    leikaKey === null ? undefined : sql`${leikaKey} = any(${publications.leikaKeys})`,
    ...words.map((word) =>
      or(
        ilike(publications.slug, pattern(word)),
        sql`${forms.title}::text ilike ${pattern(word)}`,
        sql`${publications.description}::text ilike ${pattern(word)}`,
      ),
    ),
  );
}

/** Where a page begins: after the form of this name and id, as names are the publishers' own. */
export interface NameKey {
  readonly slug: string;
  readonly id: Id<'Form'>;
}

const later = ({ slug, id }: NameKey): SQL | undefined =>
  or(gt(publications.slug, slug), and(eq(publications.slug, slug), gt(publications.formId, id)));

/** The newest versions of forms after a key, by name. */
export async function searchPublished(
  db: Database,
  search: Search,
  after: NameKey | null,
  limit: number,
): Promise<readonly Published[]> {
  const rows = await db
    .select()
    .from(publications)
    .innerJoin(forms, sameVersion)
    .where(and(found(search), after === null ? undefined : later(after)))
    .orderBy(asc(publications.slug), asc(publications.formId))
    .limit(limit);
  return rows.map(published);
}

export async function countPublished(db: Database, search: Search): Promise<number> {
  const [row] = await db.select({ total: count() }).from(publications).innerJoin(forms, sameVersion).where(found(search));
  return row?.total ?? 0;
}

/** How many authorities use each form for a service at present, whichever version. */
export async function countAdopters(
  db: Database,
  ids: readonly Id<'Form'>[],
): Promise<readonly { readonly formId: Id<'Form'>; readonly total: number }[]> {
  return db
    .select({ formId: adoptions.formId, total: sql<number>`count(distinct ${adoptions.authorityId})::int` })
    .from(adoptions)
    .where(and(inArray(adoptions.formId, [...ids]), isNull(adoptions.endedAt)))
    .groupBy(adoptions.formId);
}
