import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId, type Id } from '#platform/values/id.ts';
import { parseLeika } from '#platform/values/leika.ts';
import { parseRegion } from '#platform/values/region.ts';
import { createRoutingApi } from '#subgraphs/applications/fit-connect/client/routing-api.ts';
import { createSubmissionApi } from '#subgraphs/applications/fit-connect/client/submission-api.ts';
import { ServiceRefusal, ServiceUnavailable } from '#subgraphs/applications/fit-connect/service.ts';
import { findDestination } from '#subgraphs/applications/fit-connect/store/destinations.ts';
import { readDestinations, setDestination, unsetDestination, type NamedBy } from '#subgraphs/applications/index.ts';
import { saveAuthorities } from '#subgraphs/applications/reuse/store/authorities.ts';
import { useDatabase } from '#test/support/database.ts';
import { addressOf } from '#test/support/fit-connect/routing-service.ts';
import { openSimulator, type Simulator } from '#test/support/fit-connect/simulator.ts';
import { now } from '#test/support/viewers.ts';
import { DOG_TAX } from '../world.ts';

const database = useDatabase();
const WINTERBERG = parseRegion('059580048048');
let simulator: Simulator;
beforeAll(async () => {
  simulator = await openSimulator({ now, leikaKeys: [DOG_TAX] });
});
afterAll(() => simulator.close());

const routing = () => ({ url: simulator.routingUrl, portalUrl: simulator.routingUrl });

function name(authorityId: Id<'Authority'>, namedBy: NamedBy, leikaKey: typeof DOG_TAX | null = DOG_TAX) {
  const deps = { database: database.current, serviceHost: simulator.host, routing: routing(), now };
  return setDestination(deps, { authorityId, leikaKey, schemaUri: null, namedBy });
}

describe('where an authority receives', () => {
  test('is found by the routing service, whose signed address is checked', async () => {
    const authorityId = newId<'Authority'>();
    const { destinationId, signature } = await name(authorityId, { area: WINTERBERG, leikaKey: DOG_TAX });
    expect(destinationId).toBe(simulator.place.destinationId);
    expect(signature).toContain('.');
    expect((await readDestinations(database.current)).map((each) => each.authorityId)).toContain(authorityId);
  });

  test('is said with the name of the authority, so that a wrong id does not go unnoticed', async () => {
    const { db } = database.current;
    const known = { id: newId<'Authority'>(), name: 'Stadt Winterberg', level: 'MUNICIPAL', region: WINTERBERG } as const;
    await db.transaction((tx) => saveAuthorities(tx, [known]));
    const namedBy = { destination: newId<'Destination'>() };
    expect((await name(known.id, namedBy)).authority).toBe('Stadt Winterberg');
    expect((await name(newId<'Authority'>(), namedBy)).authority).toBeNull();
  });

  test('is not taken from an address for another service or another delivery service', async () => {
    const { place, world, host } = simulator;
    for (const [claims, fault] of [
      [{ services: [] }, 'OTHER_SERVICE'],
      [{ submissionHost: 'evil.example' }, 'OTHER_HOST'],
    ] as const) {
      const authorityId = newId<'Authority'>();
      const address = await addressOf(place, world, host, claims);
      await expect(name(authorityId, { address })).rejects.toMatchObject({
        code: 'INVALID',
        message: `The address is not believed: ${fault}`,
      });
      expect(await findDestination(database.current.db, authorityId, DOG_TAX)).toBeNull();
    }
  });

  test('is not found for a service nobody takes there', async () => {
    const leikaKey = parseLeika('99102013104001');
    await expect(name(newId<'Authority'>(), { area: WINTERBERG, leikaKey })).rejects.toMatchObject({ code: 'INVALID' });
  });

  test('is that of the service before that of the whole authority, and set again it replaces the former', async () => {
    const authorityId = newId<'Authority'>();
    const [general, special, newer] = [newId<'Destination'>(), newId<'Destination'>(), newId<'Destination'>()];
    const found = () => findDestination(database.current.db, authorityId, DOG_TAX).then((row) => row?.destinationId ?? null);
    await name(authorityId, { destination: general }, null);
    expect(await found()).toBe(general);
    await name(authorityId, { destination: special });
    expect(await found()).toBe(special);
    await name(authorityId, { destination: newer });
    expect(await found()).toBe(newer);
    expect(await unsetDestination(database.current, authorityId, DOG_TAX)).toBe(true);
    expect(await found()).toBe(general);
    expect(await unsetDestination(database.current, authorityId, DOG_TAX)).toBe(false);
  });
});

test('areas are found by the beginning of their names', async () => {
  expect(await createRoutingApi(routing()).areas('Winter')).toEqual([{ id: '9411', name: 'Winterberg', type: 'Stadt' }]);
  expect(await createRoutingApi(routing()).areas('Köln')).toEqual([]);
});

describe('the Submission API', () => {
  const api = (clientSecret = simulator.world.client.secret) =>
    createSubmissionApi(
      {
        url: simulator.submissionUrl,
        tokenUrl: simulator.tokenUrl,
        clientId: simulator.world.client.id,
        clientSecret,
        timeoutMs: 2_000,
      },
      now,
    );

  test('is not asked with a secret that is wrong, and the error does not repeat it', async () => {
    const asked = api('a-wrong-secret').destination(simulator.place.destinationId);
    await expect(asked).rejects.toBeInstanceOf(ServiceUnavailable);
    await expect(asked).rejects.toThrow('The token endpoint answered 401 and no token');
  });

  test('is asked with a new token when the old one no longer counts', async () => {
    const client = api();
    await client.destination(simulator.place.destinationId);
    simulator.world.tokens.clear();
    expect((await client.destination(simulator.place.destinationId)).status).toBe('active');
  });

  test('refuses in words that name the problem and nothing else', async () => {
    const refusal = await api()
      .destination(newId())
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ServiceRefusal);
    expect(refusal).toMatchObject({ status: 404, problem: 'destination-does-not-exist' });
  });

  test('takes no content that is not encrypted for the destination', async () => {
    const client = api();
    const { submissionId } = await client.announce({
      destinationId: simulator.place.destinationId,
      attachments: [],
      publicService: { name: 'Hund anmelden', identifier: `urn:de:fim:leika:leistung:${DOG_TAX}` },
      region: null,
      callback: null,
    });
    const plain = { encryptedMetadata: 'x'.repeat(800), encryptedData: 'x'.repeat(800) };
    await expect(client.submit(submissionId, plain)).rejects.toMatchObject({ status: 422, problem: 'invalid-encryption' });
    expect(await client.events(newId()).catch((error: unknown) => error)).toMatchObject({ status: 404 });
  });
});
