/** Starts the pages alone, over a gateway that runs elsewhere. */

import { ConfigError, readConfig } from '#platform/config.ts';
import { neededByThePages } from '#platform/config/production.ts';
import { createHttpServer } from '#platform/http.ts';
import { createLog } from '#platform/log.ts';
import { runUntilSignal } from '#platform/process.ts';
import { createPortal } from './server.ts';

await runUntilSignal(async () => {
  const { graphUrl, publicUrl, port, host, logLevel, trustedProxies } = readConfig(process.env, undefined, neededByThePages);
  if (graphUrl === null) throw new ConfigError(['GRAPH_URL is needed: the address of the gateway']);
  const log = createLog(logLevel);
  // Without the gateway the pages still answer, and say so.
  const app = createHttpServer({ log, checkReady: () => Promise.resolve(), trustedProxies });
  await app.register(await createPortal({ graph: graphUrl, publicUrl, log }));
  await app.listen({ port, host });
  process.stdout.write(`Pages       ${publicUrl}/\n`);
  return () => app.close();
});
