/** Asks subgraphs that run elsewhere for their contracts, with patience while they start. */

import { setTimeout } from 'node:timers/promises';
import type { SubgraphContract } from './compose.ts';
import { OperatorError } from '#platform/errors.ts';

const ATTEMPTS = 30;
const PAUSE_MS = 1_000;
const TIMEOUT_MS = 5_000;

/** Thrown when a subgraph gives no contract in time. */
export class ContractMissing extends OperatorError {
  constructor(name: string, url: string, cause: unknown) {
    super(`The subgraph ${name} at ${url} does not give its contract`, { cause });
    this.name = 'ContractMissing';
  }
}

/** Reads the contract beside a subgraph's GraphQL address, at `sdl`. Throws ContractMissing. */
export async function fetchContract(name: string, url: string): Promise<SubgraphContract> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await fetch(new URL('./sdl', url), { signal: AbortSignal.timeout(TIMEOUT_MS) });
      if (!response.ok) throw new Error(`answered with status ${response.status}`);
      return { name, url, sdl: await response.text() };
    } catch (cause) {
      if (attempt === ATTEMPTS) throw new ContractMissing(name, url, cause);
      await setTimeout(PAUSE_MS);
    }
  }
}
