import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { settle } from '#platform/background.ts';
import { isStream } from '#platform/stream.ts';
import { createLog } from '#platform/log.ts';
import { createApplications } from '#subgraphs/applications/index.ts';
import { useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { APPLICANT, COLLEAGUE, createWorld, DOG_TAX, OFFICE, OTHER_WORKER, WORKER, type CasePayload } from '../world.ts';

const database = useDatabase();
let hours = 0;
const now = (): Date => new Date(NOW.getTime() + hours * 3_600_000);
const world = createWorld(() => database.current, now);
const onCase = (name: string, input: Record<string, unknown>, viewer = WORKER) => world.call<CasePayload>(name, input, viewer);

/** The cases of the tests by what became of them, an hour between two. */
const ids: Record<string, string> = {};
const nameOf = (id: string): string => Object.entries(ids).find(([, known]) => known === id)?.[0] ?? id;

beforeAll(async () => {
  await world.seed();
  const make = async (name: string, overrides: Parameters<typeof world.submitted>[0], act: (id: string) => Promise<unknown>) => {
    const id = await world.submitted(overrides);
    ids[name] = id;
    await act(id);
    hours += 1;
  };
  const free = { fees: [] };
  await make('unpaid', { processingTime: 'P4W' }, () => Promise.resolve());
  await make('mine', { ...free, processingTime: 'P2W' }, (caseId) => onCase('assignCase', { caseId }));
  await make('hers', { ...free, processingTime: 'P3W' }, (caseId) => onCase('assignCase', { caseId }, COLLEAGUE));
  await make('asked', { ...free, processingTime: 'P1W' }, (caseId) => onCase('requestInformation', { caseId, text: 'Warum?' }));
  await make('decided', free, (caseId) => onCase('decideCase', { caseId, outcome: 'DENIED', text: 'Nein.' }));
  await make('refund', {}, async (id) => {
    await world.payment(id, 'PAID');
    await world.call('withdrawApplication', { id }, APPLICANT);
  });
  await make('draft', {}, () => Promise.resolve());
  const draft = await world.saved(free);
  ids['a draft'] = draft;
});

const QUERY = `query ($of: ID!, $filter: CaseFilter, $orderBy: CaseOrder, $status: ApplicationStatus, $first: Int, $after: String) {
  cases(authorityId: $of, filter: $filter, orderBy: $orderBy, status: $status, first: $first, after: $after) {
    totalCount edges { cursor node { application { id } } } pageInfo { hasNextPage endCursor } } }`;

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly application: { readonly id: string } } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function page(variables: Record<string, unknown>, viewer = WORKER): Promise<Page> {
  const { data, errors } = await world.ask(QUERY, { of: OFFICE, ...variables }, viewer);
  if (data?.['cases'] === undefined || data['cases'] === null) throw new Error(JSON.stringify(errors));
  return data['cases'] as Page;
}

const namesOn = ({ edges }: Page): readonly string[] => edges.map(({ node }) => nameOf(node.application.id));

