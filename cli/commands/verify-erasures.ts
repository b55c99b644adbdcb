/** `verify-erasures`: says whether the record of deletions is whole, and whether a report of one is genuine. */

import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { OperatorError } from '#platform/errors.ts';
import { withDatabase } from '../database.ts';
import type { Terminal } from '../terminal.ts';

class BrokenRecord extends OperatorError {}

export function verifyErasuresCommand(terminal: Terminal): Command {
  return new Command('verify-erasures')
    .description('say whether the record of deleted accounts is whole')
    .option('--report <file>', 'a report of a finished deletion, as JSON: says whether it is genuine')
    .action(({ report: file }: { readonly report?: string }) =>
      withDatabase(terminal.config(), terminal, async ({ database }) => {
        const { inspectErasures } = await import('#subgraphs/accounts/index.ts');
        const report = file === undefined ? null : await readFile(file, 'utf8');
        const { sound, broken, genuine } = await inspectErasures(database, report);
        if (broken !== null)
          throw new BrokenRecord(
            `Record ${broken} does not follow from the one before: it, or what stood before it, was altered.`,
          );
        if (report !== null && genuine === null)
          throw new BrokenRecord('The report is not as it was given out when the deletion was finished.');
        terminal.print(`${sound} records, each follows from the one before.`);
        if (genuine !== null) terminal.print(`The report is genuine: deletion ${genuine}.`);
        await database.close();
      }),
    );
}
