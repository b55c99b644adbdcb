/** What the directory remembers holds no longer than the catalogues do, whichever process wrote them. */

import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { createMemory } from '#subgraphs/directory/memory.ts';
import { useDatabase } from '#test/support/database.ts';
import { AUTHORITIES, directoryOn, DOG_TAX, offer, region, REGIONS, service, WINTERBERG } from './catalogue.ts';
import { forgetAll } from './read-model.ts';

const database = useDatabase();

beforeEach(() => forgetAll(database.current.db));

const SEARCH = '{ searchServices(query: "Hundesteuer") { edges { highlights node { leikaKey } } } }';

describe('What is remembered', () => {
  test('is forgotten when services or regions change, though another process takes the events in', async () => {
    const { ask, hear } = directoryOn(database.current);
    const other = directoryOn(database.current);
    await hear(...REGIONS, ...AUTHORITIES, service(DOG_TAX, 'Hundesteuer'));
    const before = await other.ask(SEARCH);
    expect(before).toMatchObject({ data: { searchServices: { edges: [{ highlights: ['<mark>Hundesteuer</mark>'] }] } } });
    await hear(service(DOG_TAX, 'Hundesteuer Anmeldung'), region(WINTERBERG, 'Winterberg, Stadt', 'MUNICIPALITY'));
    expect(await other.ask(SEARCH)).toEqual(await ask(SEARCH));
    expect(await other.ask(SEARCH)).not.toEqual(before);
    const path = `{ responsibility(leikaKey: "${DOG_TAX}", region: "${WINTERBERG}") { path { reason } } }`;
    expect(JSON.stringify(await other.ask(path))).toContain('Winterberg, Stadt');
  });

  test('outlives news of offers, which are read each time', async () => {
    const { hear } = directoryOn(database.current);
    const memory = createMemory(database.current.db);
    await hear(...REGIONS, service(DOG_TAX, 'Hundesteuer'));
    const before = await memory.current();
    await hear(...AUTHORITIES, offer(WINTERBERG, DOG_TAX));
    expect(await memory.current()).toBe(before);
    await hear(service(DOG_TAX, 'Hundeabgabe'));
    expect(await memory.current()).not.toBe(before);
  });

  test('is asked about once for all who come while the database answers, and anew for who comes after a change', async () => {
    const { hear } = directoryOn(database.current);
    await hear(...REGIONS);
    const memory = createMemory(database.current.db);
    const first = memory.current();
    await database.current.db.execute(sql`update directory.revision set number = number + 1`);
    const [early, ...late] = await Promise.all([first, memory.current(), memory.current(), memory.current()]);
    expect(new Set(late).size).toBe(1);
    expect(await memory.current()).toBe(late[0]);
    expect(early).toBeDefined();
  });

  test('does not last beyond a failure of the database', async () => {
    const { db } = database.current;
    const memory = createMemory(db);
    await db.execute(sql`alter table directory.revision rename to away`);
    await expect(memory.current()).rejects.toThrow();
    await db.execute(sql`alter table directory.away rename to revision`);
    await expect(memory.current()).resolves.toBeDefined();
  });
});
