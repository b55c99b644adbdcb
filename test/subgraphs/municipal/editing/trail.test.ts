import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { inspectTrail } from '#subgraphs/municipal/index.ts';
import { useDatabase } from '#test/support/database.ts';
import { citizen, editor } from '#test/support/viewers.ts';
import {
  DISTRICT_EDITOR,
  dogTax,
  HOCHSAUERLANDKREIS,
  jointOffer,
  KOELN,
  MEDEBACH,
  townHall,
  useWorld,
  WINTERBERG,
  WINTERBERG_EDITOR,
} from './world.ts';

const database = useDatabase();
const world = useWorld(database);

const OPERATOR = citizen({ subject: 'test-operator', scopes: ['operator'] });
const NODE = `id at account action comment digest regions { key }
  entry { __typename ... on MunicipalOffer { id } ... on MunicipalAuthority { id name } }
  differences { field label removed added before after }`;
const QUERY = `query ($region: RegionKey!, $first: Int, $after: String) { catalogueChanges(region: $region, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { ${NODE} } } } }`;

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly edges: readonly { readonly node: Record<string, unknown> }[];
}

async function trail(region: string, viewer = OPERATOR, page: object = {}, language: 'de' | 'en' = 'de'): Promise<Page> {
  const { data, errors } = await world.current.ask(viewer, QUERY, { region, ...page }, language);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data?.['catalogueChanges'] as Page;
}

async function changeOffer(id: string, values: object, viewer = WINTERBERG_EDITOR): Promise<void> {
  const { version } = await world.current.offer(id);
  const { problems } = await world.current.edit<object>(viewer, 'changeOffer', { id, version, ...values }, '');
  expect(problems).toEqual([]);
}

