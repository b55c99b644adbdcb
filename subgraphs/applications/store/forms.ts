/** Forms in the database. */

import { and, desc, eq, inArray, like, not, or } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { ServiceKey } from '#platform/values/service-key.ts';
import { forms, serviceForms, type FormRow } from '../tables.ts';

interface FormKey {
  readonly formId: Id<'Form'>;
  readonly formVersion: number;
}

export async function findForms(db: Database, keys: readonly FormKey[]): Promise<readonly FormRow[]> {
  const wanted = keys.map(({ formId, formVersion }) => and(eq(forms.id, formId), eq(forms.version, formVersion)));
  return db
    .select()
    .from(forms)
    .where(or(...wanted));
}

export interface CurrentForm extends FormRow {
  readonly leikaKey: ServiceKey;
}

/** The forms of services in their newest versions. */
export async function findCurrentForms(db: Database, keys: readonly ServiceKey[]): Promise<readonly CurrentForm[]> {
  const found = await db
    .selectDistinctOn([serviceForms.leikaKey])
    .from(serviceForms)
    .innerJoin(forms, eq(forms.id, serviceForms.formId))
    .where(inArray(serviceForms.leikaKey, [...keys]))
    .orderBy(serviceForms.leikaKey, desc(forms.version));
  return found.map(({ form, service_form: { leikaKey } }) => ({ ...form, leikaKey }));
}

interface FormServices {
  readonly id: Id<'Form'>;
  readonly keys: readonly ServiceKey[];
}

/** Gives each form its services, and no others; one that another form has keeps that, and those without a LeiKa key that it was given since stay. */
export async function assignServices(tx: Transaction, given: readonly FormServices[]): Promise<void> {
  if (given.length === 0) return;
  const ids = given.map(({ id }) => id);
  const isLocal = like(serviceForms.leikaKey, 'local:%');
  await tx.delete(serviceForms).where(and(inArray(serviceForms.formId, ids), not(isLocal)));
  await tx
    .insert(serviceForms)
    .values(given.flatMap(({ id, keys }) => keys.map((leikaKey) => ({ leikaKey, formId: id }))))
    .onConflictDoNothing();
}

/** Gives a service a form, where it has none. */
export async function assignFormOnce(tx: Transaction, leikaKey: ServiceKey, formId: Id<'Form'>): Promise<void> {
  await tx.insert(serviceForms).values({ leikaKey, formId }).onConflictDoNothing();
}

/** A version of a form that something refers to. */
export async function requireForm(tx: Database, key: FormKey): Promise<FormRow> {
  const [form] = await findForms(tx, [key]);
  if (form === undefined) throw new Error('the form of an application is not there');
  return form;
}
