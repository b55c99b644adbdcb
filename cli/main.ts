/** The command line: one command a file, listed here. */

import { Command } from 'commander';
import { readConfig } from '#platform/config.ts';
import { tokenCommand } from './commands/token.ts';
import { describeFault } from './faults.ts';
import type { Terminal } from './terminal.ts';

const terminal: Terminal = {
  config: () => readConfig(process.env),
  print: (line) => console.log(line),
  say: (line) => console.error(line),
};

const program = new Command('portalverbund')
  .description('One graph over all government services')
  .addCommand(tokenCommand(terminal));

try {
  await program.parseAsync();
} catch (error) {
  terminal.say(describeFault(error));
  // A command that failed half-way may have left something running.
  process.exit(1);
}
