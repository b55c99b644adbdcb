/** For whom somebody acts: what the accounts have just told the gateway, and the one question that subgraphs ask of it. */

import { PublicError } from '../errors.ts';
import type { Id } from '../values/id.ts';
import type { ServiceKey } from '../values/service-key.ts';
import { includesService, permissionsOf, type Permission, type Role, type Services } from './roles.ts';

/** Header of a request to the gateway that names the organisation it is made for. */
export const ACTING_HEADER = 'acting-for';

/** The right of an account to act for an organisation, as it is at the moment of the request. */
export interface Representation {
  readonly organisation: Id<'Organisation'>;
  readonly name: string;
  /** False where nobody has shown yet that the organisation is what it says. */
  readonly isProven: boolean;
  readonly role: Role;
  readonly mandate: Id<'Mandate'>;
  readonly services: Services;
}

interface Acting {
  readonly actingFor?: Representation | undefined;
  readonly mandates?: readonly Representation[] | undefined;
}

/**
 * The rights that count in a request: who has said for whom she acts, acts for nobody else in it; who has not, acts for each of hers.
 */
export function rightsOf(viewer: Acting | null): readonly Representation[] {
  if (viewer?.actingFor !== undefined) return [viewer.actingFor];
  return viewer?.mandates ?? [];
}

/** By what right the viewer acts for an organisation; null: by none. */
export function representing(viewer: Acting, organisation: Id<'Organisation'>): Representation | null {
  return rightsOf(viewer).find((right) => right.organisation === organisation) ?? null;
}

/** True when the right includes a permission for a service; null: for what belongs to no service. */
export function permits(right: Representation | null, permission: Permission, service: ServiceKey | null): boolean {
  if (right === null || !permissionsOf(right.role).includes(permission)) return false;
  return service === null || includesService(right.services, service);
}

/** Throws FORBIDDEN, naming the permission, unless the right includes it. */
export function requirePermission(right: Representation | null, permission: Permission, service: ServiceKey | null): void {
  if (permits(right, permission, service)) return;
  throw new PublicError('FORBIDDEN', `This needs the permission ${permission} of the organisation`, {
    facts: { required: permission },
  });
}

/** Whose things a request lists: the account's own, or the organisation's that it is made for. */
export interface Holder {
  readonly account: Id<'Account'>;
  readonly organisation: Id<'Organisation'> | null;
  /** The services that she acts in; null: all. */
  readonly services: Services;
}

/** Whose things the viewer sees in lists. */
export function holderOf({ account, actingFor }: Acting & Pick<Holder, 'account'>): Holder {
  if (actingFor === undefined) return { account, organisation: null, services: null };
  return { account, organisation: actingFor.organisation, services: actingFor.services };
}
