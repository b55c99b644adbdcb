// Opens the way for TypeScript in a worker thread, where `--import tsx` has no effect on Node 20, and in a process that gets none of
// our flags; leaves together with tsx.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData?.module ?? process.argv[2]);
