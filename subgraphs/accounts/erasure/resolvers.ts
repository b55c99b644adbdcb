/** Deletions in the graph: a person asks for a preview and orders hers, and the gateway goes over all subgraphs. */

import { requireGateway } from '#platform/identity/gateway-viewer.ts';
import { requireViewer } from '#platform/identity/viewer.ts';
import { readLanguage } from '#platform/language.ts';
import { eraseFor } from '#platform/privacy/erasure.ts';
import { parseId, readId } from '#platform/values/id.ts';
import type { Context } from '../context.ts';
import type { AccountErasureResolvers, ErasurePartResolvers, MutationResolvers } from '../generated/types.ts';
import { ownAccount, register } from '../registration.ts';
import { removeOrdered } from '../safe/removal.ts';
import { deleteAccount, hasRunning, requiredLevel, SELF } from './deletion.ts';
import { endRound } from './rounds.ts';
import { isDone } from './rules.ts';
import { erasureSteps } from './steps.ts';
import { beginPreview, claimErasure, countOverdue, findParts, findPreview, lockErasure, saveErasure, savePart } from './store.ts';
import type { ErasureRow } from './tables.ts';

const later = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1_000);

export const erasureMutations: Required<
  Pick<
    MutationResolvers,
    'prepareAccountDeletion' | 'deleteAccount' | 'erasePersonalData' | 'claimErasure' | 'saveErasurePart' | 'endErasureRound'
  >
> = {
  prepareAccountDeletion: async (_, { input }, context) => {
    const viewer = requireViewer(context.viewer);
    const language = input.language == null ? context.language : readLanguage(input.language);
    const now = context.now();
    const erasure = await context.db.transaction(async (tx) => {
      await register(tx, viewer, now);
      return beginPreview(tx, viewer, language, now);
    });
    return { erasure, problems: [] };
  },

  deleteAccount: async (_, { input }, context) => {
    const viewer = requireViewer(context.viewer);
    const order = { id: parseId<'Erasure'>(input.erasureId, 'erasureId'), acceptRunning: input.acceptRunning ?? false };
    const deleted = await deleteAccount(context, viewer, order);
    if (!('secret' in deleted)) return { receipt: null, problems: deleted };
    // Nobody can read them any more; the sweeper takes what is left.
    await removeOrdered(context.safe, () => false);
    return { receipt: { id: deleted.id, reportUrl: context.erasureReportUrl(deleted.secret) }, problems: [] };
  },

  erasePersonalData: (_, { input }, context) => eraseFor(context, SELF, erasureSteps, input),

  claimErasure: async (_, { input }, { viewer, db, now }) => {
    requireGateway(viewer);
    const at = now();
    const filter = { onlyDue: input.onlyDue, tried: input.tried.map((id) => parseId<'Erasure'>(id, 'tried')) };
    const erasure = await db.transaction((tx) => claimErasure(tx, filter, at, later(at, input.seconds)));
    const overdue = await countOverdue(db, at);
    if (erasure?.viewer == null) return { job: null, overdue };
    const { id, language, status, settlesAt, orderedAt, requestedAt } = erasure;
    const parts = await findParts(db, id);
    const done = parts.filter((part) => isDone(part, settlesAt, at)).map(({ subgraph }) => subgraph);
    const known = parts.map(({ subgraph }) => subgraph);
    const preview = status === 'PREVIEWING';
    return { job: { id, viewer: erasure.viewer, language, preview, done, known, since: orderedAt ?? requestedAt }, overdue };
  },

  saveErasurePart: async (_, { input }, { viewer, db, now }) => {
    requireGateway(viewer);
    const { subgraph, rules, seconds } = input;
    const id = parseId<'Erasure'>(input.id, 'id');
    const answer =
      input.answer == null
        ? null
        : { erased: input.answer.erased, kept: input.answer.kept.map((kept) => ({ ...kept, until: kept.until ?? null })) };
    const saved = await db.transaction(async (tx) => {
      const erasure = await lockErasure(tx, id);
      if (erasure?.status !== 'PREVIEWING' && erasure?.status !== 'ERASING') return false;
      const at = now();
      await savePart(tx, erasure, { subgraph, rules, answer }, at);
      await saveErasure(tx, id, { leasedUntil: later(at, seconds) });
      return true;
    });
    return { saved };
  },

  endErasureRound: async (_, { input }, { viewer, db, now }) => {
    requireGateway(viewer);
    return { finished: await endRound(db, parseId<'Erasure'>(input.id, 'id'), now()) };
  },
};

/** The preview of the account; null where there is none. */
export function erasureOf({ id }: { readonly id: string }, { db, now }: Context): Promise<ErasureRow | null> {
  const account = readId<'Account'>(id);
  return account === null ? Promise.resolve(null) : findPreview(db, account, now());
}

export const AccountErasure: AccountErasureResolvers = {
  account: (_, _arguments, context) => ownAccount(context, requireViewer(context.viewer)),
  status: ({ status }) => (status === 'PREVIEWING' ? 'PREVIEWING' : 'PREVIEWED'),
  requiredTrustLevel: ({ accountId }, _, { db }) => (accountId === null ? 'BASIC' : requiredLevel(db, accountId)),
  hasRunning: async ({ id }, _, { db }) => hasRunning(await findParts(db, id)),
  parts: ({ id }, _, { db }) => findParts(db, id),
};

export const ErasurePart: ErasurePartResolvers = {
  status: ({ answeredAt, failures }) => {
    if (answeredAt !== null) return 'DONE';
    return failures > 0 ? 'UNREACHABLE' : 'PENDING';
  },
};
