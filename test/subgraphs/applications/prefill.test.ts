import { beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '#platform/identity/viewer.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { seedForms } from '#subgraphs/applications/index.ts';
import { createPrefillTokens } from '#subgraphs/applications/prefill/tokens.ts';
import { useDatabase } from '#test/support/database.ts';
import { citizen, NOW, right } from '#test/support/viewers.ts';
import { APPLICANT, codes, createWorld, onlineService, STRANGER, WORKER } from './world.ts';

const database = useDatabase();
let at = NOW;
const world = createWorld(
  () => database.current,
  () => at,
);

const text = (word: string) => ({ de: word, en: word });
const field = (title: string, prefill: string, more: object = {}) => ({ type: 'string', title: text(title), prefill, ...more });

const PERSON = {
  slug: 'person',
  version: 1,
  leikaKeys: ['99102013104002'],
  title: text('Person'),
  uiSchema: {
    pages: [{ title: text('Person'), fields: ['/name', '/city', '/born', '/code', '/phone', '/F60000000227', '/firm', '/note'] }],
  },
  jsonSchema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      name: field('Name', 'account/familyName'),
      city: field('City', 'account/city', { maxLength: 12 }),
      born: field('Born', 'account/birthDate', { format: 'date' }),
      code: field('Code', 'account/postalCode'),
      phone: field('Phone', 'person/phone', { pattern: '^\\+?\\d+$' }),
      F60000000227: { type: 'string', title: text('Doktorgrad') },
      firm: field('Firm', 'account/organisationName'),
      note: { type: 'string', title: text('Note') },
    },
  },
};
const SERVICE = parseLeika('99102013104002');

beforeAll(() => seedForms(database.current, [PERSON], () => at));

const started = (viewer: Viewer = APPLICANT, overrides = {}) => world.started({ leikaKey: SERVICE, ...overrides }, viewer);

const seenAt = NOW.toISOString();
const proven = (name: string, value: string, trustLevel = 'HIGH') => ({ name, value, trustLevel, provider: 'bundid', seenAt });
const ACCOUNT = {
  attributes: [proven('FAMILY_NAME', 'Lovelace'), proven('CITY', 'Winterberg', 'LOW')],
  profile: { familyName: 'Lovelace', city: 'Köln', birthDate: '1990-12-10' },
};

interface Proposed {
  readonly field: string;
  readonly value: unknown;
  readonly source: string;
  readonly origin: string;
  readonly trustLevel: string | null;
  readonly token: string;
}

async function ask(applicationId: string, viewer: Viewer, known: object = ACCOUNT, as: Viewer = viewer) {
  const query = `query ($accounts: [_Any!]!, $id: ID!) { _entities(representations: $accounts) { ... on Account {
    prefill(applicationId: $id) { field title value source origin trustLevel token } } } }`;
  const accounts = [{ __typename: 'Account', id: as.account, ...known }];
  return world.ask(query, { accounts, id: applicationId }, viewer, 'en');
}

async function proposed(
  applicationId: string,
  viewer: Viewer = APPLICANT,
  known: object = ACCOUNT,
): Promise<readonly Proposed[]> {
  const { data, errors } = await ask(applicationId, viewer, known);
  expect(errors).toEqual([]);
  return (data as { _entities: readonly [{ prefill: readonly Proposed[] }] })._entities[0].prefill;
}

const TAKEN =
  'query ($id: ID!) { application(id: $id) { data takenOver { field source origin trustLevel isUnchanged formVersion revokedAt } } }';
const taken = async (id: string, viewer: Viewer = APPLICANT) =>
  (await world.ask(TAKEN, { id }, viewer, 'en')).data?.['application'] as {
    readonly data: unknown;
    readonly takenOver: readonly { readonly field: string; readonly trustLevel: string | null; readonly isUnchanged: boolean }[];
  };

const accept = (applicationId: string, version: number, tokens: readonly string[], viewer: Viewer = APPLICANT) =>
  world.call('acceptPrefill', { applicationId, version, tokens }, viewer);

