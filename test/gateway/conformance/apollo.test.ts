/** The oracle is held to the corpus, so that its known faults are known and new ones show. */

import { createApollo } from '#test/support/apollo-engine.ts';
import { compareWithMonolith } from './harness/random.ts';
import { holdToRules, type EngineUnderTest } from './harness/run.ts';
import { rules } from './rules.ts';

// No names of keys among the aliases: it confuses them with the key, which the rule on aliases shows.
const apollo: EngineUnderTest = { name: 'apollo', createEngine: createApollo, aliases: ['a', 'b', 'c'] };

holdToRules(apollo, rules);
compareWithMonolith(apollo, rules);
