/** Messages and documents demand a trust level: below it they are listed, and nothing of them is shown. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { event } from '#platform/events/contracts.ts';
import { useDatabase } from '#test/support/database.ts';
import { outcomeOf } from '../safe/desk.ts';
import { pdfOf } from '../safe/samples.ts';
import { createPeople, entityOf, noticeOf, openOffice, WORKER, type Office } from './office.ts';

const database = useDatabase();
let office: Office;
beforeAll(async () => {
  office = await openOffice(database.current);
});
afterAll(() => office.close());

const person = createPeople('levels');
const REFUSED = { code: 'TRUST_LEVEL_REQUIRED', required: 'SUBSTANTIAL', current: 'LOW' };

describe('a message', () => {
  test('demands what the service demands, and is listed below that with nothing but its envelope', async () => {
    const applicant = person();
    await office.submitted(applicant, 'SUBSTANTIAL');
    const below = { ...applicant, trustLevel: 'LOW' as const };
    const [listed] = await office.inbox(below);
    expect(listed).toMatchObject({ kind: 'APPLICATION_SUBMITTED', requiredTrustLevel: 'SUBSTANTIAL' });
    for (const field of ['subject', 'body', 'attachments { document { id } }']) {
      const answer = await office.message(below, listed?.id ?? '', `id ${field}`);
      expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([REFUSED]);
      expect(entityOf<Record<string, unknown>>(answer)).toMatchObject({ id: listed?.id, [field.split(' ')[0] ?? '']: null });
    }
    const opened = await office.message(applicant, listed?.id ?? '', 'subject body');
    expect(entityOf(opened)).toMatchObject({
      subject: 'Ihr Antrag ist eingegangen',
      body: expect.stringContaining('Hund anmelden') as string,
    });
  });

  test('is not marked as read below its level', async () => {
    const applicant = person();
    await office.submitted(applicant, 'SUBSTANTIAL');
    const [{ id } = expect.fail()] = await office.inbox(applicant);
    const mark = 'mutation ($id: ID!) { markMessageRead(input: { id: $id }) { problems { code } } }';
    expect(outcomeOf(await office.ask(mark, { id }, { ...applicant, trustLevel: 'LOW' }))).toBe('TRUST_LEVEL_REQUIRED');
    expect((await office.inbox(applicant))[0]?.readAt).toBeNull();
    expect(outcomeOf(await office.ask(mark, { id }, applicant))).toBeNull();
    expect((await office.inbox(applicant))[0]?.readAt).not.toBeNull();
  });

  test.each([
    ['HIGH', 'HIGH'],
    ['BASIC', 'LOW'],
    [null, 'LOW'],
  ])('whose case worker chose %s demands %s, never less than the service', async (chosenTrustLevel, expected) => {
    const applicant = person();
    const applicationId = await office.submitted(applicant, 'LOW');
    await office.decide(applicant, applicationId, { chosenTrustLevel });
    expect((await office.inbox(applicant))[0]).toMatchObject({ kind: 'APPLICATION_DECIDED', requiredTrustLevel: expected });
  });

  test('about the account itself reaches whoever can open it, and so does one from before there were levels', async () => {
    const applicant = person({ trustLevel: 'BASIC' });
    const applicationId = await office.submitted(applicant, 'HIGH');
    await database.current.db.execute(sql`delete from accounts.known_application where id = ${applicationId}`);
    await office.tell(event('applications.application.withdrawn', applicationId, noticeOf(applicant, applicationId)));
    expect((await office.inbox(applicant)).map(({ requiredTrustLevel }) => requiredTrustLevel)).toEqual(['BASIC', 'HIGH']);
  });
});

describe('a document', () => {
  const put = async (owner = person()) => {
    const { id } = await office.put(pdfOf(), { requiredTrustLevel: 'SUBSTANTIAL' }, owner);
    return { id, owner, below: { ...owner, trustLevel: 'LOW' as const } };
  };
  const show = (id: string, fields: string, viewer: ReturnType<typeof person>) =>
    office.ask(
      `query ($id: ID!) { _entities(representations: [{ __typename: "Document", id: $id }]) { ... on Document { id ${fields} } } }`,
      { id },
      viewer,
    );

  test.each(['name', 'current { mediaType }', 'versions { size }', 'scanStatus', 'shares { purpose }', 'records { totalCount }'])(
    'below its level is there and shows no %s',
    async (field) => {
      const { id, owner, below } = await put();
      const answer = await show(id, `requiredTrustLevel ${field}`, below);
      expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([REFUSED]);
      expect(entityOf(answer)).toMatchObject({ id, requiredTrustLevel: 'SUBSTANTIAL' });
      expect((await show(id, field, owner)).errors).toBeUndefined();
    },
  );

  test('is neither changed, shared nor deleted below its level', async () => {
    const { id, below } = await put();
    const applicationId = await office.begin(below);
    const until = new Date(Date.parse('2026-11-24T00:00:00Z')).toISOString();
    const inputs: Readonly<Record<string, object>> = {
      renameDocument: { name: 'x' },
      retainDocument: { keepUntil: null },
      protectDocument: { requiredTrustLevel: 'BASIC' },
      shareDocument: { applicationId, purpose: 'ANSWER', until },
      uploadDocumentVersion: { mediaType: 'application/pdf', size: 10 },
      deleteDocument: {},
    };
    for (const [name, input] of Object.entries(inputs)) {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
      const mutation = `mutation ($input: ${type}) { ${name}(input: $input) { problems { code } } }`;
      expect([name, outcomeOf(await office.ask(mutation, { input: { id, ...input } }, below))]).toEqual([
        name,
        'TRUST_LEVEL_REQUIRED',
      ]);
    }
  });

  test('cannot be given a level that nobody here has shown', async () => {
    const input = { name: 'x.pdf', mediaType: 'application/pdf', size: 10, requiredTrustLevel: 'HIGH' };
    const mutation = 'mutation ($input: UploadDocumentInput!) { uploadDocument(input: $input) { problems { code } } }';
    expect(outcomeOf(await office.ask(mutation, { input }, person()))).toBe('TRUST_LEVEL_REQUIRED');
  });

  test('given a higher level no longer opens by a link from before, nor by one whose level was altered', async () => {
    const owner = person({ trustLevel: 'HIGH' });
    const { id, current } = await office.put(pdfOf(), {}, owner);
    const url = current?.download?.url ?? '';
    expect((await fetch(url)).status).toBe(200);
    const protect = (requiredTrustLevel: string) =>
      office.call<{ document: { requiredTrustLevel: string } }>(
        'protectDocument',
        { id, requiredTrustLevel },
        'document { requiredTrustLevel }',
        owner,
      );
    expect(await protect('HIGH')).toEqual({ document: { requiredTrustLevel: 'HIGH' } });
    expect([(await fetch(url)).status, (await fetch(url.replace('level=BASIC', 'level=HIGH'))).status]).toEqual([403, 403]);
    const [again] = await office.documents(owner);
    expect((await fetch(again?.current?.download?.url ?? '')).status).toBe(200);
    expect(await protect('LOW')).toEqual({ document: { requiredTrustLevel: 'LOW' } });
  });

  test('of an authority demands no less than the authority said, whatever its owner wants', async () => {
    const owner = person({ trustLevel: 'HIGH' });
    const caseId = await office.submitted(owner, 'SUBSTANTIAL');
    const id = await office.delivered(caseId);
    await office.call(
      'sendMessage',
      { caseId, subject: 'Bescheid', body: 'Anbei.', documents: [id] },
      'problems { code }',
      WORKER,
    );
    const lowered = await office.call(
      'protectDocument',
      { id, requiredTrustLevel: 'BASIC' },
      'document { requiredTrustLevel }',
      owner,
    );
    expect(lowered).toEqual({ document: { requiredTrustLevel: 'SUBSTANTIAL' } });
  });
});
