/** `identity`: our own issuer in a process of its own, for gateways that name it in IDENTITY_URL. */

import { Command } from 'commander';
import { openDatabase, ping } from '#platform/database.ts';
import { createHttpServer } from '#platform/http.ts';
import { IDENTITY_PATH } from '#platform/identity/issuer.ts';
import { mountIssuer } from '#platform/identity/mount.ts';
import { readKeys } from '#platform/keys.ts';
import { createLog } from '#platform/log.ts';
import { runUntilSignal } from '#platform/process.ts';
import { createLogins } from '#subgraphs/accounts/index.ts';
import type { Terminal } from '../terminal.ts';

async function serve({ config: readConfig, say }: Terminal): Promise<() => Promise<void>> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const now = (): Date => new Date();
  const keys = await readKeys(config);
  const database = await openDatabase(config.database);
  const app = createHttpServer({ log, checkReady: () => ping(database), trustedProxies: config.trustedProxies });
  await mountIssuer(app, config, keys, { database, logins: createLogins(database.db, now), now, log });
  await app.listen({ port: config.port, host: config.host });
  say(`Identity    ${config.publicUrl}${IDENTITY_PATH}/.well-known/openid-configuration`);
  return async () => {
    await app.close();
    await database.close();
  };
}

export function identityCommand(terminal: Terminal): Command {
  return new Command('identity')
    .description('run the identity provider alone; the database has to be migrated, and shared with the accounts')
    .action(() => runUntilSignal(() => serve(terminal)));
}
