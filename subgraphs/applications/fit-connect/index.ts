/** Deliveries by FIT-Connect v2, put together: the client, the steps, the work in the background and the callback. */

import type { FastifyPluginAsync } from 'fastify';
import type { Background } from '#platform/background.ts';
import type { SubgraphDeps } from '#platform/subgraph.ts';
import { createRoutingApi, type RoutingApiSettings } from './client/routing-api.ts';
import { createSubmissionApi } from './client/submission-api.ts';
import { createCourier } from './courier.ts';
import { createHearing } from './hearing.ts';
import { createDocuments } from './documents.ts';
import { createPacking } from './packing.ts';
import { createPostman } from './postman.ts';
import { createRouter, type Router } from './routing/router.ts';
import { createRouting } from './routing/settling.ts';
import { readCertificates } from './rules/certificates.ts';
import type { KeyDemand } from './rules/keys.ts';
import { CALLBACK_PATH, createRoutes } from './routes.ts';
import type { DeliveryService } from './service.ts';

export interface FitConnectSettings {
  /** Base of the Submission API, without a version. */
  readonly submissionUrl: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** How the delivery service names itself in its events; its host where it is not said. */
  readonly serviceHost: string | null;
  /** Signs callbacks, at least 32 characters; null: there are none, and the event log is asked. */
  readonly callbackSecret: string | null;
  /** Whether destinations' keys must bring certificates. */
  readonly certificates: KeyDemand['certificates'];
  /** Certificates (PEM) of those who vouch for keys of authorities; null: nobody has to. */
  readonly trustAnchors: string | null;
  /** How many days the text in the clear stays after the authority has accepted; 0: not at all. */
  readonly keepDays: number;
  readonly publicUrl: string;
  /** Signs links to shared documents, as the safe checks them. */
  readonly linkSecret: string;
  /** Where destinations are looked up that no operator has named; null or none: there are none but those. */
  readonly routing?: RoutingApiSettings | null;
  readonly timeoutMs?: number;
  /** How long whoever submits waits for a look-up. */
  readonly patienceMs?: number;
}

export interface FitConnect {
  readonly background: readonly Background[];
  /** Undefined where there are no callbacks. */
  readonly routes: FastifyPluginAsync | undefined;
  /** Null where there is no routing service. */
  readonly router: Router | null;
}

const DAY_MS = 86_400_000;

export interface FitConnectDeps extends SubgraphDeps {
  readonly settings: FitConnectSettings;
  /** The delivery service; that of the settings unless another one is given. */
  readonly service?: DeliveryService;
}

export function createFitConnect({ database, now, log, settings, service: given }: FitConnectDeps): FitConnect {
  const { db } = database;
  const { submissionUrl, callbackSecret, certificates, keepDays, publicUrl } = settings;
  const service = given ?? createSubmissionApi({ ...settings, url: submissionUrl }, now);
  const serviceHost = settings.serviceHost ?? new URL(submissionUrl).host;
  const anchors = settings.trustAnchors === null ? null : readCertificates(settings.trustAnchors);
  const hearing = createHearing({ db, service, serviceHost, anchors, keepMs: keepDays * DAY_MS, now, log });
  const attachmentsOf = createDocuments({ database, now, settings });
  const packing = createPacking({ db, service, attachmentsOf, certificates, anchors, now });
  const callback = callbackSecret === null ? null : { url: `${publicUrl}/applications${CALLBACK_PATH}`, secret: callbackSecret };
  const { routing: lookup = null, patienceMs } = settings;
  const router =
    lookup === null
      ? null
      : createRouter({
          routing: createRoutingApi(lookup),
          ...{ service, serviceHost, now, log },
          ...(patienceMs === undefined ? {} : { patienceMs }),
        });
  const routing = createRouting({ db, router, now });
  const courier = createCourier({ db, service, packing, hearing, routing, callback, now, log });
  return {
    background: [createPostman({ db, courier, now, log })],
    router,
    routes: callbackSecret === null ? undefined : createRoutes({ db, secret: callbackSecret, now, log }),
  };
}
