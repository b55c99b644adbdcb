/** Applications that go to a simulated FIT-Connect: both on real ports, with a clock that can be set. */

import { settle } from '#platform/background.ts';
import type { OpenDatabase } from '#platform/database.ts';
import { createHttpServer } from '#platform/http.ts';
import { newId, type Id } from '#platform/values/id.ts';
import type { FitConnectSettings } from '#subgraphs/applications/index.ts';
import { findDelivery } from '#subgraphs/applications/fit-connect/store/deliveries.ts';
import { saveDestination } from '#subgraphs/applications/fit-connect/store/destinations.ts';
import { readEvidence } from '#subgraphs/applications/fit-connect/store/events.ts';
import type { DeliveryRow } from '#subgraphs/applications/fit-connect/tables.ts';
import { openSimulator, type Simulator, type SimulatorOptions } from '#test/support/fit-connect/simulator.ts';
import type { Kept } from '#test/support/fit-connect/world.ts';
import { recordLog, type RecordingLog } from '#test/support/log-records.ts';
import { NOW } from '#test/support/viewers.ts';
import { createWorld, DOG_TAX } from '../world.ts';

export const CALLBACK_SECRET = 'a-secret-that-signs-callbacks-of-the-service';

export interface Post {
  readonly simulator: Simulator;
  readonly world: ReturnType<typeof createWorld>;
  readonly log: RecordingLog;
  readonly settings: FitConnectSettings;
  /** Where the routes of applications are reached. */
  readonly url: string;
  /** The authority that receives at the simulator. */
  readonly office: Id<'Authority'>;
  readonly now: () => Date;
  /** Puts the clock forward. */
  wait(ms: number): void;
  /** Everything in the background does what it can, until nothing moves. */
  carry(): Promise<void>;
  /** What is due is carried, as it is round by round. */
  round(): Promise<void>;
  /** Submits an application to the office. Answers its id. */
  submit(): Promise<string>;
  /** Submits one and has it carried as far as it goes at once. Answers its id. */
  sent(): Promise<string>;
  delivery(id: string): Promise<DeliveryRow>;
  verdicts(id: string): Promise<readonly string[]>;
  /** What the service keeps of an application. Throws when it was not submitted exactly once. */
  kept(id: string): Promise<Kept>;
  close(): Promise<void>;
}

export async function openPost(
  database: OpenDatabase,
  overrides: Partial<FitConnectSettings> | ((simulator: Simulator) => Partial<FitConnectSettings>) = {},
  simulated: Partial<SimulatorOptions> = {},
): Promise<Post> {
  let ahead = 0;
  const now = (): Date => new Date(NOW.getTime() + ahead);
  const log = recordLog();
  const simulator = await openSimulator({ now, leikaKeys: [DOG_TAX], ...simulated });
  const app = createHttpServer({ log: log.log, checkReady: () => Promise.resolve() });
  let url = '';
  const settings = (): FitConnectSettings => ({
    submissionUrl: simulator.submissionUrl,
    tokenUrl: simulator.tokenUrl,
    clientId: simulator.world.client.id,
    clientSecret: simulator.world.client.secret,
    serviceHost: null,
    callbackSecret: CALLBACK_SECRET,
    certificates: 'optional',
    trustAnchors: null,
    keepDays: 0,
    publicUrl: url,
    linkSecret: 'x'.repeat(32),
    timeoutMs: 2_000,
    ...(typeof overrides === 'function' ? overrides(simulator) : overrides),
  });
  const world = createWorld(() => database, now, { settings, log: log.log });
  url = 'http://localhost:1'; // Until the routes listen.
  const { routes } = world.subgraph();
  if (routes !== undefined) await app.register(routes, { prefix: '/applications' });
  url = await app.listen({ port: 0, host: '127.0.0.1' });
  const office = newId<'Authority'>();
  await database.db.transaction((tx) =>
    saveDestination(tx, {
      authorityId: office,
      leikaKey: null,
      destinationId: simulator.place.destinationId as Id<'Destination'>,
      schemaUri: null,
      signature: null,
      setAt: now(),
    }),
  );

  const delivery = async (id: string): Promise<DeliveryRow> => {
    const found = await findDelivery(database.db, id as Id<'Application'>);
    if (found === null) throw new Error('there is no delivery');
    return found;
  };
  const round = async (): Promise<void> => {
    const postman = world.subgraph().background.at(-1);
    await postman?.start();
    await postman?.stop();
  };
  const submit = (): Promise<string> => world.submitted({ authorityId: office });
  return {
    simulator,
    world,
    log,
    get settings() {
      return settings();
    },
    url,
    office,
    now,
    wait: (ms) => {
      ahead += ms;
    },
    carry: () => settle(world.subgraph().background),
    round,
    submit,
    sent: async () => {
      const id = await submit();
      await round();
      return id;
    },
    delivery,
    verdicts: async (id) =>
      (await readEvidence(database.db, id as Id<'Application'>)).map(({ kind, verdict }) => `${kind ?? '-'} ${verdict}`),
    kept: async (id) => {
      const { submissionId } = await delivery(id);
      const mine = simulator.submitted().filter((each) => each.submissionId === submissionId);
      if (mine[0] === undefined) throw new Error('it was not submitted');
      return mine[0];
    },
    close: async () => {
      await app.close();
      await simulator.close();
    },
  };
}
