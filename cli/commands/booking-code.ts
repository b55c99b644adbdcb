/** `booking-code`: what fees of a service are booked under. */

import { Command, InvalidArgumentError } from 'commander';
import type { Id } from '#platform/values/id.ts';
import { readLeika } from '#platform/values/leika.ts';
import { readAuthority } from '../arguments.ts';
import { withDatabase } from '../database.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly authority: Id<'Authority'>;
  readonly service?: string;
  readonly code: string;
}

function readService(text: string): string {
  if (readLeika(text) === null) throw new InvalidArgumentError('It is no key of a service.');
  return text;
}

function readCode(text: string): string {
  if (!/^[\w.\-/]{1,35}$/.test(text))
    throw new InvalidArgumentError('It has 1 to 35 letters, digits, dots, hyphens and slashes.');
  return text;
}

export function bookingCodeCommand(terminal: Terminal): Command {
  return new Command('booking-code')
    .description('set the HHST or Produktkonto under which fees are booked from now on')
    .requiredOption('--authority <id>', 'whose books', readAuthority)
    .option('--service <key>', 'LeiKa key; without it, for all services that have none of their own', readService)
    .requiredOption('--code <text>', 'HHST or Produktkonto', readCode)
    .action(({ authority, service, code }: Options) =>
      withDatabase(terminal.config(), terminal, async ({ database }) => {
        const { ALL_SERVICES, saveBookingCode } = await import('#subgraphs/payments/index.ts');
        await saveBookingCode(database.db, { authorityId: authority, leikaKey: service ?? ALL_SERVICES, code });
        terminal.print(
          `From now on fees ${service === undefined ? 'of all other services' : `of ${service}`} are booked under ${code}.`,
        );
        await database.close();
      }),
    );
}
