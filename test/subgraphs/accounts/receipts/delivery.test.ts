/** A receipt lies in the safe of whoever has paid, and a message in the inbox: once, whatever is repeated or breaks off. */

import { createHash } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outbox } from '#platform/events/tables.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { newId } from '#platform/values/id.ts';
import { claimDeliveries } from '#subgraphs/accounts/receipts/store.ts';
import { erasureSteps } from '#subgraphs/accounts/erasure/steps.ts';
import type { PaymentRow } from '#subgraphs/payments/tables.ts';
import { useDatabase } from '#test/support/database.ts';
import { citizen, NOW, right } from '#test/support/viewers.ts';
import * as payments from '../../payments/desk.ts';
import { openDesk, type Desk, type Doc } from '../safe/desk.ts';

const database = useDatabase();
let provider: payments.Provider;
let till: payments.Desk;
let desk: Desk;
/** Another process with the accounts, for which the payments break off in the middle of a receipt. */
let other: Desk;
let broken: FastifyInstance;
/** Called with what is missing of a receipt; the connection stays open until then. */
let resume: (() => void) | undefined;

const linkSecret = 'a secret of at least 32 characters';

beforeAll(async () => {
  provider = await payments.openProvider();
  till = await payments.openDesk(database.current, provider);
  desk = await openDesk(database.current, { publicUrl: till.url, linkSecret });
  broken = fastify({ forceCloseConnections: true });
  broken.get('/payments/receipts/:name', async (request, reply) => {
    const whole = Buffer.from(await (await fetch(`${till.url}${request.url}`)).arrayBuffer());
    reply.hijack();
    reply.raw.writeHead(200, { 'content-type': 'application/pdf' });
    reply.raw.write(whole.subarray(0, 1_000));
    resume = () => reply.raw.end(whole.subarray(1_000));
  });
  const publicUrl = await broken.listen({ port: 0, host: '127.0.0.1' });
  other = await openDesk(database.current, { publicUrl, linkSecret });
});
afterAll(async () => {
  await Promise.all([desk.close(), other.close(), till.close(), broken.close()]);
  await provider.stop();
});

async function pay(viewer: Viewer, overrides: Parameters<payments.Desk['submit']>[0] = {}): Promise<PaymentRow> {
  const applicationId = await till.submit({ account: viewer.account, authorityId: newId(), ...overrides });
  const { payment } = await payments.start(till, { applicationId }, viewer);
  await fetch(await payments.decideAt(payment?.redirectUrl, 'pay'), { redirect: 'manual' });
  await till.settle();
  const [row] = await till.paymentsOf(applicationId);
  if (row === undefined) throw new Error('there is no payment');
  return row;
}

interface Told {
  readonly kind: string;
  readonly body: string;
  readonly authority: { readonly id: string } | null;
  readonly attachments: readonly { readonly document: { readonly id: string; readonly name: string } }[];
}

async function receiptsOf(viewer: Viewer): Promise<readonly Told[]> {
  const fields = 'kind body authority { id } attachments { document { id name } }';
  const { data } = await desk.ask(`{ me { inbox { edges { node { ${fields} } } } } }`, {}, viewer);
  const { me } = data as { me: { inbox: { edges: readonly { node: Told }[] } } };
  return me.inbox.edges.map(({ node }) => node).filter(({ kind }) => kind === 'PAYMENT_RECEIPT');
}

const namesOf = (documents: readonly Doc[]): readonly string[] => documents.map(({ name }) => name);

