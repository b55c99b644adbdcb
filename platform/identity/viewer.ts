/** Who is calling: what a verified token says, in our own words. */

import { PublicError } from '../errors.ts';
import type { Id } from '../values/id.ts';
import type { RegionKey } from '../values/region.ts';
import { reaches, type TrustLevel } from '../values/trust-level.ts';

export interface Viewer {
  /** The account: our own issuer names it, else it is derived from provider and subject. */
  readonly account: Id<'Account'>;
  /** Name of the identity provider, for example `embedded`. */
  readonly provider: string;
  /** The subject at that provider; the account itself where our own issuer has signed the viewer in. */
  readonly subject: string;
  readonly trustLevel: TrustLevel;
  readonly scopes: readonly string[];
  /** Authorities a case worker works for. */
  readonly authorities: readonly Id<'Authority'>[];
  /** Regions whose catalogue entries an editor keeps, each with all that lies in it. */
  readonly regions: readonly RegionKey[];
  /** Organisations the person may act for. */
  readonly organisations: readonly Organisation[];
  /** When the token ends; only who read the token knows. */
  readonly expiresAt?: Date;
  /**
   * Calls back when the session of the token ends before that, until the returned function is called. Only who read the token knows,
   * and only where its issuer says what it withdraws.
   */
  readonly onRevoked?: (callback: () => void) => () => void;
}

export interface Organisation {
  readonly id: Id<'Organisation'>;
  readonly name: string;
  readonly role: string;
}

/** True when our own issuer has signed the viewer in: then it has registered the login, which the viewer does not name. */
export function isBrokered({ subject, account }: Viewer): boolean {
  return subject === account;
}

/** Throws UNAUTHENTICATED when nobody is signed in. */
export function requireViewer(viewer: Viewer | null): Viewer {
  if (viewer === null) throw new PublicError('UNAUTHENTICATED', 'Sign in to do this');
  return viewer;
}

/** Throws UNAUTHENTICATED or FORBIDDEN unless the viewer has the scope. */
export function requireScope(viewer: Viewer | null, scope: string): Viewer {
  const signedIn = requireViewer(viewer);
  if (!signedIn.scopes.includes(scope))
    throw new PublicError('FORBIDDEN', `This needs the scope ${scope}`, { facts: { required: scope } });
  return signedIn;
}

/** Throws UNAUTHENTICATED or TRUST_LEVEL_REQUIRED unless the session has at least this trust level. */
export function requireTrustLevel(viewer: Viewer | null, required: TrustLevel): Viewer {
  const signedIn = requireViewer(viewer);
  const current = signedIn.trustLevel;
  if (!reaches(current, required)) {
    throw new PublicError('TRUST_LEVEL_REQUIRED', `Sign in with trust level ${required} to do this`, {
      facts: { required, current },
    });
  }
  return signedIn;
}
