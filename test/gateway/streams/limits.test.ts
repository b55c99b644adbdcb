import { expect, test } from 'vitest';
import { createSlots } from '#gateway/streams/limits.ts';

const LIMITED = expect.objectContaining({ code: 'RATE_LIMITED' }) as Error;

test('a client takes no more slots than are hers, and others still find theirs', () => {
  const slots = createSlots({ perClient: 1, total: 10 });
  const release = slots.take('a');
  expect(() => slots.take('a')).toThrow(LIMITED);
  slots.take('b');
  release();
  slots.take('a');
});

test('all clients together take no more slots than there are', () => {
  const slots = createSlots({ perClient: 2, total: 2 });
  const release = slots.take('a');
  slots.take('b');
  expect(() => slots.take('c')).toThrow(LIMITED);
  release();
  slots.take('c');
});

test('a slot that is given back twice is one slot', () => {
  const slots = createSlots({ perClient: 1, total: 2 });
  const release = slots.take('a');
  slots.take('b');
  release();
  release();
  slots.take('a');
  expect(() => slots.take('c')).toThrow(LIMITED);
});
