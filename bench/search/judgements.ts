/** The judged queries, read from `judgements/`. */

import { readFileSync } from 'node:fs';
import { parseLeika } from '#platform/values/leika.ts';
import type { Grades } from './measures.ts';

export const SETS = ['hard', 'tuning'] as const;
export type SetName = (typeof SETS)[number];
/** What has been typed so far, judged by which services may be suggested first: what was worked on, and what nobody looked at before it was measured. */
export const BEGINNINGS = ['prefixes', 'blind-prefixes'] as const;
export type BeginningsName = (typeof BEGINNINGS)[number];

export interface Judged {
  readonly set: SetName | BeginningsName;
  readonly query: string;
  /** Official key; null for a search without a place. */
  readonly region: string | null;
  readonly grades: Grades;
}

function readGrades(cell: string): Grades {
  return new Map(
    cell.split(' ').map((text) => {
      const [key = '', grade = ''] = text.split(':');
      if (!/^[123]$/.test(grade)) throw new Error(`${text} has no grade of 1 to 3`);
      return [parseLeika(key), Number(grade)];
    }),
  );
}

/** Throws for a row that lacks a column, names no key, or grades otherwise than from 1 to 3. */
export function readJudgements(set: Judged['set']): readonly Judged[] {
  const [, ...lines] = readFileSync(new URL(`judgements/${set}.tsv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [query, region, relevant] = line.split('\t');
    if (query === undefined || region === undefined || relevant === undefined) throw new Error(`${set}: ${line} lacks a column`);
    return { set, query, region: region === '' ? null : region, grades: readGrades(relevant) };
  });
}
