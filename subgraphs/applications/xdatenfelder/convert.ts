/** A schema in the terms of the other version: ids, versions, statuses and types, and what finds no place there. */

import type { CodeList } from './code-lists.ts';
import type { CodeListReference, Described, Field, Group, Member, Model, Rule, Schema, Standard } from './model.ts';
import { identify, referencesIn, statusIn, wordsIn } from './convert/identity.ts';
import { isProgram } from './rules/programs.ts';
import { createTally, type Tally } from './tally.ts';

export interface Conversion {
  readonly model: Model;
  /** Lists that stood in fields and are files of their own in version 2. */
  readonly codeLists: readonly CodeList[];
  readonly losses: Tally;
}

function describe<Whole extends Described>(standard: Standard, whole: Whole, { losses, createdAt }: Context): Whole {
  const { identification, references } = whole;
  const { id } = identification;
  const common = {
    ...whole,
    identification: identify(standard, identification),
    references: referencesIn(standard, references),
    status: statusIn(standard, whole),
  };
  if (standard === '3.0.0') return { ...common, changedAt: whole.changedAt ?? createdAt };
  if (whole.keywords.length > 0) losses.count('keywords', id);
  if (whole.relations.length > 0) losses.count('relations', id);
  return {
    ...common,
    statusSetOn: whole.status === '6' ? whole.statusSetOn : null,
    keywords: [],
    relations: [],
    changedAt: null,
  };
}

interface Context {
  readonly losses: Tally;
  readonly codeLists: CodeList[];
  readonly createdAt: string | null;
}

function convertRule(standard: Standard, rule: Rule, context: Context): Rule {
  const isOurs = isProgram(rule.script);
  const script = isOurs ? wordsIn(standard, rule.script) : rule.script;
  const common = { ...describe(standard, rule, context), text: wordsIn(standard, rule.text), script };
  if (standard === '2.0') return { ...common, status: 'aktiv', label: rule.label ?? rule.name, kind: null };
  if (rule.script !== null && !isOurs) context.losses.count('scripts (kept as they are, never run)', rule.identification.id);
  return {
    ...common,
    kind: rule.kind ?? 'K',
    label: null,
    status: null,
    statusSetOn: null,
    validFrom: null,
    validUntil: null,
    versionNote: null,
    publishedOn: null,
  };
}

/** The list within a field as a list of its own: named after the field, of the day of its last change. */
function listOf({ identification, values, name, changedAt }: Field): CodeList {
  const canonicalUri = `urn:de:fim:codeliste:${identification.id.toLowerCase()}`;
  const version = /^\d{4}-\d{2}-\d{2}/.exec(changedAt ?? '')?.[0] ?? identification.version ?? '1';
  const hasHelp = values.some(({ help }) => help !== null);
  return {
    canonicalUri,
    version,
    canonicalVersionUri: `${canonicalUri}_${version}`,
    name,
    columns: ['code', 'name', ...(hasHelp ? ['hilfe'] : [])],
    key: 'code',
    rows: values.map(({ code, name: label, help }) => ({ code, name: label, ...(help === null ? {} : { hilfe: help }) })),
  };
}

function listReference(
  field: Field,
  { canonicalUri, version, canonicalVersionUri }: Omit<CodeListReference, 'identification'>,
): CodeListReference {
  const { id, version: own } = identify('2.0', field.identification);
  const uri = canonicalVersionUri ?? (version === null ? null : `${canonicalUri}_${version}`);
  return { identification: { id: `C${id.slice(1)}`, version: own }, canonicalUri, version, canonicalVersionUri: uri };
}

