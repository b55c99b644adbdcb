/**
 * The embedded database as Drizzle wants to see it: PGlite in a worker thread behind messages.
 * PGlite has one session, so a transaction takes the session for itself and others wait in line.
 */

import { Worker } from 'node:worker_threads';

export interface WorkerSettings {
  /** Folder of the database; none keeps it in memory. */
  readonly dataDir: string | undefined;
  /** A dump to begin with, as `image()` makes it. */
  readonly image: Uint8Array<ArrayBuffer> | undefined;
}

export type WorkerRequest = { readonly id: number } & (
  | { readonly kind: 'query'; readonly sql: string; readonly params: unknown[]; readonly rowMode: 'array' | 'object' }
  | { readonly kind: 'exec'; readonly sql: string }
  | { readonly kind: 'listen'; readonly channel: string }
  | { readonly kind: 'image' }
  | { readonly kind: 'close' }
);

export type WorkerAnswer =
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly error: { message: string; code?: string; constraint?: string } }
  | { readonly kind: 'notification'; readonly channel: string; readonly payload: string };

/** A failure PostgreSQL reported; `code` is its SQLSTATE. */
export class DatabaseError extends Error {
  readonly code: string | undefined;
  readonly constraint: string | undefined;

  constructor(facts: { message: string; code?: string; constraint?: string }) {
    super(facts.message);
    this.name = 'DatabaseError';
    this.code = facts.code;
    this.constraint = facts.constraint;
  }
}

type Distribute<T> = T extends unknown ? Omit<T, 'id'> : never;
interface QueryOptions {
  readonly rowMode?: 'array' | 'object';
}

/** What Drizzle's PGlite driver calls on a client, in a transaction or outside. */
interface Session {
  query(sql: string, params?: unknown[], options?: QueryOptions): Promise<unknown>;
  exec(sql: string): Promise<unknown>;
}

export class EmbeddedPostgres implements Session {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  readonly #listeners = new Map<string, Set<(payload: string) => void>>();
  /** Channels the session listens on, each asked for once. */
  readonly #channels = new Map<string, Promise<unknown>>();
  /** Why nothing is answered any more. */
  #stopped: Error | undefined;
  #lastId = 0;
  /** End of the line for the one session. */
  #line: Promise<unknown> = Promise.resolve();

  constructor(settings: WorkerSettings) {
    const module = new URL('./pglite-worker.ts', import.meta.url).href;
    this.#worker = new Worker(new URL('../typescript-worker.mjs', import.meta.url), { workerData: { ...settings, module } });
    this.#worker.on('message', (answer: WorkerAnswer) => this.#receive(answer));
    this.#worker.on('error', (error) => this.#abandon(error));
    this.#worker.on('exit', () => this.#abandon(new Error('the embedded database has stopped')));
  }

  #receive(answer: WorkerAnswer): void {
    if (answer.kind === 'notification') {
      for (const listener of this.#listeners.get(answer.channel) ?? []) listener(answer.payload);
      return;
    }
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (answer.kind === 'result') waiting?.resolve(answer.value as never);
    else waiting?.reject(new DatabaseError(answer.error));
  }

  #abandon(error: Error): void {
    this.#stopped ??= error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  #ask<Value>(request: Distribute<WorkerRequest>): Promise<Value> {
    if (this.#stopped !== undefined) return Promise.reject(this.#stopped);
    return new Promise<Value>((resolve, reject) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ ...request, id });
    });
  }

  #inLine<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#line.then(work, work);
    this.#line = turn.catch(() => undefined);
    return turn;
  }

  readonly #session: Session = {
    query: (sql, params = [], options = {}) => this.#ask({ kind: 'query', sql, params, rowMode: options.rowMode ?? 'object' }),
    exec: (sql) => this.#ask({ kind: 'exec', sql }),
  };

  query(sql: string, params?: unknown[], options?: QueryOptions): Promise<unknown> {
    return this.#inLine(() => this.#session.query(sql, params, options));
  }

  exec(sql: string): Promise<unknown> {
    return this.#inLine(() => this.#session.exec(sql));
  }

  /** Runs `work` in a transaction: committed when it returns, rolled back when it throws or swallowed a failed statement. */
  transaction<Value>(work: (session: Session) => Promise<Value>): Promise<Value> {
    return this.#inLine(async () => {
      await this.#session.exec('BEGIN');
      try {
        const value = await work(this.#session);
        // COMMIT alone answers nothing when it rolls back after a failed statement; the statement before it fails then.
        await this.#session.exec('SELECT 1; COMMIT');
        return value;
      } catch (error) {
        await this.#session.exec('ROLLBACK').catch(() => undefined); // The first failure tells more.
        throw error;
      }
    });
  }

  async listen(channel: string, listener: (payload: string) => void): Promise<() => Promise<void>> {
    const listeners = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, listeners.add(listener));
    const listening = this.#channels.get(channel) ?? this.#inLine(() => this.#ask({ kind: 'listen', channel }));
    this.#channels.set(channel, listening);
    await listening;
    return () => {
      listeners.delete(listener);
      return Promise.resolve();
    };
  }

  /** A dump of the whole database that another one can begin with. */
  image(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#inLine(() => this.#ask({ kind: 'image' }));
  }

  async close(): Promise<void> {
    try {
      await this.#inLine(() => this.#ask({ kind: 'close' }));
    } finally {
      this.#stopped ??= new Error('the embedded database is closed');
      await this.#worker.terminate();
    }
  }
}
