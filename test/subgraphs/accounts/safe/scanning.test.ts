import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { sql } from 'drizzle-orm';
import { useDatabase } from '#test/support/database.ts';
import { hasClamd, INFECTED_TEXT, SIGNATURE, startClamd, STREAM_LIMIT, type RunningClamd } from '#test/support/clamd.ts';
import { freePort } from '#test/support/free-port.ts';
import { citizen, NOW } from '#test/support/viewers.ts';
import { createDownloadLink } from '#subgraphs/accounts/safe/links.ts';
import { openDesk, outcomeOf, type Desk, type Doc } from './desk.ts';
import { pdfOf } from './samples.ts';

const database = useDatabase();
let count = 0;
const newcomer = () => citizen({ subject: `patient-${(count += 1)}` });
const infected = Buffer.from(`Rechnung ${INFECTED_TEXT} im Anhang\n`);
const TEXT = { mediaType: 'text/plain', name: 'Rechnung.txt' };

/** A link that was signed before the verdict. */
const linkOf = (desk: Desk, { current }: Doc): string =>
  createDownloadLink(current?.id as never, 'BASIC', { publicUrl: desk.url, linkSecret: 'x'.repeat(32), now: () => NOW }).url;

const share = async (desk: Desk, { id }: Doc, owner: ReturnType<typeof newcomer>) =>
  desk.ask(
    'mutation ($input: ShareDocumentInput!) { shareDocument(input: $input) { problems { code } } }',
    {
      input: {
        id,
        applicationId: await desk.begin(owner),
        purpose: 'ATTACHMENT',
        until: new Date(NOW.getTime() + 60_000).toISOString(),
      },
    },
    owner,
  );

async function isLocked(desk: Desk, document: Doc, owner: ReturnType<typeof newcomer>): Promise<void> {
  expect(document.current?.download).toBeNull();
  const response = await fetch(linkOf(desk, document));
  expect([response.status, await response.json()]).toMatchObject([409, { code: 'NOT_SCANNED' }]);
  expect(outcomeOf(await share(desk, document, owner))).toBe('NOT_READABLE');
}

describe('without a scanner', () => {
  test('documents stay in quarantine and say so', async () => {
    const desk = await openDesk(database.current, { scanner: { kind: 'missing' } });
    const owner = newcomer();
    const document = await desk.put(pdfOf(), {}, owner);
    expect(document.scanStatus).toBe('QUARANTINED');
    expect(document.current?.scanFinding).toBe(
      'Es ist kein Virenscanner eingerichtet. Das Dokument bleibt gesperrt, bis es geprüft ist.',
    );
    await isLocked(desk, document, owner);
    await desk.sweep();
    expect(await desk.documents(owner)).toEqual([document]);
    await desk.close();
  });

  test('the operator is told when the portal starts', async () => {
    const desk = await openDesk(database.current, { scanner: { kind: 'missing' } });
    expect(desk.log.records.map(({ msg }) => msg)).toContain('no virus scanner is set up: documents stay in quarantine');
    await desk.close();
  });

  test('they can be used at once where the operator has decided so, also those from before', async () => {
    const before = await openDesk(database.current, { scanner: { kind: 'missing' } });
    const owner = newcomer();
    await before.put(pdfOf(), {}, owner);
    const desk = await openDesk(database.current, { scanner: { kind: 'off' }, store: { kind: 'folder', folder: before.folder } });
    await desk.sweep();
    await desk.put(pdfOf(), {}, owner);
    const documents = await desk.documents(owner);
    expect(documents.map(({ scanStatus }) => scanStatus)).toEqual(['UNSCANNED', 'UNSCANNED']);
    for (const { current } of documents) expect((await fetch(current?.download?.url ?? '')).status).toBe(200);
    await Promise.all([desk.close(), before.close()]);
  });
});

test('with a scanner that cannot be reached documents wait in quarantine, and one that is away holds up no round of the sweeper', async () => {
  const address = { host: '127.0.0.1', port: await freePort() };
  const desk = await openDesk(database.current, { scanner: { kind: 'clamd', address } });
  const owner = newcomer();
  for (let index = 0; index < 3; index += 1) await desk.put(pdfOf(index), {}, owner);
  const [document] = await desk.documents(owner);
  expect(document?.current?.scanFinding).toContain('nicht erreichbar');
  await isLocked(desk, document ?? expect.fail(), owner);
  const records = desk.log.records.length;
  expect(await desk.sweep()).toBe(0);
  expect(desk.log.records.slice(records).map(({ msg }) => msg)).toEqual(['a document stays in quarantine']);
  await desk.close();
});

describe.skipIf(!hasClamd)('with a real clamd', () => {
  let clamd: RunningClamd;
  let desk: Desk;
  beforeAll(async () => {
    clamd = await startClamd();
    desk = await openDesk(database.current, { scanner: { kind: 'clamd', address: { host: clamd.host, port: clamd.port } } });
  });
  afterAll(async () => {
    await desk.close();
    await clamd.stop();
  });

  test('what is clean can be downloaded as soon as it has come in', async () => {
    const document = await desk.put(pdfOf(), {}, newcomer());
    expect(document).toMatchObject({ scanStatus: 'CLEAN', current: { scanFinding: null } });
    expect((await fetch(document.current?.download?.url ?? '')).status).toBe(200);
  });

  test('what is infected says what was found, is locked for good and can only be deleted', async () => {
    const owner = newcomer();
    const document = await desk.put(infected, TEXT, owner);
    expect(document).toMatchObject({ scanStatus: 'INFECTED', current: { scanFinding: SIGNATURE } });
    await isLocked(desk, document, owner);
    await desk.sweep();
    expect(await desk.documents(owner)).toEqual([document]);
    await desk.call('deleteDocument', { id: document.id }, 'deletedId', owner);
    expect(await desk.documents(owner)).toEqual([]);
    const recorded = await rows(
      database.current.db,
      sql`select action from accounts.document_record where document_id = ${document.id} order by id`,
    );
    expect(recorded).toEqual([{ action: 'UPLOADED' }, { action: 'INFECTED' }, { action: 'DELETED' }]);
  });

  test('what is too large for the scanner stays in quarantine and says so', async () => {
    const document = await desk.put(pdfOf(STREAM_LIMIT), {}, newcomer());
    expect(document.scanStatus).toBe('QUARANTINED');
    expect(document.current?.scanFinding).toMatch(/größer|nicht prüfen/);
  });

  test('what waited for it is scanned when it is there, and let go or locked', async () => {
    const store = { kind: 'folder', folder: desk.folder } as const;
    const without = await openDesk(database.current, { scanner: { kind: 'missing' }, store });
    const undecided = await openDesk(database.current, { scanner: { kind: 'off' }, store });
    const owner = newcomer();
    await without.put(pdfOf(), {}, owner);
    await without.put(infected, TEXT, owner);
    await undecided.put(infected, TEXT, owner);
    await desk.sweep();
    expect((await desk.documents(owner)).map(({ scanStatus }) => scanStatus)).toEqual(['INFECTED', 'INFECTED', 'CLEAN']);
    await Promise.all([without.close(), undecided.close()]);
  });

  test('a document that was deleted while it waited is no matter for the sweeper', async () => {
    const without = await openDesk(database.current, {
      scanner: { kind: 'missing' },
      store: { kind: 'folder', folder: desk.folder },
    });
    const owner = newcomer();
    const { id, current } = await without.put(pdfOf(), {}, owner);
    await without.call('deleteDocument', { id }, 'deletedId', owner);
    await desk.sweep();
    expect(desk.log.text).not.toContain(current?.id ?? expect.fail());
    await without.close();
  });
});
