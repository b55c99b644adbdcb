/** `forms`: lists who uses which version of which form. */

import { Command } from 'commander';
import { withDatabase } from '../database.ts';
import type { Terminal } from '../terminal.ts';

export function formsCommand(terminal: Terminal): Command {
  return new Command('forms')
    .description(
      'list who uses which version of which form: name, service, who, version and the newest, since when, running applications',
    )
    .action(() =>
      withDatabase(terminal.config(), terminal, async ({ database }) => {
        const { listUses } = await import('#subgraphs/applications/index.ts');
        for (const { slug, leikaKey, authority, version, newest, since, running } of await listUses(database)) {
          const who = authority === null ? '*' : `${authority.name} (${authority.id})`;
          const which = version === newest ? `${version}` : `${version} of ${newest}`;
          terminal.print([slug, leikaKey, who, which, since?.toISOString() ?? '', running].join('\t'));
        }
        await database.close();
      }),
    );
}
