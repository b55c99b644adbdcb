/** What a resolver of applications gets beside its arguments. */

import type { Changes } from '#platform/changes.ts';
import type { Database } from '#platform/database.ts';
import type { SubgraphRequest } from '#platform/subgraph.ts';
import type { Router } from './fit-connect/routing/router.ts';
import type { TicketCodes } from './bookings/tickets/code.ts';
import type { Loaders } from './loaders.ts';
import type { PrefillTokens } from './prefill/tokens.ts';
import type { FormChecks } from './rules/form-check.ts';
import type { Sealer } from './sealing/seal.ts';

export interface Context extends SubgraphRequest {
  readonly db: Database;
  readonly loaders: Loaders;
  readonly checks: FormChecks;
  readonly changes: Changes;
  /** Of the queues of authorities. */
  readonly queueChanges: Changes;
  readonly now: () => Date;
  /** Seals what is submitted. */
  readonly sealer: Sealer;
  /** Signs and reads the codes of tickets. */
  readonly codes: TicketCodes;
  /** Where summaries and what was issued are found; null: they are not. */
  readonly links: { readonly publicUrl: string; readonly linkSecret: string } | null;
  /** Proposals of values that may be taken over; null: none are made. */
  readonly tokens: PrefillTokens | null;
  /** Whether authorities are reached by FIT-Connect, where they have a destination there. */
  readonly isConnected: boolean;
  /** Finds destinations that no operator has named; null: there is no routing service. */
  readonly router: Router | null;
  /** Takes in what is known of payments by now. */
  readonly hearPayments: () => Promise<void>;
  /** Takes in what is known of documents by now. */
  readonly hearDocuments: () => Promise<void>;
}

/** A thing of another subgraph, by its id. */
export interface Reference {
  readonly id: string;
}
