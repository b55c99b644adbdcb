/** Applying together: by a code that counts once, each for herself, and for exactly what was signed. */

import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '#platform/identity/viewer.ts';
import { event, payloadOf } from '#platform/events/contracts.ts';
import { outbox } from '#platform/events/tables.ts';
import { coApplicants } from '#subgraphs/applications/co-applicants/tables.ts';
import { useDatabase } from '#test/support/database.ts';
import { caseWorker, citizen, NOW, right } from '#test/support/viewers.ts';
import { JOINT, seedDemandingForms, WRITTEN, DECLARATION } from '../demanding-forms.ts';
import { applyTogether } from '../together.ts';
import { APPLICANT, createWorld, kinds, OFFICE, onlineService, STRANGER, WORKER } from '../world.ts';

const database = useDatabase();
let time = NOW;
const world = createWorld(
  () => database.current,
  () => time,
);
const { invite, join, joined, mutate, save, sign, standings, submit } = applyTogether(world);
beforeAll(async () => {
  await world.seed();
  await seedDemandingForms(database.current);
});

const SPOUSE = citizen({ subject: 'spouse' });
const OWNER = citizen({ subject: 'owner' });

async function begun(leikaKey = JOINT): Promise<string> {
  const id = await world.started({ leikaKey });
  await save(id, 1, { place: 'Winterberg' }, APPLICANT);
  return id;
}

/** News of an application for somebody, in order. */
async function newsFor(id: string, { account }: Viewer): Promise<readonly string[]> {
  const events = await database.current.db.select().from(outbox).where(eq(outbox.aggregate, id)).orderBy(outbox.position);
  return events.flatMap((row) => {
    if (row.type !== 'applications.co-application.told') return [];
    const told = payloadOf('applications.co-application.told', row);
    return told.account === account ? [told.news] : [];
  });
}

