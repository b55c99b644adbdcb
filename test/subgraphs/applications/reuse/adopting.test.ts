import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { newId } from '#platform/values/id.ts';
import { useDatabase } from '#test/support/database.ts';
import { editor } from '#test/support/viewers.ts';
import { event } from '#platform/events/contracts.ts';
import { APPLICANT, codes, offer, STRANGER } from '../world.ts';
import { STALL, text, withFields, withMembers } from './stall.ts';
import { createTowns, DISTRICT_EDITOR, KOELN, OPERATOR, WINTERBERG, type Payload } from './towns.ts';

const database = useDatabase();
const towns = createTowns(() => database.current);

const DATA = { holder: { name: 'Ada' }, goods: 'FOOD', metres: 5 };
const colour = { type: 'string', title: text('Farbe der Plane', 'Colour of the awning'), maxLength: 20 };
const COLOUR = { name: 'colour', schema: colour, required: true, after: '/goods' };
const fees = (amount: string) => [{ amount, description: 'Standgeld', legalBasis: 'Marktsatzung' }];

async function apply(town: typeof KOELN, data: object): Promise<{ id: string; problems: Payload['problems'] }> {
  const started = await towns.ask(
    'mutation ($offerId: ID!) { startApplication(input: { offerId: $offerId }) { application { id form { version } } problems { code } } }',
    { offerId: town.stall.id },
    APPLICANT,
  );
  const { application } = started.data?.['startApplication'] as { application: { id: string } };
  const { id } = application;
  await towns.ask(
    'mutation ($input: SaveApplicationInput!) { saveApplication(input: $input) { problems { code } } }',
    { input: { id, version: 1, data } },
    APPLICANT,
  );
  return { id, problems: await submit(id) };
}

async function submit(id: string): Promise<Payload['problems']> {
  const { data } = await towns.ask(
    'mutation ($id: ID!) { payload: submitApplication(input: { id: $id }) { problems { code path message } } }',
    { id },
    APPLICANT,
  );
  return (data?.['payload'] as Payload).problems;
}

async function chargesOf(id: string): Promise<unknown> {
  const [row] = await rows<{ charges: unknown }>(
    database.current.db,
    sql`select charges from applications.submission where application_id = ${id}`,
  );
  return (row?.charges as { description: string; quantity: number; net: string }[]).map(({ quantity, net }) => [quantity, net]);
}

const formOf = async (town: typeof KOELN) =>
  (
    await towns.ask(
      `query ($id: ID!) { form(offerId: $id) { id version title jsonSchema uiSchema published { slug version } fees { code amount { amount } }
        responsibleUnit { name email } } }`,
      { id: town.stall.id },
      null,
    )
  ).data?.['form'];

let formId: string;
beforeAll(async () => {
  await towns.prepare();
  formId = await towns.publish();
});

