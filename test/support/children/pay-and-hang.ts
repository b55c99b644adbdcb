/**
 * Starts the payment of an application, or asks how it stands, on the database and at the provider it is given, and hangs at one
 * point until it is killed: `before register`, `after register`, `after saving`, `before find`, `after find`, `within decide`,
 * `after decide`. Says the point when it is there.
 */

import { writeSync } from 'node:fs';
import { openDatabase, type Database } from '#platform/database.ts';
import { createLog } from '#platform/log.ts';
import { createRateLimit } from '#platform/rate-limit.ts';
import type { Id } from '#platform/values/id.ts';
import { createCheckout } from '#subgraphs/payments/checkout.ts';
import { createDestinations } from '#subgraphs/payments/endpoints.ts';
import type { PaymentProvider } from '#subgraphs/payments/provider.ts';
import { createProviders, type ProviderSettings } from '#subgraphs/payments/provider/registry.ts';
import { createSettlement } from '#subgraphs/payments/settlement.ts';
import { findLive } from '#subgraphs/payments/store/payments.ts';
import { attempts } from '#subgraphs/payments/tables.ts';
import { citizen, now } from '../viewers.ts';

const [, , url = '', given = '', applicationId = '', point = ''] = process.argv;
const settings = JSON.parse(given) as ProviderSettings;

/** Says where it is, and goes no further: not even a timer does. */
function hangAt(here: string): void {
  if (here !== point) return;
  writeSync(1, `${here}\n`);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

const database = await openDatabase({ kind: 'postgres', url, connections: 3 });
let isSaved = false;
let isFound = false;

function around<Target extends object>(target: Target, wrap: (name: string, call: Call) => Call): Target {
  return new Proxy(target, {
    get: (of, name) => {
      const value: unknown = Reflect.get(of, name);
      return typeof value === 'function' && typeof name === 'string' ? wrap(name, value.bind(of) as Call) : value;
    },
  });
}
type Call = (...parameters: readonly unknown[]) => unknown;

const db = around<Database>(database.db, (name, call) => {
  if (name === 'update')
    return (...parameters) => {
      isSaved = true;
      return call(...parameters);
    };
  // What was written is read after it.
  if (name === 'select')
    return (...parameters) => {
      if (isSaved) hangAt('after saving');
      return call(...parameters);
    };
  if (name !== 'transaction') return call;
  return async (work) => {
    const answer = await call(async (tx: unknown) => {
      const inside: unknown = await (work as Call)(tx);
      if (isFound) hangAt('within decide');
      return inside;
    });
    if (isFound) hangAt('after decide');
    return answer;
  };
});

const providers = new Map(
  [...createProviders([settings], now)].map(([name, configured]) => {
    const provider = around<PaymentProvider>(configured.provider, (what, call) => {
      if (what !== 'register' && what !== 'find') return call;
      return async (...parameters) => {
        hangAt(`before ${what}`);
        const answer = await call(...parameters);
        hangAt(`after ${what}`);
        isFound = what === 'find';
        return answer;
      };
    });
    return [name, { ...configured, provider }];
  }),
);
const log = createLog('silent');
const returnUrlOf = (): string => 'https://portal.example/zurueck';
const settlement = createSettlement({ db, providers, now, log, returnUrlOf });
const limit = createRateLimit(database.db, attempts, { name: 'child', points: 1000, durationS: 60 });
const destinations = createDestinations(providers, settings.name);
const checkout = createCheckout({ db, settlement, now, destinations, limit, catchUp: () => Promise.resolve() });

const live = await findLive(database.db, applicationId as Id<'Application'>);
if (live === null)
  await checkout.start(citizen(), {
    applicationId: applicationId as Id<'Application'>,
    returnUrl: 'https://portal.example/',
    idempotencyKey: `key-${applicationId}`,
  });
else await settlement.refresh(live);
writeSync(1, 'done\n');
