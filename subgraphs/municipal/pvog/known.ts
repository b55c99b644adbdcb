/** What is remembered of an answer, so that the same one is neither sent nor written again. */

/** Counts the ways answers were read: with another number everything is read anew. Raise it when more is made of an answer than before. */
export const READING = 1;

export interface KnownAnswer {
  readonly reading: number;
  /** Where it came from. With another version of the endpoint it is another one, and what follows counts for nothing. */
  readonly address: string;
  /** What the server named the answer (RFC 9110 §8.8.3); null when it named it nothing. */
  readonly etag: string | null;
  /** SHA-256 of the answer. */
  readonly digest: string;
  /** `lastUpdate` within it. */
  readonly lastUpdate: string | null;
}
