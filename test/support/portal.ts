/** The whole portal in one process on a real port, over a clone of the seeded database. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { assemble } from '#cli/assembly.ts';
import { settle } from '#platform/background.ts';
import { readConfig } from '#platform/config.ts';
import type { OpenDatabase } from '#platform/database.ts';
import { createLog } from '#platform/log.ts';
import type { Subgraph } from '#platform/subgraph.ts';
import { freePort } from './free-port.ts';
import { useDatabase } from './database.ts';

export interface RunningPortal {
  readonly url: string;
  readonly database: OpenDatabase;
  /** Waits until every event has been handled. */
  settle(): Promise<void>;
}

/**
 * Call it at the top of a test file; read `.url` within tests. `environment` adds to the configuration. Events are
 * handled as in production, by the consumers that run beside. `guests` are in the graph beside our own subgraphs.
 */
export function usePortal(
  environment: Readonly<Record<string, string>> = {},
  log = createLog('silent'),
  guests: readonly Subgraph[] = [],
): RunningPortal {
  const database = useDatabase();
  let running: (RunningPortal & { stop(): Promise<void> }) | undefined;

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'portal-'));
    const config = readConfig({ NODE_ENV: 'test', DATA_DIR: folder, PORT: String(await freePort()), ...environment });
    const { app, background } = await assemble(config, {
      database: database.current,
      now: () => new Date(),
      log,
      guests,
    });
    for (const work of background) await work.start();
    await app.listen({ port: config.port, host: config.host });
    running = {
      url: config.publicUrl,
      database: database.current,
      settle: () => settle(background),
      stop: async () => {
        await app.close();
        await Promise.all(background.map((work) => work.stop()));
        await rm(folder, { recursive: true });
      },
    };
  });
  afterAll(() => running?.stop());

  const opened = (): RunningPortal => {
    if (running === undefined) throw new Error('the portal runs only while tests run');
    return running;
  };
  return {
    get url() {
      return opened().url;
    },
    get database() {
      return opened().database;
    },
    settle: () => opened().settle(),
  };
}
