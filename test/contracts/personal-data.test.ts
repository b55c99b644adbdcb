/** What shows personal data says for which purpose and on which legal basis (Art. 5 Abs. 1 lit. b, Art. 6 DSGVO). */

import { Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import { useGraph } from './graph.ts';

const graph = useGraph();

/** Names of fields that show something of a person, wherever they stand. */
const PERSONAL = new Set(
  `givenName familyName birthName birthDate birthPlace gender nationality street houseNumber address postalCode city
   email phone iban bic accountHolder subject body text data note answer reason`.split(/\s+/),
);

/** Types of the catalogues, which speak of services and authorities; what is public there is no personal data. */
const CATALOGUE = new Set([
  'Address',
  'Authority',
  'Contact',
  'FederalAuthority',
  'MunicipalAuthority',
  'ResponsibilityStep',
  'ServiceSuggestion',
  'StateAuthority',
  'TextModule',
]);

interface Field {
  readonly coordinate: string;
  readonly type: string;
  readonly name: string;
  /** The arguments of its @personalData; null without one. */
  readonly marked: Readonly<Record<string, string>> | null;
}

function fieldsOf(sdl: string): readonly Field[] {
  return parse(sdl).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
    const type = definition.name.value;
    return (definition.fields ?? []).map(({ name, directives }) => {
      const mark = directives?.find((directive) => directive.name.value === 'personalData');
      const texts = (mark?.arguments ?? []).map((one) => [one.name.value, one.value.kind === Kind.STRING ? one.value.value : '']);
      const marked = mark === undefined ? null : (Object.fromEntries(texts) as Record<string, string>);
      return { coordinate: `${type}.${name.value}`, type, name: name.value, marked };
    });
  });
}

test('every field that shows something of a person says so', () => {
  const fields = fieldsOf(graph.current.supergraphSdl);
  const personal = fields.filter(({ type, name }) => PERSONAL.has(name) && !CATALOGUE.has(type));
  expect(personal.map(({ coordinate }) => coordinate)).toEqual(
    expect.arrayContaining(['Profile.birthDate', 'Message.body', 'Application.data', 'TimelineEntry.text', 'Decision.text']),
  );
  expect(personal.filter(({ marked }) => marked === null).map(({ coordinate }) => coordinate)).toEqual([]);
});

test('the catalogues show nothing of a person', () => {
  const marked = fieldsOf(graph.current.supergraphSdl).filter(({ type, marked }) => CATALOGUE.has(type) && marked !== null);
  expect(marked).toEqual([]);
});

test('a mark names a purpose, and a section of a law as its basis', () => {
  const marks = fieldsOf(graph.current.supergraphSdl).flatMap(({ marked }) => (marked === null ? [] : [marked]));
  for (const { purpose, legalBasis } of marks) {
    expect(purpose).toMatch(/\w+ \w+/);
    expect(legalBasis).toMatch(/^(§|Art\.) \d+.* [A-Z]/);
  }
});
