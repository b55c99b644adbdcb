/** Why a schema is refused: everything at once, each with the element and, where there is one, its line. */

import { OperatorError } from '#platform/errors.ts';

export interface Refusal {
  /** Null where it is not about a place in the file. */
  readonly line: number | null;
  readonly reason: string;
}

export class SchemaRefused extends OperatorError {
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super(refusals.map(({ line, reason }) => (line === null ? reason : `line ${line}: ${reason}`)).join('\n'));
    this.name = 'SchemaRefused';
    this.refusals = refusals;
  }
}
