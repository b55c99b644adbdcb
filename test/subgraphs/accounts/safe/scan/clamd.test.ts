import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClamd, readReply } from '#subgraphs/accounts/safe/scan/clamd.ts';
import type { ScannerUnavailable } from '#subgraphs/accounts/safe/scan/scanner.ts';
import { hasClamd, INFECTED_TEXT, SIGNATURE, startClamd, STREAM_LIMIT, type RunningClamd } from '#test/support/clamd.ts';
import { freePort } from '#test/support/free-port.ts';

async function* parts(...all: readonly (Buffer | string)[]): AsyncGenerator<Buffer, void> {
  for (const part of all) yield await Promise.resolve(Buffer.from(part));
}

const whyOf = (scanning: Promise<unknown>): Promise<string> =>
  scanning.then(
    () => 'a verdict',
    (error: unknown) => (error as ScannerUnavailable).why,
  );

describe('what clamd answers', () => {
  test('is clean, infected, or no verdict at all', () => {
    expect(readReply('stream: OK\0')).toEqual({ kind: 'clean' });
    expect(readReply('stream: Eicar-Test-Signature FOUND\0')).toEqual({ kind: 'infected', signature: 'Eicar-Test-Signature' });
  });

  test.each([
    ['INSTREAM size limit exceeded. ERROR\0', 'TOO_LARGE'],
    ['stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND\0', 'TOO_LARGE'],
    ["stream: Can't allocate memory ERROR\0", 'REFUSED'],
    ['', 'REFUSED'],
    ['stream: OK but\0', 'REFUSED'],
    ['xstream: OK\0', 'REFUSED'],
    ['stream:  FOUND\0', 'REFUSED'],
    ['UNKNOWN COMMAND\0', 'REFUSED'],
  ])('%j is never taken for clean', async (reply, why) => {
    expect(await whyOf(Promise.resolve(reply).then(readReply))).toBe(why);
  });
});

describe('a scanner that misbehaves gives no verdict', () => {
  async function withServer(behave: (socket: Socket) => void): Promise<string> {
    const server = createServer(behave).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const why = await whyOf(createClamd({ host: '127.0.0.1', port })(parts(Buffer.alloc(5_000_000))));
    server.close();
    return why;
  }

  test('when nobody listens', async () => {
    expect(await whyOf(createClamd({ host: '127.0.0.1', port: await freePort() })(parts('x')))).toBe('UNREACHABLE');
    expect(await whyOf(createClamd({ path: '/nowhere/clamd.sock' })(parts('x')))).toBe('UNREACHABLE');
  });

  test('when it hangs up at once, or after some bytes', async () => {
    expect(await withServer((socket) => socket.destroy())).toBe('REFUSED');
    expect(await withServer((socket) => socket.once('data', () => socket.resetAndDestroy()))).toBe('REFUSED');
    expect(await withServer((socket) => socket.once('data', () => socket.end()).on('error', () => undefined))).toBe('REFUSED');
  });

  test('when it talks without end', async () => {
    const chatter = (socket: Socket): void => void socket.on('error', () => undefined).write('stream: OK '.repeat(1_000));
    expect(await withServer(chatter)).toBe('REFUSED');
  });
});

test('a content that cannot be read is no verdict either', async () => {
  const server = createServer((socket) => socket.resume().on('error', () => undefined)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  async function* broken(): AsyncGenerator<Buffer, void> {
    yield await Promise.resolve(Buffer.from('x'));
    throw new Error('damaged');
  }
  await expect(createClamd({ host: '127.0.0.1', port })(broken())).rejects.toThrow('damaged');
  server.close();
});

describe.skipIf(!hasClamd)('a real clamd', () => {
  let clamd: RunningClamd;
  beforeAll(async () => {
    clamd = await startClamd();
  });
  afterAll(() => clamd.stop());

  describe.each([
    ['over TCP', () => createClamd({ host: clamd.host, port: clamd.port })],
    ['over its local socket', () => createClamd({ path: clamd.path })],
  ])('%s', (_, scan) => {
    test('finds nothing in what is clean', async () => {
      expect(await scan()(parts('Mietvertrag', '', 'für die Wohnung'))).toEqual({ kind: 'clean' });
    });

    test('finds its signature, even when it is parted between two pieces', async () => {
      const [one, other] = [`%PDF-1.7\n${INFECTED_TEXT.slice(0, 10)}`, INFECTED_TEXT.slice(10)];
      expect(await scan()(parts(one, other))).toEqual({ kind: 'infected', signature: SIGNATURE });
    });

    test('gives no verdict on a file above its limit', async () => {
      const pieces = Array.from({ length: 40 }, () => Buffer.alloc(STREAM_LIMIT / 10, 'a'));
      // It says why and hangs up; what it said is lost where the connection is reset first.
      expect(['TOO_LARGE', 'REFUSED']).toContain(await whyOf(scan()(parts(...pieces))));
    });
  });

  test('answers many at once, each its own', async () => {
    const scan = createClamd({ host: clamd.host, port: clamd.port });
    const verdicts = await Promise.all(
      Array.from({ length: 12 }, (_, index) => scan(parts(index % 2 === 0 ? 'clean' : INFECTED_TEXT))),
    );
    expect(verdicts.map(({ kind }) => kind)).toEqual(
      Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? 'clean' : 'infected')),
    );
  });
});
