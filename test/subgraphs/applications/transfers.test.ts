/** Handing applications over: with the consent of both, exactly once, and whole whatever happens in between. */

import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { newId } from '#platform/values/id.ts';
import { parseStem } from '#platform/values/leika.ts';
import { startChild } from '#test/support/child-process.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { citizen, right } from '#test/support/viewers.ts';
import { APPLICANT, codes, createWorld, DOG, kinds, onlineService, OTHER_WORKER, STRANGER, WORKER } from './world.ts';

const database = useDatabase();
const world = createWorld(
  () => database.current,
  () => new Date('2026-11-23T09:00:00Z'),
);
beforeAll(() => world.seed());

const RECEIVER = citizen({ subject: 'receiver' });
const GMBH = right('Beispiel GmbH', 'REPRESENTATIVE');
const acting = (viewer: Viewer, as = GMBH): Viewer => ({ ...viewer, actingFor: as });

interface Offered {
  readonly code: string | null;
  readonly codes: readonly unknown[];
}

async function mutate(name: string, input: object, viewer: Viewer | null, fields: string) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { payload: ${name}(input: $input) { ${fields} problems { code } } }`;
  const { data, codes: failed } = await world.ask(query, { input }, viewer);
  const payload = data?.['payload'] as ({ problems: { code: string }[] } & Record<string, unknown>) | null | undefined;
  return { payload, codes: [...failed, ...(payload?.problems ?? []).map(({ code }) => code)] };
}

async function offer(applicationId: string, viewer: Viewer = APPLICANT, organisationId?: string): Promise<Offered> {
  const done = await mutate('offerApplicationTransfer', { applicationId, organisationId }, viewer, 'code');
  return { code: (done.payload?.['code'] as string | null | undefined) ?? null, codes: done.codes };
}

const accept = (key: object, viewer: Viewer | null) => mutate('acceptApplicationTransfer', key, viewer, 'application { id }');
const cancel = (applicationId: string, viewer: Viewer) =>
  mutate('cancelApplicationTransfer', { applicationId }, viewer, 'application { id }');
const decline = (key: object, viewer: Viewer) => mutate('declineApplicationTransfer', key, viewer, '__typename');

const sees = async (id: string, viewer: Viewer): Promise<boolean> => {
  const { data } = await world.ask('query ($id: ID!) { application(id: $id) { id } }', { id }, viewer);
  return (data?.['application'] ?? null) !== null;
};

/** Types and payloads of the events about an application. */
async function told(id: string) {
  const found = await rows<{ type: string; payload: Record<string, unknown> }>(
    database.current.db,
    sql`select type, payload from events.outbox where aggregate = ${id} order by position`,
  );
  return found;
}

describe('from person to person', () => {
  test.each(['draft', 'submitted'] as const)(
    'a %s application belongs to the receiver alone, with all its data',
    async (state) => {
      const id = state === 'draft' ? await world.saved() : await world.submitted();
      const { code } = await offer(id);
      expect((await accept({ code }, RECEIVER)).codes).toEqual([]);
      expect([await sees(id, RECEIVER), await sees(id, APPLICANT)]).toEqual([true, false]);
      const application = await world.read(id, RECEIVER);
      expect(application).toMatchObject({ data: DOG, status: state === 'draft' ? 'DRAFT' : 'DELIVERED' });
      expect(kinds(application).at(-1)).toBe('TRANSFERRED');
      const events = (await told(id)).slice(-2);
      expect(events.map(({ type }) => type)).toEqual([
        'applications.application.transferred',
        'applications.application.given-away',
      ]);
      expect(events[0]?.payload).toMatchObject({
        from: { account: APPLICANT.account, organisation: null },
        to: { account: RECEIVER.account, organisation: null },
      });
    },
  );

  test('the authority goes on with it, and hears of it in the history', async () => {
    const id = await world.submitted();
    await world.call('requestInformation', { caseId: id, text: 'Welche Rasse?' }, WORKER);
    const { code } = await offer(id);
    await accept({ code }, RECEIVER);
    expect(kinds(await world.read(id, WORKER)).at(-1)).toBe('TRANSFERRED');
    expect(codes(await world.call('answerQuery', { id, text: 'Dackel' }, RECEIVER))).toEqual([]);
    expect(await sees(id, OTHER_WORKER)).toBe(false);
  });

  test('a code counts once, and a new offer takes the place of the one before', async () => {
    const id = await world.saved();
    const first = await offer(id);
    const second = await offer(id);
    expect((await accept({ code: first.code }, STRANGER)).codes).toEqual(['OFFER_NOT_OPEN']);
    expect((await accept({ code: second.code }, RECEIVER)).codes).toEqual([]);
    expect((await accept({ code: second.code }, STRANGER)).codes).toEqual(['OFFER_NOT_OPEN']);
  });

  test('the giver takes it back, the receiver declines: then nobody gets it', async () => {
    const id = await world.saved();
    const first = await offer(id);
    expect((await cancel(id, STRANGER)).codes).toEqual(['NOT_FOUND']);
    expect((await cancel(id, APPLICANT)).codes).toEqual([]);
    expect((await cancel(id, APPLICANT)).codes).toEqual(['OFFER_NOT_OPEN']);
    const second = await offer(id);
    expect((await decline({ code: second.code }, RECEIVER)).codes).toEqual([]);
    for (const { code } of [first, second]) expect((await accept({ code }, RECEIVER)).codes).toEqual(['OFFER_NOT_OPEN']);
    expect(await sees(id, APPLICANT)).toBe(true);
    expect((await told(id)).map(({ type }) => type)).toEqual([
      'applications.application.started',
      'applications.application.transfer-declined',
    ]);
  });

  test('nobody takes over what is hers already, or without signing in, or with half a key', async () => {
    const { code } = await offer(await world.saved());
    expect((await accept({ code }, APPLICANT)).codes).toEqual(['SAME_OWNER']);
    expect((await accept({ code }, null)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await accept({}, RECEIVER)).codes).toEqual(['INVALID']);
    expect((await accept({ code, offerId: newId() }, RECEIVER)).codes).toEqual(['INVALID']);
    expect((await offer(await world.saved(), STRANGER)).codes).toEqual(['NOT_FOUND']);
  });

  test('the level of the service holds for the receiver, and below it the offer stays open', async () => {
    const id = await world.saved({ onlineServices: [onlineService({ trustLevel: 'SUBSTANTIAL' })] });
    const { code } = await offer(id);
    expect((await accept({ code }, citizen({ subject: 'weak', trustLevel: 'LOW' }))).codes).toEqual(['TRUST_LEVEL_REQUIRED']);
    expect((await accept({ code }, RECEIVER)).codes).toEqual([]);
  });

  test('what is decided or taken back stays where it is', async () => {
    const decided = await world.submitted({ onlineServices: [onlineService({ paymentPolicy: 'INACTIVE' })] });
    const { code } = await offer(decided);
    await world.call('decideCase', { caseId: decided, outcome: 'GRANTED', text: 'Angemeldet.' }, WORKER);
    expect((await accept({ code }, RECEIVER)).codes).toEqual(['NOT_TRANSFERABLE']);
    expect((await offer(decided)).codes).toEqual(['NOT_TRANSFERABLE']);
    const withdrawn = await world.saved();
    await world.call('withdrawApplication', { id: withdrawn }, APPLICANT);
    expect((await offer(withdrawn)).codes).toEqual(['NOT_TRANSFERABLE']);
  });

  test('whoever has the code sees what it is about, and nothing of the giver', async () => {
    const { code } = await offer(await world.saved());
    const query =
      'query ($code: String!) { transferOffer(code: $code) { status service { leikaKey } authority { id } organisationId } }';
    const { data } = await world.ask(query, { code }, RECEIVER);
    expect(data).toMatchObject({ transferOffer: { status: 'DRAFT', organisationId: null } });
    expect((await world.ask(query, { code: 'x' }, RECEIVER)).data).toEqual({ transferOffer: null });
  });
});

describe('with an organisation', () => {
  test('a person hands hers over to one she may act for, and whoever acts for it takes it', async () => {
    const id = await world.saved();
    const giver = { ...APPLICANT, mandates: [GMBH] };
    expect((await offer(id, APPLICANT, GMBH.organisation)).codes).toEqual(['FORBIDDEN']);
    expect((await offer(id, giver, GMBH.organisation)).codes).toEqual([]);
    const [open] = await rows<{ id: string }>(
      database.current.db,
      sql`select id from applications.transfer where application_id = ${id} and answered_at is null`,
    );
    const offerId = open?.id;
    expect((await accept({ offerId }, RECEIVER)).codes).toEqual(['FORBIDDEN']);
    const foreign = acting(RECEIVER, right('Andere AG', 'ADMINISTRATOR'));
    expect((await accept({ offerId }, foreign)).codes).toEqual(['OFFER_NOT_OPEN']);
    expect((await accept({ offerId }, acting(RECEIVER, right('Beispiel GmbH', 'CLERK')))).codes).toEqual(['FORBIDDEN']);
    expect((await accept({ offerId }, acting(RECEIVER))).codes).toEqual([]);
    expect([await sees(id, APPLICANT), await sees(id, RECEIVER), await sees(id, acting(STRANGER))]).toEqual([false, false, true]);
    const { timeline, onBehalfOf } = await world.read(id, acting(STRANGER));
    expect(onBehalfOf).toBe(GMBH.organisation);
    expect(timeline.at(-1)).toMatchObject({
      kind: 'TRANSFERRED',
      representative: RECEIVER.account,
      onBehalfOf: { name: 'Beispiel GmbH' },
    });
  });

  test('the offers to an organisation are listed for whoever acts for it in the service', async () => {
    const id = await world.saved();
    await offer(id, { ...APPLICANT, mandates: [right('Liste GmbH', 'CLERK')] }, right('Liste GmbH', 'CLERK').organisation);
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Account { transferOffers { id status } } } }`;
    const listed = async (viewer: Viewer) => {
      const { data } = await world.ask(query, { r: [{ __typename: 'Account', id: viewer.account }] }, viewer);
      return (data?.['_entities'] as [{ transferOffers: unknown[] } | null])[0]?.transferOffers.length;
    };
    expect(await listed(acting(RECEIVER, right('Liste GmbH', 'READER')))).toBe(1);
    expect(await listed(acting(RECEIVER, right('Liste GmbH', 'READER', [parseStem('99012')])))).toBe(0);
    expect(await listed(RECEIVER)).toBe(0);
  });

  test('and back to a person, by a code', async () => {
    const { id: offerId } = await world.offered();
    const boss = acting(citizen({ subject: 'boss' }));
    const { application } = await world.call('startApplication', { offerId }, boss);
    const id = application?.id ?? '';
    expect((await offer(id, acting(STRANGER, right('Beispiel GmbH', 'CLERK')))).codes).toEqual(['FORBIDDEN']);
    const { code } = await offer(id, boss);
    expect((await accept({ code }, acting(RECEIVER))).codes).toEqual(['SAME_OWNER']);
    expect((await accept({ code }, RECEIVER)).codes).toEqual([]);
    expect([await sees(id, RECEIVER), await sees(id, boss)]).toEqual([true, false]);
  });
});

