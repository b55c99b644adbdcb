/** Registers the corpus with vitest for one engine. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CreateEngine } from './engine.ts';
import { check } from './expectation.ts';
import { createGraph, type Graph } from './graph.ts';
import type { Case, Rule } from './rule.ts';

export interface EngineUnderTest {
  readonly name: 'apollo' | 'own';
  readonly createEngine: CreateEngine;
}

function register(graph: () => Graph, rule: Rule, wanted: Case, { name }: EngineUnderTest): void {
  const fault = name === 'apollo' ? wanted.apollo : undefined;
  if (fault === undefined) {
    it(wanted.name, () => check(graph(), rule, wanted));
    return;
  }
  if (fault.startsWith('endless')) {
    it.skip(`${wanted.name} (${fault})`, () => undefined);
    return;
  }
  it(`${wanted.name} (${fault})`, async () => {
    await expect(check(graph(), rule, wanted), 'mended: take the mark away').rejects.toThrow();
  });
}

/** One test a case, one graph a rule. */
export function holdToRules(engine: EngineUnderTest, rules: readonly Rule[]): void {
  describe.each(rules)('$name', (rule) => {
    const reason = rule.exempt?.[engine.name];
    if (reason !== undefined) {
      it.skip(reason, () => undefined);
      return;
    }
    let graph: Graph | undefined;
    const opened = (): Graph => {
      if (graph === undefined) throw new Error('the graph is open only while tests run');
      return graph;
    };
    beforeAll(async () => {
      graph = await createGraph(rule, engine.createEngine);
    });
    afterAll(async () => {
      await graph?.engine.close();
    });
    for (const wanted of rule.cases) register(opened, rule, wanted, engine);
  });
}
