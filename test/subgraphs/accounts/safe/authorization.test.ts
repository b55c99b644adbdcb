/** Whose documents they are: every operation that takes an id, tried by everybody else with ids that exist. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '#platform/identity/viewer.ts';
import { derivedId } from '#platform/values/id.ts';
import { useDatabase } from '#test/support/database.ts';
import { caseWorker, citizen, NOW } from '#test/support/viewers.ts';
import { openDesk, outcomeOf, type Desk, type Doc, type Share } from './desk.ts';

const database = useDatabase();
let desk: Desk;
let document: Doc;
let shareId: string;
const owner = citizen({ subject: 'owner' });
const until = new Date(NOW.getTime() + 3_600_000).toISOString();
let applicationId: string;

beforeAll(async () => {
  desk = await openDesk(database.current);
  document = await desk.put(undefined, {}, owner);
  applicationId = await desk.begin(owner);
  const input = { id: document.id, applicationId, purpose: 'ATTACHMENT', until };
  shareId = (await desk.call<{ share: Share }>('shareDocument', input, 'share { id }', owner)).share.id;
});
afterAll(() => desk.close());

/** Every mutation with an id argument, the id under which it takes it, and what else it needs. */
const MUTATIONS: readonly (readonly [string, 'id' | 'shareId', object])[] = [
  ['uploadDocumentVersion', 'id', { mediaType: 'application/pdf', size: 10 }],
  ['renameDocument', 'id', { name: 'Meins.pdf' }],
  ['retainDocument', 'id', { keepUntil: '2026-11-24' }],
  ['shareDocument', 'id', { purpose: 'ANSWER', until }],
  ['protectDocument', 'id', { requiredTrustLevel: 'LOW' }],
  ['unshareDocument', 'shareId', {}],
  ['deleteDocument', 'id', {}],
];

const STRANGERS: readonly (readonly [string, Viewer | null, string])[] = [
  ['another citizen', citizen({ subject: 'stranger' }), 'NOT_FOUND'],
  ['a case worker', caseWorker(derivedId('office')), 'NOT_FOUND'],
  ['nobody', null, 'UNAUTHENTICATED'],
];

async function attempt(mutation: string, given: object, viewer: Viewer | null): Promise<string | null> {
  const input = mutation === 'shareDocument' ? { applicationId, ...given } : given;
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  return outcomeOf(
    await desk.ask(`mutation ($input: ${type}) { ${mutation}(input: $input) { problems { code } } }`, { input }, viewer),
  );
}

describe.each(STRANGERS)('%s', (_, viewer, code) => {
  test.each(MUTATIONS)('gets nothing done by %s', async (mutation, argument, rest) => {
    const id = argument === 'id' ? document.id : shareId;
    expect(await attempt(mutation, { ...rest, [argument]: id }, viewer)).toBe(code);
    expect(await desk.documents(owner)).toEqual([expect.objectContaining({ name: 'Mietvertrag.pdf', keepUntil: null })]);
    expect((await desk.documents(owner))[0]?.shares).toHaveLength(1);
  });

  test('sees nothing of a document by its id', async () => {
    const query = `query ($id: ID!) { _entities(representations: [{ __typename: "Document", id: $id }]) { ... on Document { name } } }`;
    expect((await desk.ask(query, { id: document.id }, viewer)).data).toEqual({ _entities: [null] });
  });
});

test.each(MUTATIONS)('%s says which id is none', async (mutation, argument, rest) => {
  for (const id of ['', '1', '../x', "' or 1=1"])
    expect(await attempt(mutation, { ...rest, [argument]: id }, owner)).toBe('INVALID');
  expect(await attempt(mutation, { ...rest, [argument]: derivedId('none') }, owner)).toBe('NOT_FOUND');
});

test('a version that is not there cannot be shared', async () => {
  const input = { id: document.id, version: 2, applicationId, purpose: 'ANSWER', until };
  expect(await attempt('shareDocument', input, owner)).toBe('NOT_FOUND');
});

test('the id of an application that is none is refused by name', async () => {
  const input = { id: document.id, applicationId: 'x', purpose: 'ANSWER', until };
  expect(await attempt('shareDocument', input, owner)).toBe('INVALID');
});

test('the owner may do each of these, so that the refusals above mean something', async () => {
  const own = await desk.put(undefined, {}, owner);
  const wish = { id: own.id, applicationId, purpose: 'ATTACHMENT', until };
  const { share } = await desk.call<{ share: Share }>('shareDocument', wish, 'share { id }', owner);
  const outcomes = [];
  for (const [mutation, argument, rest] of MUTATIONS) {
    outcomes.push(await attempt(mutation, { ...rest, [argument]: argument === 'id' ? own.id : share.id }, owner));
  }
  expect(outcomes).toEqual(MUTATIONS.map(() => null));
});

test('a cursor that is no id of a document is refused', async () => {
  const after = Buffer.from('x').toString('base64url');
  expect(
    outcomeOf(await desk.ask('query ($after: String) { me { documents(after: $after) { totalCount } } }', { after }, owner)),
  ).toBe('INVALID');
});
