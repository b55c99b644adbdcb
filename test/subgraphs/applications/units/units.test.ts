import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '#test/support/database.ts';
import { caseWorker } from '#test/support/viewers.ts';
import { createTowns, KOELN, WINTERBERG } from '../reuse/towns.ts';
import { APPLICANT, STRANGER } from '../world.ts';

const database = useDatabase();
const towns = createTowns(() => database.current);
const WORKER = caseWorker(WINTERBERG.authorityId, { subject: 'worker' });
let caseId: string;

beforeAll(async () => {
  await towns.prepare();
  const formId = await towns.publish();
  await towns.adopt(WINTERBERG, formId, { responsibleUnit: { name: 'Marktamt' } });
  const { world } = towns;
  const { application } = await world.call('startApplication', { offerId: WINTERBERG.stall.id }, APPLICANT);
  caseId = application?.id ?? '';
  await world.call('saveApplication', { id: caseId, version: 1, data: { holder: { name: 'Ada' }, goods: 'CRAFT' } }, APPLICANT);
  const { problems } = await world.call('submitApplication', { id: caseId }, APPLICANT);
  expect(problems).toEqual([]);
});

interface Found {
  readonly cases: { readonly totalCount: number; readonly edges: readonly { readonly node: { readonly unit: string | null } }[] };
  readonly caseUnits: readonly { readonly name: string; readonly open: number }[];
}

async function look(unit: string): Promise<Found> {
  const query = `query ($of: ID!, $unit: String) { caseUnits(authorityId: $of) { name open }
    cases(authorityId: $of, filter: { unit: $unit }) { totalCount edges { node { unit } } } }`;
  return (await towns.ask(query, { of: WINTERBERG.authorityId, unit }, WORKER)).data as unknown as Found;
}

async function move(unit: string | null, viewer = WORKER) {
  const query = `mutation ($input: MoveCaseInput!) { moveCase(input: $input) {
    case { unit assignee record { kind text worker } } problems { code path } } }`;
  const { data, codes } = await towns.ask(query, { input: { caseId, unit } }, viewer);
  return {
    codes,
    ...(data?.['moveCase'] as { case: { unit: string | null; assignee: string | null; record: object[] }; problems: object[] }),
  };
}

test('a case is with the unit that the form of its authority names, and is found by it', async () => {
  expect(await look('Marktamt')).toEqual({
    caseUnits: [{ name: 'Marktamt', open: 1 }],
    cases: { totalCount: 1, edges: [{ node: { unit: 'Marktamt' } }] },
  });
  expect((await look('')).cases.totalCount).toBe(0);
});

test('a case is given to another unit of the authority, where nobody is in charge of it yet', async () => {
  await towns.adopt(WINTERBERG, await towns.publish({ version: 2 }), {
    version: 2,
    revision: 1,
    responsibleUnit: { name: 'Ordnungsamt' },
  });
  await towns.ask(
    'mutation ($input: AssignCaseInput!) { assignCase(input: $input) { problems { code } } }',
    { input: { caseId } },
    WORKER,
  );
  expect(await move('Bauamt')).toMatchObject({
    problems: [{ code: 'UNKNOWN_UNIT', path: ['unit'] }],
    case: { unit: 'Marktamt' },
  });
  const moved = await move('Ordnungsamt');
  expect(moved).toMatchObject({ problems: [], case: { unit: 'Ordnungsamt', assignee: null } });
  expect(moved.case.record.at(-1)).toEqual({ kind: 'MOVED', text: 'Ordnungsamt', worker: 'worker' });
  expect((await look('Ordnungsamt')).caseUnits).toEqual([{ name: 'Ordnungsamt', open: 1 }]);
  expect((await move(null)).case.unit).toBeNull();
  expect((await look('')).cases.totalCount).toBe(1);
});

test('a case of another authority is not found, and neither are its units', async () => {
  expect((await move('Ordnungsamt', caseWorker(KOELN.authorityId))).codes).toEqual(['NOT_FOUND']);
  const query = 'query ($of: ID!) { caseUnits(authorityId: $of) { name } }';
  expect((await towns.ask(query, { of: WINTERBERG.authorityId }, caseWorker(KOELN.authorityId))).codes).toEqual(['FORBIDDEN']);
  expect((await towns.ask(query, { of: WINTERBERG.authorityId }, STRANGER)).codes).toEqual(['FORBIDDEN']);
});
