/** The access log in the graph: the gateway adds to it, and an account reads what concerns her. */

import { connection, positionAfter, readPage } from '#platform/connection.ts';
import { requireGateway } from '#platform/identity/gateway-viewer.ts';
import { parseId, readId, type Id } from '#platform/values/id.ts';
import type { AccessLogEntryResolvers, AccountResolvers, MutationResolvers } from '../generated/types.ts';
import { findMerged } from '../merging/store.ts';
import type { AccessContent } from './seal.ts';
import { addAccesses, countAccesses, findAccesses, type NewAccess } from './store.ts';

export const recordAccess: NonNullable<MutationResolvers['recordAccess']> = async (_, { input }, { viewer, db }) => {
  requireGateway(viewer);
  const records = input.batches.flatMap(({ id, at, requestId, reader, authorities, organisations, isActing, reads }) => {
    const batch = parseId<'AccessBatch'>(id, 'id');
    const by = reader == null ? null : parseId<'Account'>(reader, 'reader');
    const forWhom = authorities.map((authority) => parseId<'Authority'>(authority, 'authorities'));
    const actingFor = (organisations ?? []).map((organisation) => parseId<'Organisation'>(organisation, 'organisations'));
    return reads.map(({ subgraph, type, entity, subject, fields, purposes }): NewAccess => {
      const account = subject == null ? null : readId<'Account'>(subject);
      const said = {
        account,
        requestId,
        reader: by,
        authorities: forWhom,
        // Of her own she reads for herself, unless she has said otherwise.
        organisations: isActing === true || account === null || account !== by ? actingFor : [],
        subgraph,
        type,
        entity: entity ?? null,
        fields,
        purposes,
      };
      return { batch, at, content: said };
    });
  });
  if (records.length === 0) return { recorded: 0 };
  return { recorded: await db.transaction((tx) => addAccesses(tx, records)) };
};

export const accessLog: NonNullable<AccountResolvers['accessLog']> = async ({ id }, { first, after }, { db }) => {
  const page = readPage({ first, after });
  // The log itself never changes, so that records of a merged account stay under its id.
  const accounts = [id, ...(await findMerged(db, id))];
  const [rows, total] = await Promise.all([
    findAccesses(db, accounts, positionAfter(page), page.limit + 1),
    countAccesses(db, accounts),
  ]);
  return connection(rows, page, total, ({ position }) => position.toString());
};

type Reader = 'SELF' | 'AUTHORITY' | 'REPRESENTATIVE' | 'OTHER';

function readerOf({ account, reader, authorities, organisations = [] }: AccessContent): Reader {
  if (reader !== null && reader === account) return 'SELF';
  if (authorities.length > 0) return 'AUTHORITY';
  return organisations.length > 0 ? 'REPRESENTATIVE' : 'OTHER';
}

/** An entry is listed for its account alone, and so is never one that was erased. */
function requireContent({ content }: { readonly content: AccessContent | null }): AccessContent {
  if (content === null) throw new Error('an erased access record is listed');
  return content;
}

export const AccessLogEntry: AccessLogEntryResolvers = {
  id: ({ position }) => position.toString(),
  reader: (row) => readerOf(requireContent(row)),
  authorities: (row) => {
    const content = requireContent(row);
    if (readerOf(content) !== 'AUTHORITY') return [];
    return content.authorities.map((id: Id<'Authority'>) => ({ id }));
  },
  organisations: async (row, _, { loaders }) => {
    const content = requireContent(row);
    if (readerOf(content) === 'AUTHORITY') return [];
    const found = await loaders.organisations.loadMany([...(content.organisations ?? [])]);
    return found.flatMap((organisation) => (organisation === null || organisation instanceof Error ? [] : [organisation.name]));
  },
  subgraph: (row) => requireContent(row).subgraph,
  entityType: (row) => requireContent(row).type,
  entityId: (row) => requireContent(row).entity,
  fields: (row) => requireContent(row).fields,
  purposes: (row) => requireContent(row).purposes,
};
