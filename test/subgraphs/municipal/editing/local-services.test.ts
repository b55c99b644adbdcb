import { describe, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { rows } from '#platform/database.ts';
import type { LocalServiceChanged } from '#platform/events/contracts/catalogue.ts';
import { importXzufi, inspectTrail } from '#subgraphs/municipal/index.ts';
import { localServiceId, recordId } from '#subgraphs/municipal/xzufi/identity.ts';
import { useDatabase } from '#test/support/database.ts';
import { firewood, forestOffice, forestOnline } from '#test/support/local-service.ts';
import { editor, NOW } from '#test/support/viewers.ts';
import { head, messageBytes, ordersOf } from '#test/support/xzufi-feed.ts';
import {
  DISTRICT_EDITOR,
  districtHall,
  jointOffice,
  KOELN,
  MEDEBACH,
  townHall,
  useWorld,
  WINTERBERG,
  WINTERBERG_EDITOR,
  type Problem,
} from './world.ts';

const database = useDatabase();
const world = useWorld(database);

const SELECTION = `localService {
  id version agency localId name citizenName synonyms audience legalBases requiredDocuments processingTime requiredTrustLevel validTo
  texts { code html } areas { key } fees { code amount { amount } }
  offers { authority { id } areas { key } channels onlineServices { url trustLevel } } provenance { source editor demonstration } edits { field source }
}`;

interface Payload {
  readonly localService: (Record<string, unknown> & { readonly id: string; readonly version: string }) | null;
}

const create = (input: object, viewer = WINTERBERG_EDITOR) =>
  world.current.edit<Payload>(viewer, 'createLocalService', input, SELECTION);
const change = (input: object, viewer = WINTERBERG_EDITOR) =>
  world.current.edit<Payload>(viewer, 'changeLocalService', input, SELECTION);
const brief = (problems: readonly Problem[]) => problems.map(({ code, path }) => `${code} ${path.join('.')}`);
const swimming = (values: object = {}) => ({
  name: 'Hallenbad Eintritt',
  offers: [{ authorityId: townHall.id, channels: ['IN_PERSON'] }],
  ...values,
});
async function created(values: object = {}) {
  const { localService, problems } = await create(swimming(values));
  expect(problems).toEqual([]);
  if (localService === null) throw new Error('nothing was entered');
  return localService;
}
const told = async (id: string) =>
  (
    await rows<{ payload: LocalServiceChanged }>(
      database.current.db,
      sql`select payload from events.outbox where aggregate = ${id} order by position`,
    )
  ).map(({ payload }) => payload);

describe('an editor enters a service that the LeiKa has no key for', () => {
  test('with names, texts, fees and who does it, and others hear of it', async () => {
    const service = await created({
      citizenName: 'Schwimmen gehen',
      synonyms: ['Schwimmbad'],
      audience: ['CITIZEN'],
      texts: [{ html: '<p>Bahnen & Rutsche<script>alert(1)</script></p>' }, { code: '07', html: 'Bädersatzung' }],
      offers: [
        {
          authorityId: townHall.id,
          channels: ['ONLINE', 'IN_PERSON'],
          onlineServices: [{ name: 'Karten kaufen', url: 'https://bad.winterberg.de', trustLevel: 'BASIC' }],
        },
      ],
      fees: [{ amount: '4.5', description: 'Erwachsene', legalBasis: 'Bädersatzung' }],
      requiredDocuments: ['Ausweis für Ermäßigung'],
      processingTime: 'P1D',
      requiredTrustLevel: 'BASIC',
    });
    expect(service).toMatchObject({
      agency: 'portalverbund',
      localId: service.id,
      name: 'Hallenbad Eintritt',
      citizenName: 'Schwimmen gehen',
      legalBases: ['Bädersatzung'],
      fees: [{ code: 'STANDARD', amount: { amount: '4.50' } }],
      areas: [{ key: WINTERBERG }],
      offers: [{ authority: { id: townHall.id }, areas: [{ key: WINTERBERG }], channels: ['ONLINE', 'IN_PERSON'] }],
      provenance: { source: 'Redaktion', editor: 'Stadtverwaltung Winterberg', demonstration: false },
      edits: [],
    });
    expect(service['texts']).toContainEqual({ code: '06', html: '<p>Bahnen &amp; Rutsche</p>' });
    expect(service['texts']).toContainEqual({ code: '03', html: 'Schwimmen gehen' });
    expect(await told(service.id)).toMatchObject([{ areas: [WINTERBERG], onlineAreas: [WINTERBERG] }]);
  });

  test('and hears of all faults at once, each by its place', async () => {
    const mine = await create(
      {
        name: ' ',
        texts: [{ code: '02', html: 'Name' }, { html: '<script>alert(1)</script>' }],
        offers: [
          { authorityId: townHall.id, areas: [WINTERBERG], channels: [] },
          { authorityId: townHall.id, areas: [WINTERBERG, MEDEBACH], channels: ['ONLINE'] },
          { authorityId: '00000000-0000-4000-8000-000000000000', channels: ['POST'] },
        ],
        fees: [{ description: 'Eintritt', legalBasis: 'Satzung' }],
        validFrom: '2027-01-01',
        validTo: '2026-01-01',
      },
      DISTRICT_EDITOR,
    );
    expect(mine.localService).toBeNull();
    expect(brief(mine.problems).toSorted()).toEqual([
      'AMOUNT_OR_RANGE fees.0.amount',
      'AUTHORITY_UNKNOWN offers.2.authorityId',
      'ENDS_BEFORE_IT_BEGINS validTo',
      'ONLINE_WITHOUT_SERVICE offers.1.channels',
      'REPEATED offers.1.areas',
      'REQUIRED citizenName',
      'REQUIRED name',
      'REQUIRED offers.0.channels',
      'REQUIRED texts.1.html',
      'TEXT_CODE texts.0.code',
    ]);
  });

  test('and not twice under one name for one authority, place and time', async () => {
    await created({ name: 'Brennholz', validTo: '2026-12-31' });
    expect(brief((await create(swimming({ name: 'BRENNHOLZ' }))).problems)).toEqual(['LOCAL_SERVICE_EXISTS name']);
    expect((await create(swimming({ name: 'Brennholz', validFrom: '2027-01-01' }))).problems).toEqual([]);
  });

  test('only of her own region, and in the register', async () => {
    await expect(create(swimming(), editor(MEDEBACH))).rejects.toThrow('FORBIDDEN');
    const elsewhere = [{ authorityId: townHall.id, areas: [KOELN], channels: ['POST'] }];
    await expect(create(swimming({ name: 'Anders', offers: elsewhere }))).rejects.toThrow('FORBIDDEN');
    const district = [{ authorityId: districtHall.id, areas: [WINTERBERG], channels: ['POST'] }];
    await expect(create(swimming({ name: 'Anders', offers: district }))).rejects.toThrow('FORBIDDEN');
    const unknown = [{ authorityId: townHall.id, areas: ['059580048099'], channels: ['POST'] }];
    const { problems } = await create(swimming({ name: 'Anders', offers: unknown }), DISTRICT_EDITOR);
    expect(brief(problems)).toEqual(['AREA_UNKNOWN offers.0.areas.0']);
  });
});

describe('an editor changes a local service', () => {
  test('field by field: what she leaves out stays, and texts say the new name', async () => {
    const before = await created({ name: 'Museum', texts: [{ html: 'Ausstellung' }] });
    const { localService } = await change({
      id: before.id,
      version: before.version,
      name: 'Heimatmuseum',
      processingTime: 'P2D',
    });
    expect(localService).toMatchObject({
      name: 'Heimatmuseum',
      citizenName: 'Museum',
      processingTime: 'P2D',
      offers: before['offers'],
      edits: [
        { field: 'NAME', source: ['Museum'] },
        { field: 'PROCESSING_TIME', source: [] },
      ],
    });
    expect(localService?.['texts']).toEqual([
      { code: '02', html: 'Heimatmuseum' },
      { code: '03', html: 'Museum' },
      { code: '06', html: 'Ausstellung' },
    ]);
  });

  test('but not on an older version of it', async () => {
    const { id, version } = await created({ name: 'Archiv' });
    await change({ id, version, synonyms: ['Stadtarchiv'] });
    const { localService, problems } = await change({ id, version, processingTime: 'P9D' });
    expect(brief(problems)).toEqual(['VERSION_CONFLICT synonyms']);
    expect(localService).toMatchObject({ processingTime: null });
  });

  test('and hands it to those who do it together, which takes an editor of all of them', async () => {
    const { id, version } = await created({ name: 'Bücherei' });
    const offers = [{ authorityId: jointOffice.id, areas: [WINTERBERG, MEDEBACH], channels: ['IN_PERSON'] }];
    await expect(change({ id, version, offers })).rejects.toThrow('FORBIDDEN');
    const { localService } = await change({ id, version, offers }, DISTRICT_EDITOR);
    expect(localService).toMatchObject({ areas: [{ key: MEDEBACH }, { key: WINTERBERG }] });
    await expect(change({ id, version: localService?.version, synonyms: [] })).rejects.toThrow('FORBIDDEN');
  });

  test('and ends it with a day', async () => {
    const { id, version } = await created({ name: 'Freibad' });
    const input = { id, version, lastDay: '2026-11-30', comment: 'Saisonende' };
    const ended = await world.current.edit<Payload>(WINTERBERG_EDITOR, 'endLocalService', input, SELECTION);
    expect(ended).toMatchObject({ problems: [], localService: { validTo: '2026-11-30' } });
    expect((await told(id)).at(-1)).toMatchObject({ validTo: '2026-11-30' });
  });
});

describe('the trail', () => {
  test('tells what became of a local service, in words', async () => {
    const { id, version } = await created({ name: 'Musikschule' });
    const offers = [{ authorityId: townHall.id, channels: ['POST'] }];
    await change({ id, version, offers, audience: ['CITIZEN'], requiredTrustLevel: 'LOW', comment: 'Neu geregelt' });
    const { data } = await world.current.ask(
      WINTERBERG_EDITOR,
      `{ catalogueChanges(region: "${WINTERBERG}", first: 2) { edges { node {
        action comment entry { __typename ... on LocalService { id } } differences { field removed added } } } } }`,
    );
    expect(data).toMatchObject({
      catalogueChanges: {
        edges: [
          {
            node: {
              action: 'CHANGED',
              comment: 'Neu geregelt',
              entry: { __typename: 'LocalService', id },
              differences: [
                { field: 'AUDIENCE', removed: [], added: ['Bürgerinnen und Bürger'] },
                {
                  field: 'OFFERS',
                  removed: ['Stadtverwaltung Winterberg (Winterberg): persönlich vor Ort'],
                  added: ['Stadtverwaltung Winterberg (Winterberg): schriftlich per Post'],
                },
                { field: 'REQUIRED_TRUST_LEVEL', removed: [], added: ['niedrig'] },
              ],
            },
          },
          { node: { action: 'CREATED', differences: [{ field: 'NAME', added: ['Musikschule'] }, {}, {}] } },
        ],
      },
    });
    expect(await inspectTrail(database.current)).toMatchObject({ broken: null });
  });
});

describe('a local service that came with a feed', () => {
  const feed = (position: number, records = [firewood, forestOffice, forestOnline]) =>
    importXzufi(database.current, messageBytes(head({ transaction: 'local', position }), ordersOf(records)), { now: NOW });
  const ID = localServiceId(recordId('leistung', firewood.identifier));
  const now = async () => {
    const { data } = await world.current.ask(
      null,
      `{ localService(id: "${ID}") { ${SELECTION.slice(SELECTION.indexOf('{') + 1)} }`,
    );
    return data?.['localService'] as Record<string, unknown> & { version: string };
  };

  test('keeps an editor’s word, takes all else, and the report says so', async () => {
    await feed(1);
    const edited = await change({ id: ID, version: (await now()).version, citizenName: 'Holz aus dem Wald' }, DISTRICT_EDITOR);
    expect(edited.problems).toEqual([]);
    const report = await feed(2, [{ ...firewood, requiredDocuments: ['Sägeschein'] }, forestOffice, forestOnline]);
    expect(report).toMatchObject({
      changedLocalServices: 1,
      keptEdits: [{ kind: 'LOCAL_SERVICE', entry: ID, fields: ['CITIZEN_NAME'] }],
    });
    expect(await now()).toMatchObject({
      citizenName: 'Holz aus dem Wald',
      requiredDocuments: ['Sägeschein'],
      edits: [{ field: 'CITIZEN_NAME', source: ['Brennholz kaufen'] }],
    });
    expect((await now())['texts']).toContainEqual({ code: '03', html: 'Holz aus dem Wald' });
  });

  test('says what the feed says once that is given back', async () => {
    const { problems } = await change({ id: ID, version: (await now()).version, restore: ['CITIZEN_NAME'] }, DISTRICT_EDITOR);
    expect(problems).toEqual([]);
    expect(await now()).toMatchObject({ citizenName: 'Brennholz kaufen', edits: [] });
    expect(await feed(3)).toMatchObject({ keptEdits: [], changedLocalServices: 1 });
  });
});
