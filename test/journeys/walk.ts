/** The walk: from the search for a dog tag to the decision and the receipt, step by step as a front end would take it. */

import type { Client } from './client.ts';
import { choose } from './pay.ts';

/** Winterberg. */
export const POSTAL_CODE = '59955';

export interface Place {
  readonly region: string;
  readonly leikaKey: string;
  readonly status: string;
  readonly offer: { readonly id: string; readonly form: { readonly title: string; readonly jsonSchema: unknown } };
  readonly authority: { readonly id: string; readonly name: string };
  readonly path: readonly { readonly outcome: string; readonly reason: string }[];
}

/** What she types and where she lives lead to one service, one authority, and the reason. */
export async function find(client: Client, words: string, postalCode = POSTAL_CODE): Promise<Place> {
  const { regions } = await client.data<{ regions: { edges: { node: { key: string } }[] } }>(
    'query ($postalCode: PostalCode!) { regions(postalCode: $postalCode) { edges { node { key name } } } }',
    { postalCode },
  );
  const region = regions.edges[0]?.node.key ?? '';
  const { searchServices } = await client.data<{ searchServices: { edges: { node: { leikaKey: string } }[] } }>(
    `query ($query: String!, $region: RegionKey!) {
      searchServices(query: $query, region: $region, first: 5) { edges { node { leikaKey citizenName } highlights } }
    }`,
    { query: words, region },
  );
  const leikaKey = searchServices.edges[0]?.node.leikaKey ?? '';
  const { responsibility } = await client.data<{ responsibility: Omit<Place, 'region' | 'leikaKey'> }>(
    `query ($leikaKey: LeikaKey!, $postalCode: PostalCode!) {
      responsibility(leikaKey: $leikaKey, postalCode: $postalCode) {
        status
        offer { id form { title jsonSchema } fees { description amount { amount } } }
        authority { id name website region { name } }
        path { outcome reason }
      }
    }`,
    { leikaKey, postalCode },
  );
  return { ...responsibility, region, leikaKey };
}

/** What the form for registering a dog asks for. */
export const DOG = {
  holder: {
    givenName: 'Erika',
    familyName: 'Beispiel',
    birthDate: '1990-05-17',
    street: 'Am Waltenberg 1',
    postalCode: POSTAL_CODE,
    city: 'Winterberg',
  },
  dog: { name: 'Bello', breed: 'Mischling', birthDate: '2025-03-01', heldSince: '2026-11-01', chipNumber: '276098100000001' },
  furtherDogs: 0,
  declaration: true,
};

export interface Problem {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
}
export interface Application {
  readonly id: string;
  readonly version: number;
  readonly number: string | null;
  readonly status: string;
}
export interface Payload {
  readonly application: Application | null;
  readonly problems: readonly Problem[];
}

const PAYLOAD = '{ application { id version number status } problems { code path message } }';

/** The object a mutation changed. Throws when it names problems. */
function done<Value>(value: Value | null, problems: readonly Problem[]): Value {
  if (value === null || problems.length > 0) throw new Error(`problems: ${JSON.stringify(problems)}`);
  return value;
}

export async function start(client: Client, offerId: string): Promise<Payload> {
  const query = `mutation ($offerId: ID!) { startApplication(input: { offerId: $offerId }) ${PAYLOAD} }`;
  return (await client.data<{ startApplication: Payload }>(query, { offerId })).startApplication;
}

export async function save(client: Client, input: { id: string; version: number; data: unknown }): Promise<Payload> {
  const query = `mutation ($input: SaveApplicationInput!) { saveApplication(input: $input) ${PAYLOAD} }`;
  return (await client.data<{ saveApplication: Payload }>(query, { input })).saveApplication;
}

export async function submit(client: Client, id: string): Promise<Payload> {
  const query = `mutation ($id: ID!) { submitApplication(input: { id: $id }) ${PAYLOAD} }`;
  return (await client.data<{ submitApplication: Payload }>(query, { id })).submitApplication;
}

/** Start, save, submit. */
export async function apply(client: Client, offerId: string, data: unknown = DOG): Promise<Application> {
  const started = await start(client, offerId);
  const draft = done(started.application, started.problems);
  const saved = await save(client, { id: draft.id, version: draft.version, data });
  done(saved.application, saved.problems);
  const submitted = await submit(client, draft.id);
  return done(submitted.application, submitted.problems);
}

/** Starts the payment, pays on the provider's page, and comes back. */
export async function pay(client: Client, applicationId: string, returnUrl: string): Promise<void> {
  const { startPayment } = await client.data<{
    startPayment: { payment: { redirectUrl: string } | null; problems: readonly Problem[] };
  }>(
    `mutation ($input: StartPaymentInput!) {
      startPayment(input: $input) { payment { id redirectUrl gross { amount } } problems { code path message } }
    }`,
    { input: { applicationId, returnUrl, idempotencyKey: `walk-${applicationId}` } },
  );
  await choose(done(startPayment.payment, startPayment.problems).redirectUrl, 'pay', returnUrl);
}

/** The case worker finds the case in the queue of her authority, takes it over and grants it. */
export async function decide(client: Client, authorityId: string, caseId: string): Promise<void> {
  const { cases } = await client.data<{ cases: { edges: { node: { id: string } }[] } }>(
    'query ($id: ID!) { cases(authorityId: $id, status: DELIVERED, first: 100) { edges { node { id application { number data } } } } }',
    { id: authorityId },
  );
  if (!cases.edges.some(({ node }) => node.id === caseId)) throw new Error('the case is not in the queue');
  const { assignCase } = await client.data<{ assignCase: { case: unknown; problems: readonly Problem[] } }>(
    'mutation ($id: ID!) { assignCase(input: { caseId: $id }) { case { status } problems { code path message } } }',
    { id: caseId },
  );
  done(assignCase.case, assignCase.problems);
  const { decideCase } = await client.data<{ decideCase: { case: unknown; problems: readonly Problem[] } }>(
    `mutation ($input: DecideCaseInput!) { decideCase(input: $input) { case { status } problems { code path message } } }`,
    { input: { caseId, outcome: 'GRANTED', text: 'Ihr Hund ist angemeldet. Die Hundemarke kommt mit der Post.' } },
  );
  done(decideCase.case, decideCase.problems);
}

export interface Outcome {
  readonly status: string;
  readonly timeline: readonly { readonly kind: string }[];
  readonly payment: {
    readonly status: string;
    readonly receipt: { readonly number: string; readonly url: string } | null;
  } | null;
}

/** What the application shows at the end. */
export async function outcomeOf(client: Client, id: string): Promise<Outcome> {
  const { application } = await client.data<{ application: Outcome }>(
    `query ($id: ID!) {
      application(id: $id) {
        status
        decision { outcome text }
        timeline { at kind actor text }
        payment { status receipt { number url } }
      }
    }`,
    { id },
  );
  return application;
}

export interface Overview {
  readonly me: {
    readonly inbox: {
      readonly edges: readonly {
        readonly node: { readonly kind: string; readonly application: { readonly id: string } | null };
      }[];
    };
    readonly applications: {
      readonly edges: readonly {
        readonly node: {
          readonly id: string;
          readonly offer: { readonly service: { readonly name: string }; readonly authority: { readonly name: string } };
          readonly payment: { readonly status: string } | null;
        };
      }[];
    };
  };
}

/** One query through all subgraphs. */
export function overview(client: Client): Promise<Overview> {
  return client.data<Overview>(`{
    me {
      inbox { edges { node { kind subject application { id } } } }
      applications {
        edges { node { id offer { service { name } authority { name region { name } } } payment { status } } }
      }
    }
  }`);
}
