import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connection, encodeCursor, idAfter, pageById, positionAfter, readPage, type Connection } from '#platform/connection.ts';
import { newId, type Id } from '#platform/values/id.ts';

const faultOf = (argument: string): unknown =>
  expect.objectContaining({ code: 'INVALID', extensions: { code: 'INVALID', argument } });

describe('a page', () => {
  test('has 20 entries from the beginning unless asked otherwise', () => {
    expect(readPage({})).toEqual({ limit: 20, after: null });
    expect(readPage({ first: null, after: null })).toEqual({ limit: 20, after: null });
  });

  test.each([1, 100])('may have %i entries', (first) => {
    expect(readPage({ first }).limit).toBe(first);
  });

  test.each([0, -1, 101, 2_147_483_647])('may not have %i entries', (first) => {
    expect(() => readPage({ first })).toThrow(faultOf('first'));
  });

  test('begins after the key that its cursor holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (key) => {
        expect(readPage({ after: encodeCursor(key) }).after).toBe(key);
      }),
    );
  });

  test('begins after an id or a position, as the list has it', () => {
    const page = (after: string | null) => ({ limit: 20, after });
    expect(idAfter(page('019AB2C0-0000-7000-8000-000000000001'))).toBe('019ab2c0-0000-7000-8000-000000000001');
    expect(idAfter(page(null))).toBeNull();
    expect(() => idAfter(page('12'))).toThrow(faultOf('after'));
    expect(positionAfter(page('12'))).toBe(12n);
    expect(positionAfter(page(null))).toBeNull();
    for (const other of ['-1', '1.5', '1234567890123456789', 'x'])
      expect(() => positionAfter(page(other))).toThrow(faultOf('after'));
  });

  test.each([
    ['', 'nothing'],
    ['!!!!', 'not in the alphabet'],
    [`${encodeCursor('Winterberg')}=`, 'padded'],
    [`${encodeCursor('Winterberg')} `, 'a blank behind it'],
    [encodeCursor('Winterberg').slice(0, -1), 'cut'],
    [Buffer.from([0xff, 0xfe]).toString('base64url'), 'not UTF-8'],
  ])('refuses the cursor %j (%s)', (after) => {
    expect(() => readPage({ after })).toThrow(faultOf('after'));
  });

  test('refuses or reads any cursor, and never fails otherwise', () => {
    fc.assert(
      fc.property(fc.string(), (after) => {
        try {
          expect(encodeCursor(readPage({ after }).after ?? '')).toBe(after);
        } catch (error) {
          expect(error).toEqual(faultOf('after'));
        }
      }),
    );
  });
});

describe('a connection', () => {
  const towns = ['Aachen', 'Bonn', 'Castrop-Rauxel', 'Dortmund'];
  const read = (first: number, after: string | null) =>
    towns.filter((town) => after === null || town > after).slice(0, first + 1);
  const open = (first: number, after?: string) => {
    const page = readPage({ first, after });
    return connection(read(page.limit, page.after), page, towns.length, (town) => town);
  };

  test('of no rows has no cursors', () => {
    expect(connection([], readPage({}), 0, String)).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      totalCount: 0,
    });
  });

  test('knows from the one row too many that there is a next page, and does not show it', () => {
    const { edges, pageInfo, totalCount } = open(3);
    expect(edges.map(({ node }) => node)).toEqual(['Aachen', 'Bonn', 'Castrop-Rauxel']);
    expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(totalCount).toBe(4);
  });

  test('shows every row once, in order, when it is turned page by page', () => {
    for (const first of [1, 2, 3, 4, 5]) {
      const seen: string[] = [];
      let after: string | undefined;
      for (;;) {
        const { edges, pageInfo } = open(first, after);
        seen.push(...edges.map(({ node }) => node));
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor ?? undefined;
      }
      expect(seen).toEqual(towns);
    }
  });

  test('names the cursors of its first and last edge', () => {
    const { edges, pageInfo } = open(2, encodeCursor('Aachen'));
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: true,
      startCursor: edges[0]?.cursor,
      endCursor: edges[1]?.cursor,
    });
  });
});

describe('a list by ids', () => {
  const all = Array.from({ length: 5 }, () => ({ id: newId<'Thing'>() })).toSorted((a, b) => (a.id < b.id ? -1 : 1));

  function source() {
    let counted = 0;
    const read = (_: null, from: number, after: Id<'Thing'> | null, limit: number) =>
      Promise.resolve(
        all
          .slice(from)
          .filter(({ id }) => after === null || id > after)
          .slice(0, limit),
      );
    const count = (_: null, from: number): Promise<number> => {
      counted += 1;
      return Promise.resolve(all.length - from);
    };
    return { read, count, counted: () => counted };
  }

  test('goes on where its pages end, and says how many there are on each', async () => {
    const { read, count } = source();
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Connection<{ readonly id: Id<'Thing'> }> = await pageById({ first: 2, after }, null, 0, read, count);
      const { edges, pageInfo, totalCount } = page;
      expect(totalCount).toBe(5);
      seen.push(...edges.map(({ node }) => node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  test.each([
    ['a first page that shows all', { first: 5 }, 0, 0],
    ['an empty list', {}, 5, 0],
    ['a first page that does not', { first: 4 }, 0, 1],
    ['the last page', { after: encodeCursor(all[3]?.id ?? '') }, 0, 1],
  ])('counts for %s as often as it has to', async (_, wanted, from, times) => {
    const { read, count, counted } = source();
    expect((await pageById(wanted, null, from, read, count)).totalCount).toBe(5 - from);
    expect(counted()).toBe(times);
  });

  test('refuses the cursor of another list', async () => {
    const { read, count } = source();
    await expect(pageById({ after: encodeCursor('12') }, null, 0, read, count)).rejects.toThrow(faultOf('after'));
  });
});
