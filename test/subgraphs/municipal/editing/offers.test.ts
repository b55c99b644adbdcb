import { describe, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { rows } from '#platform/database.ts';
import type { Offer } from '#platform/catalogue/types.ts';
import { useDatabase } from '#test/support/database.ts';
import {
  DISTRICT_EDITOR,
  DOG_TAX,
  dogTax,
  ID_CARD,
  idCard,
  jointOffer,
  MEDEBACH,
  RETIRED,
  townHall,
  TRADE,
  useWorld,
  WINTERBERG,
  WINTERBERG_EDITOR,
  type Problem,
} from './world.ts';

const database = useDatabase();
const world = useWorld(database);

const SELECTION = `offer {
  id version channels requiredDocuments processingTime validFrom validTo areas { key } authority { id }
  onlineServices { name url trustLevel paymentPolicy }
  fees(at: "2027-02-01") { code amount { amount } from { amount } to { amount } description legalBasis level validFrom validTo provenance { source editor demonstration } }
  provenance { source editor demonstration } edits { field source }
}`;

interface OfferPayload {
  readonly offer: Record<string, unknown> & { readonly id: string; readonly version: string };
}

const change = (input: object, viewer = WINTERBERG_EDITOR) =>
  world.current.edit<OfferPayload>(viewer, 'changeOffer', input, SELECTION);
const create = (input: object, viewer = WINTERBERG_EDITOR) =>
  world.current.edit<OfferPayload | { offer: null }>(viewer, 'createOffer', input, SELECTION);
const version = async (id: string = dogTax.id) => (await world.current.offer(id)).version;
const changeDogTax = async (values: object) => change({ id: dogTax.id, version: await version(), ...values });
const brief = (problems: readonly Problem[]) => problems.map(({ code, path }) => `${code} ${path.join('.')}`);

describe('an editor changes an offer', () => {
  test('with dated fees, documents and a processing time, and others hear of it', async () => {
    const { offer, problems } = await changeDogTax({
      fees: [
        { amount: '5', description: 'Hundemarke', legalBasis: 'Satzung', validTo: '2026-12-31' },
        { amount: '6.50', description: 'Hundemarke', legalBasis: 'Satzung 2027', validFrom: '2027-01-01' },
        { code: 'ERSATZ', from: '2', to: '4.00', description: 'Ersatzmarke', legalBasis: 'Satzung 2027' },
      ],
      requiredDocuments: ['Haftpflichtversicherung', ' Impfausweis '],
      processingTime: 'P3D',
      comment: 'Neue Satzung',
    });
    expect(problems).toEqual([]);
    expect(offer).toMatchObject({
      requiredDocuments: ['Haftpflichtversicherung', 'Impfausweis'],
      processingTime: 'P3D',
      fees: [
        {
          code: 'STANDARD',
          amount: { amount: '6.50' },
          level: 'MUNICIPAL',
          provenance: { source: 'Redaktion', editor: 'Stadtverwaltung Winterberg', demonstration: false },
        },
        { code: 'ERSATZ', amount: null, from: { amount: '2.00' }, to: { amount: '4.00' } },
      ],
      edits: [{ field: 'FEES' }, { field: 'PROCESSING_TIME', source: ['7 Tage'] }, { field: 'REQUIRED_DOCUMENTS', source: [] }],
    });
    const [told] = await rows<{ payload: Offer }>(
      database.current.db,
      sql`select payload from events.outbox where aggregate = ${dogTax.id} order by position desc limit 1`,
    );
    expect(told?.payload).toMatchObject({
      id: dogTax.id,
      processingTime: 'P3D',
      requiredDocuments: ['Haftpflichtversicherung', 'Impfausweis'],
    });
  });

  test('and what she leaves out stays, what she sets to null is gone', async () => {
    const before = await world.current.offer(dogTax.id, 'requiredDocuments channels validTo');
    const { offer } = await changeDogTax({ processingTime: null });
    expect(offer).toMatchObject({
      processingTime: null,
      requiredDocuments: before['requiredDocuments'],
      channels: before['channels'],
    });
  });

  test('to the same as it is: nothing is recorded, and nobody is told', async () => {
    const count = () =>
      rows(
        database.current.db,
        sql`select (select count(*) from municipal.change) as changes, (select count(*) from events.outbox) as told`,
      );
    const before = await count();
    const { problems } = await changeDogTax({ channels: ['ONLINE'] });
    expect(problems).toEqual([]);
    expect(await count()).toEqual(before);
  });

  test('and fees that stay keep their provenance', async () => {
    const { offer } = await change(
      {
        id: jointOffer.id,
        version: await version(jointOffer.id),
        fees: [
          { amount: '5.00', description: 'Hundemarke', legalBasis: 'Satzung' },
          { code: 'ERSATZ', amount: '3.00', description: 'Ersatzmarke', legalBasis: 'Satzung' },
        ],
      },
      DISTRICT_EDITOR,
    );
    expect(offer['fees']).toMatchObject([
      { code: 'STANDARD', provenance: { source: 'test', demonstration: true } },
      { code: 'ERSATZ', provenance: { source: 'Redaktion', demonstration: false } },
    ]);
  });

  test('whose fee a law sets: that one stays, and none may take its place', async () => {
    const values = { id: idCard.id, version: await version(idCard.id) };
    const replaced = await change({ ...values, fees: [{ amount: '40.00', description: 'Ausweis', legalBasis: 'Satzung' }] });
    expect(brief(replaced.problems)).toEqual(['FEE_SET_BY_LAW fees.0.code']);
    const added = await change({
      ...values,
      fees: [{ code: 'EXPRESS', amount: '32.00', description: 'Express', legalBasis: 'Satzung' }],
    });
    expect(added.offer['fees']).toMatchObject([
      { code: 'EXPRESS' },
      { code: 'STANDARD', level: 'FEDERAL', amount: { amount: '46.00' } },
    ]);
  });
});

describe('two editors at one offer', () => {
  test('the second hears which fields are others by now, and nothing of hers is kept', async () => {
    const started = await version();
    await changeDogTax({ processingTime: 'P9D', requiredDocuments: ['Impfausweis'] });
    const { offer, problems } = await change({ id: dogTax.id, version: started, channels: ['POST'], onlineServices: [] });
    expect(problems).toEqual([
      {
        code: 'VERSION_CONFLICT',
        path: ['requiredDocuments'],
        message: '„Erforderliche Unterlagen“ wurde inzwischen an anderer Stelle geändert.',
      },
      {
        code: 'VERSION_CONFLICT',
        path: ['processingTime'],
        message: '„Bearbeitungsdauer“ wurde inzwischen an anderer Stelle geändert.',
      },
    ]);
    expect(offer).toMatchObject({ processingTime: 'P9D', channels: ['ONLINE'] });
    const again = await change({ id: dogTax.id, version: offer.version, channels: ['POST'], onlineServices: [] });
    expect(again).toMatchObject({ problems: [], offer: { channels: ['POST'], onlineServices: [] } });
  });

  test('of ten at once exactly one succeeds', async () => {
    const started = await version();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, days) => change({ id: dogTax.id, version: started, processingTime: `P${days + 100}D` })),
    );
    expect(answers.filter(({ problems }) => problems.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ problems }) => brief(problems))).toEqual(
      Array.from({ length: 9 }, () => 'VERSION_CONFLICT processingTime'),
    );
  });
});

