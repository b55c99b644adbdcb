/** A person deletes her account: she is shown what goes and what stays, then everything goes, everywhere, and she may begin anew. */

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { inspectAccessLog } from '#subgraphs/accounts/index.ts';
import { countTables, findWords } from '../support/every-row.ts';
import { createLibrary } from '../support/library-partner.ts';
import { usePortal } from '../support/portal.ts';
import { createLog } from '#platform/log.ts';
import { createClient, signIn, type Client } from './client.ts';
import { apply, decide, DOG, find, overview, pay, start, type Place } from './walk.ts';

const folder = mkdtempSync(join(tmpdir(), 'safe-'));
afterAll(() => rmSync(folder, { recursive: true }));

const library = createLibrary();
const portal = usePortal({ SAFE_SCANNER: 'off', SAFE_FOLDER: folder }, createLog('silent'), [library.subgraph]);

/** What is found nowhere but with her. */
const HERS = { givenName: 'Zyxgeheim', familyName: 'Wertlosname', street: 'Verborgener Weg 77', email: 'zyxgeheim@post.example' };
const CONTENT = Buffer.from('Haftpflicht: Versicherung der Zyxgeheim\n');

const PREPARE = 'mutation { prepareAccountDeletion(input: { language: "de" }) { erasure { id status } problems { code } } }';
const SHOW = `{ me { erasure { id status hasRunning requiredTrustLevel parts {
  subgraph status erased { type count } kept { type count retention legalBasis until isRunning references } rules { type retention }
} } } }`;
const DELETE = `mutation ($input: DeleteAccountInput!) {
  deleteAccount(input: $input) { receipt { id reportUrl } problems { code path } }
}`;

interface Part {
  readonly subgraph: string;
  readonly status?: string;
  readonly answeredAt?: string | null;
  readonly erased: readonly { readonly type: string; readonly count: number }[];
  readonly kept: readonly {
    readonly type: string;
    readonly count: number;
    readonly until: string | null;
    readonly isRunning: boolean;
    readonly references: readonly string[];
  }[];
}
interface Preview {
  readonly id: string;
  readonly status: string;
  readonly hasRunning: boolean;
  readonly requiredTrustLevel: string;
  readonly parts: readonly Part[];
}
interface Deletion {
  readonly deleteAccount: {
    readonly receipt: { readonly reportUrl: string } | null;
    readonly problems: readonly { code: string }[];
  };
}
interface Report {
  readonly finishedAt: string | null;
  readonly outstanding: readonly string[];
  readonly parts: readonly Part[];
}

const partOf = (parts: readonly Part[], name: string): Part =>
  parts.find(({ subgraph }) => subgraph === name) ?? expect.fail(`no part of ${name}`);
const counts = ({ erased }: Part): Record<string, number> => Object.fromEntries(erased.map(({ type, count }) => [type, count]));

let owner: Client;
let token: string;
let worker: Client;
let account: string;
let place: Place;
let decided: string;
let running: { readonly id: string; readonly number: string | null };
let preview: Preview;
let reportUrl: string;

const show = async (): Promise<Preview> => (await owner.data<{ me: { erasure: Preview } }>(SHOW)).me.erasure;
const remove = async (client: Client, erasureId: string, acceptRunning = true): Promise<Deletion['deleteAccount']> =>
  (await client.data<Deletion>(DELETE, { input: { erasureId, acceptRunning } })).deleteAccount;
const report = async (): Promise<Report> => (await (await fetch(reportUrl)).json()) as Report;

async function upload(client: Client): Promise<string> {
  const input = { name: 'Zyxgeheime Police.txt', mediaType: 'text/plain', size: CONTENT.length };
  const { uploadDocument } = await client.data<{
    uploadDocument: { document: { id: string }; upload: { url: string; headers: { name: string; value: string }[] } };
  }>(
    'mutation ($input: UploadDocumentInput!) { uploadDocument(input: $input) { document { id } upload { url headers { name value } } } }',
    { input },
  );
  const headers = Object.fromEntries(uploadDocument.upload.headers.map(({ name, value }) => [name, value]));
  expect((await fetch(uploadDocument.upload.url, { method: 'PUT', body: CONTENT, headers })).status).toBe(201);
  return uploadDocument.document.id;
}

