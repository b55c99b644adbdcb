/** Prices that depend on the shop, mall, seller or venue that something is found in; the same thing may stand in several. */

import type { World } from '../harness/rule.ts';

interface Shop {
  readonly __typename: 'Shop';
  readonly id: string;
  currency: string;
  readonly country: { readonly code: string | null } | null;
  readonly rates: Readonly<Record<string, number>>;
  readonly segment: string;
  readonly items: readonly Item[];
  neighbour: Shop | null;
}

interface Item {
  readonly __typename: 'Item';
  readonly id: string;
  readonly name: string;
  readonly weight: number | null;
  readonly parts: readonly Part[];
}

interface Part {
  readonly __typename: 'Part';
  readonly id: string;
  readonly pieces: readonly Part[] | null;
}

interface Branch {
  readonly currency: string;
  readonly tier: string | null;
  readonly offers: readonly object[];
}

/** In one schema alone, a row knows what it stands in. */
interface Under<Context> {
  readonly id: string;
  readonly under: Context;
}

const told = (id: string, ...values: (string | number | null | undefined)[]): string =>
  [id, ...values.map((value) => value ?? 'nothing')].join(' ');
const within = (rows: readonly object[] | null, under: unknown): object[] | null =>
  rows?.map((row) => ({ ...row, under })) ?? null;

function createShops(): readonly Shop[] {
  const part = (id: string, pieces: readonly Part[] | null = null): Part => ({ __typename: 'Part', id, pieces });
  const screw = part('screw');
  const item = (id: string, name: string, weight: number | null, parts: readonly Part[]): Item => ({
    __typename: 'Item',
    id,
    name,
    weight,
    parts,
  });
  const pen = item('1', 'Pen', 12, [part('cap', [screw, part('clip', [screw])]), screw]);
  const ink = item('2', 'Ink', null, []);
  const shop = (id: string, currency: string, code: string | null | undefined, ...items: Item[]): Shop => ({
    __typename: 'Shop',
    id,
    currency,
    country: code === undefined ? null : { code },
    rates: { FULL: 19, REDUCED: items.length },
    segment: `segment ${id}`,
    items,
    neighbour: null,
  });
  const [first, second, third] = [shop('a', 'EUR', 'DE', pen, ink), shop('b', 'CHF', undefined, pen), shop('c', 'SEK', null)];
  first.neighbour = second;
  second.neighbour = first;
  return [first, second, third];
}

const partsOf = ({ items }: Shop): readonly Part[] => {
  const deep = (part: Part): readonly Part[] => [part, ...(part.pieces ?? []).flatMap(deep)];
  return items.flatMap(({ parts }) => parts).flatMap(deep);
};

