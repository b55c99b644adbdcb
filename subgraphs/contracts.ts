/** The contracts of our subgraphs, read without building them: for commands that need the graph, but no database. */

import type { SubgraphName } from '#platform/config.ts';
import { readContract, type SharedPart } from '#platform/subgraph.ts';

const SHARED: Readonly<Record<SubgraphName, readonly SharedPart[]>> = {
  federal: ['describedCatalogue'],
  state: ['catalogue'],
  municipal: ['describedCatalogue', 'erasure'],
  directory: ['fee'],
  accounts: ['erasure'],
  applications: ['erasure'],
  payments: ['erasure'],
};

/** The contract of a subgraph, as it is served at `/sdl`. */
export function contractOf(name: SubgraphName): string {
  return readContract(new URL(`./${name}/index.ts`, import.meta.url).href, ...SHARED[name]);
}
