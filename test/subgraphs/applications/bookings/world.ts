/** What the tests of plates and tickets share: offers, events, a clock that can be put on, and short ways to take things. */

import { sql } from 'drizzle-orm';
import { createLog } from '#platform/log.ts';
import { rows, type OpenDatabase } from '#platform/database.ts';
import { settle } from '#platform/background.ts';
import { publish, type NewEvent } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { derivedId, newId, type Id } from '#platform/values/id.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { parseRegion } from '#platform/values/region.ts';
import { createBookingSweeper } from '#subgraphs/applications/bookings/sweeper.ts';
import { seedBookings } from '#subgraphs/applications/index.ts';
import { citizen, NOW } from '#test/support/viewers.ts';
import { createWorld, fee, offer as offerOf, OFFICE, onlineService, WORKER } from '../world.ts';

const DISTRICT = parseRegion('059580000000');
const TOWN = parseRegion('059580048048');
const MINUTE_MS = 60_000;

export const BUYER = citizen({ subject: 'buyer' });
export const RIVAL = citizen({ subject: 'rival' });

const PERSON = { givenName: 'Ada', familyName: 'Lovelace', street: 'Am Waltenberg 2', postalCode: '59955', city: 'Winterberg' };

export const plateData = (letters: string, digits: string, overrides: object = {}) => ({
  holder: PERSON,
  plate: { district: 'HSK', letters, digits },
  vehicle: 'CAR',
  declaration: true,
  ...overrides,
});

export const ticketData = (contingent: string, quantity = 1) => ({
  contingent,
  quantity,
  buyer: { givenName: 'Ada', familyName: 'Lovelace', email: 'ada@example.org' },
  terms: true,
});

const VIEW = `id version status price { total { amount } } booking { kind status plate quantity expiresAt isExtendable secrets contingent { name } }
  decision { outcome text } timeline { kind actor }`;

export interface View {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly price: { readonly total: { readonly amount: string } };
  readonly booking: {
    readonly kind: string;
    readonly status: string;
    readonly plate: string | null;
    readonly quantity: number | null;
    readonly expiresAt: string | null;
    readonly isExtendable: boolean;
    readonly secrets: readonly string[];
  } | null;
  readonly decision: { readonly outcome: string; readonly text: string } | null;
  readonly timeline: readonly { readonly kind: string; readonly actor: string }[];
}

interface Problem {
  readonly code: string;
  readonly path: readonly string[];
}

export interface Payload {
  readonly application: View | null;
  readonly problems: readonly Problem[];
  readonly remarks?: readonly Problem[];
}

export interface Place {
  readonly id: string;
  readonly free: number;
  readonly held: number | null;
  readonly sold: number | null;
}

