/** `rederive-xzufi`: makes offers and local services anew from the records of feeds that were kept. */

import { Command } from 'commander';
import { withDatabase } from '../database.ts';
import { createDisplay } from '../progress.ts';
import type { Terminal } from '../terminal.ts';

export function rederiveXzufiCommand(terminal: Terminal): Command {
  return new Command('rederive-xzufi')
    .description('make offers and local services anew from the records of feeds that were kept; once after an update')
    .action(() =>
      withDatabase(terminal.config(), terminal, async ({ database, now }) => {
        const { rederiveXzufi } = await import('#subgraphs/municipal/index.ts');
        const display = createDisplay('services', process.stderr.isTTY ? process.stderr : null);
        const { services, changedOffers, changedLocalServices } = await rederiveXzufi(database, now(), display.show).finally(() =>
          display.stop(),
        );
        await database.close();
        terminal.print(
          `Made ${services} services anew: ${changedOffers} offers and ${changedLocalServices} local services are others now.`,
        );
      }),
    );
}
