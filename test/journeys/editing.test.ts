/** Who may edit which entries of the catalogue and read what was done to them: every mutation and query, tried by everybody, over HTTP. */

import { beforeAll, describe, expect, test } from 'vitest';
import { derivedId } from '#platform/values/id.ts';
import { usePortal } from '../support/portal.ts';
import type { Client } from './client.ts';
import { EDITING_ROLES, readMatrix, signInAll, tryEach, type Operation } from './matrix.ts';

const portal = usePortal();

/** The columns of the tables below; the test person behind each. All is tried on entries of Winterberg, unless the line says otherwise. */
type Role = keyof typeof EDITING_ROLES;
const roles = Object.keys(EDITING_ROLES);

const WINTERBERG = '059580048048';
const HOCHSAUERLANDKREIS = '059580000000';
const KOELN = '053150000000';
const DOG_TAX = '99102013104000';
const VEHICLE = '99036020001000';
const offerIn = (region: string, service = DOG_TAX): string => derivedId(`offer:${service}:${region}`);
const townHall = derivedId(`authority:municipality:${WINTERBERG}`);
const districtHall = derivedId(`authority:district:${HOCHSAUERLANDKREIS}`);

let clients: Readonly<Record<Role, Client>>;
beforeAll(async () => {
  clients = await signInAll(portal.url, EDITING_ROLES);
});

async function versionOf(query: string): Promise<string> {
  const data =
    await clients.anonymous.data<Record<string, { version?: string; offers?: { edges: { node: { version: string } }[] } }>>(
      query,
    );
  const [found] = Object.values(data);
  return found?.version ?? found?.offers?.edges[0]?.node.version ?? '';
}

const offerVersion = (region: string, service = DOG_TAX): Promise<string> =>
  versionOf(
    `{ service(leikaKey: "${service}") { offers(region: "${region}", first: 1) { edges { node { ... on MunicipalOffer { version } } } } } }`,
  );
const authorityVersion = (id: string): Promise<string> =>
  versionOf(`{ authority(id: "${id}") { ... on MunicipalAuthority { version } } }`);

function mutation(name: string, input: object): Operation {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  return { query: `mutation ($input: ${type}) { ${name}(input: $input) { problems { code } } }`, variables: { input } };
}

/** Something that differs each time, so that there is a change. */
let days = 100;
const processingTime = (): string => `P${(days += 1)}D`;

async function changeOffer(region: string, service = DOG_TAX, values: object = {}): Promise<Operation> {
  const version = await offerVersion(region, service);
  return mutation('changeOffer', { id: offerIn(region, service), version, processingTime: processingTime(), ...values });
}

async function changeAuthority(id: string): Promise<Operation> {
  return mutation('changeAuthority', { id, version: await authorityVersion(id), openingHours: [processingTime()] });
}

const create = (leikaKey: string, authorityId: string, areas: readonly string[]): Operation =>
  mutation('createOffer', {
    leikaKey,
    authorityId,
    areas,
    channels: ['POST'],
    validFrom: `${(days += 1) + 2000}-01-01`,
    validTo: `${days + 2000}-01-31`,
  });

const trail = (region: string): Operation => ({ query: `{ catalogueChanges(region: "${region}") { totalCount } }` });

const OPERATIONS: Readonly<Record<string, () => Operation | Promise<Operation>>> = {
  createOffer: () => create(VEHICLE, townHall, [WINTERBERG]),
  'createOffer:districtHall': () => create(VEHICLE, districtHall, [WINTERBERG]),
  'createOffer:elsewhere': () => create(VEHICLE, townHall, [KOELN]),
  changeOffer: () => changeOffer(WINTERBERG),
  'changeOffer:district': () => changeOffer(HOCHSAUERLANDKREIS, VEHICLE),
  'changeOffer:areas': () => changeOffer(WINTERBERG, DOG_TAX, { areas: [WINTERBERG, '059580028028'] }),
  'changeOffer:köln': () => changeOffer(KOELN),
  endOffer: async () =>
    mutation('endOffer', {
      id: offerIn(WINTERBERG),
      version: await offerVersion(WINTERBERG),
      lastDay: `${(days += 1) + 2000}-12-31`,
    }),
  changeAuthority: () => changeAuthority(townHall),
  'changeAuthority:district': () => changeAuthority(districtHall),
  catalogueChanges: () => trail(WINTERBERG),
  'catalogueChanges:district': () => trail(HOCHSAUERLANDKREIS),
  'catalogueChanges:country': () => trail('00'),
  'authority.changes': () => ({
    query: `{ authority(id: "${townHall}") { ... on MunicipalAuthority { changes { totalCount } } } }`,
  }),
  'offer.changes': () => ({
    query: `{ service(leikaKey: "${DOG_TAX}") { offers(region: "${WINTERBERG}", first: 1) { edges { node { ... on MunicipalOffer { changes { totalCount } } } } } } }`,
  }),
  'authority.edits': () => ({
    query: `{ authority(id: "${townHall}") { ... on MunicipalAuthority { edits { field source } } } }`,
  }),
};