describe('an invitation', () => {
  test('is a code that counts once; who comes by it sees the draft, and others do not', async () => {
    const id = await begun();
    const { code } = await invite(id, APPLICANT);
    expect(await standings(id, SPOUSE)).toBeNull();
    expect((await join(code, SPOUSE)).codes).toEqual([]);
    expect((await join(code, STRANGER)).codes).toEqual(['INVITATION_NOT_OPEN']);
    expect(await world.read(id, SPOUSE)).toMatchObject({ status: 'DRAFT', data: { place: 'Winterberg' } });
    expect(await standings(id, STRANGER)).toBeNull();
    expect(kinds(await world.read(id))).toEqual(['CO_APPLICANT_JOINED']);
    expect(await newsFor(id, APPLICANT)).toEqual(['JOINED']);
  });

  test('may be accepted again by who has joined with it, where the answer was lost', async () => {
    const id = await begun();
    const { code } = await invite(id, APPLICANT);
    for (const attempt of [1, 2, 3]) expect((await join(code, SPOUSE)).codes, String(attempt)).toEqual([]);
    expect(kinds(await world.read(id))).toEqual(['CO_APPLICANT_JOINED']);
    expect(await newsFor(id, APPLICANT)).toEqual(['JOINED']);
    expect((await mutate('leaveApplication', { applicationId: id }, SPOUSE, 'coApplicantId')).codes).toEqual([]);
    expect((await join(code, SPOUSE)).codes).toEqual(['INVITATION_NOT_OPEN']);
  });

  test('shows what it leads to before it is accepted, and nothing of who has begun it', async () => {
    const id = await begun();
    const { code } = await invite(id, APPLICANT, true);
    const query = `query ($code: String!) { coApplicationInvitation(code: $code) { service { leikaKey } authority { id } mayEdit expiresAt } }`;
    expect((await world.ask(query, { code }, SPOUSE)).data).toEqual({
      coApplicationInvitation: {
        service: { leikaKey: JOINT },
        authority: { id: OFFICE },
        mayEdit: true,
        expiresAt: '2026-12-07T09:00:00.000Z',
      },
    });
    expect((await world.ask(query, { code: 'x' }, SPOUSE)).data).toEqual({ coApplicationInvitation: null });
  });

  test('is kept as a digest, and ends after two weeks', async () => {
    const id = await begun();
    const { code } = await invite(id, APPLICANT);
    const [kept] = await database.current.db
      .select()
      .from(coApplicants)
      .where(eq(coApplicants.applicationId, id as never));
    expect(JSON.stringify(kept)).not.toContain(code);
    time = new Date('2026-12-07T09:00:00Z');
    expect((await join(code, SPOUSE)).codes).toEqual(['INVITATION_NOT_OPEN']);
    expect(await standings(id, APPLICANT)).toEqual(['EXPIRED']);
    time = NOW;
  });

  test('can be declined, and taken back', async () => {
    const id = await begun();
    const [first, second] = [await invite(id, APPLICANT), await invite(id, APPLICANT)];
    expect((await mutate('leaveApplication', { code: first.code }, SPOUSE, 'coApplicantId')).codes).toEqual([]);
    const { data } = await world.ask('query ($id: ID!) { application(id: $id) { coApplicants { id } } }', { id }, APPLICANT);
    const ids = (data?.['application'] as { coApplicants: { id: string }[] }).coApplicants.map((one) => one.id);
    expect((await mutate('removeCoApplicant', { applicationId: id, coApplicantId: ids[1] }, APPLICANT)).codes).toEqual([]);
    expect((await join(first.code, SPOUSE)).codes).toEqual(['INVITATION_NOT_OPEN']);
    expect((await join(second.code, SPOUSE)).codes).toEqual(['INVITATION_NOT_OPEN']);
    expect(await standings(id, APPLICANT)).toEqual(['ENDED', 'ENDED']);
  });

  test('is for as many as the form allows, and for nobody who has the draft already', async () => {
    const id = await begun();
    const { code } = await invite(id, APPLICANT);
    await joined(id, APPLICANT, OWNER);
    expect((await invite(id, APPLICANT)).codes).toEqual(['TOO_MANY_CO_APPLICANTS']);
    expect((await join(code, APPLICANT)).codes).toEqual(['SAME_OWNER']);
    expect((await join(code, OWNER)).codes).toEqual(['SAME_OWNER']);
    expect((await join(code, { ...SPOUSE, actingFor: right('Beispiel GmbH', 'ADMINISTRATOR') })).codes).toEqual([
      'INVITATION_NOT_OPEN',
    ]);
    expect((await join(code, null)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await join(code, SPOUSE)).codes).toEqual([]);
  });

  test('is made by who has the draft alone, and accepted at the level of the service', async () => {
    const id = await world.started({ leikaKey: JOINT, onlineServices: [onlineService({ trustLevel: 'SUBSTANTIAL' })] });
    expect((await invite(id, STRANGER)).codes).toEqual(['NOT_FOUND']);
    const { code } = await invite(id, APPLICANT);
    expect((await join(code, { ...SPOUSE, trustLevel: 'LOW' })).codes).toEqual(['TRUST_LEVEL_REQUIRED']);
    expect((await join(code, SPOUSE)).codes).toEqual([]);
    expect((await invite(id, SPOUSE)).codes).toEqual(['NOT_FOUND']);
  });
});

