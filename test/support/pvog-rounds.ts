/** Rounds over a simulated PVOG, with the catalogue empty and the clock fixed at the beginning of each test. */

import { asc } from 'drizzle-orm';
import { afterEach, beforeEach } from 'vitest';
import { outbox } from '#platform/events/tables.ts';
import { dayOf, type Day } from '#platform/values/day.ts';
import { syncPvog, type PlaceOutcome, type SyncOptions } from '#subgraphs/municipal/index.ts';
import {
  authorities,
  offers,
  pvogPlaces,
  pvogServices,
  pvogUnits,
  xzufiMessages,
  xzufiOffers,
  xzufiRecords,
  xzufiResponsibilities,
} from '#subgraphs/municipal/tables.ts';
import { WINTERBERG } from './catalogue.ts';
import type { useDatabase } from './database.ts';
import { addPlace } from './pvog-content.ts';
import { startSimulator, type SimulatedPlace, type Simulator } from './pvog-simulator.ts';
import { NOW } from './viewers.ts';

const DAY_MS = 86_400_000;
const CATALOGUE = [offers, authorities, xzufiMessages, xzufiOffers, xzufiRecords, xzufiResponsibilities];

/** Call it at the top of a test file, with how many of the live services Winterberg has. */
export function usePvog(database: ReturnType<typeof useDatabase>, services: number) {
  let simulator: Simulator;
  let winterberg: SimulatedPlace;
  let time = NOW.getTime();

  async function clear(): Promise<void> {
    for (const table of [...CATALOGUE, pvogPlaces, pvogServices, pvogUnits, outbox]) await database.current.db.delete(table);
  }
  beforeEach(async () => {
    await clear();
    time = NOW.getTime();
    simulator = await startSimulator();
    winterberg = addPlace(simulator, WINTERBERG, 'Winterberg', services);
  });
  afterEach(() => simulator.close());

  async function round(more: Partial<SyncOptions> = {}): Promise<readonly PlaceOutcome[]> {
    const outcomes: PlaceOutcome[] = [];
    const now = (): Date => new Date(time);
    const pause = (): Promise<void> => Promise.resolve();
    const options = { url: simulator.url, clientId: 'test', places: [WINTERBERG], now, pause, ...more };
    for await (const outcome of syncPvog(database.current, options)) outcomes.push(outcome);
    return outcomes;
  }
  const offersNow = () => database.current.db.select().from(offers).orderBy(asc(offers.id));

  return {
    get simulator() {
      return simulator;
    },
    get winterberg() {
      return winterberg;
    },
    clear,
    round,
    offersNow,
    now: (): Date => new Date(time),
    today: (): Day => dayOf(new Date(time)),
    pass: (days: number): void => {
      time += days * DAY_MS;
    },
    /** The report of the only place that was read. Throws when it could not be read to the end. */
    report: async (more: Partial<SyncOptions> = {}) => {
      const [outcome] = await round(more);
      if (outcome === undefined || 'fault' in outcome) throw new Error(outcome?.fault ?? 'no place was read');
      return outcome.report;
    },
    /** Why the only place could not be read to the end. */
    fault: async (more: Partial<SyncOptions> = {}): Promise<string> => {
      const [outcome] = await round(more);
      return outcome !== undefined && 'fault' in outcome ? outcome.fault : '';
    },
    currentOffers: async () => (await offersNow()).filter(({ validTo }) => validTo === null),
    told: () => database.current.db.$count(outbox),
    /** All the catalogue holds, and all that is remembered but times and rounds. */
    state: async () => {
      const { db } = database.current;
      const known = await db.select().from(pvogServices).orderBy(asc(pvogServices.place), asc(pvogServices.service));
      return {
        offers: await offersNow(),
        authorities: await db.select().from(authorities).orderBy(asc(authorities.id)),
        records: await db.select().from(xzufiRecords).orderBy(asc(xzufiRecords.id)),
        services: known.map(({ round: _round, ...service }) => service),
        units: await db.select().from(pvogUnits).orderBy(asc(pvogUnits.unit)),
      };
    },
    /** Changes what is said of a service in Winterberg. */
    change: (id: string, fields: Readonly<Record<string, unknown>>): void => {
      const known = winterberg.services.get(id);
      if (known === undefined) throw new Error(`there is no ${id}`);
      winterberg.services.set(id, { ...known, detail: { ...known.detail, lastUpdate: '2026-11-22T10:00:00Z', ...fields } });
    },
  };
}
