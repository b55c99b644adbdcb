/** What somebody may do for an organisation: roles and their permissions, and for which services. The one place that says so. */

import { z } from 'zod';
import type { LeikaStem } from '../values/leika.ts';
import type { ServiceKey } from '../values/service-key.ts';

export const ROLES = ['ADMINISTRATOR', 'REPRESENTATIVE', 'CLERK', 'READER'] as const;
export type Role = (typeof ROLES)[number];

/**
 * READ sees what the organisation has in hand, PREPARE writes drafts, SUBMIT declares something to an authority or pays in the name of
 * the organisation, MANAGE says who acts for it.
 */
export type Permission = 'READ' | 'PREPARE' | 'SUBMIT' | 'MANAGE';

const PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  ADMINISTRATOR: ['READ', 'PREPARE', 'SUBMIT', 'MANAGE'],
  REPRESENTATIVE: ['READ', 'PREPARE', 'SUBMIT'],
  CLERK: ['READ', 'PREPARE'],
  READER: ['READ'],
};

/** What a role may do by itself. */
export function permissionsOf(role: Role): readonly Permission[] {
  return PERMISSIONS[role];
}

/** The services a mandate is for, by the beginnings of their LeiKa keys; null: all of them. */
export type Services = readonly LeikaStem[] | null;

/** True when the services include the one of a key; a service without a LeiKa key is in none but all. */
export function includesService(services: Services, key: ServiceKey): boolean {
  return services === null || services.some((stem) => key.startsWith(stem));
}

/** True when whoever has `services` has all of `others`. */
export function includesServices(services: Services, others: Services): boolean {
  if (services === null) return true;
  return others?.every((other) => services.some((stem) => other.startsWith(stem))) ?? false;
}

/** A role as an identity provider names it; one that we do not know may do the least. */
export function readRole(text: string): Role {
  return ROLES.find((role) => role === text) ?? 'READER';
}

/** A representation as it stands in an assertion. */
export const representationClaim = z.object({
  organisation: z.uuid(),
  name: z.string(),
  isProven: z.boolean(),
  role: z.enum(ROLES),
  mandate: z.uuid(),
  services: z.array(z.string()).nullable(),
});
