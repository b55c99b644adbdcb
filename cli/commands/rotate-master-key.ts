/** `rotate-master-key`: puts the keys of the document safe under the current master key, so that an older one can be dropped. */

import { Command } from 'commander';
import { readMasterKeys } from '#platform/keys/master-keys.ts';
import { withDatabase } from '../database.ts';
import type { Terminal } from '../terminal.ts';

export function rotateMasterKeyCommand(terminal: Terminal): Command {
  return new Command('rotate-master-key')
    .description('wrap the keys of all accounts under the first of SAFE_MASTER_KEYS; files stay as they are')
    .action(async () => {
      const config = terminal.config();
      const masterKeys = await readMasterKeys(config);
      const { rotateMasterKey } = await import('#subgraphs/accounts/index.ts');
      const { rewrapped, stayed } = await withDatabase(config, terminal, async ({ database }) => {
        const rotation = await rotateMasterKey(database.db, masterKeys);
        await database.close();
        return rotation;
      });
      terminal.print(`${rewrapped} keys are now under the master key ${masterKeys.current}`);
      for (const [name, count] of stayed)
        terminal.say(`${count} keys stay under the master key ${name}, which does not open them`);
      if (stayed.size > 0) process.exitCode = 1;
      else terminal.say('Every other master key can be dropped once no process uses it as its first one.');
    });
}
