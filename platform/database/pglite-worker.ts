/** The thread that owns PGlite, so that a slow query never holds the event loop of the gateway. */

import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, types } from '@electric-sql/pglite';
import type { WorkerAnswer, WorkerRequest, WorkerSettings } from './pglite.ts';

const port = parentPort;
if (port === null) throw new Error('this file runs as a worker thread');
const { dataDir, image } = workerData as WorkerSettings;
const database = new PGlite({
  ...(dataDir === undefined ? {} : { dataDir }),
  ...(image === undefined ? {} : { loadDataDir: new Blob([image]) }),
});

/** Drizzle maps times itself and wants them as text; whole numbers of 64 bits come as text from postgres.js too. */
const asText = (value: string): string => value;
const textTypes = [types.TIMESTAMP, types.TIMESTAMPTZ, types.INTERVAL, types.DATE, types.INT8];
const parsers = Object.fromEntries(textTypes.map((type) => [type, asText]));

async function answer(request: WorkerRequest): Promise<unknown> {
  switch (request.kind) {
    case 'query': {
      const { sql, params, rowMode } = request;
      const { rows, fields, affectedRows } = await database.query(sql, params, { rowMode, parsers });
      return { rows, fields, affectedRows };
    }
    case 'exec':
      await database.exec(request.sql);
      return undefined;
    case 'listen':
      await database.listen(request.channel, (payload) => {
        port?.postMessage({ kind: 'notification', channel: request.channel, payload } satisfies WorkerAnswer);
      });
      return undefined;
    case 'image':
      return new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer());
    case 'close':
      await database.close();
      return undefined;
  }
}

function facts(error: unknown): { message: string; code?: string; constraint?: string } {
  const { message, code, constraint } = error as { message: string; code?: string; constraint?: string };
  return { message, ...(code === undefined ? {} : { code }), ...(constraint === undefined ? {} : { constraint }) };
}

port.on('message', (request: WorkerRequest) => {
  answer(request).then(
    (value) => port.postMessage({ kind: 'result', id: request.id, value } satisfies WorkerAnswer),
    (error: unknown) => port.postMessage({ kind: 'failure', id: request.id, error: facts(error) } satisfies WorkerAnswer),
  );
});