describe('a co-applicant', () => {
  test('reads the draft, and writes it only where the invitation says so', async () => {
    const id = await begun();
    await joined(id, APPLICANT, SPOUSE);
    await joined(id, APPLICANT, OWNER, true);
    expect((await save(id, 2, { place: 'Medebach' }, SPOUSE)).codes).toEqual(['FORBIDDEN']);
    expect((await save(id, 2, { place: 'Medebach' }, OWNER)).codes).toEqual([]);
    expect((await save(id, 3, {}, STRANGER)).codes).toEqual(['NOT_FOUND']);
    expect(await world.read(id, SPOUSE)).toMatchObject({ version: 3, data: { place: 'Medebach' } });
  });

  test('finds her places in a list of their own, and not among her applications', async () => {
    const one = citizen({ subject: 'list-reader' });
    const ids = [await begun(), await begun()];
    for (const id of ids) await joined(id, APPLICANT, one);
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Account {
      applications { totalCount } coApplications(first: 1) { totalCount edges { node { standing application { id savedAt } } cursor } } } } }`;
    const { data } = await world.ask(query, { of: [{ __typename: 'Account', id: one.account }] }, one);
    expect(data?.['_entities']).toMatchObject([
      {
        applications: { totalCount: 0 },
        coApplications: { totalCount: 2, edges: [{ node: { standing: 'JOINED', application: { id: ids[1] } } }] },
      },
    ]);
  });

  test('who leaves, or is taken out, sees nothing any more', async () => {
    const id = await begun();
    await joined(id, APPLICANT, SPOUSE);
    expect((await mutate('leaveApplication', { applicationId: id }, SPOUSE, 'coApplicantId')).codes).toEqual([]);
    expect(await standings(id, SPOUSE)).toBeNull();
    expect((await mutate('leaveApplication', { applicationId: id }, SPOUSE, 'coApplicantId')).codes).toEqual(['NOT_FOUND']);
    await joined(id, APPLICANT, SPOUSE);
    expect(await standings(id, SPOUSE)).toEqual(['ENDED', 'JOINED']);
  });

  test('does not handle the case she applies for', async () => {
    const worker = caseWorker(OFFICE, { subject: 'applying-worker' });
    const id = await begun();
    await joined(id, APPLICANT, worker);
    await sign(id, 2, worker);
    expect((await submit(id, APPLICANT)).codes).toEqual([]);
    const query = 'mutation ($id: ID!) { assignCase(input: { caseId: $id }) { problems { code } } }';
    expect((await world.ask(query, { id }, worker)).codes).toEqual(['FORBIDDEN']);
    expect((await world.ask(query, { id }, WORKER)).codes).toEqual([]);
  });
});

describe('a signature', () => {
  test('is for the version that was read; any later change voids it, and its owner hears of it', async () => {
    const id = await begun();
    await joined(id, APPLICANT, SPOUSE);
    expect((await sign(id, 1, SPOUSE)).codes).toEqual(['VERSION_CONFLICT']);
    expect((await sign(id, 2, SPOUSE)).codes).toEqual([]);
    expect(await standings(id, APPLICANT)).toEqual(['SIGNED']);
    await save(id, 2, { place: 'Medebach' }, APPLICANT);
    expect(await standings(id, APPLICANT)).toEqual(['JOINED']);
    expect((await submit(id, APPLICANT)).codes).toEqual(['CO_SIGNATURE_OUTSTANDING']);
    expect(kinds(await world.read(id))).toEqual(['CO_APPLICANT_JOINED', 'CO_APPLICANT_SIGNED', 'SIGNATURES_VOIDED']);
    expect(await newsFor(id, SPOUSE)).toEqual(['SIGNATURE_VOIDED']);
    await sign(id, 3, SPOUSE);
    expect((await submit(id, APPLICANT)).codes).toEqual([]);
  });

  test('of everybody who was invited is needed, or else she is taken out', async () => {
    const id = await begun();
    await joined(id, APPLICANT, SPOUSE);
    await sign(id, 2, SPOUSE);
    const open = await invite(id, APPLICANT);
    expect((await submit(id, APPLICANT)).codes).toEqual(['CO_SIGNATURE_OUTSTANDING']);
    await mutate('leaveApplication', { code: open.code }, STRANGER, 'coApplicantId');
    expect((await submit(id, APPLICANT)).codes).toEqual([]);
  });

  test('is needed from as many as the form demands', async () => {
    const id = await begun();
    expect((await submit(id, APPLICANT)).codes).toEqual(['CO_APPLICANTS_MISSING']);
  });

  test('is nobody else’s to give', async () => {
    const id = await begun();
    await joined(id, APPLICANT, SPOUSE);
    for (const viewer of [APPLICANT, STRANGER, WORKER]) expect((await sign(id, 2, viewer)).codes).toEqual(['NOT_FOUND']);
    expect((await sign(id, 2, null)).codes).toEqual(['UNAUTHENTICATED']);
  });

  test('on what needs the written form needs its level and its declaration, too', async () => {
    const id = await begun(WRITTEN);
    await joined(id, APPLICANT, SPOUSE);
    expect((await sign(id, 2, SPOUSE, DECLARATION.de)).codes).toEqual(['TRUST_LEVEL_REQUIRED']);
    const identified: Viewer = { ...SPOUSE, trustLevel: 'HIGH' };
    expect((await sign(id, 2, identified)).codes).toEqual(['DECLARATION_REQUIRED']);
    expect((await sign(id, 2, identified, DECLARATION.en)).codes).toEqual([]);
  });

  test('is void when the draft goes to somebody else', async () => {
    const id = await begun();
    await joined(id, APPLICANT, SPOUSE);
    await joined(id, APPLICANT, OWNER);
    await sign(id, 2, SPOUSE);
    const offered = await mutate('offerApplicationTransfer', { applicationId: id }, APPLICANT, 'code application { id version }');
    await mutate('acceptApplicationTransfer', { code: offered.payload?.code }, OWNER);
    expect(await standings(id, OWNER)).toEqual(['JOINED', 'ENDED']);
  });
});

describe('after the submission', () => {
  async function submitted(): Promise<string> {
    const id = await begun();
    await joined(id, APPLICANT, SPOUSE);
    await sign(id, 2, SPOUSE);
    await submit(id, APPLICANT);
    return id;
  }

  test('a co-applicant sees the state and the decision, at its level, and hears of every step', async () => {
    const id = await submitted();
    await world.call('requestInformation', { caseId: id, text: 'Wie viele Gäste?' }, WORKER);
    await world.payment(id, 'PAID');
    const decision = { caseId: id, outcome: 'GRANTED', text: 'Genehmigt.', requiredTrustLevel: 'SUBSTANTIAL' };
    await world.call('decideCase', decision, WORKER);
    expect((await world.read(id, SPOUSE)).decision).toEqual({ outcome: 'GRANTED', text: 'Genehmigt.' });
    const query = 'query ($id: ID!) { application(id: $id) { decision { text } } }';
    expect((await world.ask(query, { id }, { ...SPOUSE, trustLevel: 'LOW' })).codes).toEqual(['TRUST_LEVEL_REQUIRED']);
    expect(await newsFor(id, SPOUSE)).toEqual(['SUBMITTED', 'INFORMATION_REQUESTED', 'DECIDED']);
  });

  test('nobody leaves it or is taken out, as what was signed is sealed', async () => {
    const id = await submitted();
    expect((await mutate('leaveApplication', { applicationId: id }, SPOUSE, 'coApplicantId')).codes).toEqual(['NOT_A_DRAFT']);
    expect((await invite(id, APPLICANT)).codes).toEqual(['NOT_A_DRAFT']);
  });

  test('each may take it back for all, and all hear of it; a draft is the applicant’s alone to take back', async () => {
    const draft = await begun();
    await joined(draft, APPLICANT, SPOUSE);
    expect((await mutate('withdrawApplication', { id: draft }, SPOUSE)).codes).toEqual(['NOT_FOUND']);
    const id = await submitted();
    expect((await mutate('withdrawApplication', { id }, SPOUSE)).codes).toEqual([]);
    expect((await world.read(id)).status).toBe('WITHDRAWN');
    expect((await newsFor(id, SPOUSE)).at(-1)).toBe('WITHDRAWN');
  });
});

describe('accounts that end', () => {
  test('one that is merged keeps its place; where the other applies already, one place ends', async () => {
    const [closed, into] = [citizen({ subject: 'closed' }), citizen({ subject: 'into' })];
    const [alone, both, own] = [await begun(), await begun(), await world.started({ leikaKey: JOINT }, into)];
    await joined(alone, APPLICANT, closed);
    await sign(alone, 2, closed);
    for (const viewer of [closed, into]) await joined(both, APPLICANT, viewer);
    await joined(own, into, closed);
    const told = { closed: closed.account, into: into.account };
    await world.tell(event('accounts.account.merged', closed.account, told));
    expect(await standings(alone, into)).toEqual(['SIGNED']);
    expect(await standings(both, into)).toEqual(['ENDED', 'JOINED']);
    expect(await standings(own, into)).toEqual(['ENDED']);
    expect(await standings(alone, closed)).toBeNull();
  });

  test('one that is deleted leaves the drafts it was in, and stays in what was submitted without leading anywhere', async () => {
    const leaving = citizen({ subject: 'leaving' });
    const [draft, sent] = [await begun(), await begun()];
    for (const id of [draft, sent]) {
      await joined(id, APPLICANT, leaving);
      await sign(id, 2, leaving);
    }
    await submit(sent, APPLICANT);
    const query = `mutation ($input: ErasePersonalDataInput!) { erasePersonalData(input: $input) { erased { type } } }`;
    const input = { erasureId: '0198a000-0000-7000-8000-00000000aaaa', preview: false };
    const { errors } = await world.ask(query, { input }, leaving);
    expect(errors).toEqual([]);
    expect([await standings(draft, APPLICANT), await standings(sent, APPLICANT)]).toEqual([['ENDED'], ['SIGNED']]);
    const left = await database.current.db.select().from(coApplicants).where(eq(coApplicants.accountId, leaving.account));
    expect(left).toEqual([]);
  });
});
