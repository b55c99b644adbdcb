/** What counts as granted when nobody decides in time, through the graph: with a form of the test, as no service of the seed has it. */

import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { settle } from '#platform/background.ts';
import { outbox } from '#platform/events/tables.ts';
import { derivedId } from '#platform/values/id.ts';
import { readFormFile } from '#subgraphs/applications/rules/forms.ts';
import { faultsOf } from '#subgraphs/applications/rules/publication.ts';
import { seedForms } from '#subgraphs/applications/index.ts';
import { useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { tellAuthority } from '../authorities.ts';
import { APPLICANT, codes, createWorld, formFiles, kinds, STRANGER, WORKER, type CasePayload } from '../world.ts';

const database = useDatabase();
let ahead = 0;
const now = (): Date => new Date(NOW.getTime() + ahead * 86_400_000);
const world = createWorld(() => database.current, now);
const RULE = {
  legalBasis: '§ 6a Abs. 1 GewO',
  source: 'https://www.gesetze-im-internet.de/gewo/__6a.html',
  validFrom: '2009-12-28',
};
const TOWN = derivedId<'Authority'>('authority in charge');
const dogTax = formFiles.get('dog-tax-registration.json') as { readonly uiSchema: object };
const withRules = (...rules: readonly object[]) => ({ ...dogTax, uiSchema: { ...dogTax.uiSchema, deemedApproval: rules } });

beforeAll(() => seedForms(database.current, [withRules(RULE)], now));

/** Puts the clock to so many days after the beginning while something is done. */
async function on<Value>(days: number, act: () => Promise<Value>): Promise<Value> {
  ahead = days;
  try {
    return await act();
  } finally {
    ahead = 0;
  }
}

const sweep = (): Promise<unknown> => settle(world.subgraph().background);
const onCase = (name: string, input: Record<string, unknown>) => world.call<CasePayload>(name, input, WORKER);

interface Deemed {
  readonly status: string;
  readonly decision: { readonly outcome: string; readonly text: string } | null;
  readonly deemedApproval: Readonly<Record<string, string | null>> | null;
  readonly issuedDocuments: readonly { readonly kind: string; readonly download: { readonly url: string } | null }[];
}

async function read(id: string, viewer = APPLICANT): Promise<Deemed> {
  const query = `query ($id: ID!) { application(id: $id) { status decision { outcome text } issuedDocuments { kind download { url } }
    deemedApproval { state legalBasis period begunOn endsOn stoppedSince extendedOn grantedOn } } }`;
  return (await world.ask(query, { id }, viewer)).data?.['application'] as Deemed;
}

async function extend(caseId: string, until: string, reason = 'Ein Gutachten steht noch aus.') {
  const query = `mutation ($input: ExtendApprovalPeriodInput!) { extendApprovalPeriod(input: $input) { problems { code path } } }`;
  const { data } = await world.ask(query, { input: { caseId, until, reason } }, WORKER);
  return (data?.['extendApprovalPeriod'] as { problems: { code: string; path: string[] }[] }).problems.map(
    ({ code, path }) => `${code} ${path.join()}`,
  );
}

async function ask(caseId: string, documentsMissing: boolean): Promise<void> {
  const query = `mutation ($input: RequestInformationInput!) { requestInformation(input: $input) { problems { code } } }`;
  await world.ask(query, { input: { caseId, text: 'Was noch?', documentsMissing } }, WORKER);
}

const told = async (id: string) => {
  const events = await database.current.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.aggregate, id), eq(outbox.type, 'applications.application.decided')));
  return events.map(({ payload }) => payload);
};

