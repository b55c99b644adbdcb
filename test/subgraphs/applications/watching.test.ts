import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '#platform/identity/viewer.ts';
import { openDatabase } from '#platform/database.ts';
import { createLog } from '#platform/log.ts';
import { isStream, type Stream } from '#platform/stream.ts';
import { newId } from '#platform/values/id.ts';
import { createApplications } from '#subgraphs/applications/index.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { sealingSettings } from '#test/support/sealing.ts';
import { now } from '#test/support/viewers.ts';
import { APPLICANT, COLLEAGUE, createWorld, DOG, OTHER_WORKER, STRANGER, WORKER, type CasePayload } from './world.ts';

const database = useDatabase();
const world = createWorld(() => database.current);
beforeAll(() => world.seed());

const QUERY = `subscription ($id: ID!) {
  changed: applicationChanged(id: $id) { status version timeline { kind } decision { outcome } }
}`;

const open: Stream<unknown>[] = [];
afterEach(async () => {
  for (const stream of open.splice(0)) await stream.return(undefined);
});

const subgraph = () =>
  createApplications({ database: database.current, now, log: createLog('silent'), sealing: sealingSettings() });

const begin = (id: string, viewer: Viewer | null) =>
  subgraph().subscribe({ query: QUERY, variables: { id } }, { viewer, language: 'de', requestId: 'test' });

/** Begins to watch, and answers how to wait for the next event. */
async function watch(id: string, viewer: Viewer = APPLICANT) {
  const begun = await begin(id, viewer);
  if (!isStream(begun)) throw new Error(JSON.stringify(begun));
  open.push(begun);
  return async () => {
    const { value } = await begun.next();
    const { data, errors } = JSON.parse(JSON.stringify(value)) as { data?: { changed: unknown }; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data?.changed;
  };
}

const codeOf = async (id: string, viewer: Viewer | null): Promise<unknown> => {
  const begun = await begin(id, viewer);
  if (!isStream(begun)) return begun.errors?.[0]?.extensions?.['code'];
  await begun.return(undefined);
  return 'ALLOWED';
};

describe('an application', () => {
  test('is shown as it is, and again after each change of its draft', async () => {
    const id = await world.started();
    const next = await watch(id);
    expect(await next()).toMatchObject({ status: 'DRAFT', version: 1 });
    await world.call('saveApplication', { id, version: 1, data: DOG }, APPLICANT);
    expect(await next()).toMatchObject({ status: 'DRAFT', version: 2 });
    await world.call('submitApplication', { id }, APPLICANT);
    expect(await next()).toMatchObject({ status: 'DELIVERED', timeline: [{ kind: 'SUBMITTED' }, { kind: 'DELIVERED' }] });
    await world.call('withdrawApplication', { id }, APPLICANT);
    expect(await next()).toMatchObject({ status: 'WITHDRAWN' });
  });

  test('is shown after each thing that happens at the case desk', async () => {
    const id = await world.submitted();
    const next = await watch(id);
    expect(await next()).toMatchObject({ status: 'DELIVERED' });
    await world.call('assignCase', { caseId: id }, WORKER);
    expect(await next()).toMatchObject({ status: 'IN_PROGRESS' });
    await world.call('assignCase', { caseId: id }, COLLEAGUE);
    expect(await next()).toMatchObject({ timeline: { length: 5 } });
    await world.call('requestInformation', { caseId: id, text: 'Rasse?' }, COLLEAGUE);
    expect(await next()).toMatchObject({ status: 'INFORMATION_REQUESTED' });
    await world.call('answerQuery', { id, text: 'Dackel' }, APPLICANT);
    expect(await next()).toMatchObject({ status: 'IN_PROGRESS' });
    await world.payment(id, 'PAID');
    expect(await next()).toMatchObject({ timeline: { length: 8 } });
    await world.call<CasePayload>('decideCase', { caseId: id, outcome: 'GRANTED', text: 'Ja' }, COLLEAGUE);
    expect(await next()).toMatchObject({ decision: { outcome: 'GRANTED' } });
  });

  test('is shown once for what happened while nobody asked, and not at all for what changed nothing', async () => {
    const id = await world.started();
    const next = await watch(id);
    await next();
    await world.call('saveApplication', { id, version: 1, data: DOG }, APPLICANT);
    await world.call('saveApplication', { id, version: 2, data: DOG }, APPLICANT);
    await world.call('saveApplication', { id, version: 2, data: DOG }, APPLICANT); // Another version: refused.
    expect(await next()).toMatchObject({ version: 3 });
    const later = next();
    await world.call('saveApplication', { id, version: 3, data: DOG }, APPLICANT);
    expect(await later).toMatchObject({ version: 4 });
  });

  test('is not shown for a change of another one', async () => {
    const [id, other] = [await world.started(), await world.started()];
    const next = await watch(id);
    await next();
    await world.call('saveApplication', { id: other, version: 1, data: DOG }, APPLICANT);
    const later = next();
    await world.call('saveApplication', { id, version: 1, data: DOG }, APPLICANT);
    expect(await later).toMatchObject({ version: 2 });
  });

  test.runIf(onRealPostgres)('is shown after a change that another process made', async () => {
    const elsewhere = await openDatabase(database.settings);
    const other = createWorld(() => elsewhere);
    const id = await world.started();
    const next = await watch(id);
    await next();
    await other.call('saveApplication', { id, version: 1, data: DOG }, APPLICANT);
    expect(await next()).toMatchObject({ version: 2 });
    await elsewhere.close();
  });
});

describe('watching', () => {
  const WHO: readonly [string, Viewer | null, string, string][] = [
    ['nobody in particular', null, 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
    ['the applicant', APPLICANT, 'ALLOWED', 'ALLOWED'],
    ['somebody else', STRANGER, 'NOT_FOUND', 'NOT_FOUND'],
    ['a case worker of the authority', WORKER, 'NOT_FOUND', 'ALLOWED'],
    ['a case worker who may only write', { ...WORKER, scopes: ['case:write'] }, 'NOT_FOUND', 'NOT_FOUND'],
    ['a case worker of another authority', OTHER_WORKER, 'NOT_FOUND', 'NOT_FOUND'],
  ];

  test.each(WHO)('as %s is allowed as reading is', async (_, viewer, ofDraft, ofCase) => {
    for (const [id, expected] of [
      [await world.started(), ofDraft],
      [await world.submitted(), ofCase],
    ] as const) {
      expect(await codeOf(id, viewer)).toBe(expected);
      const { codes } = await world.ask('query ($id: ID!) { application(id: $id) { id } }', { id }, viewer);
      expect(codes).toEqual(expected === 'ALLOWED' ? [] : [expected]);
    }
  });

  test('what does not exist is not found, and what is no id is refused', async () => {
    expect(await codeOf(newId<'Application'>(), APPLICANT)).toBe('NOT_FOUND');
    expect(await codeOf('what?', APPLICANT)).toBe('INVALID');
  });
});
