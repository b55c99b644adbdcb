/**
 * The walk: from the search for a dog tag to the decision and the receipt, as a front end would do it over HTTP.
 * As a script: `npm run walk`, against the portal at PORTAL_URL (http://localhost:4000 by default).
 */

import { createClient, signIn, type Client } from './client.ts';

export const POSTAL_CODE = '59955';

export interface Place {
  readonly region: string;
  readonly leikaKey: string;
  readonly offer: { readonly id: string; readonly form: { readonly title: string } };
  readonly authority: { readonly id: string; readonly name: string };
  readonly path: readonly { readonly outcome: string; readonly reason: string }[];
}

/** What she types and where she lives lead to one service, one authority and the reason. */
export async function find(client: Client, words: string): Promise<Place> {
  const { regions } = await client.data<{ regions: { edges: { node: { key: string } }[] } }>(
    'query ($postalCode: PostalCode!) { regions(postalCode: $postalCode) { edges { node { key name } } } }',
    { postalCode: POSTAL_CODE },
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
    { leikaKey, postalCode: POSTAL_CODE },
  );
  return { ...responsibility, region, leikaKey };
}

const DOG = {
  holder: { givenName: 'Erika', familyName: 'Beispiel', street: 'Am Waltenberg 1', postalCode: '59955', city: 'Winterberg' },
};

interface Payload {
  readonly application: {
    readonly id: string;
    readonly version: number;
    readonly number: string | null;
    readonly status: string;
  } | null;
  readonly problems: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
}

const APPLICATION = 'application { id version number status } problems { code path message }';

/** A draft is started, saved and submitted. */
export async function apply(client: Client, offerId: string, data: object = DOG): Promise<NonNullable<Payload['application']>> {
  const { startApplication } = await client.data<{ startApplication: Payload }>(
    `mutation ($offerId: ID!) { startApplication(input: { offerId: $offerId }) { ${APPLICATION} } }`,
    { offerId },
  );
  const draft = expectDone(startApplication);
  const { saveApplication } = await client.data<{ saveApplication: Payload }>(
    `mutation ($input: SaveApplicationInput!) { saveApplication(input: $input) { ${APPLICATION} } }`,
    { input: { id: draft.id, version: draft.version, data } },
  );
  expectDone(saveApplication);
  const { submitApplication } = await client.data<{ submitApplication: Payload }>(
    `mutation ($id: ID!) { submitApplication(input: { id: $id }) { ${APPLICATION} } }`,
    { id: draft.id },
  );
  return expectDone(submitApplication);
}

function expectDone(payload: Payload): NonNullable<Payload['application']> {
  if (payload.problems.length > 0 || payload.application === null) throw new Error(JSON.stringify(payload.problems));
  return payload.application;
}
