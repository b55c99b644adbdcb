/** `reconcile-providers`: what was paid on a day against what the payment providers say. */

import { Command } from 'commander';
import type { Day } from '#platform/values/day.ts';
import { readDayArgument } from '../arguments.ts';
import { withDatabase } from '../database.ts';
import { amountText, type Terminal } from '../terminal.ts';

export function reconcileProvidersCommand(terminal: Terminal): Command {
  return new Command('reconcile-providers')
    .description('report where payments and payment providers differ on a day; ends with 1 where they do')
    .requiredOption('--day <day>', 'YYYY-MM-DD', readDayArgument)
    .action(({ day }: { readonly day: Day }) =>
      withDatabase(terminal.config(), terminal, async ({ database, now }) => {
        const { reconcileProviders } = await import('#subgraphs/payments/index.ts');
        const { simulatedProviders } = await import('#subgraphs/simulated-providers.ts');
        const config = terminal.config();
        const settings = config.payments.providers ?? simulatedProviders(config);
        let total = 0;
        for await (const { checked, differences } of reconcileProviders(database, settings, now, day)) {
          const { authorityId, provider, looked } = checked;
          terminal.print(`${authorityId} at ${provider}: ${looked} payments looked at, ${differences.length} differences`);
          for (const { kind, transactionId, reference, expected, found } of differences)
            terminal.print(
              `  ${kind} ${reference ?? '-'} (${transactionId}): paid ${amountText(expected)}, provider ${amountText(found)}`,
            );
          total += differences.length;
        }
        terminal.print(`${total} differences`);
        await database.close();
        if (total > 0) process.exitCode = 1;
      }),
    );
}
