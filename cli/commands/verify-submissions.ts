/** `verify-submissions`: says whether everything that was submitted is still what was sealed. */

import { Command } from 'commander';
import { readSealKeys } from '#platform/keys/seal-keys.ts';
import { withDatabase } from '../database.ts';
import type { Terminal } from '../terminal.ts';

export function verifySubmissionsCommand(terminal: Terminal): Command {
  return new Command('verify-submissions')
    .description('say whether everything that was submitted is still what was sealed')
    .action(async () => {
      const config = terminal.config();
      const { jwks } = await readSealKeys(config);
      await withDatabase(config, terminal, async ({ database }) => {
        const { verifySubmissions } = await import('../verify-submissions.ts');
        await verifySubmissions(database, jwks, terminal, process.stderr.isTTY ? process.stderr : null);
        await database.close();
      });
    });
}
