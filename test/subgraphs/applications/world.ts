/** What the tests of applications share: an offer with a form, people, and short ways to call the subgraph. */

import { readFileSync, readdirSync } from 'node:fs';
import type { Offer, Fee, OnlineService } from '#platform/catalogue/types.ts';
import { settle } from '#platform/background.ts';
import type { OpenDatabase } from '#platform/database.ts';
import { publish, type NewEvent } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { PaymentChanged } from '#platform/events/contracts/payments.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { Language } from '#platform/language.ts';
import { createLog, type Logger } from '#platform/log.ts';
import { derivedId, newId, type Id } from '#platform/values/id.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { parseRegion } from '#platform/values/region.ts';
import { createApplications, seedForms, type FitConnectSettings, type SealingSettings } from '#subgraphs/applications/index.ts';
import { sealingSettings } from '#test/support/sealing.ts';
import { caseWorker, citizen, now as fixedNow, NOW } from '#test/support/viewers.ts';

const FOLDER = new URL('../../../drizzle/seed/forms/', import.meta.url);

/** The form files of the seed, by name. */
export const formFiles: ReadonlyMap<string, unknown> = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as unknown]),
);

export const DOG_TAX = parseLeika('99102013104000');
export const OFFICE = derivedId<'Authority'>('office');
const OTHER_OFFICE = derivedId<'Authority'>('other office');

const provenance = { source: 'demonstration data', retrievedAt: null, editor: null, demonstration: true };

export function fee(overrides: Partial<Fee> = {}): Fee {
  return {
    code: 'STANDARD',
    amount: '5.00',
    from: null,
    to: null,
    description: 'Hundemarke',
    legalBasis: 'Hundesteuersatzung',
    level: 'MUNICIPAL',
    provenance,
    validFrom: null,
    validTo: null,
    ...overrides,
  };
}

export function onlineService(overrides: Partial<OnlineService> = {}): OnlineService {
  return {
    name: 'Hund online anmelden',
    url: 'https://portal.example/dog',
    trustLevel: 'LOW',
    paymentPolicy: 'MANDATORY',
    ...overrides,
  };
}

export function offer(overrides: Partial<Offer> = {}): Offer {
  return {
    id: newId<'Offer'>(),
    leikaKey: DOG_TAX,
    authorityId: OFFICE,
    area: parseRegion('059580048048'),
    furtherAreas: [],
    level: 'MUNICIPAL',
    channels: ['ONLINE'],
    onlineServices: [onlineService()],
    fees: [fee()],
    requiredDocuments: [],
    processingTime: 'P7D',
    provenance,
    validFrom: null,
    validTo: null,
    ...overrides,
  };
}

/** The least that a dog tax registration needs. */
export const DOG = {
  holder: {
    givenName: 'Ada',
    familyName: 'Lovelace',
    birthDate: '1990-12-10',
    street: 'Am Waltenberg 2',
    postalCode: '59955',
    city: 'Winterberg',
  },
  dog: { name: 'Bello', breed: 'Dackel', birthDate: '2025-03-01', heldSince: '2026-11-01' },
  furtherDogs: 0,
  declaration: true,
};

export const APPLICANT = citizen({ subject: 'applicant' });
export const STRANGER = citizen({ subject: 'stranger' });
export const WORKER = caseWorker(OFFICE, { subject: 'worker' });
export const COLLEAGUE = caseWorker(OFFICE, { subject: 'colleague' });
export const OTHER_WORKER = caseWorker(OTHER_OFFICE, { subject: 'other-worker' });

const log = createLog('silent');

interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  /** `extensions.code` of each error. */
  readonly codes: readonly unknown[];
  readonly errors: readonly unknown[];
}

