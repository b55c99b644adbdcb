/** What somebody who meets a conflict is told of the other draft. */

import type { Language } from '#platform/language.ts';
import { differencesOf, type Difference } from '../rules/differences.ts';
import { localise } from '../rules/forms.ts';
import { readDraftData } from '../rules/text.ts';
import type { ApplicationRow, FormRow } from '../tables.ts';

/** A difference, of whose draft. */
export interface DifferenceOf extends Difference {
  readonly application: ApplicationRow;
}

/** Where the current draft says something else than what was to be saved; none for what could not be saved anyway. */
export function differencesIn(
  form: FormRow,
  application: ApplicationRow,
  given: unknown,
  language: Language,
): readonly DifferenceOf[] {
  const yours = readDraftData(given);
  if (!yours.ok) return [];
  const found = differencesOf(yours.decision, application.data, localise(form.jsonSchema, language));
  return found.map((difference) => ({ ...difference, application }));
}
