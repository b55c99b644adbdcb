/** Reads the statement of a seal of our own; whether it is genuine is another question: see `openSeal`. */

import { statement, type Statement } from './statement.ts';

/** Throws for what is no seal of a submission. */
export function readStatement(jws: string): Statement {
  const [, payload = ''] = jws.split('.');
  return statement.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
}
