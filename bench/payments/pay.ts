/** Payers, each of whom starts a payment, pays at the provider's page and comes back, again and again. */

import type { Id } from '#platform/values/id.ts';
import { decideAt, start, statusOf, type Desk } from '#test/subgraphs/payments/desk.ts';

export interface Paid {
  readonly count: number;
  readonly perSecond: number;
  /** From the start of a payment to its settlement, in milliseconds. */
  readonly p50: number;
  readonly p95: number;
}

interface Plan {
  readonly authorities: readonly Id<'Authority'>[];
  readonly count: number;
  readonly callers: number;
}

/** Pays for as many applications, spread over the authorities. What applications tell is taken in before the clock starts. */
export async function payAll(desk: Desk, { authorities, count, callers }: Plan): Promise<Paid> {
  const waiting: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const authorityId = authorities[index % authorities.length];
    if (authorityId !== undefined) waiting.push(await desk.submit({ authorityId }));
  }
  await desk.listenToApplications();
  const [last = ''] = waiting.slice(-1);
  const times: number[] = [];
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (let applicationId = waiting.shift(); applicationId !== undefined; applicationId = waiting.shift()) {
        const started = performance.now();
        const { payment } = await start(desk, { applicationId });
        const back = await decideAt(payment?.redirectUrl, 'pay');
        await fetch(back, { redirect: 'manual' }); // Answered once it is settled and booked.
        times.push(performance.now() - started);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1_000;
  if ((await statusOf(desk, last)) !== 'PAID') throw new Error('the last payment is not paid');
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { count: times.length, perSecond: times.length / seconds, p50: at(0.5), p95: at(0.95) };
}
