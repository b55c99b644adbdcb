/** Subgraphs of others that join the graph: where they are, whose they are, and what they learn of people. */

import { z } from 'zod';
import type { MasterKeys } from './master-keys.ts';
import { httpUrl } from './values.ts';

const name = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

const partner = z.strictObject({
  /** Of the subgraph. */
  name,
  /** Its GraphQL address; the contract lies beside it, at `sdl`. */
  url: httpUrl,
  /** Whose it is: subgraphs of one owner see the same ids. The subgraph's own name where nothing is said. */
  owner: name.optional(),
  /** Scopes of a viewer that it is told of; no others are. */
  scopes: z.array(z.string().min(1)).default([]),
  /** Whether it is told which organisations a person may act for. */
  organisations: z.boolean().default(false),
  /** The master key of its owner's pseudonyms; the first where nothing is said. */
  key: z.string().optional(),
  /** How long a call may take. */
  timeoutMs: z.int().min(1).max(600_000).optional(),
});

export const partners = z.array(
  partner.transform(({ owner, key = null, timeoutMs = null, ...rest }) => ({
    ...rest,
    owner: owner ?? rest.name,
    key,
    timeoutMs,
  })),
);

export type Partner = z.infer<typeof partners>[number];

/** What does not fit together; `ours` are names that are taken. */
export function partnerFaults(list: readonly Partner[], keys: MasterKeys | null, ours: readonly string[]): readonly string[] {
  const faults: string[] = [];
  const owners = new Map<string, string | null>();
  for (const [index, { name: subgraph, owner, key }] of list.entries()) {
    const entry = `in entry ${index + 1}`;
    const isTaken = ours.includes(subgraph) || list.findIndex((other) => other.name === subgraph) < index;
    if (isTaken) faults.push(`PARTNERS has a name that is taken ${entry}`);
    if (key !== null && keys?.byName.has(key) !== true)
      faults.push(`PARTNERS has a key that PSEUDONYM_KEYS does not name ${entry}`);
    if (owners.has(owner) && owners.get(owner) !== key) faults.push(`PARTNERS has a second key for one owner ${entry}`);
    owners.set(owner, key);
  }
  return faults;
}
