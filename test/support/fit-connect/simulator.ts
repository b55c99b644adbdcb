/** A whole FIT-Connect on ports of this machine: authorization, routing, delivery, and one authority that receives there. */

import { randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import { authServer } from './auth-server.ts';
import { createAuthority, type Authority } from './authority.ts';
import { simulatedKeys, type Keys } from './keys.ts';
import { routingService } from './routing-service.ts';
import { submissionService } from './submission-service.ts';
import type { Faults, Kept, Place, World } from './world.ts';

export interface Simulator {
  readonly world: World;
  readonly place: Place;
  readonly authority: Authority;
  readonly faults: Faults;
  readonly keys: Keys;
  /** Base of the Submission API, without a version. */
  readonly submissionUrl: string;
  readonly tokenUrl: string;
  /** Base of the Routing API, and of the portal whose keys sign addresses. */
  readonly routingUrl: string;
  readonly host: string;
  /** What was submitted for this destination, without what was only announced. */
  submitted(): readonly Kept[];
  /** Everything works again. */
  mend(): void;
  close(): Promise<void>;
}

export interface SimulatorOptions {
  readonly now: () => Date;
  /** LeiKa keys of the services the authority takes. */
  readonly leikaKeys: readonly string[];
  readonly ports?: { readonly auth: number; readonly delivery: number; readonly routing: number };
  readonly destinationId?: string;
  /** Where it takes them; the whole country and the Hochsauerlandkreis by default. */
  readonly regions?: readonly string[];
}

const listen = (app: FastifyInstance, port: number): Promise<string> => app.listen({ port, host: '127.0.0.1' });

const NO_FAULTS = (): Omit<Faults, 'failAfter' | 'failBefore'> => ({
  isDown: false,
  isRoutingDown: false,
  addressClaims: {},
  held: null,
  losesCallbacks: false,
  passes: () => true,
  mangle: (tokens) => tokens,
});

export async function openSimulator({
  now,
  leikaKeys,
  ports,
  destinationId = randomUUID(),
  regions = ['DE', 'DE05958'],
}: SimulatorOptions): Promise<Simulator> {
  const keys = await simulatedKeys();
  const place: Place = {
    destinationId,
    status: 'active',
    encryption: keys.encryption,
    signature: keys.signature,
    services: leikaKeys.map((key) => ({
      identifier: `urn:de:fim:leika:leistung:${key}`,
      regions,
      submissionSchemas: [
        { schemaUri: 'https://schema.example/antrag.xsd', mimeType: 'application/xml' },
        { schemaUri: 'https://schema.example/antrag.schema.json', mimeType: 'application/json' },
      ],
    })),
  };
  const world: World = {
    now,
    client: { id: 'portal', secret: 'a-secret-of-the-portal' },
    tokens: new Set(),
    serviceKey: keys.service,
    portalKey: keys.portal,
    places: new Map([[place.destinationId, place]]),
    kept: new Map(),
    faults: { ...NO_FAULTS(), failAfter: new Set(), failBefore: new Set() },
    asked: [],
    looked: [],
    mostBytes: 40_000_000,
  };
  const auth = fastify();
  const delivery = fastify({ bodyLimit: 8_000_000 });
  const routing = fastify();
  let submissionUrl = '';
  const host = (): string => new URL(submissionUrl).host;
  await auth.register(authServer(world));
  await delivery.register(submissionService(world, host));
  await routing.register(routingService(world, host));
  submissionUrl = await listen(delivery, ports?.delivery ?? 0);
  const tokenUrl = `${await listen(auth, ports?.auth ?? 0)}/token`;
  const routingUrl = await listen(routing, ports?.routing ?? 0);
  return {
    world,
    place,
    authority: createAuthority(place, world, () => submissionUrl),
    faults: world.faults,
    keys,
    submissionUrl,
    tokenUrl,
    routingUrl,
    host: host(),
    submitted: () => [...world.kept.values()].filter(({ content }) => content !== null),
    mend: () => {
      Object.assign(world.faults, NO_FAULTS());
      world.faults.failAfter.clear();
      world.faults.failBefore.clear();
    },
    close: async () => {
      await Promise.all([auth, delivery, routing].map((app) => app.close()));
    },
  };
}
