import { describe, expect, it } from 'vitest';
import { dayBefore } from '#platform/values/day.ts';
import { parseRegion } from '#platform/values/region.ts';
import { authorities, pvogUnits } from '#subgraphs/municipal/tables.ts';
import { authorityOfUnit } from '#subgraphs/municipal/pvog/store.ts';
import { DOG_TAX_REGISTRATION as DOG_TAX_KEY, WINTERBERG } from '#test/support/catalogue.ts';
import { useDatabase } from '#test/support/database.ts';
import { addPlace, DOG_TAX, FEDERAL_UNIT, liveServices, simulated, unitDetail, unitOf } from '#test/support/pvog-content.ts';
import { usePvog } from '#test/support/pvog-rounds.ts';

const database = useDatabase();
const pvog = usePvog(database, 20);
const MEDEBACH = parseRegion('059580028028');
const KOELN = parseRegion('053150000000');

/** Those of Winterberg that no federal office is in charge of. */
const MUNICIPAL = liveServices()
  .slice(0, 20)
  .filter(({ id }) => !id.startsWith('B'));

const live = (id: string) => liveServices().find((one) => one.id === id) ?? { id, leika: '99000000000000', name: id };

describe('a place the PVOG knows', () => {
  it('has an offer for each service a municipal authority is in charge of, and each is told of', async () => {
    const { services, refused, changedOffers, changedAuthorities, notKept, notUnderstood } = await pvog.report();
    expect({ services, refused, changedOffers, changedAuthorities, notUnderstood }).toEqual({
      services: 20,
      refused: [],
      changedOffers: MUNICIPAL.length,
      changedAuthorities: 1,
      notUnderstood: {},
    });
    expect(notKept).toEqual({ 'services no municipal authority is in charge of': 20 - MUNICIPAL.length });
    expect(await pvog.told()).toBe(MUNICIPAL.length + 1);
    const [dogTax] = (await pvog.offersNow()).filter(({ leikaKey }) => leikaKey === DOG_TAX_KEY);
    const provenance = {
      source: 'PVOG, L100002',
      retrievedAt: pvog.today(),
      editor: 'Ministerium des Innern NRW',
      demonstration: false,
    };
    expect(dogTax).toEqual({
      id: expect.any(String) as string,
      leikaKey: DOG_TAX_KEY,
      authorityId: authorityOfUnit(unitOf(WINTERBERG)),
      area: WINTERBERG,
      furtherAreas: [],
      level: 'MUNICIPAL',
      channels: ['ONLINE'],
      onlineServices: [
        {
          name: 'Hundesteuer Anmeldung online',
          url: `https://service.example/antrag/${DOG_TAX_KEY}`,
          trustLevel: 'BASIC',
          paymentPolicy: 'INACTIVE',
        },
      ],
      fees: [
        {
          code: 'STANDARD',
          amount: '7.50',
          from: null,
          to: null,
          description: 'Gebühr',
          legalBasis: 'Siehe Handlungsgrundlagen der Leistung',
          level: 'MUNICIPAL',
          validFrom: null,
          validTo: null,
          provenance,
        },
      ],
      requiredDocuments: ['Personalausweis oder Reisepass', 'Antrag'],
      processingTime: 'P2W',
      provenance,
      validFrom: null,
      validTo: null,
    });
  });

  it('has the authority where visitors find it, without the people who work there', async () => {
    await pvog.report();
    const [townHall] = await database.current.db.select().from(authorities);
    expect(townHall).toMatchObject({
      name: 'Stadt Winterberg, Bürgerservice',
      region: WINTERBERG,
      address: { street: 'Fichtenweg 10', postalCode: '59955', city: 'Winterberg' },
      contacts: [
        { kind: 'EMAIL', value: 'post@winterberg.example' },
        { kind: 'PHONE', value: '02981 800-0' },
        { kind: 'WEB', value: 'https://winterberg.example' },
      ],
      website: 'https://winterberg.example',
      provenance: { source: 'PVOG, L100002', retrievedAt: pvog.today() },
    });
    expect(JSON.stringify(await pvog.state())).not.toContain('Frau Beispiel');
  });

  it('costs no writing and no events when nothing has changed, with ETags or without', async () => {
    for (const etags of [true, false]) {
      pvog.simulator.traits.etags = etags;
      await pvog.report();
      const before = { ...(await pvog.state()), told: await pvog.told() };
      pvog.pass(1);
      const { unchanged, written, changedOffers } = await pvog.report();
      expect({ unchanged, written, changedOffers }).toEqual({ unchanged: 20, written: 0, changedOffers: 0 });
      expect({ ...(await pvog.state()), told: await pvog.told() }).toEqual(before);
    }
  });

  it('is not asked for descriptions whose lastUpdate is the one that was read, and for others with what is known of them', async () => {
    await pvog.report();
    const asked = async (): Promise<readonly string[]> => {
      pvog.simulator.log.length = 0;
      await pvog.report();
      return pvog.simulator.log.filter((line) => line.includes('LB'));
    };
    expect(await asked()).toEqual([]);
    pvog.simulator.traits.listTells = false;
    expect(new Set((await asked()).map((line) => line.slice(0, 3)))).toEqual(new Set(['304']));
    pvog.simulator.traits.listTells = true;
    pvog.change(DOG_TAX, {});
    expect(await asked()).toEqual([`200 v6/servicedescriptions/${DOG_TAX}/detail`]);
  });

  it('is read from the table of all services where the search wants words', async () => {
    pvog.simulator.traits.searchesWithoutWords = false;
    expect((await pvog.report()).services).toBe(20);
    expect(await pvog.currentOffers()).toHaveLength(MUNICIPAL.length);
  });
});

