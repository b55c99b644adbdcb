/**
 * Lines on disk that are still to be delivered. A line is there to stay once `append` has resolved, also when the process is killed
 * or the power fails; many that are appended at once share one write. Files that a dead process left are taken over.
 */

import { mkdir, open, readdir, readFile, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { beginOf, livesSince } from '#platform/process.ts';

export interface Spool {
  /** Bytes that are not delivered yet, those of dead processes not counted. */
  readonly size: number;
  /** Resolves when the line is on disk. Rejects when it cannot be written. */
  append(line: string): Promise<void>;
  /** Complete files, the oldest first; what is appended from now on goes into another one. Whoever has delivered a file calls `remove`. */
  take(): Promise<readonly string[]>;
  /** Forgets a file that was taken, after it has been removed or renamed by `dispose`. */
  remove(file: string, dispose: (path: string) => Promise<void>): Promise<void>;
}

/** `<process>.<its begin>-<id>.jsonl`; ids sort by time. */
const FILE = /^(\d+)(?:\.(\d*))?-([\da-f-]{36})\.jsonl$/;

interface Waiting {
  readonly line: string;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** The whole lines of a file: a last one without an end was never acknowledged. */
export async function readLines(path: string): Promise<readonly string[]> {
  return (await readFile(path, 'utf8')).split('\n').slice(0, -1);
}

/** Opens a spool in a folder, which processes of one machine may share. */
export async function openSpool(folder: string): Promise<Spool> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `${process.pid}.${await beginOf(process.pid)}`;
  let current: FileHandle | null = null;
  let waiting: Waiting[] = [];
  let isWriting = false;
  let size = 0;
  /** One thing at a time is done with the current file. */
  let line: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = line.then(work);
    line = done.catch(() => undefined);
    return done;
  };

  async function closeCurrent(): Promise<void> {
    const file = current;
    current = null;
    await file?.close();
  }

  async function write(): Promise<void> {
    const batch = waiting;
    waiting = [];
    isWriting = false;
    const text = batch.map((each) => `${each.line}\n`).join('');
    try {
      current ??= await open(join(folder, `${name}-${v7()}.jsonl`), 'ax', 0o600);
      await current.appendFile(text);
      await current.datasync();
    } catch (error) {
      for (const each of batch) each.reject(error as Error);
      await closeCurrent();
      return;
    }
    size += Buffer.byteLength(text);
    for (const each of batch) each.resolve();
  }

  return {
    get size() {
      return size;
    },
    append: (text) =>
      new Promise((resolve, reject) => {
        waiting.push({ line: text, resolve, reject });
        if (isWriting) return;
        isWriting = true;
        void inTurn(write);
      }),
    take: async () => {
      await inTurn(closeCurrent);
      const found = (await readdir(folder)).map((name) => FILE.exec(name)).filter((match) => match !== null);
      const ours: RegExpExecArray[] = [];
      for (const match of found) {
        const [, pid = '', begin = ''] = match;
        if (Number(pid) === process.pid || !(await livesSince(Number(pid), begin))) ours.push(match);
      }
      return ours.sort(([, , , one = ''], [, , , other = '']) => (one < other ? -1 : 1)).map(([file]) => join(folder, file));
    },
    remove: async (file, dispose) => {
      const { size: bytes } = await stat(file);
      await dispose(file);
      size = Math.max(0, size - bytes);
    },
  };
}
