/** The corpus: every rule, in the order of the specification: first what joins a graph, then what executes it. */

import type { Rule } from './harness/rule.ts';
import keyComposite from './key-composite/cases.ts';
import keyNotResolvable from './key-not-resolvable/cases.ts';
import keyNull from './key-null/cases.ts';
import keySeveral from './key-several/cases.ts';
import keySingle from './key-single/cases.ts';

export const rules: readonly Rule[] = [
  keySingle,
  keySeveral,
  keyComposite,
  keyNull,
  keyNotResolvable,
];
