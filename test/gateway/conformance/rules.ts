/** The corpus: every rule, in the order of the specification. */

import type { Rule } from './harness/rule.ts';
import keySingle from './key-single/cases.ts';

export const rules: readonly Rule[] = [keySingle];
