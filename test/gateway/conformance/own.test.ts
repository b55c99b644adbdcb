/** Our engine is held to all of the corpus, and to random operations with any aliases and conditions. */

import { createEngine } from '#gateway/engine/engine.ts';
import { createLog } from '#platform/log.ts';
import { compareWithMonolith } from './harness/random.ts';
import { holdToRules, type EngineUnderTest } from './harness/run.ts';
import { rules } from './rules.ts';

const own: EngineUnderTest = { name: 'own', createEngine: (options) => createEngine({ log: createLog('silent'), ...options }) };

holdToRules(own, rules);
// The same operations each time, so that a red test is a change's own doing; CONFORMANCE_SECONDS hunts with others.
compareWithMonolith(
  own,
  {
    aliases: ['a', 'b', 'c', 'id', 'name', 'isbn', 'title'],
    conditions: true,
    defers: true,
    nonNullFailures: false,
    fixed: { seed: 1, runs: 60 },
  },
  rules,
);
