/** A directory rebuilt from the events equals the one that grew with them. */

import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { consumers } from '#platform/events/tables.ts';
import type { NewEvent } from '#platform/events.ts';
import { parseRegion } from '#platform/values/region.ts';
import { offers } from '#subgraphs/directory/tables.ts';
import { settle } from '#platform/background.ts';
import { useDatabase } from '#test/support/database.ts';
import {
  AUTHORITIES,
  authority,
  delegation,
  directoryOn,
  DOG_TAX,
  ID_CARD,
  localService,
  localServiceId,
  MEDEBACH,
  offer,
  PADERBORN,
  region,
  REGIONS,
  service,
  TRADE,
  WINTERBERG,
} from '../catalogue.ts';
import { forgetAll, loseModel, readModel } from '../read-model.ts';

const database = useDatabase();

const forget = (): Promise<void> => forgetAll(database.current.db);
const allRows = () => readModel(database.current.db);

beforeEach(forget);

const HISTORY: readonly NewEvent[] = [
  ...REGIONS,
  ...AUTHORITIES,
  service(DOG_TAX, 'Hundesteuer Anmeldung', { synonyms: ['Hundemarke'] }),
  service(ID_CARD, 'Personalausweis Ausstellung'),
  offer(WINTERBERG, DOG_TAX, { furtherAreas: [parseRegion(MEDEBACH), parseRegion(PADERBORN)] }),
  localService('Brennholz', [WINTERBERG, MEDEBACH]),
  localService('Brennholz', [WINTERBERG], { synonyms: ['Kaminholz', 'Hundemarke'] }),
  delegation('99102'),
  service(DOG_TAX, 'Hundeabgabe Anmeldung', { synonyms: ['Hundemarke', 'Steuermarke'] }),
  offer(WINTERBERG, DOG_TAX, { level: 'STATE', furtherAreas: [parseRegion(MEDEBACH), parseRegion(WINTERBERG)] }),
  delegation('99102', { downTo: 'LARGE' }),
  region(WINTERBERG, 'Winterberg, Stadt', 'MUNICIPALITY', '59955'),
  authority(WINTERBERG, 'Stadt Winterberg, Bürgerbüro'),
];

describe('The read model', () => {
  test('is the same from one batch, from single steps, from the same events twice, and rebuilt from nothing', async () => {
    const { subgraph, hear } = directoryOn(database.current);
    const { db } = database.current;
    for (const event of HISTORY) await hear(event);
    const grown = await allRows();
    expect(grown.offers).toMatchObject([
      { level: 'STATE', area: MEDEBACH },
      { level: 'STATE', area: WINTERBERG },
    ]);
    expect(grown.delegations).toMatchObject([{ stem: '99102', downTo: 'LARGE' }]);
    expect(grown.regions.find(({ key }) => key === WINTERBERG)?.name).toBe('Winterberg, Stadt');

    await db.update(consumers).set({ position: 0n });
    await settle(subgraph.background);
    expect(await allRows()).toEqual(grown);

    await loseModel(db);
    await db.update(consumers).set({ position: 0n });
    await settle(subgraph.background);
    expect(await allRows()).toEqual(grown);
  });

  test('takes in many offers of many areas at once', async () => {
    const { hear } = directoryOn(database.current);
    const furtherAreas = Array.from({ length: 40 }, (_, index) => parseRegion(`05958${String(index + 1).padStart(4, '0')}`));
    const names = Array.from({ length: 250 }, (_, index) => `joint ${String(index)}`);
    await hear(...names.map((name) => offer(WINTERBERG, DOG_TAX, { furtherAreas }, name)));
    expect(await database.current.db.$count(offers)).toBe(250 * 41);
  });

  test('forgets the words no service has any more', async () => {
    const { hear } = directoryOn(database.current);
    await hear(service(DOG_TAX, 'Hundesteuer Anmeldung'), service(TRADE, 'Gewerbe Anmeldung'));
    await hear(service(DOG_TAX, 'Hundeabgabe'));
    expect((await allRows()).lexicon.map(({ word }) => word)).toEqual(['anmeldung', 'gewerbe', 'hundeabgabe']);
    const id = localServiceId('Wald');
    await hear(localService('Holz', [WINTERBERG], { id, synonyms: ['Gewerbe'] }), service(TRADE, 'Anmeldung'));
    expect((await allRows()).lexicon.map(({ word }) => word)).toEqual(['anmeldung', 'gewerbe', 'holz', 'hundeabgabe']);
    await hear(localService('Hundeabgabe', [WINTERBERG], { id }), service(DOG_TAX, 'Hund'));
    expect((await allRows()).lexicon.map(({ word }) => word)).toEqual(['anmeldung', 'hund', 'hundeabgabe']);
  });

  test('depends on the events only, not on how they are grouped', async () => {
    const { hear } = directoryOn(database.current);
    const names = fc.constantFrom('Hundesteuer Anmeldung', 'Gewerbe Anmeldung', 'Gewerbe Ummeldung', 'Personalausweis');
    const change = fc.record({ key: fc.constantFrom(DOG_TAX, TRADE, ID_CARD), name: names });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const events = changes.map(({ key, name }) => service(key, name));
        await forget();
        for (const event of events) await hear(event);
        const inSteps = await allRows();
        await forget();
        await hear(...events);
        expect(await allRows()).toEqual(inSteps);
      }),
      { numRuns: 10 },
    );
  });
});
