import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/values/id.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { parseDay } from '#platform/values/day.ts';
import { citizen, right } from '#test/support/viewers.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { APPLICANT, codes, createWorld, DOG, formFiles, onlineService, STRANGER } from './world.ts';

const database = useDatabase();
const world = createWorld(() => database.current);
beforeAll(() => world.seed());

describe('starting an application', () => {
  test('a draft begins empty, with the current form of its offer', async () => {
    const { id: offerId } = await world.offered();
    const { application, problems } = await world.call('startApplication', { offerId }, APPLICANT);
    expect(problems).toEqual([]);
    expect(application).toMatchObject({
      number: null,
      version: 1,
      status: 'DRAFT',
      data: {},
      timeline: [],
      form: { version: (formFiles.get('dog-tax-registration.json') as { version: number }).version },
    });
  });

  test('an offer that nobody knows is not found, an id that is none is invalid', async () => {
    const query = 'mutation ($id: ID!) { startApplication(input: { offerId: $id }) { problems { code } } }';
    expect((await world.ask(query, { id: newId() }, APPLICANT)).codes).toEqual(['NOT_FOUND']);
    expect((await world.ask(query, { id: 'x' }, APPLICANT)).codes).toEqual(['INVALID']);
    expect((await world.ask(query, { id: newId() }, null)).codes).toEqual(['UNAUTHENTICATED']);
  });

  test.each([
    ['ended yesterday', { validTo: parseDay('2026-11-22') }, 'OFFER_NOT_VALID'],
    ['begins tomorrow', { validFrom: parseDay('2026-11-24') }, 'OFFER_NOT_VALID'],
    ['has no online service', { onlineServices: [] }, 'NO_ONLINE_APPLICATION'],
    ['has no form', { leikaKey: parseLeika('99085001012000') }, 'NO_ONLINE_APPLICATION'],
  ])('an offer that %s cannot be applied for', async (_, overrides, code) => {
    const { id: offerId } = await world.offered(overrides);
    const payload = await world.call('startApplication', { offerId }, APPLICANT);
    expect(payload.application).toBeNull();
    expect(payload.problems).toMatchObject([{ code, path: ['offerId'] }]);
  });

  test('one acts for an organisation of her own only', async () => {
    const { id: offerId } = await world.offered();
    const bakery = right('Bäckerei', 'REPRESENTATIVE');
    const baker = citizen({ subject: 'baker', mandates: [bakery] });
    const onBehalfOf = bakery.organisation;
    const { application } = await world.call('startApplication', { offerId, onBehalfOf }, baker);
    expect(application?.onBehalfOf).toBe(onBehalfOf);
    const query = 'mutation ($input: StartApplicationInput!) { startApplication(input: $input) { problems { code } } }';
    const foreign = await world.ask(query, { input: { offerId, onBehalfOf } }, STRANGER);
    expect(foreign.codes).toEqual(['FORBIDDEN']);
  });
});

describe('saving a draft', () => {
  test('each save counts the version up', async () => {
    const id = await world.started();
    const first = await world.call('saveApplication', { id, version: 1, data: { dog: { name: 'Bello' } } }, APPLICANT);
    expect(first.application).toMatchObject({ version: 2, data: { dog: { name: 'Bello' } } });
    const second = await world.call('saveApplication', { id, version: 2, data: DOG }, APPLICANT);
    expect(second.application).toMatchObject({ version: 3, data: DOG });
  });

  test('a save on an old version changes nothing and shows the current draft', async () => {
    const id = await world.saved();
    const { application, problems } = await world.call('saveApplication', { id, version: 1, data: { lost: true } }, APPLICANT);
    expect(problems).toMatchObject([{ code: 'VERSION_CONFLICT', path: ['version'] }]);
    expect(application).toMatchObject({ version: 2, data: DOG });
    expect(await world.read(id)).toMatchObject({ version: 2, data: DOG });
  });

  test('data that cannot be kept are a problem, as a variable or written into the query', async () => {
    const id = await world.started();
    expect(codes(await world.call('saveApplication', { id, version: 1, data: ['a list'] }, APPLICANT))).toEqual([
      'DATA_NOT_AN_OBJECT',
    ]);
    expect(codes(await world.call('saveApplication', { id, version: 1, data: { a: '\u0000' } }, APPLICANT))).toEqual([
      'INVALID_CHARACTER',
    ]);
    const query = `mutation ($id: ID!) { saveApplication(input: { id: $id, version: 1, data: { a: [1, { b: "c" }] } }) { application { data } } }`;
    const { data } = await world.ask(query, { id }, APPLICANT);
    expect(data).toEqual({ saveApplication: { application: { data: { a: [1, { b: 'c' }] } } } });
  });

  test('what was submitted is no draft', async () => {
    const id = await world.submitted();
    expect(codes(await world.call('saveApplication', { id, version: 2, data: {} }, APPLICANT))).toEqual(['NOT_A_DRAFT']);
    expect((await world.read(id)).data).toEqual(DOG);
  });

  test.skipIf(!onRealPostgres)('of saves at the same moment on one version exactly one wins', async () => {
    const id = await world.started();
    const saves = Array.from({ length: 8 }, (_, place) =>
      world.call('saveApplication', { id, version: 1, data: { place } }, APPLICANT),
    );
    const answers = (await Promise.all(saves)).map((payload) => codes(payload).join());
    expect(answers.filter((answer) => answer === '')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'VERSION_CONFLICT')).toHaveLength(7);
    expect((await world.read(id)).version).toBe(2);
  });
});