describe('a form that two towns adopt', () => {
  test('is none of an authority’s before, and hers from then on, with what is her own', async () => {
    expect(await formOf(WINTERBERG)).toBeNull();
    const unit = { name: 'Marktamt', email: 'markt@winterberg.example' };
    const texts = [{ place: 'FIELD_HELP', field: '/metres', text: text('Nur volle Meter', 'Whole metres only') }];
    const winterberg = await towns.adopt(WINTERBERG, formId, {
      fees: fees('12'),
      extraFields: [COLOUR],
      texts,
      responsibleUnit: unit,
    });
    expect(winterberg.problems).toEqual([]);
    expect((await towns.adopt(KOELN, formId, { fees: fees('30.00') })).problems).toEqual([]);
    expect(await formOf(WINTERBERG)).toMatchObject({
      id: winterberg.adoption?.id,
      version: 1,
      title: 'Marktstand',
      jsonSchema: {
        required: ['holder', 'goods', 'colour'],
        properties: { colour: { title: 'Farbe der Plane' }, metres: { description: 'Nur volle Meter' } },
      },
      uiSchema: { pages: [{}, { fields: ['/goods', '/colour', '/metres', '/power'] }], extraFields: ['/colour'] },
      published: { slug: 'market-stall', version: 1 },
      fees: [{ code: 'STANDARD', amount: { amount: '12.00' } }],
      responsibleUnit: unit,
    });
    expect(await formOf(KOELN)).toMatchObject({ version: 1, responsibleUnit: null, fees: [{ amount: { amount: '30.00' } }] });
    expect(JSON.stringify(await formOf(KOELN))).not.toContain('colour');
  });

  test('asks and costs in each town what that town says', async () => {
    expect((await apply(WINTERBERG, DATA)).problems).toMatchObject([{ code: 'REQUIRED', path: ['data', 'colour'] }]);
    const inWinterberg = await apply(WINTERBERG, { ...DATA, colour: 'rot' });
    const inKoeln = await apply(KOELN, DATA);
    expect([inWinterberg.problems, inKoeln.problems]).toEqual([[], []]);
    expect(await chargesOf(inWinterberg.id)).toEqual([
      [1, '12.00'],
      [2, '2.00'],
    ]);
    expect(await chargesOf(inKoeln.id)).toEqual([
      [1, '30.00'],
      [2, '2.00'],
    ]);
    expect((await apply(KOELN, { ...DATA, colour: 'rot' })).problems).toMatchObject([
      { code: 'UNKNOWN_FIELD', path: ['data', 'colour'] },
    ]);
  });

  test('is offered to both in its next version, with the difference and what of their own conflicts with it', async () => {
    const begun = await towns.ask(
      'mutation ($id: ID!) { payload: startApplication(input: { offerId: $id }) { application { id } } }',
      { id: WINTERBERG.stall.id },
      APPLICANT,
    );
    const draft = (begun.data?.['payload'] as { application: { id: string } }).application.id;
    const input = { id: draft, version: 1, data: { ...DATA, colour: 'blau' } };
    await towns.ask(
      'mutation ($input: SaveApplicationInput!) { saveApplication(input: $input) { problems { code } } }',
      { input },
      APPLICANT,
    );

    const newColour = { type: 'string', title: text('Farbe', 'Colour') };
    await towns.publish({
      version: 2,
      jsonSchema: withMembers({ colour: newColour }),
      uiSchema: withFields('/colour'),
      releaseNotes: text('Fragt nach der Farbe', 'Asks for the colour'),
    });
    const query = `query ($id: ID!) { formAdoptions(authorityId: $id) { edges { node { id revision runningApplications
      update { version releaseNotes isBreaking differences { text } conflicts { code path message } } } } } }`;
    const updates = await Promise.all(
      [WINTERBERG, KOELN].map(async (town) => {
        const { data } = await towns.ask(query, { id: town.authorityId }, town.editor);
        return (data?.['formAdoptions'] as { edges: { node: { id: string; runningApplications: number; update: unknown } }[] })
          .edges[0]?.node;
      }),
    );
    const differences = [{ text: 'Neues Feld „Farbe“ (freiwillig)' }];
    const offered = { version: 2, releaseNotes: ['Fragt nach der Farbe'], differences };
    expect(updates).toMatchObject([
      {
        runningApplications: 3,
        update: { ...offered, isBreaking: true, conflicts: [{ code: 'NAME_TAKEN', path: ['extraFields', '0', 'name'] }] },
      },
      { update: { ...offered, isBreaking: false, conflicts: [] } },
    ]);

    // Nothing moves before the conflict is answered.
    const wish = { adoptionId: updates[0]?.id, revision: 1, version: 2 };
    expect(codes(await towns.call('acceptFormUpdate', wish, WINTERBERG.editor))).toEqual(['NAME_TAKEN']);
    expect(await formOf(WINTERBERG)).toMatchObject({ version: 1 });
    const accepted = await towns.call('acceptFormUpdate', { ...wish, extraFields: [] }, WINTERBERG.editor);
    expect(accepted).toMatchObject({ problems: [], adoption: { revision: 2, form: { version: 2 }, update: null } });
    expect(await formOf(WINTERBERG)).toMatchObject({
      version: 2,
      published: { version: 2 },
      fees: [{ amount: { amount: '12.00' } }],
    });
    expect(await formOf(KOELN)).toMatchObject({ version: 1, published: { version: 1 } });

    // A draft that was begun before is submitted as it was begun.
    expect(await submit(draft)).toEqual([]);
    expect((await towns.read(draft)).form.version).toBe(1);
    expect(await chargesOf(draft)).toEqual([
      [1, '12.00'],
      [2, '2.00'],
    ]);
  });

  test('is listed with who uses which version of it, for form editors and operators', async () => {
    const query = `query ($id: ID!) { publishedForm(id: $id) { adopterCount adoptions { totalCount edges { node {
      authority { id } service { leikaKey } since runningApplications form { version } } } } } }`;
    for (const viewer of [KOELN.editor, OPERATOR]) {
      const { data } = await towns.ask(query, { id: formId }, viewer);
      expect(data).toMatchObject({
        publishedForm: {
          adopterCount: 2,
          adoptions: {
            totalCount: 2,
            edges: [
              {
                node: {
                  authority: { id: WINTERBERG.authorityId },
                  form: { version: 2 },
                  runningApplications: 3,
                  service: { leikaKey: STALL },
                },
              },
              { node: { authority: { id: KOELN.authorityId }, form: { version: 1 }, runningApplications: 2 } },
            ],
          },
        },
      });
    }
    expect((await towns.ask(query, { id: formId }, APPLICANT)).codes).toEqual(['FORBIDDEN']);
    expect((await towns.ask(query, { id: formId }, null)).codes).toEqual(['UNAUTHENTICATED']);
  });

  test('is given up again: what was begun stays, and nothing new is begun with it', async () => {
    const { data } = await towns.ask(
      'query ($id: ID!) { formAdoptions(authorityId: $id) { edges { node { id } } } }',
      { id: KOELN.authorityId },
      KOELN.editor,
    );
    const adoptionId = (data?.['formAdoptions'] as { edges: { node: { id: string } }[] }).edges[0]?.node.id;
    expect(codes(await towns.call('endFormAdoption', { adoptionId, revision: 7 }, KOELN.editor))).toEqual(['REVISION_CONFLICT']);
    const ended = await towns.call('endFormAdoption', { adoptionId, revision: 1, comment: 'Eigenes Verfahren' }, KOELN.editor);
    expect(ended).toMatchObject({ problems: [], adoption: { update: null } });
    expect(ended.adoption?.endedAt).not.toBeNull();
    expect(await formOf(KOELN)).toBeNull();
    expect(codes(await towns.call('endFormAdoption', { adoptionId, revision: 1 }, KOELN.editor))).toEqual(['ALREADY_ENDED']);
    const again = await towns.adopt(KOELN, formId);
    expect(again).toMatchObject({ problems: [], adoption: { revision: 1 } });
    expect(again.adoption?.id).not.toBe(adoptionId);
  });
});

