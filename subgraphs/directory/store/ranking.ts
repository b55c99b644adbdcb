/** What the order of hits goes by wherever they are asked for, as pieces of SQL: how well a service fits, and how likely it is meant. */

import { sql, type SQL } from 'drizzle-orm';
import type { Concept } from '../rules/expressions.ts';

/** An expression to search for. */
export const tsquery = (expression: string): SQL => sql`to_tsquery('german', ${expression})`;
/** A number as it stands, not as a parameter. */
export const real = (value: number): SQL => sql.raw(`${value}::real`);

/** A hit by the words of a service that has been replaced counts for its successor, a little less. */
export const REPLACED = 0.9;
/** About how many services there are: how rare a word is among them says how much it tells. */
const CATALOGUE_SIZE = 5_000;
/** `Hund anmelden` is about dogs more than about what can be registered. */
const WEIGHT_OF_DEED = 0.7;
/** Ways to have a word that count for how frequent it is: in a name, not only in the group. */
const NAMED = 0.5;
/** What stands above a hit in the tree of services is found with it, if by more than by what is to be done; it counts for this share. */
export const HEADING = 0.7;

/** How well a service has each concept, in columns `concept_0`, `concept_1` and so on. */
export function fits(concepts: readonly Concept[]): SQL {
  const columns = concepts.map(({ ways }, index) => {
    const cases = ways.map(({ share, query }) => sql`when document @@ ${tsquery(query)} then ${real(share)}`);
    return sql`case ${sql.join(cases, sql` `)} else 0 end as ${column('concept', index)}`;
  });
  return sql.join(columns, sql`, `);
}

const column = (name: string, index: number): SQL => sql.raw(`${name}_${index}`);
const sum = (terms: SQL[]): SQL => sql.join(terms, sql` + `);

/** What each concept weighs, in columns `weight_0` and so on: the rarer, the more (idf); nothing if no service has it. */
export function weights(concepts: readonly Concept[]): SQL {
  const columns = concepts.map(({ isDeed }, index) => {
    const named = sql`count(*) filter (where ${column('concept', index)} >= ${real(NAMED)})`;
    const weight = sql`${real(isDeed ? WEIGHT_OF_DEED : 1)} * ln(1 + ${sql.raw(`${CATALOGUE_SIZE}.0`)} / greatest(${named}, 1))`;
    return sql`case when max(${column('concept', index)}) > 0 then ${weight} else 0 end as ${column('weight', index)}`;
  });
  return sql.join(columns, sql`, `);
}

/** The weighed mean of how well the concepts fit, from 0 to 1; those that do not count are taken for nothing. */
export function relevance(concepts: readonly Concept[], counts: (concept: Concept) => boolean): SQL {
  const weighed = concepts.map((concept, index) =>
    counts(concept) ? sql`${column('weight', index)} * ${column('concept', index)}` : sql`0`,
  );
  const all = concepts.map((_, index) => column('weight', index));
  return sql`(${sum(weighed)}) / nullif(${sum(all)}, 0)`;
}

/** What most people come for, in the words of the catalogue. */
const USUAL_DEEDS =
  'beantragen:AB | Anmeldung:B | Erteilung:B | Ausstellung:B | Bewilligung:B | Erlaubnis:B | Genehmigung:B | Entsorgung:B | Aufnahme:B';

/**
 * How likely a service is meant among those that fit as well. A whole title typed says so; the plain service goes before
 * its variants and those with a long name, what is done before the heading it stands under, and first what most come for;
 * a service with a name of its own for citizens is one they ask for.
 */
export const LIKELIHOOD = sql`
  (case when titled then 1.1 else 1 end)
  * (case when citizen_name <> name then 1.1 else 1 end)
  * (case cardinality(lineage) when 1 then 0.98 when 2 then 1 else 0.8 end)
  * (case when document @@ ${tsquery(USUAL_DEEDS)} then 1.15 else 1 end)
  / (1 + 0.04 * least(array_length(string_to_array(words_b, ' '), 1), 12))
`;