const tokenOf = (proposals: readonly Proposed[], wanted: string): string => {
  const found = proposals.find((one) => one.field === wanted);
  if (found === undefined) throw new Error(`nothing is proposed for ${wanted}`);
  return found.token;
};

async function submitted(data: object, viewer: Viewer = APPLICANT, overrides = {}): Promise<string> {
  const id = await started(viewer, overrides);
  await world.call('saveApplication', { id, version: 1, data }, viewer);
  expect(codes(await world.call('submitApplication', { id }, viewer))).toEqual([]);
  return id;
}

describe('what is proposed', () => {
  test('comes from the account, the best proof first, each with where it is from and no better than the session', async () => {
    const proposals = await proposed(await started());
    expect(proposals.map(({ token, ...shown }) => (expect(token).not.toContain('Lovelace'), shown))).toEqual([
      {
        field: '/name',
        title: 'Name',
        value: 'Lovelace',
        source: 'ACCOUNT_PROVEN',
        origin: 'from your account, proven at level SUBSTANTIAL',
        trustLevel: 'SUBSTANTIAL',
      },
      {
        field: '/city',
        title: 'City',
        value: 'Winterberg',
        source: 'ACCOUNT_PROVEN',
        origin: 'from your account, proven at level LOW',
        trustLevel: 'LOW',
      },
      {
        field: '/city',
        title: 'City',
        value: 'Köln',
        source: 'ACCOUNT_STATED',
        origin: 'from your account, as you have stated it',
        trustLevel: null,
      },
      {
        field: '/born',
        title: 'Born',
        value: '1990-12-10',
        source: 'ACCOUNT_STATED',
        origin: 'from your account, as you have stated it',
        trustLevel: null,
      },
    ]);
  });

  test('nothing that is there already, and nothing the form would not take', async () => {
    const id = await started();
    await world.call('saveApplication', { id, version: 1, data: { name: 'Lovelace', city: 'Bonn' } }, APPLICANT);
    const known = { attributes: [], profile: { familyName: 'Lovelace', city: 'Henstedt-Ulzburg', birthDate: 'long ago' } };
    expect(await proposed(id, APPLICANT, known)).toEqual([]);
  });

  test('comes from earlier applications of the same account, the latest first', async () => {
    const person = citizen({ subject: 'returning' });
    await submitted({ phone: '+491', F60000000227: 'Dr.' }, person);
    await submitted({ phone: '+492', note: 'said once' }, person);
    const withdrawn = await submitted({ phone: '+493' }, person);
    await world.call('withdrawApplication', { id: withdrawn }, person);
    const draft = await started(person);
    await world.call('saveApplication', { id: draft, version: 1, data: { phone: '+494' } }, person);
    const proposals = await proposed(await started(person), person, {});
    expect(proposals.map(({ field: at, value, source, trustLevel }) => [at, value, source, trustLevel])).toEqual([
      ['/phone', '+492', 'APPLICATION', null],
      ['/F60000000227', 'Dr.', 'APPLICATION', null],
    ]);
    expect(proposals[0]?.origin).toMatch(/^from application V-2026-\d{6} of 2026-11-23$/);
  });

  test('what was submitted at a higher level stays unsaid in a weaker session', async () => {
    const person = citizen({ subject: 'careful', trustLevel: 'HIGH' });
    await submitted({ phone: '+495' }, person, { onlineServices: [onlineService({ trustLevel: 'HIGH' })] });
    const draft = await started(person);
    expect(await proposed(draft, person, {})).toHaveLength(1);
    expect(await proposed(draft, { ...person, trustLevel: 'SUBSTANTIAL' }, {})).toEqual([]);
  });

  test('never what is an organisation’s for the person, nor the other way round', async () => {
    const bakery = right('Bäckerei', 'REPRESENTATIVE');
    const baker = citizen({ subject: 'baker', mandates: [bakery] });
    await submitted({ phone: '+496' }, baker);
    const acting = { ...baker, actingFor: bakery };
    const draft = await started(acting);
    const known = { attributes: [proven('ORGANISATION_NAME', 'Other AG'), proven('FAMILY_NAME', 'Baker')] };
    expect((await proposed(draft, acting, known)).map(({ field: at, value, source }) => [at, value, source])).toEqual([
      ['/name', 'Baker', 'ACCOUNT_PROVEN'],
      ['/firm', 'Bäckerei', 'ORGANISATION'],
    ]);
    await submitted({ phone: '+497' }, acting);
    expect((await proposed(draft, acting, {})).map(({ value }) => value)).toEqual(['+497', 'Bäckerei']);
    expect((await proposed(await started(baker), baker, {})).map(({ value }) => value)).toEqual(['+496']);
  });

  test('is nobody else’s to see: not of another account, nor for another’s draft', async () => {
    const id = await started();
    expect((await ask(id, STRANGER)).codes).toEqual(['NOT_FOUND']);
    expect((await ask(id, STRANGER, ACCOUNT, APPLICANT)).data).toEqual({ _entities: [null] });
    expect((await ask(id, WORKER)).codes).toEqual(['NOT_FOUND']);
  });
});

