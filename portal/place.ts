/** From what somebody typed as her place to the region that is meant. */

import { slugOf } from './addresses.ts';
import { FindPlacesDocument, PlaceByKeyDocument, type PlaceFragment } from './generated/operations.ts';
import type { Graph } from './graph.ts';
import type { Texts } from './texts/german.tsx';

export type Place = PlaceFragment;

export type Understood =
  | { readonly kind: 'NOTHING_TYPED' }
  | { readonly kind: 'PLACE'; readonly place: Place }
  | { readonly kind: 'CHOICES'; readonly places: readonly Place[] }
  | { readonly kind: 'UNKNOWN'; readonly fault: PlaceFault; readonly typed: string };

type PlaceFault = 'noPlace' | 'noPostalCode' | 'digits' | 'longPlace';

/** The longest name the graph looks for. */
const LONGEST_NAME = 100;
const MOST_CHOICES = 12;

const isMunicipality = ({ kind }: Place): boolean => kind === 'MUNICIPALITY';

/** What to put right in the field; null where the place is understood or not typed. */
export function placeFault(understood: Understood, { faults }: Texts): string | null {
  return understood.kind === 'UNKNOWN' ? faults[understood.fault](understood.typed, LONGEST_NAME) : null;
}

/** A name in everyday words with the larger region that tells it from others. */
export function describePlace({ name, parent }: Place): string {
  return parent === null || parent.name === name || parent.kind === 'COUNTRY' ? name : `${name} (${parent.name})`;
}

/** Which of the places found is meant: the one called just so, a municipality first; else they are to choose from. */
export function choose(name: string, found: readonly Place[]): Understood {
  const exact = found.filter((place) => slugOf(place.name) === slugOf(name));
  const municipalities = exact.filter(isMunicipality);
  const [first, ...others] = municipalities.length > 0 ? municipalities : exact.length > 0 ? exact : found;
  if (first === undefined) {
    return { kind: 'UNKNOWN', fault: 'noPlace', typed: name };
  }
  if (others.length === 0) return { kind: 'PLACE', place: first };
  const places = [first, ...others].toSorted((one, other) => Number(isMunicipality(other)) - Number(isMunicipality(one)));
  return { kind: 'CHOICES', places: places.slice(0, MOST_CHOICES) };
}

async function findByPostalCode(graph: Graph, postalCode: string, name: string): Promise<Understood> {
  const { data } = await graph.ask(FindPlacesDocument, { postalCode });
  const found = data.regions.edges.map(({ node }) => node).filter(isMunicipality);
  const named = found.filter((place) => slugOf(place.name) === slugOf(name));
  const [first, ...others] = named.length > 0 ? named : found;
  if (first === undefined) return { kind: 'UNKNOWN', fault: 'noPostalCode', typed: postalCode };
  return others.length === 0 ? { kind: 'PLACE', place: first } : { kind: 'CHOICES', places: [first, ...others] };
}

/** Understands a name, a postal code, or both. */
export async function findPlace(graph: Graph, typed: string): Promise<Understood> {
  if (typed === '') return { kind: 'NOTHING_TYPED' };
  const postalCode = /(?<!\d)\d{5}(?!\d)/.exec(typed)?.[0];
  if (postalCode !== undefined) return findByPostalCode(graph, postalCode, typed.replace(postalCode, ''));
  if (/^\d+$/.test(typed)) return { kind: 'UNKNOWN', fault: 'digits', typed };
  if (typed.length > LONGEST_NAME) return { kind: 'UNKNOWN', fault: 'longPlace', typed };
  const { data } = await graph.ask(FindPlacesDocument, { name: typed });
  return choose(
    typed,
    data.regions.edges.map(({ node }) => node),
  );
}

/** The place chosen by its key, where there is one; else what was typed. */
export async function findChosenPlace(graph: Graph, region: string | null, typed: string): Promise<Understood> {
  if (region !== null) {
    const { data } = await graph.ask(PlaceByKeyDocument, { key: region });
    if (data.region !== null) return { kind: 'PLACE', place: data.region };
  }
  return findPlace(graph, typed);
}