describe('an adoption', () => {
  test('is changed from the revision it is at, and answers another one with what it has become', async () => {
    const { adoption } = await towns.adopt(WINTERBERG, formId, { version: 2, revision: 2, fees: fees('15.00') });
    expect(adoption).toMatchObject({ revision: 3, form: { version: 2 } });
    const late = await towns.adopt(WINTERBERG, formId, { version: 2, revision: 2, fees: fees('16.00') });
    expect(late).toMatchObject({ adoption: { revision: 3 }, problems: [{ code: 'REVISION_CONFLICT', path: ['revision'] }] });
  });

  test('can go back to an earlier version, but not by accepting it as an update', async () => {
    const { adoption } = await towns.adopt(WINTERBERG, formId, { version: 1, revision: 3 });
    expect(adoption).toMatchObject({ revision: 4, form: { version: 1 }, update: { version: 2 } });
    const wish = { adoptionId: adoption?.id, revision: 4, version: 1 };
    expect(codes(await towns.call('acceptFormUpdate', wish, WINTERBERG.editor))).toEqual(['NOT_NEWER']);
  });

  test('of what is not there, or not for it, is refused', async () => {
    expect(codes(await towns.adopt(WINTERBERG, formId, { version: 9, revision: 4 }))).toEqual(['VERSION_UNKNOWN']);
    expect(codes(await towns.adopt(WINTERBERG, formId, { leikaKey: '99102013104000' }))).toEqual([
      'NOT_OFFERED',
      'SERVICE_NOT_OF_FORM',
    ]);
    const wish = { authorityId: newId(), leikaKey: STALL, formId, version: 1 };
    expect((await towns.attempt('adoptForm', wish, WINTERBERG.editor)).codes).toEqual(['NOT_FOUND']);
    const end = { adoptionId: newId(), revision: 1 };
    expect((await towns.attempt('endFormAdoption', end, WINTERBERG.editor)).codes).toEqual(['NOT_FOUND']);
  });

  test('begun twice at the same moment is begun once', async () => {
    const id = await towns.publish({ slug: 'race' });
    const other = editor('05315', '05958');
    await towns.call(
      'endFormAdoption',
      { adoptionId: (await towns.adopt(KOELN, id, { revision: 1 })).adoption?.id, revision: 2 },
      other,
    );
    const all = await Promise.all(Array.from({ length: 4 }, () => towns.adopt(KOELN, id)));
    expect(all.map(codes).toSorted()).toEqual([[], ['REVISION_CONFLICT'], ['REVISION_CONFLICT'], ['REVISION_CONFLICT']]);
    expect(new Set(all.map(({ adoption }) => adoption?.id)).size).toBe(1);
  });
});

