/**
 * Fetches of the Rust planner from a subgraph that knows an interface as one object type. Where an operation asks it for fields of
 * several implementations at one place, the planner makes one fetch of them all and keeps the condition on the first type only, so
 * that objects of the others would never be asked about.
 */

import { isObjectType, parse, visit } from 'graphql';
import { mapFetches } from './map-fetches.ts';
import type { FetchRewrite, QueryPlan, RequiresSelection } from './plan.ts';
import type { SupergraphFacts } from './supergraph.ts';

type Facts = Pick<SupergraphFacts, 'apiSchema' | 'interfaceObjects' | 'satisfies'>;

/** Puts a plan for the operation right. */
export function createWidening({
  apiSchema,
  interfaceObjects,
  satisfies,
}: Facts): (plan: QueryPlan, operation: string) => QueryPlan {
  function typesIn(operation: string): readonly string[] {
    const types = new Set<string>();
    visit(parse(operation, { noLocation: true }), {
      InlineFragment: ({ typeCondition }) => void types.add(typeCondition?.name.value ?? ''),
    });
    return [...types].filter((type) => isObjectType(apiSchema.getType(type)));
  }

  /** The same of each type that is asked for, and that the subgraph knows by the same interface. */
  function widened(
    requires: RequiresSelection[],
    rewrites: readonly FetchRewrite[] | undefined,
    types: readonly string[],
  ): RequiresSelection[] {
    // Only such fetches have the name of the type rewritten.
    if (rewrites === undefined || rewrites.length === 0) return requires;
    const conditions = new Set(requires.map((each) => (each.kind === 'InlineFragment' ? each.typeCondition : '')));
    return requires.flatMap((each): RequiresSelection[] => {
      if (each.kind !== 'InlineFragment') return [each];
      const { typeCondition } = each;
      const known = [...interfaceObjects].filter((name) => satisfies(typeCondition, name) && typeCondition !== name);
      const others = types.filter((type) => !conditions.has(type) && known.some((name) => satisfies(type, name)));
      for (const type of others) conditions.add(type);
      return [each, ...others.map((type) => ({ ...each, typeCondition: type }))];
    });
  }

  return (plan, operation) => {
    if (interfaceObjects.size === 0) return plan;
    const types = typesIn(operation);
    if (types.length < 2) return plan;
    return mapFetches(plan, (fetch) => {
      if (fetch.kind === 'Fetch')
        return fetch.requires === undefined ? fetch : { ...fetch, requires: widened(fetch.requires, fetch.inputRewrites, types) };
      const aliases = fetch.entityBatch.aliases.map((alias) => ({
        ...alias,
        requires: widened(alias.requires, alias.inputRewrites, types),
      }));
      return { ...fetch, entityBatch: { ...fetch.entityBatch, aliases } };
    });
  };
}
