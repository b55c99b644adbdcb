/** How good a list of results is, held against the services judged relevant. */

/** What is relevant to a query: the grade (1 to 3) by key. */
export type Grades = ReadonlyMap<string, number>;

/** The gain of the first results: a grade counts 2^grade - 1, divided by the logarithm of the place (Järvelin and Kekäläinen 2002). */
function gainOf(grades: readonly number[], places: number): number {
  return grades.slice(0, places).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

/** The gain of the first results (nDCG), 1 for the best order there is. */
export function normalizedGain(found: readonly string[], grades: Grades, places: number): number {
  const best = [...grades.values()].toSorted((a, b) => b - a);
  const got = found.map((key) => grades.get(key) ?? 0);
  return gainOf(got, places) / gainOf(best, places);
}

/** Which share of the relevant services is among the first results. */
export function recall(found: readonly string[], grades: Grades, places: number): number {
  const first = new Set(found.slice(0, places));
  return [...grades.keys()].filter((key) => first.has(key)).length / grades.size;
}

/** One by the place of the first relevant service, 1 for the first; 0 where none is among the first places. */
export function reciprocalRank(found: readonly string[], grades: Grades, places: number): number {
  const at = found.slice(0, places).findIndex((key) => grades.has(key));
  return at === -1 ? 0 : 1 / (at + 1);
}

/** NaN for none. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
