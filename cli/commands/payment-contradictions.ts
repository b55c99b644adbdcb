/** `payment-contradictions`: what providers said that cannot be, until an operator has settled it. */

import { Command } from 'commander';
import { parseId } from '#platform/values/id.ts';
import { withDatabase } from '../database.ts';
import { amountText, type Terminal } from '../terminal.ts';

export function paymentContradictionsCommand(terminal: Terminal): Command {
  const list = new Command('list')
    .description('list those that are open; ends with 1 where there are any')
    .option('--all', 'those that are settled, too')
    .action(({ all = false }: { readonly all?: boolean }) =>
      withDatabase(terminal.config(), terminal, async ({ database }) => {
        const { listContradictions } = await import('#subgraphs/payments/index.ts');
        for (const { contradiction, payment } of await listContradictions(database, { all })) {
          const { id, kind, found, firstSeenAt, lastSeenAt, seen, settledAt, reason } = contradiction;
          const { authorityId, provider, reference, status, gross } = payment;
          const amounts = `asked for ${amountText(gross)}, named ${amountText(found)}`;
          const times = `seen ${seen} times, ${firstSeenAt.toISOString()} to ${lastSeenAt.toISOString()}`;
          const settled = settledAt === null ? 'open' : `settled ${settledAt.toISOString()}: ${reason ?? ''}`;
          terminal.print([id, kind, provider, authorityId, reference, status, amounts, times, settled].join('\t'));
          if (settledAt === null) process.exitCode = 1;
        }
        await database.close();
      }),
    );

  const settle = new Command('settle')
    .description('say that one is settled; it stays on record')
    .argument('<id>', 'as it is listed')
    .requiredOption('--reason <text>', 'what was found out, and done')
    .action((id: string, { reason }: { readonly reason: string }) =>
      withDatabase(terminal.config(), terminal, async ({ database, now }) => {
        const { settleContradiction } = await import('#subgraphs/payments/index.ts');
        await settleContradiction(database, parseId<'Contradiction'>(id, 'id'), reason, now());
        terminal.print('Settled.');
        await database.close();
      }),
    );

  return new Command('payment-contradictions')
    .description('what payment providers said that cannot be: another amount, another payment, a page that is none of theirs')
    .addCommand(list)
    .addCommand(settle);
}
