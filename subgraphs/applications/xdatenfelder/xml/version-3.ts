/** How a schema stands in XDatenfelder 3.0.0, element by element in the order they are written in. */

import { child, children } from '#platform/xml/element.ts';
import type {
  CodeListReference,
  CodeValue,
  Constraints,
  Described,
  Field,
  Group,
  Keyword,
  Member,
  Reference,
  Relation,
  Rule,
  Schema,
} from '../model.ts';
import { code, each, nowhere, requiredText, requiredWithin, text, texts, tidy, within, type Part, type Shape } from './parts.ts';
import { dataType, held, identification, idWithin, inputKind, occurrence, ownCode } from './shared.ts';

/** A text with an address in an attribute; empty ones are left out. */
function linked<Whole>(
  name: string,
  attribute: string,
  make: (text: string, address: string | null) => Whole,
  take: (whole: Whole) => readonly [string, string | null],
): Part<readonly Whole[]> {
  return {
    read: (of) =>
      children(of, name).flatMap((element) => {
        const value = tidy(element);
        const address = element.attributes[attribute]?.trim() ?? '';
        return value === null ? [] : [make(value, address === '' ? null : address)];
      }),
    write: (wholes) =>
      wholes.map((whole) => {
        const [content, address] = take(whole);
        return { name, attributes: { [attribute]: address }, content };
      }),
  };
}

const references = linked<Reference>(
  'bezug',
  'link',
  (value, link) => ({ text: value, link }),
  ({ text: value, link }) => [value, link],
);
const keywords = linked<Keyword>(
  'stichwort',
  'uri',
  (value, uri) => ({ text: value, uri }),
  ({ text: value, uri }) => [value, uri],
);

const relation: Shape<Relation> = {
  kind: {
    read: (of, faults) => code('praedikat', '', '').read(of, faults) ?? '',
    write: (value) => code('praedikat', 'urn:xoev-de:fim-datenfelder:codeliste:relation', '1.0').write(value),
  },
  target: requiredWithin('objekt', { id: requiredText('id'), version: text('version') }),
};

const beginning = { identification, name: requiredText('name'), description: text('beschreibung') };

const state: Shape<Omit<Described, 'identification' | 'name' | 'description'>> = {
  references,
  status: code('freigabestatus', 'urn:xoev-de:xprozess:codeliste:status', '2020-03-19'),
  statusSetOn: text('statusGesetztAm'),
  statusSetBy: text('statusGesetztDurch'),
  validFrom: text('gueltigAb'),
  validUntil: text('gueltigBis'),
  versionNote: text('versionshinweis'),
  publishedOn: text('veroeffentlichungsdatum'),
  changedAt: text('letzteAenderung'),
  relations: each('relation', () => relation),
  keywords,
};

const rule: Shape<Rule> = {
  ...beginning,
  text: text('freitextRegel'),
  references,
  keywords,
  relations: each('relation', () => relation),
  statusSetBy: text('fachlicherErsteller'),
  changedAt: text('letzteAenderung'),
  kind: ownCode('typ', '1.0', 'regeltyp'),
  script: text('skript'),
  label: nowhere(null),
  status: nowhere(null),
  statusSetOn: nowhere(null),
  validFrom: nowhere(null),
  validUntil: nowhere(null),
  versionNote: nowhere(null),
  publishedOn: nowhere(null),
};

const element = {
  ...beginning,
  definition: text('definition'),
  ...state,
  inputLabel: text('bezeichnungEingabe'),
  outputLabel: text('bezeichnungAusgabe'),
  nature: ownCode('schemaelementart', '1.0'),
  inputHelp: text('hilfetextEingabe'),
  outputHelp: text('hilfetextAusgabe'),
};

const LIMITS = ['minLength', 'maxLength', 'minValue', 'maxValue', 'pattern'] as const;

const constraints: Part<Constraints> = {
  read: (of) => {
    const found = child(of, 'praezisierung');
    const [minLength, maxLength, minValue, maxValue, pattern] = LIMITS.map((key) => {
      const value = found?.attributes[key]?.trim() ?? '';
      return value === '' ? null : value;
    }) as [string | null, string | null, string | null, string | null, string | null];
    return { minLength, maxLength, minValue, maxValue, pattern, other: tidy(found) };
  },
  write: ({ other, ...limits }) => {
    if (other === null && Object.values(limits).every((value) => value === null)) return [];
    return [{ name: 'praezisierung', attributes: { ...limits }, content: other ?? '' }];
  },
};

const codeList: Shape<CodeListReference> = {
  identification: nowhere(null),
  canonicalUri: requiredText('canonicalIdentification'),
  version: text('version'),
  canonicalVersionUri: text('canonicalVersionUri'),
};

const value: Shape<CodeValue> = { code: requiredText('code'), name: requiredText('name'), help: text('hilfe') };
const valuesWithin = each('wert', () => value);

const values: Part<readonly CodeValue[]> = {
  read: (of, faults) => {
    const found = child(of, 'werte');
    return found === null ? [] : valuesWithin.read(found, faults);
  },
  write: (all) => (all.length === 0 ? [] : [{ name: 'werte', content: valuesWithin.write(all) }]),
};

const field: Shape<Field> = {
  type: nowhere('field' as const),
  ...element,
  inputKind: inputKind('2.0'),
  dataType: dataType('2.0'),
  constraints,
  content: text('inhalt'),
  prefill: ownCode('vorbefuellung', '1.0'),
  values,
  codeList: within('codelisteReferenz', codeList),
  codeKey: text('codeKey'),
  nameKey: text('nameKey'),
  helpKey: text('helpKey'),
  rules: each('regel', () => rule),
  maxSize: text('maxSize'),
  mediaTypes: texts('mediaType'),
};

const member: Shape<Member> = {
  occurrence,
  references,
  element: held(field, () => group),
};

const members = each('struktur', () => member);

export const group: Shape<Group> = {
  type: nowhere('group' as const),
  ...element,
  choice: ownCode('art', '1.0', 'gruppenart'),
  rules: each('regel', () => rule),
  members,
};

export const schema: Shape<Schema> = {
  ...beginning,
  definition: text('definition'),
  ...state,
  label: text('bezeichnung'),
  outputLabel: nowhere(null),
  help: text('hilfetext'),
  structureChanges: ownCode('ableitungsmodifikationenStruktur', '1.0'),
  representationChanges: ownCode('ableitungsmodifikationenRepraesentation', '1.0'),
  profile: idWithin('dokumentsteckbrief'),
  rules: each('regel', () => rule),
  members,
};
