import { beforeAll, describe, expect, test } from 'vitest';
import { parseLeika } from '#platform/values/leika.ts';
import { seedForms } from '#subgraphs/applications/index.ts';
import { useDatabase } from '#test/support/database.ts';
import { fee, formFiles, onlineService, WORKER } from '../world.ts';
import { BUYER, createBookingWorld, plateData, RIVAL } from './world.ts';

const database = useDatabase();
const world = createBookingWorld(() => database.current);
const BY_HAND = parseLeika('99036049069000');
let offer: string;

beforeAll(async () => {
  // The form of the seed, with a case worker who decides.
  const seeded = formFiles.get('reserved-licence-plate.json') as { readonly uiSchema: { readonly booking: object } };
  const { uiSchema } = seeded;
  const byHand = { ...seeded, uiSchema: { ...uiSchema, booking: { ...uiSchema.booking, automatic: false } } };
  await seedForms(database.current, [byHand], world.now);
  await world.plateCodes();
  const paidAfterwards = [onlineService({ trustLevel: 'BASIC', paymentPolicy: 'OPTIONAL' })];
  const area = world.district;
  offer = (await world.offered({ leikaKey: BY_HAND, area, fees: [fee()], onlineServices: paidAfterwards })).id;
});

interface Decided {
  readonly case: { readonly status: string } | null;
  readonly problems: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
}

async function decide(caseId: string, outcome: string): Promise<Decided> {
  const query = `mutation ($input: DecideCaseInput!) { decideCase(input: $input) { case { status } problems { code path message } } }`;
  const { data } = await world.ask(query, { input: { caseId, outcome, text: 'Entschieden.' } }, WORKER);
  return data?.['decideCase'] as Decided;
}

function wait(): Promise<void> {
  world.pass(1441);
  return Promise.resolve();
}

async function expire(): Promise<void> {
  await wait();
  await world.sweep();
}

const take = (digits: string) => world.submitted(offer, plateData('GR', digits), RIVAL);

/** How a booking came to stand as it does, and whether what it was of can be had. */
const STATES: readonly (readonly [state: string, isToBeHad: boolean, bring: (id: string, digits: string) => Promise<unknown>])[] =
  [
    ['booked', true, () => Promise.resolve()],
    ['over, and nobody has looked yet', true, () => wait()],
    ['expired, and free', true, expire],
    ['released, and free', true, (id) => world.paid(id, BUYER, 'CANCELED')],
    ['expired, and somebody else’s', false, (_, digits) => expire().then(() => take(digits))],
    ['released, and somebody else’s', false, (id, digits) => world.paid(id, BUYER, 'CANCELED').then(() => take(digits))],
  ];
const MATRIX = STATES.flatMap((state) => ['GRANTED', 'PARTLY_GRANTED', 'DENIED'].map((outcome) => [...state, outcome] as const));

describe('a booking that is', () => {
  test.each(MATRIX.map((row, index) => [row[0], row[3], row, index + 1] as const))(
    '%s, with a case that is to be %s',
    async (_, outcome, [, isToBeHad, bring], index) => {
      const digits = String(index);
      const { id } = await world.submitted(offer, plateData('GR', digits), BUYER);
      await bring(id, digits);
      const { status: before } = (await world.read(id, BUYER)).booking ?? {};
      const { case: decided, problems } = await decide(id, outcome);
      const { status, booking, timeline } = await world.read(id, BUYER);
      if (outcome === 'DENIED') {
        expect(problems).toEqual([]);
        expect(status).toBe('DECIDED');
        expect(['RELEASED', 'EXPIRED']).toContain(booking?.status);
      } else if (isToBeHad) {
        expect(problems).toEqual([]);
        expect({ status: decided?.status, booking: booking?.status }).toEqual({ status: 'DECIDED', booking: 'CONFIRMED' });
        expect(booking?.secrets).toHaveLength(1);
      } else {
        expect(problems).toMatchObject([{ code: 'BOOKING_OVER', path: ['outcome'] }]);
        // Nothing has changed: neither the case nor what is known of the booking.
        expect({ status, booking: booking?.status, secrets: booking?.secrets }).toEqual({
          status: 'DELIVERED',
          booking: before,
          secrets: [],
        });
        expect(timeline.map(({ kind }) => kind)).not.toContain('DECIDED');
        expect(await decide(id, 'DENIED')).toMatchObject({ case: { status: 'DECIDED' }, problems: [] });
      }
    },
  );

  test('to be granted by two is taken again with the proposal, and a proposal is refused where it is somebody else’s', async () => {
    const propose = async (caseId: string) => {
      const query = `mutation ($input: ProposeDecisionInput!) { proposeDecision(input: $input) { problems { code path } } }`;
      const { data } = await world.ask(query, { input: { caseId, outcome: 'GRANTED', text: 'Ja.' } }, WORKER);
      return (data?.['proposeDecision'] as Decided).problems;
    };
    const { id } = await world.submitted(offer, plateData('GS', '1'), BUYER);
    await expire();
    expect(await propose(id)).toEqual([]);
    expect((await world.read(id, BUYER)).booking).toMatchObject({ status: 'BOOKED', expiresAt: null });
    const lost = await world.submitted(offer, plateData('GS', '2'), BUYER);
    await expire();
    await world.submitted(offer, plateData('GS', '2'), RIVAL);
    expect(await propose(lost.id)).toEqual([{ code: 'BOOKING_OVER', path: ['outcome'] }]);
  });

  test('held by a case that is turned away is free', async () => {
    const { id } = await world.submitted(offer, plateData('GS', '3'), BUYER);
    const query = `mutation ($input: RejectCaseInput!) { rejectCase(input: $input) { problems { code } } }`;
    await world.ask(query, { input: { caseId: id, reasons: 'Falsche Stelle.' } }, WORKER);
    expect((await world.read(id, BUYER)).booking?.status).toBe('RELEASED');
    expect((await world.draft(offer, plateData('GS', '3'), RIVAL)).remarks).toEqual([]);
  });
});
