/** What becomes of an editor's change when a feed speaks of the same entry later. */

import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Offer } from '#platform/catalogue/types.ts';
import type { Id } from '#platform/values/id.ts';
import { importXzufi, describeReport } from '#subgraphs/municipal/index.ts';
import { overlay } from '#subgraphs/municipal/rules/overlay.ts';
import { FIELDS, valueOf, withValue } from '#subgraphs/municipal/rules/fields.ts';
import { authorityId, offerId, recordId } from '#subgraphs/municipal/xzufi/identity.ts';
import type { Identifier, OrganisationRecord, ServiceRecord, XzufiRecord } from '#subgraphs/municipal/xzufi/records/types.ts';
import type { MessageReport } from '#subgraphs/municipal/xzufi/report.ts';
import { fee, offer } from '#test/support/catalogue.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { head, messageBytes, ordersOf } from '#test/support/xzufi-feed.ts';
import { dogTax as madeUp, idCard, townHall, useWorld, WINTERBERG, WINTERBERG_EDITOR } from './world.ts';

const database = useDatabase();
const world = useWorld(database);

const identifier = (value: string): Identifier => ({ agency: 'L100002', value });
const provenance = { source: 'XZuFi 2.3.1, L100002', retrievedAt: null, editor: null, demonstration: false };

const service = (overrides: Partial<ServiceRecord> = {}): ServiceRecord => ({
  kind: 'leistung',
  identifier: identifier('LB.1'),
  leikaKeys: [madeUp.leikaKey],
  areas: [],
  texts: [],
  synonyms: [],
  fees: [],
  requiredDocuments: ['Ausweis'],
  processingTime: 'P7D',
  deadlines: [],
  reference: null,
  trustLevel: 'LOW',
  addressees: [],
  regulationTypes: [],
  provenance,
  validFrom: null,
  validTo: null,
  ...overrides,
});

const office = (overrides: Partial<OrganisationRecord> = {}): OrganisationRecord => ({
  kind: 'organisationseinheit',
  identifier: identifier('OE.1'),
  name: 'Rathaus',
  region: WINTERBERG,
  address: null,
  emblem: null,
  accessibility: null,
  validFrom: null,
  validTo: null,
  openingHours: ['Mo 8–12 Uhr'],
  contacts: [],
  responsibilities: [{ service: identifier('LB.1'), areas: [WINTERBERG], role: '01', destination: null }],
  provenance,
  ...overrides,
});

const AUTHORITY = authorityId(recordId('organisationseinheit', identifier('OE.1')));
const OFFER = offerId(
  recordId('leistung', identifier('LB.1')),
  madeUp.leikaKey,
  AUTHORITY as string as Id<'XzufiRecord'>,
  WINTERBERG,
);

/** Another Leistung, and the office that is in charge of it. */
const another = (value: string, overrides: Partial<ServiceRecord> = {}): readonly XzufiRecord[] => [
  service({ identifier: identifier(value), ...overrides }),
  office({ responsibilities: [{ service: identifier(value), areas: [WINTERBERG], role: '01', destination: null }] }),
];

let messages = 0;
const feed = (...records: readonly XzufiRecord[]): Promise<MessageReport> =>
  importXzufi(database.current, messageBytes(head({ transaction: `message-${(messages += 1)}` }), ordersOf(records)), {
    now: NOW,
  });

async function change(values: object): Promise<void> {
  const { version } = await world.current.offer(OFFER);
  const { problems } = await world.current.edit<object>(WINTERBERG_EDITOR, 'changeOffer', { id: OFFER, version, ...values }, '');
  expect(problems).toEqual([]);
}

const FIELDS_SHOWN = 'requiredDocuments processingTime validTo edits { field source }';

