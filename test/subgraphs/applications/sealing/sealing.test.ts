/** What was submitted is sealed: it says what it was, by whom, and shows any change. */

import { eq, sql } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import { CompactSign, compactVerify, importJWK } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { event } from '#platform/events/contracts.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { canonicalJson, sha512OfJson } from '#subgraphs/applications/sealing/canonical.ts';
import { inspectSubmissions } from '#subgraphs/applications/index.ts';
import { nameOf, type Statement } from '#subgraphs/applications/sealing/statement.ts';
import { sealedPeople, seals } from '#subgraphs/applications/sealing/tables.ts';
import { documents } from '#subgraphs/applications/copies/tables.ts';
import { submissions } from '#subgraphs/applications/tables.ts';
import { useDatabase } from '#test/support/database.ts';
import { newSealKey, sealingSettings, sealKeysOf } from '#test/support/sealing.ts';
import { citizen, NOW, now } from '#test/support/viewers.ts';
import { DECLARATION, JOINT, seedDemandingForms, WRITTEN } from '../demanding-forms.ts';
import { applyTogether } from '../together.ts';
import { APPLICANT, createWorld, DOG, STRANGER, WORKER } from '../world.ts';

const database = useDatabase();
const world = createWorld(() => database.current);
const { joined, save, sign, submit } = applyTogether(world);
const { keys } = sealingSettings();
beforeAll(async () => {
  await world.seed();
  await seedDemandingForms(database.current);
});

const SPOUSE = citizen({ subject: 'spouse' });

interface SealView {
  readonly jws: string;
  readonly sha512: string;
  readonly keyId: string;
  readonly sealedAt: string;
}

async function sealOf(id: string, viewer: Viewer = APPLICANT): Promise<SealView | null> {
  const query = 'query ($id: ID!) { application(id: $id) { seal { jws sha512 keyId sealedAt } } }';
  const { data } = await world.ask(query, { id }, viewer);
  return (data?.['application'] as { seal: SealView | null } | null)?.seal ?? null;
}

/** The statement of a seal, as anybody reads it who has the published key. */
async function statementOf(id: string): Promise<Statement> {
  const seal = await sealOf(id);
  const [jwk] = keys.jwks.keys;
  if (seal === null || jwk === undefined) throw new Error('there is no seal');
  const { payload } = await compactVerify(seal.jws, await importJWK(jwk));
  expect(createHash('sha512').update(payload).digest('hex')).toBe(seal.sha512);
  return JSON.parse(Buffer.from(payload).toString()) as Statement;
}

const digestOf = (content: string): string => createHash('sha512').update(content).digest('hex');

async function shared(applicationId: string, viewer: Viewer, content: string): Promise<Id<'Document'>> {
  const documentId = newId<'Document'>();
  const told = {
    shareId: newId<'DocumentShare'>(),
    documentId,
    account: viewer.account,
    applicationId: applicationId as Id<'Application'>,
    purpose: 'ATTACHMENT' as const,
    until: new Date(NOW.getTime() + 86_400_000).toISOString(),
    mediaType: 'application/pdf',
    size: 4_711,
    sha512: digestOf(content),
  };
  await world.tell(event('accounts.document.shared', documentId, told));
  return documentId;
}

const inspect = (jwks = keys.jwks) => inspectSubmissions(database.current, jwks);

