/** `export-xdatenfelder`: prints a form as a schema of XDatenfelder. */

import { Command, Option } from 'commander';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly version: '2' | '3';
  readonly language: 'de' | 'en';
  readonly numberRange: string;
  readonly codelists?: string;
}

export function exportXdatenfelderCommand(terminal: Terminal): Command {
  return new Command('export-xdatenfelder')
    .description('print a form file as a schema of XDatenfelder; the report goes to standard error')
    .argument('<form>', 'a form file, as those in drizzle/seed/forms')
    .addOption(new Option('--version <number>', 'version of XDatenfelder').choices(['2', '3']).default('3'))
    .addOption(new Option('--language <language>', 'language of its texts').choices(['de', 'en']).default('de'))
    .option('--number-range <digits>', 'Nummernkreis of new ids: two digits, or five with the Unternummernkreis', '99')
    .option('--codelists <folder>', 'where to write the code lists of version 2')
    .action(async (file: string, { version, language, numberRange, codelists }: Options) => {
      const { exportFile } = await import('../xdatenfelder.ts');
      const standard = version === '2' ? '2.0' : '3.0.0';
      const isSound = await exportFile({ file, folder: codelists, standard, language, numberRange, now: new Date() }, terminal);
      if (!isSound) process.exitCode = 1;
    });
}
