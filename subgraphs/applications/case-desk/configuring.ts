/** The rules of an authority for its cases: what holds, who has changed it, and changing it. */

import type { Database } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../generated/types.ts';
import { requireHead } from '../rules/access.ts';
import { readPeriod } from '../rules/deadlines.ts';
import { problemsIn } from '../rules/problems.ts';
import { readRuleChanges, readRules, saveRule } from './store/rules.ts';

/** The most changes that are shown. */
const SHOWN = 100;

async function read(db: Database, id: Id<'Authority'>) {
  const [rules, changes] = await Promise.all([readRules(db, id), readRuleChanges(db, id, SHOWN)]);
  return { rules, changes };
}

/** The rules of an authority, for whoever sets them. Throws FORBIDDEN. */
export function rulesOf({ viewer, db }: Context, authorityId: string) {
  return read(db, requireHead(viewer, authorityId).id);
}

export const configuring: Required<Pick<MutationResolvers, 'configureCases'>> = {
  configureCases: async (_, { input }, { viewer, db, now, language }) => {
    const { id: authorityId, head } = requireHead(viewer, input.authorityId);
    const wanted = input.processingTime ?? null;
    const processingTime = wanted === null ? null : readPeriod(wanted);
    if (wanted !== null && processingTime === null)
      return { rules: null, problems: problemsIn(language, [{ code: 'PERIOD_NOT_USABLE', path: ['processingTime'] }]) };
    const rule = { authorityId, leikaKey: input.leikaKey ?? null, fourEyes: input.fourEyes, processingTime };
    await db.transaction((tx) => saveRule(tx, rule, head.subject, now()));
    return { rules: await read(db, authorityId), problems: [] };
  },
};
