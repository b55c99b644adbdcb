/** `verify-deliveries`: says whether the proof of when messages were provided, notified, opened and posted is whole. */

import { Command } from 'commander';
import { OperatorError } from '#platform/errors.ts';
import { readLink } from '../chain-link.ts';
import { withDatabase } from '../database.ts';
import type { Terminal } from '../terminal.ts';

class BrokenProof extends OperatorError {}

export function verifyDeliveriesCommand(terminal: Terminal): Command {
  return new Command('verify-deliveries')
    .description('say whether the proof of what became of messages is whole')
    .option('--noted <link>', 'a link that an earlier run printed: shows whether the proof has lost its end since')
    .action(({ noted: text }: { readonly noted?: string }) => {
      const noted = text === undefined ? null : readLink(text);
      return withDatabase(terminal.config(), terminal, async ({ database }) => {
        const { inspectProvisions } = await import('#subgraphs/accounts/index.ts');
        const { sound, end, broken, hasNoted } = await inspectProvisions(database, noted);
        if (broken !== null)
          throw new BrokenProof(
            `Record ${broken} does not follow from the one before: it, or what stood before it, was altered.`,
          );
        if (hasNoted === false)
          throw new BrokenProof(`The link ${text ?? ''} is not in the proof: its end was cut off, or all was made anew.`);
        terminal.print(`${sound} records, each follows from the one before.`);
        terminal.print(`To be noted elsewhere: ${end.position}:${end.digest}`);
        await database.close();
      });
    });
}
