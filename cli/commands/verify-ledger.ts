/** `verify-ledger`: says whether the books of all municipalities are whole. */

import { Command } from 'commander';
import { OperatorError } from '#platform/errors.ts';
import { readAuthority } from '../arguments.ts';
import { readLink } from '../chain-link.ts';
import { withDatabase } from '../database.ts';
import { createDisplay } from '../progress.ts';
import type { Terminal } from '../terminal.ts';

class BrokenLedger extends OperatorError {}

/** `<authority>:<position>:<digest>`, as the command prints it. Throws INVALID. */
function readNoted(text: string) {
  const [authority = '', ...link] = text.split(':');
  return { authorityId: readAuthority(authority), ...readLink(link.join(':')) };
}

export function verifyLedgerCommand(terminal: Terminal): Command {
  return new Command('verify-ledger')
    .description('say whether the ledgers are whole: every entry follows from the one before and balances')
    .option('--noted <links...>', 'links that an earlier run printed: show whether a ledger has lost its end since')
    .action(({ noted = [] }: { readonly noted?: readonly string[] }) => {
      const links = noted.map(readNoted);
      return withDatabase(terminal.config(), terminal, async ({ database }) => {
        const { inspectLedgers } = await import('#subgraphs/payments/index.ts');
        const display = createDisplay('entries', process.stderr.isTTY ? process.stderr : null);
        const inspections = await inspectLedgers(database, links, display.show).finally(() => display.stop());
        for (const { authorityId, sound, end, broken, hasNoted, unbalanced, wrongTurnovers } of inspections) {
          const of = `of the ledger of ${authorityId}`;
          if (broken !== null)
            throw new BrokenLedger(
              `Entry ${broken} ${of} does not follow from the one before: it, or what stood before it, was altered.`,
            );
          if (unbalanced.length > 0) throw new BrokenLedger(`Entries ${unbalanced.join(', ')} ${of} do not balance.`);
          if (wrongTurnovers.length > 0)
            throw new BrokenLedger(`Turnovers ${of} are not what its lines say: ${wrongTurnovers.join(', ')}.`);
          if (hasNoted === false)
            throw new BrokenLedger(`A noted link is not in it: the end ${of} was cut off, or all made anew.`);
          terminal.print(`${authorityId}: ${sound} entries, each follows from the one before and balances.`);
          terminal.print(`To be noted elsewhere: ${authorityId}:${end.position}:${end.digest}`);
        }
        if (inspections.length === 0) terminal.print('There are no entries.');
        await database.close();
      });
    });
}
