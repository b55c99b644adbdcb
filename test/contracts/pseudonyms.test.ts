/** Of which entities partners see pseudonyms: a new one that tells a person must not be forgotten. */

import { Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import { readSubjects } from '#gateway/partners/subjects.ts';
import { readPersonalData, readUnits } from '#gateway/privacy/personal-data.ts';
import { useGraph } from './graph.ts';

const graph = useGraph();

test('partners see pseudonyms of accounts, and of all that is one person’s', () => {
  const { ofObjects } = readSubjects(graph.current.contracts);
  expect(Object.fromEntries([...ofObjects].map(([type, fields]) => [type, [...fields]]))).toEqual({
    Account: ['id'],
    Application: ['id'],
    Document: ['id'],
    Message: ['id'],
    Payment: ['id'],
  });
});

test('every entity that leads to an account is among them', () => {
  const { ofObjects } = readSubjects(graph.current.contracts);
  const units = readUnits(readPersonalData(graph.current.supergraphSdl));
  const entities = graph.current.contracts
    .flatMap(({ sdl }) => parse(sdl).definitions)
    .flatMap((each) =>
      each.kind === Kind.OBJECT_TYPE_DEFINITION && each.directives?.some(({ name }) => name.value === 'key')
        ? each.name.value
        : [],
    );
  const personal = [...new Set(entities)].filter((name) => units.get(name)?.subject != null);
  expect(personal.length).toBeGreaterThan(4);
  expect(personal.filter((name) => !ofObjects.has(name))).toEqual([]);
});
