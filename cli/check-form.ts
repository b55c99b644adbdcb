/** What `check-form` says of its files. */

import type { Language } from '#platform/language.ts';
import type { Day } from '#platform/values/day.ts';
import { checkFormFile } from '#subgraphs/applications/index.ts';
import { readBytes, readJson } from './files.ts';
import type { Terminal } from './terminal.ts';

export interface CheckedFiles {
  readonly file: string;
  readonly data: string | undefined;
  readonly language: Language;
  readonly today: Day;
}

/** Prints what would be submitted, and says what stands against form or data. Answers whether nothing does. */
export async function checkForm({ file, data, language, today }: CheckedFiles, { print, say }: Terminal): Promise<boolean> {
  const content = readJson(file, await readBytes(file));
  const entered = data === undefined ? undefined : readJson(data, await readBytes(data));
  const { faults, submission } = checkFormFile(content, entered, language, today);
  for (const fault of faults) say(`${file}: ${fault}`);
  if (faults.length > 0) return false;
  if (submission === null) {
    say(`${file}: may be published`);
    return true;
  }
  const { problems, hidden, data: submitted } = submission;
  for (const { code, path, message } of problems) say(`${path.join('.')}: ${code} ${message}`);
  print(JSON.stringify({ data: submitted, hidden, problems }, null, 2));
  return problems.length === 0;
}
