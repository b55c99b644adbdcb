import { beforeAll, describe, expect, test } from 'vitest';
import { derivedId, newId, type Id } from '#platform/values/id.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { event } from '#platform/events/contracts.ts';
import { seedForms } from '#subgraphs/applications/index.ts';
import { useDatabase } from '#test/support/database.ts';
import { NOW, now } from '#test/support/viewers.ts';
import { KEEPER, KENNEL_FILE } from './kennel.ts';
import { APPLICANT, codes, createWorld, fee, STRANGER, WORKER } from './world.ts';

const database = useDatabase();
const world = createWorld(() => database.current);

const KENNELS = parseLeika('99102013104001');
const TAGS = parseLeika('99102013104002');
const FEES = [
  fee({ amount: '96.00', description: 'Erster Hund' }),
  fee({ code: 'FURTHER_DOG', amount: '120.00', description: 'Weiterer Hund' }),
];

beforeAll(async () => {
  await seedForms(database.current, [{ ...KENNEL_FILE, leikaKeys: [KENNELS] }], now);
});

const started = () => world.started({ leikaKey: KENNELS, fees: FEES });

const SAVE = `mutation ($input: SaveApplicationInput!) { saveApplication(input: $input) {
  application { version data check { problems { code path } hidden } price { items { description quantity amount { amount } } total { amount } } }
  problems { code path } remarks { code path message } } }`;

interface Saved {
  readonly application: {
    readonly version: number;
    readonly data: unknown;
    readonly check: { readonly problems: readonly unknown[]; readonly hidden: readonly string[] };
    readonly price: { readonly items: readonly { readonly quantity: number }[]; readonly total: { readonly amount: string } };
  };
  readonly problems: readonly unknown[];
  readonly remarks: readonly unknown[];
}

async function save(id: string, version: number, data: unknown): Promise<Saved> {
  const { data: answer, errors } = await world.ask(SAVE, { input: { id, version, data } }, APPLICANT, 'en');
  expect(errors).toEqual([]);
  return answer?.['saveApplication'] as Saved;
}

/** Tells that the applicant has shared a document. */
async function shared(applicationId: string, overrides: object = {}): Promise<string> {
  const documentId = newId<'Document'>();
  const told = {
    shareId: newId<'DocumentShare'>(),
    documentId,
    applicationId: applicationId as Id<'Application'>,
    account: APPLICANT.account,
    purpose: 'ATTACHMENT' as const,
    until: new Date(NOW.getTime() + 86_400_000).toISOString(),
    mediaType: 'application/pdf',
    size: 1000,
    sha512: '0'.repeat(128),
    ...overrides,
  };
  await world.tell(event('accounts.document.shared', documentId, told));
  return documentId;
}

describe('a draft of a form with logic', () => {
  test('is saved with what is computed, says what does not fit, what is missing, and what it would cost', async () => {
    const id = await started();
    const data = { ...KEEPER, dogs: [...KEEPER.dogs, { name: 'Rex', upkeep: -1 }] };
    const { application, problems, remarks } = await save(id, 1, data);
    expect(problems).toEqual([]);
    expect(application.data).toEqual({ ...data, keeper: { ...KEEPER.keeper, age: 35 }, totals: { upkeep: 39.1 } });
    expect(remarks).toEqual([
      { code: 'MINIMUM', path: ['data', 'dogs', '1', 'upkeep'], message: 'Dog 2: Upkeep a month: please give at least 0' },
    ]);
    expect(application.check.problems).toEqual([
      { code: 'REQUIRED', path: ['data', 'dogs', '1', 'birthDate'] },
      { code: 'REQUIRED', path: ['data', 'dogs', '1', 'insurer'] },
      { code: 'MINIMUM', path: ['data', 'dogs', '1', 'upkeep'] },
    ]);
    expect(application.price).toEqual({
      items: [
        { description: 'Erster Hund', quantity: 1, amount: { amount: '96.00' } },
        { description: 'Weiterer Hund', quantity: 1, amount: { amount: '120.00' } },
      ],
      total: { amount: '216.00' },
    });
  });

  test('that asks for more than can be charged is told where, and not submitted', async () => {
    const title = { de: 'Wie viele', en: 'How many' };
    const many = { type: 'integer', title };
    const jsonSchema = { type: 'object', additionalProperties: false, properties: { many } };
    const uiSchema = { pages: [{ title, fields: ['/many'] }] };
    const pricing = [{ fee: 'STANDARD', quantity: '/many' }];
    const file = { slug: 'how-many', version: 1, leikaKeys: [TAGS], title, jsonSchema, uiSchema, pricing };
    await seedForms(database.current, [file], now);
    const id = await world.started({ leikaKey: TAGS, fees: [fee()] });
    const { application } = await save(id, 1, { many: 3_000_000_000 });
    expect(application.price).toEqual({ items: [], total: { amount: '0.00' } });
    const problem = { code: 'PRICE_TOO_HIGH', path: ['data', 'many'] };
    expect(application.check.problems).toEqual([problem]);
    const submitted = await world.call('submitApplication', { id }, APPLICANT);
    expect(submitted).toMatchObject({ application: { status: 'DRAFT' }, problems: [problem] });
    expect((await save(id, 2, { many: 3 })).application.price.total.amount).toBe('15.00');
  });

  test('keeps nothing where somebody fills in what is computed', async () => {
    const id = await started();
    const { application, problems } = await save(id, 1, { ...KEEPER, totals: { upkeep: 0.01 } });
    expect(problems).toEqual([{ code: 'COMPUTED', path: ['data', 'totals', 'upkeep'] }]);
    expect(application).toMatchObject({ version: 1, data: {} });
    const kept = await save(id, 1, KEEPER);
    const more = { ...(kept.application.data as object), dogs: [...KEEPER.dogs, ...KEEPER.dogs] };
    expect(await save(id, 2, more)).toMatchObject({ problems: [], application: { data: { totals: { upkeep: 80.2 } } } });
  });

  test('keeps what is hidden, and submits it without', async () => {
    const id = await started();
    const entered = { ...KEEPER, guardian: { name: 'Eve' }, trade: false, permit: ['no document'] };
    const { application } = await save(id, 1, entered);
    expect(application.data).toMatchObject({ guardian: { name: 'Eve' }, permit: ['no document'] });
    expect(application.check).toMatchObject({ problems: [] });
    expect(application.check.hidden).toContain('/guardian');
    const submitted = await world.call('submitApplication', { id }, APPLICANT);
    expect(submitted.problems).toEqual([]);
    const expected = { ...KEEPER, keeper: { ...KEEPER.keeper, age: 35 }, trade: false, totals: { upkeep: 40.1 } };
    expect(submitted.application?.data).toEqual(expected);
    expect((await world.read(id, WORKER)).data).toEqual(expected);
    const quoted = 'query ($id: ID!) { application(id: $id) { check { hidden } price { total { amount } } } }';
    expect((await world.ask(quoted, { id }, WORKER)).data?.['application']).toEqual({
      check: null,
      price: { total: { amount: '96.00' } },
    });
  });
});

