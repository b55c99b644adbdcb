/** Lists of what is reused: forms to choose from, who uses them, and what was done. */

import {
  connection,
  noCursor,
  pageById,
  positionAfter,
  readPage,
  type Connection,
  type PageArguments,
} from '#platform/connection.ts';
import { parseId, readId } from '#platform/values/id.ts';
import type { Context } from '../../context.ts';
import type { QueryResolvers } from '../../generated/types.ts';
import { requireAuditor, requireReader } from '../rules/access.ts';
import { countAdoptions, findAdoptions, type Adopted, type AdoptionScope } from '../store/adoptions.ts';
import { requireAuthority } from '../store/authorities.ts';
import { countPublished, searchPublished, type NameKey } from '../store/publications.ts';
import { countActs, findActs } from '../store/trail.ts';

function readNameKey(key: string): NameKey {
  const [slug = '', given = ''] = key.split(' ');
  const id = readId<'Form'>(given);
  if (id === null) throw noCursor();
  return { slug, id };
}

/** Adoptions in use, for form editors and operators. Throws UNAUTHENTICATED or FORBIDDEN. */
export async function adoptionsOf(
  { viewer, db }: Context,
  scope: AdoptionScope,
  wanted: PageArguments,
): Promise<Connection<Adopted>> {
  requireReader(viewer);
  return pageById(wanted, db, scope, findAdoptions, countAdoptions);
}

type Reuse = Required<Pick<QueryResolvers, 'publishedForms' | 'publishedForm' | 'formAdoptions' | 'formActs'>>;

/** More words find nothing that fewer do not. */
const MOST_WORDS = 10;

export const queries: Reuse = {
  publishedForms: async (_, { search, leikaKey, ...wanted }, { db }) => {
    const words = (search ?? '')
      .split(/\s+/)
      .filter((word) => word !== '' && !word.includes('\0'))
      .slice(0, MOST_WORDS);
    const filter = { words, leikaKey: leikaKey ?? null };
    const page = readPage(wanted);
    const after = page.after === null ? null : readNameKey(page.after);
    const [rows, total] = await Promise.all([searchPublished(db, filter, after, page.limit + 1), countPublished(db, filter)]);
    return connection(rows, page, total, ({ slug, id }) => `${slug} ${id}`);
  },

  publishedForm: async (_, { id, version }, { loaders }) => {
    const versions = await loaders.formVersions.load(parseId<'Form'>(id, 'id'));
    const wanted = version ?? versions[0]?.version;
    return versions.find((one) => one.version === wanted) ?? null;
  },

  formAdoptions: (_, { authorityId, ...wanted }, context) => {
    requireReader(context.viewer);
    return adoptionsOf(context, { authorityId: parseId<'Authority'>(authorityId, 'authorityId') }, wanted);
  },

  formActs: async (_, { authorityId, ...wanted }, { viewer, db }) => {
    requireReader(viewer);
    const id = parseId<'Authority'>(authorityId, 'authorityId');
    const { region } = await requireAuthority(db, id, 'authorityId');
    requireAuditor(viewer, region);
    const page = readPage(wanted);
    const before = positionAfter(page);
    const [rows, total] = await Promise.all([findActs(db, id, before, page.limit + 1), countActs(db, id)]);
    return connection(rows, page, total, ({ position }) => position.toString());
  },
};
