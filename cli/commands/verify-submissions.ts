/** `verify-submissions`: says whether everything that was submitted is still what was sealed. */

import { Command } from 'commander';
import { OperatorError } from '#platform/errors.ts';
import { readSealKeys } from '#platform/keys/seal-keys.ts';
import { withDatabase } from '../database.ts';
import { createDisplay } from '../progress.ts';
import type { Terminal } from '../terminal.ts';

class BrokenSeals extends OperatorError {}

export function verifySubmissionsCommand(terminal: Terminal): Command {
  return new Command('verify-submissions')
    .description('say whether everything that was submitted is still what was sealed')
    .action(async () => {
      const config = terminal.config();
      const { jwks } = await readSealKeys(config);
      await withDatabase(config, terminal, async ({ database }) => {
        const { inspectSubmissions } = await import('#subgraphs/applications/index.ts');
        const display = createDisplay('Verifying', process.stderr.isTTY ? process.stderr : null);
        const { sound, unsealed, withoutData, broken } = await inspectSubmissions(database, jwks, display.show);
        display.stop();
        for (const { applicationId, number, fault } of broken) terminal.print([applicationId, number ?? '', fault].join('\t'));
        if (broken.length > 0)
          throw new BrokenSeals(`${broken.length} of ${sound + broken.length} sealed submissions are not what was sealed.`);
        terminal.print(`${sound} submissions are what was sealed; of ${withoutData} the data is kept by the authority alone.`);
        if (unsealed > 0) terminal.print(`${unsealed} were submitted before there were seals.`);
        await database.close();
      });
    });
}
