/** Tickets at the door: what their codes prove, who may look, and that each lets somebody in once. */

import { createPublicKey } from 'node:crypto';
import { CompactSign, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { createHttpServer } from '#platform/http.ts';
import { createLog } from '#platform/log.ts';
import { createTicketCodes } from '#subgraphs/applications/bookings/tickets/code.ts';
import { ticketStatus } from '#subgraphs/applications/bookings/rules/tickets.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { newSealKey, sealingSettings, sealKeysOf } from '#test/support/sealing.ts';
import { OTHER_WORKER, WORKER } from '../world.ts';
import { BUYER, createBookingWorld, RIVAL, ticketData } from './world.ts';

const database = useDatabase();
const world = createBookingWorld(() => database.current);
let offer: string;

beforeAll(async () => {
  await world.seed();
  offer = await world.ticketOffer();
});

interface Ticket {
  readonly number: string;
  readonly place: number;
  readonly status: string;
  readonly code: string;
}

async function bought(quantity: number) {
  const contingent = await world.contingent(offer, 20);
  const { id } = await world.submitted(offer, ticketData(contingent, quantity), BUYER);
  await world.paid(id, BUYER);
  return { id, contingent, tickets: await ticketsOf(id) };
}

async function ticketsOf(id: string, viewer = BUYER): Promise<readonly Ticket[]> {
  const query = 'query ($id: ID!) { application(id: $id) { booking { tickets { number place status code } } } }';
  const { data } = await world.ask(query, { id }, viewer);
  return (data?.['application'] as { booking: { tickets: Ticket[] } }).booking.tickets;
}

async function check(code: string, viewer = WORKER) {
  const query = 'query ($code: String!) { ticket(code: $code) { number status event { title } contingent { name } usedAt } }';
  const { data, codes } = await world.ask(query, { code }, viewer);
  return codes.length > 0 ? codes : (data?.['ticket'] as Ticket | null);
}

async function act(name: 'useTicket' | 'withdrawTicket', code: string, viewer = WORKER) {
  const type = name === 'useTicket' ? 'UseTicketInput' : 'WithdrawTicketInput';
  const query = `mutation ($input: ${type}!) { payload: ${name}(input: $input) { ticket { status } problems { code path } } }`;
  const { data, codes } = await world.ask(query, { input: { code } }, viewer);
  return data === null ? codes : (data['payload'] as { ticket: { status: string } | null; problems: { code: string }[] });
}

describe('a ticket', () => {
  test('is one for each place, with a code of its own that only its holder sees', async () => {
    const { id, tickets } = await bought(3);
    expect(tickets.map(({ place, status }) => [place, status])).toEqual([1, 2, 3].map((place) => [place, 'VALID']));
    expect(new Set(tickets.map(({ code }) => code)).size).toBe(3);
    expect(await ticketsOf(id, WORKER)).toEqual([]);
  });

  test('is known at the door by its code and by its number, to whoever works for the organiser', async () => {
    const { tickets } = await bought(1);
    const [ticket] = tickets;
    const seen = {
      number: ticket?.number,
      status: 'VALID',
      event: { title: 'Konzert' },
      contingent: { name: 'Parkett' },
      usedAt: null,
    };
    expect(await check(ticket?.code ?? '')).toEqual(seen);
    expect(await check(` ${ticket?.number.toLowerCase() ?? ''}`)).toEqual(seen);
    expect(await check(ticket?.code ?? '', OTHER_WORKER)).toBeNull();
    expect(await check(ticket?.code ?? '', BUYER)).toEqual(['FORBIDDEN']);
    expect(await act('useTicket', ticket?.code ?? '', OTHER_WORKER)).toMatchObject({
      ticket: null,
      problems: [{ code: 'TICKET_UNKNOWN' }],
    });
  });

  test('lets somebody in once', async () => {
    const { id, tickets } = await bought(2);
    const code = tickets[0]?.code ?? '';
    expect(await act('useTicket', code)).toEqual({ ticket: { status: 'USED' }, problems: [] });
    expect(await act('useTicket', code)).toEqual({
      ticket: { status: 'USED' },
      problems: [{ code: 'TICKET_USED', path: ['code'] }],
    });
    expect(await act('withdrawTicket', code)).toMatchObject({ problems: [{ code: 'TICKET_USED' }] });
    expect((await ticketsOf(id)).map(({ status }) => status)).toEqual(['USED', 'VALID']);
  });

  test('that is taken back lets nobody in, and its place is free again', async () => {
    const { id, contingent, tickets } = await bought(2);
    expect(await act('withdrawTicket', tickets[0]?.code ?? '')).toEqual({ ticket: { status: 'WITHDRAWN' }, problems: [] });
    expect(await act('useTicket', tickets[0]?.code ?? '')).toMatchObject({ problems: [{ code: 'TICKET_WITHDRAWN' }] });
    expect(await world.places(contingent)).toMatchObject({ sold: 1, soldNow: 1 });
    await act('withdrawTicket', tickets[1]?.code ?? '');
    expect(await world.places(contingent)).toMatchObject({ sold: 0, soldNow: 0 });
    expect((await world.read(id, BUYER)).booking?.status).toBe('RELEASED');
    expect((await world.draft(offer, ticketData(contingent, 6), RIVAL)).remarks).toEqual([]);
  });

  test('is worth nothing with a code that somebody else has signed, for another thing, or changed', async () => {
    const { tickets } = await bought(1);
    const [{ code, number } = { code: '', number: '' }] = tickets;
    const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    const sign = (typ: string, key: Parameters<CompactSign['sign']>[0]) =>
      new CompactSign(Buffer.from(JSON.stringify({ ticket: number, event: 'x' })))
        .setProtectedHeader({ alg: 'EdDSA', kid: 'test', typ })
        .sign(key);
    const [header, payload, signature = ''] = code.split('.');
    const changed = [header, payload, signature.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A'))].join('.');
    const seal = await sign('portalverbund-submission+jws', sealingSettings().keys.current.key);
    const own = await sign('portalverbund-ticket+jws', privateKey);
    for (const forged of [changed, seal, own, '', 'x'.repeat(5_000), 'AAAA-BBBB-CCC0', 'AAAA-BBBB-CCCC'])
      expect(await act('useTicket', forged)).toEqual({ ticket: null, problems: [{ code: 'TICKET_UNKNOWN', path: ['code'] }] });
    expect((await check(code)) as Ticket).toMatchObject({ status: 'VALID' });
  });

  test('keeps its code when the keys change, as long as the old one is published', async () => {
    const old = newSealKey('old');
    const code = await createTicketCodes(sealKeysOf(old)).sign({ ticket: 'AAAA-BBBB-CCCC', event: 'x' });
    const published = createPublicKey(sealKeysOf(old).current.key).export({ format: 'jwk' });
    expect(await createTicketCodes(sealKeysOf(newSealKey('new'), { ...published, kid: 'old' })).read(code)).toBe(
      'AAAA-BBBB-CCCC',
    );
    expect(await createTicketCodes(sealKeysOf(newSealKey('new'))).read(code)).toBeNull();
    await expect(createTicketCodes(null).sign({ ticket: 'x', event: 'x' })).rejects.toThrow('signed');
  });

  test('is valid only while its booking is confirmed', () => {
    const at = new Date(0);
    expect(ticketStatus({ usedAt: null, withdrawnAt: null }, 'CONFIRMED')).toBe('VALID');
    expect(ticketStatus({ usedAt: null, withdrawnAt: null }, 'RELEASED')).toBe('WITHDRAWN');
    expect(ticketStatus({ usedAt: null, withdrawnAt: at }, 'CONFIRMED')).toBe('WITHDRAWN');
    expect(ticketStatus({ usedAt: at, withdrawnAt: null }, 'RELEASED')).toBe('USED');
  });

  test.skipIf(!onRealPostgres)('lets one in where twenty come with it at the same moment, or is taken back', async () => {
    const { contingent, tickets } = await bought(6);
    for (const { code } of tickets) {
      const answers = await Promise.all(
        [...Array(20).keys()].map((one) => act(one === 7 ? 'withdrawTicket' : 'useTicket', code)),
      );
      const done = answers.filter((answer) => 'problems' in answer && answer.problems.length === 0);
      expect(done).toHaveLength(1);
    }
    const { sold, soldNow } = await world.places(contingent);
    expect(sold).toBe(soldNow);
  });
});

describe('the document', () => {
  const server = createHttpServer({ log: createLog('silent'), checkReady: () => Promise.resolve() });
  beforeAll(async () => {
    await server.register(world.subgraph().routes ?? (() => Promise.resolve()), { prefix: '/applications' });
  });

  async function documentOf(id: string) {
    const query = 'query ($id: ID!) { application(id: $id) { issuedDocuments { id kind download { url } } } }';
    const { data } = await world.ask(query, { id }, BUYER);
    const [issued] = (data?.['application'] as { issuedDocuments: { id: string; kind: string; download: { url: string } }[] })
      .issuedDocuments;
    return new URL(issued?.download.url ?? '');
  }

  test('has a page for each ticket, tagged, with words for the code, for whoever has the link', async () => {
    const { id } = await bought(2);
    const { pathname, search } = await documentOf(id);
    const answer = await server.inject(`${pathname}${search}`);
    expect(answer.statusCode).toBe(200);
    const pdf = answer.rawPayload.toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2);
    expect(pdf).toContain('/Marked true');
    expect(pdf.match(/\/S \/Figure/g)).toHaveLength(2);
    expect(pdf).toContain('/Alt');
    expect((await server.inject(pathname)).statusCode).toBe(403);
  });

  test('is not there once all its tickets are taken back', async () => {
    const { id, tickets } = await bought(1);
    const { pathname, search } = await documentOf(id);
    await act('withdrawTicket', tickets[0]?.code ?? '');
    expect((await server.inject(`${pathname}${search}`)).statusCode).toBe(404);
  });
});
