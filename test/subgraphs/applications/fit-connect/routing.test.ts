import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newId, type Id } from '#platform/values/id.ts';
import { parseRegion } from '#platform/values/region.ts';
import { linesOf } from '#cli/fit-connect-route.ts';
import { createRoutingApi } from '#subgraphs/applications/fit-connect/client/routing-api.ts';
import { createSubmissionApi } from '#subgraphs/applications/fit-connect/client/submission-api.ts';
import { createRouter } from '#subgraphs/applications/fit-connect/routing/router.ts';
import { explainDelivery, setDestination } from '#subgraphs/applications/index.ts';
import { useDatabase } from '#test/support/database.ts';
import { caseWorker, NOW } from '#test/support/viewers.ts';
import { APPLICANT, DOG_TAX, kinds, type CasePayload } from '../world.ts';
import { openPost, type Post } from './post.ts';

const database = useDatabase();
const WINTERBERG = parseRegion('059580048048');
const KOELN = parseRegion('053150000000');
let post: Post;
beforeAll(async () => {
  const routing = ({ routingUrl }: { readonly routingUrl: string }) => ({ url: routingUrl, portalUrl: routingUrl });
  post = await openPost(database.current, (simulator) => ({ routing: routing(simulator), patienceMs: 500 }), {
    regions: ['DE05958'],
  });
  await post.world.seed();
});
afterEach(() => {
  post.simulator.mend();
  post.simulator.world.places.delete(OTHER.destinationId);
});
afterAll(() => post.close());

const OTHER = { destinationId: newId<'Destination'>() };

const submit = (area = WINTERBERG, authorityId = newId<'Authority'>()): Promise<string> =>
  post.world.submitted({ authorityId, area });
const delivered = async (id: string): Promise<readonly string[]> => kinds(await post.world.read(id));

/** The case as its own case worker sees it when she takes it over. */
async function taken(id: string, authorityId: Id<'Authority'>): Promise<CasePayload['case']> {
  return (await post.world.call<CasePayload>('assignCase', { caseId: id }, caseWorker(authorityId))).case;
}

describe('an application to an authority whose destination nobody has named', () => {
  test('goes where the routing service says, and the signed address is kept with it', async () => {
    const id = await submit();
    await post.carry();
    expect((await post.simulator.authority.accept((await post.kept(id)).submissionId)).data).toMatchObject({ furtherDogs: 0 });
    const { destinationId, address } = await post.delivery(id);
    expect(destinationId).toBe(post.simulator.place.destinationId);
    expect(address?.split('.')).toHaveLength(3);
  });

  test('goes to our own case desk at once where the routing service knows none', async () => {
    const office = newId<'Authority'>();
    const id = await submit(KOELN, office);
    expect(await delivered(id)).toEqual(['SUBMITTED', 'DELIVERED']);
    await expect(post.delivery(id)).rejects.toThrow('there is no delivery');
    expect((await taken(id, office)).dueOn).toBe('2026-11-30');
  });

  test('is submitted while the routing service is down, waits, and goes on when it is up again', async () => {
    post.simulator.faults.isRoutingDown = true;
    const id = await submit();
    expect(await delivered(id)).toEqual(['SUBMITTED']);
    await post.round();
    expect(await post.delivery(id)).toMatchObject({ state: 'UNROUTED', destinationId: null, trouble: 'ROUTING_UNAVAILABLE' });
    post.simulator.mend();
    await post.carry();
    expect(await delivered(id)).toEqual(['SUBMITTED', 'DELIVERED']);
    expect((await post.kept(id)).destinationId).toBe(post.simulator.place.destinationId);
  });

  test('comes to our own desk when the service is up again and knows none, due as if it had come at once', async () => {
    post.simulator.faults.isRoutingDown = true;
    const office = newId<'Authority'>();
    const id = await submit(KOELN, office);
    post.simulator.mend();
    await post.carry();
    expect(await delivered(id)).toEqual(['SUBMITTED', 'DELIVERED']);
    expect(await post.delivery(id)).toMatchObject({ state: 'AT_DESK', destinationId: null, trouble: null });
    expect((await taken(id, office)).dueOn).toBe('2026-11-30');
  });

  test('is not kept waiting for a routing service that does not answer in time', async () => {
    let release = (): void => undefined;
    post.simulator.faults.held = new Promise((resolve) => (release = resolve));
    const id = await submit();
    release();
    expect(await post.delivery(id)).toMatchObject({ state: 'UNROUTED' });
  });

  test('is sent nowhere by an address that is not believed, and somebody is told', async () => {
    for (const [claims, why] of [
      [{ submissionHost: 'evil.example' }, 'ADDRESS_OTHER_HOST'],
      [{ destinationId: newId() }, 'ADDRESS_OTHER_DESTINATION'],
      [{ services: [] }, 'ADDRESS_OTHER_SERVICE'],
    ] as const) {
      post.simulator.faults.addressClaims = claims;
      const id = await submit();
      await post.round();
      expect(await post.delivery(id)).toMatchObject({ state: 'UNROUTED', trouble: why });
      expect(post.log.records.filter(({ level }) => level === 50).map((record) => record['why'])).toContain(why);
      await post.world.call('withdrawApplication', { id }, APPLICANT);
    }
  });

  test('comes to our own desk where several destinations take it, or the only one does not receive', async () => {
    const { place, world } = post.simulator;
    world.places.set(OTHER.destinationId, { ...place, ...OTHER });
    expect(await delivered(await submit())).toEqual(['SUBMITTED', 'DELIVERED']);
    world.places.delete(OTHER.destinationId);
    place.status = 'inactive';
    expect(await delivered(await submit())).toEqual(['SUBMITTED', 'DELIVERED']);
    place.status = 'active';
  });

  test('that is taken back before anybody knew where it goes is not sent', async () => {
    post.simulator.faults.isRoutingDown = true;
    const id = await submit();
    await post.world.call('withdrawApplication', { id }, APPLICANT);
    post.simulator.mend();
    await post.carry();
    expect(await post.delivery(id)).toMatchObject({ state: 'CANCELLED' });
  });
});

