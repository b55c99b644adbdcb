/** One answer of the Suchdienst, compared with what it answered before. */

import type { Answer, Suchdienst } from '../client.ts';
import type { Question } from '../endpoints.ts';
import type { KnownAnswer } from '../known.ts';

export type Part<Value> =
  | { readonly kind: 'SAME' }
  | { readonly kind: 'FOUND'; readonly value: Value; readonly answer: KnownAnswer }
  | { readonly kind: 'GONE' };

/** What an answer holds, and `lastUpdate` in it. */
export interface Parsed<Value> {
  readonly value: Value;
  readonly lastUpdate: string | null;
}

/** The same text is the same answer, whether or not the server knows how to say so. */
function isSame(answer: Answer, question: Question, known: KnownAnswer | null, { isAt }: Suchdienst): boolean {
  return answer.kind === 'SAME' || (answer.kind === 'FOUND' && isAt(question, known) && known.digest === answer.known.digest);
}

/** Asks and parses what is new. Throws PvogFault, AnswerFault, and what `parse` throws. */
export async function readPart<Value>(
  suchdienst: Suchdienst,
  question: Question,
  known: KnownAnswer | null,
  parse: (text: string) => Parsed<Value>,
): Promise<Part<Value>> {
  const answer = await suchdienst.ask(question, known);
  if (isSame(answer, question, known, suchdienst)) return { kind: 'SAME' };
  if (answer.kind !== 'FOUND') return { kind: 'GONE' };
  const { value, lastUpdate } = parse(answer.text);
  return { kind: 'FOUND', value, answer: { ...answer.known, lastUpdate } };
}