describe('an offer that came with a feed and was changed by hand', () => {
  test('keeps the editor’s word, takes all else from the next message, and the report says so', async () => {
    expect(await feed(service(), office())).toMatchObject({ outcome: 'APPLIED', refused: [] });
    await change({ processingTime: 'P3D' });
    const report = await feed(service({ processingTime: 'P14D', requiredDocuments: ['Ausweis', 'Impfpass'] }));
    expect(await world.current.offer(OFFER, FIELDS_SHOWN)).toMatchObject({
      processingTime: 'P3D',
      requiredDocuments: ['Ausweis', 'Impfpass'],
      edits: [{ field: 'PROCESSING_TIME', source: ['14 Tage'] }],
    });
    expect(report).toMatchObject({ changedOffers: 1, keptEdits: [{ kind: 'OFFER', entry: OFFER, fields: ['PROCESSING_TIME'] }] });
    expect(describeReport('feed', report)).toContain(
      `  offer ${OFFER}: processingTime not taken over, as an editor has changed that by hand`,
    );
  });

  test('is not told again when the feed says nothing new of it', async () => {
    const report = await feed(service({ processingTime: 'P21D', requiredDocuments: ['Ausweis', 'Impfpass'] }));
    expect(report).toMatchObject({ written: 1, changedOffers: 0, keptEdits: [{ fields: ['PROCESSING_TIME'] }] });
  });

  test('says what the feed says once the field is given back, and the trail knows', async () => {
    await change({ restore: ['PROCESSING_TIME'], comment: 'Stand des Redaktionssystems' });
    expect(await world.current.offer(OFFER, FIELDS_SHOWN)).toMatchObject({ processingTime: 'P21D', edits: [] });
    const report = await feed(service({ processingTime: 'P28D' }));
    expect(report).toMatchObject({ keptEdits: [] });
    expect(await world.current.offer(OFFER, FIELDS_SHOWN)).toMatchObject({ processingTime: 'P28D' });
  });

  test('stays ended by hand though the feed goes on with it', async () => {
    const { version } = await world.current.offer(OFFER);
    await world.current.edit(WINTERBERG_EDITOR, 'endOffer', { id: OFFER, version, lastDay: '2026-11-30' }, '');
    const report = await feed(service({ processingTime: 'P2D' }));
    expect(report).toMatchObject({ keptEdits: [{ fields: ['VALID_TO'] }] });
    expect(await world.current.offer(OFFER, FIELDS_SHOWN)).toMatchObject({ processingTime: 'P2D', validTo: '2026-11-30' });
  });

  test('ends with the feed where no editor has said how long it is valid', async () => {
    await change({ restore: ['VALID_TO'] });
    await change({ processingTime: 'P1D' });
    const report = await importXzufi(
      database.current,
      messageBytes(head({ transaction: 'the end' }), [{ delete: { kind: 'leistung', identifier: identifier('LB.1') } }]),
      { now: NOW },
    );
    expect(report).toMatchObject({ deleted: 1, changedOffers: 1, keptEdits: [] });
    expect(await world.current.offer(OFFER, FIELDS_SHOWN)).toMatchObject({
      validTo: '2026-11-22',
      processingTime: 'P1D',
      edits: [{ field: 'PROCESSING_TIME', source: ['2 Tage'] }],
    });
  });
});

test('an authority keeps the opening hours an editor has set', async () => {
  const { version } = await world.current.authority(AUTHORITY);
  await world.current.edit(WINTERBERG_EDITOR, 'changeAuthority', { id: AUTHORITY, version, openingHours: ['Di 8–18 Uhr'] }, '');
  const report = await feed(office({ openingHours: ['Mi 8–12 Uhr'], name: 'Bürgerbüro' }));
  expect(report.keptEdits).toEqual([{ kind: 'AUTHORITY', entry: AUTHORITY, fields: ['OPENING_HOURS'] }]);
  expect(await world.current.authority(AUTHORITY, 'name openingHours edits { source }')).toMatchObject({
    name: 'Bürgerbüro',
    openingHours: ['Di 8–18 Uhr'],
    edits: [{ source: ['Mi 8–12 Uhr'] }],
  });
});

describe('a made-up offer that an editor has made her own', () => {
  const rival = offerId(
    recordId('leistung', identifier('LB.2')),
    idCard.leikaKey,
    AUTHORITY as string as Id<'XzufiRecord'>,
    WINTERBERG,
  );
  const ofFeed = () => world.current.offer(rival, 'validTo');

  test('stands when a feed brings another for the same area, which is not made, and the report says so', async () => {
    const { version } = await world.current.offer(idCard.id);
    const values = { id: idCard.id, version, processingTime: 'P5D' };
    await world.current.edit(WINTERBERG_EDITOR, 'changeOffer', values, '');
    const report = await feed(...another('LB.2', { leikaKeys: [idCard.leikaKey] }));
    expect(await world.current.offer(idCard.id, FIELDS_SHOWN)).toMatchObject({ validTo: null, processingTime: 'P5D' });
    expect(await ofFeed()).toEqual({ version: '' });
    expect(report.outranked).toEqual([
      { leikaKey: idCard.leikaKey, area: WINTERBERG, rank: 'FEED', by: { offer: idCard.id, rank: 'EDITOR' } },
    ]);
    expect(describeReport('feed', report)).toContain(
      `  ${idCard.leikaKey} in ${WINTERBERG}: no offer made of it, as that of an editor stands there (${idCard.id})`,
    );
  });

  test('makes way once all she said is given back, and takes its place again with her next word', async () => {
    const { version } = await world.current.offer(idCard.id);
    await world.current.edit(WINTERBERG_EDITOR, 'changeOffer', { id: idCard.id, version, restore: ['PROCESSING_TIME'] }, '');
    expect(await ofFeed()).toMatchObject({ validTo: null });
    expect(await world.current.offer(idCard.id, FIELDS_SHOWN)).toMatchObject({ validTo: '2026-11-22', edits: [] });
    const again = await world.current.offer(idCard.id);
    await world.current.edit(WINTERBERG_EDITOR, 'changeOffer', { id: idCard.id, version: again.version, validTo: null }, '');
    expect(await world.current.offer(idCard.id, FIELDS_SHOWN)).toMatchObject({ validTo: null });
    expect(await ofFeed()).toMatchObject({ validTo: '2026-11-22' });
  });

  test('makes way with the next message once the day is over that she has set', async () => {
    const { version } = await world.current.offer(idCard.id);
    await world.current.edit(WINTERBERG_EDITOR, 'endOffer', { id: idCard.id, version, lastDay: '2026-11-23' }, '');
    expect(await ofFeed()).toMatchObject({ validTo: '2026-11-22' });
    const later = { now: new Date('2026-11-25T09:00:00Z') };
    await importXzufi(database.current, messageBytes(head({ transaction: 'later' }), []), later);
    expect(await ofFeed()).toMatchObject({ validTo: null });
  });
});

