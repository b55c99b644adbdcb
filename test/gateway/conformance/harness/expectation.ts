/** Holds an answer against what a case expects. */

import type { GraphQLFormattedError } from 'graphql';
import { expect } from 'vitest';
import type { PartialResult } from '#gateway/engine/engine.ts';
import type { EngineResult } from './engine.ts';
import type { Graph } from './graph.ts';
import type { Case, ExpectedError, Rule } from './rule.ts';

type ErrorKey = string;

function pathKey({ path }: Pick<GraphQLFormattedError, 'path'>): ErrorKey {
  return JSON.stringify(path ?? null);
}

/** Each path counts once: how often an engine reports a fault at one place is its own affair. */
function errorPaths(errors: readonly GraphQLFormattedError[]): readonly ErrorKey[] {
  return [...new Set(errors.map(pathKey))].sort();
}

function checkErrors(actual: readonly GraphQLFormattedError[], expected: readonly ExpectedError[]): void {
  const anywhere = expected.filter(({ path }) => path === undefined);
  const placed = expected.filter(({ path }) => path !== undefined);
  for (const { code } of anywhere) expect(actual.map(({ extensions }) => extensions?.['code'])).toContain(code);
  const codes = new Set(anywhere.map(({ code }) => code));
  const others = actual.filter(({ extensions }) => !codes.has(extensions?.['code'] as string | undefined));
  expect(errorPaths(others), 'paths of errors').toEqual(placed.map(({ path }) => JSON.stringify(path)).sort());
  for (const { path, code } of placed) {
    if (code === undefined) continue;
    const found = actual.find((error) => pathKey(error) === JSON.stringify(path));
    expect(found?.extensions?.['code'], `code at ${JSON.stringify(path)}`).toBe(code);
  }
}

/** The answer by hand, or else the monolith's. Where both exist they must agree, so that a slip of the hand shows. */
async function expectedAnswer(
  graph: Graph,
  rule: Rule,
  wanted: Case,
): Promise<{ data: unknown; errors: readonly ExpectedError[] | 'any' }> {
  const monolith = rule.noMonolith === undefined ? await graph.askMonolith(wanted, wanted.failing) : undefined;
  const byHand = 'data' in wanted;
  if (byHand && monolith !== undefined && wanted.failing === undefined) {
    expect(monolith.data, 'the monolith and the case must agree').toEqual(wanted.data);
  }
  if (!byHand && monolith === undefined) throw new Error(`"${wanted.name}" needs data: there is no monolith`);
  const derived = byHand ? [] : (monolith?.errors ?? []).map(({ path }) => ({ path: path ?? [] }));
  return { data: byHand ? wanted.data : monolith?.data, errors: wanted.errors ?? derived };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted).sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

function checkRefused({ data, errors }: EngineResult, calls: number): void {
  expect(data ?? null).toBeNull();
  expect(errors?.length ?? 0, 'number of errors').toBeGreaterThan(0);
  expect(calls, 'number of calls').toBe(0);
}

function checkFetches(calls: readonly { readonly subgraph: string }[], most: Readonly<Record<string, number>>): void {
  const counts = new Map<string, number>();
  for (const { subgraph } of calls) counts.set(subgraph, (counts.get(subgraph) ?? 0) + 1);
  for (const [subgraph, count] of counts) expect(count, `calls of ${subgraph}`).toBeLessThanOrEqual(most[subgraph] ?? 0);
}

/** Errors are held against those of the whole answer; here, that they are in the right part. */
function checkParts(actual: readonly PartialResult[] | null, expected: Case['parts']): void {
  if (expected === null || expected === undefined) {
    expect(actual, 'parts').toBeNull();
    return;
  }
  const deferred = actual?.flatMap(({ incremental = [] }) => incremental) ?? [];
  const pathsOnly = deferred.map(({ errors, ...part }) => ({
    ...part,
    ...(errors === undefined ? {} : { errors: errors.map(({ path }) => ({ message: '', path })) }),
  }));
  expect(actual?.[0]?.data, 'data of the first part').toEqual(expected.primary);
  expect(sorted(pathsOnly), 'deferred parts').toEqual(sorted(expected.deferred));
}

/** Runs a case against an engine. Throws an assertion error when the answer is not the expected one. */
export async function check(graph: Graph, rule: Rule, wanted: Case): Promise<void> {
  const { result, parts, run } = await graph.ask(wanted, wanted.failing);
  if (wanted.refused) {
    checkRefused(result, run.calls.length);
    return;
  }
  const { data, errors } = await expectedAnswer(graph, rule, wanted);
  const calls = run.calls
    .map(({ subgraph, query, variables }) => `${subgraph}: ${query} ${JSON.stringify(variables)}`)
    .join('\n');
  const arranged = wanted.anyOrder ? sorted : (value: unknown) => value;
  expect(arranged(result.data), `data\n${calls}\n${JSON.stringify(result.errors)}`).toEqual(arranged(data));
  if (wanted.parts !== undefined) checkParts(parts, wanted.parts);
  if (wanted.ordered) expect(JSON.stringify(result.data)).toBe(JSON.stringify(data));
  if (errors !== 'any') checkErrors(result.errors ?? [], errors);
  expect(run.violations).toEqual([]);
  if (wanted.fetches) checkFetches(run.calls, wanted.fetches);
}
