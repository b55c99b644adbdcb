/** `import-statement`: takes in statements of a bank and books them. */

import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { Command } from 'commander';
import { PublicError } from '#platform/errors.ts';
import type { Id } from '#platform/values/id.ts';
import { readAuthority } from '../arguments.ts';
import { withDatabase } from '../database.ts';
import { amountText, type Terminal } from '../terminal.ts';

/** A line of progress every so many movements. */
const EVERY = 10_000;

const inEuro = (minor: bigint): string => `${amountText(minor)} EUR`;

function createProgress({ say }: Terminal) {
  let phase = '';
  let next = EVERY;
  return (now: 'reading' | 'booking', done: number): void => {
    if (now !== phase) next = EVERY;
    phase = now;
    if (done < next) return;
    next = done + EVERY;
    say(`${now}: ${done} movements`);
  };
}

export function importStatementCommand(terminal: Terminal): Command {
  return new Command('import-statement')
    .description('take in a bank statement (camt.053.001.02 or .08) and book it; the same file again changes nothing')
    .argument('<file>', 'the statement; - for standard input')
    .option('--authority <id>', 'whose account it is, needed for its first statement', readAuthority)
    .action(async (file: string, { authority }: { readonly authority?: Id<'Authority'> }) => {
      if (file !== '-')
        await access(file).catch((cause: unknown) => {
          throw new PublicError('NOT_FOUND', `There is no file ${file} that can be read.`, { cause });
        });
      await withDatabase(terminal.config(), terminal, async ({ database, now }) => {
        const { importStatement } = await import('#subgraphs/payments/index.ts');
        const source = file === '-' ? process.stdin : createReadStream(file);
        const options = { now: now(), authorityId: authority, progress: createProgress(terminal) };
        for (const { row, wasKnown, summary } of await importStatement(database, source, options)) {
          terminal.print(
            `${row.statementId} of ${row.iban}, ${row.openingDay} to ${row.closingDay}: ${wasKnown ? 'known' : 'taken in'}`,
          );
          terminal.print(`  ${row.lines} movements, ${inEuro(row.opening)} to ${inEuro(row.closing)}, for ${row.authorityId}`);
          for (const { outcome, count, amount, suspense } of summary)
            terminal.print(`  ${outcome}: ${count}, ${inEuro(amount)}, of which ${inEuro(suspense)} in suspense`);
        }
        await database.close();
      });
    });
}