describe('what an editor cannot mean is named by its field, and nothing is changed', () => {
  const fee = { description: 'Hundemarke', legalBasis: 'Satzung' };
  const site = { name: 'Anmeldung', url: 'https://winterberg.de/hund', trustLevel: 'LOW' };

  test.each<[string, object, string[]]>([
    ['a version of something else', { version: 'x' }, ['VERSION_UNKNOWN version']],
    ['no areas', { areas: [] }, ['REQUIRED areas']],
    ['an area twice', { areas: [WINTERBERG, WINTERBERG] }, ['REPEATED areas.1']],
    ['null where a list belongs', { fees: null, channels: null }, ['REQUIRED channels', 'REQUIRED fees']],
    ['online without an online service', { channels: ['ONLINE'], onlineServices: [] }, ['ONLINE_WITHOUT_SERVICE channels']],
    ['an online service that no channel names', { channels: ['POST'], onlineServices: [site] }, ['ONLINE_NOT_NAMED channels']],
    [
      'an online service without a name',
      { channels: ['ONLINE'], onlineServices: [{ ...site, name: ' ' }] },
      ['REQUIRED onlineServices.0.name'],
    ],
    [
      'an online service twice',
      { channels: ['ONLINE'], onlineServices: [site, { ...site, name: 'Zweite' }] },
      ['REPEATED onlineServices.1'],
    ],
    ['a fee without an amount', { fees: [fee] }, ['AMOUNT_OR_RANGE fees.0.amount']],
    ['a fee with amount and range', { fees: [{ ...fee, amount: '1', to: '2' }] }, ['AMOUNT_OR_RANGE fees.0.amount']],
    ['a fee below zero', { fees: [{ ...fee, amount: '-1.00' }] }, ['NEGATIVE_AMOUNT fees.0.amount']],
    ['a range the wrong way round', { fees: [{ ...fee, from: '10', to: '9.99' }] }, ['RANGE_REVERSED fees.0.to']],
    ['a malformed code', { fees: [{ ...fee, amount: '1', code: 'hund' }] }, ['CODE_MALFORMED fees.0.code']],
    [
      'a fee that ends before it begins',
      { fees: [{ ...fee, amount: '1', validFrom: '2027-01-02', validTo: '2027-01-01' }] },
      ['ENDS_BEFORE_IT_BEGINS fees.0.validTo'],
    ],
    [
      'two fees of a code at a time',
      {
        fees: [
          { ...fee, amount: '1', validTo: '2027-01-01' },
          { ...fee, amount: '2', validFrom: '2027-01-01' },
        ],
      },
      ['FEES_OVERLAP fees.1.validFrom'],
    ],
    ['a document with a line break', { requiredDocuments: ['Ausweis\nPass'] }, ['INVALID_CHARACTER requiredDocuments.0']],
    ['a document that turns text around', { requiredDocuments: ['Ausweis \u202eda'] }, ['INVALID_CHARACTER requiredDocuments.0']],
    ['a document too long', { requiredDocuments: ['x'.repeat(301)] }, ['TOO_LONG requiredDocuments.0']],
    [
      'too many documents',
      { requiredDocuments: Array.from({ length: 51 }, (_, index) => `Nr. ${index}`) },
      ['TOO_MANY requiredDocuments'],
    ],
    ['an end before the beginning', { validFrom: '2027-01-02', validTo: '2027-01-01' }, ['ENDS_BEFORE_IT_BEGINS validTo']],
    ['a comment too long', { comment: 'x'.repeat(2_001) }, ['TOO_LONG comment']],
    ['to give back what is not changed by hand', { restore: ['VALID_FROM'] }, ['NOT_EDITED restore.0']],
  ])('%s', async (_, values, expected) => {
    const before = await world.current.offer(dogTax.id);
    const { problems, offer } = await changeDogTax(values);
    expect(brief(problems)).toEqual(expected);
    expect(problems.every(({ message }) => message.length > 10 && !message.includes('{}'))).toBe(true);
    expect(offer.version).toBe(before.version);
    expect((await world.current.offer(dogTax.id)).version).toBe(before.version);
  });

  test('an area that does not exist', async () => {
    const areas = [WINTERBERG, '059580048049'];
    const { problems } = await change({ id: jointOffer.id, version: await version(jointOffer.id), areas }, DISTRICT_EDITOR);
    expect(brief(problems)).toEqual(['AREA_UNKNOWN areas.1']);
  });

  test('an id that is none, and one that is unknown', async () => {
    const query = 'mutation ($input: ChangeOfferInput!) { changeOffer(input: $input) { problems { code } } }';
    const codeOf = async (id: string) =>
      (await world.current.ask(WINTERBERG_EDITOR, query, { input: { id, version: '' } })).errors;
    expect(await codeOf('hund')).toMatchObject([{ code: 'INVALID', facts: { argument: 'id' } }]);
    expect(await codeOf('3f0e6b6e-6a52-5b0e-8d5b-0f6f0f3b6c11')).toMatchObject([
      { code: 'NOT_FOUND', facts: { argument: 'id' } },
    ]);
  });
});

