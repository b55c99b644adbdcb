/** What one identity provider's way of SAML 2 adds to the standard: what it is asked for, and what its answer says. */

import type { TrustLevel } from '../../../../values/trust-level.ts';
import type { Login, ProvedLogin } from '../../../logins.ts';
import type { Told } from './told.ts';

/** What an answer shows of whoever has signed in. */
export interface Shown extends Pick<ProvedLogin, 'trustLevel' | 'organisations' | 'attributes'> {
  /** Who she is at that provider: the same at every sign-in, and nobody else's. */
  readonly person: Login['subject'];
}

export interface SamlProfile {
  /** Authentication contexts to ask for, with comparison `minimum`; none: the provider offers one only. */
  readonly contexts: (minimum: TrustLevel | null) => readonly string[];
  readonly nameIdFormat: string;
  /** Extensions of the request; null: none. */
  readonly extensions: Readonly<Record<string, unknown>> | null;
  /** Reads what was signed. Throws when it does not say who has signed in, and how well that was proved. */
  readonly read: (told: Told) => Shown;
}
