/** `import-xzufi`: brings messages of XZuFi into the municipal catalogue. */

import { Command } from 'commander';
import { withDatabase } from '../database.ts';
import type { Terminal } from '../terminal.ts';

export function importXzufiCommand(terminal: Terminal): Command {
  return new Command('import-xzufi')
    .description(
      'import messages of XZuFi 2.2.0 or 2.3.1 into the municipal catalogue; the portal may run meanwhile on PostgreSQL',
    )
    .argument('<files...>', 'files in the order they are to be read; - for standard input')
    .action((files: readonly string[]) =>
      withDatabase(terminal.config(), terminal, async (deps) => {
        const { importFiles } = await import('../import-xzufi.ts');
        const isSound = await importFiles(deps, files, terminal);
        await deps.database.close();
        if (!isSound) process.exitCode = 1;
      }),
    );
}