describe('the receipt of a payment', () => {
  test('lies in the safe of whoever has paid, to the byte, and comes with a message', async () => {
    const payer = citizen({ subject: 'payer' });
    const { authorityId, id } = await pay(payer);
    await desk.sweep();
    const [document] = await desk.documents(payer);
    expect(document?.name).toBe('Quittung Q-2026-000001.pdf');
    const content = Buffer.from(
      await (await fetch(document?.current?.download?.url.replace(till.url, desk.url) ?? '')).arrayBuffer(),
    );
    const told = await database.current.db
      .select({ payload: outbox.payload })
      .from(outbox)
      .where(and(eq(outbox.aggregate, id), eq(outbox.type, 'payments.receipt.issued')));
    expect(told).toMatchObject([{ payload: { sha512: createHash('sha512').update(content).digest('hex') } }]);
    expect(await receiptsOf(payer)).toMatchObject([
      {
        body: expect.stringContaining('„Hund anmelden“ (WIN-2026-000001)') as string,
        authority: { id: authorityId },
        attachments: [{ document: { id: document?.id } }],
      },
    ]);
  });

  test('is delivered once, however often it is told and looked for', async () => {
    const payer = citizen({ subject: 'payer-of-one' });
    const { id } = await pay(payer);
    const tellAgain = sql`insert into events.outbox (type, aggregate, payload, occurred_at)
      select type, aggregate, payload, occurred_at from events.outbox where aggregate = ${id} and type = 'payments.receipt.issued' limit 1`;
    await database.current.db.execute(tellAgain);
    await Promise.all([desk.sweep(), desk.sweep()]);
    await database.current.db.execute(tellAgain);
    await desk.sweep();
    expect([(await desk.documents(payer)).length, (await receiptsOf(payer)).length]).toEqual([1, 1]);
  });

  test('is delivered once when the process that was at it hangs, another takes over, and the first goes on', async () => {
    const payer = citizen({ subject: 'payer-of-two-processes' });
    await pay(payer);
    const hanging = other.sweep();
    await expect.poll(() => resume !== undefined).toBe(true);
    expect(await desk.documents(payer)).toEqual([]);
    await desk.sweep();
    resume?.();
    await hanging;
    expect([(await desk.documents(payer)).length, (await receiptsOf(payer)).length]).toEqual([1, 1]);
    expect(await other.files()).toEqual([]);
    desk.wait(10_000);
    await desk.sweep();
    expect((await desk.documents(payer)).length).toBe(1);
  });

  test('comes later when the payments do not answer, and not at all as another one than was told of', async () => {
    const payer = citizen({ subject: 'patient-payer' });
    const { id } = await pay(payer);
    const digest = (text: string) =>
      sql`update events.outbox set payload = jsonb_set(payload, '{sha512}', ${JSON.stringify(text)}::jsonb)
        where aggregate = ${id} and type = 'payments.receipt.issued'`;
    await database.current.db.execute(digest('f'.repeat(128)));
    await desk.sweep();
    expect([(await desk.documents(payer)).length, (await receiptsOf(payer)).length]).toEqual([0, 0]);
    expect(desk.log.records.some(({ msg }) => msg.includes('could not be delivered'))).toBe(true);
    const sha512 = sql`(select sha512 from payments.receipt where payment_id = ${id})`;
    await database.current.db.execute(sql`update accounts.receipt_delivery set sha512 = ${sha512} where payment_id = ${id}`);
    await desk.sweep();
    expect([(await desk.documents(payer)).length, (await receiptsOf(payer)).length]).toEqual([1, 1]);
  });

  test('is not held up by a clock that was two days ahead when it was put off, once that is right', async () => {
    const { id } = await pay(citizen({ subject: 'payer-ahead' }));
    await desk.background.find(({ name }) => name === 'accounts.receipts')?.drain();
    const ahead = new Date(NOW.getTime() + 172_800_000);
    const claim = async (at: Date) => {
      const until = new Date(at.getTime() + 300_000);
      const claimed = await claimDeliveries(database.current.db, { limit: 10, dueAt: at, after: null }, until);
      return claimed.map(({ paymentId }) => paymentId);
    };
    expect(await claim(ahead)).toContain(id);
    expect(await claim(NOW)).toContain(id);
    expect(await claim(NOW)).not.toContain(id);
  });

  test('for an organisation is told in its inbox, and lies in the safe of whoever has paid for it', async () => {
    const gmbh = right('Beispiel GmbH', 'REPRESENTATIVE');
    const payer = citizen({ subject: 'representative' });
    const colleague = { ...citizen({ subject: 'colleague' }), actingFor: gmbh };
    for (const viewer of [payer, citizen({ subject: 'colleague' })]) await desk.ask('{ me { id } }', {}, viewer);
    await pay({ ...payer, actingFor: gmbh }, { organisation: gmbh.organisation });
    await desk.sweep();
    expect(namesOf(await desk.documents(payer))).toEqual(['Quittung Q-2026-000001.pdf']);
    expect(await receiptsOf(payer)).toEqual([]);
    expect(await receiptsOf({ ...payer, actingFor: gmbh })).toMatchObject([{ attachments: [{}] }]);
    expect(await receiptsOf(colleague)).toMatchObject([{ attachments: [] }]);
  });

  test('of money that came too much is delivered, too', async () => {
    const payer = citizen({ subject: 'twice' });
    const applicationId = await till.submit({ account: payer.account });
    const first = await payments.start(till, { applicationId }, payer);
    await payments.tryCancel(till, first.payment?.id ?? '', payer);
    const second = await payments.start(till, { applicationId }, payer);
    for (const { payment } of [second, first])
      await fetch(await payments.decideAt(payment?.redirectUrl, 'pay'), { redirect: 'manual' });
    await till.sweep();
    await till.settle();
    expect((await till.paymentsOf(applicationId)).map(({ surplus }) => surplus).sort()).toEqual([false, true]);
    await desk.sweep();
    expect([(await desk.documents(payer)).length, (await receiptsOf(payer)).length]).toEqual([2, 2]);
  });
});

describe('an account that is deleted', () => {
  const erase = (viewer: Viewer) =>
    database.current.db.transaction(async (tx) => {
      for (const { run } of erasureSteps) await run(tx, { account: viewer.account, subject: viewer.subject, now: NOW });
    });
  const left = async (paymentId: string) => {
    const found = sql`select count(*)::int as n from payments.receipt where payment_id = ${paymentId} and written_at is not null`;
    return database.current.db.execute(found).then((rows) => JSON.stringify(rows).includes('"n":1'));
  };

  test('gets no receipt that was on its way, and the payments keep it', async () => {
    const payer = citizen({ subject: 'leaving' });
    const { id } = await pay(payer);
    const [, hearing] = desk.background;
    await hearing?.drain();
    await erase(payer);
    await desk.sweep();
    await desk.ask('{ me { id } }', {}, payer);
    expect([(await desk.documents(payer)).length, (await receiptsOf(payer)).length]).toEqual([0, 0]);
    expect(await left(id)).toBe(true);
  });

  test('leaves the message of the receipt to the organisation it has paid for', async () => {
    const gmbh = right('Andere GmbH', 'REPRESENTATIVE');
    const payer = citizen({ subject: 'leaving-representative' });
    await pay({ ...payer, actingFor: gmbh }, { organisation: gmbh.organisation });
    const [, hearing] = desk.background;
    await hearing?.drain();
    await erase(payer);
    await desk.sweep();
    const colleague = citizen({ subject: 'staying' });
    await desk.ask('{ me { id } }', {}, colleague);
    expect(await receiptsOf({ ...colleague, actingFor: gmbh })).toMatchObject([{ attachments: [] }]);
  });
});
