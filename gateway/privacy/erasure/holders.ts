/** Which subgraphs hold personal data, by what rules, and whether they can be told to erase it: read from the supergraph. */

import type { Logger } from '#platform/log.ts';
import type { GraphField, PersonalData } from '../personal-data.ts';

/** The mutation by which a subgraph is told to erase what it knows of a person; see `platform/privacy/erasure.graphql`. */
export const ERASE = 'erasePersonalData';

export interface Rule {
  readonly type: string;
  readonly legalBasis: string;
  readonly retention: string;
}

/** A subgraph with fields that show personal data. */
export interface Holder {
  readonly subgraph: string;
  readonly rules: readonly Rule[];
  /** False: nobody can have it erase anything. */
  readonly canErase: boolean;
}

interface Found {
  readonly type: string;
  readonly field: GraphField;
}

function rulesOf(found: readonly Found[]): readonly Rule[] {
  const rules = found.flatMap(({ type, field: { mark } }) =>
    mark === null ? [] : [{ type, legalBasis: mark.legalBasis, retention: mark.retention }],
  );
  return [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()];
}

/** The subgraphs with personal data, by their names. */
export function readHolders({ types, roots }: PersonalData): readonly Holder[] {
  const marked = [...types.values()].flatMap(({ name, fields }) =>
    [...fields.values()].filter(({ mark }) => mark !== null).map((field) => ({ type: name, field })),
  );
  const able = new Set(types.get(roots.mutation)?.fields.get(ERASE)?.subgraphs);
  const names = [...new Set(marked.flatMap(({ field }) => field.subgraphs))].sort();
  return names.map((subgraph) => ({
    subgraph,
    rules: rulesOf(marked.filter(({ field }) => field.subgraphs.includes(subgraph))),
    canErase: able.has(subgraph),
  }));
}

/** Tells an operator which subgraphs show personal data that nobody can have them erase (Art. 17 DSGVO). */
export function reportUnerasable(holders: readonly Holder[], log: Logger): void {
  for (const { subgraph, canErase } of holders)
    if (!canErase)
      log.warn({ subgraph }, `a subgraph shows personal data and has no mutation ${ERASE}: deletions of accounts stay open`);
}