describe('an editor enters an offer', () => {
  const trade = { leikaKey: TRADE, authorityId: townHall.id, channels: ['IN_PERSON'] };

  test('which is hers in source and editor, and applies in the region of the authority', async () => {
    const { offer, problems } = await create({ ...trade, validTo: '2026-12-31' });
    expect(problems).toEqual([]);
    expect(offer).toMatchObject({
      areas: [{ key: WINTERBERG }],
      authority: { id: townHall.id },
      channels: ['IN_PERSON'],
      fees: [],
      provenance: { source: 'Redaktion', editor: 'Stadtverwaltung Winterberg', demonstration: false },
      edits: [],
    });
  });

  test('but not the same again, except for another time', async () => {
    expect(await create(trade)).toMatchObject({ offer: null, problems: [{ code: 'OFFER_EXISTS', path: ['leikaKey'] }] });
    expect((await create({ ...trade, validFrom: '2027-01-01' })).problems).toEqual([]);
  });

  test.each<[string, object, string[]]>([
    ['a service that does not exist', { leikaKey: '99999999999999' }, ['SERVICE_UNKNOWN leikaKey']],
    ['a service that exists no longer', { leikaKey: RETIRED }, ['SERVICE_ENDED leikaKey']],
    ['no channel', { leikaKey: ID_CARD, channels: [] }, ['REQUIRED channels']],
    ['what is there already', { leikaKey: DOG_TAX }, ['OFFER_EXISTS leikaKey']],
  ])('%s is refused', async (_, values, expected) => {
    const { offer, problems } = await create({ ...trade, ...values });
    expect(offer).toBeNull();
    expect(brief(problems)).toEqual(expected);
  });
});

