/** Who is calling: what a verified token says, in our own words. */

import { PublicError } from '../errors.ts';
import type { Id } from '../values/id.ts';
import type { RegionKey } from '../values/region.ts';
import { reaches, type TrustLevel } from '../values/trust-level.ts';
import type { Representation } from './representation.ts';

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
  /** Organisations the person may act for, as the login or the token says; what counts by now is in `mandates`. */
  readonly organisations: readonly Organisation[];
  /** Rights to act for organisations, as they were when the gateway took the request; only the gateway learns of them. */
  readonly mandates?: readonly Representation[] | undefined;
  /** The organisation that the request is made for; left out where the person acts for herself. */
  readonly actingFor?: Representation | undefined;
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
  /** What the provider says of the organisation beside its name; never in a token. */
  readonly facts?: OrganisationFacts;
}

/** What the law lets an account hold of an organisation (§ 8 Abs. 2 OZG). */
export interface OrganisationFacts {
  /** Rechtsform, for example `GmbH`. */
  readonly legalForm?: string | null;
  /** Registergericht, Registerart and Registernummer. */
  readonly registerCourt?: string | null;
  readonly registerType?: string | null;
  readonly registerNumber?: string | null;
  readonly street?: string | null;
  readonly postalCode?: string | null;
  /** The seat (Sitz). */
  readonly city?: string | null;
}

/** True when our own issuer has signed the viewer in: then it has registered the login, which the viewer does not name. */
export function isBrokered({ subject, account }: Viewer): boolean {
  return subject === account;
}

/** The viewer as herself, whomever she acts for at the moment. */
export function asHerself(viewer: Viewer): Viewer {
  return { ...viewer, mandates: undefined, actingFor: undefined };
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
