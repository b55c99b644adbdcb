/** `renew-pseudonyms`: tells a partner that was given another key which of its new pseudonyms stands for which old one. */

import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { ConfigError } from '#platform/config.ts';
import { readPseudonymKeys } from '#platform/keys/pseudonym-keys.ts';
import type { Terminal } from '../terminal.ts';

export function renewPseudonymsCommand(terminal: Terminal): Command {
  return new Command('renew-pseudonyms')
    .description(
      'read the pseudonyms that a partner has stored from standard input, one a line, and print each with the one that it is told now',
    )
    .argument('<partner>', 'its name in PARTNERS')
    .action(async (name: string) => {
      const config = terminal.config();
      const partner = config.partners.find((each) => each.name === name);
      if (partner === undefined) throw new ConfigError([`PARTNERS has no ${name}`]);
      const { pseudonymsOf } = await import('#gateway/partners/partners.ts');
      const { open, seal } = pseudonymsOf(partner, await readPseudonymKeys(config));
      let number = 0;
      for await (const line of createInterface({ input: process.stdin })) {
        number += 1;
        const id = open(line.trim());
        if (id !== null) terminal.print(`${line.trim()} ${seal(id)}`);
        else {
          terminal.say(`Line ${number} is no pseudonym of this partner`);
          process.exitCode = 1;
        }
      }
    });
}
