/** Viewers for tests: valid by default, override what matters. */

import type { Representation } from '#platform/identity/representation.ts';
import type { Role, Services } from '#platform/identity/roles.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { derivedId, type Id } from '#platform/values/id.ts';
import { parseRegion } from '#platform/values/region.ts';

/** Any moment will do, as long as it stays. */
export const NOW = new Date('2026-11-23T09:00:00Z');
export const now = (): Date => NOW;

export function citizen(overrides: Partial<Viewer> = {}): Viewer {
  const subject = overrides.subject ?? 'test-citizen';
  return {
    account: derivedId<'Account'>(`account:embedded:${subject}`),
    provider: 'embedded',
    subject,
    trustLevel: 'SUBSTANTIAL',
    scopes: [],
    authorities: [],
    regions: [],
    organisations: [],
    ...overrides,
  };
}

/** The right to act for an organisation of this name, as the gateway passes it on. */
export function right(name: string, role: Role, services: Services = null): Representation {
  const organisation = derivedId<'Organisation'>(`organisation:${name}`);
  return { organisation, name, isProven: true, role, mandate: derivedId<'Mandate'>(`mandate:${name}:${role}`), services };
}

export function caseWorker(authority: Id<'Authority'>, overrides: Partial<Viewer> = {}): Viewer {
  return citizen({ subject: 'test-case-worker', scopes: ['case:read', 'case:write'], authorities: [authority], ...overrides });
}

/** An editor of regions, each by its key of 2 to 12 digits. */
export function editor(...regions: readonly string[]): Viewer {
  return citizen({
    subject: `test-editor-${regions.join('-')}`,
    scopes: ['catalogue:edit', 'form:write'],
    regions: regions.map((key) => parseRegion(key)),
  });
}
