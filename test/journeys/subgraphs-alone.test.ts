/**
 * Each subgraph decides for itself who may see what: asked past the gateway, with an assertion that names somebody else or nobody, it
 * shows nothing of a person, whichever of its entities is asked for by its key.
 */

import { beforeAll, describe, expect, test } from 'vitest';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { isObjectType, isRequiredArgument, parse } from 'graphql';
import { readPersonalData, readUnits } from '#gateway/privacy/personal-data.ts';
import { composeSupergraph } from '#gateway/supergraph/compose.ts';
import { readConfig, SUBGRAPHS } from '#platform/config.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { createLog } from '#platform/log.ts';
import type { Subgraph } from '#platform/subgraph.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { createSubgraphs } from '#subgraphs/all.ts';
import { contractOf } from '#subgraphs/contracts.ts';
import { readSettings } from '#subgraphs/mount.ts';
import { selectionOf } from '../support/every-operation.ts';
import { usePortal } from '../support/portal.ts';
import { SAFE_ENVIRONMENT } from '../support/safe.ts';
import { caseWorker, citizen } from '../support/viewers.ts';
import { createClient, signIn } from './client.ts';
import { apply, DOG, find, pay } from './walk.ts';

const portal = usePortal();

const SECRET = 'Zyxgeheim';
const LOOK = `{ me { id
  inbox { edges { node { id } } }
  applications { edges { node { id number payment { id reference } } } }
} }`;

interface Look {
  readonly me: {
    readonly id: string;
    readonly inbox: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
    readonly applications: {
      readonly edges: readonly {
        readonly node: {
          readonly id: string;
          readonly number: string;
          readonly payment: { readonly id: string; readonly reference: string };
        };
      }[];
    };
  };
}

let subgraphs: readonly Subgraph[];
/** The id of the owner's object of each type. */
let ids: Readonly<Record<string, string>>;
let secrets: readonly string[];
let owner: Viewer;
let authority: string;

beforeAll(async () => {
  const client = createClient(portal.url, await signIn(portal.url, 'citizen', 'high'));
  await client.data(`mutation { updateProfile(input: { givenName: "${SECRET}" }) { account { id } } }`);
  const place = await find(client, 'Hundemarke');
  authority = place.authority.id;
  const { id } = await apply(client, place.offer.id, { ...DOG, dog: { ...DOG.dog, name: SECRET } });
  await pay(client, id, `${portal.url}/playground`);
  await portal.settle();
  const { me } = await client.data<Look>(LOOK);
  const application = me.applications.edges[0]?.node;
  if (application === undefined) throw new Error('there is no application');
  ids = { Account: me.id, Application: id, Payment: application.payment.id, Message: me.inbox.edges[0]?.node.id ?? '' };
  secrets = [SECRET, application.number, application.payment.reference];
  owner = citizen({ account: me.id as Id<'Account'>, trustLevel: 'HIGH' });
  subgraphs = createSubgraphs(SUBGRAPHS, {
    database: portal.database,
    now: () => new Date(),
    log: createLog('silent'),
    ...(await readSettings(SUBGRAPHS, readConfig(SAFE_ENVIRONMENT), 'x'.repeat(32))),
  });
});

/**
 * What a subgraph answers to a viewer about the owner's object of a type, each field asked for on its own, so that none hides behind
 * the error of another; none: it does not know the type.
 */
async function ask(subgraph: Subgraph, type: string, viewer: Viewer | null): Promise<readonly string[]> {
  const object = buildSubgraphSchema(parse(subgraph.sdl)).getType(type);
  if (!isObjectType(object)) return [];
  const fields = Object.values(object.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const variables = { all: [{ __typename: type, id: ids[type] }] };
  const answers = fields.flatMap((field) =>
    [1, 2, 4].map((depth) => {
      const selected = `${field.name} ${selectionOf(field.type, depth)}`;
      const query = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on ${type} { ${selected} } } }`;
      return subgraph.execute({ query, variables }, { viewer, language: 'de', requestId: 'test' });
    }),
  );
  return (await Promise.all(answers)).map((answer) => JSON.stringify(answer));
}

/** By `subgraph Type` who is shown a secret. */
async function shownTo(viewer: Viewer | null): Promise<readonly string[]> {
  const shown: string[] = [];
  for (const subgraph of subgraphs) {
    for (const type of Object.keys(ids)) {
      const answers = await ask(subgraph, type, viewer);
      if (secrets.some((secret) => answers.some((answer) => answer.includes(secret)))) shown.push(`${subgraph.name} ${type}`);
    }
  }
  return shown;
}

test('every entity that belongs to a person is tried', () => {
  const sdl = composeSupergraph(SUBGRAPHS.map((name) => ({ name, url: `local:${name}`, sdl: contractOf(name) })));
  const data = readPersonalData(sdl);
  const units = [...readUnits(data)].filter(([type, { subject }]) => subject !== null && data.types.get(type)?.key !== null);
  // Documents are tried in test/subgraphs/accounts/safe.
  expect([...Object.keys(ids), 'Document'].sort()).toEqual(units.map(([type]) => type).sort());
  for (const id of Object.values(ids)) expect(id).toMatch(/^[\da-f-]{36}$/);
});

test('the owner is shown what is hers', async () => {
  expect(await shownTo(owner)).toEqual(
    expect.arrayContaining(['accounts Account', 'applications Account', 'applications Application', 'payments Payment']),
  );
});

test('the authority in charge is shown the case, and nothing of the account', async () => {
  const shown = await shownTo(caseWorker(authority as Id<'Authority'>));
  expect(shown).toEqual(expect.arrayContaining(['applications Application', 'payments Payment']));
  expect(shown.filter((each) => /Account|Message/.test(each))).toEqual([]);
});

describe.each([
  ['nobody', (): Viewer | null => null],
  ['another citizen, whatever she has proved', () => citizen({ subject: 'stranger', trustLevel: 'HIGH' })],
  ['a case worker of another authority', () => caseWorker(newId<'Authority'>())],
  ['a case worker who may write, but not read', () => caseWorker(authority as Id<'Authority'>, { scopes: ['case:write'] })],
  ['an operator', () => citizen({ subject: 'operator', scopes: ['operator'], trustLevel: 'HIGH' })],
])('%s', (_, viewer) => {
  test('is shown nothing of it by any subgraph', async () => {
    expect(await shownTo(viewer())).toEqual([]);
  });
});
