import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { useDatabase } from '#test/support/database.ts';
import { PAGES, SCHEMA, text, withFields, withMembers } from './stall.ts';
import { createTowns, DISTRICT_EDITOR, KOELN, OPERATOR, WINTERBERG } from './towns.ts';
import { APPLICANT, STRANGER } from '../world.ts';

const database = useDatabase();
const towns = createTowns(() => database.current);
beforeAll(() => towns.prepare());

const publish = (overrides: object = {}) => towns.call('publishForm', towns.publishInput(overrides), KOELN.editor);
const seats = { type: 'integer', title: text('Sitzplätze', 'Seats') };

describe('publishing a form', () => {
  test('makes it one that everybody can choose, with licence and publisher', async () => {
    const { form, expectedVersion, problems } = await publish();
    expect(problems).toEqual([]);
    expect({ form, expectedVersion }).toMatchObject({ form: { version: 1 }, expectedVersion: 2 });
    const { data } = await towns.ask(
      `{ publishedForms(search: "markt stall") { totalCount edges { node { slug version title description services { leikaKey } publisher { id }
         licence { spdx terms cost { amount } } releaseNotes adopterCount versions { version } } } } }`,
      {},
      null,
      'en',
    );
    expect(data).toMatchObject({
      publishedForms: {
        totalCount: 1,
        edges: [
          {
            node: {
              slug: 'market-stall',
              title: 'Market stall',
              services: [{ leikaKey: '99050012104000' }],
              publisher: { id: KOELN.authorityId },
              licence: { spdx: 'EUPL-1.2', terms: null, cost: null },
              releaseNotes: null,
              adopterCount: 0,
              versions: [{ version: 1 }],
            },
          },
        ],
      },
    });
  });

  test('is refused with all faults at once, in the language of the editor, and nothing is published', async () => {
    const input = towns.publishInput({
      slug: 'broken',
      uiSchema: withFields('/x'),
      jsonSchema: withMembers({ seats }),
      licence: {},
    });
    const { form, problems } = await towns.call('publishForm', input, KOELN.editor, 'en');
    expect(form).toBeNull();
    expect(problems.map(({ message, path }) => `${path.join('.')}: ${message}`)).toEqual([
      'uiSchema.pages.1.fields.3: There is no field /x in the schema.',
      'uiSchema.pages: The field /seats is on no page.',
      'licence: Please give either a licence or terms of use.',
    ]);
  });

  test('goes version by version; another one is answered with the one that is next', async () => {
    await publish({ slug: 'versions' });
    const again = await publish({ slug: 'versions' });
    expect(again).toMatchObject({
      form: { version: 1 },
      expectedVersion: 2,
      problems: [{ code: 'VERSION_CONFLICT', path: ['version'] }],
    });
    expect((await publish({ slug: 'versions', version: 3 })).problems[0]?.message).toBe(
      'Die nächste Version dieses Formulars ist 2.',
    );
    const next = { slug: 'versions', version: 2, jsonSchema: withMembers({ seats }), uiSchema: withFields('/seats') };
    expect(await publish(next)).toMatchObject({ form: { version: 2 }, problems: [] });
    const { form } = await publish(next);
    const { data } = await towns.ask(
      'query ($id: ID!) { old: publishedForm(id: $id, version: 1) { jsonSchema uiSchema } publishedForm(id: $id) { version differences(since: 1) { kind path text } missing: differences(since: 9) { text } } }',
      { id: form?.id },
      null,
    );
    expect(data).toEqual({
      old: { jsonSchema: SCHEMA, uiSchema: PAGES },
      publishedForm: {
        version: 2,
        differences: [{ kind: 'FIELD_ADDED', path: '/seats', text: 'Neues Feld „Sitzplätze“ (freiwillig)' }],
        missing: null,
      },
    });
  });

  test('of the same version at the same moment succeeds once', async () => {
    const all = await Promise.all(
      Array.from({ length: 5 }, (_, metres) => publish({ slug: 'race', description: text(`Nummer ${metres}`) })),
    );
    expect(all.filter(({ problems }) => problems.length === 0)).toHaveLength(1);
    const refused = all.filter(({ problems }) => problems.length > 0);
    expect(refused.map(({ expectedVersion, problems }) => [expectedVersion, problems.map(({ code }) => code)])).toEqual(
      refused.map(() => [2, ['VERSION_CONFLICT']]),
    );
  });

  test('is done by the form editors of the publisher’s region alone', async () => {
    const everybody = [null, APPLICANT, STRANGER, OPERATOR, WINTERBERG.editor, DISTRICT_EDITOR, KOELN.editor];
    const attempts = await Promise.all(
      everybody.map(async (viewer) => (await towns.attempt('publishForm', towns.publishInput({ slug: 'whose' }), viewer)).codes),
    );
    expect(attempts).toEqual([
      ['UNAUTHENTICATED'],
      ['FORBIDDEN'],
      ['FORBIDDEN'],
      ['FORBIDDEN'],
      ['FORBIDDEN'],
      ['FORBIDDEN'],
      [],
    ]);
  });

  test('takes no name from another publisher: a form of the same name is another form', async () => {
    const input = towns.publishInput({ publisherId: WINTERBERG.authorityId });
    const { form, problems } = await towns.call('publishForm', input, WINTERBERG.editor);
    expect(problems).toEqual([]);
    expect(form?.id).not.toBe((await publish({ version: 9 })).form?.id);
  });
});

describe('what is published', () => {
  test.each([
    "update applications.form set title = '{}'",
    'delete from applications.publication',
    'truncate applications.adoption_revision',
    'delete from applications.form_act',
  ])('never changes: %s is refused', async (statement) => {
    await expect(database.current.db.execute(sql.raw(statement))).rejects.toMatchObject({ cause: { code: '23001' } });
  });

  test('is told to others', async () => {
    await publish({ slug: 'told' });
    const told = await rows<{ payload: unknown }>(
      database.current.db,
      sql`select payload from events.outbox where type = 'applications.form.published' order by position desc limit 1`,
    );
    expect(told[0]?.payload).toMatchObject({ version: 1, leikaKeys: ['99050012104000'], publisher: KOELN.authorityId });
  });
});

test('forms are found by service, page by page, each once', async () => {
  for (const slug of ['a-stall', 'b-stall', 'c-stall']) await publish({ slug });
  const query = `query ($after: String) { publishedForms(leikaKey: "99050012104000", search: "-stall", first: 2, after: $after) {
    totalCount edges { node { slug } } pageInfo { hasNextPage endCursor } } }`;
  interface Page {
    totalCount: number;
    edges: { node: { slug: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  }
  const slugs: string[] = [];
  let after: string | null = null;
  for (;;) {
    const { data } = await towns.ask(query, { after }, null);
    const page = data?.['publishedForms'] as Page;
    expect(page.totalCount).toBe(5);
    slugs.push(...page.edges.map(({ node }) => node.slug));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(slugs).toEqual(['a-stall', 'b-stall', 'c-stall', 'market-stall', 'market-stall']);
  expect((await towns.ask(query, { after: 'x' }, null)).codes).toEqual(['INVALID']);
  expect((await towns.ask('{ publishedForms(leikaKey: "99102013104000") { totalCount } }', {}, null)).data).toMatchObject({
    publishedForms: { totalCount: 0 },
  });
});
