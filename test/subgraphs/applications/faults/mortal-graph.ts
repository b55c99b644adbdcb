/**
 * The subgraphs on the way of an application (accounts, applications, payments) as a program of their own, as `npm run start:subgraph`
 * starts them, which is killed at boundaries and started again. Callers are told where it is once it serves.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { createAssertionSigner, type AssertionSigner } from '#platform/identity/assertion.ts';
import { makeAssertionKey } from '#test/platform/identity/assertion-key.ts';
import { startProgram, type Child } from '#test/support/child-process.ts';
import { openStatementProxy } from '#test/support/faults/statement-proxy.ts';
import type { Reaper } from '#test/support/faults/reaper.ts';
import type { Simulator } from '#test/support/fit-connect/simulator.ts';
import { freePort } from '#test/support/free-port.ts';
import { environmentOf, WRITERS, type Ask, type GraphAnswer } from './whole.ts';

/** What is written from the draft to its end; what else goes on beside, such as tidying up, would only thin the points out. */
const ON_THE_WAY = new RegExp(
  [
    'applications\\.(application|submission|seal|sealed_person|timeline_entry|delivery\\w*|document|shared_document|case_entry)',
    'accounts\\.(document\\w*|upload|known_application|message)',
    'events\\.outbox',
    'payments\\.payable',
  ]
    .map((tables) => `^${tables}$`)
    .join('|'),
);

export interface MortalGraph {
  /** Asks the process that serves, as the gateway does, and asks again whenever it gets no answer. */
  readonly ask: Ask;
  /** What the program is set to, save for its database and its port. */
  readonly environment: Readonly<Record<string, string>>;
  /** Starts it, and resolves when it has been killed at the nth boundary. */
  live(nth: number): Promise<void>;
  /** Starts it, and leaves it alone; resolves when it serves. */
  stay(): Promise<void>;
  close(): Promise<void>;
}

/** The public keys of a gateway, at an address. */
async function openKeys({ jwks }: AssertionSigner): Promise<{ url: string; close: () => void }> {
  const server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify(jwks)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

/** An address that is waited for. */
function createWaiting(): { readonly promise: Promise<string>; readonly resolve: (address: string) => void } {
  let resolve: (address: string) => void = () => undefined;
  const promise = new Promise<string>((settle) => (resolve = settle));
  return { promise, resolve };
}

export async function openMortalGraph(databaseUrl: string, reaper: Reaper, simulator: Simulator): Promise<MortalGraph> {
  const folder = await mkdtemp(join(tmpdir(), 'mortal-'));
  const signer = createAssertionSigner(makeAssertionKey(), () => new Date());
  const keys = await openKeys(signer);
  const proxy = await openStatementProxy(databaseUrl, { passes: reaper.passes, counts: (table) => ON_THE_WAY.test(table) });
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  simulator.faults.passes = reaper.passes;
  const environment = environmentOf(simulator, folder, url);
  let serving = createWaiting();
  let running: Child | null = null;

  /** Answers whether it came so far as to serve. */
  async function start(): Promise<{ child: Child; serves: Promise<boolean> }> {
    await running?.ended;
    proxy.cut();
    const child = startProgram('subgraphs/main.ts', WRITERS, {
      ...environment,
      DATABASE_URL: proxy.url,
      GATEWAY_JWKS_URL: keys.url,
      PORT: port,
    });
    running = child;
    const serves = child.says(`${'payments'.padEnd(14)}${url}/payments/graphql`).then(
      () => true,
      () => false,
    );
    return { child, serves };
  }

  /** Whoever gets no answer does not know whether it was done. */
  const ask: Ask = async (subgraph, query, variables, viewer) => {
    for (;;) {
      const address = await serving.promise;
      try {
        const response = await fetch(`${address}/${subgraph}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${signer.sign(viewer, subgraph)}` },
          body: JSON.stringify({ query, variables }),
        });
        return (await response.json()) as GraphAnswer;
      } catch (error) {
        if (!(error instanceof TypeError)) throw error; // What `fetch` throws when the other end is gone.
      }
    }
  };

  return {
    ask,
    environment,
    live: async (nth) => {
      const { child, serves } = await start();
      reaper.aim(
        {
          kill: () => {
            serving = createWaiting();
            process.kill(child.pid, 'SIGKILL');
          },
        },
        nth,
      );
      if (await serves) serving.resolve(url);
      await child.ended;
    },
    stay: async () => {
      reaper.spare();
      const { serves } = await start();
      if (!(await serves)) throw new Error('the program does not start any more');
      serving.resolve(url);
    },
    close: async () => {
      await running?.kill();
      await proxy.close();
      keys.close();
      await rm(folder, { recursive: true });
    },
  };
}
