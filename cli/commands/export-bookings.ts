/** `export-bookings`: entries for the cash office, as a numbered file. */

import { open, rename, rm } from 'node:fs/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { PublicError } from '#platform/errors.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import { euro, formatAmount } from '#platform/values/money.ts';
import type { ExportFormat } from '#subgraphs/payments/index.ts';
import { readAuthority, readDayArgument } from '../arguments.ts';
import { withDatabase } from '../database.ts';
import type { Terminal } from '../terminal.ts';

const FORMATS: readonly ExportFormat[] = ['csv', 'csv-comma', 'camt.054'];

interface Options {
  readonly authority: Id<'Authority'>;
  readonly from?: Day;
  readonly to?: Day;
  readonly format: ExportFormat;
  readonly repeat?: number;
  readonly output: string;
}

function readNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It is no number of an export.');
  return Number(text);
}

/** Writes a file whole or not at all. */
async function writeWhole<Value>(
  output: string,
  write: (sink: (text: string) => Promise<void>) => Promise<Value>,
): Promise<Value> {
  const unfinished = `${output}.unfinished`;
  const file = await open(unfinished, 'w', 0o600);
  try {
    const value = await write(async (text) => {
      await file.write(text);
    });
    await file.sync();
    await file.close();
    await rename(unfinished, output);
    return value;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
}

export function exportBookingsCommand(terminal: Terminal): Command {
  return new Command('export-bookings')
    .description('write entries for the cash office to a file; each export has a number and can be made again with --repeat')
    .requiredOption('--authority <id>', 'whose books', readAuthority)
    .option('--from <day>', 'first day of booking', readDayArgument)
    .option('--to <day>', 'last day of booking', readDayArgument)
    .addOption(new Option('--format <format>', 'csv-comma: amounts with a decimal comma').choices(FORMATS).default('csv'))
    .option('--repeat <number>', 'make the export of this number again', readNumber)
    .requiredOption('--output <file>', 'where to')
    .action(({ authority, from, to, format, repeat, output }: Options) =>
      withDatabase(terminal.config(), terminal, async ({ database, now }) => {
        const { makeExport, repeatExport } = await import('#subgraphs/payments/index.ts');
        const made = await writeWhole(output, (sink) => {
          if (repeat !== undefined) return repeatExport(database.db, authority, repeat, sink);
          if (from === undefined || to === undefined)
            throw new PublicError('INVALID', 'Name the days with --from and --to, or an export with --repeat.');
          return makeExport(database.db, { authorityId: authority, fromDay: from, toDay: to, format }, now(), sink);
        });
        const sum = formatAmount(euro(made.total));
        terminal.print(
          `export ${made.number}: ${made.entries} entries from ${made.fromDay} to ${made.toDay}, ${sum} EUR on each side`,
        );
        terminal.print(`SHA-256 ${made.digest}`);
        await database.close();
      }),
    );
}
