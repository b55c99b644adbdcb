/** Adoptions in the database, and which form an offer has: that of its authority's adoption, else the one of its service. */

import { and, asc, count, eq, gt, inArray, isNull, notInArray, or, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { ServiceKey } from '#platform/values/service-key.ts';
import { OVER } from '../../rules/retention.ts';
import { findCurrentForms } from '../../store/forms.ts';
import type { KnownOffer } from '../../copies/tables.ts';
import { applications, forms, type FormRow } from '../../tables.ts';
import type { EffectiveForm, Parameters } from '../rules/types.ts';
import { adoptionRevisions, adoptions, type AdoptionRow } from '../tables.ts';

export interface Adopted extends AdoptionRow {
  readonly parameters: Parameters;
}

const currentRevision = and(eq(adoptionRevisions.adoptionId, adoptions.id), eq(adoptionRevisions.revision, adoptions.revision));

const withParameters = ({
  adoption,
  adoption_revision: { parameters },
}: {
  readonly adoption: AdoptionRow;
  readonly adoption_revision: { readonly parameters: Parameters };
}): Adopted => ({ ...adoption, parameters });

async function lock(tx: Transaction, which: SQL | undefined): Promise<Adopted | null> {
  const [adoption] = await tx.select().from(adoptions).where(which).for('update');
  if (adoption === undefined) return null;
  const [made] = await findRevisions(tx, [{ formId: adoption.id, formVersion: adoption.revision }]);
  if (made === undefined) throw new Error('the revision of an adoption is not there');
  return { ...adoption, parameters: made.parameters };
}

/** The adoption, locked until the transaction ends. Null when there is none. */
export function lockAdoption(tx: Transaction, id: Id<'Form'>): Promise<Adopted | null> {
  return lock(tx, eq(adoptions.id, id));
}

/** The adoption that is in use, locked likewise. */
export function lockInUse(tx: Transaction, authorityId: Id<'Authority'>, leikaKey: ServiceKey): Promise<Adopted | null> {
  return lock(tx, and(eq(adoptions.authorityId, authorityId), eq(adoptions.leikaKey, leikaKey), isNull(adoptions.endedAt)));
}

/** Begins an adoption: false when the authority uses a form for the service already, whoever was first. */
export async function insertAdoption(tx: Transaction, adoption: AdoptionRow): Promise<boolean> {
  const inserted = await tx.insert(adoptions).values(adoption).onConflictDoNothing().returning({ id: adoptions.id });
  return inserted.length > 0;
}

export async function updateAdoption(tx: Transaction, { id, ...row }: AdoptionRow): Promise<void> {
  await tx.update(adoptions).set(row).where(eq(adoptions.id, id));
}

export async function endUse(tx: Transaction, id: Id<'Form'>, at: Date): Promise<void> {
  await tx.update(adoptions).set({ endedAt: at, changedAt: at }).where(eq(adoptions.id, id));
}

/** Keeps a revision with the form that was made for it. */
export async function insertRevision(
  tx: Transaction,
  { id, revision, formId, formVersion, changedAt, parameters }: Adopted,
  effective: EffectiveForm,
): Promise<void> {
  await tx.insert(forms).values({ id, version: revision, ...effective, publishedAt: changedAt });
  await tx.insert(adoptionRevisions).values({ adoptionId: id, revision, formId, formVersion, parameters });
}

export type AdoptionScope = { readonly formId: Id<'Form'> } | { readonly authorityId: Id<'Authority'> };

const within = (scope: AdoptionScope): SQL | undefined =>
  and(
    'formId' in scope ? eq(adoptions.formId, scope.formId) : eq(adoptions.authorityId, scope.authorityId),
    isNull(adoptions.endedAt),
  );

/** Adoptions in use after one, in the order they began. */
export async function findAdoptions(
  db: Database,
  scope: AdoptionScope,
  after: Id<'Form'> | null,
  limit: number,
): Promise<readonly Adopted[]> {
  const found = await db
    .select()
    .from(adoptions)
    .innerJoin(adoptionRevisions, currentRevision)
    .where(and(within(scope), after === null ? undefined : gt(adoptions.id, after)))
    .orderBy(asc(adoptions.id))
    .limit(limit);
  return found.map(withParameters);
}

export async function countAdoptions(db: Database, scope: AdoptionScope): Promise<number> {
  const [row] = await db.select({ total: count() }).from(adoptions).where(within(scope));
  return row?.total ?? 0;
}

/** How many applications made with a form are not over yet, drafts among them. */
export async function countRunning(
  db: Database,
  ids: readonly Id<'Form'>[],
): Promise<readonly { readonly formId: Id<'Form'>; readonly total: number }[]> {
  return db
    .select({ formId: applications.formId, total: count() })
    .from(applications)
    .where(and(inArray(applications.formId, [...ids]), notInArray(applications.status, [...OVER])))
    .groupBy(applications.formId);
}

interface RevisionKey {
  readonly formId: Id<'Form'>;
  readonly formVersion: number;
}

/** What forms were made from, by their ids and versions; those that were published as they are, are left out. */
export async function findRevisions(db: Database, keys: readonly RevisionKey[]) {
  if (keys.length === 0) return [];
  const wanted = keys.map(({ formId, formVersion }) =>
    and(eq(adoptionRevisions.adoptionId, formId), eq(adoptionRevisions.revision, formVersion)),
  );
  return db
    .select()
    .from(adoptionRevisions)
    .where(or(...wanted));
}

type Whose = Pick<KnownOffer, 'authorityId' | 'leikaKey'>;

export interface OfferForm extends FormRow, Whose {}

/** The forms to apply with now, for offers of these authorities and services. */
export async function findFormsOf(db: Database, offers: readonly Whose[]): Promise<readonly OfferForm[]> {
  if (offers.length === 0) return [];
  const wanted = offers.map(({ authorityId, leikaKey }) =>
    and(eq(adoptions.authorityId, authorityId), eq(adoptions.leikaKey, leikaKey)),
  );
  const adopted = await db
    .select()
    .from(adoptions)
    .innerJoin(forms, and(eq(forms.id, adoptions.id), eq(forms.version, adoptions.revision)))
    .where(and(or(...wanted), isNull(adoptions.endedAt)));
  const isAdopted = (offer: Whose): boolean =>
    adopted.some(({ adoption }) => adoption.authorityId === offer.authorityId && adoption.leikaKey === offer.leikaKey);
  const others = offers.filter((offer) => !isAdopted(offer));
  const byDefault = others.length === 0 ? [] : await findCurrentForms(db, [...new Set(others.map(({ leikaKey }) => leikaKey))]);
  return [
    ...adopted.map(({ adoption: { authorityId, leikaKey }, form }) => ({ ...form, authorityId, leikaKey })),
    ...others.flatMap(({ authorityId, leikaKey }) =>
      byDefault.filter((form) => form.leikaKey === leikaKey).map((form) => ({ ...form, authorityId })),
    ),
  ];
}
