/**
 * What a form works out or takes, as the script of a rule: JSON of ours beside the same in words. It counts as long as the words are
 * those it was written with: who changes them changes the rule, and then it is for people to read.
 */

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { readDraftData } from '../../rules/text.ts';
import { wordsIn } from '../convert/identity.ts';

/** What our scripts say they are. */
const SCHEMA = 'urn:portalverbund:formularregel:1';

const pointer = z.string().regex(/^(\/[^/]+)*$/);

/** What is said of a field, under the keyword of the form, or of the form as a whole, under the member of its UI schema. */
const program = z.union([
  z.strictObject({ at: pointer, keyword: z.enum(['showWhen', 'compute', 'uniqueBy', 'prefill']), value: z.unknown() }),
  z.strictObject({ at: z.literal(''), keyword: z.enum(['booking', 'submission']), value: z.record(z.string(), z.unknown()) }),
]);

export type Program = z.infer<typeof program>;

const script = z.strictObject({ $schema: z.literal(SCHEMA), words: z.string(), rule: program });

/** Of the words, whatever version of the standard their ids are written in. */
const digestOf = (text: string): string =>
  createHash('sha256')
    .update((wordsIn('2.0', text) ?? '').replace(/\s+/g, ' ').trim())
    .digest('hex');

/** Signs that XML has no place for, as JSON writes them otherwise. */
const forXml = (json: string): string => json.replace(/[\uFFFE\uFFFF]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);

/** The script of a rule that says the same in words. */
export function writeProgram(rule: Program, words: string): string {
  return forXml(JSON.stringify({ $schema: SCHEMA, words: digestOf(words), rule }));
}

/** True for a script of ours, whether it still counts or not. */
export const isProgram = (text: string | null): boolean => text?.startsWith(`{"$schema":"${SCHEMA}"`) === true;

/** What a script says; null for one that is not ours, is broken, or stands beside other words than it was written with. */
export function readProgram(text: string | null, words: string | null): Program | null {
  if (text === null || words === null || !isProgram(text)) return null;
  try {
    // Bounded as what people send: nobody can exhaust whoever follows an expression.
    const given = readDraftData(JSON.parse(text));
    const read = given.ok ? script.safeParse(given.decision) : null;
    return read?.success === true && read.data.words === digestOf(words) ? read.data.rule : null;
  } catch {
    return null;
  }
}
