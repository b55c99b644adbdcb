import { beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '#platform/identity/viewer.ts';
import { derivedId, newId, type Id } from '#platform/values/id.ts';
import { useDatabase } from '#test/support/database.ts';
import { caseWorker, citizen, NOW } from '#test/support/viewers.ts';
import { APPLICANT, createWorld, DOG, OFFICE, STRANGER, WORKER } from './world.ts';

const database = useDatabase();
let moment = NOW;
const world = createWorld(
  () => database.current,
  () => moment,
);
beforeAll(() => world.seed());

interface Page<Node> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Node }[];
}

const CONNECTION = 'totalCount pageInfo { hasNextPage endCursor }';
const CASES = `query ($authorityId: ID!, $status: ApplicationStatus, $first: Int, $after: String) {
  cases(authorityId: $authorityId, status: $status, first: $first, after: $after) {
    ${CONNECTION} edges { node { id status receivedAt application { id data } } }
  }
}`;
const MINE = `query ($account: ID!, $status: ApplicationStatus, $first: Int, $after: String) {
  _entities(representations: [{ __typename: "Account", id: $account }]) {
    ... on Account { applications(status: $status, first: $first, after: $after) { ${CONNECTION} edges { node { id status } } } }
  }
}`;

const ids = <Node extends { readonly id: string }>({ edges }: Page<Node>): readonly string[] => edges.map(({ node }) => node.id);

async function casesOf(authorityId: Id<'Authority'>, variables: Record<string, unknown> = {}) {
  const viewer = caseWorker(authorityId, { subject: 'clerk' });
  const { data } = await world.ask(CASES, { authorityId, ...variables }, viewer);
  return data?.['cases'] as Page<{ readonly id: string; readonly status: string; readonly receivedAt: string }>;
}

describe('the cases of an authority', () => {
  test('the oldest come first, page by page, drafts never', async () => {
    const authorityId = derivedId<'Authority'>('paged office');
    const draft = await world.saved({ authorityId });
    moment = new Date('2026-11-23T10:00:00Z');
    const later = await world.submitted({ authorityId });
    const sameMoment = await world.submitted({ authorityId });
    moment = NOW;
    const earlier = await world.submitted({ authorityId });
    await world.call('withdrawApplication', { id: draft }, APPLICANT);

    const one = await casesOf(authorityId, { first: 2 });
    const two = await casesOf(authorityId, { first: 2, after: one.pageInfo.endCursor });
    expect([...ids(one), ...ids(two)]).toEqual([earlier, ...[later, sameMoment].sort()]);
    expect([one.totalCount, one.pageInfo.hasNextPage, two.pageInfo.hasNextPage]).toEqual([3, true, false]);
    expect(one.edges[0]?.node.receivedAt).toBe(NOW.toISOString());
  });

  test('a status chooses', async () => {
    const authorityId = derivedId<'Authority'>('choosing office');
    const id = await world.submitted({ authorityId });
    const other = await world.submitted({ authorityId });
    const clerk = caseWorker(authorityId, { subject: 'clerk' });
    await world.ask('mutation ($id: ID!) { assignCase(input: { caseId: $id }) { case { id } } }', { id }, clerk);
    expect(ids(await casesOf(authorityId, { status: 'IN_PROGRESS' }))).toEqual([id]);
    expect(ids(await casesOf(authorityId, { status: 'DELIVERED' }))).toEqual([other]);
    expect((await casesOf(authorityId, { status: 'DRAFT' })).totalCount).toBe(0);
  });

  test.each([
    ['nobody', null, 'UNAUTHENTICATED'],
    ['a citizen', STRANGER, 'FORBIDDEN'],
    ['a case worker of another authority', caseWorker(derivedId('elsewhere')), 'FORBIDDEN'],
    ['a case worker without the scope', caseWorker(OFFICE, { scopes: ['case:write'] }), 'FORBIDDEN'],
  ])('%s does not see them', async (_, viewer: Viewer | null, code) => {
    expect((await world.ask(CASES, { authorityId: OFFICE }, viewer)).codes).toEqual([code]);
    const query = `query ($id: ID!) { _entities(representations: [{ __typename: "Authority", id: $id }]) { ... on Authority { cases { totalCount } } } }`;
    expect((await world.ask(query, { id: OFFICE }, viewer)).codes).toEqual([code]);
  });

  test('the authority itself leads to them', async () => {
    await world.submitted();
    const query = `query ($id: ID!) { _entities(representations: [{ __typename: "Authority", id: $id }]) { ... on Authority { cases { totalCount } } } }`;
    const { data } = await world.ask(query, { id: OFFICE }, WORKER);
    expect(data).toEqual({ _entities: [{ cases: { totalCount: (await casesOf(OFFICE)).totalCount } }] });
  });

  test.each(['x', Buffer.from('yesterday').toString('base64url'), Buffer.from(newId()).toString('base64url')])(
    'the cursor %s is refused',
    async (after) => {
      const { errors } = await world.ask(CASES, { authorityId: OFFICE, after }, WORKER);
      expect(errors).toMatchObject([{ extensions: { code: 'INVALID', argument: 'after' } }]);
    },
  );
});

