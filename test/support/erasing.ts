/** All seven subgraphs over one database, and the gateway's worker that drives deletions through them: without a server between. */

import { createLocalJWKSet } from 'jose';
import { createErasureWorker } from '#gateway/privacy/erasure/worker.ts';
import { createKeeper } from '#gateway/privacy/keeper.ts';
import { createAskSubgraph } from '#gateway/privacy/subgraph-request.ts';
import { composeSupergraph } from '#gateway/supergraph/compose.ts';
import { connectEndpoint } from '#gateway/transport/in-process.ts';
import type { SubgraphCall } from '#gateway/transport/subgraph-call.ts';
import { readConfig, SUBGRAPHS, type SubgraphName } from '#platform/config.ts';
import type { OpenDatabase } from '#platform/database.ts';
import { createEndpoint } from '#platform/endpoint.ts';
import { createAssertionSigner, createAssertionVerifier } from '#platform/identity/assertion.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { createLog } from '#platform/log.ts';
import type { Subgraph } from '#platform/subgraph.ts';
import { createSubgraphs } from '#subgraphs/all.ts';
import { readSettings } from '#subgraphs/mount.ts';
import { makeAssertionKey } from '../platform/identity/assertion-key.ts';
import { SAFE_ENVIRONMENT } from './safe.ts';

export interface Deletion {
  readonly receipt: { readonly id: string; readonly reportUrl: string } | null;
  readonly problems: readonly { readonly code: string }[];
}

export interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
}

export interface Erasing {
  /** Asks a subgraph as somebody. */
  ask<Data>(subgraph: SubgraphName, query: string, variables: object, viewer: Viewer): Promise<Answer<Data>>;
  /** Asks for a preview, has it made, and answers its id. */
  preview(viewer: Viewer): Promise<string>;
  /** Orders the deletion after a preview. */
  order(viewer: Viewer, erasureId: string): Promise<Answer<{ readonly deleteAccount: Deletion }>>;
  /** Goes over all subgraphs: with everything that can be done now, or only with what is due. */
  drain(): Promise<number>;
  readonly overdue: () => number;
}

const PREPARE = 'mutation { prepareAccountDeletion(input: {}) { erasure { id } problems { code } } }';
const DELETE = `mutation ($input: DeleteAccountInput!) {
  deleteAccount(input: $input) { receipt { id reportUrl } problems { code } }
}`;

let composed: string | undefined;

/** The same for all: composed once, as it takes its time. */
function supergraphOf(subgraphs: readonly Subgraph[]): string {
  composed ??= composeSupergraph(subgraphs.map(({ name, sdl }) => ({ name, url: `local:${name}`, sdl })));
  return composed;
}

/** `away`: subgraphs that do not answer; it may be changed at any time. */
export async function openErasing(
  database: OpenDatabase,
  { folder, now, away = new Set() }: { folder: string; now: () => Date; away?: ReadonlySet<string> },
): Promise<Erasing> {
  const log = createLog('silent');
  const config = readConfig({ ...SAFE_ENVIRONMENT, SAFE_SCANNER: 'off', SAFE_FOLDER: folder });
  const settings = await readSettings(SUBGRAPHS, config, 'x'.repeat(32));
  const subgraphs = createSubgraphs(SUBGRAPHS, { database, now, log, ...settings });
  const signer = createAssertionSigner(makeAssertionKey(), now);
  const calls = new Map<string, SubgraphCall>(
    subgraphs.map((subgraph) => {
      const verify = createAssertionVerifier(createLocalJWKSet(signer.jwks), subgraph.name, now);
      return [subgraph.name, connectEndpoint(subgraph.name, createEndpoint(subgraph, verify), { timeoutMs: 10_000 })];
    }),
  );
  const ask = createAskSubgraph((name) => (away.has(name) ? undefined : calls.get(name)), signer);
  let overdue = 0;
  const worker = createErasureWorker({
    engine: () => ({ supergraphSdl: supergraphOf(subgraphs) }),
    ask,
    keeper: createKeeper(ask),
    reportOverdue: (count) => (overdue = count),
    log,
  });
  const asking: Erasing['ask'] = async <Data>(name: SubgraphName, query: string, variables: object, viewer: Viewer) => {
    const subgraph = subgraphs.find((each) => each.name === name);
    if (subgraph === undefined) throw new Error(`there is no subgraph ${name}`);
    const request = { viewer, language: 'de', requestId: 'test' } as const;
    const answer = await subgraph.execute({ query, variables: variables as Record<string, unknown> }, request);
    return JSON.parse(JSON.stringify(answer)) as Answer<Data>;
  };
  return {
    ask: asking,
    preview: async (viewer) => {
      const asked = await asking<{ prepareAccountDeletion: { erasure: { id: string } } }>('accounts', PREPARE, {}, viewer);
      if (asked.data == null) throw new Error(JSON.stringify(asked.errors));
      await worker.drain();
      return asked.data.prepareAccountDeletion.erasure.id;
    },
    order: (viewer, erasureId) => asking('accounts', DELETE, { input: { erasureId, acceptRunning: true } }, viewer),
    drain: () => worker.drain(),
    overdue: () => overdue,
  };
}
