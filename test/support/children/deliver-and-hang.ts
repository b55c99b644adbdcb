/**
 * Carries the deliveries of the database it is given to the delivery service it is given, and hangs right before or right after
 * one of its calls there, until it is killed: `before submit`, `after announce`, and so on.
 */

import { openDatabase } from '#platform/database.ts';
import { createLog } from '#platform/log.ts';
import { createSubmissionApi } from '#subgraphs/applications/fit-connect/client/submission-api.ts';
import { createFitConnect, type FitConnectSettings } from '#subgraphs/applications/fit-connect/index.ts';
import type { DeliveryService } from '#subgraphs/applications/fit-connect/service.ts';
import { now } from '../viewers.ts';

const [, , url = '', given = '', point = ''] = process.argv;
const settings = JSON.parse(given) as FitConnectSettings;

/** Says where it is, and goes no further. */
async function hangAt(here: string): Promise<void> {
  if (here !== point) return;
  process.stdout.write(`${here}\n`);
  await new Promise<never>(() => setInterval(() => undefined, 60_000));
}

const real = createSubmissionApi({ ...settings, url: settings.submissionUrl }, now);
const service = new Proxy(real, {
  get: (target, name: keyof DeliveryService) => {
    const call = Reflect.get(target, name) as (...parameters: readonly unknown[]) => Promise<unknown>;
    return async (...parameters: readonly unknown[]): Promise<unknown> => {
      await hangAt(`before ${name}`);
      const answer = await call(...parameters);
      await hangAt(`after ${name}`);
      return answer;
    };
  },
});

const database = await openDatabase({ kind: 'postgres', url, connections: 3 });
const { background } = createFitConnect({ database, now, log: createLog('silent'), settings, service });
for (;;) for (const work of background) await work.drain();