describe('who may adopt for Winterberg', () => {
  const everybody = [null, APPLICANT, STRANGER, OPERATOR, KOELN.editor, DISTRICT_EDITOR, WINTERBERG.editor];
  const outcomes = async (name: string, input: object) =>
    Promise.all(everybody.map(async (viewer) => (await towns.attempt(name, input, viewer)).codes.join()));
  const EXPECTED = ['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', '', ''];

  test('are the form editors to whom the authority and all areas of its offers belong', async () => {
    const wish = { authorityId: WINTERBERG.authorityId, leikaKey: STALL, formId, version: 1, revision: 99 };
    expect(await outcomes('adoptForm', wish)).toEqual(EXPECTED);
    const { data } = await towns.ask(
      'query ($id: ID!) { formAdoptions(authorityId: $id) { edges { node { id } } } }',
      { id: WINTERBERG.authorityId },
      OPERATOR,
    );
    const adoptionId = (data?.['formAdoptions'] as { edges: { node: { id: string } }[] }).edges[0]?.node.id;
    expect(await outcomes('acceptFormUpdate', { adoptionId, revision: 99, version: 2 })).toEqual(EXPECTED);
    expect(await outcomes('endFormAdoption', { adoptionId, revision: 99 })).toEqual(EXPECTED);
    const joint = offer({
      leikaKey: STALL,
      authorityId: WINTERBERG.authorityId,
      area: WINTERBERG.region,
      furtherAreas: [KOELN.region],
    });
    await towns.tell(event('catalogue.offer.changed', joint.id, joint));
    expect(await outcomes('adoptForm', wish)).toEqual([...EXPECTED.slice(0, 5), 'FORBIDDEN', 'FORBIDDEN']);
  });

  test('and what was done is read by her form editors and operators', async () => {
    const query = `query ($id: ID!, $after: String) { formActs(authorityId: $id, first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor }
      edges { node { id at account action adoptionId revision form { slug version } comment content digest } } } }`;
    const codesOf = everybody.map(async (viewer) =>
      (await towns.ask(query, { id: WINTERBERG.authorityId }, viewer)).codes.join(),
    );
    expect(await Promise.all(codesOf)).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', '', 'FORBIDDEN', '', '']);
    interface Acts {
      totalCount: number;
      pageInfo: { endCursor: string };
      edges: { node: { action: string; revision: number; account: string } }[];
    }
    const first = (await towns.ask(query, { id: WINTERBERG.authorityId }, OPERATOR)).data?.['formActs'] as Acts;
    const second = (await towns.ask(query, { id: WINTERBERG.authorityId, after: first.pageInfo.endCursor }, OPERATOR)).data?.[
      'formActs'
    ] as Acts;
    expect(first.totalCount).toBe(4);
    expect([...first.edges, ...second.edges].map(({ node }) => [node.action, node.revision, node.account])).toEqual(
      [
        ['UPDATED', 4],
        ['CHANGED', 3],
        ['UPDATED', 2],
        ['ADOPTED', 1],
      ].map((act) => [...act, WINTERBERG.editor.account]),
    );
  });
});
