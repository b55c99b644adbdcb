/** Asks subgraphs that run elsewhere for their contracts. */

import { setTimeout } from 'node:timers/promises';
import type { SubgraphContract } from './compose.ts';
import { OperatorError } from '#platform/errors.ts';

const ATTEMPTS = 30;
const PAUSE_MS = 1_000;
const TIMEOUT_MS = 5_000;

/** Thrown when a subgraph gives no contract. */
export class ContractMissing extends OperatorError {
  constructor(name: string, url: string, cause: unknown) {
    super(`The subgraph ${name} at ${url} does not give its contract`, { cause });
    this.name = 'ContractMissing';
  }
}

/** Answers the contract as it is now. Throws ContractMissing. */
export type ContractReader = () => Promise<SubgraphContract>;

/** Reads the contract beside a subgraph's GraphQL address, at `sdl`; one that has not changed is not sent again (RFC 9110 §13.1.2). */
export function createContractReader(name: string, url: string): ContractReader {
  let known: { readonly etag: string; readonly contract: SubgraphContract } | null = null;
  return async () => {
    try {
      const response = await fetch(new URL('./sdl', url), {
        headers: known === null ? {} : { 'if-none-match': known.etag },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const sdl = await response.text();
      if (known !== null && response.status === 304) return known.contract;
      if (!response.ok) throw new Error(`answered with status ${response.status}`);
      const contract = { name, url, sdl };
      const etag = response.headers.get('etag');
      known = etag === null ? null : { etag, contract };
      return contract;
    } catch (cause) {
      throw new ContractMissing(name, url, cause);
    }
  };
}

/** Reads with patience, while subgraphs start. Throws ContractMissing when there is none in time. */
export async function waitForContract(read: ContractReader): Promise<SubgraphContract> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await read();
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await setTimeout(PAUSE_MS);
    }
  }
}
