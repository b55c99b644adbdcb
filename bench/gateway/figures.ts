/** The arithmetic of the benchmark. */

/** The middle of some numbers; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[middle] ?? Number.NaN;
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** The value that the share `part` (0 to 1) of them do not exceed; NaN for none. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

/** The median of the ratios of two series measured in turn, round by round. */
export function ratioOf(theirs: readonly number[], ours: readonly number[]): number {
  return median(theirs.map((value, round) => value / (ours[round] ?? Number.NaN)));
}

export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** An answer as text that does not depend on the order of its keys. */
export function inKeyOrder(answer: unknown): string {
  return JSON.stringify(answer, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
