/** What the register says of keys and places, known ones and unknown. */

import { describe, expect, test } from 'vitest';
import type { RegionKind } from '#platform/catalogue/types.ts';
import type { Day } from '#platform/values/day.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { parseRegion } from '#platform/values/region.ts';
import { createRegister } from '#subgraphs/directory/register.ts';
import type { RegionRow, ServiceRow } from '#subgraphs/directory/tables.ts';
import { HOCHSAUERLANDKREIS, NEW_PLATE, OLD_PLATE, WINTERBERG } from './catalogue.ts';

const DAY = '2026-11-26' as Day;

function service(key: string, replacedBy: string | null): ServiceRow {
  const names = { name: key, citizenName: key, synonyms: [], audience: [], executedBy: [] };
  const groups = { bundleName: null, situationId: null, situationName: null, topicId: null, topicName: null };
  const leikaKey = parseLeika(key);
  const successor = replacedBy === null ? null : parseLeika(replacedBy);
  const times = { validFrom: null, validTo: null };
  return { leikaKey, lineage: [leikaKey], ...names, ...groups, replacedBy: successor, reference: null, ...times, fees: [] };
}

function region(key: string, kind: RegionKind): RegionRow {
  return { key: parseRegion(key), name: key, kind, postalCodes: [], population: null, tiers: [] };
}

const registerOf = (...services: readonly ServiceRow[]) => createRegister({ regions: [], services, delegations: [] });

describe('A key', () => {
  test('leads to the service that has replaced it', () => {
    const register = registerOf(service(OLD_PLATE, NEW_PLATE), service(NEW_PLATE, null));
    expect(register.currentService(parseLeika(OLD_PLATE), DAY)?.leikaKey).toBe(NEW_PLATE);
  });

  test('leads to a service even where replacements run in a circle', () => {
    const register = registerOf(service(OLD_PLATE, NEW_PLATE), service(NEW_PLATE, OLD_PLATE));
    expect(register.currentService(parseLeika(OLD_PLATE), DAY)?.leikaKey).toBe(NEW_PLATE);
  });

  test('whose successor no catalogue has stays what it was', () => {
    expect(registerOf(service(OLD_PLATE, NEW_PLATE)).currentService(parseLeika(OLD_PLATE), DAY)?.leikaKey).toBe(OLD_PLATE);
  });

  test('that no catalogue has leads nowhere', () => {
    expect(registerOf().currentService(parseLeika(OLD_PLATE), DAY)).toBeNull();
  });
});

describe('A place', () => {
  const regions = [region(WINTERBERG, 'MUNICIPALITY'), region(HOCHSAUERLANDKREIS, 'DISTRICT')];
  const register = createRegister({ regions, services: [], delegations: [] });

  test('is a town of its district, and knows what of the way up the register has', () => {
    const { place, registered } = register.place(parseRegion(WINTERBERG));
    expect(place.town).toMatchObject({ key: WINTERBERG, district: HOCHSAUERLANDKREIS });
    expect([...registered]).toEqual([WINTERBERG, HOCHSAUERLANDKREIS]);
    expect(place.regions.length).toBeGreaterThan(registered.size);
  });

  test('that the register does not have is a place nevertheless', () => {
    const { place, registered } = register.place(parseRegion('091620000000'));
    expect(place.town).toBeNull();
    expect(registered.size).toBe(0);
    expect(place.regions[0]).toBe('091620000000');
  });
});
