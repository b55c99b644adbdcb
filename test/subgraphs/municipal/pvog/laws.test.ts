import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WINTERBERG } from '#test/support/catalogue.ts';
import { useDatabase } from '#test/support/database.ts';
import { liveServices, simulated, unitDetail, unitOf } from '#test/support/pvog-content.ts';
import { usePvog } from '#test/support/pvog-rounds.ts';

const database = useDatabase();
const SERVICES = liveServices()
  .filter(({ id }) => !id.startsWith('B'))
  .slice(0, 6);
const pvog = usePvog(database, 0);
const OTHER_UNIT = 'L100002.OE.2';

/** What may happen to the PVOG between two rounds, and to a round. */
const event = fc.record({
  service: fc.constantFrom(...SERVICES),
  what: fc.constantFrom('COMES', 'GOES', 'CHANGES', 'MOVES', 'HIDES', 'SPOILS'),
  /** After so many requests nobody answers any more; null: to the end. */
  breaksAfter: fc.option(fc.integer({ min: 0, max: 20 })),
});

function happen({ service, what }: { readonly service: (typeof SERVICES)[number]; readonly what: string }, turn: number): void {
  const { services } = pvog.winterberg;
  const known = services.get(service.id) ?? simulated(service, WINTERBERG);
  const detail = { ...known.detail, lastUpdate: `2026-11-22T10:00:${String(turn).padStart(2, '0')}Z` };
  if (what === 'GOES') services.delete(service.id);
  else if (what === 'HIDES') services.set(service.id, { ...known, listed: false });
  else if (what === 'MOVES') services.set(service.id, { ...known, duties: [{ unit: OTHER_UNIT, role: '01' }] });
  else if (what === 'SPOILS') services.set(service.id, { ...known, detail: { ...detail, name: turn } });
  else if (what === 'CHANGES') services.set(service.id, { ...known, listed: true, detail: { ...detail, name: `Neu ${turn}` } });
  else services.set(service.id, simulated(service, WINTERBERG, { lastUpdate: detail.lastUpdate }));
}

/** What is offered now, without the day it was retrieved. */
async function offered() {
  const current = await pvog.currentOffers();
  return current.map(({ provenance: _, fees: __, ...offer }) => offer);
}

describe('whatever happens to the PVOG, and however often it breaks off', () => {
  it('the catalogue ends up with what it would have if it had only seen the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 8 }), async (events) => {
        await pvog.clear();
        pvog.winterberg.services.clear();
        for (const unit of [unitOf(WINTERBERG), OTHER_UNIT]) pvog.simulator.units.set(unit, unitDetail(unit, unit));
        for (const [turn, one] of events.entries()) {
          happen(one, turn);
          let asked = 0;
          const { breaksAfter } = one;
          pvog.simulator.mishap = () => (breaksAfter !== null && (asked += 1) > breaksAfter ? 'BREAKS' : undefined);
          await pvog.round();
        }
        // The end has to be readable, and something has to be there that proves that the endpoints live.
        for (const [id, known] of pvog.winterberg.services) {
          if (typeof known.detail['name'] === 'number') pvog.winterberg.services.delete(id);
          else pvog.winterberg.services.set(id, { ...known, listed: true });
        }
        const [first] = SERVICES;
        if (first !== undefined) pvog.winterberg.services.set(first.id, simulated(first, WINTERBERG, { name: 'Am Ende' }));
        pvog.simulator.mishap = () => undefined;
        pvog.simulator.traits.listTells = false;
        await pvog.round();
        await pvog.report();
        const grown = await offered();
        await pvog.clear();
        await pvog.report();
        expect(grown).toEqual(await offered());
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
