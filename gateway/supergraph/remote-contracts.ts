/** The contracts of all subgraphs that run elsewhere, as far as they can be known now. What is wrong is told once, not at each look. */

import type { Logger } from '#platform/log.ts';
import type { SubgraphContract } from './compose.ts';
import { createContractReader, waitForContract, type ContractReader } from './contracts.ts';

/** Where subgraphs are, by their names. */
export type Addresses = Readonly<Partial<Record<string, string>>>;

export interface RemoteContracts {
  /** Waits for all but others', which are left out while they are away. Throws what `addresses` throws, and ContractMissing. */
  readonly wait: () => Promise<readonly SubgraphContract[]>;
  /**
   * Who is away keeps the contract she gave last. Answers null while one of ours is missing that never gave any, or while nobody
   * knows the addresses.
   */
  readonly read: () => Promise<readonly SubgraphContract[] | null>;
}

/** A subgraph at an address, and what it last said. */
interface Member {
  readonly name: string;
  readonly read: ContractReader;
  last: SubgraphContract | null;
}

/** `addresses` is asked at each look; `isOthers` says of a name that the subgraph is not ours. */
export function createRemoteContracts(
  addresses: () => Addresses,
  log: Logger,
  isOthers: (name: string) => boolean = () => false,
): RemoteContracts {
  let members: ReadonlyMap<string, Member> = new Map();
  const told = new Map<string, string>();

  function tell(subject: string, error: Error | null): void {
    if (told.get(subject) === error?.message) return;
    if (error !== null) {
      told.set(subject, error.message);
      log.warn({ subject, err: error }, 'changes of the graph cannot be seen');
    } else {
      told.delete(subject);
      log.warn({ subject }, 'changes of the graph can be seen again');
    }
  }

  function find(): readonly Member[] {
    const found = Object.entries(addresses()).map(([name, url = '']): [string, Member] => {
      const key = `${name} ${url}`;
      return [key, members.get(key) ?? { name, read: createContractReader(name, url), last: null }];
    });
    members = new Map(found);
    return [...members.values()];
  }

  async function readOne(member: Member): Promise<SubgraphContract | null> {
    try {
      member.last = await member.read();
      tell(member.name, null);
    } catch (error) {
      tell(member.name, error as Error);
    }
    return member.last;
  }

  return {
    wait: async () => {
      const first = find().map(async (member) =>
        isOthers(member.name) ? readOne(member) : (member.last = await waitForContract(member.read)),
      );
      return (await Promise.all(first)).filter((contract) => contract !== null);
    },
    read: async () => {
      let found: readonly Member[];
      try {
        found = find();
        tell('addresses', null);
      } catch (error) {
        tell('addresses', error as Error);
        return null;
      }
      const contracts = await Promise.all(found.map(readOne));
      const isMissing = found.some(({ name, last }) => last === null && !isOthers(name));
      return isMissing ? null : contracts.filter((contract) => contract !== null);
    },
  };
}
