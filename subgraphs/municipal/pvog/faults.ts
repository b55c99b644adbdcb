/** What can be wrong with the Suchdienst, or with one record of it, in words for whoever runs the portal. */

import { OperatorError } from '#platform/errors.ts';

/** The Suchdienst cannot be read at the moment: what is not read yet comes in the next round. */
export class PvogFault extends OperatorError {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'PvogFault';
  }
}

/** One answer cannot be kept; others can. */
export class AnswerFault extends OperatorError {
  /** The status it came with; null when its content is at fault. */
  readonly status: number | null;

  constructor(reason: string, status: number | null = null) {
    super(reason);
    this.name = 'AnswerFault';
    this.status = status;
  }
}