describe('a seal', () => {
  test('says what was submitted, in which form, with which attachments, by whom and how identified', async () => {
    const id = await world.saved();
    const attached = await shared(id, APPLICANT, 'Haftpflicht');
    await shared(id, STRANGER, 'Fremdes.pdf');
    await submit(id, APPLICANT);
    const { number } = await world.read(id);
    expect(await statementOf(id)).toMatchObject({
      kind: 'submission',
      applicationId: id,
      number,
      submittedAt: NOW.toISOString(),
      data: { version: 2, sha512: sha512OfJson(DOG) },
      attachments: [{ id: attached, mediaType: 'application/pdf', byteSize: 4_711, sha512: digestOf('Haftpflicht') }],
      organisation: null,
      submittedBy: { trustLevel: 'SUBSTANTIAL', identifiedBy: 'embedded', writtenForm: null },
      coSignatures: [],
      requiredTrustLevel: 'LOW',
    });
  });

  test('names nobody: who it was is kept beside it, and forgotten with her account', async () => {
    const id = await world.submitted();
    const { submittedBy } = await statementOf(id);
    const [person] = await database.current.db
      .select()
      .from(sealedPeople)
      .where(eq(sealedPeople.applicationId, id as never));
    expect(person).toMatchObject({ name: submittedBy.person, accountId: APPLICANT.account });
    expect(nameOf(APPLICANT.account, person?.nonce ?? '')).toBe(submittedBy.person);
    const other = await world.submitted();
    expect((await statementOf(other)).submittedBy.person).not.toBe(submittedBy.person);
  });

  test('is shown to the applicant and to the case worker, and to nobody else; a draft has none', async () => {
    const id = await world.submitted();
    expect(await sealOf(id, WORKER)).toEqual(await sealOf(id));
    expect(await sealOf(id, STRANGER)).toBeNull();
    expect(await sealOf(await world.saved())).toBeNull();
  });

  test('has the signatures of all who applied together', async () => {
    const id = await world.started({ leikaKey: JOINT });
    await save(id, 1, { place: 'Winterberg' }, APPLICANT);
    await joined(id, APPLICANT, SPOUSE);
    await sign(id, 2, SPOUSE);
    await submit(id, APPLICANT);
    const { coSignatures } = await statementOf(id);
    expect(coSignatures).toMatchObject([{ at: NOW.toISOString(), trustLevel: 'SUBSTANTIAL', identifiedBy: 'embedded' }]);
    const people = await database.current.db
      .select()
      .from(sealedPeople)
      .where(eq(sealedPeople.applicationId, id as never));
    expect(people.find(({ name }) => name === coSignatures[0]?.person)?.accountId).toBe(SPOUSE.account);
  });
});

test('a document that was shared before its digest was told has to be shared again', async () => {
  const id = await world.saved();
  const documentId = await shared(id, APPLICANT, 'x');
  await database.current.db.update(documents).set({ sha512: null }).where(eq(documents.documentId, documentId));
  expect((await submit(id, APPLICANT)).codes).toEqual(['SHARE_AGAIN']);
});

describe('the written form', () => {
  async function written(): Promise<string> {
    const id = await world.started({ leikaKey: WRITTEN });
    await save(id, 1, { place: 'Winterberg' }, APPLICANT);
    return id;
  }

  test('needs the online identification, and the declaration word for word; the seal says what fulfilled it', async () => {
    const id = await written();
    const identified: Viewer = { ...APPLICANT, provider: 'bundid', trustLevel: 'HIGH' };
    expect((await submit(id, APPLICANT, DECLARATION.de)).codes).toEqual(['TRUST_LEVEL_REQUIRED']);
    expect((await submit(id, identified)).codes).toEqual(['DECLARATION_REQUIRED']);
    expect((await submit(id, identified, 'Ja.')).codes).toEqual(['DECLARATION_REQUIRED']);
    expect((await submit(id, identified, DECLARATION.de)).codes).toEqual([]);
    expect((await statementOf(id)).submittedBy).toMatchObject({
      trustLevel: 'HIGH',
      identifiedBy: 'bundid',
      writtenForm: {
        legalBasis: '§ 13 PStG',
        replacedBy: '§ 9a Abs. 5 OZG',
        requiredTrustLevel: 'HIGH',
        declaration: DECLARATION.de,
      },
    });
  });

  test('is told before: the level, and the declaration in the language of the request', async () => {
    const id = await written();
    const query = `query ($id: ID!) { application(id: $id) {
      demands { trustLevel coSignaturesMin coSignaturesMax writtenForm { legalBasis declaration } } } }`;
    const demands = { trustLevel: 'HIGH', coSignaturesMin: 0, coSignaturesMax: 10 };
    expect((await world.ask(query, { id }, APPLICANT, 'en')).data).toEqual({
      application: { demands: { ...demands, writtenForm: { legalBasis: '§ 13 PStG', declaration: DECLARATION.en } } },
    });
  });
});

describe('without a key', () => {
  const failing = (world2: ReturnType<typeof createWorld>, id: string) =>
    world2.ask('mutation ($id: ID!) { submitApplication(input: { id: $id }) { problems { code } } }', { id }, APPLICANT);

  test.each([
    ['there is none', null],
    ['it cannot sign', sealingSettings({ keys: { ...keys, current: { ...keys.current, alg: 'ES256' as const } } })],
  ])('nothing is submitted when %s, and the draft stays as it is', async (_, settings) => {
    const keyless = createWorld(
      () => database.current,
      now,
      null,
      () => settings,
    );
    const id = await world.saved();
    const before = await world.read(id);
    const { codes, errors } = await failing(keyless, id);
    expect(codes).toEqual(['UNAVAILABLE']);
    expect(JSON.stringify(errors)).toContain('the draft is kept');
    expect(await world.read(id)).toEqual(before);
    expect((await submit(id, APPLICANT)).codes).toEqual([]);
  });
});