describe('an editor ends an offer', () => {
  async function enter(leikaKey: string): Promise<{ readonly id: string; readonly version: string }> {
    const at = { authorityId: jointOffer.authorityId, areas: [MEDEBACH], channels: ['POST'], validFrom: '2026-01-01' };
    const { offer } = await create({ leikaKey, ...at }, DISTRICT_EDITOR);
    return { id: offer?.id ?? '', version: offer?.version ?? '' };
  }
  const end = (of: { readonly id: string; readonly version: string }, lastDay: string) =>
    world.current.edit<OfferPayload>(
      DISTRICT_EDITOR,
      'endOffer',
      { ...of, lastDay, comment: 'Aufgabe entfallen' },
      'offer { id version validTo }',
    );

  test('with its last day; it is kept', async () => {
    const entered = await enter(ID_CARD);
    const { offer, problems } = await end(entered, '2026-11-30');
    expect(problems).toEqual([]);
    expect(offer['validTo']).toBe('2026-11-30');
    expect(await world.current.offer(entered.id, 'validTo')).toMatchObject({ validTo: '2026-11-30' });
  });

  test('but not before it began, and not twice', async () => {
    const entered = await enter(TRADE);
    expect(brief((await end(entered, '2025-12-31')).problems)).toEqual(['ENDS_BEFORE_IT_BEGINS lastDay']);
    const { offer } = await end(entered, '2026-11-22');
    expect(brief((await end({ id: offer.id, version: offer.version }, '2026-11-30')).problems)).toEqual(['ALREADY_ENDED id']);
  });
});
