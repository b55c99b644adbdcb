/** The one resource the embedded provider issues access tokens for: the graph. */

import type { ResourceServer } from 'oidc-provider';
import { ALL_SCOPES } from './people.ts';

/** RFC 8707 §2 wants an absolute URI; tokens carry the audience instead. */
export const GRAPH_RESOURCE = 'urn:portalverbund:graph';
/** The `aud` claim of every access token. */
export const GRAPH_AUDIENCE = 'portalverbund';
/** Long enough for a form, short enough that a leaked token is soon worth nothing. */
export const ACCESS_TOKEN_LIFETIME_S = 15 * 60;

export const graphResource: ResourceServer = {
  scope: ALL_SCOPES.join(' '),
  audience: GRAPH_AUDIENCE,
  accessTokenFormat: 'jwt',
  jwt: { sign: { alg: 'ES256' } },
};
