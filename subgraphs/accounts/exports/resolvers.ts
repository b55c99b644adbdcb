/** Data exports in the graph: a person asks for hers, and the gateway makes it. */

import { requireGateway } from '#platform/identity/gateway-viewer.ts';
import { requireViewer } from '#platform/identity/viewer.ts';
import { PublicError } from '#platform/errors.ts';
import { readLanguage } from '#platform/language.ts';
import { parseId } from '#platform/values/id.ts';
import type { DataExportResolvers, MutationResolvers } from '../generated/types.ts';
import { register } from '../registration.ts';
import { makeArchive } from './archive.ts';
import { legendSchema } from './pdf.ts';
import { claimExport, findParts, finishExport, lockPending, requestExport, savePart } from './store.ts';

const later = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1_000);

/** Throws INVALID, naming the argument. */
function requireList(content: unknown): readonly unknown[] {
  if (Array.isArray(content)) return content;
  throw new PublicError('INVALID', 'content must be a list', { facts: { argument: 'content' } });
}

export const exportMutations: Required<
  Pick<MutationResolvers, 'requestDataExport' | 'claimDataExport' | 'saveDataExportPart' | 'finishDataExport'>
> = {
  requestDataExport: async (_, { input }, context) => {
    const viewer = requireViewer(context.viewer);
    const language = input.language == null ? context.language : readLanguage(input.language);
    const now = context.now();
    const asked = await context.db.transaction(async (tx) => {
      await register(tx, viewer, now);
      return requestExport(tx, viewer, language, now);
    });
    return { export: asked, problems: [] };
  },

  claimDataExport: async (_, { input }, { viewer, db, now }) => {
    requireGateway(viewer);
    const claimed = await db.transaction((tx) => claimExport(tx, now(), later(now(), input.seconds)));
    if (claimed?.viewer == null) return { job: null };
    const { id, language, viewer: asking, attempts } = claimed;
    const done = (await findParts(db, id)).map(({ name, page, after }) => ({ name, page, after }));
    return { job: { id, viewer: asking, language, done, attempts } };
  },

  saveDataExportPart: async (_, { input }, { viewer, db, now }) => {
    requireGateway(viewer);
    const { name, page, after, missing, seconds } = input;
    const exportId = parseId<'DataExport'>(input.id, 'id');
    const content = requireList(input.content);
    const saved = await db.transaction(async (tx) => {
      if ((await lockPending(tx, exportId)) === null) return false;
      await savePart(
        tx,
        { exportId, name, page, content, after: after ?? null, missing: missing ?? null },
        later(now(), seconds),
      );
      return true;
    });
    return { saved };
  },

  finishDataExport: async (_, { input }, { viewer, db, now }) => {
    requireGateway(viewer);
    const id = parseId<'DataExport'>(input.id, 'id');
    const legend = legendSchema.safeParse(input.legend);
    if (!legend.success) throw new PublicError('INVALID', 'legend is none', { facts: { argument: 'legend' } });
    const finished = await db.transaction(async (tx) => {
      const row = await lockPending(tx, id);
      if (row === null) return false;
      await finishExport(tx, id, await makeArchive(await findParts(tx, id), legend.data, row.language, now()));
      return true;
    });
    return { finished };
  },
};

export const DataExport: DataExportResolvers = {
  account: async ({ accountId }, _, { loaders }) => {
    const account = await loaders.accounts.load(accountId);
    if (account === null) throw new Error('the account of an export is not there');
    return account;
  },
  downloadUrl: ({ id, status }, _, { exportUrl }) => (status === 'READY' ? exportUrl(id) : null),
};
