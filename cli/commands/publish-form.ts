/** `publish-form`: publishes a form file for authorities to adopt. */

import { Command } from 'commander';
import { parseId } from '#platform/values/id.ts';
import { withDatabase } from '../database.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly publisher: string;
  readonly licence?: string;
  readonly comment?: string;
  readonly forEverybody?: boolean;
}

export function publishFormCommand(terminal: Terminal): Command {
  return new Command('publish-form')
    .description('publish a form file for authorities to adopt, as import-xdatenfelder prints it or by hand')
    .argument('<file>', 'the form file, or - for standard input')
    .requiredOption('--publisher <id>', 'the authority that publishes it')
    .option('--licence <spdx>', 'under what it may be used, where the file does not say')
    .option('--comment <text>', 'why, for the trail')
    .option('--for-everybody', 'also use it for its services where no form is adopted, unless they have another one')
    .action(async (file: string, { publisher, licence, comment, forEverybody }: Options) => {
      const { readFormContent } = await import('../form-file.ts');
      const content = await readFormContent(file);
      const wish = {
        publisher: parseId<'Authority'>(publisher, 'publisher'),
        licence: licence ?? null,
        comment: comment ?? null,
        forEverybody: forEverybody ?? false,
      };
      await withDatabase(terminal.config(), terminal, async ({ database, now }) => {
        const { publishFormFile } = await import('#subgraphs/applications/index.ts');
        const { id, slug, version } = await publishFormFile({ database, now }, content, wish);
        terminal.print(`${slug}\t${version}\t${id}`);
        await database.close();
      });
    });
}
