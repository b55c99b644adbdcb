/** A form file from a message of XDatenfelder 2 or 3, and a report of what became of it. */

import { MessageFault } from '#platform/xml/faults.ts';
import { compile } from '../rules/form-check.ts';
import { planLogic } from '../rules/form-logic.ts';
import { readFormFile } from '../rules/forms.ts';
import { readCodeList, type CodeList } from './code-lists.ts';
import { SchemaRefused } from './faults.ts';
import { buildForm, type FormParts, type Root } from './form/form.ts';
import { pagesOf } from './form/pages.ts';
import { createTexts, inBoth } from './form/texts.ts';
import { createTree } from './form/tree.ts';
import type { Model } from './model.ts';
import { digestOf } from './origin.ts';
import { createTally, type Tally } from './tally.ts';
import { readXdatenfelder, type Reading } from './xml/read.ts';

export interface ImportOptions {
  readonly slug: string;
  readonly version: number;
  readonly leikaKeys: readonly string[];
  /** Files of genericode. */
  readonly codeLists: readonly Uint8Array[];
  /** The same schema with English texts. */
  readonly english: Uint8Array | null;
}

export interface Import {
  /** As `drizzle/seed/forms/README.md` describes it. */
  readonly form: Readonly<Record<string, unknown>>;
  /** Lines for people. */
  readonly report: readonly string[];
}

/** Schema and group messages alike: a group is a form of one group. */
function rootOf({ schema, group }: Model): Root {
  if (schema !== null) return schema;
  return { rules: [], members: group === null ? [] : [{ occurrence: { min: 1, max: 1 }, references: [], element: group }] };
}

const named = ({ schema, group }: Model): Model['schema'] | Model['group'] => schema ?? group;

function titleIn(model: Model): string {
  const { schema, group } = model;
  return (schema?.label ?? group?.inputLabel ?? named(model)?.name ?? '').replace(/\s+/g, ' ');
}

function reportOf(
  { model, notUnderstood }: Reading,
  { checks, automatic }: FormParts,
  notes: Tally,
  hasEnglish: boolean,
): readonly string[] {
  const { places } = createTree(rootOf(model).members);
  const fields = places.filter(({ element }) => element.type === 'field').length;
  const { id, version } = named(model)?.identification ?? { id: '', version: null };
  return [
    `XDatenfelder ${model.standard}, ${id} ${version ?? '(working copy)'}: ${named(model)?.name ?? ''}`,
    `  ${fields} fields in ${places.length - fields} groups; rules: ${automatic} checked automatically, ${checks.length} not`,
    ...(hasEnglish ? [] : ['  no English edition: German texts stand for English ones']),
    ...notes.lines().map((line) => `  not checked: ${line}`),
    ...checks.map(({ rule, text }) => `  not checked automatically: ${rule}: ${text.de.replace(/\s+/g, ' ')}`),
    ...[...notUnderstood].map(([name, count]) => `  not understood: ${name} (${count})`),
  ];
}

/** Throws SchemaRefused naming the place of the file among the others. */
function readBeside<Value>(what: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (error instanceof MessageFault)
      throw new SchemaRefused([{ line: null, reason: `${what}, line ${error.line}: ${error.message}` }]);
    throw error;
  }
}

/**
 * Throws MessageFault when the file is refused as a whole, SchemaRefused with everything that is wrong with the schema, and
 * a ZodError for a slug or key that is none.
 */
export function importXdatenfelder(bytes: Uint8Array, { slug, version, leikaKeys, codeLists, english }: ImportOptions): Import {
  const reading = readXdatenfelder(bytes);
  const lists = codeLists.map((list, index): CodeList => readBeside(`code list ${index + 1}`, () => readCodeList(list)));
  const edition = english === null ? null : readBeside('English edition', () => readXdatenfelder(english)).model;
  const { model } = reading;
  const { rules, members } = rootOf(model);
  const notes = createTally();
  const texts = createTexts(edition === null ? null : rootOf(edition).members);
  const parts = buildForm({ rules, members }, { texts, lists, notes });
  if (parts.refusals.length > 0) throw new SchemaRefused(parts.refusals);
  const title = inBoth(titleIn(model), edition === null ? null : titleIn(edition));
  const uiSchema = {
    pages: pagesOf(members, title, texts),
    checks: parts.checks,
    ...parts.ofForm,
    ...(edition === null ? { untranslated: ['en'] } : {}),
  };
  const digest = digestOf({ title, jsonSchema: parts.jsonSchema, uiSchema });
  const form = {
    slug,
    version,
    leikaKeys,
    title,
    jsonSchema: parts.jsonSchema,
    uiSchema: { ...uiSchema, origin: { digest, model } },
  };
  const { jsonSchema, uiSchema: read } = readFormFile(form);
  for (const fault of planLogic(jsonSchema, read).faults)
    notes.count('conditions and computed fields that do not fit together', fault.en);
  for (const language of ['de', 'en'] as const) compile(jsonSchema, language);
  return { form, report: reportOf(reading, parts, notes, edition !== null) };
}