describe('the applications of an account', () => {
  test('the newest come first, page by page, drafts too', async () => {
    const viewer = citizen({ subject: 'busy' });
    const started = [await world.started({}, viewer), await world.started({}, viewer), await world.started({}, viewer)];
    await world.call('withdrawApplication', { id: started[1] }, viewer);
    const mine = async (variables: Record<string, unknown>) => {
      const { data } = await world.ask(MINE, { account: viewer.account, ...variables }, viewer);
      const [account] = data?.['_entities'] as { applications: Page<{ id: string; status: string }> }[];
      return account?.applications ?? expect.fail('no account');
    };
    const one = await mine({ first: 2 });
    const two = await mine({ first: 2, after: one.pageInfo.endCursor });
    expect([...ids(one), ...ids(two)]).toEqual([...started].reverse());
    expect(ids(await mine({ status: 'WITHDRAWN' }))).toEqual([started[1]]);
  });

  test("another account's are not shown, not even to the case worker of its application", async () => {
    const id = await world.submitted();
    const reference = await world.ask(MINE, { account: APPLICANT.account }, WORKER);
    expect(reference.data).toEqual({ _entities: [null] });
    const query = 'query ($id: ID!) { application(id: $id) { applicant { id applications { totalCount } } } }';
    expect((await world.ask(query, { id }, WORKER)).codes).toEqual(['FORBIDDEN']);
    const { data } = await world.ask('query ($id: ID!) { application(id: $id) { applicant { id } } }', { id }, WORKER);
    expect(data).toEqual({ application: { applicant: { id: APPLICANT.account } } });
  });
});

describe('a single application', () => {
  const ONE = `query ($id: ID!) { application(id: $id) {
    id data service { leikaKey } authority { id } offer { id paymentPolicy } applicant { id } form { title language jsonSchema }
  } }`;
  const ENTITY =
    'query ($id: ID!) { _entities(representations: [{ __typename: "Application", id: $id }]) { ... on Application { status } } }';

  test('it leads to its service, authority, offer and form', async () => {
    const id = await world.submitted();
    const { data } = await world.ask(ONE, { id }, APPLICANT, 'en');
    expect(data?.['application']).toMatchObject({
      data: DOG,
      service: { leikaKey: '99102013104000' },
      authority: { id: OFFICE },
      offer: { paymentPolicy: 'MANDATORY' },
      form: { title: 'Dog tax registration', language: 'en' },
    });
  });

  test('a foreign one is as unknown as one that does not exist', async () => {
    const id = await world.saved();
    const foreign = await world.ask(ONE, { id }, STRANGER);
    expect(foreign).toEqual(await world.ask(ONE, { id: newId() }, STRANGER));
    expect(foreign.codes).toEqual(['NOT_FOUND']);
    expect((await world.ask(ONE, { id: 'x' }, STRANGER)).codes).toEqual(['INVALID']);
  });

  test.each([
    ['the applicant', APPLICANT, 'DRAFT', 'DELIVERED'],
    ['the case worker', WORKER, null, 'DELIVERED'],
    ['a stranger', STRANGER, null, null],
    ['nobody', null, null, null],
  ])('a reference of another subgraph shows %s no more than she may see', async (_, viewer, ofDraft, ofSubmitted) => {
    const seen = async (id: string) => {
      const { data } = await world.ask(ENTITY, { id }, viewer);
      return (data?.['_entities'] as ({ status: string } | null)[])[0]?.status ?? null;
    };
    expect([await seen(await world.saved()), await seen(await world.submitted())]).toEqual([ofDraft, ofSubmitted]);
    expect(await seen(newId())).toBeNull();
    expect(await seen('x')).toBeNull();
  });
});

describe('every change of an application', () => {
  const changes: readonly (readonly [string, string])[] = [
    ['saveApplication', 'id: $id, version: 1, data: {}'],
    ['submitApplication', 'id: $id'],
    ['withdrawApplication', 'id: $id'],
    ['answerQuery', 'id: $id, text: "x"'],
    ['assignCase', 'caseId: $id'],
    ['requestInformation', 'caseId: $id, text: "x"'],
    ['decideCase', 'caseId: $id, outcome: DENIED, text: "x"'],
  ];

  test.each(changes)('%s is refused to whom it does not concern, and leaves everything as it was', async (name, input) => {
    const id = await world.submitted();
    const before = await world.read(id);
    const query = `mutation ($id: ID!) { ${name}(input: { ${input} }) { problems { code } } }`;
    const ofCase = input.startsWith('caseId');
    const expected: readonly (readonly [Viewer | null, string])[] = [
      [null, 'UNAUTHENTICATED'],
      [STRANGER, ofCase ? 'FORBIDDEN' : 'NOT_FOUND'],
      [caseWorker(derivedId('elsewhere')), 'NOT_FOUND'],
      [ofCase ? APPLICANT : WORKER, ofCase ? 'FORBIDDEN' : 'NOT_FOUND'],
      [caseWorker(OFFICE, { scopes: ['case:read'] }), ofCase ? 'FORBIDDEN' : 'NOT_FOUND'],
    ];
    for (const [viewer, code] of expected) expect((await world.ask(query, { id }, viewer)).codes).toEqual([code]);
    expect((await world.ask(query, { id: newId() }, ofCase ? WORKER : APPLICANT)).codes).toEqual(['NOT_FOUND']);
    expect((await world.ask(query, { id: 'x' }, ofCase ? WORKER : APPLICANT)).codes).toEqual(['INVALID']);
    expect(await world.read(id)).toEqual(before);
  });
});
