/** What an operator can ask: where would an application go, and why? */

import type { OpenDatabase } from '#platform/database.ts';
import { createRoutingApi, type RoutingApiSettings } from './client/routing-api.ts';
import { createSubmissionApi, type SubmissionApiSettings } from './client/submission-api.ts';
import { explainRoute, type Explanation, type ExplainingDeps } from './routing/explaining.ts';
import { readCertificates } from './rules/certificates.ts';

export interface LookupDeps {
  /** Null: what operators have named is not looked at, and the portal may run on the embedded database meanwhile. */
  readonly database: OpenDatabase | null;
  readonly delivery: Omit<SubmissionApiSettings, 'url'> &
    Pick<ExplainingDeps, 'certificates'> & {
      readonly submissionUrl: string;
      readonly serviceHost: string | null;
      readonly trustAnchors: string | null;
    };
  readonly routing: RoutingApiSettings;
  readonly now: () => Date;
}

/** Asks routing and delivery service anew, without what the portal remembers of them. Changes nothing. */
export function explainDelivery(
  { database, delivery, routing, now }: LookupDeps,
  wanted: Parameters<typeof explainRoute>[1],
): Promise<Explanation> {
  const { submissionUrl, serviceHost, trustAnchors, certificates, ...credentials } = delivery;
  return explainRoute(
    {
      db: database?.db ?? null,
      routing: createRoutingApi(routing),
      service: createSubmissionApi({ ...credentials, url: submissionUrl }, now),
      serviceHost: serviceHost ?? new URL(submissionUrl).host,
      anchors: trustAnchors === null ? null : readCertificates(trustAnchors),
      certificates,
      now,
    },
    wanted,
  );
}
