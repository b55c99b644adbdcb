import { expect, test } from 'vitest';
import { Cancellation } from '#gateway/transport/cancellation.ts';

const gone = new Error('gone');

test('tells all who listen once, with the first reason', () => {
  const cancellation = new Cancellation();
  const heard: unknown[] = [];
  cancellation.onCancel((reason) => heard.push(['a', reason]));
  cancellation.onCancel((reason) => heard.push(['b', reason]));
  expect(cancellation.reason).toBeNull();
  cancellation.cancel(gone);
  cancellation.cancel(new Error('again'));
  expect(heard).toEqual([
    ['a', gone],
    ['b', gone],
  ]);
  expect(cancellation.reason).toBe(gone);
});

test('tells who comes late at once', () => {
  const cancellation = new Cancellation();
  cancellation.cancel(gone);
  const heard: Error[] = [];
  cancellation.onCancel((reason) => heard.push(reason));
  expect(heard).toEqual([gone]);
});

test('tells nothing to who has stopped listening, also while it tells others', () => {
  const cancellation = new Cancellation();
  const heard: string[] = [];
  const stopFirst = cancellation.onCancel(() => heard.push('first'));
  cancellation.onCancel(() => heard.push('second'));
  stopFirst();
  stopFirst();
  cancellation.cancel(gone);
  expect(heard).toEqual(['second']);
});
