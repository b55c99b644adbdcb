/** Who may do what: every operation on an application and its payment, tried by everybody, over HTTP. */

import { beforeAll, describe, expect, test } from 'vitest';
import { usePortal } from '../support/portal.ts';
import { type Client } from './client.ts';
import { readMatrix, signInAll, tryEach, type Operation } from './matrix.ts';
import { apply, DOG, find, pay, start, type Place } from './walk.ts';

const portal = usePortal();

/** The columns of the tables below; the test person behind each. */
const ROLES = {
  anonymous: null,
  owner: 'citizen',
  other: 'citizen-high',
  worker: 'case-worker',
  foreignWorker: 'case-worker-koeln',
  operator: 'operator',
} as const;
type Role = keyof typeof ROLES;
const roles = Object.keys(ROLES) as readonly Role[];

let clients: Readonly<Record<Role, Client>>;
let place: Place;

beforeAll(async () => {
  clients = await signInAll(portal.url, ROLES);
  place = await find(clients.anonymous, 'Hundemarke');
});

const tryAll = (operation: (role: Role) => Operation, expected: readonly string[]) => tryEach(clients, operation, expected);
const cells = (table: string) => readMatrix(roles, table);

/** What stands behind the name of a line. */
function known<Value>(of: Readonly<Record<string, Value>>, name: string): Value {
  const value = of[name];
  if (value === undefined) throw new Error(`nobody knows how to try ${name}`);
  return value;
}

const draft = async (): Promise<string> => (await start(clients.owner, place.offer.id)).application?.id ?? '';
const submitted = async (): Promise<string> => (await apply(clients.owner, place.offer.id)).id;

function startPayment(applicationId: string, role: Role): Operation {
  return {
    query: 'mutation ($input: StartPaymentInput!) { startPayment(input: $input) { payment { id } problems { code } } }',
    variables: {
      input: { applicationId, returnUrl: `${portal.url}/playground`, idempotencyKey: `${role}-${applicationId}` },
    },
  };
}

async function begunPayment(): Promise<string> {
  const { query, variables } = startPayment(await submitted(), 'owner');
  const { startPayment: begun } = await clients.owner.data<{ startPayment: { payment: { id: string } } }>(query, variables);
  return begun.payment.id;
}

async function paid(): Promise<string> {
  const id = await submitted();
  await pay(clients.owner, id, `${portal.url}/playground`);
  await portal.settle();
  return id;
}

/** What is looked up of an application, by the name of the line. */
const LOOKUPS: Readonly<Record<string, string>> = {
  application: 'number data timeline { kind text }',
  'application.payment': 'payment { status }',
  'application.payment.receipt': 'payment { receipt { url } }',
  'application.messages': 'messages { totalCount }',
  'application.deliveries': 'deliveries { kind }',
  'application.sharedDocuments': 'sharedDocuments { name }',
  'application.attachments': 'attachments { purpose }',
  'application.applicant': 'applicant { id }',
  'application.applicant.profile': 'applicant { profile { familyName } }',
};

const look = (selection: string, id: string): Operation => ({
  query: `query ($id: ID!) { application(id: $id) { ${selection} } }`,
  variables: { id },
});

