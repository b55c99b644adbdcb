/** What the gateway asks one subgraph of its own accord, for itself or in the name of a person: mutations that clients do not see. */

import { v7 } from 'uuid';
import { REQUEST_ID_HEADER } from '#platform/endpoint.ts';
import { PublicError } from '#platform/errors.ts';
import { ASSERTION_HEADER, type AssertionSigner } from '#platform/identity/assertion.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { Language } from '#platform/language.ts';
import { Cancellation } from '../transport/cancellation.ts';
import type { SubgraphCall } from '../transport/subgraph-call.ts';

const TIME_MS = 10_000;

/** Who asks whom. */
export interface Asking {
  readonly subgraph: string;
  readonly viewer: Viewer;
  readonly language: Language;
}

/** Runs a mutation with one `input`. Throws PublicError: INVALID for what will never be taken, UNAVAILABLE for all else. */
export type AskSubgraph = (asking: Asking, query: string, input: object) => Promise<unknown>;

/** Asks over the call that `callOf` answers at the time. */
export function createAskSubgraph(callOf: (subgraph: string) => SubgraphCall | undefined, signer: AssertionSigner): AskSubgraph {
  return async ({ subgraph, viewer, language }, query, input) => {
    const call = callOf(subgraph);
    if (call === undefined) throw new PublicError('UNAVAILABLE', `There is no subgraph ${subgraph}`);
    const headers = {
      [ASSERTION_HEADER]: `Bearer ${signer.sign(viewer, subgraph)}`,
      'accept-language': language,
      [REQUEST_ID_HEADER]: `gateway-${v7()}`,
    };
    const terms = { kind: 'mutation', headers, deadline: performance.now() + TIME_MS, cancellation: new Cancellation() } as const;
    const variables = { input };
    const { data, errors } = await (call.text?.(JSON.stringify({ query, variables }), terms) ??
      call({ query, variables }, terms));
    const [error] = errors ?? [];
    if (error === undefined) return data;
    const said = error.extensions?.['code'];
    // Its own words may speak of a person, and this one goes into a log.
    throw new PublicError(said === 'INVALID' ? 'INVALID' : 'UNAVAILABLE', `The subgraph ${subgraph} answers ${String(said)}`);
  };
}
