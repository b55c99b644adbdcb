/** A directory made anew from all events equals the one that grew with them, and takes its place while it is served. */

import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { event } from '#platform/events/contracts.ts';
import type { NewEvent } from '#platform/events.ts';
import { parseDay } from '#platform/values/day.ts';
import { derivedId } from '#platform/values/id.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { parseRegion } from '#platform/values/region.ts';
import { reindexDirectory } from '#subgraphs/directory/index.ts';
import { authorities, lexicon, offers, revisions, services } from '#subgraphs/directory/tables.ts';
import { useDatabase } from '#test/support/database.ts';
import {
  AUTHORITIES,
  authority,
  authorityId,
  delegation,
  directoryOn,
  DOG_TAX,
  fee,
  HOCHSAUERLANDKREIS,
  ID_CARD,
  localService,
  localServiceId,
  MEDEBACH,
  NEW_PLATE,
  offer,
  OLD_PLATE,
  PADERBORN,
  region,
  REGIONS,
  service,
  town,
  TRADE,
  WINTERBERG,
} from './catalogue.ts';
import { forgetAll, loseModel, readModel } from './read-model.ts';

const database = useDatabase();

beforeEach(() => forgetAll(database.current.db));

const AREAS = [WINTERBERG, MEDEBACH, PADERBORN, HOCHSAUERLANDKREIS];
const day = fc.constantFrom(null, parseDay('2025-12-31'), parseDay('2026-06-30'), parseDay('2027-01-01'));
const area = fc.constantFrom(...AREAS);
const key = fc.constantFrom(DOG_TAX, ID_CARD, TRADE, OLD_PLATE, NEW_PLATE);

/** Services renamed, ended, and replaced by others, in circles as well. */
const serviceChange = fc
  .record({
    key,
    name: fc.constantFrom('Hundesteuer', 'Wunschkennzeichen', 'Gewerbe Anmeldung'),
    by: fc.option(key),
    validTo: day,
  })
  .map((of) => service(of.key, of.name, { replacedBy: of.by === null ? null : parseLeika(of.by), validTo: of.validTo }));

/** Offers that end, go to another authority, change their service or their areas. */
const offerChange = fc
  .record({ number: fc.nat(4), key, area, by: area, further: fc.subarray(AREAS), validTo: day })
  .map((of) =>
    offer(
      of.area,
      of.key,
      { authorityId: authorityId(of.by), furtherAreas: of.further.map(parseRegion), validTo: of.validTo },
      `offer ${of.number}`,
    ),
  );

/** Forms adopted with fees, changed and given up. */
const adoptionChange = fc
  .record({ number: fc.nat(2), key, area, amount: fc.constantFrom(null, '1.00', '2.00'), isEnded: fc.boolean() })
  .map((of) => {
    const adoptionId = derivedId<'Form'>(`adoption ${of.number}`);
    return event('applications.form-adoption.changed', adoptionId, {
      adoptionId,
      revision: 1,
      authorityId: authorityId(of.area),
      leikaKey: parseLeika(of.key),
      formId: derivedId('form'),
      version: 1,
      fees: of.amount === null ? [] : [fee('STANDARD', of.amount, 'MUNICIPAL')],
      isEnded: of.isEnded,
    });
  });

const change: fc.Arbitrary<NewEvent> = fc.oneof(
  adoptionChange,
  serviceChange,
  offerChange,
  fc.record({ area, name: fc.constantFrom('Bürgerbüro', 'Ordnungsamt') }).map((of) => authority(of.area, of.name)),
  fc.record({ area, name: fc.constantFrom('Winterberg', 'Medebach') }).map((of) => region(of.area, of.name, 'MUNICIPALITY')),
  fc.record({ area, validTo: day }).map((of) => town(of.area, 'Stadt', [{ validTo: of.validTo }])),
  fc
    .record({ name: fc.constantFrom('Brennholz', 'Hundesteuer'), areas: fc.subarray(AREAS), validTo: day })
    .map(({ name, areas, validTo }) => localService(name, areas, { id: localServiceId('Wald'), validTo })),
  fc.constantFrom('99102', '99036').map((stem) => delegation(stem)),
  fc.record({ validTo: day }).map((of) => delegation('99102', { downTo: 'LARGE', ...of })),
);
/** What is told at once, batch after batch. */
const history = fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });

