/** What all tests of faults have in common: the three subgraphs on the way of an application, set up alike in any process, over one world. */

import { readConfig, type SubgraphName } from '#platform/config.ts';
import type { OpenDatabase } from '#platform/database.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { Logger } from '#platform/log.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { createSubgraphs } from '#subgraphs/all.ts';
import { saveDestination } from '#subgraphs/applications/fit-connect/store/destinations.ts';
import { seedForms } from '#subgraphs/applications/index.ts';
import { readSettings } from '#subgraphs/mount.ts';
import type { Simulator } from '#test/support/fit-connect/simulator.ts';
import { SAFE_ENVIRONMENT } from '#test/support/safe.ts';
import { formFiles, offer, OFFICE } from '../world.ts';

export const WRITERS: readonly SubgraphName[] = ['accounts', 'applications', 'payments'];

/** What signs links to documents, whichever process made them. */
export const LINK_SECRET = 'x'.repeat(32);

export interface GraphAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Asks a subgraph as somebody. */
export type Ask = (subgraph: SubgraphName, query: string, variables: object, viewer: Viewer) => Promise<GraphAnswer>;

/** The settings of a process, save for its database and its port. */
export function environmentOf(simulator: Simulator, folder: string, publicUrl: string): Readonly<Record<string, string>> {
  return {
    ...SAFE_ENVIRONMENT,
    DATA_DIR: folder,
    PUBLIC_URL: publicUrl,
    LINK_SECRET,
    LOG_LEVEL: 'silent',
    SAFE_SCANNER: 'off',
    FIT_CONNECT_SUBMISSION_URL: simulator.submissionUrl,
    FIT_CONNECT_TOKEN_URL: simulator.tokenUrl,
    FIT_CONNECT_CLIENT_ID: simulator.world.client.id,
    FIT_CONNECT_CLIENT_SECRET: simulator.world.client.secret,
    FIT_CONNECT_CALLBACK_SECRET: 'a-secret-that-signs-callbacks-of-the-service',
  };
}

interface Deps {
  readonly database: OpenDatabase;
  readonly now: () => Date;
  readonly log: Logger;
}

/** The subgraphs in this process; drained, they do at once what is due and what is not due yet. */
export async function openWhole(environment: Readonly<Record<string, string>>, deps: Deps) {
  const settings = await readSettings(WRITERS, readConfig({ ...environment, PORT: '1' }), LINK_SECRET);
  const { sealing } = settings;
  if (sealing === null) throw new Error('there are no keys of seals');
  const subgraphs = createSubgraphs(WRITERS, { ...deps, ...settings });
  const ask: Ask = async (name, query, variables, viewer) => {
    const subgraph = subgraphs.find((one) => one.name === name);
    if (subgraph === undefined) throw new Error(`there is no subgraph ${name}`);
    const operation = { query, variables: { ...variables } };
    return await subgraph.execute(operation, { viewer, language: 'de', requestId: 'test' });
  };
  return { ask, background: subgraphs.flatMap(({ background }) => background), keys: sealing.keys };
}

export interface Offers {
  readonly desk: Id<'Offer'>;
  readonly post: Id<'Offer'>;
}

/** Forms, an office with our own desk, and one that receives at the simulator; what is offered there is told. */
export async function seedWorld(database: OpenDatabase, simulator: Simulator, now: () => Date): Promise<Offers> {
  const authorityId = newId<'Authority'>();
  const [desk, post] = [offer({ authorityId: OFFICE }), offer({ authorityId })];
  await seedForms(database, [...formFiles.values()], now);
  await database.db.transaction(async (tx) => {
    const destinationId = simulator.place.destinationId as Id<'Destination'>;
    await saveDestination(tx, { authorityId, leikaKey: null, destinationId, schemaUri: null, signature: null, setAt: now() });
    await publish(
      tx,
      now(),
      [desk, post].map((one) => event('catalogue.offer.changed', one.id, one)),
    );
  });
  return { desk: desk.id, post: post.id };
}
