/**
 * For whom a request acts: asked of the accounts anew for each request, so that a right counts from the moment it is given and no
 * longer than it lasts. Only requests of people who act for somebody cost the call.
 */

import { z } from 'zod';
import { REQUEST_ID_HEADER } from '#platform/endpoint.ts';
import { PublicError } from '#platform/errors.ts';
import { ASSERTION_HEADER, type AssertionSigner } from '#platform/identity/assertion.ts';
import { ACTING_HEADER, type Representation } from '#platform/identity/representation.ts';
import { representationClaim } from '#platform/identity/roles.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { parseId } from '#platform/values/id.ts';
import { Cancellation } from './transport/cancellation.ts';
import type { SubgraphCall } from './transport/subgraph-call.ts';

const KEEPER = 'accounts';
const TIME_MS = 5_000;
const QUERY = '{ representations { organisation name isProven role mandate services } }';

const answered = z.object({ representations: z.array(representationClaim) });

/**
 * The viewer with what she may do for organisations by now. `acting` is what the header or the connection says: the organisation
 * to act for. Throws PublicError: UNAUTHENTICATED, INVALID, FORBIDDEN where she may not act for it, UNAVAILABLE.
 */
export type FindActing = (viewer: Viewer | null, acting: unknown, requestId: string) => Promise<Viewer | null>;

/** Asks over the call that `callOf` answers at the time. */
export function createActing(callOf: (subgraph: string) => SubgraphCall | undefined, signer: AssertionSigner): FindActing {
  async function rightsOf(viewer: Viewer, requestId: string): Promise<readonly Representation[]> {
    const call = callOf(KEEPER);
    if (call === undefined) throw new PublicError('UNAVAILABLE', `There is no subgraph ${KEEPER}`);
    const headers = {
      [ASSERTION_HEADER]: `Bearer ${signer.sign(viewer, KEEPER)}`,
      'accept-language': 'en',
      [REQUEST_ID_HEADER]: requestId,
    };
    const terms = { kind: 'query', headers, deadline: performance.now() + TIME_MS, cancellation: new Cancellation() } as const;
    const operation = { query: QUERY, variables: {} };
    const { data } = await (call.text?.(JSON.stringify(operation), terms) ?? call(operation, terms));
    const found = answered.safeParse(data);
    if (!found.success) throw new PublicError('UNAVAILABLE', 'For whom you may act cannot be said now; try again later');
    return found.data.representations as unknown as readonly Representation[]; // The accounts wrote it.
  }

  return async (viewer, acting, requestId) => {
    if (acting === undefined || acting === '') {
      // Most people act for nobody else, and pay nothing for those who do.
      if (viewer === null || viewer.organisations.length === 0) return viewer;
      // What she does for herself must not wait for it.
      const mandates = await rightsOf(viewer, requestId).catch(() => []);
      return { ...viewer, mandates };
    }
    if (viewer === null) throw new PublicError('UNAUTHENTICATED', 'Sign in to act for an organisation');
    if (typeof acting !== 'string') throw new PublicError('INVALID', `${ACTING_HEADER} must name one organisation`);
    const wanted = parseId<'Organisation'>(acting, ACTING_HEADER);
    const right = (await rightsOf(viewer, requestId)).find(({ organisation }) => organisation === wanted);
    if (right === undefined) throw new PublicError('FORBIDDEN', 'You may not act for this organisation');
    return { ...viewer, actingFor: right };
  };
}
