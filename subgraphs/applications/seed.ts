/** Publishes the forms that come with the portal. */

import { isDeepStrictEqual } from 'node:util';
import type { OpenDatabase, Transaction } from '#platform/database.ts';
import { announcePublication } from './reuse/publish.ts';
import type { Publication } from './reuse/rules/types.ts';
import { insertAbout, insertPublication } from './reuse/store/publications.ts';
import { readFormFile, type FormOfFile } from './rules/forms.ts';
import { requireSound } from './rules/publication.ts';
import { assignServices, findForms } from './store/forms.ts';

/** The licence of the portal is that of what comes with it. */
const LICENCE = 'EUPL-1.2';

/** A form file as a publication of the portal's own. */
export function publicationOf(file: Omit<FormOfFile, 'localKeys'> & Partial<FormOfFile>, licence: string = LICENCE): Publication {
  const { id, version, localKeys = [], title, pricing, jsonSchema, uiSchema, about } = file;
  const leikaKeys = [...file.leikaKeys, ...localKeys];
  const { slug, description, releaseNotes } = about;
  const terms = { spdx: about.licence ?? licence, terms: null, cost: null, period: null };
  const form = { id, version, leikaKeys, title, pricing, jsonSchema, uiSchema };
  return { ...form, slug, description, releaseNotes, licence: terms, publisher: null };
}

async function publishForm(tx: Transaction, form: Publication, at: Date): Promise<void> {
  if (await insertPublication(tx, form, at)) {
    await announcePublication(tx, form, { account: null, at, comment: null });
    return;
  }
  // One that was there before anybody could adopt it.
  await insertAbout(tx, form);
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
  const services = forms.map(({ id, leikaKeys, localKeys }) => ({ id, keys: [...leikaKeys, ...localKeys] }));
  const keys = services.flatMap((one) => one.keys);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new Error(`two forms claim the service ${twice}`);
  await database.db.transaction(async (tx) => {
    for (const form of forms) await publishForm(tx, publicationOf(form), now());
    await assignServices(tx, services);
  });
}