const MATRIX = `
                              anonymous        citizen    worker     editor     district   koeln      operator
    createOffer               UNAUTHENTICATED  FORBIDDEN  FORBIDDEN  ALLOWED    ALLOWED    FORBIDDEN  FORBIDDEN
    createOffer:districtHall  UNAUTHENTICATED  FORBIDDEN  FORBIDDEN  FORBIDDEN  ALLOWED    FORBIDDEN  FORBIDDEN
    createOffer:elsewhere     UNAUTHENTICATED  FORBIDDEN  FORBIDDEN  FORBIDDEN  FORBIDDEN  FORBIDDEN  FORBIDDEN
    changeOffer               UNAUTHENTICATED  FORBIDDEN  FORBIDDEN  ALLOWED    ALLOWED    FORBIDDEN  FORBIDDEN
    changeOffer:district      UNAUTHENTICATED  FORBIDDEN  FORBIDDEN  FORBIDDEN  ALLOWED    FORBIDDEN  FORBIDDEN
    changeOffer:köln          UNAUTHENTICATED  FORBIDDEN  FORBIDDEN  FORBIDDEN  FORBIDDEN  ALLOWED    FORBIDDEN
    endOffer                  UNAUTHENTICATED  FORBIDDEN  FORBIDDEN  ALLOWED    ALLOWED    FORBIDDEN  FORBIDDEN
    changeAuthority           UNAUTHENTICATED  FORBIDDEN  FORBIDDEN  ALLOWED    ALLOWED    FORBIDDEN  FORBIDDEN
    changeAuthority:district  UNAUTHENTICATED  FORBIDDEN  FORBIDDEN  FORBIDDEN  ALLOWED    FORBIDDEN  FORBIDDEN
    catalogueChanges          UNAUTHENTICATED  FORBIDDEN  FORBIDDEN  ALLOWED    ALLOWED    FORBIDDEN  ALLOWED
    catalogueChanges:district UNAUTHENTICATED  FORBIDDEN  FORBIDDEN  FORBIDDEN  ALLOWED    FORBIDDEN  ALLOWED
    catalogueChanges:country  UNAUTHENTICATED  FORBIDDEN  FORBIDDEN  FORBIDDEN  FORBIDDEN  FORBIDDEN  ALLOWED
    authority.changes         UNAUTHENTICATED  FORBIDDEN  FORBIDDEN  ALLOWED    ALLOWED    FORBIDDEN  ALLOWED
    offer.changes             UNAUTHENTICATED  FORBIDDEN  FORBIDDEN  ALLOWED    ALLOWED    FORBIDDEN  ALLOWED
    authority.edits           ALLOWED          ALLOWED    ALLOWED    ALLOWED    ALLOWED    ALLOWED    ALLOWED
    changeOffer:areas         UNAUTHENTICATED  FORBIDDEN  FORBIDDEN  FORBIDDEN  ALLOWED    FORBIDDEN  FORBIDDEN
`;

describe('entries of the catalogue', () => {
  test.each(readMatrix(roles, MATRIX))('%s: %j', async (name, expected) => {
    const operation = OPERATIONS[name];
    if (operation === undefined) throw new Error(`nobody knows how to try ${name}`);
    expect(await tryEach(clients, operation, expected)).toEqual(expected);
  });

  test('show a change to everybody at once: in the offer, and in the coverage of the region', async () => {
    const query = `{ coverage(region: "${KOELN}") { online services { online service { leikaKey } } } }`;
    const coverage = async () => (await clients.anonymous.data<{ coverage: { online: number } }>(query)).coverage.online;
    const before = await coverage();
    const { query: change, variables } = await changeOffer(KOELN, DOG_TAX, { channels: ['POST'], onlineServices: [] });
    await clients.koeln.data(change, variables);
    await portal.settle();
    expect(await coverage()).toBe(before - 1);
  });
});
