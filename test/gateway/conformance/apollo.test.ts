/** The oracle is held to the corpus, so that its known faults are known and new ones show. */

import { createApollo } from '#test/support/apollo-engine.ts';
import { holdToRules } from './harness/run.ts';
import { rules } from './rules.ts';

holdToRules({ name: 'apollo', createEngine: createApollo }, rules);