describe.skipIf(!onRealPostgres)('at the same moment', () => {
  test('of many who accept one offer exactly one wins', async () => {
    const id = await world.submitted();
    const { code } = await offer(id);
    const people = Array.from({ length: 8 }, (_, index) => citizen({ subject: `racer-${index}` }));
    const answers = await Promise.all(people.map((person) => accept({ code }, person)));
    expect(answers.filter((answer) => answer.codes.length === 0)).toHaveLength(1);
    expect((await Promise.all(people.map((person) => sees(id, person)))).filter(Boolean)).toHaveLength(1);
    expect((await told(id)).filter(({ type }) => type === 'applications.application.transferred')).toHaveLength(1);
  });

  test('a submission and a transfer never leave it submitted by one and owned by the other', async () => {
    for (let round = 0; round < 8; round += 1) {
      const id = await world.saved();
      const { code } = await offer(id);
      const [submitted] = await Promise.all([
        mutate('submitApplication', { id }, APPLICANT, 'application { id }'),
        accept({ code }, RECEIVER),
      ]);
      const history = kinds(await world.read(id, RECEIVER));
      const isSubmitted = submitted.codes.length === 0;
      expect(history).toEqual(isSubmitted ? ['SUBMITTED', 'DELIVERED', 'TRANSFERRED'] : ['TRANSFERRED']);
      if (!isSubmitted) expect(submitted.codes).toEqual(['NOT_FOUND']);
    }
  });

  test('of withdrawing and taking over one happens', async () => {
    for (let round = 0; round < 8; round += 1) {
      const id = await world.submitted();
      const { code } = await offer(id);
      const [withdrawn, taken] = await Promise.all([
        mutate('withdrawApplication', { id }, APPLICANT, 'application { id }'),
        accept({ code }, RECEIVER),
      ]);
      expect([withdrawn.codes, taken.codes].filter((failed) => failed.length === 0)).toHaveLength(1);
    }
  });

  test('whoever is killed while taking over leaves everything as it was', async () => {
    const { settings } = database;
    if (settings.kind !== 'postgres') throw new Error('this needs PostgreSQL');
    const id = await world.submitted();
    const { code } = await offer(id);
    let open = (): void => undefined;
    const isOpen = new Promise<void>((resolve) => (open = resolve));
    const holding = database.current.db.transaction(async (tx) => {
      await tx.execute(sql`lock table events.outbox in exclusive mode`); // Its last step waits here, with all else written.
      await isOpen;
    });
    const child = startChild('accept-transfer.ts', settings.url, 'victim', code ?? '');
    const waiting = () => rows(database.current.db, sql`select 1 from pg_locks where not granted`);
    await expect.poll(async () => (await waiting()).length, { timeout: 20_000 }).toBeGreaterThan(0);
    await child.kill();
    open();
    await holding;
    await expect.poll(async () => (await waiting()).length, { timeout: 20_000 }).toBe(0);
    expect([await sees(id, APPLICANT), await sees(id, citizen({ subject: 'victim' }))]).toEqual([true, false]);
    expect(kinds(await world.read(id))).toEqual(['SUBMITTED', 'DELIVERED']);
    expect((await told(id)).map(({ type }) => type)).toEqual([
      'applications.application.started',
      'applications.application.submitted',
    ]);
    expect((await accept({ code }, RECEIVER)).codes).toEqual([]);
  });
});