describe('a case that was submitted and paid', () => {
  let id: string;
  beforeAll(async () => {
    id = await paid();
  });

  test.each(
    cells(`
                                  anonymous        owner      other       worker     foreignWorker  operator
    application                   UNAUTHENTICATED  ALLOWED    NOT_FOUND   ALLOWED    NOT_FOUND      NOT_FOUND
    application.payment           UNAUTHENTICATED  ALLOWED    NOT_FOUND   ALLOWED    NOT_FOUND      NOT_FOUND
    application.payment.receipt   UNAUTHENTICATED  ALLOWED    NOT_FOUND   ALLOWED    NOT_FOUND      NOT_FOUND
    application.messages          UNAUTHENTICATED  ALLOWED    NOT_FOUND   null       NOT_FOUND      NOT_FOUND
    application.deliveries        UNAUTHENTICATED  ALLOWED    NOT_FOUND   ALLOWED    NOT_FOUND      NOT_FOUND
    application.sharedDocuments   UNAUTHENTICATED  ALLOWED    NOT_FOUND   ALLOWED    NOT_FOUND      NOT_FOUND
    application.attachments       UNAUTHENTICATED  ALLOWED    NOT_FOUND   ALLOWED    NOT_FOUND      NOT_FOUND
    application.applicant         UNAUTHENTICATED  ALLOWED    NOT_FOUND   ALLOWED    NOT_FOUND      NOT_FOUND
    application.applicant.profile UNAUTHENTICATED  ALLOWED    NOT_FOUND   null       NOT_FOUND      NOT_FOUND
    `),
  )('%s is shown to %j', async (name, expected) => {
    expect(await tryAll(() => look(known(LOOKUPS, name), id), expected)).toEqual(expected);
  });

  test('the receipt opens by its address alone, and by no other', async () => {
    const query = 'query ($id: ID!) { application(id: $id) { payment { receipt { url } } } }';
    const { application } = await clients.owner.data<{ application: { payment: { receipt: { url: string } } } }>(query, { id });
    const { url } = application.payment.receipt;
    const unsigned = new URL(url);
    unsigned.search = '';
    const longer = new URL(url);
    longer.searchParams.set('expires', String(Number(longer.searchParams.get('expires')) + 1));
    const statuses = [url, unsigned.href, longer.href].map(async (address) => (await fetch(address)).status);
    expect(await Promise.all(statuses)).toEqual([200, 403, 403]);
  });
});

describe('lists and the account', () => {
  const operations: Readonly<Record<string, () => Operation>> = {
    me: () => ({ query: '{ me { profile { familyName } } }' }),
    cases: () => ({
      query: 'query ($id: ID!) { cases(authorityId: $id) { totalCount } }',
      variables: { id: place.authority.id },
    }),
    forwardedCases: () => ({
      query: 'query ($id: ID!) { forwardedCases(authorityId: $id) { totalCount } }',
      variables: { id: place.authority.id },
    }),
    caseRules: () => ({
      query: 'query ($id: ID!) { caseRules(authorityId: $id) { rules { fourEyes } } }',
      variables: { id: place.authority.id },
    }),
    configureCases: () => ({
      query:
        'mutation ($id: ID!) { configureCases(input: { authorityId: $id, fourEyes: false }) { rules { rules { fourEyes } } problems { code } } }',
      variables: { id: place.authority.id },
    }),
    paperDeliveries: () => ({
      query: 'query ($id: ID!) { paperDeliveries(authorityId: $id) { totalCount } }',
      variables: { id: place.authority.id },
    }),
    'authority.cases': () => ({
      query: 'query ($id: ID!) { authority(id: $id) { cases { totalCount } } }',
      variables: { id: place.authority.id },
    }),
    'MunicipalAuthority.cases': () => ({
      query: 'query ($id: ID!) { authority(id: $id) { ... on MunicipalAuthority { cases { totalCount } } } }',
      variables: { id: place.authority.id },
    }),
  };

  test.each(
    cells(`
                             anonymous        owner      other       worker     foreignWorker  operator
    me                       UNAUTHENTICATED  ALLOWED    ALLOWED     ALLOWED    ALLOWED        ALLOWED
    cases                    UNAUTHENTICATED  FORBIDDEN  FORBIDDEN   ALLOWED    FORBIDDEN      FORBIDDEN
    forwardedCases           UNAUTHENTICATED  FORBIDDEN  FORBIDDEN   ALLOWED    FORBIDDEN      FORBIDDEN
    caseRules                UNAUTHENTICATED  FORBIDDEN  FORBIDDEN   FORBIDDEN  FORBIDDEN      FORBIDDEN
    configureCases           UNAUTHENTICATED  FORBIDDEN  FORBIDDEN   FORBIDDEN  FORBIDDEN      FORBIDDEN
    paperDeliveries          UNAUTHENTICATED  FORBIDDEN  FORBIDDEN   ALLOWED    FORBIDDEN      FORBIDDEN
    authority.cases          UNAUTHENTICATED  FORBIDDEN  FORBIDDEN   ALLOWED    FORBIDDEN      FORBIDDEN
    MunicipalAuthority.cases UNAUTHENTICATED  FORBIDDEN  FORBIDDEN   ALLOWED    FORBIDDEN      FORBIDDEN
    `),
  )('%s is shown to %j', async (name, expected) => {
    expect(await tryAll(known(operations, name), expected)).toEqual(expected);
  });
});