export function createBookingWorld(database: () => OpenDatabase) {
  let clock = NOW;
  const now = (): Date => clock;
  const world = createWorld(database, now);
  let one: ReturnType<typeof world.subgraph> | undefined;
  /** The same for every call, as in a process. */
  const subgraph = () => (one ??= world.subgraph());

  async function ask(query: string, variables: Record<string, unknown>, viewer: Viewer | null) {
    const request = { viewer, language: 'de', requestId: 'test' } as const;
    const { data, errors = [] } = await subgraph().execute({ query, variables }, request);
    return { data: data ?? null, codes: errors.map(({ extensions }) => extensions?.['code']), errors };
  }

  async function call(name: string, input: object, viewer: Viewer): Promise<Payload> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const remarks = name === 'saveApplication' ? 'remarks { code path }' : '';
    const query = `mutation ($input: ${type}!) { payload: ${name}(input: $input) { application { ${VIEW} } problems { code path } ${remarks} } }`;
    const { data, errors } = await ask(query, { input }, viewer);
    if (data?.['payload'] == null) throw new Error(JSON.stringify(errors));
    return data['payload'] as Payload;
  }

  const read = async (id: string, viewer: Viewer): Promise<View> => {
    const { data, errors } = await ask(`query ($id: ID!) { application(id: $id) { ${VIEW} } }`, { id }, viewer);
    if (data?.['application'] == null) throw new Error(JSON.stringify(errors));
    return data['application'] as View;
  };

  /** Something that happens when the clock says. */
  async function tell(...events: readonly NewEvent[]): Promise<void> {
    await database().db.transaction((tx) => publish(tx, now(), events));
    await settle(subgraph().background);
  }

  async function offered(overrides: Parameters<typeof offerOf>[0] = {}) {
    const created = offerOf(overrides);
    await tell(event('catalogue.offer.changed', created.id, created));
    return created;
  }

  /** A draft of an offer with data. */
  async function draft(offerId: string, data: object, viewer: Viewer): Promise<Payload> {
    const { application } = await call('startApplication', { offerId }, viewer);
    return call('saveApplication', { id: application?.id, version: application?.version, data }, viewer);
  }

  /** A submission of an offer with data. Throws when it is not possible. */
  async function submitted(offerId: string, data: object, viewer: Viewer, attached?: Id<'Document'>): Promise<View> {
    const { application } = await draft(offerId, data, viewer);
    if (attached !== undefined) {
      const share = { shareId: newId<'DocumentShare'>(), documentId: attached, account: viewer.account };
      const where = { applicationId: application?.id as Id<'Application'>, purpose: 'ATTACHMENT' as const };
      const until = new Date(clock.getTime() + 24 * 60 * MINUTE_MS).toISOString();
      const about = { until, mediaType: 'application/pdf', size: 100, sha512: '00'.repeat(64) };
      await tell(event('accounts.document.shared', share.shareId, { ...share, ...where, ...about }));
    }
    const payload = await call('submitApplication', { id: application?.id }, viewer);
    if (payload.application === null || payload.problems.length > 0) throw new Error(JSON.stringify(payload.problems));
    return payload.application;
  }

  return {
    ...world,
    ask,
    call,
    read,
    offered,
    draft,
    submitted,
    now,
    district: DISTRICT,
    pass: (minutes: number): void => {
      clock = new Date(clock.getTime() + minutes * MINUTE_MS);
    },
    sweep: () => createBookingSweeper({ db: database().db, now, log: createLog('silent') }).drain(),
    save: (view: View | null, data: object, viewer: Viewer) =>
      call('saveApplication', { id: view?.id, version: view?.version, data }, viewer),
    plateCodes: () => seedBookings(database(), { plateCodes: [{ region: DISTRICT, codes: ['HSK', 'AR'] }], events: [] }, now),
    plateOffer: async (amount = '12.80') => {
      const paid = {
        leikaKey: parseLeika('99036049069000'),
        area: DISTRICT,
        fees: [fee({ amount, description: 'Reservierung' })],
      };
      return (await offered({ ...paid, onlineServices: [onlineService({ trustLevel: 'BASIC' })] })).id;
    },
    /** A local service of a town, whose tickets are paid for before they are sold. */
    ticketOffer: async (): Promise<string> => {
      const id = newId<'LocalService'>();
      const offerId = derivedId<'LocalOffer'>(`offer of ${id}`);
      const online = onlineService({ trustLevel: 'BASIC' });
      await tell(
        event('catalogue.local-service.changed', id, {
          id,
          name: 'Karten',
          citizenName: 'Karten kaufen',
          synonyms: [],
          audience: [],
          areas: [TOWN],
          fees: [],
          offers: [{ id: offerId, authorityId: OFFICE, areas: [TOWN], channels: ['ONLINE'], onlineServices: [online] }],
          validFrom: null,
          validTo: null,
        }),
      );
      return offerId;
    },
    /** An event with one contingent. Answers the id of the contingent. */
    contingent: async (offerId: string, capacity: number, { price = '18.00', mostPerPerson = 6 } = {}): Promise<string> => {
      const input = {
        offerId,
        title: 'Konzert',
        venue: 'Kurpark',
        startsAt: new Date(clock.getTime() + 90 * 24 * 60 * MINUTE_MS).toISOString(),
        salesFrom: clock.toISOString(),
        salesTo: new Date(clock.getTime() + 80 * 24 * 60 * MINUTE_MS).toISOString(),
        mostPerPerson,
        contingents: [{ name: 'Parkett', price, capacity }],
      };
      const query = `mutation ($input: CreateEventInput!) { createEvent(input: $input) { event { contingents { id } } problems { code path } } }`;
      const { data } = await ask(query, { input }, WORKER);
      const { event: made, problems } = data?.['createEvent'] as {
        event: { contingents: readonly { id: string }[] } | null;
        problems: readonly Problem[];
      };
      if (made === null) throw new Error(JSON.stringify(problems));
      return made.contingents[0]?.id ?? '';
    },
    /** How a contingent stands, as rows and as counters say it. */
    places: async (contingent: string) => {
      const [row] = await rows<{ held: number; sold: number; capacity: number; heldNow: number; soldNow: number }>(
        database().db,
        sql`select c.held, c.sold, c.capacity,
            coalesce(sum(b.quantity) filter (where b.status in ('HELD', 'BOOKED')), 0)::int as "heldNow",
            coalesce(sum(b.quantity) filter (where b.status = 'CONFIRMED'), 0)::int as "soldNow"
          from applications.contingent c left join applications.booking b on b.contingent_id = c.id
          where c.id = ${contingent}::uuid group by c.id`,
      );
      if (row === undefined) throw new Error('no such contingent');
      return row;
    },
    refunds: async (id: string): Promise<number> => {
      const found = await rows(
        database().db,
        sql`select 1 from events.outbox where type = 'applications.application.refund-due' and aggregate = ${id}`,
      );
      return found.length;
    },
    paid: (id: string, viewer: Viewer, status: 'PAID' | 'CANCELED' | 'INITIAL' = 'PAID') => {
      const paymentId = derivedId<'Payment'>(`payment of ${id}`);
      const told = { paymentId, applicationId: id as Id<'Application'>, account: viewer.account, status };
      return tell(event('payments.payment.changed', paymentId, told));
    },
  };
}

export const codesOf = (faults: readonly Problem[] = []): readonly string[] => faults.map(({ code }) => code);
