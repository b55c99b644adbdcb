import { describe, expect, it } from 'vitest';
import { WINTERBERG } from '#test/support/catalogue.ts';
import { useDatabase } from '#test/support/database.ts';
import { DOG_TAX, liveServices, serviceDetail, simulated, unitOf } from '#test/support/pvog-content.ts';
import { usePvog } from '#test/support/pvog-rounds.ts';

const database = useDatabase();
const pvog = usePvog(database, 8);

/** Those of Winterberg that no federal office is in charge of. */
const MUNICIPAL = liveServices()
  .slice(0, 8)
  .filter(({ id }) => !id.startsWith('B'));

const live = (id: string) => liveServices().find((one) => one.id === id) ?? { id, leika: '99000000000000', name: id };

describe('a record that cannot be read', () => {
  const cases: readonly (readonly [string, Record<string, unknown>, RegExp])[] = [
    ['without a name', { name: null }, /'name'/],
    ['with texts that are no list', { details: {} }, /'details'/],
    ['with a text of no code', { details: [{ title: 'x', text: 'y' }] }, /'details\.0\.code'/],
    ['valid from no day', { validityPeriods: [{ validFrom: '31.12.2026' }] }, /'validityPeriods\.0\.validFrom' is no day/],
    ['valid in two periods', { validityPeriods: [{ validTo: '2026-01-01' }, { validFrom: '2027-01-01' }] }, /two periods/],
    [
      'whose validity ends before it begins',
      { validityPeriods: [{ validFrom: '2027-01-01', validTo: '2026-01-01' }] },
      /ends before/,
    ],
    ['that is another one', { id: 'L100002.LB.1' }, /another service/],
  ];
  it.each(cases)('%s is named with its reason, and all others go in', async (_, fields, reason) => {
    pvog.change(DOG_TAX, fields);
    const { refused, changedOffers } = await pvog.report();
    expect(refused).toEqual([{ record: DOG_TAX, reason: expect.stringMatching(reason) as string }]);
    expect(changedOffers).toBe(MUNICIPAL.length - 1);
  });

  it('leaves what was known of it as it is, until it can be read again', async () => {
    await pvog.report();
    const before = await pvog.currentOffers();
    pvog.change(DOG_TAX, { name: 7 });
    expect((await pvog.report()).refused).toHaveLength(1);
    expect(await pvog.currentOffers()).toEqual(before);
    pvog.change(DOG_TAX, { name: 'Hundesteuer Anmeldung', onlineServiceLinks: [] });
    expect(await pvog.report()).toMatchObject({ refused: [], changedOffers: 1 });
  });

  it.each([
    ['no JSON', { body: '<html>Wartung</html>' }, /no JSON/],
    ['no UTF-8', { body: Buffer.from([0x22, 0xff, 0x22]) }, /UTF-8/],
    ['too long', { body: `"${'x'.repeat(2_001)}"` }, /longer than 2000 bytes/],
    ['a fault of the server', { status: 500 }, /status 500/],
    ['a refusal', { status: 400 }, /status 400/],
  ])('is one whose description is %s', async (_, mishap, reason) => {
    pvog.winterberg.services.clear();
    for (const one of MUNICIPAL.slice(0, 3)) {
      const { detail, duties } = simulated(one, WINTERBERG);
      pvog.winterberg.services.set(one.id, { detail: { ...detail, details: [] }, duties });
    }
    const bad = MUNICIPAL[1]?.id ?? '';
    pvog.simulator.mishap = (path) => (path.includes(bad) ? mishap : undefined);
    const { refused, changedOffers } = await pvog.report({ mostBytes: 2_000 });
    expect(refused).toEqual([{ record: bad, reason: expect.stringMatching(reason) as string }]);
    expect(changedOffers).toBe(2);
  });

  it('is a unit: its services wait for it', async () => {
    const townHall = pvog.simulator.units.get(unitOf(WINTERBERG));
    pvog.simulator.units.set(unitOf(WINTERBERG), { ...townHall, title: '' });
    expect(await pvog.report()).toMatchObject({ refused: [{ record: unitOf(WINTERBERG) }], changedOffers: 0 });
    pvog.simulator.units.set(unitOf(WINTERBERG), { ...townHall });
    expect(await pvog.report()).toMatchObject({ refused: [], changedOffers: MUNICIPAL.length });
  });

  it('is an entry of the list, or a role nobody knows', async () => {
    pvog.winterberg.services.set('no identity', { detail: serviceDetail(live(DOG_TAX)), duties: [] });
    pvog.winterberg.services.set(DOG_TAX, {
      ...simulated(live(DOG_TAX), WINTERBERG),
      duties: [{ unit: unitOf(WINTERBERG), role: '' }],
    });
    const { refused } = await pvog.report();
    expect(refused.map(({ record }) => record).sort()).toEqual([DOG_TAX, 'page 1'].sort());
  });

  it('is told of without what stands in it', async () => {
    pvog.change(DOG_TAX, { validityPeriods: [{ validFrom: 'Erika Beispiel' }] });
    expect(JSON.stringify((await pvog.report()).refused)).not.toContain('Beispiel');
  });

  it('is none because of names we do not know; they are counted', async () => {
    pvog.change(DOG_TAX, { newInVersionSix: 1 });
    expect(await pvog.report()).toMatchObject({ refused: [], notUnderstood: { newInVersionSix: 1 } });
  });
});
