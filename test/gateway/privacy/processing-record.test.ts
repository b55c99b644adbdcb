import { expect, test } from 'vitest';
import { SUBGRAPHS } from '#platform/config.ts';
import { readRequirements } from '#gateway/policy/requirements.ts';
import { readPersonalData } from '#gateway/privacy/personal-data.ts';
import { writeProcessingRecord } from '#gateway/privacy/processing-record.ts';
import { composeSupergraph } from '#gateway/supergraph/compose.ts';
import { contractOf } from '#subgraphs/contracts.ts';
import { useGraph } from '../../contracts/graph.ts';

const graph = useGraph();
const CONTROLLER = { name: 'Stadt Beispiel | Am Markt 1', officer: 'datenschutz@beispiel.example' };

test('the contracts of a command are those that the subgraphs serve', () => {
  const served = graph.current.contracts.map(({ name, sdl }) => [name, sdl]);
  expect(SUBGRAPHS.map((name) => [name, contractOf(name)])).toEqual(served);
});

test('the record of processing activities is written from the graph; `npx vitest run test/gateway/privacy -u` writes it anew', async () => {
  const sdl = composeSupergraph(graph.current.contracts);
  const record = writeProcessingRecord(readPersonalData(sdl), readRequirements(sdl), CONTROLLER);
  await expect(record).toMatchFileSnapshot('./processing-record.md');
});

test('the record names every field that shows personal data, once', () => {
  const sdl = graph.current.supergraphSdl;
  const data = readPersonalData(sdl);
  const record = writeProcessingRecord(data, readRequirements(sdl), CONTROLLER);
  const marked = [...data.types.values()].flatMap(({ name, fields }) =>
    [...fields.values()].filter(({ mark }) => mark !== null).map((field) => `| \`${name}.${field.name}\` |`),
  );
  expect(marked.length).toBeGreaterThan(40);
  expect(marked.filter((field) => record.split(field).length !== 2)).toEqual([]);
});
