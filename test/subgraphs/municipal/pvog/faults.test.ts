import { describe, expect, it } from 'vitest';
import { parseRegion } from '#platform/values/region.ts';
import { ENDPOINTS } from '#subgraphs/municipal/pvog/endpoints.ts';
import { offers, pvogServices } from '#subgraphs/municipal/tables.ts';
import { WINTERBERG } from '#test/support/catalogue.ts';
import { startChild } from '#test/support/child-process.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { addPlace, DOG_TAX, liveServices, simulated } from '#test/support/pvog-content.ts';
import { usePvog } from '#test/support/pvog-rounds.ts';

const database = useDatabase();
const pvog = usePvog(database, 75);
const MEDEBACH = parseRegion('059580028028');
const KOELN = parseRegion('053150000000');

/** Those of Winterberg that no federal office is in charge of. */
const MUNICIPAL = liveServices()
  .slice(0, 75)
  .filter(({ id }) => !id.startsWith('B'));

describe('a PVOG that fails', () => {
  it('is asked again when it is busy, and with patience', async () => {
    const pauses: number[] = [];
    let busy = 3;
    pvog.simulator.mishap = (path) => (path.includes(DOG_TAX) && busy-- > 0 ? { status: 503, retryAfter: '7' } : undefined);
    const pause = (ms: number) => Promise.resolve(pauses.push(ms));
    expect(await pvog.report({ pause })).toMatchObject({ refused: [] });
    expect(pauses).toEqual([7_000, 7_000, 7_000]);
  });

  it('waits longer from try to try where nobody says how long', async () => {
    const pauses: number[] = [];
    pvog.simulator.mishap = (path) => (path === '/servicedescriptions' ? 'BREAKS' : undefined);
    expect(await pvog.fault({ pause: (ms) => Promise.resolve(pauses.push(ms)) })).toMatch(/the connection broke/);
    expect(pauses.map((pause, index) => pause / 2 ** index).every((pause) => pause >= 250 && pause <= 500)).toBe(true);
    expect(pauses).toHaveLength(3);
  });

  it('leaves what it could not say as it was, and the next round goes on at that page', async () => {
    let asked = 0;
    pvog.simulator.mishap = (path) => (path.startsWith('/organisationunits') && (asked += 1) > 60 ? 'BREAKS' : undefined);
    expect(await pvog.fault()).toMatch(/the connection broke/);
    const half = await database.current.db.$count(offers);
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(MUNICIPAL.length);
    pvog.simulator.mishap = () => undefined;
    const resumed = await pvog.report();
    expect(resumed).toMatchObject({ resumed: true, services: 25 });
    expect(await pvog.currentOffers()).toHaveLength(MUNICIPAL.length);
  });

  it('ends up with the same, however often it fails on the way', async () => {
    await pvog.report();
    const whole = await pvog.state();
    await pvog.clear();
    for (let most = 20; ; most += 40) {
      let asked = 0;
      pvog.simulator.mishap = () => ((asked += 1) > most ? { status: 502 } : undefined);
      if ((await pvog.fault()) === '') break;
    }
    expect(await pvog.state()).toEqual(whole);
  });

  it('ends nothing when a version of an endpoint was switched off', async () => {
    await pvog.report();
    const before = await pvog.currentOffers();
    for (const path of ['/servicedescriptions/{id}/detail', '/organisationunits/titles', '/organisationunits/detail']) {
      const version = pvog.simulator.versions[path] ?? '';
      pvog.simulator.versions[path] = 'v99';
      pvog.simulator.traits.listTells = false;
      expect(await pvog.fault()).toMatch(/switched off/);
      expect(await pvog.currentOffers()).toEqual(before);
      pvog.simulator.versions[path] = version;
      await pvog.round();
    }
  });

  it('is read in a new version of one endpoint when that is named, whatever was known of the old one', async () => {
    await pvog.report();
    pvog.simulator.versions['/servicedescriptions/{id}/detail'] = 'v7';
    const endpoints = { ...ENDPOINTS, service: { ...ENDPOINTS.service, version: 'v7' } };
    expect(await pvog.report({ endpoints })).toMatchObject({ refused: [], changedOffers: 0 });
    expect(await pvog.currentOffers()).toHaveLength(MUNICIPAL.length);
  });

  it('is left alone for the other places after three that fail one after the other', async () => {
    const places = [WINTERBERG, MEDEBACH, KOELN, parseRegion('059580004004')];
    pvog.simulator.mishap = () => ({ status: 503 });
    expect(await pvog.round({ places })).toHaveLength(3);
  });

  it('may fail for one place alone', async () => {
    addPlace(pvog.simulator, MEDEBACH, 'Medebach', 5);
    pvog.simulator.mishap = (_, { url = '' }) => (url.includes(WINTERBERG) ? { status: 503 } : undefined);
    const outcomes = await pvog.round({ places: [WINTERBERG, MEDEBACH] });
    expect(outcomes.map((outcome) => 'fault' in outcome)).toEqual([true, false]);
  });

  it('is told that the client id is wrong when it says so', async () => {
    pvog.simulator.mishap = (_, { headers }) => (headers['pvog-sud-api-client-id'] === 'test' ? { status: 401 } : undefined);
    expect(await pvog.fault()).toMatch(/PVOG_CLIENT_ID/);
  });

  it('may answer every page alike', async () => {
    pvog.winterberg.services.clear();
    const listed = MUNICIPAL.slice(0, 50);
    for (const one of listed) pvog.winterberg.services.set(one.id, simulated(one, WINTERBERG));
    const body = JSON.stringify({ serviceDescriptions: { content: listed.map(({ id }) => ({ id })) } });
    pvog.simulator.mishap = (path) => (path === '/servicedescriptions' ? { body } : undefined);
    expect((await pvog.report()).services).toBe(50);
  });

  it('stops when it is told to', async () => {
    const stopping = new AbortController();
    pvog.simulator.mishap = (path) => {
      if (path.includes(DOG_TAX)) stopping.abort();
      return undefined;
    };
    expect(await pvog.fault({ signal: stopping.signal })).toMatch(/stopped/);
    pvog.simulator.mishap = () => undefined;
    await pvog.report();
    expect(await pvog.currentOffers()).toHaveLength(MUNICIPAL.length);
  });
});

describe('a process that is killed while it reads', () => {
  it.runIf(onRealPostgres)('leaves whole pages, and the next round goes on behind them', async () => {
    await pvog.report();
    const whole = await pvog.state();
    const settings = database.settings.kind === 'postgres' ? database.settings : null;
    for (const pages of [0, 1]) {
      await pvog.clear();
      const child = startChild('sync-and-hang.ts', settings?.url ?? '', pvog.simulator.url.href, WINTERBERG, String(pages));
      await child.says('hanging');
      await child.kill();
      expect(await database.current.db.$count(pvogServices)).toBe(50 * pages);
      expect(await pvog.report()).toMatchObject({ resumed: true, services: 75 - 50 * pages });
      expect(await pvog.state()).toEqual(whole);
    }
  });

  it.runIf(onRealPostgres)('or not: two at the same time do not write over each other', async () => {
    const outcomes = await Promise.all([pvog.round(), pvog.round()]);
    const faults = outcomes.flat().flatMap((outcome) => ('fault' in outcome ? [outcome.fault] : []));
    for (const fault of faults) expect(fault).toMatch(/Another process reads/);
    await pvog.report();
    expect(await pvog.currentOffers()).toHaveLength(MUNICIPAL.length);
  });
});
