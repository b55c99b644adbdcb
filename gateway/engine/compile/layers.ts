/**
 * Keeps apart the fields whose `@requires` give different arguments to the same field: where one operation has both, be it
 * at different places, the planner may send the value for one of them with the other.
 */

import { isAbstractType, type GraphQLCompositeType, type GraphQLSchema } from 'graphql';
import type { SupergraphFacts } from '../plan/supergraph.ts';

export interface Layers {
  /** How many layers the fields asked about so far make. */
  readonly count: number;
  /** The layer of a field; 0 unless it conflicts with a field that was asked about before. */
  layerOf(type: GraphQLCompositeType, field: string): number;
}

/** Everything in one layer: for mutations, whose fields must not be run twice. */
export const ONE_LAYER: Layers = { count: 1, layerOf: () => 0 };

/** Layers for one operation. */
export function createLayers({ requiredArguments, apiSchema }: Pick<SupergraphFacts, 'requiredArguments' | 'apiSchema'>): Layers {
  const layers: Map<string, string>[] = [new Map<string, string>()];
  const known = new Map<string, number>();

  function demandsOf(schema: GraphQLSchema, type: GraphQLCompositeType, field: string): Map<string, string> {
    const types = isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
    return new Map(types.flatMap(({ name }) => [...(requiredArguments.get(`${name}.${field}`)?.entries() ?? [])]));
  }

  return {
    get count() {
      return layers.length;
    },
    layerOf: (type, field) => {
      const coordinate = `${type.name}.${field}`;
      const found = known.get(coordinate);
      if (found !== undefined) return found;
      const demands = demandsOf(apiSchema, type, field);
      const fits = (layer: ReadonlyMap<string, string>): boolean =>
        [...demands].every(([name, given]) => (layer.get(name) ?? given) === given);
      let layer = layers.findIndex(fits);
      if (layer === -1) layer = layers.push(new Map()) - 1;
      for (const [name, given] of demands) layers[layer]?.set(name, given);
      known.set(coordinate, layer);
      return layer;
    },
  };
}
