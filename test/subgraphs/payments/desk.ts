/** The payments of a test, on a real port of this machine. */

import { eq } from 'drizzle-orm';
import fastify from 'fastify';
import { Registry } from 'prom-client';
import { settle } from '#platform/background.ts';
import type { OpenDatabase } from '#platform/database.ts';
import { event } from '#platform/events/contracts.ts';
import type { ApplicationDecided, ApplicationSubmitted } from '#platform/events/contracts/applications.ts';
import { publish } from '#platform/events.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { createLog, type Logger } from '#platform/log.ts';
import type { Subgraph } from '#platform/subgraph.ts';
import { derivedId, newId, type Id } from '#platform/values/id.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { createPayments, type PaymentSettings, type ProviderSettings } from '#subgraphs/payments/index.ts';
import { payments, type PaymentRow } from '#subgraphs/payments/tables.ts';
import { authority } from '#test/support/catalogue.ts';
import { citizen, NOW } from '#test/support/viewers.ts';
import { settingsOf } from './providers.ts';

export { decideAt, openProvider, type Provider } from './providers.ts';

export const AUTHORITY = derivedId<'Authority'>('authority:winterberg');
export const PORTAL = 'https://portal.example';
export const owner = citizen();

export interface Desk {
  readonly subgraph: Subgraph;
  /** Where the routes are reached. */
  readonly url: string;
  /** The clock; tests set it. */
  time: Date;
  /** Tells of a submitted application as applications would. Answers its id. */
  submit(overrides?: Partial<ApplicationSubmitted>): Promise<string>;
  withdraw(applicationId: string): Promise<void>;
  /** Tells of a decision; without an outcome, as older versions told of it. */
  decide(applicationId: string, outcome?: ApplicationDecided['outcome']): Promise<void>;
  /** Tells of an authority's name as a catalogue would. */
  nameAuthority(id: Id<'Authority'>, name: string): Promise<void>;
  /** Handles all events. Answers nothing; the sweeper stays out of it. */
  listenToApplications(): Promise<void>;
  /** One pass of the sweeper. */
  sweep(): Promise<number>;
  /** One pass of the sweeper of refunds. */
  sweepRefunds(): Promise<number>;
  settle(): Promise<void>;
  /** What is kept of the payments of an application, in the order they were started. */
  paymentsOf(applicationId: string): Promise<PaymentRow[]>;
  ask<Data>(query: string, variables?: Record<string, unknown>, viewer?: Viewer | null): Promise<Answer<Data>>;
  close(): Promise<void>;
}

export interface Answer<Data> {
  readonly data: Data;
  readonly codes: readonly unknown[];
}

export interface DeskOptions {
  /** Further providers; an endpoint has to name them. */
  readonly more?: readonly ProviderSettings[];
  /** Whether every authority is known at the first provider, as by default. */
  readonly isOpenToAll?: boolean;
  readonly limits?: PaymentSettings['limits'];
  readonly log?: Logger;
  readonly port?: number;
}

/** Nobody in a test is to be stopped who does not ask for it. */
const NO_LIMITS = { starts: 100_000, webhooks: 100_000 };

