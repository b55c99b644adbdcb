import { and, asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { outbox } from '#platform/events/tables.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { derivedId, newId } from '#platform/values/id.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { caseWorker } from '#test/support/viewers.ts';
import { tellAuthority } from '../authorities.ts';
import { APPLICANT, COLLEAGUE, createWorld, kinds, OFFICE, WORKER, type CasePayload } from '../world.ts';

const database = useDatabase();
const world = createWorld(() => database.current);

const TOWN = derivedId<'Authority'>('authority in charge');
const OTHER = derivedId<'Authority'>('another authority in charge');
const IN_CHARGE = caseWorker(TOWN, { subject: 'in-charge' });
const REASON = 'Der Hund wird in Medebach gehalten.';

beforeAll(async () => {
  await world.seed();
  await tellAuthority(world, TOWN, 'Stadt Medebach');
  await tellAuthority(world, OTHER, 'Stadt Hallenberg');
});

interface Forwarding {
  readonly id: string;
  readonly number: string | null;
  readonly reason: string;
  readonly isElsewhere: boolean;
  readonly worker: string | null;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly application: { readonly id: string } | null;
}

const FORWARDING = 'id number reason isElsewhere worker from { id } to { id } application { id }';

/** Hands a case over. Answers what is kept of it, the codes of problems, or the code of the error. */
async function hand(caseId: string, authorityId: string = TOWN, viewer: Viewer = WORKER, reason = REASON) {
  const query = `mutation ($input: ForwardCaseInput!) {
    forwardCase(input: $input) { forwarding { ${FORWARDING} } problems { code path } } }`;
  const answer = await world.ask(query, { input: { caseId, authorityId, reason } }, viewer);
  const payload = answer.data?.['forwardCase'] as
    { forwarding: Forwarding | null; problems: readonly { code: string }[] } | null | undefined;
  return {
    forwarding: payload?.forwarding ?? null,
    codes: [...(payload?.problems ?? []).map(({ code }) => code), ...answer.codes],
  };
}

const assign = async (caseId: string, viewer: Viewer): Promise<CasePayload['case']> =>
  (await world.call<CasePayload>('assignCase', { caseId }, viewer)).case;

async function queueOf(authorityId: string, viewer: Viewer): Promise<readonly string[]> {
  const query = 'query ($id: ID!) { cases(authorityId: $id, first: 100) { edges { node { application { id } } } } }';
  const { data } = await world.ask(query, { id: authorityId }, viewer);
  const { cases } = data as { cases: { edges: readonly { node: { application: { id: string } } }[] } };
  return cases.edges.map(({ node }) => node.application.id);
}

const told = async (id: string, name: string): Promise<readonly unknown[]> => {
  const isIt = and(eq(outbox.aggregate, id), eq(outbox.type, `applications.application.${name}`));
  return (await database.current.db.select().from(outbox).where(isIt).orderBy(asc(outbox.position))).map(
    ({ payload }) => payload,
  );
};

/** Ways to the states in which a case can be handed over. */
const STATES: Readonly<Record<string, (id: string) => Promise<unknown>>> = {
  DELIVERED: () => Promise.resolve(),
  IN_PROGRESS: (id) => assign(id, WORKER),
  INFORMATION_REQUESTED: (id) =>
    world.call<CasePayload>('requestInformation', { caseId: id, text: 'Wo wohnt der Hund?' }, WORKER),
};

describe('a case that is handed to the authority in charge', () => {
  test.each(Object.entries(STATES))(
    'from %s is in that one’s queue, begins anew, and the applicant hears of it',
    async (_, reach) => {
      const id = await world.submitted();
      await reach(id);
      const { forwarding, codes } = await hand(id);
      expect(codes).toEqual([]);
      expect(forwarding).toMatchObject({
        reason: REASON,
        worker: 'worker',
        from: { id: OFFICE },
        to: { id: TOWN },
        isElsewhere: false,
      });
      const seen = await world.read(id);
      expect(seen.status).toBe('DELIVERED');
      expect(seen.timeline.at(-1)).toMatchObject({ kind: 'FORWARDED', actor: 'AUTHORITY', text: REASON });
      expect(await told(id, 'forwarded')).toMatchObject([{ authorityId: TOWN, number: seen.number }]);
      expect(await queueOf(TOWN, IN_CHARGE)).toContain(id);
      // Seven days from the day it was handed over; nothing of an open question is left.
      expect(await assign(id, IN_CHARGE)).toMatchObject({ status: 'IN_PROGRESS', assignee: 'in-charge', dueOn: '2026-11-30' });
    },
  );

  test('is no longer seen by the authority that had it, which keeps a record without anything of it', async () => {
    const id = await world.submitted();
    const { forwarding } = await hand(id);
    expect(forwarding?.application).toBeNull();
    expect(await queueOf(OFFICE, WORKER)).not.toContain(id);
    await expect(world.read(id, WORKER)).rejects.toThrow('NOT_FOUND');
    await expect(assign(id, WORKER)).rejects.toThrow('NOT_FOUND');
    const query = `query ($id: ID!) { forwardedCases(authorityId: $id, first: 1) { totalCount edges { node { ${FORWARDING} } } } }`;
    const { data } = await world.ask(query, { id: OFFICE }, COLLEAGUE);
    expect(data).toMatchObject({ forwardedCases: { edges: [{ node: forwarding }] } });
    expect((await world.ask(query, { id: OFFICE }, IN_CHARGE)).codes).toEqual(['FORBIDDEN']);
  });

  test('takes its charges and what was paid with it as they are: they were booked by the authority it was applied to', async () => {
    const id = await world.submitted();
    await world.payment(id, 'PAID');
    await hand(id);
    expect(await assign(id, IN_CHARGE)).toMatchObject({ standing: 'PAID' });
    expect(await told(id, 'submitted')).toMatchObject([{ authorityId: OFFICE }]);
  });

  test('can be handed on from there, and decided by whoever has it last', async () => {
    const id = await world.submitted({ fees: [] });
    await hand(id);
    expect((await hand(id, OTHER, IN_CHARGE)).codes).toEqual([]);
    const there = caseWorker(OTHER);
    expect((await hand(id, OFFICE, there)).codes).toEqual(['UNKNOWN_AUTHORITY']);
    const decision = { caseId: id, outcome: 'GRANTED', text: 'Angemeldet.' };
    const decided = await world.call<CasePayload>('decideCase', decision, there);
    expect(kinds(decided.case.application)).toEqual(
      'SUBMITTED DELIVERED FORWARDED FORWARDED ACCEPTED IN_PROGRESS DECIDED'.split(' '),
    );
    expect((await hand(id, TOWN, there)).codes).toEqual(['NOT_POSSIBLE']);
  });
});

describe('handing over', () => {
  test('again what was handed over changes nothing and answers the same', async () => {
    const id = await world.submitted();
    const first = await hand(id);
    expect(await hand(id)).toEqual(first);
    expect(await hand(id, TOWN, COLLEAGUE, 'Anders begründet.')).toEqual(first);
    expect(await told(id, 'forwarded')).toHaveLength(1);
    // Whoever never had it learns nothing.
    expect((await hand(id, TOWN, caseWorker(newId<'Authority'>()))).codes).toEqual(['NOT_FOUND']);
  });

  test('takes a reason, an authority that exists, and another one', async () => {
    const id = await world.submitted();
    expect((await hand(id, TOWN, WORKER, '  ')).codes).toEqual(['REQUIRED']);
    expect((await hand(id, newId())).codes).toEqual(['UNKNOWN_AUTHORITY']);
    expect((await hand(id, OFFICE)).codes).toEqual(['SAME_AUTHORITY']);
    expect((await hand(id, 'x')).codes).toEqual(['INVALID']);
    expect((await world.read(id, WORKER)).status).toBe('DELIVERED');
    expect(
      (
        await world.ask(
          'mutation { forwardCase(input: { caseId: "x", authorityId: "x", reason: "x" }) { problems { code } } }',
          {},
          APPLICANT,
        )
      ).codes,
    ).toEqual(['FORBIDDEN']);
  });

  test.skipIf(!onRealPostgres)(
    'to two authorities at the same time comes to one of them, and the other call finds it gone',
    async () => {
      for (let round = 0; round < 3; round += 1) {
        const id = await world.submitted();
        const both = await Promise.all([hand(id, TOWN), hand(id, OTHER, COLLEAGUE)]);
        expect(both.map(({ codes }) => codes.join()).sort()).toEqual(['', 'NOT_FOUND']);
        expect(kinds(await world.read(id)).filter((kind) => kind === 'FORWARDED')).toHaveLength(1);
      }
    },
    60_000,
  );

  test.skipIf(!onRealPostgres)(
    'while the applicant takes it back leaves it taken back, or handed over and then taken back',
    async () => {
      for (let round = 0; round < 3; round += 1) {
        const id = await world.submitted();
        const [handed] = await Promise.all([hand(id), world.call('withdrawApplication', { id }, APPLICANT)]);
        const seen = await world.read(id);
        expect(seen.status).toBe('WITHDRAWN');
        expect(kinds(seen).includes('FORWARDED')).toBe(handed.codes.length === 0);
      }
    },
    60_000,
  );
});
