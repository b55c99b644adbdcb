/** A document safe over HTTP and GraphQL, with a clock that can be set, and what its owner does with it. */

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Background } from '#platform/background.ts';
import type { OpenDatabase } from '#platform/database.ts';
import { createHttpServer } from '#platform/http.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { derivedId, newId, type Id } from '#platform/values/id.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { createAccounts, type MailSettings, type SafeSettings } from '#subgraphs/accounts/index.ts';
import { recordLog, type RecordingLog } from '#test/support/log-records.ts';
import { freePort } from '#test/support/free-port.ts';
import { safeSettings } from '#test/support/safe.ts';
import { citizen, NOW } from '#test/support/viewers.ts';
import { pdfOf } from './samples.ts';

export interface Problem {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
}

export interface Version {
  readonly id: string;
  readonly number: number;
  readonly mediaType: string;
  readonly size: number;
  readonly sha512: string;
  readonly scanStatus: string;
  readonly scanFinding: string | null;
  readonly download: { readonly url: string; readonly expiresAt: string } | null;
}

export interface Share {
  readonly id: string;
  readonly purpose: string;
  readonly until: string;
  readonly version: { readonly number: number };
  readonly application: { readonly id: string };
}

export interface Doc {
  readonly id: string;
  readonly name: string;
  readonly keepUntil: string | null;
  readonly scanStatus: string | null;
  readonly current: Version | null;
  readonly versions: readonly Version[];
  readonly shares: readonly Share[];
}

