/** `import-xdatenfelder`: makes a form file from a schema of XDatenfelder. */

import { Command } from 'commander';
import { PublicError } from '#platform/errors.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly leika: readonly string[];
  readonly slug: string;
  readonly formVersion: string;
  readonly codelists?: readonly string[];
  readonly english?: string;
}

function readVersion(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new PublicError('INVALID', `'${text}' is no version of a form: a whole number from 1.`);
  return Number(text);
}

export function importXdatenfelderCommand(terminal: Terminal): Command {
  return new Command('import-xdatenfelder')
    .description('print a form file made from a schema of XDatenfelder 2 or 3; the report goes to standard error')
    .argument('<file>', 'message 0102 (schema) or 0103 (group)')
    .requiredOption('--leika <keys...>', 'the services the form applies for')
    .requiredOption('--slug <name>', 'stable name of the form')
    .option('--form-version <number>', 'version of the form', '1')
    .option('--codelists <files...>', 'code lists the schema refers to, as genericode')
    .option('--english <file>', 'the same schema with English texts')
    .action(async (file: string, { leika, slug, formVersion, codelists = [], english }: Options) => {
      const { importFile } = await import('../xdatenfelder.ts');
      const version = readVersion(formVersion);
      const isSound = await importFile({ file, leikaKeys: leika, slug, version, codeLists: codelists, english }, terminal);
      if (!isSound) process.exitCode = 1;
    });
}
