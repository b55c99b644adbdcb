import { once } from 'node:events';
import { createClient, type Client, type ClientOptions } from 'graphql-ws';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket, type ClientOptions as SocketOptions } from 'ws';
import { until } from '#test/support/streams.ts';
import { useServed } from './served.ts';

const serve = useServed(afterEach);

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const TICKS = 'subscription ($to: Int) { ticks(to: $to) { id name } }';

/** A client of the protocol; it does not try again unless told so. */
function connect(url: string, options: Partial<ClientOptions> = {}, headers: Readonly<Record<string, string>> = {}): Client {
  class Socket extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers });
    }
  }
  const client = createClient({ url, webSocketImpl: Socket, retryAttempts: 0, ...options });
  closing.push(() => client.dispose());
  return client;
}

/** A bare socket, signed in or not, that notes what it is sent. */
async function open(url: string, options: SocketOptions = {}, protocols = ['graphql-transport-ws']) {
  const socket = new WebSocket(url, protocols, options);
  closing.push(() => socket.terminate());
  const messages: { readonly type: string; readonly id?: string; readonly payload?: unknown }[] = [];
  socket.on('message', (data: Buffer) => messages.push(JSON.parse(data.toString()) as (typeof messages)[number]));
  const closed = once(socket, 'close').then(([code, reason]) => [code, String(reason)] as [number, string]);
  await once(socket, 'open');
  return {
    socket,
    messages,
    /** Code and reason. */
    closed,
    send: (message: object) => socket.send(JSON.stringify(message)),
    init: async (payload?: object) => {
      socket.send(JSON.stringify({ type: 'connection_init', payload }));
      await until(() => messages.some(({ type }) => type === 'connection_ack'));
    },
  };
}

const subscribe = (id: string, query: string, variables: object = {}) => ({
  type: 'subscribe',
  id,
  payload: { query, variables },
});

/** The status that an upgrade is refused with. */
async function refusal(url: string, headers: Readonly<Record<string, string>> = {}): Promise<number | undefined> {
  const socket = new WebSocket(url, 'graphql-transport-ws', { headers });
  socket.on('error', () => undefined);
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode?: number }];
  return response.statusCode;
}

