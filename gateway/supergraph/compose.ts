/** Composition: the contracts of the subgraphs become one supergraph, or a list of what does not fit. */

import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { OperatorError } from '#platform/errors.ts';
import type { Logger } from '#platform/log.ts';
import { findGrowth } from './growth.ts';

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

/** The supergraph SDL of the subgraphs. Throws CompositionError. Tells the log which parts of it will not grow well. */
export function composeSupergraph(subgraphs: readonly SubgraphContract[], log?: Logger): string {
  const result = composeServices(subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
  if (result.errors !== undefined) throw new CompositionError(result.errors.map(({ message }) => message));
  const { supergraphSdl } = result;
  if (log !== undefined) {
    for (const { message, subgraphs } of findGrowth(supergraphSdl)) log.warn({ subgraphs }, message);
  }
  return supergraphSdl;
}
