/** How a schema stands in XDatenfelder 2, element by element in the order they are written in. */

import { child } from '#platform/xml/element.ts';
import {
  NO_CONSTRAINTS,
  type CodeListReference,
  type Constraints,
  type Field,
  type Group,
  type Member,
  type Reference,
  type Rule,
  type Schema,
} from '../model.ts';
import { each, nowhere, requiredText, requiredWithin, text, tidy, within, type Part, type Shape } from './parts.ts';
import { dataType, held, identification, inputKind, occurrence, ownCode } from './shared.ts';

/** One text, however many acts it names. */
const references: Part<readonly Reference[]> = {
  read: (of) => {
    const value = tidy(child(of, 'bezug'));
    return value === null ? [] : [{ text: value, link: null }];
  },
  write: ([first]) => [{ name: 'bezug', content: first?.text ?? '' }],
};

const beginning = {
  identification,
  name: requiredText('name'),
};

const labels = { inputLabel: text('bezeichnungEingabe'), outputLabel: text('bezeichnungAusgabe') };

const state = {
  references,
  status: ownCode('status', '1.0'),
  validFrom: text('gueltigAb'),
  validUntil: text('gueltigBis'),
  statusSetBy: text('fachlicherErsteller'),
  versionNote: text('versionshinweis'),
  statusSetOn: text('freigabedatum'),
  publishedOn: text('veroeffentlichungsdatum'),
  changedAt: nowhere(null),
  keywords: nowhere([]),
  relations: nowhere([]),
};

const rule: Shape<Rule> = {
  ...beginning,
  label: labels.inputLabel,
  description: text('beschreibung'),
  text: text('definition'),
  ...state,
  kind: nowhere(null),
  script: text('script'),
};

const element = {
  ...beginning,
  ...labels,
  description: text('beschreibung'),
  definition: text('definition', { always: true }),
  ...state,
  nature: ownCode('schemaelementart', '1.0'),
  inputHelp: text('hilfetextEingabe', { always: true }),
  outputHelp: text('hilfetextAusgabe', { always: true }),
};

/** JSON, also with backslashes that nobody doubled; null when it is none. */
function readJson(content: string): Readonly<Record<string, unknown>> | null {
  for (const candidate of [content, content.replaceAll('\\', '\\\\')]) {
    try {
      const value: unknown = JSON.parse(candidate);
      return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
    } catch {
      continue;
    }
  }
  return null;
}

const asText = (value: unknown): string | null =>
  (typeof value === 'string' || typeof value === 'number') && String(value).trim() !== '' ? String(value).trim() : null;

/** JSON in a text. */
const constraints: Part<Constraints> = {
  read: (of) => {
    const content = tidy(child(of, 'praezisierung'));
    if (content === null) return NO_CONSTRAINTS;
    const { minLength, maxLength, minValue, maxValue, pattern, ...further } = readJson(content) ?? { other: content };
    return {
      minLength: asText(minLength),
      maxLength: asText(maxLength),
      minValue: asText(minValue),
      maxValue: asText(maxValue),
      pattern: asText(pattern),
      other: Object.keys(further).length === 0 ? null : content,
    };
  },
  write: ({ other, ...limits }) => {
    const given = Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== null));
    const json = Object.keys(given).length === 0 ? '' : JSON.stringify(given);
    return [{ name: 'praezisierung', content: other ?? json }];
  },
};

const genericode = {
  canonicalUri: requiredText('canonicalIdentification'),
  version: text('version'),
  canonicalVersionUri: text('canonicalVersionUri'),
};
const genericodeWithin = requiredWithin('genericodeIdentification', genericode);
const listIdentification = within('identifikation', { id: requiredText('id'), version: text('version') });

const codeList: Part<CodeListReference> = {
  read: (of, faults) => ({ identification: listIdentification.read(of, faults), ...genericodeWithin.read(of, faults) }),
  write: ({ identification: own, ...rest }) => [...listIdentification.write(own), ...genericodeWithin.write(rest)],
};

const codeListWithin: Part<CodeListReference | null> = {
  read: (of, faults) => {
    const found = child(of, 'codelisteReferenz');
    return found === null ? null : codeList.read(found, faults);
  },
  write: (reference) => (reference === null ? [] : [{ name: 'codelisteReferenz', content: codeList.write(reference) }]),
};

const field: Shape<Field> = {
  type: nowhere('field' as const),
  ...element,
  inputKind: inputKind('1.0'),
  dataType: dataType('1.0'),
  constraints,
  content: text('inhalt', { always: true }),
  codeList: codeListWithin,
  rules: each('regel', () => rule),
  prefill: nowhere(null),
  values: nowhere([]),
  codeKey: nowhere(null),
  nameKey: nowhere(null),
  helpKey: nowhere(null),
  maxSize: nowhere(null),
  mediaTypes: nowhere([]),
};

const member: Shape<Member> = { occurrence, references, element: held(field, () => group) };
const members = each('struktur', () => member);

export const group: Shape<Group> = {
  type: nowhere('group' as const),
  ...element,
  choice: nowhere(null),
  rules: each('regel', () => rule),
  members,
};

export const schema: Shape<Schema> = {
  ...beginning,
  label: labels.inputLabel,
  outputLabel: labels.outputLabel,
  description: text('beschreibung'),
  definition: text('definition', { always: true }),
  ...state,
  help: text('hilfetext'),
  structureChanges: ownCode('ableitungsmodifikationenStruktur', '1.0'),
  representationChanges: ownCode('ableitungsmodifikationenRepraesentation', '1.0'),
  profile: nowhere(null),
  rules: each('regel', () => rule),
  members,
};
