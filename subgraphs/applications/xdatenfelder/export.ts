/** A form as a message of XDatenfelder 2 or 3, and a report of what it has no place for. */

import type { Language } from '#platform/language.ts';
import { derivedId } from '#platform/values/id.ts';
import { localise, readFormFile, type FormVersion } from '../rules/forms.ts';
import { writeCodeList } from './code-lists.ts';
import { convert } from './convert.ts';
import { described, ruleOf } from './export/blank.ts';
import { createIds, isNumberRange } from './export/ids.ts';
import { listIn, objectIn, textIn, type Json } from './export/json.ts';
import { createMembers } from './export/members.ts';
import { programRules } from './export/programs.ts';
import { SchemaRefused } from './faults.ts';
import type { Model, Rule, Schema, Standard } from './model.ts';
import { digestOf, knownOf, originOf, type Origin } from './origin.ts';
import { createTally, type Tally } from './tally.ts';
import { writeXdatenfelder } from './xml/write.ts';

export interface ExportOptions {
  readonly standard: Standard;
  readonly language: Language;
  /** Two or five digits, for elements that have no id yet. */
  readonly numberRange: string;
  readonly now: Date;
}

export interface Export {
  readonly xml: string;
  /** Files beside it, by name: lists that version 2 keeps outside of the schema. */
  readonly codeLists: ReadonlyMap<string, string>;
  readonly report: readonly string[];
  /** The id that stands for each place of the form's data, by JSON Pointer without the numbers of lists. */
  readonly assigned: ReadonlyMap<string, string>;
}

/** Rules nobody could check automatically, with the form as a whole. */
function checkRules(
  uiSchema: Json,
  { schema, elements }: ReturnType<typeof knownOf>,
  version: string,
  at: string,
): readonly Rule[] {
  const before = new Map(
    [...(schema?.rules ?? []), ...[...elements.values()].flatMap(({ rules }) => rules)].map((rule) => [
      rule.identification.id,
      rule,
    ]),
  );
  return listIn(uiSchema['checks'])
    .map(objectIn)
    .flatMap((check): readonly Rule[] => {
      const id = textIn(check['rule']);
      const text = textIn(check['text']);
      if (id === null || text === null) return [];
      return [before.get(id) ?? ruleOf({ id, name: textIn(check['title']) ?? text.slice(0, 120), version, at }, text)];
    });
}

function nameLosses({ pricing, uiSchema }: FormVersion, language: Language, losses: Tally): void {
  losses.count('texts in the other language (export it, too)', language === 'de' ? 'en' : 'de');
  if (JSON.stringify(pricing) !== '[{"fee":"STANDARD"}]') losses.count('pricing', `${pricing.length} charges`);
  if (uiSchema['autocomplete'] !== undefined)
    losses.count('autocomplete', `${Object.keys(objectIn(uiSchema['autocomplete'])).length} fields`);
  losses.count('pages', `${listIn(uiSchema['pages']).length}; groups at the top stand for them`);
}

/** The form's schema made anew, over what is known of its elements. */
function modelOf(
  slug: string,
  form: FormVersion,
  origin: Origin | null,
  options: ExportOptions,
  losses: Tally,
  assigned: Map<string, string>,
): Model {
  const { language, numberRange, now, standard } = options;
  const at = now.toISOString();
  const version = `${form.version}.0.0`;
  // What was read in version 2 is spoken of in ids of version 3, as all else here.
  const known = knownOf(origin === null ? null : { ...origin, model: convert(origin.model, '3.0.0').model });
  const widened = new Map(
    [...known.elements].flatMap(
      ([id, element]) =>
        [
          [id, element],
          [narrowed(id), element],
        ] as const,
    ),
  );
  const jsonSchema: Json = localise(form.jsonSchema, language);
  const { pages, checks, booking, submission } = form.uiSchema;
  const uiSchema: Json = { ...localise({ pages, checks }, language), booking, submission };
  const shown = new Set(listIn(uiSchema['pages']).flatMap((page) => listIn(objectIn(page)['fields']).map(String)));
  const ids = createIds(slug, numberRange);
  const world = { ids, known: { schema: known.schema, elements: widened }, losses, shown, standard, at, version, assigned };
  const { members, rules } = createMembers(world).membersOf(jsonSchema, jsonSchema, []);
  const programs = programRules({ jsonSchema, uiSchema }, world);
  const title = form.title[language];
  const blank: Schema = {
    ...described({ id: ids.idOf('S', ''), name: title, version, at }),
    definition: null,
    label: title,
    outputLabel: null,
    help: null,
    structureChanges: '1',
    representationChanges: '1',
    profile: null,
    rules: [],
    members: [],
  };
  const kept = known.schema === null ? blank : { ...blank, ...known.schema, label: title };
  const schema = { ...kept, rules: [...rules, ...programs, ...checkRules(uiSchema, known, version, at)], members };
  return { standard: '3.0.0', messageId: derivedId(`xdatenfelder:${slug}:${at}`), createdAt: at, schema, group: null };
}

/** An id as version 2 writes it. */
const narrowed = (id: string): string => (id.length === 12 ? `${id.slice(0, 3)}${id.slice(6)}` : id);

const fileName = (uri: string): string => `${uri.replace(/[^\w.-]+/g, '.')}.xml`;

/** Throws a ZodError when the content is no form file, and SchemaRefused for a Nummernkreis that is none. */
export function exportXdatenfelder(content: unknown, options: ExportOptions): Export {
  if (!isNumberRange(options.numberRange))
    throw new SchemaRefused([{ line: null, reason: `'${options.numberRange}' is no Nummernkreis: two digits, or five.` }]);
  const form = readFormFile(content);
  const slug = textIn(objectIn(content)['slug']) ?? '';
  const losses = createTally();
  const assigned = new Map<string, string>();
  const origin = originOf(form);
  const isUnchanged = origin !== null && options.language === 'de' && origin.digest === digestOf(form);
  if (!isUnchanged) nameLosses(form, options.language, losses);
  const model = isUnchanged ? origin.model : modelOf(slug, form, origin, options, losses, assigned);
  const converted = convert(model, options.standard);
  const { schema, group } = converted.model;
  const { id, version } = (schema ?? group)?.identification ?? { id: '', version: null };
  return {
    xml: writeXdatenfelder(converted.model),
    codeLists: new Map(
      converted.codeLists.map((list) => [fileName(list.canonicalVersionUri ?? list.canonicalUri), writeCodeList(list)]),
    ),
    assigned,
    report: [
      `XDatenfelder ${options.standard}, ${id} ${version ?? '(working copy)'}${isUnchanged ? ', as it was imported' : ''}`,
      ...[...losses.lines(), ...converted.losses.lines()].map((line) => `  no place for ${line}`),
    ],
  };
}