describe('the queue of an authority', () => {
  test.each([
    ['is all that was submitted, the oldest first', {}, 'unpaid mine hers asked decided refund draft'],
    ['by states', { statuses: ['DECIDED', 'INFORMATION_REQUESTED'] }, 'asked decided'],
    ['by no state at all', { statuses: [] }, ''],
    ['by what is mine', { assignment: 'MINE' }, 'mine asked decided'],
    ['by what is nobody’s', { assignment: 'NOBODY' }, 'unpaid refund draft'],
    ['by what is somebody’s', { assignment: 'SOMEBODY' }, 'mine hers asked decided'],
    ['by a colleague', { assignee: 'colleague' }, 'hers'],
    ['by a unit that has none', { unit: 'Bürgeramt' }, ''],
    ['by having no unit', { unit: '' }, 'unpaid mine hers asked decided refund draft'],
    ['by services', { services: [DOG_TAX] }, 'unpaid mine hers asked decided refund draft'],
    ['by another service', { services: ['99050012104000'] }, ''],
    [
      'by the day of receipt',
      { receivedFrom: '2026-11-23', receivedTo: '2026-11-23' },
      'unpaid mine hers asked decided refund draft',
    ],
    ['by a day before the first', { receivedTo: '2026-11-22' }, ''],
    ['by the last day to decide on', { dueTo: '2026-12-14' }, 'mine hers draft'],
    ['by what waits for the fee', { awaitingPayment: true }, 'unpaid draft'],
    ['by what waits for the applicant', { awaitingApplicant: true }, 'asked'],
    ['by what waits for approval', { awaitingApproval: true }, ''],
    ['by what is to be given back', { refundDue: true }, 'refund'],
    ['by several things at once', { assignment: 'MINE', statuses: ['IN_PROGRESS'] }, 'mine'],
    ['by what nothing can be', { awaitingApplicant: true, statuses: ['DECIDED'] }, ''],
  ])('%s', async (_, filter, expected) => {
    const found = await page({ filter });
    expect(namesOn(found).join(' ')).toBe(expected);
    expect(found.totalCount).toBe(found.edges.length);
  });

  test('is ordered by the newest, or by what is due', async () => {
    expect(namesOn(await page({ orderBy: 'RECEIVED_LATEST', first: 3 }))).toEqual(['draft', 'refund', 'decided']);
    expect(namesOn(await page({ orderBy: 'DUE' }))).toEqual(['draft', 'mine', 'hers', 'unpaid', 'asked']);
  });

  test('comes page by page without gap or repetition, in every order', async () => {
    for (const orderBy of ['RECEIVED', 'RECEIVED_LATEST', 'DUE']) {
      const whole = namesOn(await page({ orderBy }));
      const parts: string[] = [];
      for (let after: string | null = null; ;) {
        const part: Page = await page({ orderBy, first: 2, after });
        parts.push(...namesOn(part));
        if (!part.pageInfo.hasNextPage) break;
        after = part.pageInfo.endCursor;
      }
      expect(parts).toEqual(whole);
    }
  });

  test('is searched by a number or its beginning, and by nothing that only looks like one', async () => {
    const { number } = await world.read(ids['hers'] ?? '');
    expect(namesOn(await page({ filter: { number: ` ${number?.toLowerCase() ?? ''} ` } }))).toEqual(['hers']);
    expect((await page({ filter: { number: 'V-2026-' } })).totalCount).toBe(7);
    for (const wild of ['%', '_-2026', 'V\\']) expect((await page({ filter: { number: wild } })).totalCount).toBe(0);
  });

  test.each(['assignee', 'unit', 'number'])(
    'is not looked through by what no %s can be: that is told by its name',
    async (part) => {
      const { errors } = await world.ask(QUERY, { of: OFFICE, filter: { [part]: 'V\u0000' } }, WORKER);
      expect(errors).toMatchObject([{ extensions: { code: 'INVALID', argument: `filter.${part}` } }]);
    },
  );

  test('shows what is overdue as time goes by', async () => {
    hours += 24 * 22;
    expect(namesOn(await page({ filter: { overdue: true } }))).toEqual(['mine', 'hers', 'draft']);
    hours -= 24 * 22;
  });

  test('is nothing to the case worker of another authority, and a cursor of another order nothing to anybody', async () => {
    expect((await world.ask(QUERY, { of: OFFICE }, OTHER_WORKER)).codes).toEqual(['FORBIDDEN']);
    const { pageInfo } = await page({ first: 1 });
    expect((await world.ask(QUERY, { of: OFFICE, orderBy: 'DUE', after: pageInfo.endCursor }, WORKER)).codes).toEqual([
      'INVALID',
    ]);
  });

  test('is watched: how it stands now, and again when it stands otherwise', async () => {
    const subgraph = createApplications({ database: database.current, now, log: createLog('silent') });
    const query = `subscription ($of: ID!) { casesChanged(authorityId: $of) { open unassigned overdue awaitingApplicant awaitingPayment refundsDue } }`;
    const begin = (viewer: typeof WORKER) =>
      subgraph.subscribe({ query, variables: { of: OFFICE } }, { viewer, language: 'de', requestId: 'test' });
    const refused = await begin(OTHER_WORKER);
    expect(isStream(refused) ? null : refused.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const stream = await begin(WORKER);
    if (!isStream(stream)) throw new Error(JSON.stringify(stream));
    const next = async (): Promise<unknown> => {
      const { value } = await stream.next();
      return (JSON.parse(JSON.stringify(value)) as { data: { casesChanged: unknown } }).data.casesChanged;
    };
    const standing = { open: 5, unassigned: 2, overdue: 0, awaitingApplicant: 1, awaitingPayment: 2, refundsDue: 1 };
    expect(await next()).toEqual(standing);
    await onCase('assignCase', { caseId: ids['draft'] ?? '' });
    expect(await next()).toEqual({ ...standing, unassigned: 1 });
    await stream.return(undefined);
  });
});

test('cases that were under way before have a deadline and their money from the migration', async () => {
  // The last two statements of the migration, on a case as it was before.
  const id = ids['unpaid'] ?? '';
  await settle(world.subgraph().background);
  await database.current.db.execute(sql`update applications.application set due_on = null, standing = 'NONE' where id = ${id}`);
  const { readFile } = await import('node:fs/promises');
  const migration = await readFile(new URL('../../../../drizzle/migrations/0021_case_desk.sql', import.meta.url), 'utf8');
  const statements = migration.split('--> statement-breakpoint').filter((statement) => /^\s*(--.*\n)?UPDATE/.test(statement));
  expect(statements).toHaveLength(2);
  for (const statement of statements) await database.current.db.execute(sql.raw(statement));
  const { case: seen } = await onCase('addCaseNote', { caseId: id, text: 'Angesehen.' });
  expect(seen).toMatchObject({ dueOn: '2027-02-23', standing: 'OUTSTANDING' });
});