describe('the inspection', () => {
  test('finds everything as it was sealed, with keys that were current earlier, too', async () => {
    const fresh = sealKeysOf(newSealKey('next', 'P-256'), ...(keys.jwks.keys as ReturnType<typeof newSealKey>[]));
    const rotated = createWorld(
      () => database.current,
      now,
      null,
      () => sealingSettings({ keys: fresh }),
    );
    await rotated.submitted();
    const progress: number[] = [];
    const { sound, broken } = await inspectSubmissions(database.current, fresh.jwks, (done) => progress.push(done));
    expect(broken).toEqual([]);
    expect(sound).toBeGreaterThan(5);
    expect(progress.at(-1)).toBe(sound);
    const left = await inspect();
    expect(left.broken.map(({ fault }) => fault)).toEqual(['UNKNOWN_KEY']);
    await database.current.db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('applications.retention', 'over', true)`);
      const ofNext = sql`application_id in (select application_id from applications.seal where key_id = 'next')`;
      await tx.delete(sealedPeople).where(ofNext);
      await tx.delete(seals).where(eq(seals.keyId, 'next'));
    });
    expect((await inspect()).broken.map(({ fault }) => fault)).toEqual(['NO_SEAL']);
  });

  test.each([
    ['OTHER_DATA', sql`update applications.submission set data = '{"dog": {"name": "Hasso"}}'`],
    ['OTHER_TIME', sql`update applications.submission set submitted_at = submitted_at + interval '1 day'`],
    ['OTHER_FORM', sql`update applications.submission set form_version = 7`],
    ['OTHER_DIGEST', sql`update applications.seal set sha512 = 'x'`],
    ['BAD_SIGNATURE', sql`update applications.seal set jws = overlay(jws placing 'AAAA' from length(jws) - 20)`],
    ['NO_SEAL', sql`update applications.seal set jws = 'x.y.z'`],
    ['OTHER_PERSON', sql`update applications.sealed_person set account_id = ${newId()}`],
  ])('says %s of what somebody has changed behind the triggers, which refuse it', async (fault, change) => {
    const { db } = database.current;
    const id = await world.submitted();
    const before = (await inspect()).broken.length;
    const where = sql` where application_id = ${id}`;
    await expect(db.execute(sql`${change}${where}`)).rejects.toThrow();
    const tables = ['submission', 'seal', 'sealed_person'].map((name) => sql.identifier(name));
    for (const name of tables) await db.execute(sql`alter table applications.${name} disable trigger user`);
    await db.execute(sql`${change}${where}`);
    for (const name of tables) await db.execute(sql`alter table applications.${name} enable trigger user`);
    const { broken } = await inspect();
    expect(broken).toHaveLength(before + 1);
    expect(broken.find(({ applicationId }) => applicationId === id)?.fault).toBe(fault);
  });

  test('refuses a signature over another statement, by whomever', async () => {
    const id = await world.submitted();
    const forged = { ...(await statementOf(id)), number: 'V-2026-999999' };
    const { kid, alg, key } = keys.current;
    const jws = await new CompactSign(Buffer.from(canonicalJson(forged))).setProtectedHeader({ alg, kid }).sign(key);
    const { openSeal } = await import('#subgraphs/applications/sealing/seal.ts');
    expect(await openSeal({ jws, sha512: sha512OfJson(forged), keyId: kid }, keys.jwks)).toEqual({ fault: 'NO_SEAL' });
  });
});

describe('what was submitted', () => {
  test('can be neither changed nor deleted, except that it forgets who submitted it', async () => {
    const { db } = database.current;
    const id = (await world.submitted()) as Id<'Application'>;
    const own = eq(submissions.applicationId, id);
    await expect(db.update(submissions).set({ serviceName: 'anders' }).where(own)).rejects.toThrow();
    await expect(db.update(submissions).set({ submittedBy: STRANGER.account }).where(own)).rejects.toThrow();
    await expect(db.delete(submissions).where(own)).rejects.toThrow();
    await expect(db.delete(seals).where(eq(seals.applicationId, id))).rejects.toThrow();
    await db.update(submissions).set({ submittedBy: null }).where(own);
    expect((await inspect()).broken.find(({ applicationId }) => applicationId === id)).toBeUndefined();
  });
});
