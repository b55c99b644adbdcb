/** A person asks for a copy of her data, and gets all of it, from every subgraph, and nobody else's. */

import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { readPersonalData } from '#gateway/privacy/personal-data.ts';
import { composeSupergraph } from '#gateway/supergraph/compose.ts';
import { SUBGRAPHS } from '#platform/config.ts';
import { contractOf } from '#subgraphs/contracts.ts';
import { createLog } from '#platform/log.ts';
import { createLibrary } from '../support/library-partner.ts';
import { usePortal } from '../support/portal.ts';
import { createClient, signIn, type Client } from './client.ts';
import { apply, DOG, find, pay, start } from './walk.ts';

const library = createLibrary();
const portal = usePortal({ SAFE_SCANNER: 'off' }, createLog('silent'), [library.subgraph]);
const DOCUMENT = Buffer.from('Haftpflicht: versichert seit 2020\n');

interface Export {
  readonly id: string;
  readonly status: string;
  readonly downloadUrl: string | null;
}

const REQUEST =
  'mutation { requestDataExport(input: { language: "de" }) { export { id status downloadUrl } problems { code } } }';
const LIST = '{ me { dataExports { id status downloadUrl } } }';

const exportsOf = async (client: Client): Promise<readonly Export[]> =>
  (await client.data<{ me: { dataExports: readonly Export[] } }>(LIST)).me.dataExports;

let owner: Client;
let paid: string;
let asked: Export;
let files: Readonly<Record<string, Uint8Array>>;

async function putDocument(): Promise<void> {
  const { uploadDocument } = await owner.data<{ uploadDocument: { upload: { url: string } } }>(
    `mutation ($size: Int!) {
      uploadDocument(input: { name: "Police.txt", mediaType: "text/plain", size: $size }) { upload { url } problems { code } }
    }`,
    { size: DOCUMENT.length },
  );
  const { url } = uploadDocument.upload;
  expect((await fetch(url, { method: 'PUT', body: DOCUMENT, headers: { 'content-type': 'text/plain' } })).status).toBe(201);
}

const MANY = 105;

beforeAll(async () => {
  owner = createClient(portal.url, await signIn(portal.url, 'citizen', 'high'));
  const stranger = createClient(portal.url, await signIn(portal.url, 'citizen-high', 'high'));
  await owner.data('mutation { updateProfile(input: { givenName: "Erika", city: "Winterberg" }) { account { id } } }');
  await stranger.data('mutation { updateProfile(input: { givenName: "Zyxfremd" }) { account { id } } }');
  const { me } = await owner.data<{ me: { id: string } }>('{ me { id } }');
  library.loans.set(me.id, ['Winterwandern']).set('somebody else', ['Zyxfremd']);
  await putDocument();
  const place = await find(owner, 'Hundemarke');
  ({ id: paid } = await apply(owner, place.offer.id));
  await pay(owner, paid, `${portal.url}/playground`);
  for (let number = 1; number < MANY; number += 1) await start(owner, place.offer.id);
  await portal.settle();
  const first = await owner.data<{ requestDataExport: { export: Export } }>(REQUEST);
  const again = await owner.data<{ requestDataExport: { export: Export } }>(REQUEST);
  expect(again).toEqual(first);
  asked = first.requestDataExport.export;
  await portal.settle();
  const [made] = await exportsOf(owner);
  expect(made).toMatchObject({ id: asked.id, status: 'READY' });
  const response = await fetch(made?.downloadUrl ?? '');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
  files = unzipSync(new Uint8Array(await response.arrayBuffer()));
}, 120_000);

const json = (name: string): readonly Record<string, unknown>[] =>
  JSON.parse(strFromU8(files[name] ?? new Uint8Array())) as Record<string, unknown>[];