describe('a document in a field', () => {
  const trading = (permit: unknown) => ({ ...KEEPER, trade: true, permit });

  test.each([
    ['that nobody knows', 'UNKNOWN_DOCUMENT', () => Promise.resolve<string>(newId())],
    ['of another account', 'UNKNOWN_DOCUMENT', (id: string) => shared(id, { account: STRANGER.account })],
    ['shared with another application', 'DOCUMENT_NOT_SHARED', async () => shared(await started())],
    ['shared as an answer', 'UNKNOWN_DOCUMENT', (id: string) => shared(id, { purpose: 'ANSWER' })],
    ['whose share has ended', 'SHARE_ENDED', (id: string) => shared(id, { until: NOW.toISOString() })],
    ['of a kind that is not allowed', 'DOCUMENT_TYPE_NOT_ALLOWED', (id: string) => shared(id, { mediaType: 'text/plain' })],
  ])('%s is refused', async (_, code, share) => {
    const id = await started();
    const document = await share(id);
    const { remarks } = await save(id, 1, trading([document]));
    expect(remarks).toMatchObject([{ code, path: ['data', 'permit', '0'] }]);
    expect(codes(await world.call('submitApplication', { id }, APPLICANT))).toEqual([code]);
  });

  test('too large is refused, in megabytes', async () => {
    const id = await started();
    const consent = await shared(id, { size: 1_000_001 });
    const minor = { ...KEEPER, keeper: { name: 'Kid', birthDate: '2015-01-01' }, guardian: { name: 'Eve', consent } };
    expect((await save(id, 1, minor)).remarks).toEqual([
      {
        code: 'DOCUMENT_TOO_LARGE',
        path: ['data', 'guardian', 'consent'],
        message: 'Consent: the file is too large; 1 MB are allowed',
      },
    ]);
  });

  test('that is shared and fits is submitted, each once', async () => {
    const id = await started();
    const [one, other] = [await shared(id), await shared(id, { mediaType: 'image/png' })];
    expect((await save(id, 1, trading([one, one]))).remarks).toMatchObject([{ code: 'DUPLICATE', path: ['data', 'permit'] }]);
    expect((await save(id, 2, trading([one, other]))).remarks).toEqual([]);
    const { problems, application } = await world.call('submitApplication', { id }, APPLICANT);
    expect(problems).toEqual([]);
    expect(application?.data).toMatchObject({ permit: [one, other] });
  });
});

test('a form that contradicts itself is not published, and names why', async () => {
  const broken = { ...KENNEL_FILE, slug: 'broken', leikaKeys: [KENNELS], pricing: [{ fee: 'STANDARD', quantity: '/cats' }] };
  await expect(seedForms(database.current, [broken], now)).rejects.toThrow(/reads \/cats, which is no field of the form/);
  const { id } = await world.offered({ leikaKey: KENNELS });
  const form = await world.ask('query ($id: ID!) { form(offerId: $id) { id } }', { id }, null);
  expect(form.data?.['form']).toEqual({ id: derivedId('form:kennel') });
});