export function createWorld(): World {
  const shops = createShops();
  const row = <Name extends string, Rest extends object>(__typename: Name, id: string, rest: Rest) => ({
    __typename,
    id,
    ...rest,
  });
  const [tea, soap] = [row('Offer', 'tea', {}), row('Offer', 'soap', {})];
  const east = row('Branch', 'east', { currency: 'EUR', tier: 'gold', offers: [tea, soap] });
  const west = row('Branch', 'west', { currency: 'USD', tier: null, offers: [tea] });
  const malls = [
    row('Mall', 'm', { language: 'de', branches: [east, west] }),
    row('Mall', 'n', { language: null, branches: [east] }),
  ];
  const [hat, cap] = [row('Ware', 'hat', {}), row('Ware', 'cap', {})];
  const sellers = [
    row('Stall', 's', { owner: 'Ann', wares: [hat, cap] }),
    row('Kiosk', 'k', { brand: 'Kio', wares: [hat] }),
    row('Stall', 't', { owner: null, wares: [cap] }),
  ];
  const [front, back] = [row('Seat', 'front', {}), row('Seat', 'back', {})];
  const venues = [
    row('Hall', 'h', { town: 'Ulm', seats: [front, back] }),
    row('Arena', 'r', { town: 'Bonn', seats: [back] }),
    row('Hall', 'i', { town: null, seats: [front] }),
  ];
  const find = (id: string): Shop | null => shops.find((shop) => shop.id === id) ?? null;
  const shelvesOf = ({ items: [pen, ink] }: Shop): (Item | null)[][] | null =>
    pen === undefined ? null : [[pen, null, pen], [], [ink ?? pen]];
  return {
    entities: [
      ...shops,
      ...shops.flatMap(({ items }) => items),
      ...shops.flatMap(partsOf),
      ...malls,
      ...[east, west, tea, soap],
      ...sellers,
      ...[hat, cap],
      ...venues,
      ...[front, back],
    ],
    sources: { opened: () => [shops[1], shops[0]] },
    resolvers: {
      Query: { shops: () => shops, malls: () => malls, sellers: () => sellers, venues: () => venues },
      Mutation: {
        move: (_: unknown, { shop: id, currency }: { shop: string; currency: string }) => {
          const shop = find(id);
          return shop === null ? null : Object.assign(shop, { currency });
        },
      },
      Shop: {
        rate: ({ rates }: Shop, { of }: { of: string }) => rates[of],
        shelves: shelvesOf,
        best: ({ items }: Shop) => items[0] ?? null,
      },
      Item: {
        price: ({ id }: Item, { currency, net }: { currency?: string | null; net?: boolean | null }) =>
          told(id, currency, net === true ? 'net' : 'gross'),
        duty: ({ id }: Item, { country }: { country?: string | null }) => told(id, country),
        tax: (_: unknown, { rate }: { rate?: number | null }) => rate ?? null,
        rank: ({ id }: Item, { segment }: { segment?: string | null }) => told(id, segment),
        postage: ({ id, weight }: Item, { currency }: { currency?: string | null }) => told(id, weight, currency),
      },
      Part: { price: ({ id }: Part, { currency }: { currency?: string | null }) => told(id, currency) },
      Offer: {
        label: ({ id }: { id: string }, { language, currency }: Record<string, string | null>) => told(id, language, currency),
        badge: ({ id }: { id: string }, { language, tier }: Record<string, string | null>) => told(id, language, tier),
      },
      Ware: { tag: ({ id }: { id: string }, { by }: Record<string, string | null>) => told(id, by) },
      Seat: { ticket: ({ id }: { id: string }, { town }: Record<string, string | null>) => told(id, town) },
    },
    monolith: {
      Shop: {
        items: (shop: Shop) => within(shop.items, shop),
        shelves: (shop: Shop) =>
          shelvesOf(shop)?.map((shelf) => shelf.map((item) => (item === null ? null : { ...item, under: shop }))) ?? null,
        best: (shop: Shop) => within(shop.items.slice(0, 1), shop)?.[0] ?? null,
      },
      Item: {
        price: ({ id, under }: Under<Shop>, { net }: { net?: boolean | null }) =>
          told(id, under.currency, net === true ? 'net' : 'gross'),
        duty: ({ id, under }: Under<Shop>) => told(id, under.country?.code),
        tax: ({ under }: Under<Shop>) => under.rates['REDUCED'],
        rank: ({ id, under }: Under<Shop>) => told(id, under.segment),
        postage: ({ id, weight, under }: Item & Under<Shop>) => told(id, weight, under.currency),
        parts: ({ parts, under }: Item & Under<Shop>) => within(parts, under),
      },
      Part: {
        price: ({ id, under }: Under<Shop>) => told(id, under.currency),
        pieces: ({ pieces, under }: Part & Under<Shop>) => within(pieces, under),
      },
      Mall: { branches: (mall: { readonly branches: readonly object[] }) => within(mall.branches, mall) },
      Branch: { offers: (branch: Branch & Under<object>) => within(branch.offers, branch) },
      Offer: {
        label: ({ id, under: { under, currency } }: Under<Branch & Under<{ readonly language: string | null }>>) =>
          told(id, under.language, currency),
        badge: ({ id, under: { under, tier } }: Under<Branch & Under<{ readonly language: string | null }>>) =>
          told(id, under.language, tier),
      },
      Stall: { wares: ({ wares, owner }: { wares: readonly object[]; owner: string | null }) => within(wares, owner) },
      Kiosk: { wares: ({ wares, brand }: { wares: readonly object[]; brand: string | null }) => within(wares, brand) },
      Ware: { tag: ({ id, under }: Under<string | null>) => told(id, under) },
      Venue: { seats: ({ seats, town }: { seats: readonly object[]; town: string | null }) => within(seats, town) },
      Seat: { ticket: ({ id, under }: Under<string | null>) => told(id, under) },
    },
  };
}
