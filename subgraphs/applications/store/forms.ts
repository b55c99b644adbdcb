/** Forms in the database. */

import { and, desc, eq, inArray, or } from 'drizzle-orm';
import type { Database, Transaction } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { FormVersion } from '../rules/forms.ts';
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

interface CurrentForm extends FormRow {
  readonly leikaKey: LeikaKey;
}

/** The forms of services in their newest versions. */
export async function findCurrentForms(db: Database, keys: readonly LeikaKey[]): Promise<readonly CurrentForm[]> {
  const found = await db
    .selectDistinctOn([serviceForms.leikaKey])
    .from(serviceForms)
    .innerJoin(forms, eq(forms.id, serviceForms.formId))
    .where(inArray(serviceForms.leikaKey, [...keys]))
    .orderBy(serviceForms.leikaKey, desc(forms.version));
  return found.map(({ form, service_form: { leikaKey } }) => ({ ...form, leikaKey }));
}

/** Gives each form its services, and no others; a service that another form has keeps that. */
export async function assignServices(tx: Transaction, given: readonly Pick<FormVersion, 'id' | 'leikaKeys'>[]): Promise<void> {
  if (given.length === 0) return;
  const ids = given.map(({ id }) => id);
  await tx.delete(serviceForms).where(inArray(serviceForms.formId, ids));
  await tx
    .insert(serviceForms)
    .values(given.flatMap(({ id, leikaKeys }) => leikaKeys.map((leikaKey) => ({ leikaKey, formId: id }))))
    .onConflictDoNothing();
}

/** A version of a form that something refers to. */
export async function requireForm(tx: Database, key: FormKey): Promise<FormRow> {
  const [form] = await findForms(tx, [key]);
  if (form === undefined) throw new Error('the form of an application is not there');
  return form;
}
