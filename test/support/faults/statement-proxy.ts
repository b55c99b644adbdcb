/**
 * Stands between a process and its PostgreSQL and knows each statement that writes: before it is handed on, and after the server has
 * answered, somebody is asked whether the process still lives. So it can be killed exactly before a commit, or after it and before it
 * knows of it (frontend/backend protocol 3.0, PostgreSQL documentation chapter 55).
 */

import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

const SSL_REQUEST = 80_877_103;

export interface StatementProxy {
  /** The database behind it, for the process. */
  readonly url: string;
  /** Ends all connections. */
  cut(): void;
  close(): Promise<void>;
}

export interface StatementProxyOptions {
  /** Asked before and after each write of a table that counts, and each commit of one. */
  readonly passes: (boundary: string) => boolean;
  readonly counts: (table: string) => boolean;
}

/** What a statement writes, in a few words; null for one that only reads. */
function writeOf(sql: string): { readonly verb: string; readonly table: string } | null {
  const [, verb = '', table = ''] = /^\s*(insert into|update|delete from)\s+("?\w+"?(?:\."?\w+"?)?)/i.exec(sql) ?? [];
  if (verb === '') return null;
  return { verb: verb.toLowerCase(), table: table.replaceAll('"', '') };
}

/** Cuts a stream into messages: a letter, unless `isUntyped` says that there is none, and a length that counts itself. */
function createMessages(isUntyped: () => boolean, take: (message: Buffer) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      const at = isUntyped() ? 0 : 1;
      if (rest.length < at + 4) return;
      const length = at + rest.readUInt32BE(at);
      if (rest.length < length) return;
      take(rest.subarray(0, length));
      rest = rest.subarray(length);
    }
  };
}

/** The text that begins at an offset and ends with a zero. */
function textAt(message: Buffer, offset: number): { readonly text: string; readonly end: number } {
  const end = message.indexOf(0, offset);
  return { text: message.toString('utf8', offset, end), end: end + 1 };
}

/** Follows what a client says on one connection. */
function createReading(counts: (table: string) => boolean) {
  const prepared = new Map<string, string>();
  let bound = '';
  let hasWritten = false;

  /** What is about to be done that lasts; null: nothing. */
  function name(sql: string): string | null {
    const write = writeOf(sql);
    const isCounted = write !== null && counts(write.table);
    if (isCounted) hasWritten = true;
    if (!/^\s*(commit|rollback)/i.test(sql)) return isCounted ? `${write.verb} ${write.table}` : null;
    const isCommit = hasWritten && /^\s*commit/i.test(sql);
    hasWritten = false;
    return isCommit ? 'commit' : null;
  }

  return (message: Buffer): string | null => {
    switch (String.fromCharCode(message[0] ?? 0)) {
      case 'Q':
        return name(textAt(message, 5).text);
      case 'P': {
        const statement = textAt(message, 5);
        prepared.set(statement.text, textAt(message, statement.end).text);
        return null;
      }
      case 'B':
        bound = prepared.get(textAt(message, textAt(message, 5).end).text) ?? '';
        return null;
      case 'E':
        return name(bound);
      default:
        return null;
    }
  };
}

function join(client: Socket, server: Socket, { passes, counts }: StatementProxyOptions): void {
  const read = createReading(counts);
  /** What each ReadyForQuery that is to come answers; the first one answers the start. */
  const awaited: (string | null)[] = [null];
  let isStarted = false;
  let write: string | null = null;
  let isCut = false;

  function cut(): void {
    isCut = true;
    client.destroy();
    server.destroy();
  }

  const fromClient = createMessages(
    () => !isStarted,
    (message) => {
      if (isCut) return;
      if (!isStarted) isStarted = message.readUInt32BE(4) !== SSL_REQUEST;
      else {
        const found = read(message);
        if (found !== null && !passes(`before ${found}`)) {
          cut();
          return;
        }
        write = found ?? write;
        const kind = String.fromCharCode(message[0] ?? 0);
        if (kind === 'S' || kind === 'Q') {
          awaited.push(write);
          write = null;
        }
      }
      server.write(message);
    },
  );
  const fromServer = createMessages(
    () => false,
    (message) => {
      if (isCut) return;
      if (message[0] === 0x5a) {
        const answered = awaited.shift() ?? null;
        if (answered !== null && !passes(`after ${answered}`)) {
          cut();
          return;
        }
      }
      client.write(message);
    },
  );
  client.on('data', fromClient).on('close', cut).on('error', cut);
  server.on('data', fromServer).on('close', cut).on('error', cut);
}

/** Opens one before the server of a URL, on a port of its own. */
export async function openStatementProxy(url: string, options: StatementProxyOptions): Promise<StatementProxy> {
  const target = new URL(url);
  const open = new Set<Socket>();
  const proxy = createServer({ noDelay: true }, (client) => {
    const server = connect({ port: Number(target.port || 5432), host: target.hostname, noDelay: true });
    open.add(client);
    client.once('close', () => open.delete(client));
    join(client, server, options);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  const cut = (): void => {
    for (const client of open) client.destroy();
  };
  return {
    url: Object.assign(new URL(url), { host: `127.0.0.1:${port}` }).href,
    cut,
    close: async () => {
      cut();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
