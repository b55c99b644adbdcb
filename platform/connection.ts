/** Relay connections: arguments in, one page out. */

import { PublicError } from './errors.ts';
import { readId, type Id } from './values/id.ts';

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

export interface Page {
  readonly limit: number;
  /** The key the page begins after; null for the first page. */
  readonly after: string | null;
}

export interface Connection<Node> {
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

const MOST = 100;

/** Thrown for a cursor that is of another list, or of none. */
export function noCursor(): PublicError {
  return new PublicError('INVALID', 'after is no cursor of this list', { facts: { argument: 'after' } });
}

/** Reads `first` (1 to 100, 20 by default) and `after`. Throws INVALID, naming the argument. */
export function readPage({ first, after }: PageArguments): Page {
  const limit = first ?? 20;
  if (limit < 1 || limit > MOST)
    throw new PublicError('INVALID', `first must be between 1 and ${MOST}`, { facts: { argument: 'first' } });
  if (after === null || after === undefined) return { limit, after: null };
  const key = Buffer.from(after, 'base64url').toString('utf8');
  if (key === '' || encodeCursor(key) !== after) throw noCursor();
  return { limit, after: key };
}

/** The id that a page begins after, in a list whose cursors are ids; null for the first page. Throws INVALID. */
export function idAfter<Kind extends string>({ after }: Page): Id<Kind> | null {
  const id = after === null ? null : readId<Kind>(after);
  if (after !== null && id === null) throw noCursor();
  return id;
}

/** The position that a page begins after, in a list whose cursors are positions; null for the first page. Throws INVALID. */
export function positionAfter({ after }: Page): bigint | null {
  if (after === null) return null;
  if (!/^\d{1,18}$/.test(after)) throw noCursor();
  return BigInt(after);
}

/** An opaque cursor for a sort key. */
export function encodeCursor(key: string): string {
  return Buffer.from(key, 'utf8').toString('base64url');
}

/** Builds a connection from up to `limit + 1` rows: the one too many says that there is a next page. */
export function connection<Node>(
  rows: readonly Node[],
  page: Page,
  totalCount: number,
  keyOf: (node: Node) => string,
): Connection<Node> {
  const edges = rows.slice(0, page.limit).map((node) => ({ node, cursor: encodeCursor(keyOf(node)) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.limit,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

/**
 * A page of a list whose cursors are the ids of its rows, from what a store reads after an id and counts for the same filter. It counts only
 * where the page itself does not show how many rows there are. Throws INVALID, naming the argument.
 */
export async function pageById<Source, Filter, Kind extends string, Row extends { readonly id: Id<Kind> }>(
  wanted: PageArguments,
  source: Source,
  filter: Filter,
  read: (source: Source, filter: Filter, after: Id<Kind> | null, limit: number) => Promise<readonly Row[]>,
  count: (source: Source, filter: Filter) => Promise<number>,
): Promise<Connection<Row>> {
  const page = readPage(wanted);
  const rows = await read(source, filter, idAfter<Kind>(page), page.limit + 1);
  const isAll = page.after === null && rows.length <= page.limit;
  return connection(rows, page, isAll ? rows.length : await count(source, filter), ({ id }) => id);
}
