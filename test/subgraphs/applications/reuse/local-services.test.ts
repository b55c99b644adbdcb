/** A form of services that have no LeiKa key: published for the publisher's own, adopted by others for theirs. */

import { beforeAll, describe, expect, test } from 'vitest';
import { event } from '#platform/events/contracts.ts';
import { derivedId, type Id } from '#platform/values/id.ts';
import { publishFormFile } from '#subgraphs/applications/index.ts';
import { useDatabase } from '#test/support/database.ts';
import { now } from '#test/support/viewers.ts';
import { APPLICANT, fee, onlineService } from '../world.ts';
import { PAGES, SCHEMA, STALL, text } from './stall.ts';
import { createTowns, KOELN, WINTERBERG, type Payload } from './towns.ts';

/** Code and place of each problem. */
const codes = ({ problems }: Payload) => problems.map(({ code, path }) => `${code} ${path.join('.')}`);

const database = useDatabase();
const towns = createTowns(() => database.current);

/** What a town calls its flea market, and who may stand there. */
function fleaMarket({ name, authorityId, region }: typeof KOELN) {
  const id = derivedId<'LocalService'>(`flea market of ${name}`);
  const offer = {
    id: derivedId<'LocalOffer'>(`flea market offer of ${name}`),
    authorityId,
    areas: [region],
    channels: ['ONLINE' as const],
    onlineServices: [onlineService()],
  };
  return {
    ...{ id, name: `Trödelmarkt ${name}`, citizenName: `Trödelmarkt ${name}`, synonyms: [], audience: [], areas: [region] },
    ...{ fees: [fee({ amount: '8.00' })], offers: [offer], validFrom: null, validTo: null },
  };
}
const KOELNS = fleaMarket(KOELN);
const WINTERBERGS = fleaMarket(WINTERBERG);

const publishing = (overrides: object): Promise<Awaited<ReturnType<typeof towns.call>>> =>
  towns.call('publishForm', towns.publishInput({ leikaKeys: [], slug: 'flea-market', ...overrides }), KOELN.editor);

/** Adopts it for a local service of a town. */
const adopting = (town: typeof KOELN, formId: string, localServiceId: Id<'LocalService'>, overrides: object = {}) =>
  towns.call('adoptForm', { authorityId: town.authorityId, localServiceId, formId, version: 1, ...overrides }, town.editor);

const formOf = async ({ offers: [offer] }: typeof KOELNS) => {
  const answer = await towns.ask(
    'query ($id: ID!) { form(offerId: $id) { title fees { amount { amount } } } }',
    { id: offer?.id },
    null,
  );
  return answer.data?.['form'];
};

beforeAll(async () => {
  await towns.prepare();
  for (const service of [KOELNS, WINTERBERGS]) await towns.tell(event('catalogue.local-service.changed', service.id, service));
});

