/** `identity`: our own issuer in a process of its own, for gateways that name it in IDENTITY_URL. */

import { Command } from 'commander';
import { runUntilSignal } from '#platform/process.ts';
import type { Terminal } from '../terminal.ts';

export function identityCommand(terminal: Terminal): Command {
  return new Command('identity')
    .description('run the identity provider alone; the database has to be migrated, and shared with the accounts')
    .action(async () => {
      const { serveIdentity } = await import('../identity.ts');
      await runUntilSignal(() => serveIdentity(terminal));
    });
}
