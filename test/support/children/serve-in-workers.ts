/**
 * Serves in workers on the port it is given, with the keys of the folder it is given, and says when all are ready. A worker that
 * is told to fail ends before that. Each tells of itself: its pid, its key, how often it was told to look.
 */

import cluster from 'node:cluster';
import { setTimeout } from 'node:timers/promises';
import { ConfigError } from '#platform/config.ts';
import { createHttpServer } from '#platform/http.ts';
import { readOrCreateKeys } from '#platform/keys.ts';
import { createLog } from '#platform/log.ts';
import { runUntilSignal } from '#platform/process.ts';
import { runWorkers } from '#platform/workers.ts';
import { allWorkersReady } from '#platform/workers/worker.ts';

const [, , port = '', workers = '', folder = '', failing] = process.argv;
const address = `http://127.0.0.1:${port}`;

/** What the others say of themselves while this worker is not ready. */
async function healthBefore(): Promise<number> {
  for (;;) {
    const answer = await fetch(`${address}/health/ready`).catch(() => null);
    if (answer !== null) return answer.status;
    await setTimeout(10);
  }
}

async function serve(): Promise<() => Promise<void>> {
  const { assertionKey } = await readOrCreateKeys(folder);
  const app = createHttpServer({ log: createLog('silent'), checkReady: allWorkersReady });
  let [looks, before] = [0, 0];
  const held: (() => void)[] = [];
  app.get('/', () => ({ pid: process.pid, key: assertionKey.kid, looks, before, held: held.length }));
  app.get('/held', () => new Promise((resolve) => held.push(() => resolve('answered'))));
  app.addHook('preClose', (done) => {
    for (const answer of held) answer();
    done();
  });
  process.on('SIGHUP', () => (looks += 1));
  if (cluster.worker?.id === 2) {
    if (failing !== undefined) throw new ConfigError(['the second worker is told to fail']);
    before = await healthBefore();
  }
  await app.listen({ port: Number(port), host: '127.0.0.1' });
  return () => app.close();
}

await runUntilSignal(async () => {
  const stop = await runWorkers(Number(workers), createLog('silent'), serve);
  if (cluster.isPrimary) process.stdout.write('serving\n');
  return stop;
});
