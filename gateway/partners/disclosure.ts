/** What the owner of a subgraph learns of who is calling. */

import type { Partner } from '#platform/config/partners.ts';
import type { Pseudonyms } from '#platform/identity/pseudonyms.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { Id } from '#platform/values/id.ts';

/** The same for everybody: a partner need not know how somebody has signed in. */
const PROVIDER = 'portalverbund';

/**
 * A viewer as a partner sees her: a pseudonym, how sure it is that it is her, and what was agreed with the partner. Names of
 * organisations are left out: by a name owners could tell that they know the same one.
 */
export function disclose(viewer: Viewer, { scopes, organisations }: Partner, { seal }: Pseudonyms): Viewer {
  const account = seal(viewer.account) as Id<'Account'>;
  return {
    account,
    provider: PROVIDER,
    subject: account,
    trustLevel: viewer.trustLevel,
    scopes: viewer.scopes.filter((scope) => scopes.includes(scope)),
    authorities: [],
    regions: [],
    organisations: organisations
      ? viewer.organisations.map(({ id, role }) => ({ id: seal(id) as Id<'Organisation'>, name: '', role }))
      : [],
  };
}