/** Everything words could be found by. */
const words = (): Readonly<Record<string, string>> => ({ account, ...HERS, document: 'Zyxgeheime Police' });

beforeAll(async () => {
  token = await signIn(portal.url, 'citizen', 'high');
  owner = createClient(portal.url, token);
  worker = createClient(portal.url, await signIn(portal.url, 'case-worker', 'high'));
  const { updateProfile } = await owner.data<{ updateProfile: { account: { id: string } } }>(
    'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { account { id } } }',
    { input: HERS },
  );
  account = updateProfile.account.id;
  library.loans.set(account, ['Mord im Hochsauerland', 'Winterwandern']);
  place = await find(owner, 'Hundemarke');
  ({ id: decided } = await apply(owner, place.offer.id));
  await pay(owner, decided, `${portal.url}/playground`);
  await portal.settle();
  await decide(worker, place.authority.id, decided);
  running = await apply(owner, place.offer.id);
  await start(owner, place.offer.id);
  const documentId = await upload(owner);
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const { shareDocument } = await owner.data<{ shareDocument: { problems: unknown[] } }>(
    'mutation ($input: ShareDocumentInput!) { shareDocument(input: $input) { share { id } problems { code } } }',
    { input: { id: documentId, applicationId: running.id, purpose: 'ATTACHMENT', until } },
  );
  expect(shareDocument.problems).toEqual([]);
  await owner.data('mutation { requestDataExport(input: {}) { export { id } } }');
  await overview(owner);
  await portal.settle();
}, 120_000);

describe('the preview', () => {
  beforeAll(async () => {
    await owner.data(PREPARE);
    await portal.settle();
    const isPreviewed = async () => expect((preview = await show()).status).toBe('PREVIEWED');
    await vi.waitFor(isPreviewed, { timeout: 20_000 });
  });

  test('says what every service would erase, a partner among them, and by which rules', () => {
    expect(preview).toMatchObject({ status: 'PREVIEWED', hasRunning: true, requiredTrustLevel: 'HIGH' });
    expect(preview.parts.map(({ subgraph, status }) => [subgraph, status])).toEqual(
      ['accounts', 'applications', 'library', 'municipal', 'payments'].map((name) => [name, 'DONE']),
    );
    expect(counts(partOf(preview.parts, 'accounts'))).toMatchObject({
      Account: 1,
      Identity: 1,
      // Her own, and the receipt of what she has paid.
      Document: 2,
      DocumentVersion: 2,
      DocumentShare: 1,
      DataExport: 1,
      Consent: 1,
    });
    expect(counts(partOf(preview.parts, 'applications'))).toEqual({ Application: 1 });
    expect(counts(partOf(preview.parts, 'library'))).toEqual({ Loan: 2 });
  });

  test('says what has to be kept, until when, and by which number she may ask for it', () => {
    const [stillRunning, ended] = partOf(preview.parts, 'applications').kept;
    expect(stillRunning).toMatchObject({
      type: 'Application',
      count: 1,
      isRunning: true,
      until: null,
      references: [running.number],
    });
    expect(ended).toMatchObject({ type: 'Application', count: 1, isRunning: false });
    expect(ended?.until).toMatch(new RegExp(`^${new Date().getFullYear() + 10}-`));
    expect(partOf(preview.parts, 'payments').kept).toMatchObject([
      { type: 'Payment', count: 1, until: `${new Date().getFullYear() + 10}-12-31` },
    ]);
  });

  test('has erased nothing', async () => {
    expect(library.loans.get(account)).toHaveLength(2);
    expect(library.erasures).toEqual([]);
    const { me } = await overview(owner);
    expect(me.applications.edges).toHaveLength(3);
    expect(await findWords(portal.database.db, words())).toEqual(
      expect.arrayContaining(['givenName in accounts.account', 'account in events.outbox', 'document in accounts.document']),
    );
  });
});