test('the routing service is asked once for a service in an area, and again after ten minutes; silence counts for seconds', async () => {
  const { routingUrl, submissionUrl, tokenUrl, host, faults, world } = post.simulator;
  let ahead = 0;
  const now = (): Date => new Date(NOW.getTime() + ahead);
  const router = createRouter({
    routing: createRoutingApi({ url: routingUrl, portalUrl: routingUrl }),
    service: createSubmissionApi({ ...post.settings, url: submissionUrl, tokenUrl }, now),
    serviceHost: host,
    now,
    log: post.log.log,
  });
  const ask = () => router.route({ leikaKey: DOG_TAX, area: WINTERBERG });
  const asked = (): number => world.looked.filter((url) => url.startsWith('/v2/routes')).length;
  const before = asked();
  const answers = await Promise.all([ask(), ask(), ask()]);
  expect(new Set(answers.map((routed) => routed.to))).toEqual(new Set(['DESTINATION']));
  ahead = 599_000;
  await ask();
  expect(asked() - before).toBe(1);
  ahead = 600_001;
  faults.isRoutingDown = true;
  expect(await ask()).toEqual({ to: 'NOT_KNOWN_YET', why: 'ROUTING_UNAVAILABLE' });
  faults.isRoutingDown = false;
  expect((await ask()).to).toBe('NOT_KNOWN_YET');
  ahead += 15_001;
  expect((await ask()).to).toBe('DESTINATION');
  expect(asked() - before).toBe(2);
});

test('a destination that an operator has named counts, and nobody is asked', async () => {
  const { looked, places } = post.simulator.world;
  const { place, host } = post.simulator;
  places.set(OTHER.destinationId, { ...place, ...OTHER });
  const authorityId = newId<'Authority'>();
  const deps = { database: database.current, serviceHost: host, routing: null, now: post.now };
  const namedBy = { destination: OTHER.destinationId };
  await setDestination(deps, { authorityId, leikaKey: null, schemaUri: null, namedBy });
  const before = looked.length;
  const id = await submit(WINTERBERG, authorityId);
  expect(looked).toHaveLength(before);
  expect(await post.delivery(id)).toMatchObject({ ...OTHER, state: 'WAITING', address: null });
});

describe('whoever runs the portal', () => {
  const explain = async (area = WINTERBERG, authorityId: Id<'Authority'> | null = null) => {
    const { settings, simulator } = post;
    const routing = { url: simulator.routingUrl, portalUrl: simulator.routingUrl };
    const deps = { database: database.current, delivery: settings, routing, now: post.now };
    return linesOf(await explainDelivery(deps, { leikaKey: DOG_TAX, area, authorityId }));
  };

  test('sees the route, what stands behind it and where an application goes', async () => {
    const { destinationId, encryption } = post.simulator.place;
    expect(await explain()).toEqual([
      `route to ${destinationId} (Stadt Winterberg): its address is genuine`,
      `  status active, key ${encryption.kid}: fit for encryption`,
      '  takes it in DE05958',
      '  as application/xml after https://schema.example/antrag.xsd',
      '  as application/json after https://schema.example/antrag.schema.json',
      `goes to ${destinationId}: the routing service says so`,
    ]);
  });

  test('sees why it comes to our own case desk, waits, or goes elsewhere', async () => {
    expect(await explain(KOELN)).toEqual(['goes to our own case desk: the routing service knows no destination']);
    post.simulator.faults.addressClaims = { submissionHost: 'evil.example' };
    expect((await explain()).at(-1)).toBe('waits, and is looked up again: its signed address is not believed (OTHER_HOST)');
    post.simulator.faults.isRoutingDown = true;
    expect((await explain()).at(-1)).toMatch(/^waits, and is looked up again: the routing service/);
    expect((await explain(WINTERBERG, post.office)).at(-1)).toBe(
      `goes to ${post.simulator.place.destinationId}: an operator has named it`,
    );
  });
});
