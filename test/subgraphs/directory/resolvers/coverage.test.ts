import { beforeAll, describe, expect, test } from 'vitest';
import { event, payloadOf } from '#platform/events/contracts.ts';
import type { Event, NewEvent } from '#platform/events.ts';
import { parseDay } from '#platform/values/day.ts';
import { parseRegion } from '#platform/values/region.ts';
import { useDatabase } from '#test/support/database.ts';
import {
  AUTHORITIES,
  BIRTH_CERTIFICATE,
  directoryOn,
  DOG_TAX,
  HOCHSAUERLANDKREIS,
  ID_CARD,
  localService,
  localServiceId,
  offer,
  offerId,
  onlineService,
  REGIONS,
  region,
  service,
  TRADE,
  VEHICLE,
} from '../catalogue.ts';

const database = useDatabase();
let ask: ReturnType<typeof directoryOn>['ask'];

/** Towns of a district, by name: their key and inhabitants. */
const TOWNS: Readonly<Record<string, readonly [string, number]>> = {
  Winterberg: ['059580048048', 12_000],
  Medebach: ['059580028028', 8_000],
  Olsberg: ['059580036036', 14_000],
  Bestwig: ['059580008008', 10_000],
  Arnsberg: ['059580004004', 73_000],
};
const keyOf = (name: string): string => TOWNS[name]?.[0] ?? '';

function town(name: string): NewEvent {
  const [key, population] = TOWNS[name] ?? ['', 0];
  const payload = payloadOf('catalogue.region.changed', region(key, name, 'MUNICIPALITY') as Event);
  return event('catalogue.region.changed', key, { ...payload, population });
}

const online = (name: string, key: string): NewEvent => offer(keyOf(name), key, { onlineServices: [onlineService] });

beforeAll(async () => {
  const directory = directoryOn(database.current);
  ({ ask } = directory);
  await directory.hear(...REGIONS, ...Object.keys(TOWNS).map(town), ...AUTHORITIES);
  await directory.hear(
    service(DOG_TAX, 'Hund anmelden'),
    service(ID_CARD, 'Personalausweis'),
    service(TRADE, 'Gewerbe anmelden'),
    service(BIRTH_CERTIFICATE, 'Geburtsurkunde'),
    service(VEHICLE, 'Auto zulassen'),
    // The district does it for all its towns: no gap of theirs.
    offer(HOCHSAUERLANDKREIS, VEHICLE, { onlineServices: [onlineService] }),
    offer(keyOf('Winterberg'), DOG_TAX),
    online('Winterberg', ID_CARD),
    online('Medebach', DOG_TAX),
    online('Medebach', TRADE),
    online('Olsberg', DOG_TAX),
    online('Olsberg', TRADE),
    online('Olsberg', ID_CARD),
    online('Bestwig', DOG_TAX),
    // What is over, and what larger towns have, counts for nothing.
    offer(keyOf('Bestwig'), TRADE, { onlineServices: [onlineService], validTo: '2026-11-22' as never }),
    online('Arnsberg', BIRTH_CERTIFICATE),
  );
});

const QUERY = `query ($region: RegionKey!, $first: Int, $after: String) { coverage(region: $region) {
  offered online basis rank
  neighbours(first: $first) { totalCount edges { node { region { key } offered online rank } } }
  missing(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { service { leikaKey } offer { id } neighboursOnline neighbours } } } } }`;

describe('the coverage of a town against its neighbours', () => {
  test('says which services are missing, how many neighbours have them, and how all of them stand', async () => {
    expect(await ask(QUERY, { region: keyOf('Winterberg') })).toEqual({
      data: {
        coverage: {
          offered: 3,
          online: 2,
          basis: 'DISTRICT_AND_SIZE',
          rank: 3,
          neighbours: {
            totalCount: 3,
            edges: [
              { node: { region: { key: keyOf('Olsberg') }, offered: 4, online: 4, rank: 1 } },
              { node: { region: { key: keyOf('Medebach') }, offered: 3, online: 3, rank: 2 } },
              { node: { region: { key: keyOf('Bestwig') }, offered: 2, online: 2, rank: 3 } },
            ],
          },
          missing: {
            totalCount: 2,
            pageInfo: { hasNextPage: false, endCursor: Buffer.from(TRADE).toString('base64url') },
            edges: [
              {
                node: {
                  service: { leikaKey: DOG_TAX },
                  offer: { id: offerId(`${keyOf('Winterberg')} ${DOG_TAX}`) },
                  neighboursOnline: 3,
                  neighbours: 3,
                },
              },
              { node: { service: { leikaKey: TRADE }, offer: null, neighboursOnline: 2, neighbours: 3 } },
            ],
          },
        },
      },
    });
  });

  test('comes page by page', async () => {
    const first = await ask(QUERY, { region: keyOf('Winterberg'), first: 1 });
    const after = Buffer.from(DOG_TAX).toString('base64url');
    expect(first).toMatchObject({ data: { coverage: { missing: { pageInfo: { hasNextPage: true, endCursor: after } } } } });
    expect(await ask(QUERY, { region: keyOf('Winterberg'), first: 1, after })).toMatchObject({
      data: { coverage: { missing: { pageInfo: { hasNextPage: false }, edges: [{ node: { service: { leikaKey: TRADE } } }] } } },
    });
    expect(await ask(QUERY, { region: keyOf('Winterberg'), after: Buffer.from(VEHICLE).toString('base64url') })).toMatchObject({
      errors: [{ extensions: { code: 'INVALID', argument: 'after' } }],
    });
  });

  test('is with the whole district where too few are of its size', async () => {
    expect(await ask(QUERY, { region: keyOf('Arnsberg') })).toMatchObject({
      data: { coverage: { basis: 'DISTRICT', rank: 3, neighbours: { totalCount: 4 } } },
    });
  });

  test('is with nobody for a state', async () => {
    expect(await ask(QUERY, { region: '05' })).toEqual({
      data: {
        coverage: {
          offered: 0,
          online: 0,
          basis: 'NONE',
          rank: null,
          neighbours: { totalCount: 0, edges: [] },
          missing: { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] },
        },
      },
    });
  });
});

