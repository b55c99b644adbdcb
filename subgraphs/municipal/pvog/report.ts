/** What became of what the PVOG says of a place, so that nothing of it is lost without a word. */

import type { RegionKey } from '#platform/values/region.ts';
import { count } from '../xzufi/report.ts';

export interface Refused {
  /** Identity of the service or unit; the place in the list where it has none. */
  readonly record: string;
  readonly reason: string;
}

export interface PlaceReport {
  readonly place: RegionKey;
  /** The round goes on where an earlier one was broken off. */
  readonly resumed: boolean;
  /** Services that were looked at. */
  readonly services: number;
  /** Records that were written, and deleted. */
  readonly written: number;
  readonly deleted: number;
  /** Services of which nothing is different. */
  readonly unchanged: number;
  readonly refused: readonly Refused[];
  /** What has no place here, and why. */
  readonly notKept: Readonly<Record<string, number>>;
  /** Names within answers that nobody reads. */
  readonly notUnderstood: Readonly<Record<string, number>>;
  /** Offers that are not made because the same is offered there directly. */
  readonly outranked: number;
  readonly changedAuthorities: number;
  readonly changedOffers: number;
  readonly requests: number;
}

export type Tally = { -readonly [Name in keyof PlaceReport]: PlaceReport[Name] } & {
  refused: Refused[];
  notKept: Record<string, number>;
  notUnderstood: Record<string, number>;
};

/** A report in the making. */
export interface Telling {
  readonly tally: Tally;
  /** What was told of before: a unit comes with many services. */
  readonly told: Set<string>;
}

export function createTelling(place: RegionKey, resumed: boolean): Telling {
  const tally = {
    place,
    resumed,
    services: 0,
    written: 0,
    deleted: 0,
    unchanged: 0,
    refused: [],
    notKept: {},
    notUnderstood: {},
    outranked: 0,
    changedAuthorities: 0,
    changedOffers: 0,
    requests: 0,
  };
  return { tally, told: new Set() };
}

/** Tells of something unless it was told before. */
export function tellOnce({ told }: Telling, what: string, tell: () => void): void {
  if (!told.has(what)) tell();
  told.add(what);
}

export function countAll(counts: Record<string, number>, names: Iterable<string>): void {
  for (const name of names) count(counts, name);
}

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1))
    .map(([name, number]) => `${name} (${number})`)
    .join(', ');

/** The report in lines for a person, each refused record with its reason. */
export function describePlace(report: PlaceReport): readonly string[] {
  const { place, services, written, deleted, unchanged, refused, requests } = report;
  const lines = [
    `${place}: ${services} services${report.resumed ? ', going on where the last round was broken off' : ''}`,
    `  ${written} records written, ${deleted} deleted; ${unchanged} services as they were, ${refused.length} refused; ${requests} requests`,
    `  changed in the catalogue: ${report.changedAuthorities} authorities, ${report.changedOffers} offers`,
  ];
  if (report.outranked > 0) lines.push(`  not offered, because the same is offered there directly: ${report.outranked}`);
  if (Object.keys(report.notKept).length > 0) lines.push(`  not kept: ${listed(report.notKept)}`);
  if (Object.keys(report.notUnderstood).length > 0) lines.push(`  not understood: ${listed(report.notUnderstood)}`);
  for (const { record, reason } of refused) lines.push(`  ${record} refused: ${reason}`);
  return lines;
}