describe('what changes upstream', () => {
  it('changes here, and only that is told of', async () => {
    await pvog.report();
    const before = await pvog.told();
    pvog.change(DOG_TAX, { onlineServiceLinks: [] });
    pvog.pass(1);
    expect(await pvog.report()).toMatchObject({ unchanged: 19, changedOffers: 1 });
    expect(await pvog.told()).toBe(before + 1);
    const [dogTax] = (await pvog.offersNow()).filter(({ leikaKey }) => leikaKey === DOG_TAX_KEY);
    expect(dogTax).toMatchObject({ onlineServices: [], channels: [], provenance: { retrievedAt: pvog.today() } });
  });

  it('moves the offer when somebody else is in charge', async () => {
    await pvog.report();
    const other = 'L100002.OE.77';
    pvog.simulator.units.set(other, unitDetail(other, 'Steueramt'));
    pvog.winterberg.services.set(DOG_TAX, { ...simulated(live(DOG_TAX), WINTERBERG), duties: [{ unit: other, role: '02' }] });
    pvog.pass(1);
    await pvog.report();
    const dogTax = (await pvog.offersNow()).filter(({ leikaKey }) => leikaKey === DOG_TAX_KEY);
    expect(dogTax.map(({ authorityId, validTo }) => [authorityId, validTo]).sort()).toEqual(
      [
        [authorityOfUnit(unitOf(WINTERBERG)), dayBefore(pvog.today())],
        [authorityOfUnit(other), null],
      ].sort(),
    );
  });

  it('ends here when the PVOG has nothing of it any more, the day before that is seen', async () => {
    await pvog.report();
    pvog.winterberg.services.delete(DOG_TAX);
    pvog.pass(2);
    const yesterday = dayBefore(pvog.today());
    expect(await pvog.report()).toMatchObject({ changedOffers: 1 });
    const ended = (await pvog.offersNow()).filter(({ validTo }) => validTo !== null);
    expect(ended.map(({ leikaKey, validTo }) => [leikaKey, validTo])).toEqual([[DOG_TAX_KEY, yesterday]]);
    expect((await pvog.report()).changedOffers).toBe(0);
  });

  it('stays here when it only fell out of the list', async () => {
    await pvog.report();
    const known = pvog.winterberg.services.get(DOG_TAX);
    if (known !== undefined) pvog.winterberg.services.set(DOG_TAX, { ...known, listed: false });
    expect(await pvog.report()).toMatchObject({ services: 20, unchanged: 20, changedOffers: 0 });
  });

  it('comes back when it comes back', async () => {
    await pvog.report();
    const before = await pvog.currentOffers();
    const known = simulated(live(DOG_TAX), WINTERBERG);
    pvog.winterberg.services.delete(DOG_TAX);
    await pvog.report();
    pvog.winterberg.services.set(DOG_TAX, known);
    await pvog.report();
    expect(await pvog.currentOffers()).toEqual(before);
  });

  it('ends a unit nobody is told of any more, whose authority stays without offers', async () => {
    await pvog.report();
    const other = 'L100002.OE.77';
    pvog.simulator.units.set(other, unitDetail(other, 'Neues Bürgeramt'));
    for (const [id, service] of pvog.winterberg.services) {
      if (!id.startsWith('B')) pvog.winterberg.services.set(id, { ...service, duties: [{ unit: other, role: '01' }] });
    }
    await pvog.report();
    expect(await database.current.db.select({ unit: pvogUnits.unit }).from(pvogUnits)).toEqual([{ unit: other }]);
    expect(await database.current.db.$count(authorities)).toBe(2);
    expect(new Set((await pvog.currentOffers()).map(({ authorityId }) => authorityId))).toEqual(
      new Set([authorityOfUnit(other)]),
    );
  });
});

describe('an authority of several places', () => {
  it('works for what they have in common', async () => {
    const medebach = addPlace(pvog.simulator, MEDEBACH, 'Medebach', 5);
    for (const [id, service] of medebach.services) {
      medebach.services.set(id, { ...service, duties: [{ unit: unitOf(WINTERBERG), role: '01' }] });
    }
    await pvog.round({ places: [WINTERBERG, MEDEBACH] });
    expect(await database.current.db.select({ region: authorities.region }).from(authorities)).toEqual([
      { region: '059580000000' },
    ]);
  });

  it('is no municipal one when that is more than a district, and offers nothing', async () => {
    const koeln = addPlace(pvog.simulator, KOELN, 'Köln', 5);
    for (const [id, service] of koeln.services) {
      koeln.services.set(id, { ...service, duties: [{ unit: unitOf(WINTERBERG), role: '01' }] });
    }
    const [, second] = await pvog.round({ places: [WINTERBERG, KOELN] });
    expect(second?.report.notKept).toMatchObject({ 'authorities of more than one district': 1 });
    const current = (await pvog.offersNow()).filter(({ validTo }) => validTo === null);
    expect(current).toEqual([]);
  });

  it('of the federation is none of them', async () => {
    pvog.winterberg.services.set(DOG_TAX, {
      ...simulated(live(DOG_TAX), WINTERBERG),
      duties: [
        { unit: FEDERAL_UNIT, role: '01' },
        { unit: unitOf(WINTERBERG), role: '03' },
      ],
    });
    await pvog.report();
    expect((await pvog.offersNow()).some(({ leikaKey }) => leikaKey === DOG_TAX_KEY)).toBe(false);
  });
});
