/** What is wrong with an XML file or a part of it, in words for whoever sent it, with the line it stands in. */

import { OperatorError } from '../errors.ts';

/** The file as a whole cannot be trusted: nothing of it is kept. */
export class MessageFault extends OperatorError {
  readonly line: number;

  constructor(line: number, reason: string) {
    super(reason);
    this.name = 'MessageFault';
    this.line = line;
  }
}

/** One part cannot be kept; the others of its file may be. */
export class RecordFault extends OperatorError {
  readonly line: number;

  constructor(line: number, reason: string) {
    super(reason);
    this.name = 'RecordFault';
    this.line = line;
  }
}
