import { describe, expect, test } from 'vitest';
import { createPulses, endable, isStream, mapStream, streamOf, streamOfOne, type Stream } from '#platform/stream.ts';

/** A stream that counts from one, each number when it is let go, and remembers how often it was closed. */
function counter() {
  const waiting: (() => void)[] = [];
  let count = 0;
  let closed = 0;
  const stream = streamOf<number>({
    next: async () => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      count += 1;
      return { done: false, value: count };
    },
    close: () => Promise.resolve((closed += 1)),
  });
  return { stream, letGo: () => waiting.shift()?.(), closed: () => closed };
}

async function all<Value>(stream: Stream<Value>): Promise<readonly Value[]> {
  const values: Value[] = [];
  for await (const value of stream) values.push(value);
  return values;
}

const END = { done: true, value: undefined };

describe('a stream', () => {
  test('gives its values in order until its source is done, and then closes it', async () => {
    const values = [1, 2].values();
    let closed = 0;
    const stream = streamOf<number>({
      next: () => Promise.resolve(values.next()),
      close: () => Promise.resolve((closed += 1)),
    });
    expect(await all(stream)).toEqual([1, 2]);
    expect(closed).toBe(1);
    expect(await stream.next()).toEqual(END);
  });

  test('is left at once, even while its source has nothing to give', async () => {
    const { stream, closed } = counter();
    const waiting = stream.next();
    await stream.return(undefined);
    expect(await waiting).toEqual(END);
    expect(await stream.next()).toEqual(END);
    await stream.return(undefined);
    expect(closed()).toBe(1);
  });

  test('tells the failure of its source, and closes it', async () => {
    let closed = 0;
    const stream = streamOf({ next: () => Promise.reject(new Error('gone')), close: () => Promise.resolve((closed += 1)) });
    await expect(stream.next()).rejects.toThrow('gone');
    expect(closed).toBe(1);
    expect(await stream.next()).toEqual(END);
  });

  test('tells the first failure when closing fails too', async () => {
    const stream = streamOf({
      next: () => Promise.reject(new Error('first')),
      close: () => Promise.reject(new Error('second')),
    });
    await expect(stream.next()).rejects.toThrow('first');
  });

  test('closes its source when its reader throws', async () => {
    const { stream, closed } = counter();
    await expect(stream.throw(new Error('no more'))).rejects.toThrow('no more');
    expect(closed()).toBe(1);
  });

  test('may consist of one value', async () => {
    expect(await all(streamOfOne('only'))).toEqual(['only']);
  });

  test('is told from an answer that is none', () => {
    expect(isStream(streamOfOne({}))).toBe(true);
    expect(isStream({ data: null })).toBe(false);
  });
});

describe('a mapped stream', () => {
  test('leaves out what is mapped to null', async () => {
    const source = [1, 2, 3, 4].values();
    const numbers = streamOf<number>({ next: () => Promise.resolve(source.next()), close: () => Promise.resolve() });
    const even = mapStream(numbers, (value) => Promise.resolve(value % 2 === 0 ? { value: `${value}` } : null));
    expect(await all(even)).toEqual(['2', '4']);
  });

  test('closes its source when it is left while waiting', async () => {
    const { stream, closed } = counter();
    const mapped = mapStream(stream, (value) => Promise.resolve({ value }));
    const waiting = mapped.next();
    await mapped.return(undefined);
    expect(await waiting).toEqual(END);
    expect(closed()).toBe(1);
  });

  test('ends with its source closed when mapping fails', async () => {
    const { stream, letGo, closed } = counter();
    const mapped = mapStream(stream, () => Promise.reject(new Error('unreadable')));
    const waiting = mapped.next();
    await Promise.resolve();
    letGo();
    await expect(waiting).rejects.toThrow('unreadable');
    expect(closed()).toBe(1);
  });
});

describe('pulses', () => {
  test('are kept as one, however many come before somebody asks', async () => {
    const { stream, pulse } = createPulses(() => Promise.resolve());
    pulse();
    pulse();
    expect(await stream.next()).toEqual({ done: false, value: true });
    let isHeard = false;
    const second = stream.next().then(() => (isHeard = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(isHeard).toBe(false);
    pulse();
    await second;
    expect(isHeard).toBe(true);
  });
});

describe('a stream that others may end', () => {
  test('gives one last value, at once, and lets go of its source', async () => {
    const { stream: source, closed } = counter();
    const { stream, end } = endable(source);
    const waiting = stream.next();
    end(-1);
    end(-2);
    expect(await waiting).toEqual({ done: false, value: -1 });
    expect(await stream.next()).toEqual(END);
    expect(closed()).toBe(1);
  });

  test('gives its last value when nobody waited for it', async () => {
    const { stream, end } = endable(counter().stream);
    end(-1);
    expect(await all(stream)).toEqual([-1]);
  });

  test('is left like any other', async () => {
    const { stream: source, closed } = counter();
    const { stream } = endable(source);
    const waiting = stream.next();
    await stream.return(undefined);
    expect(await waiting).toEqual(END);
    expect(closed()).toBe(1);
  });
});
