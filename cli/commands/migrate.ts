/** `migrate`: brings the tables up to date, before subgraphs start that run alone. */

import { Command } from 'commander';
import { withDatabase } from '../database.ts';
import type { Terminal } from '../terminal.ts';

export function migrateCommand(terminal: Terminal): Command {
  return new Command('migrate')
    .description('bring the tables of the database up to date')
    .action(() => withDatabase(terminal.config(), terminal, ({ database }) => database.close()));
}
