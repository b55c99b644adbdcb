/** Our own issuer in a process of its own. */

import { openDatabase, ping } from '#platform/database.ts';
import { createHttpServer } from '#platform/http.ts';
import { IDENTITY_PATH } from '#platform/identity/issuer.ts';
import { mountIssuer } from '#platform/identity/mount.ts';
import { readKeys } from '#platform/keys.ts';
import { createLog } from '#platform/log.ts';
import { createLogins } from '#subgraphs/accounts/index.ts';
import type { Terminal } from './terminal.ts';

/** Answers how to end it. */
export async function serveIdentity({ config: readConfig, say }: Terminal): Promise<() => Promise<void>> {
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
