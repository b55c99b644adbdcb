import { and, eq, sql } from 'drizzle-orm';
import { compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { outbox } from '#platform/events/tables.ts';
import { sha512OfJson } from '#subgraphs/applications/sealing/canonical.ts';
import { sealingSettings } from '#test/support/sealing.ts';
import { useDatabase } from '#test/support/database.ts';
import { caseWorker } from '#test/support/viewers.ts';
import { APPLICANT, DOG, kinds, type CasePayload } from '../world.ts';
import { createKeyPair } from '#test/support/saml/provider.ts';
import { openPost, type Post } from './post.ts';

const database = useDatabase();
let post: Post;
beforeAll(async () => {
  post = await openPost(database.current);
  await post.world.seed();
});
afterEach(() => post.simulator.mend());
afterAll(() => post.close());

/** Everything the database keeps of an application, as text. */
const everything = async (id: string): Promise<string> =>
  JSON.stringify(
    await rows(
      database.current.db,
      sql`select row_to_json(a)::text as row from applications.application a where id = ${id}
        union all select row_to_json(s)::text from applications.submission s where application_id = ${id}
        union all select row_to_json(d)::text from applications.delivery d where application_id = ${id}
        union all select row_to_json(e)::text from applications.delivery_event e where application_id = ${id}`,
    ),
  );

/** What was told of an application under a name. */
const told = async (id: string, name: string): Promise<readonly unknown[]> => {
  const found = await database.current.db
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(and(eq(outbox.aggregate, id), eq(outbox.type, `applications.application.${name}`)));
  return found.map(({ payload }) => payload);
};

describe('an application to an authority that receives by FIT-Connect', () => {
  test('goes from the submission over the delivery to acceptance and decision, and the timeline says so', async () => {
    const id = await post.submit();
    expect(await post.world.read(id)).toMatchObject({ status: 'SUBMITTED' });
    await post.carry();
    expect(await post.world.read(id)).toMatchObject({ status: 'DELIVERED' });
    const { submissionId, number } = { ...(await post.kept(id)), ...(await post.world.read(id)) };
    const opened = await post.simulator.authority.accept(submissionId);
    expect(opened.data).toEqual(DOG);
    expect(opened.metadata).toMatchObject({
      $schema: 'https://schema.fitko.de/fit-connect/metadata/2.1.0/metadata.schema.json',
      contentStructure: {
        data: { submissionSchema: { schemaUri: 'https://schema.example/antrag.schema.json', mimeType: 'application/json' } },
      },
      publicService: { identifier: 'urn:de:fim:leika:leistung:99102013104000' },
      additionalReferenceInfo: { senderReference: number, applicationDate: '2026-11-23' },
    });
    await post.carry();
    const accepted = await post.world.read(id);
    expect(accepted.status).toBe('ACCEPTED');
    expect(await post.verdicts(id)).toEqual(['create VALID', 'submit VALID', 'accept VALID']);

    await post.world.payment(id, 'PAID');
    const decided = await post.world.call<CasePayload>(
      'decideCase',
      { caseId: id, outcome: 'GRANTED', text: 'Der Hund ist angemeldet.' },
      caseWorker(post.office),
    );
    expect(decided.problems).toEqual([]);
    expect(kinds(decided.case.application)).toEqual([
      'SUBMITTED',
      'DELIVERED',
      'ACCEPTED',
      'PAYMENT_PAID',
      'IN_PROGRESS',
      'DECIDED',
    ]);
  });

  test('comes with its readable summary and its seal, which proves to the authority what it has been sent', async () => {
    const id = await post.sent();
    const opened = await post.simulator.authority.open((await post.kept(id)).submissionId);
    const { number } = await post.world.read(id);
    expect(opened.attachments.map(({ purpose, filename, mimeType }) => [purpose, filename, mimeType])).toEqual([
      ['form', `Antrag-${number ?? ''}.pdf`, 'application/pdf'],
      ['report', `Siegel-${number ?? ''}.jws`, 'application/jose'],
    ]);
    const [summary, seal] = opened.attachments.map(({ content }) => content);
    expect(summary?.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const kid = decodeProtectedHeader(seal?.toString('ascii') ?? '').kid;
    const jwk = sealingSettings().keys.jwks.keys.find((key) => key.kid === kid);
    const { payload } = await compactVerify(seal?.toString('ascii') ?? '', await importJWK(jwk ?? {}));
    expect(JSON.parse(Buffer.from(payload).toString('utf8'))).toMatchObject({
      number,
      data: { sha512: sha512OfJson(opened.data) },
    });
  });

  test('leaves nothing with the operator that says what was applied for, once the authority has it', async () => {
    const id = await post.submit();
    await post.carry();
    expect(JSON.stringify((await post.delivery(id)).encryptedData)).not.toContain('Bello');
    expect(await everything(id)).toContain('Bello');
    const { tags, dataHash } = await post.delivery(id);
    await post.simulator.authority.accept((await post.kept(id)).submissionId);
    await post.carry();
    const kept = await everything(id);
    for (const word of ['Bello', 'Lovelace', 'Winterberg', '1990-12-10']) expect(kept).not.toContain(word);
    expect(await post.delivery(id)).toMatchObject({
      state: 'ACCEPTED',
      encryptedData: null,
      encryptedMetadata: null,
      tags,
      dataHash,
    });
    expect((await post.world.read(id)).data).toEqual({});
  });

  test('keeps the text in the clear as long as the operator has said, and no longer', async () => {
    const slow = await openPost(database.current, { keepDays: 2 });
    const id = await slow.submit();
    await slow.carry();
    await slow.simulator.authority.accept((await slow.kept(id)).submissionId);
    await slow.carry();
    slow.wait(2 * 86_400_000 - 1);
    await slow.carry();
    expect((await slow.world.read(id)).data).toEqual(DOG);
    slow.wait(1);
    await slow.carry();
    expect((await slow.world.read(id)).data).toEqual({});
    await slow.close();
  });

  test('is refused with the authority’s own words, and stays as it was', async () => {
    const id = await post.submit();
    await post.carry();
    await post.simulator.authority.answer((await post.kept(id)).submissionId, 'reject', {
      problems: [
        {
          type: 'https://schema.fitko.de/fit-connect/events/problems/schema-violation',
          title: 'Schema-Fehler',
          detail: 'Die Fachdaten\nfolgen dem Schema nicht.',
          instance: 'data',
        },
        { type: 'https://schema.fitko.de/fit-connect/events/problems/other', title: 'Noch ein Fehler', instance: 'metadata' },
      ],
    });
    await post.carry();
    const refused = await post.world.read(id);
    expect(refused.status).toBe('REJECTED');
    expect(refused.timeline.at(-1)).toMatchObject({
      kind: 'REJECTED',
      actor: 'AUTHORITY',
      text: 'Schema-Fehler: Die Fachdaten folgen dem Schema nicht.\nNoch ein Fehler',
    });
    expect(refused.data).toEqual(DOG);
    expect(await told(id, 'rejected')).toMatchObject([{ number: refused.number }]);
  });

  test('that was withdrawn when the authority had it already says that she has to tell it herself', async () => {
    const id = await post.sent();
    await post.carry();
    const { problems } = await post.world.call('withdrawApplication', { id }, APPLICANT);
    expect(problems).toEqual([]);
    expect(await told(id, 'withdrawn')).toMatchObject([{ reachesAuthority: false }]);
    const worker = caseWorker(post.office);
    const noted = await post.world.call<CasePayload>('addCaseNote', { caseId: id, text: 'Angerufen.' }, worker);
    expect(noted.case.record.map(({ kind }) => kind)).toEqual(['WITHDRAWAL_UNTOLD', 'NOTE']);
    // What the authority answers after that is kept, and changes nothing.
    await post.simulator.authority.accept((await post.kept(id)).submissionId);
    await post.carry();
    expect((await post.world.read(id)).status).toBe('WITHDRAWN');
  });

  test('that was withdrawn before anybody had it needs no word of hers', async () => {
    const id = await post.submit();
    await post.world.call('withdrawApplication', { id }, APPLICANT);
    expect(await told(id, 'withdrawn')).toMatchObject([{ reachesAuthority: true }]);
  });

  test('is not encrypted with a key that nobody vouches for whom the operator trusts', async () => {
    const careful = await openPost(database.current, { trustAnchors: createKeyPair().certificate });
    const id = await careful.submit();
    await careful.carry();
    expect(await careful.delivery(id)).toMatchObject({ state: 'GIVEN_UP', trouble: 'KEY_NO_CERTIFICATE', encryptedData: null });
    await careful.close();
  });

  test('that was withdrawn before it was sent is not sent', async () => {
    const id = await post.submit();
    await post.world.call('withdrawApplication', { id }, APPLICANT);
    await post.carry();
    expect(await post.delivery(id)).toMatchObject({ state: 'CANCELLED', submissionId: null });
  });

  test('is answered over there first: until then our desk keeps notes and no more, so that no answer is lost', async () => {
    const caseId = await post.submit();
    await post.world.payment(caseId, 'PAID');
    await post.carry();
    const onCase = (name: string, input: object = {}) =>
      post.world.call<CasePayload>(name, { caseId, ...input }, caseWorker(post.office));
    const decision = { outcome: 'GRANTED', text: 'Der Hund ist angemeldet.' };
    for (const [name, input] of [
      ['assignCase', {}],
      ['requestInformation', { text: 'Welcher Hund?' }],
      ['rejectCase', { reasons: 'Kein Hund.' }],
      ['decideCase', decision],
      ['proposeDecision', decision],
    ] as const) {
      const { problems, case: found } = await onCase(name, input);
      expect(problems).toMatchObject([{ code: 'DELIVERY_UNANSWERED', path: ['caseId'] }]);
      expect(found.status).toBe('DELIVERED');
    }
    expect((await onCase('addCaseNote', { text: 'Kommt über FIT-Connect.' })).problems).toEqual([]);
    await post.simulator.authority.answer((await post.kept(caseId)).submissionId, 'reject', {
      problems: [{ type: 'https://schema.example/problems/chip', title: 'Die Chipnummer fehlt', instance: 'data' }],
    });
    await post.carry();
    const refused = await post.world.read(caseId);
    expect(refused.status).toBe('REJECTED');
    expect(refused.timeline.at(-1)).toMatchObject({ kind: 'REJECTED', text: 'Die Chipnummer fehlt' });
  });

  test('goes to our own case desk at once where the authority has no destination', async () => {
    const id = await post.world.submitted();
    expect(kinds(await post.world.read(id))).toEqual(['SUBMITTED', 'DELIVERED']);
    await expect(post.delivery(id)).rejects.toThrow('there is no delivery');
  });

  test('is asked for callbacks, and one that comes has the event log asked at once', async () => {
    const id = await post.submit();
    await post.carry();
    const kept = await post.kept(id);
    expect(kept.callback?.url).toBe(`${post.url}/applications/fit-connect/callback`);
    await post.round(); // Nothing is due.
    expect((await post.world.read(id)).status).toBe('DELIVERED');
    await post.simulator.authority.accept(kept.submissionId);
    await post.round();
    expect((await post.world.read(id)).status).toBe('ACCEPTED');
  });

  test('is followed without callbacks as well', async () => {
    const id = await post.submit();
    await post.carry();
    post.simulator.faults.losesCallbacks = true;
    await post.simulator.authority.accept((await post.kept(id)).submissionId);
    await post.round();
    expect((await post.world.read(id)).status).toBe('DELIVERED');
    post.wait(16 * 60_000);
    await post.round();
    expect((await post.world.read(id)).status).toBe('ACCEPTED');
  });
});

test('of all these ways nothing personal and no secret is logged', () => {
  for (const word of ['Bello', 'Lovelace', '1990-12-10', post.settings.clientSecret, post.settings.callbackSecret ?? ''])
    expect(post.log.text).not.toContain(word);
  expect(post.log.errors).toEqual([]);
});