describe('taking values over', () => {
  test('a text of digits stays one, and goes when consent is taken back', async () => {
    const id = await started();
    const proposals = await proposed(id, APPLICANT, { attributes: [proven('POSTAL_CODE', '01067')] });
    expect(await accept(id, 1, [tokenOf(proposals, '/code')])).toMatchObject({ application: { data: { code: '01067' } } });
    expect((await taken(id)).takenOver).toMatchObject([{ field: '/code', trustLevel: 'SUBSTANTIAL', isUnchanged: true }]);
    const { application } = await world.call('revokePrefill', { applicationId: id, version: 2, fields: ['/code'] }, APPLICANT);
    expect(application).toMatchObject({ version: 3, data: {} });
  });

  test('only what was chosen goes into the draft, and the case worker sees what is proven and unchanged', async () => {
    const id = await started();
    const proposals = await proposed(id);
    const tokens = [tokenOf(proposals, '/name'), tokenOf(proposals, '/city')];
    expect((await taken(id)).takenOver).toEqual([]);
    const { application, problems } = await accept(id, 1, tokens);
    expect(problems).toEqual([]);
    expect(application).toMatchObject({ version: 2, data: { name: 'Lovelace', city: 'Winterberg' } });
    await world.call('saveApplication', { id, version: 2, data: { name: 'Lovelace', city: 'Bonn' } }, APPLICANT);
    await world.call('submitApplication', { id }, APPLICANT);
    const standing = { source: 'ACCOUNT_PROVEN', formVersion: 1, revokedAt: null };
    expect((await taken(id, WORKER)).takenOver).toEqual([
      {
        field: '/name',
        origin: 'from your account, proven at level SUBSTANTIAL',
        trustLevel: 'SUBSTANTIAL',
        isUnchanged: true,
        ...standing,
      },
      { field: '/city', origin: 'from your account, proven at level LOW', trustLevel: null, isUnchanged: false, ...standing },
    ]);
  });

  test('a value the client makes up is never taken for proven', async () => {
    const id = await started();
    const forged = await createPrefillTokens('another secret of 32 characters.').seal(
      {
        pointer: '/name',
        value: 'King',
        source: 'ACCOUNT_PROVEN',
        trustLevel: 'HIGH',
        provider: 'bundid',
        seenAt: NOW,
        fromNumber: null,
        fromSubmittedAt: null,
      },
      { account: APPLICANT.account, application: id as never, formVersion: 1 },
      NOW,
    );
    for (const token of [forged, 'no token', '']) {
      const { problems, application } = await accept(id, 1, [token]);
      expect(problems).toMatchObject([{ code: 'PROPOSAL_NOT_VALID', path: ['tokens', '0'] }]);
      expect(application).toMatchObject({ version: 1, data: {} });
    }
  });

  test('a proposal is good for one person, one draft and half an hour', async () => {
    const [id, other, foreign] = [await started(), await started(), await started(STRANGER)];
    const token = tokenOf(await proposed(id), '/name');
    expect(codes(await accept(other, 1, [token]))).toEqual(['PROPOSAL_NOT_VALID']);
    expect(codes(await accept(foreign, 1, [token], STRANGER))).toEqual(['PROPOSAL_NOT_VALID']);
    const query = 'mutation ($input: AcceptPrefillInput!) { acceptPrefill(input: $input) { problems { code } } }';
    const input = { applicationId: id, version: 1, tokens: [token] };
    expect((await world.ask(query, { input }, STRANGER)).codes).toEqual(['NOT_FOUND']);
    at = new Date(NOW.getTime() + 30 * 60_000);
    expect(codes(await accept(id, 1, [token]))).toEqual(['PROPOSAL_NOT_VALID']);
    at = new Date(at.getTime() - 1000);
    expect(codes(await accept(id, 1, [token]))).toEqual([]);
    at = NOW;
  });

  test('a weaker session counts for no more than it is, and the version has to be the one that is known', async () => {
    const id = await started();
    const token = tokenOf(await proposed(id), '/name');
    expect(codes(await accept(id, 7, [token]))).toEqual(['VERSION_CONFLICT']);
    expect(codes(await accept(id, 1, [token, token]))).toEqual(['PROPOSAL_NOT_VALID']);
    await accept(id, 1, [token], { ...APPLICANT, trustLevel: 'BASIC' });
    expect((await taken(id)).takenOver).toMatchObject([{ field: '/name', trustLevel: 'BASIC' }]);
  });

  test('consent is taken back for a field until submission: the value goes, unless it was changed', async () => {
    const id = await started();
    const proposals = await proposed(id);
    await accept(id, 1, [tokenOf(proposals, '/name'), tokenOf(proposals, '/born')]);
    await world.call('saveApplication', { id, version: 2, data: { name: 'Lovelace', born: '1990-12-11' } }, APPLICANT);
    const revoke = (version: number, ...fields: string[]) =>
      world.call('revokePrefill', { applicationId: id, version, fields }, APPLICANT);
    expect((await revoke(3, '/note')).problems).toMatchObject([{ code: 'NOT_TAKEN_OVER', path: ['fields', '0'] }]);
    const { application, problems } = await revoke(3, '/name', '/born');
    expect(problems).toEqual([]);
    expect(application).toMatchObject({ version: 4, data: { born: '1990-12-11' } });
    expect((await taken(id)).takenOver.map(({ isUnchanged }) => isUnchanged)).toEqual([false, false]);
    expect(await accept(id, 4, [tokenOf(proposals, '/name')])).toMatchObject({ application: { version: 5 } });
    expect((await taken(id)).takenOver).toMatchObject([
      { field: '/name', isUnchanged: false },
      { field: '/born' },
      { field: '/name', isUnchanged: true },
    ]);
    await world.call('submitApplication', { id }, APPLICANT);
    expect(codes(await revoke(5, '/name'))).toEqual(['NOT_A_DRAFT']);
    expect((await taken(id, WORKER)).takenOver).toHaveLength(1);
  });

  test('who takes a draft over is not the one of whom its values were proven', async () => {
    const id = await started();
    await accept(id, 1, [tokenOf(await proposed(id), '/name')]);
    const offer = 'mutation ($id: ID!) { offerApplicationTransfer(input: { applicationId: $id }) { code } }';
    const { data } = await world.ask(offer, { id }, APPLICANT);
    const { code } = data?.['offerApplicationTransfer'] as { readonly code: string };
    expect(codes(await world.call('acceptApplicationTransfer', { code }, STRANGER))).toEqual([]);
    expect((await taken(id, STRANGER)).takenOver).toMatchObject([
      { trustLevel: null, isUnchanged: true, origin: 'from an account' },
    ]);
  });
});
