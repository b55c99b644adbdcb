/**
 * Takes one file into the safe as an upload does — counted, hashed, looked at, sealed, stored and synced — and reads it back,
 * in a process of its own: started with the folder and the megabytes. Prints JSON.
 */

import { createHash } from 'node:crypto';
import { createFolderBlobs } from '#subgraphs/accounts/safe/blobs/folder.ts';
import { openContent } from '#subgraphs/accounts/safe/crypto/open.ts';
import { newKey } from '#subgraphs/accounts/safe/crypto/wrap.ts';
import { takeIn } from '#subgraphs/accounts/safe/intake.ts';
import { cpuSeconds } from '../scale/cpu.ts';
import { watchMemory } from '../scale/memory.ts';

export interface Stored {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly readSeconds: number;
  /** Resident memory at most, above what it was after a first, smaller file, in MB of 1,048,576 bytes. */
  readonly rssOverBaseMb: number;
  /** The same above what it was before the first file. */
  readonly rssOverColdMb: number;
}

const MB = 1_000_000;
/** As a socket hands them out. */
const PART = 65_536;
/** Enough for V8 to have settled how much garbage outside its heap it leaves lying about: up to 64 MB, whatever the file. */
const FIRST_MB = 200;

/** A PDF as far as anybody looks, and bytes that no disk can make smaller. */
async function* contentOf(size: number): AsyncGenerator<Buffer, void> {
  const noise = createHash('shake256', { outputLength: PART }).update('portalverbund').digest();
  const head = Buffer.from('%PDF-1.7\n');
  yield await Promise.resolve(head);
  for (let sent = head.length; sent < size; sent += PART) {
    // A socket's buffers are new ones each time, too.
    yield await Promise.resolve(Buffer.from(noise.subarray(0, Math.min(PART, size - sent))));
  }
}

async function store(key: string, size: number) {
  const seal = { key: newKey(), context: key, size };
  const digest = await takeIn(contentOf(size), { mediaType: 'application/pdf', size }, seal, (sealed) => blobs.put(key, sealed));
  return { seal, digest };
}

const [folder = '', megabytes = ''] = process.argv.slice(2);
const size = Number(megabytes) * MB;
const blobs = createFolderBlobs(folder);
const sinceCold = watchMemory();
await store('first', FIRST_MB * MB);
await blobs.remove('first');
const sinceFirst = watchMemory();

const begun = performance.now();
const spent = cpuSeconds();
const { seal, digest } = await store('file', size);
const [seconds, cpu] = [(performance.now() - begun) / 1_000, cpuSeconds() - spent];

const reading = performance.now();
const hash = createHash('sha512');
for await (const part of openContent((start, end) => blobs.read('file', start, end), seal, { start: 0, end: size }))
  hash.update(part);
if (hash.digest('hex') !== digest) throw new Error('what came out is not what was put in');
const stored: Stored = {
  seconds,
  cpuSeconds: cpu,
  readSeconds: (performance.now() - reading) / 1_000,
  rssOverBaseMb: sinceFirst.overBaseMb(),
  rssOverColdMb: sinceCold.overBaseMb(),
};
sinceFirst.stop();
sinceCold.stop();
process.stdout.write(JSON.stringify(stored));
