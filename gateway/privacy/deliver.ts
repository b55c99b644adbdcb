/** The way of access records from the gateway to the accounts subgraph, which keeps them. */

import { PublicError } from '#platform/errors.ts';
import { REQUEST_ID_HEADER } from '#platform/endpoint.ts';
import { ASSERTION_HEADER, type AssertionSigner } from '#platform/identity/assertion.ts';
import { GATEWAY_VIEWER } from '#platform/identity/gateway-viewer.ts';
import { Cancellation } from '../transport/cancellation.ts';
import type { SubgraphCall } from '../transport/subgraph-call.ts';
import type { Deliver } from './access-log.ts';

/** The subgraph that keeps the log, by a mutation that clients do not see. */
const KEEPER = 'accounts';
const QUERY = 'mutation ($input: RecordAccessInput!) { recordAccess(input: $input) { recorded } }';
const TIME_MS = 10_000;

/** Delivers over the call to the keeper that `callOf` answers at the time. */
export function deliverBy(callOf: (subgraph: string) => SubgraphCall | undefined, signer: AssertionSigner): Deliver {
  return async (batches) => {
    const call = callOf(KEEPER);
    if (call === undefined) throw new PublicError('UNAVAILABLE', `There is no subgraph ${KEEPER}`);
    const headers = {
      [ASSERTION_HEADER]: `Bearer ${signer.sign(GATEWAY_VIEWER, KEEPER)}`,
      'accept-language': 'en',
      [REQUEST_ID_HEADER]: `access-log-${batches[0]?.id ?? ''}`,
    };
    const terms = { kind: 'mutation', headers, deadline: performance.now() + TIME_MS, cancellation: new Cancellation() } as const;
    const variables = { input: { batches } };
    const body = JSON.stringify({ query: QUERY, variables });
    const { errors } = await (call.text?.(body, terms) ?? call({ query: QUERY, variables }, terms));
    const [error] = errors ?? [];
    if (error === undefined) return;
    const code = error.extensions?.['code'] === 'INVALID' ? 'INVALID' : 'UNAVAILABLE';
    throw new PublicError(code, `The access log was not taken: ${error.message}`);
  };
}
