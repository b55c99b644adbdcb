/** The contracts of our subgraphs, read without building them: for commands that need the graph, but no database. */

import type { SubgraphName } from '#platform/config.ts';
import { readContract } from '#platform/subgraph.ts';

const SHARED: Readonly<Partial<Record<SubgraphName, 'fee' | 'catalogue' | 'describedCatalogue'>>> = {
  federal: 'describedCatalogue',
  state: 'catalogue',
  municipal: 'describedCatalogue',
  directory: 'fee',
};

/** The contract of a subgraph, as it is served at `/sdl`. */
export function contractOf(name: SubgraphName): string {
  return readContract(new URL(`./${name}/index.ts`, import.meta.url).href, SHARED[name]);
}
