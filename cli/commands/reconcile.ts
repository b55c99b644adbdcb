/** `reconcile`: what was paid on a day against what the bank says. */

import { Command } from 'commander';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { readAuthority, readDayArgument } from '../arguments.ts';
import { withDatabase } from '../database.ts';
import { amountText, type Terminal } from '../terminal.ts';

interface Options {
  readonly authority: Id<'Authority'>;
  readonly day: Day;
}

export function reconcileCommand(terminal: Terminal): Command {
  return new Command('reconcile')
    .description('report where payments and bank differ on a day; ends with 1 where they do')
    .requiredOption('--authority <id>', 'whose books', readAuthority)
    .requiredOption('--day <day>', 'YYYY-MM-DD', readDayArgument)
    .action(({ authority, day }: Options) =>
      withDatabase(terminal.config(), terminal, async ({ database, now }) => {
        const { differencesOf, reconcile } = await import('#subgraphs/payments/index.ts');
        let differences = 0;
        for await (const difference of differencesOf(database.db, authority, day, now())) {
          differences += 1;
          const { kind, reference, expected, found, paidOn, bookedOn, statement, bankReference } = difference;
          terminal.print(
            `${kind} ${reference ?? '-'}: paid ${amountText(expected)} on ${paidOn ?? '-'}, bank ${amountText(found)} on ${bookedOn ?? '-'}` +
              `, statement ${statement ?? '-'}, reference of the bank ${bankReference ?? '-'}`,
          );
        }
        const { settled, received, paidOut, openAtProvider, inSuspense } = await reconcile(database.db, authority, day);
        terminal.print(`paid: ${settled.count}, ${amountText(settled.amount)} EUR`);
        terminal.print(
          `bank: ${received.count} in, ${amountText(received.amount)} EUR; ${paidOut.count} out, ${amountText(paidOut.amount)} EUR`,
        );
        terminal.print(
          `at the end of the day: ${amountText(openAtProvider)} EUR at the provider, ${amountText(inSuspense)} EUR in suspense`,
        );
        terminal.print(`${differences} differences`);
        await database.close();
        if (differences > 0) process.exitCode = 1;
      }),
    );
}
