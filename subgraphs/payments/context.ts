/** What a resolver of the payments gets. */

import type { Database } from '#platform/database.ts';
import type { SubgraphRequest } from '#platform/subgraph.ts';
import type { Id } from '#platform/values/id.ts';
import type { Checkout } from './checkout.ts';
import type { Loaders } from './loaders.ts';
import type { Refunding } from './refunds/answering.ts';

export interface Context extends SubgraphRequest {
  readonly db: Database;
  readonly loaders: Loaders;
  readonly checkout: Checkout;
  readonly refunding: Refunding;
  readonly now: () => Date;
  /** Takes in what applications have told by now. */
  readonly catchUp: () => Promise<unknown>;
  /** Origins a payer may be sent back to. */
  readonly returnOrigins: ReadonlySet<string>;
  /** A fresh signed address of a receipt. */
  readonly receiptUrl: (id: Id<'Payment'>) => string;
}

/** An entity of another subgraph, by its id. */
export interface Reference {
  readonly id: string;
}