test('an export has a file of each subgraph that knows something of her, and one to read', () => {
  expect(
    Object.keys(files)
      .filter((name) => !name.startsWith('documents/'))
      .sort(),
  ).toEqual([
    'accounts/accessLog.json',
    'accounts/account.json',
    'accounts/deliveryPreferences.json',
    'accounts/documentRecords.json',
    'accounts/documents.json',
    'accounts/inbox.json',
    'applications/applications.json',
    'applications/coApplications.json',
    'export.pdf',
    'legend.json',
    'library/account.json',
    'payments/payments.json',
  ]);
  expect(strFromU8(files['export.pdf'] ?? new Uint8Array(), true)).toMatch(/^%PDF-1\./);
});

test('it has everything, over all pages', () => {
  const applications = json('applications/applications.json');
  expect(applications).toHaveLength(MANY);
  expect(new Set(applications.map(({ id }) => id)).size).toBe(MANY);
  expect(applications.find(({ id }) => id === paid)).toMatchObject({ data: DOG, timeline: expect.any(Array) as unknown });
  expect(json('payments/payments.json')).toMatchObject([{ status: 'PAID', gross: { currency: 'EUR' } }]);
  expect(json('accounts/account.json')).toMatchObject([{ profile: { givenName: 'Erika', city: 'Winterberg' } }]);
  expect(json('accounts/inbox.json').length).toBeGreaterThan(0);
});

test('it has the bytes of her documents, and what a partner knows of her', () => {
  const index = json('documents/index.json') as readonly { readonly file: string; readonly name: string }[];
  expect(index.map(({ name }) => name.split(' ')[0])).toContain('Quittung');
  expect(index.filter(({ file }) => Buffer.from(files[file] ?? []).equals(DOCUMENT))).toHaveLength(1);
  expect(json('library/account.json')).toMatchObject([{ loans: [{ book: 'Winterwandern' }] }]);
});

test('every field of the graph with personal data that an account leads to is in it, with its reason', () => {
  const legend = JSON.parse(strFromU8(files['legend.json'] ?? new Uint8Array())) as Record<string, { purpose: string }>;
  const data = readPersonalData(
    composeSupergraph([
      ...SUBGRAPHS.map((name) => ({ name, url: `local:${name}`, sdl: contractOf(name) })),
      { name: 'library', url: 'local:library', sdl: library.subgraph.sdl },
    ]),
  );
  const marked = [...data.types.values()].flatMap(({ name, fields }) =>
    [...fields.values()].filter(({ mark }) => mark !== null).map((field) => `${name}.${field.name}`),
  );
  // What only an authority sees of a case, its notes and proposals, whom it has handed it to and what it has to give back, is its file (§ 29 VwVfG) and shown to the
  // applicant as her application; what editors change is of the catalogue, what is done to forms of these. What is proposed to be taken over is in the account and in earlier
  // applications, what differs in two drafts is in the one that was saved.
  const elsewhere =
    /^(Case(Forwarding|RecordEntry|RuleChange)?|DecisionProposal|CatalogueChange|DraftDifference|DueRefund|FormAct|PrefillProposal)\./;
  expect(Object.keys(legend).sort()).toEqual(marked.filter((coordinate) => !elsewhere.test(coordinate)).sort());
});

test('it has nothing of anybody else', () => {
  for (const [name, content] of Object.entries(files))
    expect([name, strFromU8(content).includes('Zyxfremd')]).toEqual([name, false]);
});

test('nobody sees it who has not its address as it was signed', async () => {
  const stranger = createClient(portal.url, await signIn(portal.url, 'citizen-high', 'high'));
  expect(await exportsOf(stranger)).toEqual([]);
  const [made] = await exportsOf(owner);
  const url = new URL(made?.downloadUrl ?? '');
  url.searchParams.set('expires', String(Number(url.searchParams.get('expires')) + 60));
  expect((await fetch(url)).status).toBe(403);
  expect((await fetch(`${portal.url}/accounts/exports/${asked.id}.zip`)).status).toBe(403);
});