describe('the form of an offer', () => {
  const FORM = `query ($id: ID!, $language: Locale) { form(offerId: $id, language: $language) { title language version jsonSchema uiSchema } }`;

  test('it comes in the language asked for, else in that of the request', async () => {
    const { id } = await world.offered();
    const german = await world.ask(FORM, { id }, null);
    expect(german.data?.['form']).toMatchObject({ title: 'Anmeldung zur Hundesteuer', language: 'de' });
    const english = await world.ask(FORM, { id, language: 'en-GB' }, null);
    expect(english.data?.['form']).toMatchObject({ title: 'Dog tax registration', language: 'en' });
    expect(await world.ask(FORM, { id }, null, 'en')).toEqual(english);
  });

  test('there is none without an online service, and no offer that nobody knows', async () => {
    const { id } = await world.offered({ onlineServices: [] });
    expect((await world.ask(FORM, { id }, null)).data).toEqual({ form: null });
    expect((await world.ask(FORM, { id: newId() }, null)).codes).toEqual(['NOT_FOUND']);
  });

  test('offers of the catalogues gain form and payment policy, publicly', async () => {
    const { id } = await world.offered({ onlineServices: [onlineService({ paymentPolicy: 'OPTIONAL' })] });
    const { id: offline } = await world.offered({ onlineServices: [] });
    const query = `query ($offers: [_Any!]!) { _entities(representations: $offers) { ... on ServiceOffer { form { title } paymentPolicy } } }`;
    const offers = [id, offline, newId(), 'x'].map((known) => ({ __typename: 'ServiceOffer', id: known }));
    const nothing = { form: null, paymentPolicy: 'INACTIVE' };
    expect((await world.ask(query, { offers }, null)).data).toEqual({
      _entities: [{ form: { title: 'Anmeldung zur Hundesteuer' }, paymentPolicy: 'OPTIONAL' }, nothing, nothing, nothing],
    });
  });
});

describe('resuming a draft on another device', () => {
  test('finds it with when it was last saved, and each device the latest version', async () => {
    let time = new Date('2026-11-23T09:00:00Z');
    const later = createWorld(
      () => database.current,
      () => time,
    );
    const id = await later.started();
    const savedAt = async (): Promise<unknown> => {
      const { data } = await later.ask('query ($id: ID!) { application(id: $id) { savedAt version } }', { id }, APPLICANT);
      return data?.['application'];
    };
    expect(await savedAt()).toEqual({ savedAt: '2026-11-23T09:00:00.000Z', version: 1 });
    time = new Date('2026-11-23T10:30:00Z');
    await later.call('saveApplication', { id, version: 1, data: DOG }, APPLICANT);
    expect(await savedAt()).toEqual({ savedAt: '2026-11-23T10:30:00.000Z', version: 2 });
  });

  test('who saves on an old version sees the current draft, and what is different in it in the words of the form', async () => {
    const id = await world.saved();
    const query = `mutation ($input: SaveApplicationInput!) { saveApplication(input: $input) {
      application { version data } differences { path label yours current application { id } } problems { code } } }`;
    const mine = { ...DOG, dog: { ...DOG.dog, name: 'Hasso' } };
    const ask = (version: number) => world.ask(query, { input: { id, version, data: mine } }, APPLICANT, 'en');
    expect((await ask(1)).data?.['saveApplication']).toEqual({
      application: { version: 2, data: DOG },
      differences: [{ path: ['dog', 'name'], label: 'Name', yours: 'Hasso', current: 'Bello', application: { id } }],
      problems: [{ code: 'VERSION_CONFLICT' }],
    });
    expect((await ask(2)).data?.['saveApplication']).toMatchObject({
      application: { version: 3, data: mine },
      differences: [],
      problems: [],
    });
  });
});
