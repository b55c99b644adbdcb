/** `verify-trail`: says whether the audit trails of the municipal catalogue and of forms are whole. */

import { Command } from 'commander';
import type { OpenDatabase } from '#platform/database.ts';
import { OperatorError } from '#platform/errors.ts';
import { withDatabase } from '../database.ts';
import type { Terminal } from '../terminal.ts';

class BrokenTrail extends OperatorError {}

const TRAILS = {
  'the municipal catalogue': async (database: OpenDatabase) =>
    (await import('#subgraphs/municipal/index.ts')).inspectTrail(database),
  forms: async (database: OpenDatabase) => (await import('#subgraphs/applications/index.ts')).inspectFormTrail(database),
};

export function verifyTrailCommand(terminal: Terminal): Command {
  return new Command('verify-trail')
    .description('say whether the audit trails of the municipal catalogue and of forms are whole')
    .action(() =>
      withDatabase(terminal.config(), terminal, async ({ database }) => {
        for (const [of, inspect] of Object.entries(TRAILS)) {
          const { sound, end, broken } = await inspect(database);
          if (broken !== null) {
            throw new BrokenTrail(
              `Change ${broken} of ${of} does not follow from the one before: it, or what stood before it, was altered.`,
            );
          }
          terminal.print(
            `${sound} changes of ${of}, each follows from the one before. The last is ${end.position}, with the digest ${end.digest}.`,
          );
        }
        await database.close();
      }),
    );
}
