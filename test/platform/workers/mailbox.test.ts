import { EventEmitter } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { createMailbox, type Mailbox } from '#platform/workers/mailbox.ts';

afterEach(() => vi.useRealTimers());

/** Two mailboxes that write to each other, and how to cut them off. */
function pair(): { readonly one: Mailbox; readonly two: Mailbox; readonly cut: () => void } {
  const [left, right] = [new EventEmitter(), new EventEmitter()];
  const portTo = (own: EventEmitter, other: EventEmitter) =>
    createMailbox({
      on: (event: string, listener: (message: unknown) => void) => own.on(event, listener),
      send: (message) => process.nextTick(() => other.emit('message', structuredClone(message))),
    });
  return { one: portTo(left, right), two: portTo(right, left), cut: () => left.emit('disconnect') };
}

test('either side asks and answers', async () => {
  const { one, two } = pair();
  one.answer('who', () => 'one');
  two.answer('who', () => Promise.resolve('two'));
  expect(await Promise.all([one.ask('who'), two.ask('who')])).toEqual(['two', 'one']);
});

test('a question waits for who answers it, and for nobody else', async () => {
  const { one, two } = pair();
  const asked = one.ask('late');
  two.answer('other', () => 'nothing');
  expect(await one.ask('other')).toBe('nothing');
  two.answer('late', () => 'at last');
  expect(await asked).toBe('at last');
});

test('who cannot answer says so', async () => {
  const { one, two } = pair();
  two.answer('what', () => {
    throw new Error('I do not know');
  });
  await expect(one.ask('what')).rejects.toThrow('what: Error: I do not know');
});

test('nobody waits for who is gone', async () => {
  const { one, cut } = pair();
  const asked = one.ask('anything');
  cut();
  await expect(asked).rejects.toThrow('the other process is gone');
});

test('nor longer than five seconds', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { one } = pair();
  const asked = one.ask('anything');
  vi.advanceTimersByTime(5_000);
  await expect(asked).rejects.toThrow('no answer to "anything" within 5000 ms');
});
