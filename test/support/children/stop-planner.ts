/** Starts a planner of its own over the supergraph in its first parameter, stops it and waits for its end. */

import { startRustPlanner } from '#gateway/engine/plan/rust-planner.ts';

const planner = startRustPlanner(process.argv[2] ?? '');
planner.ready.catch(() => undefined);
planner.stop();
await planner.ended;
process.stdout.write('gone\n');
