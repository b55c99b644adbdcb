/** What is wrong with a message or a record of it, in words for whoever sent it, with the line it stands in. */

import { OperatorError } from '#platform/errors.ts';

/** The message as a whole cannot be trusted: nothing of it is kept. */
export class MessageFault extends OperatorError {
  readonly line: number;

  constructor(line: number, reason: string) {
    super(reason);
    this.name = 'MessageFault';
    this.line = line;
  }
}

/** One record cannot be kept; the others of its message are. */
export class RecordFault extends OperatorError {
  readonly line: number;

  constructor(line: number, reason: string) {
    super(reason);
    this.name = 'RecordFault';
    this.line = line;
  }
}
