/** The clock jumps two days ahead and is put right, or goes back an hour: what waits is not forgotten, and nothing is told twice. */

import type { JWK } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { inspectSubmissions } from '#subgraphs/applications/index.ts';
import { claimDeliveries } from '#subgraphs/applications/fit-connect/store/deliveries.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { AUTHORITY_TOKEN } from '#test/support/fit-connect/world.ts';
import { SEAL_KEYS, sealKeysOf } from '#test/support/sealing.ts';
import { openPost, type Post } from '../fit-connect/post.ts';
import { kinds } from '../world.ts';

const database = useDatabase();
const HOUR_MS = 3_600_000;
const TWO_DAYS_MS = 48 * HOUR_MS;

describe.skipIf(!onRealPostgres)('a clock', () => {
  let post: Post;
  beforeAll(async () => {
    post = await openPost(database.current);
    await post.world.seed();
  });
  afterEach(() => post.simulator.mend());
  afterAll(() => post.close());

  test('that was two days ahead when a delivery was put off does not hold it up once it is right', async () => {
    post.simulator.faults.isDown = true;
    post.wait(TWO_DAYS_MS);
    const id = await post.sent();
    expect(await post.delivery(id)).toMatchObject({ state: 'WAITING', trouble: 'UNAVAILABLE' });
    post.wait(-TWO_DAYS_MS);
    post.simulator.mend();
    await post.round();
    await post.kept(id);
    expect(kinds(await post.world.read(id))).toEqual(['SUBMITTED', 'DELIVERED']);
  });

  test('that was two days ahead in a process that died with a delivery in its hands does not either', async () => {
    const id = await post.submit();
    const [dueAt, until] = [post.now(), new Date(post.now().getTime() + TWO_DAYS_MS + 5 * 60_000)];
    expect(await claimDeliveries(database.current.db, { limit: 10, dueAt, after: null }, until)).toHaveLength(1);
    await post.round();
    await post.kept(id);
  });

  test('that is right leaves alone what another process has claimed', async () => {
    const id = await post.submit();
    const until = new Date(post.now().getTime() + 5 * 60_000);
    expect(await claimDeliveries(database.current.db, { limit: 10, dueAt: post.now(), after: null }, until)).toHaveLength(1);
    await post.round();
    expect(await post.delivery(id)).toMatchObject({ state: 'WAITING', attempts: 0 });
    await post.carry();
    await post.kept(id);
  });

  test('that goes back an hour leaves the history in its order, and an acceptance from what is now the future counts when its time has come', async () => {
    const id = await post.sent();
    post.wait(HOUR_MS);
    await post.simulator.authority.accept((await post.kept(id)).submissionId);
    post.wait(-2 * HOUR_MS);
    await post.carry();
    expect(kinds(await post.world.read(id))).toEqual(['SUBMITTED', 'DELIVERED']);
    const later = await post.submit();
    post.wait(2 * HOUR_MS);
    await post.carry();
    expect(kinds(await post.world.read(id))).toEqual(['SUBMITTED', 'DELIVERED', 'ACCEPTED']);
    expect(kinds(await post.world.read(later))).toEqual(['SUBMITTED', 'DELIVERED']);
  });

  test('that goes back has a token of the delivery service be used beyond its end: it is asked for anew', async () => {
    await post.sent();
    post.wait(-HOUR_MS);
    const { tokens } = post.simulator.world;
    for (const token of tokens) if (token !== AUTHORITY_TOKEN) tokens.delete(token);
    const id = await post.submit();
    await post.carry();
    await post.kept(id);
    expect(kinds(await post.world.read(id))).toEqual(['SUBMITTED', 'DELIVERED']);
    post.wait(HOUR_MS);
  });

  test('that jumps two days ahead loses no submission and breaks no seal', async () => {
    const before = await post.submit();
    post.wait(TWO_DAYS_MS);
    const after = await post.submit();
    post.wait(-TWO_DAYS_MS);
    await post.carry();
    for (const id of [before, after]) {
      await post.kept(id);
      expect(kinds(await post.world.read(id))).toEqual(['SUBMITTED', 'DELIVERED']);
    }
    const { keys } = JSON.parse(SEAL_KEYS) as { keys: JWK[] };
    expect(await inspectSubmissions(database.current, sealKeysOf(...keys).jwks)).toMatchObject({ broken: [], unsealed: 0 });
  });
});
