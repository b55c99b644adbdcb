/** Registers an organisation that no login proves, such as an association without a business account. */

import { requireTrustLevel, type Viewer } from '#platform/identity/viewer.ts';
import type { Problem } from '#platform/language.ts';
import { dayOf } from '#platform/values/day.ts';
import { newId, type Id } from '#platform/values/id.ts';
import type { Context } from '../context.ts';
import { register } from '../registration.ts';
import { lockAccount } from '../store/accounts.ts';
import { MOST_FOUNDED, readFounding, type FoundingInput } from './rules/founding.ts';
import { trustFor } from './rules/mandates.ts';
import { problem } from './rules/problems.ts';
import { giveMandate } from './store/mandates.ts';
import { countFounded, insertOrganisation } from './store/organisations.ts';

export interface Founded {
  /** Null when nothing was registered. */
  readonly organisation: Id<'Organisation'> | null;
  readonly problems: readonly Problem[];
}

/** Keeps the organisation as said but not proven, with the founder as its administrator. Throws TRUST_LEVEL_REQUIRED. */
export async function found({ db, now, language }: Context, viewer: Viewer, input: FoundingInput): Promise<Founded> {
  requireTrustLevel(viewer, trustFor('ADMINISTRATOR'));
  const read = readFounding(input, language);
  if (!read.ok) return { organisation: null, problems: read.problems };
  const at = now();
  const { account } = viewer;
  return db.transaction(async (tx) => {
    await register(tx, viewer, at);
    await lockAccount(tx, account);
    if ((await countFounded(tx, account)) >= MOST_FOUNDED)
      return { organisation: null, problems: [problem('TOO_MANY_ORGANISATIONS', 'name', language)] };
    const id = newId<'Organisation'>();
    await insertOrganisation(tx, { ...read.facts, id, provenAt: null, createdAt: at });
    const terms = { role: 'ADMINISTRATOR', services: null, validFrom: dayOf(at), validTo: null } as const;
    const mandate = { id: newId<'Mandate'>(), organisationId: id, accountId: account, name: null, ...terms };
    await giveMandate(tx, { ...mandate, origin: 'FOUNDING', grantedBy: null, grantedAt: at });
    return { organisation: id, problems: [] };
  });
}
