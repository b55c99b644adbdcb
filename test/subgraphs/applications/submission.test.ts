import { asc, eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { event } from '#platform/events/contracts.ts';
import { outbox } from '#platform/events/tables.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { parseDay } from '#platform/values/day.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { APPLICANT, codes, createWorld, DOG, DOG_TAX, fee, kinds, offer, OFFICE, onlineService } from './world.ts';

const database = useDatabase();
const world = createWorld(() => database.current);
beforeAll(() => world.seed());

const submit = (id: string, viewer: Viewer = APPLICANT, version?: number) =>
  world.call('submitApplication', { id, ...(version === undefined ? {} : { version }) }, viewer);

/** The events about an application after it was begun, in order. */
async function told(id: string) {
  const events = await database.current.db.select().from(outbox).where(eq(outbox.aggregate, id)).orderBy(asc(outbox.position));
  expect(events.shift()?.type).toBe('applications.application.started');
  return events;
}

describe('submitting', () => {
  test('a complete draft is numbered, submitted and delivered to the case desk', async () => {
    const id = await world.saved();
    const { application, problems } = await submit(id);
    expect(problems).toEqual([]);
    expect(application).toMatchObject({ status: 'DELIVERED', data: DOG, submittedAt: '2026-11-23T09:00:00.000Z' });
    expect(application?.number).toMatch(/^V-2026-\d{6}$/);
    expect(application?.timeline).toMatchObject([
      { kind: 'SUBMITTED', actor: 'APPLICANT', text: null },
      { kind: 'DELIVERED', actor: 'SYSTEM', text: null },
    ]);
  });

  test('others hear of it once, with what it costs and without what it says', async () => {
    const service = {
      leikaKey: DOG_TAX,
      name: 'Hundesteuer Anmeldung',
      citizenName: 'Hund anmelden',
      synonyms: [],
      audience: ['CITIZEN' as const],
      executedBy: ['MUNICIPAL' as const],
      bundle: null,
      situation: null,
      topic: null,
      replacedBy: null,
      reference: null,
      fees: [fee({ amount: '99.00' })],
      validFrom: null,
      validTo: null,
    };
    await world.tell(event('catalogue.service.changed', DOG_TAX, service));
    const chosen = await world.offered();
    const { application } = await world.call('startApplication', { offerId: chosen.id }, APPLICANT);
    const id = application?.id ?? '';
    await world.call('saveApplication', { id, version: 1, data: DOG }, APPLICANT);
    await submit(id);
    const { number } = await world.read(id);
    const events = await told(id);
    expect(events.map(({ type }) => type)).toEqual(['applications.application.submitted']);
    expect(events[0]?.payload).toEqual({
      applicationId: id,
      attachments: [],
      account: APPLICANT.account,
      organisation: null,
      number,
      offerId: chosen.id,
      leikaKey: DOG_TAX,
      authorityId: OFFICE,
      serviceName: 'Hund anmelden',
      requiredTrustLevel: 'LOW',
      paymentPolicy: 'MANDATORY',
      charges: [{ description: 'Hundemarke', quantity: 1, net: '5.00', tax: '0.00', taxRate: '0.00' }],
    });
  });

  test('an incomplete draft stays a draft, and every problem is named in the language of the person', async () => {
    const id = await world.saved({}, { dog: { name: 'Bello', chipNumber: '1' } });
    const { application, problems } = await world.call('submitApplication', { id }, APPLICANT, 'en');
    expect(application).toMatchObject({ status: 'DRAFT', number: null, submittedAt: null, timeline: [] });
    expect(problems).toContainEqual({ code: 'REQUIRED', path: ['data', 'holder'], message: 'Dog holder: please fill in' });
    expect(problems).toContainEqual({
      code: 'PATTERN',
      path: ['data', 'dog', 'chipNumber'],
      message: 'Chip number: the chip number has 15 digits',
    });
    expect(await told(id)).toEqual([]);
  });

  test('a session below the trust level of the online service is asked to prove more, and keeps its draft', async () => {
    const id = await world.saved({ onlineServices: [onlineService({ trustLevel: 'SUBSTANTIAL' })] });
    const query = 'mutation ($id: ID!) { submitApplication(input: { id: $id }) { problems { code } } }';
    const { errors } = await world.ask(query, { id }, { ...APPLICANT, trustLevel: 'LOW' });
    expect(errors).toMatchObject([{ extensions: { code: 'TRUST_LEVEL_REQUIRED', required: 'SUBSTANTIAL', current: 'LOW' } }]);
    expect(await world.read(id)).toMatchObject({ status: 'DRAFT', data: DOG });
    expect(codes(await submit(id, { ...APPLICANT, trustLevel: 'SUBSTANTIAL' }))).toEqual([]);
  });

  test('a version that was not the one to submit is a conflict', async () => {
    const id = await world.saved();
    expect(codes(await submit(id, APPLICANT, 1))).toEqual(['VERSION_CONFLICT']);
    expect(codes(await submit(id, APPLICANT, 2))).toEqual([]);
  });

  test('an offer that ended while the draft was written can no longer be applied for', async () => {
    const chosen = offer();
    await world.tell(event('catalogue.offer.changed', chosen.id, chosen));
    const { application } = await world.call('startApplication', { offerId: chosen.id }, APPLICANT);
    const id = application?.id ?? '';
    await world.call('saveApplication', { id, version: 1, data: DOG }, APPLICANT);
    await world.tell(event('catalogue.offer.changed', chosen.id, { ...chosen, validTo: parseDay('2026-11-22') }));
    expect(codes(await submit(id))).toEqual(['OFFER_NOT_VALID']);
  });

  test('a draft withdrawn is none any more', async () => {
    const id = await world.saved();
    await world.call('withdrawApplication', { id }, APPLICANT);
    expect(codes(await submit(id))).toEqual(['NOT_A_DRAFT']);
  });
});

describe('submitting twice', () => {
  test('the second time changes nothing and shows the application', async () => {
    const id = await world.submitted();
    const before = await world.read(id);
    const { application, problems } = await submit(id);
    expect(problems).toMatchObject([{ code: 'ALREADY_SUBMITTED', path: ['id'] }]);
    expect(application).toEqual(before);
    expect(await told(id)).toHaveLength(1);
  });

  test.skipIf(!onRealPostgres)('of submissions at the same moment exactly one submits', async () => {
    const id = await world.saved();
    const answers = await Promise.all(Array.from({ length: 8 }, () => submit(id)));
    expect(answers.filter(({ problems }) => problems.length === 0)).toHaveLength(1);
    expect(answers.filter((payload) => codes(payload).join() === 'ALREADY_SUBMITTED')).toHaveLength(7);
    expect(new Set(answers.map(({ application }) => application?.number)).size).toBe(1);
    expect(kinds(await world.read(id))).toEqual(['SUBMITTED', 'DELIVERED']);
    expect(await told(id)).toHaveLength(1);
    const kept = await rows(database.current.db, sql`select 1 from applications.submission where application_id = ${id}`);
    expect(kept).toHaveLength(1);
  });

  test.skipIf(!onRealPostgres)('a save and a submission at the same moment never submit what was not checked', async () => {
    const id = await world.saved();
    const [submitted, saved] = await Promise.all([
      submit(id),
      world.call('saveApplication', { id, version: 2, data: { dog: {} } }, APPLICANT),
    ]);
    const { status, data } = await world.read(id);
    if (codes(submitted).length === 0) {
      expect(codes(saved)).toEqual(['NOT_A_DRAFT']);
      expect({ status, data }).toEqual({ status: 'DELIVERED', data: DOG });
    } else {
      expect(codes(saved)).toEqual([]);
      expect({ status, data }).toEqual({ status: 'DRAFT', data: { dog: {} } });
    }
  });

  test.skipIf(!onRealPostgres)('many submissions at the same moment all have numbers of their own', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => world.saved()));
    const answers = await Promise.all(ids.map((id) => submit(id)));
    expect(new Set(answers.map(({ application }) => application?.number)).size).toBe(12);
  });
});
