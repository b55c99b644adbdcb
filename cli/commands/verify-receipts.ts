/** `verify-receipts`: says whether the numbers of receipts have gaps, and whether receipts are as they were written. */

import { Command } from 'commander';
import { OperatorError } from '#platform/errors.ts';
import { withDatabase } from '../database.ts';
import type { Terminal } from '../terminal.ts';

class BrokenReceipts extends OperatorError {}

export function verifyReceiptsCommand(terminal: Terminal): Command {
  return new Command('verify-receipts')
    .description('say whether receipts are numbered without gaps, and are as they were written')
    .action(() =>
      withDatabase(terminal.config(), terminal, async ({ database }) => {
        const { inspectReceipts } = await import('#subgraphs/payments/index.ts');
        const { ranges, altered, written, unwritten } = await inspectReceipts(database);
        const faults: string[] = [];
        for (const { authorityId, year, count, last, missing, beyond } of ranges) {
          const of = `${authorityId}${year === 0 ? '' : ` ${year}`}`;
          if (missing.length > 0) faults.push(`${of}: missing are ${missing.join(', ')}`);
          if (beyond.length > 0) faults.push(`${of}: ${beyond.join(', ')} were never handed out`);
          terminal.print(`${of}: ${count} receipts, the last is ${last}`);
        }
        if (altered.length > 0) faults.push(`not as they were written: ${altered.join(', ')}`);
        terminal.print(`${written} receipts are written, ${unwritten} are still to be.`);
        await database.close();
        if (faults.length > 0)
          throw new BrokenReceipts(`Receipts are not whole:\n${faults.map((one) => `  - ${one}`).join('\n')}`);
        terminal.print('There are no gaps, and each is as it was written.');
      }),
    );
}
