/** Questions and answers between a process and one it has forked; either side may ask. */

import type { Serializable } from 'node:child_process';

/** A worker as its primary sees it, or `process` within a worker. */
export interface Port {
  send?:
    | ((message: Serializable, handle: undefined, options: undefined, callback: (error: Error | null) => void) => unknown)
    | undefined;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'disconnect', listener: () => void): unknown;
}

export interface Mailbox {
  /** Rejects when the other side fails to answer, does not in time, or is gone. */
  readonly ask: (question: string) => Promise<unknown>;
  /** How questions of a kind are answered; one that nobody answers yet waits. */
  readonly answer: (question: string, find: () => unknown) => void;
}

type Message =
  | { readonly kind: 'question'; readonly id: number; readonly question: string }
  | { readonly kind: 'answer'; readonly id: number; readonly answer?: unknown; readonly fault?: string };

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

const PATIENCE_MS = 5_000;

export function createMailbox(port: Port): Mailbox {
  const waiting = new Map<number, Waiting>();
  const answers = new Map<string, () => unknown>();
  const unanswered: Extract<Message, { kind: 'question' }>[] = [];
  let ids = 0;

  // What cannot be sent is heard of by whoever waits for it in vain.
  const send = (message: Message): void => void port.send?.(message, undefined, undefined, () => undefined);

  async function reply({ id, question }: Extract<Message, { kind: 'question' }>, find: () => unknown): Promise<void> {
    try {
      send({ kind: 'answer', id, answer: await find() });
    } catch (error) {
      send({ kind: 'answer', id, fault: `${question}: ${String(error)}` });
    }
  }

  function settle(id: number, settled: (by: Waiting) => void): void {
    const asked = waiting.get(id);
    if (asked === undefined) return;
    waiting.delete(id);
    clearTimeout(asked.timer);
    settled(asked);
  }

  function receive(message: Message): void {
    if (message.kind === 'question') {
      const find = answers.get(message.question);
      if (find === undefined) unanswered.push(message);
      else void reply(message, find);
    } else {
      const { id, answer, fault } = message;
      settle(id, ({ resolve, reject }) => (fault === undefined ? resolve(answer) : reject(new Error(fault))));
    }
  }

  port.on('message', (message) => {
    const { kind } = message as Partial<Message>;
    if (kind === 'question' || kind === 'answer') receive(message as Message);
  });
  port.on('disconnect', () => {
    for (const id of [...waiting.keys()]) settle(id, ({ reject }) => reject(new Error('the other process is gone')));
  });

  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        const id = ids++;
        const late = new Error(`no answer to "${question}" within ${PATIENCE_MS} ms`);
        const timer = setTimeout(() => settle(id, (asked) => asked.reject(late)), PATIENCE_MS);
        waiting.set(id, { resolve, reject, timer });
        send({ kind: 'question', id, question });
      }),
    answer: (question, find) => {
      answers.set(question, find);
      for (const waited of unanswered.splice(0)) receive(waited);
    },
  };
}
