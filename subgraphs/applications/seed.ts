/** Publishes the forms that come with the portal. */

import { isDeepStrictEqual } from 'node:util';
import type { OpenDatabase, Transaction } from '#platform/database.ts';
import { readFormFile, type FormVersion } from './rules/forms.ts';
import { requireSound } from './rules/publication.ts';
import { assignServices, findForms, insertForm } from './store/forms.ts';

async function publishForm(tx: Transaction, form: FormVersion, now: Date): Promise<void> {
  await insertForm(tx, form, now);
  const [stored] = await findForms(tx, [{ formId: form.id, formVersion: form.version }]);
  const { title, jsonSchema, uiSchema, pricing } = form;
  const isSame = (['title', 'jsonSchema', 'uiSchema', 'pricing'] as const).every((part) =>
    isDeepStrictEqual(stored?.[part], { title, jsonSchema, uiSchema, pricing }[part]),
  );
  if (!isSame)
    throw new Error(`the form '${title.en}' was published otherwise as version ${form.version}: give it a new version`);
}

/**
 * Publishes forms from the contents of their files; a second time changes nothing. Throws, and publishes none, when a file is
 * no form, when what it says does not fit together (`rules/publication.ts`), when a version was published with another content, or when two forms
 * claim one service.
 */
export async function seedForms(database: OpenDatabase, files: readonly unknown[], now: () => Date): Promise<void> {
  const forms = files.map(readFormFile);
  for (const form of forms) requireSound(form, form.title.en);
  const keys = forms.flatMap(({ leikaKeys }) => leikaKeys);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new Error(`two forms claim the service ${twice}`);
  await database.db.transaction(async (tx) => {
    for (const form of forms) await publishForm(tx, form, now());
    await assignServices(tx, forms);
  });
}
