/** Documents that were issued come into the safe, once, whatever happens on the way. The issuer is a server of the test. */

import { createServer, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { settle } from '#platform/background.ts';
import { rows } from '#platform/database.ts';
import { publish } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import { isIssuedLinkValid } from '#platform/issued-link.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { createLog } from '#platform/log.ts';
import { derivedId, newId, type Id } from '#platform/values/id.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { createAccounts } from '#subgraphs/accounts/index.ts';
import { awaited } from '#subgraphs/accounts/issued/tables.ts';
import { documents as documentsTable } from '#subgraphs/accounts/safe/tables.ts';
import { useDatabase } from '#test/support/database.ts';
import { safeSettings } from '#test/support/safe.ts';
import { citizen, NOW } from '#test/support/viewers.ts';

const database = useDatabase();
const log = createLog('silent');
const PDF = Buffer.from('%PDF-1.7\n% Eintrittskarte\n');
let seconds = 0;
const now = (): Date => new Date(NOW.getTime() + seconds * 1_000);
let folder: string;
let issuer: Server;
/** How the issuer answers, and what it was asked. */
let answer: number;
let asked: number;

const settings = () =>
  safeSettings({
    publicUrl: `http://localhost:${(issuer.address() as AddressInfo).port}`,
    store: { kind: 'folder', folder },
    scanner: { kind: 'off' },
  });
const accounts = () => createAccounts({ database: database.current, now, log, settings: settings() });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'issued-'));
  issuer = createServer((request, response) => {
    asked += 1;
    const url = new URL(request.url ?? '', 'http://localhost');
    const id = /^\/applications\/issued\/(.*)\.pdf$/.exec(url.pathname)?.[1] ?? '';
    const isValid = isIssuedLinkValid(id, Object.fromEntries(url.searchParams), settings().linkSecret, now());
    response.writeHead(isValid ? answer : 403, { 'content-type': 'application/pdf' }).end(answer === 200 ? PDF : 'no');
  });
  await new Promise<void>((resolve) => issuer.listen(0, 'localhost', resolve));
});
beforeEach(() => {
  answer = 200;
  asked = 0;
});
afterAll(async () => {
  await new Promise((resolve) => issuer.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

/** An application that was submitted, and a document that is issued for it. */
async function issued(viewer: Viewer): Promise<Id<'Document'>> {
  const { account } = viewer;
  const [applicationId, documentId] = [newId<'Application'>(), newId<'Document'>()];
  const submitted = event('applications.application.submitted', applicationId, {
    applicationId,
    account,
    number: 'V-2026-000123',
    serviceName: 'Karten kaufen',
    offerId: derivedId('offer'),
    leikaKey: parseLeika('99102013104000'),
    authorityId: derivedId('office'),
    paymentPolicy: 'MANDATORY',
    charges: [],
    requiredTrustLevel: 'LOW',
  });
  const about = { documentId, applicationId, account, kind: 'TICKETS', name: 'Eintrittskarten V-2026-000123' } as const;
  await database.current.db.transaction((tx) =>
    publish(tx, now(), [submitted, event('applications.document.issued', applicationId, about)]),
  );
  await settle(accounts().background);
  return documentId;
}

interface Seen {
  readonly documents: readonly { readonly id: string; readonly name: string }[];
  readonly messages: readonly { readonly kind: string; readonly attachments: readonly object[] }[];
}

async function look(viewer: Viewer): Promise<Seen> {
  const query = `{ me { documents(first: 9) { edges { node { id name } } } inbox(first: 9) { edges { node { kind attachments { document { name } } } } } } }`;
  const { data, errors } = await accounts().execute({ query, variables: {} }, { viewer, language: 'de', requestId: 'test' });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  const { me } = data as { me: { documents: { edges: { node: never }[] }; inbox: { edges: { node: never }[] } } };
  return { documents: me.documents.edges.map(({ node }) => node), messages: me.inbox.edges.map(({ node }) => node) };
}

const waiting = async (id: Id<'Document'>) => database.current.db.select().from(awaited).where(eq(awaited.id, id));

describe('a document that was issued', () => {
  test('comes into the safe with a message, once, however often it is looked', async () => {
    const viewer = citizen({ subject: 'holder' });
    const id = await issued(viewer);
    await settle(accounts().background);
    const { documents, messages } = await look(viewer);
    expect(documents).toEqual([{ id, name: 'Eintrittskarten V-2026-000123' }]);
    expect(messages.map(({ kind }) => kind)).toEqual(['DOCUMENT_ISSUED', 'APPLICATION_SUBMITTED']);
    expect(messages[0]?.attachments).toEqual([{ document: { name: 'Eintrittskarten V-2026-000123' } }]);
    expect(await waiting(id)).toEqual([]);
    expect(asked).toBe(1);
  });

  test('is asked for again, later and later, while its issuer does not answer', async () => {
    const viewer = citizen({ subject: 'patient' });
    answer = 503;
    const id = await issued(viewer);
    expect((await look(viewer)).documents).toEqual([]);
    expect((await waiting(id))[0]).toMatchObject({ attempts: 1, dueAt: new Date(now().getTime() + 30_000) });
    answer = 200;
    await settle(accounts().background);
    expect((await look(viewer)).documents).toEqual([]);
    seconds += 30;
    await settle(accounts().background);
    expect((await look(viewer)).documents).toMatchObject([{ id }]);
  });

  test('is not held up by a clock that was two days ahead when it was put off, once that is right', async () => {
    const viewer = citizen({ subject: 'ahead' });
    answer = 503;
    seconds += 172_800;
    const id = await issued(viewer);
    seconds -= 172_800;
    answer = 200;
    await settle(accounts().background);
    expect((await look(viewer)).documents).toMatchObject([{ id }]);
  });

  test('is given up where its issuer has it no more, or nobody is left to have it', async () => {
    answer = 404;
    const gone = await issued(citizen({ subject: 'late' }));
    expect(await waiting(gone)).toEqual([]);
    answer = 503;
    const viewer = citizen({ subject: 'deleted' });
    const left = await issued(viewer);
    await database.current.db.execute(
      sql`update accounts.known_application set account_id = null where account_id = ${viewer.account}`,
    );
    answer = 200;
    seconds += 3_600;
    await settle(accounts().background);
    expect(await waiting(left)).toEqual([]);
    expect((await look(viewer)).documents).toEqual([]);
  });

  test('is told of once where a process has died between keeping and telling', async () => {
    const viewer = citizen({ subject: 'interrupted' });
    const id = await issued(viewer);
    // As it was before the message: the document lies there, and it is still awaited.
    const [message] = (await look(viewer)).messages;
    expect(message?.kind).toBe('DOCUMENT_ISSUED');
    const [row] = await rows<{ event_position: string }>(
      database.current.db,
      sql`select event_position from accounts.message where account_id = ${viewer.account} and kind = 'DOCUMENT_ISSUED'`,
    );
    await database.current.db.insert(awaited).values({
      id,
      applicationId: await applicationOf(id),
      kind: 'TICKETS',
      name: 'Eintrittskarten',
      eventPosition: BigInt(row?.event_position ?? 0),
      attempts: 1,
      dueAt: now(),
    });
    await settle(accounts().background);
    const { documents, messages } = await look(viewer);
    expect(documents).toHaveLength(1);
    expect(messages.filter(({ kind }) => kind === 'DOCUMENT_ISSUED')).toHaveLength(1);
    expect(await waiting(id)).toEqual([]);
  });
});

async function applicationOf(id: Id<'Document'>): Promise<Id<'Application'>> {
  const [row] = await database.current.db.select().from(documentsTable).where(eq(documentsTable.id, id));
  if (row?.applicationId == null) throw new Error('the document is not there');
  return row.applicationId;
}
