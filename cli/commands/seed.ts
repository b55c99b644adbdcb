/** `seed`: fills an empty database with the catalogues and forms, before subgraphs start that run alone. */

import { Command } from 'commander';
import { withDatabase } from '../database.ts';
import type { Terminal } from '../terminal.ts';

export function seedCommand(terminal: Terminal): Command {
  return new Command('seed').description('fill an empty database with catalogues and forms').action(() =>
    withDatabase(terminal.config(), terminal, async (deps) => {
      const { seed } = await import('../seed.ts');
      await seed(deps, terminal);
      await deps.database.close();
    }),
  );
}
