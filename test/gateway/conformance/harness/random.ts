/** Compares an engine with the monolith on random operations, with and without failing fields. */

import fc from 'fast-check';
import { isNonNullType, isObjectType, visit, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomOperation, type RandomOperation, type Style } from '../generator.ts';
import type { Contract } from './contract.ts';
import type { EngineResult } from './engine.ts';
import { createGraph, type Graph } from './graph.ts';
import type { Rule } from './rule.ts';
import type { EngineUnderTest } from './run.ts';

/** `CONFORMANCE_SECONDS=600 CONFORMANCE_SEED=7 npx vitest run test/gateway/conformance` runs longer, or again. */
const DEFAULT_SECONDS = 20;
const seconds = process.env['CONFORMANCE_SECONDS'];
const seed = process.env['CONFORMANCE_SEED'];
/** What random operations may hold an engine to. */
interface RandomTraits {
  readonly aliases: readonly string[];
  /** Whether `@skip` and `@include` may stand anywhere. */
  readonly conditions: boolean;
  /** Whether it answers in parts. */
  readonly defers?: boolean;
  /**
   * Whether fields that may not be null may fail: one call for an entity at two places loses both where the monolith
   * loses one, so that an engine which merges calls can only be compared without them.
   */
  readonly nonNullFailures: boolean;
  /** Why the paths of its errors are not compared. */
  readonly misplacesErrors?: string;
  /** The same few operations each time, unless CONFORMANCE_SECONDS or CONFORMANCE_SEED is set. */
  readonly fixed?: { readonly seed: number; readonly runs: number };
}

const MOST_RUNS = 1_000_000;
const FAILING = 3;
const DEPTH = 4;

/** The names of all fields that keys, requirements and contexts are made of: when those fail, others fail with them. */
function joiningFields(contracts: readonly Contract[]): ReadonlySet<string> {
  const names = new Set<string>();
  const sets = contracts.flatMap(({ entities, requires, contexts }) => [
    ...[...entities.values()].flat().map(({ fields }) => fields),
    ...requires.values(),
    ...contexts,
  ]);
  for (const set of sets) visit(set, { Field: ({ name }) => void names.add(name.value) });
  return names;
}

/** `Type.field` of everything that may fail without changing what others are computed from. */
function failableFields(schema: GraphQLSchema, contracts: readonly Contract[], nonNull: boolean): readonly string[] {
  const joining = joiningFields(contracts);
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()).map((field) => ({ type: type.name, field })) : []))
    .filter(({ field }) => !joining.has(field.name) && (nonNull || !isNonNullType(field.type)))
    .map(({ type, field }) => `${type}.${field.name}`);
}

/** The place that an error turned to null: the first null on its path. */
function nulledPlace({ data }: EngineResult, path: readonly (string | number)[] = []): string {
  let value: unknown = data;
  for (const [depth, step] of path.entries()) {
    if (value === null || value === undefined) return JSON.stringify(path.slice(0, depth));
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return JSON.stringify(path);
}

/** Which of several errors below one null is reported is the engine's affair; where the nulls are is not. */
export function nulledPlaces(result: EngineResult): readonly string[] {
  return [...new Set((result.errors ?? []).map(({ path }) => nulledPlace(result, path)))].sort();
}

async function compare(
  graph: Graph,
  traits: RandomTraits,
  operation: RandomOperation,
  failing: readonly string[],
): Promise<void> {
  const expected = await graph.askMonolith(operation, failing);
  const { result, run } = await graph.ask(operation, failing);
  const calls = run.calls.map(({ subgraph, query, variables }) => `${subgraph}: ${query} ${JSON.stringify(variables)}`);
  const told = [operation.query, JSON.stringify(operation.variables), `failing: ${failing.join(', ')}`, ...calls].join('\n');
  expect(result.data, `${told}\n${JSON.stringify(result.errors)}`).toEqual(expected.data);
  if (traits.misplacesErrors === undefined) expect(nulledPlaces(result), told).toEqual(nulledPlaces(expected));
  else expect(result.errors === undefined, told).toBe(expected.errors === undefined);
  expect(run.violations, told).toEqual([]);
}

function holdToMonolith(engine: EngineUnderTest, traits: RandomTraits, rule: Rule, milliseconds: number): void {
  describe(`${rule.module.split('/').at(-2) ?? ''}: random operations`, () => {
    let graph: Graph | undefined;
    beforeAll(async () => {
      graph = await createGraph(rule, engine.createEngine);
    });
    afterAll(async () => {
      await graph?.engine.close();
    });
    const { fixed } = traits;
    const isFixed = fixed !== undefined && seconds === undefined && seed === undefined;
    const property = async (withFailures: boolean, defers = false): Promise<void> => {
      if (graph === undefined) throw new Error('the graph is open only while tests run');
      const opened = graph;
      const style: Style = {
        depth: DEPTH,
        aliases: traits.aliases,
        conditions: traits.conditions,
        defers,
        values: rule.random?.values ?? {},
        without: new Set(Object.keys(rule.random?.without?.[engine.name] ?? {})),
      };
      const failable = failableFields(opened.apiSchema, opened.contracts, traits.nonNullFailures);
      const failing = fc.subarray([...failable], { maxLength: withFailures ? Math.min(FAILING, failable.length) : 0 });
      await fc.assert(
        fc.asyncProperty(randomOperation(opened.apiSchema, style), failing, (operation, fields) =>
          compare(opened, traits, operation, fields),
        ),
        {
          // What is the same each time is not cut short: how far it came would hang on what else the machine does.
          ...(!isFixed && { interruptAfterTimeLimit: milliseconds / 2 }),
          numRuns: isFixed ? fixed.runs : MOST_RUNS,
          ...(seed !== undefined ? { seed: Number(seed) } : isFixed ? { seed: fixed.seed } : {}),
        },
      );
    };
    const limit = milliseconds * 10 + 30_000;
    it('are answered as by one plain schema', () => property(false), limit);
    if (traits.defers === true) it('are answered the same when fragments are deferred', () => property(false, true), limit);
    const reason = rule.random?.noFailures;
    it.skipIf(reason)(
      `are answered as by one plain schema when fields fail${reason === undefined ? '' : `: ${reason}`}`,
      () => property(true),
      limit,
    );
    if (traits.defers === true) {
      it.skipIf(reason)('are answered the same when fields fail and fragments are deferred', () => property(true, true), limit);
    }
  });
}

/** One pair of tests a graph; the time for all is shared evenly. */
export function compareWithMonolith(engine: EngineUnderTest, traits: RandomTraits, rules: readonly Rule[]): void {
  const graphs = [...new Map(rules.map((rule) => [rule.module, rule])).values()].filter(
    ({ noMonolith, exempt, random }) =>
      noMonolith === undefined && exempt?.[engine.name] === undefined && random?.exempt?.[engine.name] === undefined,
  );
  for (const rule of graphs) holdToMonolith(engine, traits, rule, (Number(seconds ?? DEFAULT_SECONDS) * 1_000) / graphs.length);
}
