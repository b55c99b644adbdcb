/** Asks one subgraph through its front door, as the gateway does. */

import type { Subgraph, SubgraphRequest } from '#platform/subgraph.ts';

const ANYBODY: SubgraphRequest = { viewer: null, language: 'de', requestId: 'test' };

/** What the subgraph answers, errors and all. */
export function ask(subgraph: Subgraph, query: string, variables: Record<string, unknown> = {}) {
  return subgraph.execute({ query, variables }, ANYBODY);
}

/** The data it answers. Throws when it answers errors. */
export async function answer(subgraph: Subgraph, query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const { data, errors } = await ask(subgraph, query, variables);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return JSON.parse(JSON.stringify(data)) as unknown;
}

/** The entities of references, as the gateway asks for them. */
export async function entities(subgraph: Subgraph, references: readonly object[], selection: string): Promise<unknown> {
  const data = await answer(subgraph, `query ($of: [_Any!]!) { _entities(representations: $of) { ${selection} } }`, {
    of: references,
  });
  return (data as { _entities: unknown })._entities;
}
