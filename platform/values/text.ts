/** Text as people send it: what the database can keep. */

/** False for NUL and for lone halves of surrogate pairs: valid in JSON, impossible in PostgreSQL (its manual, section 8.3). */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Cs}/u.test(text);
}