describe('a subscription over a WebSocket', () => {
  test('reaches a client of the protocol, each event with what other subgraphs know of it', async () => {
    const { socketUrl, sources } = await serve();
    const client = connect(socketUrl);
    const results: unknown[] = [];
    for await (const result of client.iterate({ query: TICKS, variables: { to: 3 } })) {
      results.push(result);
      if (results.length === 2) break;
    }
    expect(results).toEqual([{ data: { ticks: { id: '0', name: 'tick 0' } } }, { data: { ticks: { id: '1', name: 'tick 1' } } }]);
    await sources[0]?.closed;
  });

  test('tells the client nothing of what went wrong inside', async () => {
    const { socketUrl } = await serve();
    const { init, send, messages } = await open(socketUrl);
    await init();
    send(subscribe('a', 'subscription { broken }'));
    await until(() => messages.length === 2);
    expect(messages[1]).toMatchObject({
      id: 'a',
      type: 'next',
      payload: { data: { broken: null }, errors: [{ message: 'Internal error', extensions: { code: 'INTERNAL' } }] },
    });
    expect(JSON.stringify(messages)).not.toContain('Mustermann');
  });

  test('lets go of its source when the client completes it, and keeps the others', async () => {
    const { socketUrl, sources } = await serve();
    const { init, send, messages } = await open(socketUrl);
    await init();
    send(subscribe('a', TICKS, { to: 1 }));
    send(subscribe('b', TICKS, { to: 1 }));
    await until(() => messages.length === 3);
    send({ type: 'complete', id: 'a' });
    await Promise.race(sources.map(({ closed }) => closed));
    expect(sources).toHaveLength(2);
    send({ type: 'ping' });
    await until(() => messages.at(-1)?.type === 'pong');
  });

  test('lets go of its source when the client disconnects', async () => {
    const { socketUrl, sources } = await serve();
    const { init, send, socket } = await open(socketUrl);
    await init();
    send(subscribe('a', TICKS, { to: 0 }));
    await until(() => sources.length === 1);
    socket.terminate();
    await sources[0]?.closed;
  });

  test('takes no more from its source than a client reads, and is cut when it reads nothing', async () => {
    const { socketUrl, sources } = await serve({ socket: { timing: { initMs: 10_000, pingMs: 100, stallMs: 500 } } });
    const { init, send, socket } = await open(socketUrl);
    await init();
    const kilobytes = 64;
    send(subscribe('a', `subscription { ticks { id text(size: ${kilobytes * 1_024}) } }`));
    await until(() => sources.length === 1);
    socket.pause();
    await sources[0]?.closed;
    // What the system buffers on both ends of the connection is some megabytes; unread, the stream would have gone on for ever.
    expect((sources[0]?.taken() ?? 0) * kilobytes).toBeLessThan(32_768);
  });

  test.each([
    ['restart', [1012, 'The graph has changed']],
    ['shutdown', [1001, 'The gateway stops']],
  ] as const)('ends with a code that says so at a %s', async (reason, expected) => {
    const { socketUrl, sources, streams } = await serve();
    const { init, send, closed } = await open(socketUrl);
    await init();
    send(subscribe('a', TICKS, { to: 0 }));
    await until(() => sources.length === 1);
    streams.end(reason);
    expect(await closed).toEqual(expected);
    await sources[0]?.closed;
  });

  test('is begun anew by the client itself after a restart', async () => {
    const { socketUrl, sources, streams } = await serve();
    const client = connect(socketUrl, { retryAttempts: 3, retryWait: () => Promise.resolve() });
    const results = client.iterate({ query: TICKS, variables: { to: 1 } });
    expect((await results.next()).value).toMatchObject({ data: { ticks: { id: '0' } } });
    streams.end('restart');
    expect((await results.next()).value).toMatchObject({ data: { ticks: { id: '0' } } });
    expect(sources).toHaveLength(2);
    await results.return?.();
  });

  test('does not hold up a server that closes, whether or not the client says goodbye', async () => {
    const { socketUrl, sources, close } = await serve();
    for (const deaf of [false, true]) {
      const { init, send, socket } = await open(socketUrl);
      await init();
      send(subscribe('a', TICKS, { to: 0 }));
      if (deaf) socket.pause();
    }
    await until(() => sources.length === 2);
    await close();
    await Promise.all(sources.map(({ closed }) => closed));
  });
});