/** Opens the payments over a database, with a provider that speaks XBezahldienste unless it says otherwise. */
export async function openDesk(
  database: OpenDatabase,
  provider: (Partial<ProviderSettings> & { url: string }) | ProviderSettings,
  { more = [], isOpenToAll = true, limits = NO_LIMITS, log = createLog('silent'), port = 0 }: DeskOptions = {},
): Promise<Desk> {
  const app = fastify({ forceCloseConnections: true });
  app.decorate('metrics', new Registry());
  let url = '';
  let time = NOW;
  const first = settingsOf(provider);
  const settings: PaymentSettings = {
    providers: [first, ...more],
    fallback: isOpenToAll ? first.name : null,
    get publicUrl() {
      return url;
    },
    returnOrigins: [PORTAL],
    linkSecret: 'a secret of at least 32 characters',
    limits,
  };
  const subgraph = createPayments({ database, now: () => time, log, settings });
  await app.register(subgraph.routes ?? (() => Promise.resolve()), { prefix: '/payments' });
  url = await app.listen({ port, host: '127.0.0.1' });
  const [applications, sweeper, refundSweeper] = subgraph.background;
  if (applications === undefined || sweeper === undefined || refundSweeper === undefined)
    throw new Error('the payments work in the background');
  return {
    subgraph,
    url,
    get time() {
      return time;
    },
    set time(value) {
      time = value;
    },
    submit: async (overrides = {}) => {
      const applicationId = newId<'Application'>();
      const submitted: ApplicationSubmitted = {
        applicationId,
        account: owner.account,
        number: 'WIN-2026-000001',
        offerId: newId<'Offer'>(),
        leikaKey: parseLeika('99102013104000'),
        authorityId: AUTHORITY,
        serviceName: 'Hund anmelden',
        paymentPolicy: 'MANDATORY',
        charges: [{ description: 'Hundemarke', quantity: 2, net: '2.50', tax: '0.00', taxRate: '0.00' }],
        ...overrides,
      };
      const told = event('applications.application.submitted', applicationId, submitted);
      await database.db.transaction((tx) => publish(tx, time, [told]));
      return submitted.applicationId;
    },
    withdraw: async (applicationId) => {
      const notice = { applicationId, account: owner.account, number: 'WIN-2026-000001', serviceName: 'Hund anmelden' } as never;
      const told = event('applications.application.withdrawn', applicationId, notice);
      await database.db.transaction((tx) => publish(tx, time, [told]));
    },
    decide: async (applicationId, outcome) => {
      const about = { applicationId: applicationId as Id<'Application'>, account: owner.account };
      const decided = { ...about, number: 'WIN-2026-000001', serviceName: 'Hund anmelden', ...(outcome && { outcome }) };
      const told = event('applications.application.decided', applicationId, decided);
      await database.db.transaction((tx) => publish(tx, time, [told]));
    },
    nameAuthority: async (id, name) => {
      const told = event('catalogue.authority.changed', id, authority({ id, name }));
      await database.db.transaction((tx) => publish(tx, time, [told]));
    },
    listenToApplications: async () => {
      await applications.drain();
    },
    sweep: () => sweeper.drain(),
    sweepRefunds: () => refundSweeper.drain(),
    settle: () => settle(subgraph.background),
    paymentsOf: async (applicationId) =>
      database.db
        .select()
        .from(payments)
        .where(eq(payments.applicationId, applicationId as never))
        .orderBy(payments.id),
    ask: async (query, variables, viewer = owner) => {
      const result = await subgraph.execute({ query, variables }, { viewer, language: 'de', requestId: 'test' });
      return { data: result.data as never, codes: (result.errors ?? []).map(({ extensions }) => extensions?.['code']) };
    },
    close: () => app.close(),
  };
}

export interface PaymentAnswer {
  readonly payment: {
    readonly id: string;
    readonly status: string;
    readonly redirectUrl: string | null;
    readonly reference: string;
    readonly gross: { readonly amount: string };
  } | null;
  readonly problems: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
}

const FIELDS = 'payment { id status redirectUrl reference gross { amount } } problems { code path message }';
const START = `mutation ($input: StartPaymentInput!) { startPayment(input: $input) { ${FIELDS} } }`;
const CANCEL = `mutation ($input: CancelPaymentInput!) { cancelPayment(input: $input) { ${FIELDS} } }`;

/** Starts a payment; the input is valid by default. Fails the test when the answer has errors. */
export async function start(
  desk: Desk,
  input: { readonly applicationId: string; readonly returnUrl?: string; readonly idempotencyKey?: string },
  viewer: Viewer | null = owner,
): Promise<PaymentAnswer> {
  const { data, codes } = await tryStart(desk, input, viewer);
  if (codes.length > 0 || data === null) throw new Error(`startPayment answered ${codes.join()}`);
  return data.startPayment;
}

export function tryStart(
  desk: Desk,
  input: { readonly applicationId: string; readonly returnUrl?: string; readonly idempotencyKey?: string },
  viewer: Viewer | null = owner,
): Promise<Answer<{ readonly startPayment: PaymentAnswer } | null>> {
  const complete = { returnUrl: `${PORTAL}/antraege/1?tab=bezahlen`, idempotencyKey: newId<'Key'>(), ...input };
  return desk.ask(START, { input: complete }, viewer);
}

export function tryCancel(
  desk: Desk,
  id: string,
  viewer: Viewer | null = owner,
): Promise<Answer<{ readonly cancelPayment: PaymentAnswer } | null>> {
  return desk.ask(CANCEL, { input: { id } }, viewer);
}

/** The state of a payment as its payer sees it. */
export async function statusOf(desk: Desk, applicationId: string): Promise<string | null> {
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Application { payment { status } } } }';
  const { data } = await desk.ask<{ _entities: { payment: { status: string } | null }[] }>(query, {
    r: [{ __typename: 'Application', id: applicationId }],
  });
  return data._entities[0]?.payment?.status ?? null;
}
