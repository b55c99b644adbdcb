/** `verify-access-log`: says whether the log of who read personal data is whole. */

import { Command } from 'commander';
import { OperatorError } from '#platform/errors.ts';
import { readLink } from '../chain-link.ts';
import { withDatabase } from '../database.ts';
import type { Terminal } from '../terminal.ts';

class BrokenLog extends OperatorError {}

export function verifyAccessLogCommand(terminal: Terminal): Command {
  return new Command('verify-access-log')
    .description('say whether the log of who read personal data is whole')
    .option('--noted <link>', 'a link that an earlier run printed: shows whether the log has lost its end since')
    .action(({ noted: text }: { readonly noted?: string }) => {
      const noted = text === undefined ? null : readLink(text);
      return withDatabase(terminal.config(), terminal, async ({ database }) => {
        const { inspectAccessLog } = await import('#subgraphs/accounts/index.ts');
        const { sound, end, broken, altered, erased, hasNoted } = await inspectAccessLog(database, noted);
        if (broken !== null)
          throw new BrokenLog(`Record ${broken} does not follow from the one before: it, or what stood before it, was altered.`);
        if (altered.length > 0) throw new BrokenLog(`These records do not say what was sealed: ${altered.join(', ')}.`);
        if (hasNoted === false)
          throw new BrokenLog(`The link ${text ?? ''} is not in the log: its end was cut off, or all was made anew.`);
        terminal.print(`${sound} records, each follows from the one before; ${erased} were erased in what they said.`);
        terminal.print(`To be noted elsewhere: ${end.position}:${end.digest}`);
        await database.close();
      });
    });
}
