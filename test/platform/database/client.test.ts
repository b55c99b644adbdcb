import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { outageOf } from '#platform/database/outage.ts';
import { openDatabase, rows, type OpenDatabase, type Transaction } from '#platform/database.ts';
import { onRealPostgres, useDatabase } from '../../support/database.ts';

const database = useDatabase();

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => expect.fail('it should fail'),
    (error: unknown) => error,
  );

describe.skipIf(!onRealPostgres)('a transaction whose connection is lost', () => {
  beforeAll(async () => {
    await database.current.db.execute(sql`create table kept (name text)`);
  });

  async function backendOf(tx: Transaction): Promise<number> {
    const [row] = await rows<{ pid: number }>(tx, sql`select pg_backend_pid() as pid`);
    return row?.pid ?? 0;
  }
  const cut = (pid: number) => database.current.db.execute(sql`select pg_terminate_backend(${pid}, 5000)`);
  const kept = () => rows(database.current.db, sql`select name from kept`);

  async function losing(work: (other: OpenDatabase) => Promise<void>): Promise<void> {
    const other = await openDatabase({ ...database.settings, connections: 1 } as typeof database.settings);
    await work(other);
    // The first one may meet the news of the loss itself.
    await expect.poll(() => rows(other.db, sql`select 1 as one`).catch(() => [])).toEqual([{ one: 1 }]);
    await other.close();
    expect(await kept()).toEqual([]);
  }

  test.each(['within it', 'within a savepoint of it'])('%s keeps nothing, says so, and others go on', async (where) => {
    await losing(async (other) => {
      const write = async (tx: Transaction, pid: number): Promise<void> => {
        await tx.execute(sql`insert into kept values ('before')`);
        await cut(pid);
        await tx.execute(sql`insert into kept values ('after')`);
      };
      const failure = await failureOf(
        other.db.transaction(async (tx) => {
          const pid = await backendOf(tx);
          await (where === 'within it' ? write(tx, pid) : tx.transaction((inner) => write(inner, pid)));
        }),
      );
      expect(outageOf(failure)).toMatchObject({ code: 'UNAVAILABLE' });
    });
  });

  test('is rolled back as any other where it is another service that does not answer', async () => {
    await losing(async (other) => {
      const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
      const failure = await failureOf(
        other.db.transaction(async (tx) => {
          await tx.execute(sql`insert into kept values ('before')`);
          throw away;
        }),
      );
      expect(failure).toBe(away);
    });
  });

  test('writes nothing on the connection that comes next, however long it goes on', async () => {
    await losing(async (other) => {
      let left: Transaction | undefined;
      const ended = await failureOf(
        other.db.transaction(async (tx) => {
          left = tx;
          await cut(await backendOf(tx));
          await new Promise(() => undefined);
        }),
      );
      expect(outageOf(ended)).toMatchObject({ code: 'UNAVAILABLE' });
      await rows(other.db, sql`select 1`); // Connected again.
      const late = await failureOf(Promise.resolve(left?.execute(sql`insert into kept values ('late')`)));
      expect(outageOf(late)).toMatchObject({ code: 'UNAVAILABLE' });
    });
  });
});

/** Leads connections on to a server, and breaks them: some are closed, some are reset as by a machine that is gone. */
async function openRelay(server: URL) {
  const open = new Set<Socket>();
  const relay = createServer((down) => {
    const up = connect(Number(server.port), server.hostname);
    const end = (): void => {
      open.delete(down);
      down.destroy();
      up.destroy();
    };
    for (const socket of [down, up]) socket.on('error', end).on('close', end);
    open.add(down.pipe(up).pipe(down));
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  const url = new URL(server);
  url.port = String((relay.address() as AddressInfo).port);
  return {
    url: url.href,
    breakSome: () => {
      for (const [index, socket] of [...open].entries())
        if (index % 3 === 0) socket.resetAndDestroy();
        else if (index % 3 === 1) socket.end();
    },
    close: () => {
      for (const socket of open) socket.destroy();
      relay.close();
    },
  };
}

describe.skipIf(!onRealPostgres)('connections that break while many work', () => {
  const NO = new Error('no');

  /** Writes a number twice, or thinks better of it; in one of several ways. */
  async function writeTwice(db: OpenDatabase['db'], number: number): Promise<void> {
    await db.transaction(async (tx) => {
      const write = () => tx.execute(sql`insert into twice values (${number}, ${'x'.repeat((number % 4) * 500)})`);
      if (number % 3 === 0) await Promise.all([write(), tx.execute(sql`select 1`), write()]);
      else await tx.transaction(write).then(write);
      if (number % 5 === 0) throw NO;
      if (number % 7 === 0) await setTimeout(30);
    });
  }

  test('leave every transaction whole and none without an answer, and all goes on', async () => {
    if (database.settings.kind !== 'postgres') throw new Error('only on real PostgreSQL');
    await database.current.db.execute(sql`create table twice (number integer, filling text)`);
    const relay = await openRelay(new URL(database.settings.url));
    const other = await openDatabase({ kind: 'postgres', url: relay.url, connections: 4 });
    const done: number[] = [];
    const failures: unknown[] = [];
    let last = 0;
    let isOver = false;
    const work = async (): Promise<void> => {
      while (!isOver) {
        last += 1;
        const number = last;
        await writeTwice(other.db, number).then(
          () => done.push(number),
          (error: unknown) => failures.push(error),
        );
      }
    };
    const workers = Promise.all(Array.from({ length: 8 }, work));
    for (let time = 0; time < 40; time += 1) {
      await setTimeout(40);
      relay.breakSome();
    }
    isOver = true;
    await workers;
    await setTimeout(100); // The last break may still be on its way to connections that nobody uses.
    const lost = failures.filter((error) => error !== NO);
    expect(lost.length).toBeGreaterThan(20);
    expect(lost.filter((error) => outageOf(error) === null)).toEqual([]);
    const written = await rows<{ number: number; times: number }>(
      database.current.db,
      sql`select number, count(*)::int as times from twice group by number`,
    );
    expect(written.filter(({ times }) => times !== 2)).toEqual([]);
    const known = new Set(written.map(({ number }) => number));
    expect(done.filter((number) => !known.has(number))).toEqual([]);
    expect([...known].filter((number) => number % 5 === 0)).toEqual([]);
    await Promise.all(Array.from({ length: 20 }, () => other.db.transaction((tx) => tx.execute(sql`select ${'x'}`))));
    await other.close();
    relay.close();
  });
});

test.skipIf(!onRealPostgres)(
  'a machine that is gone holds its locks for two minutes, and a transaction without a next statement for ten',
  async () => {
    const shown = await rows<{ name: string; setting: string }>(
      database.current.db,
      sql`select name, setting from pg_settings where name like 'tcp_keepalives%' or name like 'idle_in_transaction%'`,
    );
    const settings = Object.fromEntries(shown.map(({ name, setting }) => [name, Number(setting)]));
    const { tcp_keepalives_idle: idle = 0, tcp_keepalives_interval: interval = 0, tcp_keepalives_count: count = 0 } = settings;
    expect(idle + interval * count).toBe(120);
    expect(settings).toMatchObject({ idle_in_transaction_session_timeout: 600_000 });
  },
);
