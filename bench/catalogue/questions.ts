/** What callers ask: the same row of questions every time, no two of a kind next to each other. */

import { readTable } from '#drizzle/seed/tsv.ts';
import type { Operation } from '#platform/subgraph.ts';
import { readJudgements, SETS } from '../search/judgements.ts';

const SEARCH = /* GraphQL */ `
  query ($query: String!, $region: RegionKey) {
    searchServices(query: $query, region: $region, first: 10) {
      totalCount
      didYouMean
      facets {
        name
        values {
          value
          label
          count
        }
      }
      edges {
        score
        highlights
        node {
          leikaKey
        }
        offer {
          id
        }
      }
    }
  }
`;
const RESPONSIBILITY = /* GraphQL */ `
  query ($leikaKey: LeikaKey!, $region: RegionKey) {
    responsibility(leikaKey: $leikaKey, region: $region) {
      status
      reference
      offer {
        id
      }
      authority {
        id
      }
      choices {
        label
      }
      path {
        kind
        outcome
        reason
      }
    }
  }
`;

export const KINDS = ['search', 'newText', 'responsibility'] as const;
export type Kind = (typeof KINDS)[number];

/** Numbers below `limit`, the same row for the same seed (a linear congruential generator, Numerical Recipes). */
function createDice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/**
 * An endless row of questions. `search`: a judged query anywhere in the state; `newText`: words of three judged queries, which
 * hardly anybody asked before; `responsibility`: any key anywhere.
 */
export function createQuestions(kind: Kind, places: number): () => Operation {
  const dice = createDice(7);
  const regions = readTable('data/nrw_gemeinden.tsv', ['ars'])
    .slice(0, places)
    .map(({ ars }) => ars);
  const keys = readTable('data/leika_leistungen.tsv', ['leika']).map(({ leika }) => leika);
  const texts = SETS.flatMap(readJudgements).map(({ query }) => query);
  const words = texts.flatMap((text) => text.split(' '));
  const any = (values: readonly string[]): string => values[dice(values.length)] ?? '';
  const region = (): string => any(regions);
  switch (kind) {
    case 'search':
      return () => ({ query: SEARCH, variables: { query: any(texts), region: region() } });
    case 'newText':
      return () => ({ query: SEARCH, variables: { query: `${any(words)} ${any(words)} ${any(words)}`, region: region() } });
    case 'responsibility':
      return () => ({ query: RESPONSIBILITY, variables: { leikaKey: any(keys), region: region() } });
  }
}