test('an offer that an editor enters goes before what a feed has for the same area, whichever came first', async () => {
  const key = '99050012104000';
  await feed(...another('LB.4', { leikaKeys: [key as Offer['leikaKey']] }));
  const id = offerId(recordId('leistung', identifier('LB.4')), key as Offer['leikaKey'], AUTHORITY as never, WINTERBERG);
  expect(await world.current.offer(id, 'validTo')).toMatchObject({ validTo: null });
  const input = { leikaKey: key, authorityId: townHall.id, channels: ['IN_PERSON'] };
  await world.current.edit(WINTERBERG_EDITOR, 'createOffer', input, 'offer { id }');
  expect(await world.current.offer(id, 'validTo')).toMatchObject({ validTo: '2026-11-22' });
});

describe('whatever a source brings', () => {
  const anyOffer = fc
    .record({
      processingTime: fc.constantFrom(null, 'P1D', 'P2D'),
      requiredDocuments: fc.subarray(['Ausweis', 'Pass']),
      validTo: fc.constantFrom(null, '2026-12-31'),
      fees: fc.subarray([fee(), fee({ code: 'OTHER' })]),
    })
    .map((values) => offer(values as Partial<Offer>));
  const someFields = fc.subarray([...FIELDS.OFFER]);

  test('edited fields stay, others follow, and giving all back makes what the source brought', () => {
    fc.assert(
      fc.property(anyOffer, anyOffer, someFields, (brought, current, edited) => {
        const edits = edited.map((field) => ({ field, beneath: { value: null } }));
        const { entry, beneath, kept } = overlay(brought, current, edits, FIELDS.OFFER);
        for (const field of FIELDS.OFFER) {
          expect(valueOf(entry, field)).toEqual(valueOf(edited.includes(field) ? current : brought, field));
          expect(kept.includes(field)).toBe(
            edited.includes(field) && JSON.stringify(valueOf(brought, field)) !== JSON.stringify(valueOf(current, field)),
          );
        }
        const back = edited.reduce((result, field) => {
          const said = beneath.find((one) => one.field === field);
          return withValue(result, field, said === undefined ? null : said.beneath.value);
        }, entry);
        for (const field of FIELDS.OFFER) expect(valueOf(back, field)).toEqual(valueOf(brought, field));
      }),
    );
  });
});

describe.runIf(onRealPostgres)('an import and an editor at the same time', () => {
  test('lose nothing of either', async () => {
    await feed(...another('LB.3'));
    const id = offerId(
      recordId('leistung', identifier('LB.3')),
      madeUp.leikaKey,
      AUTHORITY as string as Id<'XzufiRecord'>,
      WINTERBERG,
    );
    for (let round = 0; round < 10; round += 1) {
      const { version } = await world.current.offer(id);
      const documents = [`Formular ${round}`];
      await Promise.all([
        feed(service({ identifier: identifier('LB.3'), processingTime: `P${round + 50}D` })),
        world.current
          .edit<object>(WINTERBERG_EDITOR, 'changeOffer', { id, version, requiredDocuments: documents }, '')
          .then(async ({ problems }) => {
            if (problems.length === 0) return;
            const latest = await world.current.offer(id);
            await world.current.edit(
              WINTERBERG_EDITOR,
              'changeOffer',
              { id, version: latest.version, requiredDocuments: documents },
              '',
            );
          }),
      ]);
      expect(await world.current.offer(id, FIELDS_SHOWN)).toMatchObject({
        requiredDocuments: documents,
        processingTime: `P${round + 50}D`,
      });
    }
  });
});
