/** What the gateway has to say to the accounts subgraph of its own accord, by mutations that clients do not see. */

import { v7 } from 'uuid';
import { REQUEST_ID_HEADER } from '#platform/endpoint.ts';
import { PublicError } from '#platform/errors.ts';
import { ASSERTION_HEADER, type AssertionSigner } from '#platform/identity/assertion.ts';
import { GATEWAY_VIEWER } from '#platform/identity/gateway-viewer.ts';
import { Cancellation } from '../transport/cancellation.ts';
import type { SubgraphCall } from '../transport/subgraph-call.ts';

/** The subgraph that keeps what concerns accounts. */
const KEEPER = 'accounts';
const TIME_MS = 10_000;

/** Runs a mutation with one `input`. Throws PublicError: INVALID for what will never be taken, UNAVAILABLE for all else. */
export type AskKeeper = (query: string, input: object) => Promise<unknown>;

/** Asks over the call that `callOf` answers at the time. */
export function createKeeper(callOf: (subgraph: string) => SubgraphCall | undefined, signer: AssertionSigner): AskKeeper {
  return async (query, input) => {
    const call = callOf(KEEPER);
    if (call === undefined) throw new PublicError('UNAVAILABLE', `There is no subgraph ${KEEPER}`);
    const headers = {
      [ASSERTION_HEADER]: `Bearer ${signer.sign(GATEWAY_VIEWER, KEEPER)}`,
      'accept-language': 'en',
      [REQUEST_ID_HEADER]: `gateway-${v7()}`,
    };
    const terms = { kind: 'mutation', headers, deadline: performance.now() + TIME_MS, cancellation: new Cancellation() } as const;
    const variables = { input };
    const { data, errors } = await (call.text?.(JSON.stringify({ query, variables }), terms) ??
      call({ query, variables }, terms));
    const [error] = errors ?? [];
    if (error === undefined) return data;
    const code = error.extensions?.['code'] === 'INVALID' ? 'INVALID' : 'UNAVAILABLE';
    throw new PublicError(code, `The accounts do not take it: ${error.message}`);
  };
}
