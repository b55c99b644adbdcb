import { expect, test } from 'vitest';
import { composeAside } from '#gateway/supergraph/compose-aside.ts';
import { composeSupergraph } from '#gateway/supergraph/compose.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9")\n';
const contract = (name: string, sdl: string) => ({ name, url: `fixture:${name}`, sdl: LINK + sdl });
const TOWNS = contract('towns', 'type Query { town: String }');
const never = new AbortController().signal;

test('composition beside the event loop makes the same graph', async () => {
  expect(await composeAside([TOWNS], never)).toEqual({ supergraphSdl: composeSupergraph([TOWNS]), growth: [] });
});

test('and tells the same faults', async () => {
  const clash = [TOWNS, contract('people', 'type Query { town: Int }')];
  expect(() => composeSupergraph(clash)).toThrow(/Query\.town/);
  await expect(composeAside(clash, never)).rejects.toThrow(/Query\.town/);
});

test('what takes too long is given up', async () => {
  await expect(composeAside([TOWNS], never, 1)).rejects.toThrow('do not compose within 0.001 seconds');
});

test('and so is what nobody waits for any more', async () => {
  const stopping = new AbortController();
  const composed = composeAside([TOWNS], stopping.signal);
  stopping.abort();
  await expect(composed).rejects.toThrow();
});