describe('a form of services without a LeiKa key', () => {
  let formId: string;

  test('is published for such a service alone, where it is the publisher’s own', async () => {
    expect(codes(await publishing({ localServiceIds: [] }))).toEqual(['REQUIRED leikaKeys']);
    const unknown = await publishing({ localServiceIds: [WINTERBERGS.id, derivedId('nothing'), KOELNS.id, KOELNS.id] });
    expect(codes(unknown)).toEqual([
      'SERVICE_UNKNOWN localServiceIds.1',
      'REPEATED localServiceIds.3',
      'NOT_OFFERED localServiceIds.0',
    ]);
    const { form, problems } = await publishing({ localServiceIds: [KOELNS.id] });
    expect(problems).toEqual([]);
    formId = form?.id ?? '';
    const { data } = await towns.ask(
      'query ($id: ID!) { publishedForm(id: $id) { services { leikaKey } localServices { id } } }',
      { id: formId },
      null,
    );
    expect(data?.['publishedForm']).toEqual({ services: [], localServices: [{ id: KOELNS.id }] });
  });

  test('is adopted by its publisher, and by another for its own, with its own fee', async () => {
    expect(await formOf(KOELNS)).toBeNull();
    expect((await adopting(KOELN, formId, KOELNS.id)).problems).toEqual([]);
    const fees = [{ amount: '12', description: 'Standgeld', legalBasis: 'Marktsatzung' }];
    expect((await adopting(WINTERBERG, formId, WINTERBERGS.id, { fees })).problems).toEqual([]);
    expect(await formOf(WINTERBERGS)).toEqual({ title: 'Marktstand', fees: [{ amount: { amount: '12.00' } }] });
    const start = 'mutation ($id: ID!) { startApplication(input: { offerId: $id }) { application { id } problems { code } } }';
    const started = await towns.ask(start, { id: WINTERBERGS.offers[0]?.id }, APPLICANT);
    const { application } = started.data?.['startApplication'] as { application: { id: string } };
    const save = 'mutation ($input: SaveApplicationInput!) { saveApplication(input: $input) { problems { code } } }';
    const given = { holder: { name: 'Ada' }, goods: 'CRAFT', metres: 1 };
    await towns.ask(save, { input: { id: application.id, version: 1, data: given } }, APPLICANT);
    const price = 'query ($id: ID!) { application(id: $id) { price { total { amount } } } }';
    const { data } = await towns.ask(price, { id: application.id }, APPLICANT);
    expect(data?.['application']).toEqual({ price: { total: { amount: '12.00' } } });
  });

  test('is listed with the service it is used for, and given up again', async () => {
    const list = `query ($id: ID!) { formAdoptions(authorityId: $id) { edges { node { id revision service { leikaKey } localService { id } } } } }`;
    const { data } = await towns.ask(list, { id: WINTERBERG.authorityId }, WINTERBERG.editor);
    const [adoption] = (data?.['formAdoptions'] as { edges: { node: { id: string; revision: number } }[] }).edges;
    expect(adoption?.node).toMatchObject({ service: null, localService: { id: WINTERBERGS.id } });
    const ending = { adoptionId: adoption?.node.id, revision: adoption?.node.revision };
    expect((await towns.call('endFormAdoption', ending, WINTERBERG.editor)).problems).toEqual([]);
    expect(await formOf(WINTERBERGS)).toBeNull();
    expect(await formOf(KOELNS)).toMatchObject({ fees: [] });
  });

  test('is for no service that another offers, and one of the LeiKa is for no local one', async () => {
    expect(codes(await adopting(WINTERBERG, formId, KOELNS.id))).toEqual(['NOT_OFFERED localServiceId']);
    const leika = await towns.publish({ slug: 'leika-alone' });
    expect(codes(await adopting(WINTERBERG, leika, WINTERBERGS.id))).toEqual(['SERVICE_NOT_OF_FORM localServiceId']);
    expect(codes(await towns.adopt(WINTERBERG, formId))).toEqual(['SERVICE_NOT_OF_FORM leikaKey']);
    const both = { authorityId: WINTERBERG.authorityId, leikaKey: STALL, localServiceId: WINTERBERGS.id, formId, version: 1 };
    const { errors } = await towns.attempt('adoptForm', both, WINTERBERG.editor);
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID', argument: 'localServiceId' } }]);
    const neither = { authorityId: WINTERBERG.authorityId, formId, version: 1 };
    expect((await towns.attempt('adoptForm', neither, WINTERBERG.editor)).errors).toMatchObject([
      { extensions: { code: 'INVALID', argument: 'leikaKey' } },
    ]);
  });

  test('is published by an operator from a file, by the same rules', async () => {
    const file = { slug: 'flea-file', version: 1, title: text('Stand', 'Stall'), jsonSchema: SCHEMA, uiSchema: PAGES };
    const wish = { publisher: KOELN.authorityId, licence: 'EUPL-1.2', comment: null, forEverybody: false };
    const publish = (id: string) => publishFormFile({ database: database.current, now }, { ...file, localServices: [id] }, wish);
    await expect(publish(WINTERBERGS.id)).rejects.toThrow('localServiceIds.0: The authority does not offer this service.');
    expect(await publish(KOELNS.id)).toMatchObject({ leikaKeys: [`local:${KOELNS.id}`] });
  });
});
