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

describe('an outage', () => {
  const failed = (code: string): Error => new Error('Failed query', { cause: Object.assign(new Error('…'), { code }) });

  test.each(['CONNECTION_CLOSED', 'ECONNREFUSED', '57P01', '57P03', '53300'])('is told as one that passes: %s', (code) => {
    expect(outageOf(failed(code))).toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('The database') });
  });

  test('of a full disk says that nothing was changed', () => {
    expect(outageOf(failed('53100'))).toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining('nothing was changed'),
    });
  });

  test('is none where a statement was wrong, nor where another service is away', () => {
    expect(outageOf(failed('23505'))).toBeNull();
    expect(outageOf(new TypeError('fetch failed', { cause: failed('ECONNREFUSED') }))).toBeNull();
    expect(outageOf('ECONNREFUSED')).toBeNull();
  });
});