describe('an application of a form with deemed approval', () => {
  test('is decided on in the whole period by the authority it is handed to', async () => {
    await tellAuthority(world, TOWN, 'Stadt Medebach');
    const id = await world.submitted();
    await ask(id, false);
    const query = 'mutation ($input: ForwardCaseInput!) { forwardCase(input: $input) { problems { code } } }';
    const reason = 'Dort wird er gehalten.';
    await on(10, () => world.ask(query, { input: { caseId: id, authorityId: TOWN, reason } }, WORKER));
    expect((await read(id)).deemedApproval).toMatchObject({
      state: 'RUNNING',
      begunOn: '2026-12-03',
      endsOn: '2027-03-03',
      stoppedSince: null,
    });
  });

  test('counts as granted the day after its period, which is told, and stays open to objections for a year', async () => {
    const id = await world.submitted();
    expect((await read(id)).deemedApproval).toMatchObject({
      state: 'RUNNING',
      period: 'P3M',
      begunOn: '2026-11-23',
      endsOn: '2027-02-23',
    });
    await on(92, sweep);
    expect((await read(id)).status).toBe('DELIVERED');
    await on(93, sweep);
    const { status, decision, deemedApproval } = await read(id);
    expect({ status, outcome: decision?.outcome }).toEqual({ status: 'DECIDED', outcome: 'GRANTED' });
    expect(decision?.text).toContain('gilt seit dem 24.02.2027 als genehmigt');
    expect(decision?.text).toContain(RULE.legalBasis);
    expect(deemedApproval).toMatchObject({ state: 'GRANTED', grantedOn: '2027-02-24' });
    expect(kinds(await world.read(id)).at(-1)).toBe('DEEMED_GRANTED');
    expect(await told(id)).toMatchObject([{ deemed: true, account: APPLICANT.account }]);
    const { case: seen } = await on(93, () => onCase('addCaseNote', { caseId: id, text: 'Angesehen.' }));
    expect(seen).toMatchObject({ dueOn: null, notifiedOn: null, objectionUntil: '2028-02-24' });
    expect(seen.record.map(({ kind }) => kind)).toContain('DEEMED_GRANTED');
    // Once, whoever looks how often.
    await on(94, sweep);
    expect(await told(id)).toHaveLength(1);
  });

  test('is granted by the first who looks after the period, before she can decide otherwise', async () => {
    const id = await world.submitted();
    const late = await on(100, () => onCase('decideCase', { caseId: id, outcome: 'DENIED', text: 'Nein.' }));
    expect(codes(late)).toEqual(['NOT_POSSIBLE']);
    expect((await read(id)).decision?.outcome).toBe('GRANTED');
    const withdrawn = await world.submitted();
    expect(codes(await on(100, () => world.call('withdrawApplication', { id: withdrawn }, APPLICANT)))).toEqual(['NOT_POSSIBLE']);
    expect((await read(withdrawn)).status).toBe('DECIDED');
  });

  test('that is decided in time, or taken back, is not granted by waiting', async () => {
    const denied = await world.submitted();
    await on(92, () => onCase('decideCase', { caseId: denied, outcome: 'DENIED', text: 'Nein.' })).then(({ problems }) =>
      expect(problems).toMatchObject([{ code: 'PAYMENT_OUTSTANDING' }]),
    );
    await world.payment(denied, 'PAID');
    await on(92, () => onCase('decideCase', { caseId: denied, outcome: 'DENIED', text: 'Nein.' }));
    const withdrawn = await world.submitted();
    await world.call('withdrawApplication', { id: withdrawn }, APPLICANT);
    await on(400, sweep);
    expect(await read(denied)).toMatchObject({ decision: { outcome: 'DENIED' }, deemedApproval: { state: 'ENDED' } });
    expect(await read(withdrawn)).toMatchObject({ status: 'WITHDRAWN', deemedApproval: { state: 'ENDED' } });
  });

  test('waits while a question is open, and begins anew with documents that were missing', async () => {
    const stopped = await world.submitted();
    const missing = await world.submitted();
    await on(10, () => ask(stopped, false));
    await on(10, () => ask(missing, true));
    expect((await read(stopped)).deemedApproval).toMatchObject({ state: 'STOPPED', stoppedSince: '2026-12-03' });
    expect((await read(missing)).deemedApproval).toMatchObject({ state: 'WAITING', endsOn: null });
    await on(300, sweep);
    expect((await read(stopped)).status).toBe('INFORMATION_REQUESTED');
    for (const id of [stopped, missing]) await on(30, () => world.call('answerQuery', { id, text: 'Das.' }, APPLICANT));
    expect((await read(stopped)).deemedApproval).toMatchObject({ state: 'RUNNING', begunOn: '2026-11-23', endsOn: '2027-03-15' });
    expect((await read(missing)).deemedApproval).toMatchObject({ state: 'RUNNING', begunOn: '2026-12-23', endsOn: '2027-03-23' });
  });

  test('may take longer once, which its applicant is told with the reason', async () => {
    const id = await world.submitted();
    expect(await extend(id, '2027-04-23', ' ')).toEqual(['REQUIRED reason']);
    expect(await extend(id, '2027-02-23')).toEqual(['EXTENSION_NOT_USABLE until']);
    expect(await extend(id, '2027-04-23')).toEqual([]);
    expect(await extend(id, '2027-05-20')).toEqual(['EXTENDED_BEFORE caseId']);
    expect((await read(id)).deemedApproval).toMatchObject({ extendedOn: '2026-11-23', endsOn: '2027-04-23' });
    expect((await world.read(id)).timeline.at(-1)).toMatchObject({
      kind: 'PERIOD_EXTENDED',
      text: 'Ein Gutachten steht noch aus.',
    });
    const events = await database.current.db
      .select()
      .from(outbox)
      .where(and(eq(outbox.aggregate, id), eq(outbox.type, 'applications.application.period-extended')));
    expect(events).toHaveLength(1);
  });

  test('has a certificate of it on request, once, and none before', async () => {
    const request = async (applicationId: string, viewer = APPLICANT) => {
      const query = `mutation ($input: RequestApprovalCertificateInput!) { requestApprovalCertificate(input: $input) { problems { code path } } }`;
      const { data, codes: refused } = await world.ask(query, { input: { applicationId } }, viewer);
      return data === null ? refused : (data['requestApprovalCertificate'] as { problems: unknown[] }).problems;
    };
    const id = await world.submitted();
    expect(await request(id)).toEqual([{ code: 'NOT_DEEMED_GRANTED', path: ['applicationId'] }]);
    await on(93, sweep);
    expect(await request(id, STRANGER)).toEqual(['NOT_FOUND']);
    expect(await request(id)).toEqual([]);
    expect(await request(id)).toEqual([]);
    const { issuedDocuments } = await read(id);
    expect(issuedDocuments).toMatchObject([{ kind: 'DEEMED_APPROVAL' }]);
    expect(issuedDocuments[0]?.download?.url).toContain('/applications/issued/');
    expect((await read(id, WORKER)).issuedDocuments).toEqual([]);
  });
});

test('a form says deemed approval by a law, with its source, a usable period and days, and not together with a booking', () => {
  const faults = (...rules: readonly object[]) => faultsOf(readFormFile(withRules(...rules)));
  expect(faults(RULE, { ...RULE, period: 'P6W', validFrom: '2030-01-01' })).toEqual([]);
  expect(faults({ ...RULE, legalBasis: ' ' }).join()).toContain('deemedApproval/0/legalBasis');
  expect(faults({ legalBasis: '§ 6a GewO' }).join()).toContain('deemedApproval/0/source');
  expect(faults({ ...RULE, period: 'PT1H' }).join()).toContain('deemedApproval/0/period');
  const tickets = formFiles.get('event-tickets.json') as { readonly uiSchema: object };
  const booked = readFormFile({ ...tickets, uiSchema: { ...tickets.uiSchema, deemedApproval: [RULE] } });
  expect(faultsOf(booked).join()).toContain('cannot have it');
});
