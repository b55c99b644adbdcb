/** What shows personal data says for which purpose, on which legal basis and for how long (Art. 5 Abs. 1, Art. 6 DSGVO). */

import { expect, test } from 'vitest';
import { readPersonalData, SUBJECT, type GraphField, type PersonalData } from '#gateway/privacy/personal-data.ts';
import { compose, useGraph } from './graph.ts';
import { EXEMPT, NAMES, OF_STAFF, PUBLIC, VALUES } from './personal-fields.ts';

const graph = useGraph();

interface Found {
  readonly coordinate: string;
  readonly type: string;
  readonly field: GraphField;
}

const allFields = ({ types }: PersonalData): readonly Found[] =>
  [...types.values()].flatMap(({ name, fields }) =>
    [...fields.values()].map((field) => ({ coordinate: `${name}.${field.name}`, type: name, field })),
  );

/** The types that an account, or a case of an authority, leads to, without what is public. */
function typesOfPeople({ types }: PersonalData): ReadonlySet<string> {
  const found = new Set([SUBJECT, 'Case']);
  for (const name of found)
    for (const { type } of types.get(name)?.fields.values() ?? [])
      if (types.has(type) && !PUBLIC.has(type) && !VALUES.has(type)) found.add(type);
  return found;
}

const isConvention = ({ type, field }: Found): boolean =>
  field.name === '__typename' ||
  (/(Connection|Edge)$/.test(type) && ['cursor', 'totalCount', 'score'].includes(field.name)) ||
  type.endsWith('Payload');

/** What looks personal: by its name, or because it is said of whoever has an account. */
function looksPersonal(data: PersonalData): readonly Found[] {
  const people = typesOfPeople(data);
  return allFields(data).filter((found) => {
    const { type, field } = found;
    if (PUBLIC.has(type) || isConvention(found)) return false;
    const isLeaf = !data.types.has(field.type) || VALUES.has(field.type);
    return NAMES.has(field.name) ? type !== 'Query' : isLeaf && people.has(type);
  });
}

/** What looks personal and neither says so nor has a reason not to. */
function unmarked(data: PersonalData): readonly string[] {
  const without = looksPersonal(data).filter(({ coordinate, field }) => field.mark === null && EXEMPT[coordinate] === undefined);
  return without.map(({ coordinate }) => coordinate);
}

const read = (): PersonalData => readPersonalData(graph.current.supergraphSdl);

test('every field that shows something of a person says so, or is listed with the reason why it does not', () => {
  expect(looksPersonal(read()).length).toBeGreaterThan(50);
  expect(unmarked(read())).toEqual([]);
});

test('a field that is new and looks personal is found by its name, and by whom it is said of', () => {
  const contracts = graph.current.contracts.map((contract) => ({
    ...contract,
    sdl: contract.sdl
      .replace('type Representation {', 'type Representation {\n  "Since when"\n  since: Date')
      .replace('type Query {', contract.name === 'state' ? 'type Query {\n  "A person"\n  person: Person' : 'type Query {')
      .concat(
        contract.name === 'state' ? '\n"A person"\ntype Person {\n  "Phone"\n  phone: String\n  "Size"\n  size: Int\n}' : '',
      ),
  }));
  const data = readPersonalData(compose(contracts).supergraphSdl);
  expect([...unmarked(data)].sort()).toEqual(['Person.phone', 'Representation.since']);
});

test('no exemption outlives what it was for', () => {
  const personal = new Map(looksPersonal(read()).map(({ coordinate, field }) => [coordinate, field]));
  expect(Object.keys(EXEMPT).filter((coordinate) => personal.get(coordinate)?.mark !== null)).toEqual([]);
});

test('the catalogues show nothing of a person', () => {
  const marked = allFields(read()).filter(({ type, field }) => PUBLIC.has(type) && field.mark !== null);
  expect(marked).toEqual([]);
});

test('a mark names a purpose, a section of a law as its basis, and how long the data is kept', () => {
  const marks = allFields(read()).flatMap(({ field }) => field.mark ?? []);
  for (const { purpose, legalBasis, retention } of marks) {
    expect(purpose).toMatch(/\w+ \w+/);
    expect(legalBasis).toMatch(/^(§|Art\.) \d+.* [A-Z]/);
    for (const part of retention.split('; ')) expect(part).toMatch(/^(until|P\d+[DMY] after|a draft until) \w+ \w+/);
  }
});

test('whatever is personal belongs to something that leads to the account of the person', () => {
  const { types } = read();
  const leadsToSubject = (name: string): boolean => {
    if (name === SUBJECT) return true;
    const field = [...(types.get(name)?.fields.values() ?? [])].find((each) => each.leadsToSubject);
    return field !== undefined && leadsToSubject(field.type);
  };
  /** Types whose data is that of the object they stand in: nothing leads to them but what leads to a person itself. */
  const isPartOfOne = (name: string): boolean => {
    const from = allFields(read()).filter(({ field }) => field.type === name);
    return from.length > 0 && from.every(({ type }) => leadsToSubject(type) || isPartOfOne(type));
  };
  const personal = new Set(allFields(read()).flatMap(({ type, field }) => (field.mark === null ? [] : [type])));
  expect(personal.size).toBeGreaterThan(8);
  expect([...personal].filter((type) => !OF_STAFF.has(type) && !leadsToSubject(type) && !isPartOfOne(type))).toEqual([]);
});