/** The subgraph over a database, and the walk of an application in short words. */
export function createWorld(
  database: () => OpenDatabase,
  now: () => Date = fixedNow,
  fitConnect: { readonly settings: () => FitConnectSettings; readonly log: Logger } | null = null,
  sealing: () => SealingSettings | null = sealingSettings,
) {
  const create = () =>
    createApplications({
      database: database(),
      now,
      log: fitConnect?.log ?? log,
      fitConnect: fitConnect?.settings() ?? null,
      sealing: sealing(),
      prefill: { linkSecret: 'a secret of thirty-two characters.' },
    });
  let created: ReturnType<typeof create> | undefined;
  // To build it takes longer than most questions; only what it delivers with changes from test to test.
  const subgraph = () => (fitConnect === null ? (created ??= create()) : create());

  async function ask(
    query: string,
    variables: Record<string, unknown>,
    viewer: Viewer | null,
    language: Language = 'de',
  ): Promise<Answer> {
    const { data, errors = [] } = await subgraph().execute({ query, variables }, { viewer, language, requestId: 'test' });
    return { data: data ?? null, codes: errors.map(({ extensions }) => extensions?.['code']), errors };
  }

  async function tell(...events: readonly NewEvent[]): Promise<void> {
    await database().db.transaction((tx) => publish(tx, NOW, events));
    await settle(subgraph().background);
  }

  /** Calls a mutation with one input and answers its payload; throws when there is none. */
  async function call<Payload = Payloads>(
    name: string,
    input: Record<string, unknown>,
    viewer: Viewer,
    language: Language = 'de',
  ) {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const fields = CASES.has(name) ? `case { ${CASE} application { ${APPLICATION} } }` : `application { ${APPLICATION} }`;
    const query = `mutation ($input: ${type}!) { payload: ${name}(input: $input) { ${fields} problems { code path message } } }`;
    const { data, errors } = await ask(query, { input }, viewer, language);
    const payload = data?.['payload'];
    if (payload === undefined || payload === null) throw new Error(JSON.stringify(errors));
    return payload as Payload;
  }

  async function offered(overrides: Partial<Offer> = {}): Promise<Offer> {
    const created = offer(overrides);
    await tell(event('catalogue.offer.changed', created.id, created));
    return created;
  }

  async function started(overrides: Partial<Offer> = {}, viewer: Viewer = APPLICANT): Promise<string> {
    const { id: offerId } = await offered(overrides);
    return required((await call('startApplication', { offerId }, viewer)).application).id;
  }

  async function saved(overrides: Partial<Offer> = {}, data: unknown = DOG): Promise<string> {
    const id = await started(overrides);
    await call('saveApplication', { id, version: 1, data }, APPLICANT);
    return id;
  }

  async function submitted(overrides: Partial<Offer> = {}): Promise<string> {
    const id = await saved(overrides);
    const { problems } = await call('submitApplication', { id }, APPLICANT);
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
    return id;
  }

  return {
    subgraph,
    ask,
    call,
    tell,
    offered,
    started,
    saved,
    submitted,
    seed: () => seedForms(database(), [...formFiles.values()], now),
    payment: (applicationId: string, status: PaymentChanged['status'], name = 'payment') => {
      const paymentId = derivedId<'Payment'>(`${name}:${applicationId}`);
      const told = { paymentId, applicationId: applicationId as Id<'Application'>, account: APPLICANT.account, status };
      return tell(event('payments.payment.changed', paymentId, told));
    },
    /** Tells that a payment was given back, in full or in part, as payments would. */
    refund: async (applicationId: string, { isWhole = true, isSurplus = false, name = 'payment' } = {}) => {
      const paymentId = derivedId<'Payment'>(`${name}:${applicationId}`);
      const about = { paymentId, applicationId: applicationId as Id<'Application'>, account: APPLICANT.account };
      const refunded = event('payments.payment.changed', paymentId, { ...about, status: 'REFUNDED' });
      const refundId = newId<'Refund'>();
      const whose = { organisation: null, leikaKey: null };
      const told = event('payments.refund.paid-out', paymentId, { ...about, ...whose, refundId, isWhole, isSurplus });
      await tell(...(isWhole ? [refunded] : []), told);
    },
    read: async (id: string, viewer: Viewer = APPLICANT) => {
      const { data, errors } = await ask(`query ($id: ID!) { application(id: $id) { ${APPLICATION} } }`, { id }, viewer);
      if (data?.['application'] === undefined || data['application'] === null) throw new Error(JSON.stringify(errors));
      return data['application'] as ApplicationView;
    },
  };
}

const CASES = new Set(
  `assignCase releaseCase requestInformation addCaseNote rejectCase decideCase proposeDecision approveDecision returnDecision
  closeCase`.split(/\s+/),
);
const CASE = `status assignee dueOn overdue standing notifiedOn objectionUntil fourEyes
  proposal { id outcome text proposedBy } record { kind worker text }`;
const APPLICATION = `id number version status data submittedAt decidedAt onBehalfOf decision { outcome text }
  timeline { at kind actor text representative onBehalfOf { name isProven } } form { version }`;

interface ApplicationView {
  readonly id: string;
  readonly number: string | null;
  readonly version: number;
  readonly status: string;
  readonly data: unknown;
  readonly submittedAt: string | null;
  readonly decidedAt: string | null;
  readonly onBehalfOf: string | null;
  readonly decision: { readonly outcome: string; readonly text: string } | null;
  readonly timeline: readonly {
    readonly kind: string;
    readonly actor: string;
    readonly text: string | null;
    readonly representative: string | null;
    readonly onBehalfOf: { readonly name: string; readonly isProven: boolean } | null;
  }[];
  readonly form: { readonly version: number };
}

interface Payloads {
  readonly application: ApplicationView | null;
  readonly problems: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
}

export interface CasePayload {
  readonly case: {
    readonly status: string;
    readonly assignee: string | null;
    readonly dueOn: string | null;
    readonly overdue: boolean;
    readonly standing: string;
    readonly notifiedOn: string | null;
    readonly objectionUntil: string | null;
    readonly fourEyes: boolean;
    readonly proposal: {
      readonly id: string;
      readonly outcome: string;
      readonly text: string;
      readonly proposedBy: string;
    } | null;
    readonly record: readonly { readonly kind: string; readonly worker: string | null; readonly text: string | null }[];
    readonly application: ApplicationView;
  };
  readonly problems: Payloads['problems'];
}

function required<Value>(value: Value | null): Value {
  if (value === null) throw new Error('expected a value');
  return value;
}

export const kinds = ({ timeline }: ApplicationView): readonly string[] => timeline.map(({ kind }) => kind);
export const codes = ({ problems }: Pick<Payloads, 'problems'>): readonly string[] => problems.map(({ code }) => code);