describe('the deletion', () => {
  test('is not done by a weaker session, by anybody else, or without accepting what goes on', async () => {
    const weak = createClient(portal.url, await signIn(portal.url, 'citizen', 'low'));
    const other = createClient(portal.url, await signIn(portal.url, 'citizen-high', 'high'));
    const input = { erasureId: preview.id, acceptRunning: true };
    expect((await weak.ask(DELETE, { input })).errors?.[0]?.extensions).toMatchObject({
      code: 'TRUST_LEVEL_REQUIRED',
      required: 'HIGH',
    });
    expect((await other.ask(DELETE, { input })).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect((await createClient(portal.url).ask(DELETE, { input })).errors?.[0]?.extensions).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect(await remove(owner, preview.id, false)).toMatchObject({
      receipt: null,
      problems: [{ code: 'RUNNING_NOT_ACCEPTED', path: ['acceptRunning'] }],
    });
    expect(await show()).toEqual(preview);
  });

  test('ends her sessions and destroys her documents at once, while a partner is away', async () => {
    library.isAway = true;
    const { receipt, problems } = await remove(owner, preview.id);
    expect(problems).toEqual([]);
    reportUrl = receipt?.reportUrl ?? '';
    await expect
      .poll(async () => (await owner.ask('{ me { id } }')).errors?.[0]?.extensions?.['code'], { timeout: 10_000 })
      .toBe('UNAUTHENTICATED');
    expect(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())).toEqual([]);
  });

  test('tells by her receipt that one service is outstanding', async () => {
    await portal.settle();
    const { finishedAt, outstanding, parts } = await report();
    expect([finishedAt, outstanding]).toEqual([null, ['library']]);
    expect(counts(partOf(parts, 'accounts'))).toMatchObject({ Account: 1, Document: 2, Identity: 1 });
  });

  test('is finished as soon as the partner is back', async () => {
    library.isAway = false;
    await portal.settle();
    const { finishedAt, outstanding, parts } = await report();
    expect([typeof finishedAt, outstanding]).toEqual(['string', []]);
    expect(counts(partOf(parts, 'library'))).toEqual({ Loan: 2 });
    expect(library.loans.has(account)).toBe(false);
    expect(partOf(parts, 'applications').kept.flatMap(({ references }) => references)).toContain(running.number);
    expect(JSON.stringify(await report())).not.toContain(account);
    const pdf = await fetch(reportUrl.replace('.json', '.pdf'));
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  test('leaves no trace of her in any table', async () => {
    expect(await countTables(portal.database.db)).toBeGreaterThan(40);
    expect(await findWords(portal.database.db, words())).toEqual([]);
  });

  test('leaves the chain of the access log whole', async () => {
    const { broken, altered, erased } = await inspectAccessLog(portal.database, null);
    expect([broken, altered]).toEqual([null, []]);
    expect(erased).toBeGreaterThan(0);
  });
});

describe('afterwards', () => {
  test('the authority still has the files of its procedures, and decides what is open, without opening an account', async () => {
    const LOOK = 'query ($id: ID!) { application(id: $id) { number data applicant { id } } }';
    for (const { id } of [{ id: decided }, running])
      expect(await worker.data(LOOK, { id })).toMatchObject({ application: { applicant: null, data: DOG } });
    const wait =
      'mutation ($id: ID!) { requestInformation(input: { caseId: $id, text: "Welche Rasse?" }) { problems { code } } }';
    expect(await worker.data(wait, { id: running.id })).toEqual({ requestInformation: { problems: [] } });
    await portal.settle();
    expect(await findWords(portal.database.db, { account })).toEqual([]);
  });

  test('the same login opens a new account with nothing of the old one', async () => {
    const again = createClient(portal.url, await signIn(portal.url, 'citizen', 'high'));
    const { me } = await again.data<{ me: { id: string; profile: object } }>(
      `{ me { id profile { givenName familyName } inbox { totalCount } documents { totalCount } applications { totalCount }
        payments { totalCount } loans { book } consents { isGiven history { at } } } }`,
    );
    expect(me.id).not.toBe(account);
    expect(me).toMatchObject({
      profile: { givenName: null, familyName: null },
      inbox: { totalCount: 0 },
      documents: { totalCount: 0 },
      applications: { totalCount: 0 },
      payments: { totalCount: 0 },
      loans: [],
      consents: [{ isGiven: false, history: [] }],
    });
    expect(
      (await again.ask('query ($id: ID!) { application(id: $id) { number } }', { id: decided })).errors?.[0]?.extensions,
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
