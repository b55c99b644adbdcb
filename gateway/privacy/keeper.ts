/** What the gateway has to say to the accounts subgraph of its own accord, by mutations that clients do not see. */

import { GATEWAY_VIEWER } from '#platform/identity/gateway-viewer.ts';
import type { AskSubgraph } from './subgraph-request.ts';

/** The subgraph that keeps what concerns accounts. */
export const KEEPER = 'accounts';

/** Runs a mutation with one `input`. Throws PublicError: INVALID for what will never be taken, UNAVAILABLE for all else. */
export type AskKeeper = (query: string, input: object) => Promise<unknown>;

export function createKeeper(ask: AskSubgraph): AskKeeper {
  const asking = { subgraph: KEEPER, viewer: GATEWAY_VIEWER, language: 'en' } as const;
  return (query, input) => ask(asking, query, input);
}