/** Types and kinds of version 3 as the nearest of version 2. */
function narrow(field: Field, context: Context): Field {
  const { losses } = context;
  const { id } = field.identification;
  const isOwn = field.values.length > 0;
  if (isOwn) context.codeLists.push(listOf(field));
  const isLocked = field.inputKind === 'hidden' || field.inputKind === 'locked';
  if (isLocked) losses.count(`Feldart ${field.inputKind} (becomes label)`, id);
  const isNewType = field.dataType === 'text_latin' || field.dataType === 'time' || field.dataType === 'datetime';
  if (isNewType) losses.count(`Datentyp ${field.dataType} (becomes text)`, id);
  if (field.maxSize !== null || field.mediaTypes.length > 0) losses.count('size and types of files', id);
  if (field.prefill !== null && field.prefill !== 'keine') losses.count('Vorbefüllung', id);
  if (field.codeKey !== null || field.nameKey !== null || field.helpKey !== null) losses.count('columns of code lists', id);
  const { other, ...limits } = field.constraints;
  const isSaidTwice = other !== null && Object.values(limits).some((limit) => limit !== null);
  if (isSaidTwice) losses.count('constraints in words beside others', id);
  const reference = isOwn ? listOf(field) : field.codeList;
  return {
    ...field,
    inputKind: isLocked ? 'label' : field.inputKind,
    dataType: isNewType ? 'text' : field.dataType,
    constraints: isSaidTwice ? { ...limits, other: null } : field.constraints,
    codeList: reference === null ? null : listReference(field, reference),
    values: [],
    prefill: null,
    codeKey: null,
    nameKey: null,
    helpKey: null,
    maxSize: null,
    mediaTypes: [],
  };
}

function convertField(standard: Standard, field: Field, context: Context): Field {
  const own = standard === '2.0' ? narrow(field, context) : { ...field, prefill: field.prefill ?? 'keine' };
  if (standard === '3.0.0' && own.codeList !== null && own.codeList.identification !== null)
    context.losses.count('ids of code lists', field.identification.id);
  const codeList = standard === '3.0.0' && own.codeList !== null ? { ...own.codeList, identification: null } : own.codeList;
  return { ...describe(standard, own, context), codeList, rules: own.rules.map((rule) => convertRule(standard, rule, context)) };
}

function convertGroup(standard: Standard, group: Group, context: Context): Group {
  if (standard === '2.0' && group.choice !== null)
    context.losses.count('groups of which one member is chosen', group.identification.id);
  return {
    ...describe(standard, group, context),
    choice: standard === '2.0' ? null : group.choice,
    rules: group.rules.map((rule) => convertRule(standard, rule, context)),
    members: convertMembers(standard, group.members, context),
  };
}

function convertMembers(standard: Standard, members: readonly Member[], context: Context): readonly Member[] {
  return members.map(({ occurrence, references, element }) => ({
    occurrence,
    references: referencesIn(standard, references),
    element: element.type === 'field' ? convertField(standard, element, context) : convertGroup(standard, element, context),
  }));
}

function convertSchema(standard: Standard, schema: Schema, context: Context): Schema {
  if (standard === '2.0' && schema.profile !== null) context.losses.count('Dokumentsteckbrief', schema.identification.id);
  if (standard === '3.0.0' && schema.outputLabel !== null && schema.outputLabel !== schema.label)
    context.losses.count('Bezeichnung Ausgabe', schema.identification.id);
  return {
    ...describe(standard, schema, context),
    outputLabel: standard === '2.0' ? (schema.outputLabel ?? schema.label) : null,
    profile: standard === '2.0' ? null : schema.profile,
    rules: schema.rules.map((rule) => convertRule(standard, rule, context)),
    members: convertMembers(standard, schema.members, context),
  };
}

/** The model in another standard; one that is in it already stays as it is. */
export function convert(model: Model, standard: Standard): Conversion {
  const losses = createTally();
  if (model.standard === standard) return { model, codeLists: [], losses };
  const context: Context = { losses, codeLists: [], createdAt: model.createdAt };
  const { schema, group } = model;
  const converted: Model = {
    ...model,
    standard,
    schema: schema === null ? null : convertSchema(standard, schema, context),
    group: group === null ? null : convertGroup(standard, group, context),
  };
  const byUri = new Map(context.codeLists.map((list) => [list.canonicalVersionUri, list]));
  return { model: converted, codeLists: [...byUri.values()], losses };
}