describe('what is offered in a region', () => {
  const entries = async (args: string) => {
    const { data, errors } = await ask(
      `query ($region: RegionKey!) { coverage(region: $region) { entries(${args}) {
        totalCount pageInfo { hasNextPage endCursor } edges { node { service { leikaKey } online } } } } }`,
      { region: keyOf('Winterberg') },
    );
    if (errors !== undefined) return { errors };
    return (data as { coverage: { entries: Entries } }).coverage.entries;
  };
  interface Entries {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly edges: readonly { readonly node: { readonly service: { readonly leikaKey: string }; readonly online: boolean } }[];
  }
  const keys = (found: unknown) => (found as Entries).edges.map(({ node }) => node.service.leikaKey);

  test('comes page by page, all of it, only online, or only what is not', async () => {
    const first = (await entries('first: 2')) as Entries;
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = await entries(`first: 2, after: "${first.pageInfo.endCursor}"`);
    expect(rest).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false } });
    expect([...keys(first), ...keys(rest)].toSorted()).toEqual([DOG_TAX, ID_CARD, VEHICLE].toSorted());
    expect(keys(await entries('online: true')).toSorted()).toEqual([ID_CARD, VEHICLE].toSorted());
    expect(await entries('online: false')).toMatchObject({ totalCount: 1, edges: [{ node: { online: false } }] });
    expect(await entries('after: "bm9wZQ"')).toMatchObject({ errors: [{ extensions: { code: 'INVALID', argument: 'after' } }] });
  });

  test('has the services without a LeiKa key of the region and of what it lies in, online where they are', async () => {
    const area = (name: string) => parseRegion(keyOf(name));
    await directoryOn(database.current).hear(
      localService('Hallenbad', [area('Winterberg'), area('Medebach')], { onlineAreas: [area('Medebach')] }),
      localService('Kreisarchiv', [parseRegion(HOCHSAUERLANDKREIS)], { onlineAreas: [parseRegion(HOCHSAUERLANDKREIS)] }),
      localService('Sauna', [area('Winterberg')], { validTo: parseDay('2026-11-22') }),
    );
    const local = async (region: string, args = 'first: 20') => {
      const { data } = await ask(
        `query ($region: RegionKey!) { coverage(region: $region) { offered localServices(${args}) {
          totalCount pageInfo { hasNextPage endCursor } edges { node { localService { id } online } } } } }`,
        { region },
      );
      return (data as { coverage: { offered: number; localServices: Entries } }).coverage;
    };
    const pool = { localService: { id: localServiceId('Hallenbad') } };
    const archive = { localService: { id: localServiceId('Kreisarchiv') }, online: true };
    expect(await local(keyOf('Winterberg'))).toMatchObject({
      offered: 3,
      localServices: { totalCount: 2, edges: [{ node: { ...pool, online: false } }, { node: archive }] },
    });
    expect((await local(keyOf('Medebach'))).localServices.edges[0]?.node).toEqual({ ...pool, online: true });
    expect((await local(keyOf('Winterberg'), 'online: false')).localServices).toMatchObject({
      totalCount: 1,
      edges: [{ node: pool }],
    });
    const first = (await local(keyOf('Winterberg'), 'first: 1')).localServices;
    const second = await local(keyOf('Winterberg'), `first: 1, after: "${first.pageInfo.endCursor}"`);
    expect(second.localServices).toMatchObject({ edges: [{ node: archive }], pageInfo: { hasNextPage: false } });
  });
});
