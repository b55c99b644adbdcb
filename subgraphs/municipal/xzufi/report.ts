/** What became of a message, so that nothing of it is lost without a word. */

import { inputName } from '../rules/fields.ts';
import type { Outranked } from '../rules/precedence.ts';
import type { KeptEdit } from '../types.ts';
import type { MessageHead } from './message/head.ts';
import type { Operation } from './message/read.ts';

export interface Refused {
  readonly line: number;
  readonly operation: Operation;
  /** Name of the element. */
  readonly element: string;
  readonly reason: string;
}

export interface MessageReport {
  readonly head: MessageHead | null;
  /** `KNOWN`: it was read before, nothing was done. `REFUSED`: nothing of it was kept. */
  readonly outcome: 'APPLIED' | 'KNOWN' | 'REFUSED';
  /** Why and where it was refused as a whole. */
  readonly fault: { readonly line: number; readonly reason: string } | null;
  readonly records: number;
  readonly written: number;
  readonly deleted: number;
  /** Written or deleted before as they are. */
  readonly unchanged: number;
  readonly refused: readonly Refused[];
  /** Records the catalogue has no place for, by the name of their element. */
  readonly notKept: Readonly<Record<string, number>>;
  /** What within records nobody reads, by name. */
  readonly notUnderstood: Readonly<Record<string, number>>;
  /** Services without a LeiKa key: local services. */
  readonly withoutKey: number;
  /** Services with neither a LeiKa key nor a name: kept, and shown to nobody. */
  readonly withoutName: number;
  /** Services that say which place counts (Bezugsort), by code: kept, and nothing is made of it. */
  readonly references: Readonly<Record<string, number>>;
  /** Services that others are responsible for and that have not come yet. */
  readonly missingServices: number;
  readonly changedAuthorities: number;
  readonly changedOffers: number;
  readonly changedLocalServices: number;
  /** What editors have changed by hand and the message says otherwise: their word stayed. */
  readonly keptEdits: readonly KeptEdit[];
  /** Where the message says who offers a service and an editor has said so before: her offer stands, the message's is not made. */
  readonly outranked: readonly Outranked[];
}

export type Tally = { -readonly [Name in keyof MessageReport]: MessageReport[Name] } & {
  refused: Refused[];
  keptEdits: KeptEdit[];
  notKept: Record<string, number>;
  notUnderstood: Record<string, number>;
  references: Record<string, number>;
};

export function createTally(): Tally {
  return {
    head: null,
    outcome: 'APPLIED',
    fault: null,
    records: 0,
    written: 0,
    deleted: 0,
    unchanged: 0,
    refused: [],
    notKept: {},
    notUnderstood: {},
    withoutKey: 0,
    withoutName: 0,
    references: {},
    missingServices: 0,
    changedAuthorities: 0,
    changedOffers: 0,
    changedLocalServices: 0,
    keptEdits: [],
    outranked: [],
  };
}

/** More names are no oversight; they are counted together. */
const MOST_NAMES = 500;
const FURTHER = 'further names';

/** Adds one to the count of a name. */
export function count(counts: Record<string, number>, name: string): void {
  const isListed = Object.hasOwn(counts, name) || Object.keys(counts).length < MOST_NAMES;
  const key = isListed ? name : FURTHER;
  counts[key] = (counts[key] ?? 0) + 1;
}

function listed(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1))
    .map(([name, number]) => `${name} (${number})`)
    .join(', ');
}

/** True when the message or a record of it was refused. */
export function hasRefusals({ outcome, refused }: MessageReport): boolean {
  return outcome === 'REFUSED' || refused.length > 0;
}

/** The report in lines for a person, each refused record with its line and reason. */
export function describeReport(name: string, report: MessageReport): readonly string[] {
  const { head, fault } = report;
  const title =
    head === null ? name : `${name}: XZuFi ${head.version}, transaction ${head.transaction}, position ${head.position}`;
  if (fault !== null) return [title, `  refused, nothing was changed: line ${fault.line}: ${fault.reason}`];
  if (report.outcome === 'KNOWN') return [title, '  read before, nothing was changed'];
  const lines = [
    title,
    `  ${report.records} records: ${report.written} written, ${report.deleted} deleted, ${report.unchanged} as they were, ${report.refused.length} refused`,
    `  changed in the catalogue: ${report.changedAuthorities} authorities, ${report.changedOffers} offers, ${report.changedLocalServices} local services`,
  ];
  if (report.withoutKey > 0) lines.push(`  without a LeiKa key, so local services: ${report.withoutKey}`);
  if (report.withoutName > 0)
    lines.push(`  kept and shown to nobody, with neither a LeiKa key nor a name: ${report.withoutName} services`);
  if (report.missingServices > 0)
    lines.push(`  somebody is responsible for ${report.missingServices} services that have not come yet`);
  if (Object.keys(report.notKept).length > 0) lines.push(`  not kept, for want of a place: ${listed(report.notKept)}`);
  if (Object.keys(report.notUnderstood).length > 0) lines.push(`  not understood: ${listed(report.notUnderstood)}`);
  if (Object.keys(report.references).length > 0)
    lines.push(`  place of reference (bezugsortTyp) kept by its code, whose meaning is not known: ${listed(report.references)}`);
  for (const { kind, entry, fields } of report.keptEdits)
    lines.push(
      `  ${kind.toLowerCase().replace('_', ' ')} ${entry}: ${fields.map(inputName).join(', ')} not taken over, as an editor has changed that by hand`,
    );
  for (const { leikaKey, area, by } of report.outranked)
    lines.push(`  ${leikaKey} in ${area}: no offer made of it, as that of an editor stands there (${by.offer})`);
  for (const { line, element, reason } of report.refused) lines.push(`  line ${line}: ${element} refused: ${reason}`);
  return lines;
}
