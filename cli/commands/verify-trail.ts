/** `verify-trail`: says whether the audit trail of the municipal catalogue is whole. */

import { Command } from 'commander';
import { OperatorError } from '#platform/errors.ts';
import { withDatabase } from '../database.ts';
import type { Terminal } from '../terminal.ts';

class BrokenTrail extends OperatorError {}

export function verifyTrailCommand(terminal: Terminal): Command {
  return new Command('verify-trail').description('say whether the audit trail of the municipal catalogue is whole').action(() =>
    withDatabase(terminal.config(), terminal, async ({ database }) => {
      const { inspectTrail } = await import('#subgraphs/municipal/index.ts');
      const { sound, end, broken } = await inspectTrail(database);
      if (broken !== null) {
        throw new BrokenTrail(`Change ${broken} does not follow from the one before: it, or what stood before it, was altered.`);
      }
      terminal.print(
        `${sound} changes, each follows from the one before. The last is ${end.position}, with the digest ${end.digest}.`,
      );
      await database.close();
    }),
  );
}
