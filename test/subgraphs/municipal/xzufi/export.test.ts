import { asc } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseRegion, type RegionKey } from '#platform/values/region.ts';
import { exportXzufi, importXzufi, seedMunicipal } from '#subgraphs/municipal/index.ts';
import {
  authorities,
  localServices,
  offers,
  xzufiMessages,
  xzufiOffers,
  xzufiRecords,
  xzufiResponsibilities,
} from '#subgraphs/municipal/tables.ts';
import { authority, offer, WINTERBERG } from '#test/support/catalogue.ts';
import { useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { feedBytes, feedRecords, head } from '#test/support/xzufi-feed.ts';

const database = useDatabase();

async function empty(): Promise<void> {
  for (const table of [offers, localServices, authorities, xzufiMessages, xzufiOffers, xzufiRecords, xzufiResponsibilities]) {
    await database.current.db.delete(table);
  }
}
beforeEach(empty);

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Promise.resolve(Buffer.from(text));
}

async function exported(region: RegionKey): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of exportXzufi(database.current, region, NOW)) pieces.push(piece);
  return pieces.join('');
}

async function catalogue() {
  const { db } = database.current;
  return {
    authorities: await db.select().from(authorities).orderBy(asc(authorities.id)),
    offers: await db.select().from(offers).orderBy(asc(offers.id)),
    localServices: await db.select().from(localServices).orderBy(asc(localServices.id)),
    records: await db.select().from(xzufiRecords).orderBy(asc(xzufiRecords.id)),
  };
}

describe('the exported catalogue of a municipality', () => {
  it('is the same when it is imported again', async () => {
    await importXzufi(database.current, feedBytes(head(), { places: 1, services: 20 }), { now: NOW });
    const [before, region] = [await catalogue(), (await catalogue()).authorities[0]?.region];
    const text = await exported(region ?? WINTERBERG);
    await empty();
    expect(await importXzufi(database.current, bytes(text), { now: NOW })).toMatchObject({ refused: [], notUnderstood: {} });
    expect(await catalogue()).toEqual(before);
    expect(before.offers).toHaveLength(20);
  });

  it('holds its own and nothing of its neighbours', async () => {
    await importXzufi(database.current, feedBytes(head(), { places: 3, services: 4 }), { now: NOW });
    const all = [...feedRecords({ places: 3, services: 4 }, '2.3.1')];
    const second = all.filter(({ kind }) => kind === 'organisationseinheit')[1];
    const region = second?.kind === 'organisationseinheit' ? second.region : WINTERBERG;
    const text = await exported(region);
    await empty();
    expect(await importXzufi(database.current, bytes(text), { now: NOW })).toMatchObject({
      written: all.length / 3,
      missingServices: 0,
    });
    expect((await catalogue()).authorities.map((one) => one.region)).toEqual([region]);
  });

  it('holds what did not come as XZuFi, as far as XZuFi has a place for it', async () => {
    const paid = offer({ fees: [], requiredDocuments: ['Ausweis'] });
    await seedMunicipal(database.current, { authorities: [authority({ address: null })], offers: [paid] }, NOW);
    const text = await exported(WINTERBERG);
    await empty();
    expect(await importXzufi(database.current, bytes(text), { now: NOW })).toMatchObject({ refused: [], notUnderstood: {} });
    const { authorities: offices, offers: offered } = await catalogue();
    expect(offices).toMatchObject([{ name: authority().name, region: WINTERBERG }]);
    const { leikaKey, area, processingTime, requiredDocuments, onlineServices } = paid;
    expect(offered).toMatchObject([
      { leikaKey, area, processingTime, requiredDocuments, onlineServices: [{ url: onlineServices[0]?.url, trustLevel: 'LOW' }] },
    ]);
  });

  it('is a message without records where there is nothing', async () => {
    const text = await exported(parseRegion('05111'));
    expect(await importXzufi(database.current, bytes(text), { now: NOW })).toMatchObject({ outcome: 'APPLIED', records: 0 });
  });
});
