/**
 * Approves a refund, or goes on with one that is approved, on the database and at the provider it is given, and hangs at one point until it
 * is killed: `within approve`, `after approve`, `before order`, `after order`, `within saving`, `after saving`, `before find`, `after find`,
 * `within payout`, `after payout`. Says the point when it is there.
 */

import { writeSync } from 'node:fs';
import { openDatabase, type Database } from '#platform/database.ts';
import { createLog } from '#platform/log.ts';
import type { Id } from '#platform/values/id.ts';
import type { RefundCalls } from '#subgraphs/payments/provider.ts';
import { createProviders, type ProviderSettings } from '#subgraphs/payments/provider/registry.ts';
import { createRefunding } from '#subgraphs/payments/refunds/answering.ts';
import { createExecution } from '#subgraphs/payments/refunds/execution.ts';
import { findRefund } from '#subgraphs/payments/refunds/store.ts';
import { citizen, now } from '../viewers.ts';

const [, , url = '', given = '', refundId = '', point = ''] = process.argv;
const settings = JSON.parse(given) as ProviderSettings;

/** Says where it is, and goes no further: not even a timer does. */
function hangAt(here: string): void {
  if (here !== point) return;
  writeSync(1, `${here}\n`);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

const opened = await openDatabase({ kind: 'postgres', url, connections: 3 });
const refund = await findRefund(opened.db, refundId as Id<'Refund'>);
if (refund === null) throw new Error('there is no such refund');
/** What the transactions are for, in their order. */
const steps = refund.state === 'PROPOSED' ? ['approve', 'saving'] : ['payout'];

type Call = (...parameters: readonly unknown[]) => unknown;

function around<Target extends object>(target: Target, wrap: (name: string, call: Call) => Call): Target {
  return new Proxy(target, {
    get: (of, name) => {
      const value: unknown = Reflect.get(of, name);
      return typeof value === 'function' && typeof name === 'string' ? wrap(name, value.bind(of) as Call) : value;
    },
  });
}

const db = around<Database>(opened.db, (name, call) => {
  if (name !== 'transaction') return call;
  return async (work) => {
    const step = steps.shift() ?? '';
    const answer = await call(async (tx: unknown) => {
      const inside: unknown = await (work as Call)(tx);
      hangAt(`within ${step}`);
      return inside;
    });
    hangAt(`after ${step}`);
    return answer;
  };
});

function watched(calls: RefundCalls): RefundCalls {
  return around(calls, (what, call) => async (...parameters) => {
    hangAt(`before ${what}`);
    const answer = await call(...parameters);
    hangAt(`after ${what}`);
    return answer;
  });
}

const providers = new Map(
  [...createProviders([settings], now)].map(([name, configured]) => {
    const { provider } = configured;
    return [name, { ...configured, provider: { ...provider, refunds: provider.refunds && watched(provider.refunds) } }];
  }),
);
const execution = createExecution({ db, providers, now, log: createLog('silent') });
const refunding = createRefunding({ db, execution, now, catchUp: () => Promise.resolve() });
const lead = citizen({ subject: 'test-lead', scopes: ['payment:refund'], authorities: [refund.authorityId] });
if (refund.state === 'PROPOSED') await refunding.approve(lead, refund.id);
else await execution.advance(refund);
writeSync(1, 'done\n');
