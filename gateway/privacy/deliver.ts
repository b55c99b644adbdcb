/** The way of access records from the gateway to the accounts subgraph, which keeps them. */

import type { Deliver } from './access-log.ts';
import type { AskKeeper } from './keeper.ts';

const QUERY = 'mutation ($input: RecordAccessInput!) { recordAccess(input: $input) { recorded } }';

export function deliverBy(ask: AskKeeper): Deliver {
  return async (batches) => {
    await ask(QUERY, { batches });
  };
}
