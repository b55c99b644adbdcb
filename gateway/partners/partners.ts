/** The subgraphs of others: for each its pseudonyms, what it is told of who is calling, and the call to it. */

import type { Config } from '#platform/config.ts';
import type { MasterKeys } from '#platform/config/master-keys.ts';
import type { Partner } from '#platform/config/partners.ts';
import type { AssertionSigner } from '#platform/identity/assertion.ts';
import { createPseudonyms, type Pseudonyms } from '#platform/identity/pseudonyms.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { readPseudonymKeys } from '#platform/keys/pseudonym-keys.ts';
import type { Logger } from '#platform/log.ts';
import type { SubgraphContract } from '../supergraph/compose.ts';
import type { SubgraphCall } from '../transport/subgraph-call.ts';
import { disclose } from './disclosure.ts';
import { behindPseudonyms } from './partner-call.ts';
import { readSubjects } from './subjects.ts';

/** Puts before the call to a subgraph what has to be there. */
export type Guard = (contract: SubgraphContract, call: SubgraphCall) => SubgraphCall;

export interface Partners {
  /** Where their subgraphs are, by name. */
  readonly addresses: Readonly<Record<string, string>>;
  /** How long a call may take where it is said, in milliseconds. */
  readonly timeoutOf: (subgraph: string) => number | undefined;
  /** Signs for partners what they may learn, and for our own subgraphs as ever. */
  readonly signerOver: (signer: AssertionSigner) => AssertionSigner;
  /** For a graph of these contracts. Calls to our own subgraphs stay as they are. */
  readonly guardIn: (contracts: readonly SubgraphContract[]) => Guard;
}

/** A viewer is an object that lives as long as its token is known. */
type Disclosed = WeakMap<Viewer, Viewer>;

/** The pseudonyms of a partner's owner; those under any other of the keys open, too. */
export function pseudonymsOf({ owner, key }: Partner, keys: MasterKeys): Pseudonyms {
  const name = key ?? keys.current;
  const current = keys.byName.get(name);
  if (current === undefined) throw new Error('a partner names a key that is not there');
  return createPseudonyms(
    owner,
    current,
    [...keys.byName].filter(([other]) => other !== name).map(([, other]) => other),
  );
}

export function createPartners(list: readonly Partner[], keys: MasterKeys, log: Logger): Partners {
  const partners = new Map(
    list.map((partner) => {
      const disclosed: Disclosed = new WeakMap();
      return [partner.name, { partner, pseudonyms: pseudonymsOf(partner, keys), disclosed }] as const;
    }),
  );

  function viewerFor(viewer: Viewer | null, subgraph: string): Viewer | null {
    const known = partners.get(subgraph);
    if (known === undefined || viewer === null) return viewer;
    const told = known.disclosed.get(viewer) ?? disclose(viewer, known.partner, known.pseudonyms);
    known.disclosed.set(viewer, told);
    return told;
  }

  return {
    addresses: Object.fromEntries(list.map(({ name, url }) => [name, url])),
    timeoutOf: (subgraph) => partners.get(subgraph)?.partner.timeoutMs ?? undefined,
    signerOver: (signer) => ({
      jwks: signer.jwks,
      sign: (viewer, subgraph) => signer.sign(viewerFor(viewer, subgraph), subgraph),
    }),
    guardIn: (contracts) => {
      const subjects = readSubjects(contracts.filter(({ name }) => !partners.has(name)));
      return (contract, call) => {
        const known = partners.get(contract.name);
        return known === undefined ? call : behindPseudonyms(call, { contract, subjects, pseudonyms: known.pseudonyms, log });
      };
    },
  };
}

/** Those of the configuration. Reads the keys of pseudonyms only where there are any: nobody else needs some. Throws ConfigError. */
export async function readPartners(
  config: Pick<Config, 'partners' | 'production' | 'dataDir' | 'pseudonymKeys'>,
  log: Logger,
): Promise<Partners | undefined> {
  if (config.partners.length === 0) return undefined;
  return createPartners(config.partners, await readPseudonymKeys(config), log);
}
