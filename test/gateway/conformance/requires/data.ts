/** Parcels whose postage depends on what another subgraph knows of them. */

import type { World } from '../harness/rule.ts';

interface Parcel {
  readonly __typename: 'Parcel';
  readonly id: string;
  readonly label: string;
  readonly fragile: boolean;
  readonly weight: number | null;
  readonly size: { readonly width: number; readonly height: number | null; readonly unit: string } | null;
  readonly stops: readonly ({ readonly town: string; readonly hours: number | null } | null)[] | null;
}

function quote({ weight, size }: Parcel, { perGram, express }: { perGram?: number | null; express?: boolean | null }): string {
  return `${(weight ?? 0) * (perGram ?? 0)} for ${size?.unit ?? 'no size'}, ${express === undefined ? 'unasked' : String(express)}`;
}

export function createWorld(): World {
  const parcels: readonly Parcel[] = [
    {
      __typename: 'Parcel',
      id: '1',
      label: 'books',
      fragile: false,
      weight: 500,
      size: { width: 3, height: 4, unit: 'cm' },
      stops: [{ town: 'Ulm', hours: 2 }, { town: 'Hof', hours: null }, null, { town: 'Gera', hours: 3 }],
    },
    { __typename: 'Parcel', id: '2', label: 'glass', fragile: true, weight: null, size: null, stops: null },
    {
      __typename: 'Parcel',
      id: '3',
      label: 'shoes',
      fragile: false,
      weight: 0,
      size: { width: 5, height: null, unit: 'mm' },
      stops: [],
    },
  ];
  return {
    entities: parcels,
    resolvers: {
      Query: { parcels: () => parcels, nextParcel: () => parcels[0] },
      Parcel: {
        postage: ({ weight }: Parcel) => (weight === null ? null : weight * 2),
        area: ({ size }: Parcel) => (size?.height == null ? null : size.width * size.height),
        duration: ({ stops }: Parcel) => (stops ?? []).reduce((sum, stop) => sum + (stop?.hours ?? 0), 0),
        quote,
        carrier: ({ id }: Parcel) => `carrier ${id}`,
      },
    },
  };
}
