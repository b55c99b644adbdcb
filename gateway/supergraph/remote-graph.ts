/**
 * The graph of subgraphs that run elsewhere, beside those of this process: composed at the start, and anew whenever one of them
 * has another contract or another address.
 */

import type { Logger } from '#platform/log.ts';
import type { Partners } from '../partners/partners.ts';
import type { HttpSubgraph } from '../transport/http.ts';
import type { SubgraphCall } from '../transport/subgraph-call.ts';
import { composeAside } from './compose-aside.ts';
import { composeSupergraph, type SubgraphContract } from './compose.ts';
import { createConnections } from './connections.ts';
import type { Graph, GraphChanges } from './graph.ts';
import { findGrowth, reportGrowth } from './growth.ts';
import { createPolling, type Polling } from './polling.ts';
import { createRemoteContracts, type Addresses } from './remote-contracts.ts';

/** A subgraph of this process: what it promises, and how it is called. */
export interface LocalSubgraph {
  readonly contract: SubgraphContract;
  readonly call: SubgraphCall;
}

export interface RemoteGraphOptions {
  /** Where subgraphs are; asked at each look. */
  readonly addresses: () => Addresses;
  readonly local?: readonly LocalSubgraph[];
  readonly connect: (name: string, url: string) => HttpSubgraph;
  /** Those of the subgraphs that are others'; none: all are ours. */
  readonly partners?: Partners | undefined;
  /** How long after one look for changes the next one comes, in milliseconds; 0: only `look` looks. */
  readonly pollMs: number;
  readonly log: Logger;
}

export interface RemoteGraph {
  readonly first: Graph;
  /** What was refused is proposed again only when a contract has changed since, or when somebody asks for a look. */
  readonly changes: GraphChanges;
  /** Looks for changes now. Resolves when what was found is live or refused. */
  readonly look: () => Promise<void>;
}

/** Waits for the contracts of all our own. Throws ContractMissing, CompositionError, and what `addresses` throws. */
export async function openRemoteGraph(options: RemoteGraphOptions): Promise<RemoteGraph> {
  const { addresses, local = [], connect, partners, pollMs, log } = options;
  const contracts = createRemoteContracts(addresses, log, (name) => partners?.addresses[name] !== undefined);
  const connections = createConnections(connect);

  const withLocal = (remote: readonly SubgraphContract[]): SubgraphContract[] => [
    ...local.map(({ contract }) => contract),
    ...remote,
  ];
  function graphOf(supergraphSdl: string, remote: readonly SubgraphContract[]): Graph {
    const own = local.map(({ contract, call }) => [contract.name, call] as const);
    const taken = remote.map((contract) => [contract, connections.take(contract.name, contract.url)] as const);
    const guard = partners?.guardIn(withLocal(remote)) ?? ((_: SubgraphContract, call: SubgraphCall) => call);
    return {
      supergraphSdl,
      calls: new Map([...own, ...taken.map(([contract, { call }]) => [contract.name, guard(contract, call)] as const)]),
      release: async () => {
        await Promise.all(taken.map(([, { close }]) => close()));
      },
    };
  }

  const begun = await contracts.wait();
  const begunWith = composeSupergraph(withLocal(begun));
  reportGrowth(findGrowth(begunWith), log);
  const first = graphOf(begunWith, begun);
  let tried = JSON.stringify(begun);
  let polling: Polling | null = null;

  return {
    first,
    changes: (propose) => {
      const stopping = new AbortController();
      const look = async (asked: boolean): Promise<void> => {
        const read = await contracts.read();
        if (read === null || stopping.signal.aborted) return;
        const text = JSON.stringify(read);
        if (text === tried && !asked) return;
        tried = text;
        await propose(async () => {
          const { supergraphSdl, growth } = await composeAside(withLocal(read), stopping.signal);
          reportGrowth(growth, log);
          return graphOf(supergraphSdl, read);
        });
      };
      const started = createPolling(look, pollMs);
      polling = started;
      return () => {
        stopping.abort();
        started.stop();
      };
    },
    look: () => polling?.now() ?? Promise.resolve(),
  };
}
