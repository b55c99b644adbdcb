/** `export-xzufi`: prints the catalogue of a region as a message of XZuFi. */

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { PublicError } from '#platform/errors.ts';
import { readRegion } from '#platform/values/region.ts';
import { withDatabase } from '../database.ts';
import type { Terminal } from '../terminal.ts';

export function exportXzufiCommand(terminal: Terminal): Command {
  return new Command('export-xzufi')
    .description('print the catalogue of a municipality or district as a message of XZuFi 2.3.1')
    .argument('<region>', 'its regional key (ARS)')
    .action((text: string) => {
      const region = readRegion(text);
      if (region === null) throw new PublicError('INVALID', `'${text}' is no regional key: 2, 3, 5, 9 or 12 digits.`);
      return withDatabase(terminal.config(), terminal, async ({ database, now }) => {
        const { exportXzufi } = await import('#subgraphs/municipal/index.ts');
        await pipeline(Readable.from(exportXzufi(database, region, now())), process.stdout, { end: false });
        await database.close();
      });
    });
}