describe('A directory made anew', () => {
  test('equals the grown one row for row, whatever came in whatever order, and also when all of that was lost', async () => {
    const { hear } = directoryOn(database.current);
    const { db } = database.current;
    await fc.assert(
      fc.asyncProperty(history, async (batches) => {
        await forgetAll(db);
        for (const batch of batches) await hear(...batch);
        const grown = await readModel(db);
        const events = batches.flat().length;
        expect(await reindexDirectory(database.current)).toEqual({ events, removed: 0, written: 0 });
        expect(await readModel(db)).toEqual(grown);
        await loseModel(db);
        expect(await reindexDirectory(database.current)).toMatchObject({ events, removed: 0 });
        expect(await readModel(db)).toEqual(grown);
      }),
      { numRuns: 8 },
    );
  });

  test('puts right what is missing, too much or another, and counts it', async () => {
    const { hear, ask } = directoryOn(database.current);
    const { db } = database.current;
    await hear(...REGIONS, ...AUTHORITIES, service(DOG_TAX, 'Hundesteuer'), offer(WINTERBERG, DOG_TAX), offer(MEDEBACH, DOG_TAX));
    const grown = await readModel(db);
    const search = '{ searchServices(query: "Hundesteuer") { edges { node { leikaKey } } } }';
    const found = await ask(search);
    await db.delete(offers).where(eq(offers.area, parseRegion(MEDEBACH)));
    await db.update(services).set({ citizenName: 'Katzensteuer', wordsA: 'katzensteuer', wordsB: '' });
    await db.update(authorities).set({ name: 'Amt' }).where(eq(authorities.name, 'Stadt Winterberg'));
    await db.insert(lexicon).values({ word: 'katzensteuer', neighbours: [] });
    expect(await reindexDirectory(database.current)).toMatchObject({ removed: 1, written: 3 });
    expect(await readModel(db)).toEqual(grown);
    expect(await ask(search)).toEqual(found);
  });

  test('is forgotten as a whole when the events cannot be read to the end', async () => {
    const { hear } = directoryOn(database.current);
    const { db } = database.current;
    await hear(...REGIONS, service(DOG_TAX, 'Hundesteuer'));
    await db.update(services).set({ name: 'Katzensteuer' });
    const before = await readModel(db);
    await db.execute(sql`update events.outbox set payload = '{"leikaKey": "99102013104000"}' where aggregate = ${DOG_TAX}`);
    await expect(reindexDirectory(database.current)).rejects.toThrow();
    expect(await readModel(db)).toEqual(before);
  });

  test('reads no further than the indexer is, which then goes on from there', async () => {
    const { hear } = directoryOn(database.current);
    const { db } = database.current;
    await hear(...REGIONS, service(DOG_TAX, 'Hundesteuer'));
    const grown = await readModel(db);
    await db.execute(sql`update events.consumer set position = position - 1`);
    expect(await reindexDirectory(database.current)).toEqual({ events: REGIONS.length, removed: 2, written: 0 });
    await hear();
    expect(await readModel(db)).toEqual(grown);
  });

  test('takes its place without anybody noticing: every answer meanwhile is as before, and news go on arriving', async () => {
    const { hear, ask } = directoryOn(database.current);
    const { db } = database.current;
    await hear(...REGIONS, ...AUTHORITIES, service(DOG_TAX, 'Hundesteuer'), offer(WINTERBERG, DOG_TAX));
    const question = `{
      searchServices(query: "Hundesteuer", region: "${WINTERBERG}") { totalCount edges { node { leikaKey } offer { id } } }
      responsibility(leikaKey: "${DOG_TAX}", region: "${WINTERBERG}") { status authority { id } }
    }`;
    const before = await ask(question);
    const finished = new AbortController();
    const rebuilding = (async () => {
      for (let round = 0; round < 4; round += 1) await reindexDirectory(database.current);
      finished.abort();
    })();
    const answers: unknown[] = [];
    const telling: Promise<void>[] = [];
    for (let number = 0; !finished.signal.aborted; number += 1) {
      telling.push(hear(offer(MEDEBACH, TRADE, {}, `news ${number}`)));
      answers.push(await ask(question));
    }
    await rebuilding;
    await Promise.all(telling);
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify(before)]));
    expect(await db.$count(offers)).toBe(1 + telling.length);
    expect(await reindexDirectory(database.current)).toMatchObject({ removed: 0, written: 0 });
  });

  test('tells every process to forget what it remembers only when something differed', async () => {
    const { hear } = directoryOn(database.current);
    const { db } = database.current;
    await hear(...REGIONS, service(DOG_TAX, 'Hundesteuer'));
    const [before] = await db.select().from(revisions);
    await reindexDirectory(database.current);
    expect(await db.select().from(revisions)).toEqual([before]);
    await db.update(services).set({ name: 'Katzensteuer' });
    await reindexDirectory(database.current);
    expect((await db.select().from(revisions))[0]?.number).toBe((before?.number ?? 0) + 1);
  });
});
