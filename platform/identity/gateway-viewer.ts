/** The gateway itself as a caller: what it tells a subgraph of its own accord, with nobody behind it. */

import { PublicError } from '../errors.ts';
import { derivedId } from '../values/id.ts';
import type { Viewer } from './viewer.ts';

/** No person's provider: those are named by OIDC_NAME, which must not be this. */
export const GATEWAY_PROVIDER = ':gateway';

/** Whom the gateway signs an assertion for when it speaks for itself. */
export const GATEWAY_VIEWER: Viewer = {
  account: derivedId<'Account'>('gateway'),
  provider: GATEWAY_PROVIDER,
  subject: 'gateway',
  trustLevel: 'BASIC',
  scopes: [],
  authorities: [],
  regions: [],
  organisations: [],
};

/** Throws FORBIDDEN for everybody but the gateway. */
export function requireGateway(viewer: Viewer | null): void {
  if (viewer?.provider !== GATEWAY_PROVIDER) throw new PublicError('FORBIDDEN', 'Only the gateway does this');
}