describe('every change is recorded', () => {
  test('with who, when, why, and what each field said before and says now', async () => {
    await changeOffer(dogTax.id, {
      fees: [{ amount: '6', description: 'Hundemarke', legalBasis: 'Hundesteuersatzung', validFrom: '2027-01-01' }],
      channels: ['POST'],
      onlineServices: [],
      comment: ' Neue Satzung,\nbeschlossen am 12.11. ',
    });
    const { edges, totalCount } = await trail(WINTERBERG);
    expect(totalCount).toBe(1);
    expect(edges[0]?.node).toMatchObject({
      id: '1',
      at: '2026-11-23T09:00:00.000Z',
      account: WINTERBERG_EDITOR.account,
      action: 'CHANGED',
      comment: 'Neue Satzung,\nbeschlossen am 12.11.',
      regions: [{ key: WINTERBERG }],
      entry: { __typename: 'MunicipalOffer', id: dogTax.id },
      differences: [
        {
          field: 'CHANNELS',
          label: 'Zugangskanäle',
          removed: ['Onlinedienst'],
          added: ['schriftlich per Post'],
          before: ['ONLINE'],
          after: ['POST'],
        },
        {
          field: 'ONLINE_SERVICES',
          label: 'Onlinedienste',
          removed: [
            expect.stringMatching(/^Hund online anmelden: https:.* \(Vertrauensniveau niedrig, Zahlung vor der Entscheidung\)$/),
          ],
          added: [],
        },
        {
          field: 'FEES',
          label: 'Gebühren',
          removed: ['Hundemarke [STANDARD]: 5,00 € (Satzung)'],
          added: ['Hundemarke [STANDARD]: 6,00 € ab 1. Januar 2027 (Hundesteuersatzung)'],
        },
      ],
    });
    const english = await trail(WINTERBERG, OPERATOR, {}, 'en');
    expect(english.edges[0]?.node['differences']).toMatchObject([
      { label: 'Channels', added: ['by post'] },
      {},
      { added: ['Hundemarke [STANDARD]: €6.00 from 1 January 2027 (Hundesteuersatzung)'] },
    ]);
  });

  test('of a joint authority for each region, before the change and after it, with the names of regions', async () => {
    await changeOffer(jointOffer.id, { areas: [WINTERBERG] }, DISTRICT_EDITOR);
    for (const region of [WINTERBERG, MEDEBACH, HOCHSAUERLANDKREIS, '00'])
      expect((await trail(region)).edges[0]?.node).toMatchObject({
        entry: { id: jointOffer.id },
        differences: [{ field: 'AREAS', removed: [`Medebach (${MEDEBACH})`], added: [] }],
      });
    expect((await trail(KOELN)).totalCount).toBe(0);
  });

  test('of an authority as well, and what a new entry says', async () => {
    const { version } = await world.current.authority(townHall.id);
    await world.current.edit(
      WINTERBERG_EDITOR,
      'changeAuthority',
      { id: townHall.id, version, openingHours: ['Mo 8–12 Uhr'] },
      '',
    );
    await world.current.edit(
      WINTERBERG_EDITOR,
      'createOffer',
      { leikaKey: '99050012104000', authorityId: townHall.id, channels: ['POST'], processingTime: 'P1M' },
      '',
    );
    const { edges } = await trail(WINTERBERG, WINTERBERG_EDITOR, { first: 2 });
    expect(edges.map(({ node }) => node)).toMatchObject([
      {
        action: 'CREATED',
        differences: [{ field: 'AREAS' }, { field: 'CHANNELS' }, { field: 'PROCESSING_TIME', added: ['1 Monat'], before: null }],
      },
      {
        action: 'CHANGED',
        entry: { __typename: 'MunicipalAuthority', name: townHall.name },
        differences: [{ added: ['Mo 8–12 Uhr'] }],
      },
    ]);
  });

  test('and read page by page, the latest first, each once', async () => {
    const ids: unknown[] = [];
    let after: string | null = null;
    for (;;) {
      const page: Page = await trail('00', OPERATOR, { first: 1, after });
      ids.push(...page.edges.map(({ node }) => node['id']));
      expect(page.totalCount).toBe(4);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(ids).toEqual(['4', '3', '2', '1']);
    const { errors } = await world.current.ask(OPERATOR, QUERY, { region: '00', after: Buffer.from('x').toString('base64url') });
    expect(errors).toMatchObject([{ code: 'INVALID', facts: { argument: 'after' } }]);
  });

  test('and of one entry alone', async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on MunicipalOffer { changes { totalCount edges { node { id } } } } } }`;
    const of = [{ __typename: 'MunicipalOffer', id: jointOffer.id }];
    for (const viewer of [WINTERBERG_EDITOR, DISTRICT_EDITOR, OPERATOR])
      expect((await world.current.ask(viewer, query, { of })).data).toMatchObject({
        _entities: [{ changes: { totalCount: 1 } }],
      });
    expect((await world.current.ask(editor(KOELN), query, { of })).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await world.current.ask(citizen(), query, { of })).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await world.current.ask(null, query, { of })).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });
});

describe('what is recorded stays as it is', () => {
  test.each([
    ['changed', sql`update municipal.change set comment = 'nie gewesen' where position = 1`],
    ['changed where nothing fits', sql`update municipal.change set comment = null where position = 0`],
    ['deleted', sql`delete from municipal.change where position = 1`],
    ['emptied', sql`truncate municipal.change`],
    [
      'changed by way of an insert',
      sql`insert into municipal.change select * from municipal.change on conflict (position) do update set comment = 'nie gewesen'`,
    ],
  ])('it cannot be %s', async (_, statement) => {
    await expect(database.current.db.execute(statement)).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/^rows of municipal\.change are written once/) as string },
    });
    expect((await trail('00')).totalCount).toBe(4);
  });

  test('and where somebody who may do everything has altered it all the same, that shows', async () => {
    const { db } = database.current;
    expect(await inspectTrail(database.current)).toMatchObject({ sound: 4, broken: null });
    const asOwner = (statement: ReturnType<typeof sql>) =>
      db.transaction(async (tx) => {
        await tx.execute(sql`alter table municipal.change disable trigger change_written_once`);
        await tx.execute(statement);
        await tx.execute(sql`alter table municipal.change enable always trigger change_written_once`);
      });
    await asOwner(sql`update municipal.change set comment = 'nie gewesen' where position = 2`);
    expect(await inspectTrail(database.current)).toMatchObject({ sound: 1, broken: 2n });
    await asOwner(sql`update municipal.change set comment = null where position = 2`);
    expect(await inspectTrail(database.current)).toMatchObject({ sound: 4, broken: null });
    await asOwner(sql`delete from municipal.change where position = 3`);
    expect(await inspectTrail(database.current)).toMatchObject({ sound: 2, broken: 4n });
  });

  test('a change that cannot be recorded is not made', async () => {
    const { db } = database.current;
    await db.execute(sql`alter table municipal.change add constraint full_up check (position < 5)`);
    const before = await world.current.offer(dogTax.id);
    const query = 'mutation ($input: ChangeOfferInput!) { changeOffer(input: $input) { problems { code } } }';
    const input = { id: dogTax.id, version: before.version, processingTime: 'P99D' };
    expect((await world.current.ask(WINTERBERG_EDITOR, query, { input })).errors).toMatchObject([{ code: 'INTERNAL' }]);
    expect((await world.current.offer(dogTax.id)).version).toBe(before.version);
  });
});
