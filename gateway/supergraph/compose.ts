/** Composition: the contracts of the subgraphs become one supergraph, or a list of what does not fit. */

import { composeServices } from '@apollo/composition';
import type { ServiceDefinition } from '@apollo/federation-internals';
import { parse } from 'graphql';
import { OperatorError } from '#platform/errors.ts';

export interface SubgraphContract {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** Thrown with every fault composition found. */
export class CompositionError extends OperatorError {
  constructor(faults: readonly string[]) {
    super(`The subgraphs do not compose:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'CompositionError';
  }
}

function read({ name, url, sdl }: SubgraphContract): ServiceDefinition {
  try {
    return { name, url, typeDefs: parse(sdl) };
  } catch (error) {
    throw new CompositionError([`[${name}] ${(error as Error).message}`]);
  }
}

/** The supergraph SDL of the subgraphs. Throws CompositionError. */
export function composeSupergraph(subgraphs: readonly SubgraphContract[]): string {
  const result = composeServices(subgraphs.map(read));
  if (result.errors !== undefined) throw new CompositionError(result.errors.map(({ message }) => message));
  return result.supergraphSdl;
}
