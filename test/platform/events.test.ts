import { asc, eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { settle } from '#platform/background.ts';
import { openDatabase, rows, type Database, type OpenDatabase, type Transaction } from '#platform/database.ts';
import { createConsumer, publish, type ConsumerDefinition, type Event, type NewEvent } from '#platform/events.ts';
import { consumers, outbox } from '#platform/events/tables.ts';
import { createLog } from '#platform/log.ts';
import { startChild } from '../support/child-process.ts';
import { onRealPostgres, useDatabase } from '../support/database.ts';
import { recordLog } from '../support/log-records.ts';
import { NOW } from '../support/viewers.ts';

const database = useDatabase();
const silent = createLog('silent');
const TYPE = 'test.thing.happened';

beforeAll(async () => {
  await database.current.db.execute(sql`create table seen (aggregate text not null, by text not null)`);
  await database.current.db.execute(sql`create table thing (id text primary key, version integer not null)`);
});
beforeEach(async () => {
  await database.current.db.execute(sql`truncate events.outbox, events.consumer, seen, thing`);
});

const happened = (aggregate: string, payload: unknown = {}, type = TYPE): NewEvent => ({ type, aggregate, payload });

const tell = (...events: readonly NewEvent[]): Promise<void> => database.current.db.transaction((tx) => publish(tx, NOW, events));

const positionOf = async (name: string): Promise<bigint | undefined> =>
  (await database.current.db.select().from(consumers).where(eq(consumers.name, name)))[0]?.position;

const seenBy = async (db: Database): Promise<readonly string[]> =>
  (await rows<{ aggregate: string }>(db, sql`select aggregate from seen order by ctid`)).map(({ aggregate }) => aggregate);

async function see(tx: Transaction, events: readonly Event[], by = 'consumer'): Promise<void> {
  for (const { aggregate } of events) await tx.execute(sql`insert into seen values (${aggregate}, ${by})`);
}

/** A promise and the key to it. */
function gate(): { readonly opened: Promise<void>; open(): void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

/** A consumer that remembers what it was handed, batch by batch. */
function recorder(overrides: Partial<ConsumerDefinition> = {}, on: OpenDatabase = database.current) {
  const batches: (readonly Event[])[] = [];
  const definition: ConsumerDefinition = {
    name: 'recorder',
    types: [TYPE],
    handle: (_tx, events) => {
      batches.push(events);
      return Promise.resolve();
    },
    ...overrides,
  };
  return {
    consumer: createConsumer(on, definition, silent),
    batches,
    aggregates: () => batches.flat().map(({ aggregate }) => aggregate),
  };
}

describe('an event', () => {
  test('arrives with all that was told', async () => {
    const { consumer, batches } = recorder();
    await tell(happened('a', { list: [1, 'ä'], nothing: null }));
    expect(await consumer.drain()).toBe(1);
    expect(batches).toEqual([
      [
        {
          position: expect.any(BigInt) as bigint,
          type: TYPE,
          aggregate: 'a',
          payload: { list: [1, 'ä'], nothing: null },
          occurredAt: NOW,
        },
      ],
    ]);
  });

  test('is dropped with the change it tells of', async () => {
    const { consumer } = recorder();
    const work = database.current.db.transaction(async (tx) => {
      await publish(tx, NOW, [happened('a')]);
      throw new Error('rolled back');
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(await consumer.drain()).toBe(0);
    expect(await database.current.db.select().from(outbox)).toEqual([]);
  });

  test('is dropped with the savepoint it was told in, and others stay', async () => {
    const { consumer, aggregates } = recorder();
    await database.current.db.transaction(async (tx) => {
      await tx
        .transaction(async (inner) => {
          await publish(inner, NOW, [happened('dropped')]);
          throw new Error('rolled back');
        })
        .catch(() => undefined);
      await publish(tx, NOW, [happened('kept')]);
    });
    await consumer.drain();
    expect(aggregates()).toEqual(['kept']);
  });

  test('is not made from nothing', async () => {
    await tell();
    expect(await database.current.db.select().from(outbox)).toEqual([]);
  });

  test('can be one of many thousands in one transaction', async () => {
    await tell(...Array.from({ length: 20_000 }, (_, index) => happened(String(index))));
    const stored = await database.current.db.select({ aggregate: outbox.aggregate }).from(outbox).orderBy(asc(outbox.position));
    expect(stored.map(({ aggregate }) => Number(aggregate))).toEqual(Array.from({ length: 20_000 }, (_, index) => index));
  });
});

describe('a consumer', () => {
  test('hears of its types only, in their order', async () => {
    const { consumer, aggregates } = recorder({ types: [TYPE, 'test.thing.ended'] });
    await tell(happened('a'), happened('b', {}, 'test.other.happened'), happened('c', {}, 'test.thing.ended'));
    await tell(happened('d'));
    expect(await consumer.drain()).toBe(3);
    expect(aggregates()).toEqual(['a', 'c', 'd']);
  });

  test('hears of each event once when all goes well', async () => {
    const { consumer, aggregates } = recorder();
    await tell(happened('a'));
    await consumer.drain();
    expect(await consumer.drain()).toBe(0);
    await tell(happened('b'));
    expect(await consumer.drain()).toBe(1);
    expect(aggregates()).toEqual(['a', 'b']);
  });

  test('begins with the oldest event when it is new, whatever others have heard', async () => {
    await tell(happened('a'), happened('b'));
    await recorder().consumer.drain();
    const late = recorder({ name: 'late' });
    await late.consumer.drain();
    expect(late.aggregates()).toEqual(['a', 'b']);
  });

  test('goes on under its name where it was, also after a restart', async () => {
    await tell(happened('a'));
    await recorder().consumer.drain();
    await tell(happened('b'));
    const restarted = recorder();
    await restarted.consumer.drain();
    expect(restarted.aggregates()).toEqual(['b']);
  });

  test('is handed at most 500 events at a time, and drains all of them', async () => {
    const { consumer, batches, aggregates } = recorder();
    await tell(...Array.from({ length: 1_201 }, (_, index) => happened(String(index))));
    expect(await consumer.drain()).toBe(1_201);
    expect(batches.map(({ length }) => length)).toEqual([500, 500, 201]);
    expect(aggregates()).toEqual(Array.from({ length: 1_201 }, (_, index) => String(index)));
  });

  test('that fails keeps nothing it wrote, and hears of the same events again', async () => {
    let failing = true;
    const { consumer } = recorder({
      handle: async (tx, events) => {
        await see(tx, events);
        if (failing) throw new Error('not today');
      },
    });
    await tell(happened('a'), happened('b'));
    await expect(consumer.drain()).rejects.toThrow('not today');
    expect(await seenBy(database.current.db)).toEqual([]);
    expect(await positionOf('recorder')).toBe(0n);

    failing = false;
    expect(await consumer.drain()).toBe(2);
    expect(await seenBy(database.current.db)).toEqual(['a', 'b']);
  });

  test('that fails in its second batch keeps the first', async () => {
    const { consumer, batches } = recorder({
      handle: (_tx, events) => (events.length === 500 ? Promise.resolve() : Promise.reject(new Error('not today'))),
    });
    await tell(...Array.from({ length: 501 }, (_, index) => happened(String(index))));
    await expect(consumer.drain()).rejects.toThrow('not today');
    const again = recorder();
    await again.consumer.drain();
    expect(again.aggregates()).toEqual(['500']);
    expect(batches).toEqual([]);
  });

  test('that fails does not hold up another one', async () => {
    const broken = recorder({ name: 'broken', handle: () => Promise.reject(new Error('not today')) });
    const sound = recorder({ name: 'sound' });
    await tell(happened('a'));
    await expect(broken.consumer.drain()).rejects.toThrow();
    expect(await sound.consumer.drain()).toBe(1);
  });

  test('that fails for whoever asks works again for who asks after that', async () => {
    let failing = true;
    const { consumer } = recorder({ handle: () => (failing ? Promise.reject(new Error('not today')) : Promise.resolve()) });
    await tell(happened('a'));
    await expect(consumer.drain()).rejects.toThrow('not today');
    failing = false;
    expect(await consumer.drain()).toBe(1);
  });

  test('may tell of something itself, which settles when all have heard everything', async () => {
    const first = recorder({
      name: 'first',
      handle: (tx, events) =>
        publish(
          tx,
          NOW,
          events.map(({ aggregate }) => happened(aggregate, {}, 'test.thing.answered')),
        ),
    });
    const second = recorder({ name: 'second', types: ['test.thing.answered'] });
    await tell(happened('a'), happened('b'));
    await settle([second.consumer, first.consumer]);
    expect(second.aggregates()).toEqual(['a', 'b']);
  });
});

describe('a started consumer', () => {
  const HOUR_MS = 3_600_000;

  /** A consumer that opens a gate at each event. */
  function waiter(handle: ConsumerDefinition['handle'] = () => Promise.resolve(), log = silent) {
    const heard = new Map<string, ReturnType<typeof gate>>();
    const at = (aggregate: string) => {
      const known = heard.get(aggregate) ?? gate();
      heard.set(aggregate, known);
      return known;
    };
    const definition: ConsumerDefinition = {
      name: 'waiter',
      types: [TYPE],
      handle: async (tx, events) => {
        await handle(tx, events);
        for (const { aggregate } of events) at(aggregate).open();
      },
    };
    const hears = (aggregate: string) => at(aggregate).opened;
    return { definition, hears, start: (on: OpenDatabase, pollMs: number) => createConsumer(on, definition, log, { pollMs }) };
  }

  test('hears what was told before and, notified, what is told after', async () => {
    const { hears, start } = waiter();
    await tell(happened('before'));
    const consumer = start(database.current, HOUR_MS);
    await consumer.start();
    await hears('before');
    await tell(happened('after'));
    await hears('after');
    await tell(happened('later'));
    await hears('later');
    await consumer.stop();
  });

  test('does not look when only something is told that it does not hear', async () => {
    let looks = 0;
    let noticed = gate();
    const { current } = database;
    const counting = Object.create(current.db, {
      insert: { value: (table: typeof consumers) => ((looks += 1), current.db.insert(table)) },
    }) as Database;
    const listen: OpenDatabase['listen'] = (channel, listener) =>
      current.listen(channel, (notice) => {
        listener(notice);
        noticed.open();
      });
    const { hears, start } = waiter();
    const consumer = start({ ...current, db: counting, listen }, HOUR_MS);
    await tell(happened('before'));
    await consumer.start();
    await hears('before');
    for (let round = 0; round < 5; round += 1) {
      noticed = gate();
      await tell(happened('x', {}, 'test.other.happened'));
      await noticed.opened;
    }
    await tell(happened('after'), happened('y', {}, 'test.other.happened'));
    await hears('after');
    await consumer.stop();
    expect(looks).toBe(2);
  });

  test('finds what is told even when no notification arrives', async () => {
    const { hears, start } = waiter();
    const deaf: OpenDatabase = { ...database.current, listen: () => Promise.resolve(() => Promise.resolve()) };
    const consumer = start(deaf, 1);
    await consumer.start();
    await tell(happened('a'));
    await hears('a');
    await consumer.stop();
  });

  test('tries again after a failure, which is logged without what the event holds', async () => {
    let failures = 2;
    const recording = recordLog();
    const { hears, start } = waiter(
      () => (failures-- > 0 ? Promise.reject(new Error('not today')) : Promise.resolve()),
      recording.log,
    );
    const consumer = start(database.current, HOUR_MS);
    await consumer.start();
    await tell(happened('a', { name: 'Mustermann' }));
    await hears('a');
    await consumer.stop();
    expect(recording.errors.map(({ consumer: name, err }) => [name, err])).toEqual([
      ['waiter', expect.objectContaining({ message: 'not today' })],
      ['waiter', expect.objectContaining({ message: 'not today' })],
    ]);
    expect(recording.text).not.toContain('Mustermann');
  });

  test('stops when its work at hand is done, and not before', async () => {
    const [working, finish] = [gate(), gate()];
    const order: string[] = [];
    const { start } = waiter(async () => {
      working.open();
      await finish.opened;
      order.push('handled');
    });
    const consumer = start(database.current, HOUR_MS);
    await tell(happened('a'));
    await consumer.start();
    await working.opened;
    const stopped = consumer.stop().then(() => order.push('stopped'));
    finish.open();
    await stopped;
    expect(order).toEqual(['handled', 'stopped']);
    expect(await positionOf('waiter')).toBeGreaterThan(0n);
  });

  test('hears nothing more once stopped, and goes on when started again', async () => {
    const { hears, start } = waiter(see);
    const consumer = start(database.current, HOUR_MS);
    await consumer.start();
    await consumer.stop();
    await tell(happened('a'));
    await recorder().consumer.drain();
    expect(await seenBy(database.current.db)).toEqual([]);
    await consumer.start();
    await hears('a');
    await consumer.stop();
    expect(await seenBy(database.current.db)).toEqual(['a']);
  });

  test('stops at once when there is nothing to do, or when it never ran', async () => {
    const { start } = waiter();
    const consumer = start(database.current, HOUR_MS);
    await consumer.stop();
    await consumer.start();
    await consumer.stop();
  });
});

describe.skipIf(!onRealPostgres)('with many processes on one database', () => {
  const second = (): Promise<OpenDatabase> => openDatabase(database.settings);

  /** Resolves when a reader waits for the commits of writers, or `otherwise` has come about. */
  async function untilReaderWaits(otherwise: () => boolean): Promise<void> {
    const { db } = database.current;
    const waiting = sql`select 1 from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`;
    while (!otherwise() && (await rows(db, waiting)).length === 0);
  }

  /** A transaction that tells of something and stays open until its gate opens. */
  async function openWriter(aggregate: string): Promise<{ commit(): Promise<void> }> {
    const [told, hold] = [gate(), gate()];
    const done = database.current.db.transaction(async (tx) => {
      await publish(tx, NOW, [happened(aggregate)]);
      told.open();
      await hold.opened;
    });
    await told.opened;
    return {
      commit: () => {
        hold.open();
        return done;
      },
    };
  }

  test('a writer that commits late with an earlier position is not passed by', async () => {
    const { consumer, aggregates } = recorder();
    const late = await openWriter('told first, committed last');
    await tell(happened('told last, committed first'));
    let drained = false;
    const draining = consumer.drain().then(() => {
      drained = true;
    });
    await untilReaderWaits(() => drained);
    await late.commit();
    await draining;
    await consumer.drain();
    expect(aggregates()).toEqual(['told first, committed last', 'told last, committed first']);
  });

  test('a consumer that many ask at once works once for all who wait, and each finds handled what was told before she asked', async () => {
    const [working, finish] = [gate(), gate()];
    const { consumer, batches, aggregates } = recorder({
      handle: async (_tx, events) => {
        batches.push(events);
        working.open();
        await finish.opened;
      },
    });
    await tell(happened('a'));
    const first = consumer.drain();
    await working.opened;
    await tell(happened('b'));
    const others = Array.from({ length: 20 }, () => consumer.drain());
    finish.open();
    await Promise.all([first, ...others]);
    expect(aggregates()).toEqual(['a', 'b']);
    expect(batches).toHaveLength(2);
    expect(await first).toBe(1);
  });

  test('writers do not wait for each other', async () => {
    const writers = [await openWriter('a'), await openWriter('b'), await openWriter('c')];
    for (const writer of writers.toReversed()) await writer.commit();
    const { consumer } = recorder();
    expect(await consumer.drain()).toBe(3);
  });

  test('two of the same name never handle at the same moment, and each event is handled once', async () => {
    const other = await second();
    const handled: string[] = [];
    let atWork = 0;
    let most = 0;
    const handle: ConsumerDefinition['handle'] = async (tx, events) => {
      atWork += 1;
      most = Math.max(most, atWork);
      await tx.execute(sql`select pg_sleep(0.001)`); // Room for the other one to come between.
      handled.push(...events.map(({ aggregate }) => aggregate));
      atWork -= 1;
    };
    const [one, two] = [recorder({ handle }), recorder({ handle }, other)];
    await tell(...Array.from({ length: 2_000 }, (_, index) => happened(String(index))));
    for (let round = 0; round < 5; round += 1) await Promise.all([one.consumer.drain(), two.consumer.drain()]);
    await other.close();
    expect(most).toBe(1);
    expect(handled).toEqual(Array.from({ length: 2_000 }, (_, index) => String(index)));
  });

  test('one that is killed in the midst of its work leaves it to the next, without a trace', async () => {
    await tell(happened('a'), happened('b'));
    if (database.settings.kind !== 'postgres') throw new Error('this needs a server');
    const child = startChild('consume-and-hang.ts', database.settings.url, 'shared');
    await child.says('handling');
    await child.kill();
    const { consumer } = recorder({
      name: 'shared',
      handle: (tx, events) => see(tx, events, 'the living one'),
    });
    let handled = 0;
    while (handled === 0) handled = await consumer.drain(); // The server may need a moment to notice.
    expect(await rows(database.current.db, sql`select aggregate, by from seen order by aggregate`)).toEqual([
      { aggregate: 'a', by: 'the living one' },
      { aggregate: 'b', by: 'the living one' },
    ]);
  });

  const ROUNDS = 60;
  const writers = fc.array(
    fc.record({
      aggregate: fc.constantFrom('a', 'b', 'c'),
      events: fc.integer({ min: 1, max: 3 }),
      /** Writers open their gates in this order. */
      rank: fc.nat(),
      rollsBack: fc.boolean(),
      drainsBefore: fc.boolean(),
      /** Round trips to the database that others get in the meantime. */
      pause: fc.integer({ min: 0, max: 12 }),
    }),
    { minLength: 1, maxLength: 6 },
  );

  test('whatever the order of writers and readers, every committed event arrives, in order of commit per aggregate', async () => {
    const other = await second();
    await fc.assert(
      fc.asyncProperty(writers, async (plan) => {
        await database.current.db.execute(sql`truncate events.outbox, events.consumer, thing`);
        const readers = [recorder(), recorder({}, other)] as const;
        const drains: Promise<unknown>[] = [];
        const drain = (index: number): unknown => drains.push(readers[index % 2 === 0 ? 0 : 1].consumer.drain());
        const works = plan.map(({ aggregate, events, rollsBack }) => {
          const hold = gate();
          // The row lock orders the writers of one aggregate, as every change of a thing does.
          const done = database.current.db.transaction(async (tx) => {
            const told = [];
            for (let event = 0; event < events; event += 1) {
              const [row] = await rows<{ version: number }>(
                tx,
                sql`insert into thing values (${aggregate}, 1)
                  on conflict (id) do update set version = thing.version + 1 returning version`,
              );
              told.push(happened(aggregate, row?.version));
            }
            await publish(tx, NOW, told);
            await hold.opened;
            if (rollsBack) throw new Error('rolled back');
          });
          return { hold, done: done.catch((error: unknown) => rollsBack || Promise.reject(error as Error)) };
        });
        const order = plan
          .map(({ rank, drainsBefore, pause }, index) => ({ rank, drainsBefore, pause, index }))
          .sort((one, next) => one.rank - next.rank);
        for (const { index, drainsBefore, pause } of order) {
          if (drainsBefore) drain(index);
          for (let trip = 0; trip < pause; trip += 1) await rows(other.db, sql`select 1`);
          works[index]?.hold.open();
        }
        await Promise.all([...works.map(({ done }) => done), ...drains]);
        await readers[0].consumer.drain();

        const arrived = new Map<string, unknown[]>();
        const all = readers.flatMap(({ batches }) => batches.flat()).sort((one, next) => Number(one.position - next.position));
        for (const { aggregate, payload } of all) arrived.set(aggregate, [...(arrived.get(aggregate) ?? []), payload]);
        const things = await rows<{ id: string; version: number }>(database.current.db, sql`select id, version from thing`);
        expect(new Map(arrived)).toEqual(
          new Map(things.map(({ id, version }) => [id, Array.from({ length: version }, (_, index) => index + 1)])),
        );
        for (const { batches } of readers) {
          const positions = batches.flat().map(({ position }) => position);
          expect(positions).toEqual(positions.toSorted((one, next) => Number(one - next)));
        }
      }),
      { numRuns: ROUNDS, endOnFailure: true },
    );
    await other.close();
  });
});