describe('what changes something', () => {
  interface Attempt {
    /** Makes what the operation is tried on; answers its id. */
    readonly on: () => Promise<string>;
    readonly operation: (id: string, role: Role) => Operation;
  }

  function mutation(
    name: string,
    answer: 'application' | 'case' | 'forwarding' | 'payment' | 'delivery' | 'document',
    input: object,
  ): Operation {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${name}(input: $input) { ${answer} { id } problems { code } } }`;
    return { query, variables: { input } };
  }

  const assigned = async (): Promise<string> => {
    const caseId = await submitted();
    const { query, variables } = mutation('assignCase', 'case', { caseId });
    await clients.worker.data(query, variables);
    return caseId;
  };

  const attempts: Readonly<Record<string, Attempt>> = {
    draft: { on: draft, operation: (id) => look('data', id) },
    saveApplication: {
      on: draft,
      operation: (id, role) =>
        mutation('saveApplication', 'application', { id, version: 1, data: { ...DOG, dog: { name: role } } }),
    },
    submitApplication: {
      on: async () => {
        const id = await draft();
        await clients.owner.data(
          'mutation ($input: SaveApplicationInput!) { saveApplication(input: $input) { problems { code } } }',
          {
            input: { id, version: 1, data: DOG },
          },
        );
        return id;
      },
      operation: (id) => mutation('submitApplication', 'application', { id }),
    },
    withdrawApplication: { on: submitted, operation: (id) => mutation('withdrawApplication', 'application', { id }) },
    assignCase: { on: submitted, operation: (caseId) => mutation('assignCase', 'case', { caseId }) },
    requestInformation: {
      on: submitted,
      operation: (caseId) => mutation('requestInformation', 'case', { caseId, text: 'Welche Rasse?' }),
    },
    answerQuery: {
      on: async () => {
        const id = await submitted();
        const { query, variables } = mutation('requestInformation', 'case', { caseId: id, text: 'Welche Rasse?' });
        await clients.worker.data(query, variables);
        return id;
      },
      operation: (id) => mutation('answerQuery', 'application', { id, text: 'Dackel' }),
    },
    sendMessage: {
      on: submitted,
      operation: (caseId) => mutation('sendMessage', 'delivery', { caseId, subject: 'Zum Hund', body: 'Danke.' }),
    },
    deliverDocument: {
      on: submitted,
      operation: (caseId) =>
        mutation('deliverDocument', 'document', { caseId, name: 'Marke.txt', mediaType: 'text/plain', size: 5 }),
    },
    decideCase: {
      on: paid,
      operation: (caseId) => mutation('decideCase', 'case', { caseId, outcome: 'GRANTED', text: 'Angemeldet.' }),
    },
    releaseCase: { on: assigned, operation: (caseId) => mutation('releaseCase', 'case', { caseId }) },
    addCaseNote: { on: submitted, operation: (caseId) => mutation('addCaseNote', 'case', { caseId, text: 'Angerufen.' }) },
    rejectCase: {
      on: submitted,
      operation: (caseId) => mutation('rejectCase', 'case', { caseId, reasons: 'Nicht zuständig.' }),
    },
    forwardCase: {
      on: submitted,
      operation: (caseId) =>
        mutation('forwardCase', 'forwarding', { caseId, authorityId: place.authority.id, reason: 'Nicht zuständig.' }),
    },
    proposeDecision: {
      on: paid,
      operation: (caseId) => mutation('proposeDecision', 'case', { caseId, outcome: 'GRANTED', text: 'Angemeldet.' }),
    },
    approveDecision: {
      on: paid,
      operation: (caseId) => mutation('approveDecision', 'case', { caseId, proposalId: caseId }),
    },
    returnDecision: {
      on: paid,
      operation: (caseId) => mutation('returnDecision', 'case', { caseId, proposalId: caseId, reason: 'Fehlt.' }),
    },
    closeCase: {
      on: async () => {
        const caseId = await paid();
        const { query, variables } = mutation('decideCase', 'case', { caseId, outcome: 'GRANTED', text: 'Angemeldet.' });
        await clients.worker.data(query, variables);
        return caseId;
      },
      operation: (caseId) => mutation('closeCase', 'case', { caseId }),
    },
    startPayment: { on: submitted, operation: startPayment },
    cancelPayment: { on: begunPayment, operation: (id) => mutation('cancelPayment', 'payment', { id }) },
  };

  test.each(
    cells(`
                        anonymous        owner      other       worker     foreignWorker  operator
    draft               UNAUTHENTICATED  ALLOWED    NOT_FOUND   NOT_FOUND  NOT_FOUND      NOT_FOUND
    saveApplication     UNAUTHENTICATED  ALLOWED    NOT_FOUND   NOT_FOUND  NOT_FOUND      NOT_FOUND
    submitApplication   UNAUTHENTICATED  ALLOWED    NOT_FOUND   NOT_FOUND  NOT_FOUND      NOT_FOUND
    withdrawApplication UNAUTHENTICATED  ALLOWED    NOT_FOUND   NOT_FOUND  NOT_FOUND      NOT_FOUND
    answerQuery         UNAUTHENTICATED  ALLOWED    NOT_FOUND   NOT_FOUND  NOT_FOUND      NOT_FOUND
    assignCase          UNAUTHENTICATED  FORBIDDEN  FORBIDDEN   ALLOWED    NOT_FOUND      FORBIDDEN
    requestInformation  UNAUTHENTICATED  FORBIDDEN  FORBIDDEN   ALLOWED    NOT_FOUND      FORBIDDEN
    sendMessage         UNAUTHENTICATED  FORBIDDEN  FORBIDDEN   ALLOWED    NOT_FOUND      FORBIDDEN
    deliverDocument     UNAUTHENTICATED  FORBIDDEN  FORBIDDEN   ALLOWED    NOT_FOUND      FORBIDDEN
    decideCase          UNAUTHENTICATED  FORBIDDEN  FORBIDDEN   ALLOWED    NOT_FOUND      FORBIDDEN
    releaseCase         UNAUTHENTICATED  FORBIDDEN  FORBIDDEN   ALLOWED    NOT_FOUND      FORBIDDEN
    addCaseNote         UNAUTHENTICATED  FORBIDDEN  FORBIDDEN   ALLOWED    NOT_FOUND      FORBIDDEN
    rejectCase          UNAUTHENTICATED  FORBIDDEN  FORBIDDEN   ALLOWED    NOT_FOUND      FORBIDDEN
    forwardCase         UNAUTHENTICATED  FORBIDDEN  FORBIDDEN   SAME_AUTHORITY NOT_FOUND  FORBIDDEN
    proposeDecision     UNAUTHENTICATED  FORBIDDEN  FORBIDDEN   ALLOWED    NOT_FOUND      FORBIDDEN
    approveDecision     UNAUTHENTICATED  FORBIDDEN  FORBIDDEN   NO_PROPOSAL NOT_FOUND     FORBIDDEN
    returnDecision      UNAUTHENTICATED  FORBIDDEN  FORBIDDEN   NO_PROPOSAL NOT_FOUND     FORBIDDEN
    closeCase           UNAUTHENTICATED  FORBIDDEN  FORBIDDEN   ALLOWED    NOT_FOUND      FORBIDDEN
    startPayment        UNAUTHENTICATED  ALLOWED    NOT_FOUND   NOT_FOUND  NOT_FOUND      NOT_FOUND
    cancelPayment       UNAUTHENTICATED  ALLOWED    NOT_FOUND   NOT_FOUND  NOT_FOUND      NOT_FOUND
    `),
  )('%s: %j', async (name, expected) => {
    const { on, operation } = known(attempts, name);
    const id = await on();
    expect(await tryAll((role) => operation(id, role), expected)).toEqual(expected);
  });
});
