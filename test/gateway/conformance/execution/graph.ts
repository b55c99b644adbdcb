/** The rules of execution share one graph. */

import type { Case, Rule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

/** A rule of the GraphQL specification, held against the graph of this folder. */
export function executionRule(name: string, cases: readonly Case[]): Rule {
  return { name, module: import.meta.url, createWorld, cases };
}