export interface Upload {
  readonly url: string;
  readonly expiresAt: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

export interface Started {
  readonly document: Doc | null;
  readonly upload: Upload | null;
  readonly problems: readonly Problem[];
}

const VERSION = 'id number mediaType size sha512 scanStatus scanFinding download { url expiresAt }';
const SHARE = 'id purpose until version { number } application { id }';
export const DOCUMENT = `id name keepUntil scanStatus current { ${VERSION} } versions { ${VERSION} } shares { ${SHARE} }`;
const STARTED = `document { ${DOCUMENT} } upload { url expiresAt headers { name value } } problems { code path message }`;

export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

export interface Desk {
  readonly url: string;
  readonly folder: string;
  readonly log: RecordingLog;
  readonly background: readonly Background[];
  /** Puts the clock forward. */
  wait(ms: number): void;
  ask(query: string, variables?: Readonly<Record<string, unknown>>, viewer?: Viewer | null): Promise<Answer>;
  /** Calls a mutation with an input; its payload. Throws when there are errors. */
  call<Payload>(mutation: string, input: object, selection: string, viewer?: Viewer): Promise<Payload>;
  start(input?: object, viewer?: Viewer): Promise<Started>;
  /** The owner's documents. */
  documents(viewer?: Viewer): Promise<readonly Doc[]>;
  /** Uploads a document from beginning to end. */
  put(content?: Buffer, input?: object, viewer?: Viewer): Promise<Doc>;
  /** Lets a person begin an application; its id. */
  begin(viewer: Viewer, authority?: Id<'Authority'>): Promise<Id<'Application'>>;
  /** Names of all files in the store. */
  files(): Promise<readonly string[]>;
  /** Has the sweeper do all it can. */
  sweep(): Promise<number>;
  close(): Promise<void>;
}

/** Sends a file to the address of an upload. */
export function send(upload: Upload | null, content: Buffer, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  if (upload === null) throw new Error('there is no upload');
  const said = Object.fromEntries(upload.headers.map(({ name, value }) => [name, value]));
  return fetch(upload.url, { method: 'PUT', body: new Uint8Array(content), headers: { ...said, ...headers } });
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** Opens a safe. By default nobody looks for viruses, as its operator decided, and there is no mail server. */
export async function openDesk(
  database: OpenDatabase,
  overrides: Partial<SafeSettings> = {},
  mail: MailSettings | null = null,
): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'safe-'));
  const url = `http://localhost:${await freePort()}`;
  let ahead = 0;
  const now = (): Date => new Date(NOW.getTime() + ahead);
  const log = recordLog();
  const store = { kind: 'folder', folder } as const;
  const settings = safeSettings({ store, scanner: { kind: 'off' }, publicUrl: url, ...overrides });
  const accounts = createAccounts({ database, now, log: log.log, settings, mail });
  const app = createHttpServer({ log: log.log, checkReady: () => Promise.resolve() });
  if (accounts.routes !== undefined) await app.register(accounts.routes, { prefix: '/accounts' });
  await app.listen({ port: Number(new URL(url).port), host: 'localhost' });

  const ask: Desk['ask'] = async (query, variables = {}, viewer = citizen()) => {
    const answer = await accounts.execute({ query, variables }, { viewer, language: 'de', requestId: 'test' });
    return JSON.parse(JSON.stringify(answer)) as Answer;
  };
  const call: Desk['call'] = async <Payload>(mutation: string, input: object, selection: string, viewer?: Viewer) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const { data, errors } = await ask(
      `mutation ($input: ${type}) { ${mutation}(input: $input) { ${selection} } }`,
      { input },
      viewer,
    );
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data?.[mutation] as Payload;
  };
  const start: Desk['start'] = (input = {}, viewer) =>
    call<Started>(
      'uploadDocument',
      { name: 'Mietvertrag.pdf', mediaType: 'application/pdf', size: pdfOf().length, ...input },
      STARTED,
      viewer,
    );
  const documents: Desk['documents'] = async (viewer) => {
    const { data } = await ask(`{ me { documents(first: 100) { edges { node { ${DOCUMENT} } } } } }`, {}, viewer);
    const { me } = data as { me: { documents: { edges: readonly { node: Doc }[] } } };
    return me.documents.edges.map(({ node }) => node);
  };

  return {
    url,
    folder,
    log,
    background: accounts.background,
    wait: (ms) => void (ahead += ms),
    ask,
    call,
    start,
    documents,
    put: async (content = pdfOf(), input = {}, viewer) => {
      const { document, upload, problems } = await start({ size: content.length, ...input }, viewer);
      if (document === null) throw new Error(JSON.stringify(problems));
      const response = await send(upload, content);
      if (response.status !== 201) throw new Error(await response.text());
      const found = (await documents(viewer)).find(({ id }) => id === document.id);
      if (found === undefined) throw new Error('a document that was put is not there');
      return found;
    },
    begin: async ({ account }, authorityId = derivedId<'Authority'>('office')) => {
      const applicationId = newId<'Application'>();
      const leikaKey = parseLeika('99102013104000');
      const told = { applicationId, account, organisation: null, leikaKey, authorityId, requiredTrustLevel: 'LOW' } as const;
      await database.db.transaction((tx) => publish(tx, NOW, [event('applications.application.started', applicationId, told)]));
      return applicationId;
    },
    files: () => filesIn(folder),
    sweep: async () => {
      let done = 0;
      for (const work of accounts.background) done += await work.drain();
      return done;
    },
    close: async () => {
      app.server.closeAllConnections(); // Tests that look at headers only leave downloads half read.
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Begins the upload of a further version. */
export function startVersion(desk: Desk, input: object, viewer?: Viewer): Promise<Started> {
  return desk.call<Started>(
    'uploadDocumentVersion',
    { mediaType: 'application/pdf', size: pdfOf().length, ...input },
    STARTED,
    viewer,
  );
}

/** Answers with an error code, or the problems' codes, or null where there is neither. */
export function outcomeOf({ data, errors }: Answer): string | null {
  if (errors !== undefined) return String(errors[0]?.extensions?.['code']);
  const [payload] = Object.values(data ?? {}) as { problems?: readonly Problem[] }[];
  const codes = (payload?.problems ?? []).map(({ code }) => code);
  return codes.length === 0 ? null : codes.join();
}
