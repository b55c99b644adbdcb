/** Forms imported for tests, and what is wrong with data for them. */

import { parseDay } from '#platform/values/day.ts';
import { createFormChecks } from '#subgraphs/applications/rules/form-check.ts';
import { readFormFile } from '#subgraphs/applications/rules/forms.ts';
import { importXdatenfelder, type ImportOptions } from '#subgraphs/applications/xdatenfelder/import.ts';

export const today = parseDay('2026-11-26');

const DEFAULTS: ImportOptions = { slug: 'market-stall', version: 1, leikaKeys: ['99050012104000'], codeLists: [], english: null };

export const imported = (xml: string, options: Partial<ImportOptions> = {}) => {
  const { form, report } = importXdatenfelder(Buffer.from(xml), { ...DEFAULTS, ...options });
  return { form: readFormFile(form), report };
};

/** Codes and places of all that is wrong with data, for a form of its own version each time. */
export function problems(
  xml: string,
  data: unknown,
  options: Partial<ImportOptions> = {},
): readonly (readonly [string, string])[] {
  const { form } = imported(xml, options);
  const found = createFormChecks().check(form, data, 'de', today);
  return found.map(({ code, path }) => [code, path.slice(1).join('/')]);
}