describe('a client', () => {
  const MINE = 'subscription { mine { id } }';

  test('signs in with its first message', async () => {
    const { socketUrl } = await serve();
    const { init, send, messages } = await open(socketUrl);
    await init({ authorization: 'Bearer erika' });
    send(subscribe('a', MINE));
    await until(() => messages.length === 2);
    expect(messages[1]).toEqual({ id: 'a', type: 'next', payload: { data: { mine: { id: '0' } } } });
  });

  test('may sign in with a header where it is no browser', async () => {
    const { socketUrl } = await serve();
    const { init, send, messages } = await open(socketUrl, { headers: { authorization: 'Bearer erika' } });
    await init();
    send(subscribe('a', MINE));
    await until(() => messages.length === 2);
    expect(messages[1]).toMatchObject({ payload: { data: { mine: { id: '0' } } } });
  });

  test('that has not signed in is told so', async () => {
    const { socketUrl } = await serve();
    const { init, send, messages } = await open(socketUrl);
    await init();
    send(subscribe('a', MINE));
    await until(() => messages.at(-1)?.type === 'complete');
    expect(messages[1]).toMatchObject({
      payload: { data: { mine: null }, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    });
  });

  test.each([
    ['a bad token', 'Bearer bad', 4403],
    ['a token that cannot be checked now', 'Bearer unknown', 1013],
  ])('with %s is sent away', async (_, authorization, code) => {
    const { socketUrl } = await serve();
    const { send, closed } = await open(socketUrl);
    send({ type: 'connection_init', payload: { authorization } });
    expect((await closed)[0]).toBe(code);
  });

  test('is sent away when its token ends', async () => {
    const { socketUrl, sources } = await serve();
    const { init, send, closed } = await open(socketUrl);
    await init({ authorization: 'Bearer short' });
    send(subscribe('a', TICKS, { to: 0 }));
    expect(await closed).toEqual([4403, 'The token has expired']);
    await Promise.all(sources.map(({ closed: gone }) => gone));
  });

  test('gets queries and mutations answered', async () => {
    const { socketUrl } = await serve();
    const { init, send, messages } = await open(socketUrl);
    await init();
    send(subscribe('a', '{ zero { name } }'));
    await until(() => messages.length === 3);
    expect(messages.slice(1)).toEqual([
      { id: 'a', type: 'next', payload: { data: { zero: { name: 'tick 0' } } } },
      { id: 'a', type: 'complete' },
    ]);
  });

  test('gets what is wrong with an operation as an error of it', async () => {
    const { socketUrl } = await serve();
    const { init, send, messages } = await open(socketUrl);
    await init();
    send(subscribe('a', 'subscription {'));
    send(subscribe('b', '{ unknown }'));
    await until(() => messages.length === 3);
    const invalid = [{ locations: expect.any(Array) as unknown, extensions: { code: 'INVALID' } }];
    expect(messages.slice(1)).toMatchObject([
      { id: 'a', type: 'error', payload: invalid },
      { id: 'b', type: 'error', payload: invalid },
    ]);
  });

  test('may have so many streams open and no more, over all its sockets', async () => {
    const { socketUrl, sources } = await serve({ limits: { perClient: 2, total: 10 } });
    const first = await open(socketUrl);
    const second = await open(socketUrl);
    await first.init({ authorization: 'Bearer erika' });
    await second.init({ authorization: 'Bearer erika' });
    first.send(subscribe('a', TICKS, { to: 0 }));
    first.send(subscribe('b', TICKS, { to: 0 }));
    await until(() => sources.length === 2);
    second.send(subscribe('c', TICKS, { to: 0 }));
    await until(() => second.messages.length === 2);
    expect(second.messages[1]).toMatchObject({ id: 'c', type: 'error', payload: [{ extensions: { code: 'RATE_LIMITED' } }] });
    first.send({ type: 'complete', id: 'a' });
    await sources[0]?.closed;
    second.send(subscribe('d', TICKS, { to: 0 }));
    await until(() => sources.length === 3);
  });

  test('may have so many sockets open and no more', async () => {
    const { socketUrl } = await serve({ socket: { limits: { perClient: 1, total: 5 } } });
    const { socket, closed } = await open(socketUrl);
    expect(await refusal(socketUrl)).toBe(429);
    socket.close();
    await closed;
    let opened: Awaited<ReturnType<typeof open>> | undefined;
    while (opened === undefined) opened = await open(socketUrl).catch(() => undefined);
    await opened.init();
  });

  test('is counted by the address that a trusted proxy tells, and by that alone', async () => {
    const limits = { socket: { limits: { perClient: 1, total: 5 } } };
    const from = (address: string) => ({ 'x-forwarded-for': address });
    const behind = await serve({ ...limits, trustedProxies: ['loopback'] });
    await open(behind.socketUrl, { headers: from('203.0.113.7') });
    await open(behind.socketUrl, { headers: from('203.0.113.8') });
    expect(await refusal(behind.socketUrl, from('203.0.113.7'))).toBe(429);
    expect(await refusal(behind.socketUrl, from('198.51.100.1, 203.0.113.8'))).toBe(429);
    const bare = await serve(limits);
    await open(bare.socketUrl, { headers: from('203.0.113.7') });
    expect(await refusal(bare.socketUrl, from('203.0.113.8'))).toBe(429);
  });

  test('that does not begin in time is sent away', async () => {
    const { socketUrl } = await serve({ socket: { timing: { initMs: 100, pingMs: 10_000, stallMs: 10_000 } } });
    const { closed } = await open(socketUrl);
    expect((await closed)[0]).toBe(4408);
  });

  test('that gives no sign of life is cut off', async () => {
    const { socketUrl } = await serve({ socket: { timing: { initMs: 10_000, pingMs: 50, stallMs: 200 } } });
    const { init, closed } = await open(socketUrl, { autoPong: false });
    await init();
    expect(await closed).toEqual([4008, 'The client does not read']);
  });

  test('that gives signs of life is not', async () => {
    const { socketUrl } = await serve({ socket: { timing: { initMs: 10_000, pingMs: 50, stallMs: 200 } } });
    const { init, send, messages, socket } = await open(socketUrl);
    await init();
    let pings = 0;
    socket.on('ping', () => (pings += 1));
    await until(() => pings > 8);
    send({ type: 'ping' });
    await until(() => messages.at(-1)?.type === 'pong');
  });

  test('that sends too much at once is sent away', async () => {
    const { socketUrl } = await serve();
    const { init, send, closed } = await open(socketUrl);
    await init();
    send(subscribe('a', '#'.repeat(1_100_000)));
    expect((await closed)[0]).toBe(1009);
  });

  test('that asks and asks and never reads is not read either', async () => {
    const { socketUrl } = await serve({ socket: { timing: { initMs: 10_000, pingMs: 100, stallMs: 20_000 } } });
    const { init, send, socket, closed } = await open(socketUrl);
    await init();
    socket.pause();
    const ping = { type: 'ping', payload: { text: 'x'.repeat(100_000) } };
    let sent = 0;
    const asking = setInterval(() => {
      if (socket.bufferedAmount > 10_000_000) return;
      send(ping);
      sent += 1;
    }, 1);
    closing.push(() => clearInterval(asking));
    // What nobody takes stays with the client.
    await until(() => socket.bufferedAmount > 10_000_000);
    expect(sent * 100_000).toBeLessThan(64_000_000);
    clearInterval(asking);
    socket.terminate();
    await closed;
  });

  test('that speaks no protocol we know is sent away', async () => {
    const { socketUrl } = await serve();
    const { closed } = await open(socketUrl, {}, []);
    expect((await closed)[0]).toBe(4406);
  });

  test('that sends what is no message is sent away', async () => {
    const { socketUrl } = await serve();
    const { socket, closed } = await open(socketUrl);
    socket.send('{');
    expect((await closed)[0]).toBe(4400);
  });

  test.each([
    { type: 'connection_ack' },
    { type: 'next', id: 'a', payload: { data: {} } },
    { type: 'error', id: 'a', payload: [{ message: 'no' }] },
  ])('that sends what only servers send is sent away, and is no fault of ours: $type', async (message) => {
    const { socketUrl, recording } = await serve();
    const { init, send, closed } = await open(socketUrl);
    await init();
    send(message);
    expect(await closed).toEqual([4400, 'Only the server sends such a message']);
    expect(recording.text).not.toContain('could not be handled');
  });

  test.each([
    ['subscribes before it is let in', [subscribe('a', TICKS)], 4401],
    ['begins twice', [{ type: 'connection_init' }, { type: 'connection_init' }], 4429],
    ['says what is no payload of the beginning', [{ type: 'connection_init', payload: 'token' }], 4400],
    ['names no operation', [{ type: 'connection_init' }, { ...subscribe('', TICKS) }], 4400],
  ])('that %s is sent away', async (_, messages, code) => {
    const { socketUrl } = await serve();
    const { send, closed } = await open(socketUrl);
    for (const message of messages) send(message);
    expect((await closed)[0]).toBe(code);
  });

  test('that uses the id of a running operation again is sent away, one of a completed operation is free', async () => {
    const { socketUrl, sources } = await serve();
    const { init, send, closed, messages } = await open(socketUrl);
    await init();
    send(subscribe('a', '{ __typename }'));
    await until(() => messages.at(-1)?.type === 'complete');
    send(subscribe('a', TICKS));
    await until(() => sources.length === 1);
    send(subscribe('a', TICKS));
    expect((await closed)[0]).toBe(4409);
  });
});

describe('a page', () => {
  test('of the portal may connect, one of another site may not', async () => {
    const { socketUrl } = await serve();
    const { init } = await open(socketUrl, { origin: 'https://portal.example' });
    await init();
    for (const origin of ['https://evil.example', 'https://portal.example.evil.example', 'http://portal.example', 'null']) {
      expect(await refusal(socketUrl, { origin })).toBe(403);
    }
  });

  test('finds sockets nowhere else', async () => {
    const { socketUrl } = await serve();
    expect(await refusal(socketUrl.replace('graphql', 'elsewhere'))).toBe(404);
  });
});
