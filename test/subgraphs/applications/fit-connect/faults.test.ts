/** What goes wrong between us and the delivery service: no application is lost, none arrives twice, and nothing forged is believed. */

import { createHmac } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isUniqueViolation } from '#platform/database.ts';
import type { Id } from '#platform/values/id.ts';
import { resumeDelivery } from '#subgraphs/applications/fit-connect/store/deliveries.ts';
import { useDatabase } from '#test/support/database.ts';
import { makeKey } from '#test/support/fit-connect/keys.ts';
import type { Point } from '#test/support/fit-connect/world.ts';
import { kinds } from '../world.ts';
import { CALLBACK_SECRET, openPost, type Post } from './post.ts';

const database = useDatabase();
const DAY_MS = 86_400_000;
let post: Post;
beforeAll(async () => {
  post = await openPost(database.current);
  await post.world.seed();
});
afterEach(() => {
  post.simulator.mend();
  post.simulator.place.encryption = post.simulator.keys.encryption;
  post.simulator.place.status = 'active';
});
afterAll(() => post.close());

const alarms = (): readonly string[] => post.log.errors.map(({ msg }) => msg);

describe('a delivery service', () => {
  test('that is down takes what waited when it is up again, each once', async () => {
    post.simulator.faults.isDown = true;
    const ids = [await post.submit(), await post.submit(), await post.submit()];
    await post.round();
    for (const id of ids) expect(await post.delivery(id)).toMatchObject({ state: 'WAITING', trouble: 'UNAVAILABLE' });
    post.wait(60 * 60_000);
    await post.round();
    const tries = await Promise.all(ids.map((id) => post.delivery(id)));
    post.simulator.mend();
    await post.round(); // Not due yet.
    expect(await Promise.all(ids.map((id) => post.delivery(id)))).toEqual(tries);
    post.wait(15 * 60_000);
    await post.round();
    for (const id of ids) {
      await post.kept(id);
      expect(kinds(await post.world.read(id))).toEqual(['SUBMITTED', 'DELIVERED']);
    }
  });

  test('that does not answer in time is asked again later', async () => {
    const slow = await openPost(database.current, { timeoutMs: 100 });
    let release = (): void => undefined;
    slow.simulator.faults.held = new Promise((resolve) => (release = resolve));
    const id = await slow.sent();
    expect(await slow.delivery(id)).toMatchObject({ state: 'WAITING', trouble: 'UNAVAILABLE' });
    slow.simulator.mend();
    release();
    await slow.carry();
    await slow.kept(id);
    await slow.close();
  });

  test.each<Point>(['announce', 'submit'])('that fails after it has stored a step (%s) gets it no second time', async (point) => {
    const before = post.simulator.submitted().length;
    post.simulator.faults.failAfter.add(point);
    const id = await post.sent();
    await post.carry();
    await post.kept(id);
    expect(post.simulator.submitted()).toHaveLength(before + 1);
    expect(await post.world.read(id)).toMatchObject({ status: 'DELIVERED' });
  });

  test('that has deleted what was announced and never submitted is told of it anew', async () => {
    post.simulator.faults.failBefore.add('submit');
    const id = await post.sent();
    post.simulator.faults.isDown = true;
    const first = (await post.delivery(id)).submissionId ?? '';
    const kept = post.simulator.world.kept.get(first);
    if (kept === undefined) throw new Error('it was not announced');
    kept.isGone = true;
    post.simulator.mend();
    await post.carry();
    expect((await post.delivery(id)).submissionId).not.toBe(first);
    await post.kept(id);
    expect(kept.content).toBeNull();
  });

  test('that knows nothing any more of what may have been submitted is not told of it anew: a person decides', async () => {
    post.simulator.faults.failBefore.add('submit');
    const { applicationId: id, submissionId } = await post.delivery(await post.sent());
    if (post.simulator.world.kept.get(submissionId ?? '')?.content === null) post.simulator.world.kept.delete(submissionId ?? '');
    await post.carry();
    const { state, trouble } = await post.delivery(id);
    expect([state, trouble]).toEqual(['GIVEN_UP', 'case-does-not-exist']);
    expect(alarms().at(-1)).toBe('a delivery is given up: a person has to look after it');
  });
});

describe('a delivery', () => {
  test('is sealed anew when the authority changes its key on the way', async () => {
    post.simulator.faults.failBefore.add('submit');
    const id = await post.sent();
    const first = await post.delivery(id);
    post.simulator.place.encryption = post.simulator.keys.nextEncryption;
    await post.carry();
    const { encryptionKid, tags } = await post.delivery(id);
    expect(encryptionKid).toBe('authority-encrypt-2');
    expect(tags).not.toEqual(first.tags);
    await post.simulator.authority.accept((await post.kept(id)).submissionId);
    await post.carry();
    expect(await post.world.read(id)).toMatchObject({ status: 'ACCEPTED' });
  });

  test('is not sealed with a key that is too short, and given up aloud', async () => {
    post.simulator.place.encryption = await makeKey('encryption', 'short', 2048);
    const id = await post.sent();
    expect(await post.delivery(id)).toMatchObject({ state: 'GIVEN_UP', trouble: 'KEY_TOO_SHORT', encryptedData: null });
    expect(kinds(await post.world.read(id))).toEqual(['SUBMITTED', 'DELIVERY_DELAYED']);
  });

  test('that cannot be submitted for three days is given up aloud, and goes on when a person says so', async () => {
    post.simulator.faults.isDown = true;
    const id = (await post.sent()) as Id<'Application'>;
    post.wait(3 * DAY_MS);
    const before = alarms().length;
    await post.carry();
    expect(await post.delivery(id)).toMatchObject({ state: 'GIVEN_UP', trouble: 'UNAVAILABLE' });
    expect(alarms()).toHaveLength(before + 1);
    post.simulator.mend();
    await post.carry();
    expect((await post.delivery(id)).state).toBe('GIVEN_UP');
    expect(await database.current.db.transaction((tx) => resumeDelivery(tx, id, post.now()))).toBe(true);
    expect(await database.current.db.transaction((tx) => resumeDelivery(tx, id, post.now()))).toBe(false);
    await post.carry();
    await post.kept(id);
    expect(kinds(await post.world.read(id))).toEqual(['SUBMITTED', 'DELIVERY_DELAYED', 'DELIVERED']);
  });

  test('to a destination that is closed is given up aloud', async () => {
    post.simulator.place.status = 'inactive';
    expect(await post.delivery(await post.sent())).toMatchObject({ state: 'GIVEN_UP', trouble: 'DESTINATION_NOT_ACTIVE' });
  });
});

describe('events', () => {
  test('that come twice and in another order count once, whatever the order', async () => {
    const id = await post.sent();
    const { submissionId } = await post.kept(id);
    await post.simulator.authority.accept(submissionId);
    post.simulator.faults.mangle = (tokens) => [...tokens, ...tokens].reverse();
    await post.carry();
    expect(kinds(await post.world.read(id))).toEqual(['SUBMITTED', 'DELIVERED', 'ACCEPTED']);
    expect(await post.verdicts(id)).toHaveLength(3);
  });

  test('of an acceptance that come before that of the delivery make up for it', async () => {
    post.simulator.faults.mangle = () => [];
    const id = await post.sent();
    expect(await post.world.read(id)).toMatchObject({ status: 'SUBMITTED' });
    await post.simulator.authority.accept((await post.kept(id)).submissionId);
    post.simulator.faults.mangle = (tokens) => tokens.filter((_, index) => index === tokens.length - 1);
    await post.carry();
    expect(kinds(await post.world.read(id))).toEqual(['SUBMITTED', 'DELIVERED', 'ACCEPTED']);
  });

  test('that speak of something else than was sent change nothing and are kept as evidence, told of once', async () => {
    const id = await post.sent();
    const { tags } = await post.delivery(id);
    const { submissionId } = await post.kept(id);
    if (tags === null) throw new Error('it was not sealed');
    await post.simulator.authority.answer(submissionId, 'accept', { tags: { ...tags, data: tags.metadata } });
    const before = alarms().length;
    await post.carry();
    await post.carry();
    expect(await post.world.read(id)).toMatchObject({ status: 'DELIVERED' });
    expect(await post.verdicts(id)).toEqual(['create VALID', 'submit VALID', '- OTHER_TAGS']);
    expect(post.log.errors.slice(before)).toMatchObject([{ application: id, verdict: 'OTHER_TAGS' }]);
  });

  test('that were altered on their way are not believed', async () => {
    const id = await post.sent();
    await post.simulator.authority.answer((await post.kept(id)).submissionId, 'reject', { problems: [] });
    const alter = (token: string): string => {
      const [header = '', payload = '', signature = ''] = token.split('.');
      const said = Buffer.from(payload, 'base64url').toString('utf8').replace('/reject-submission', '/accept-submission');
      return [header, Buffer.from(said).toString('base64url'), signature].join('.');
    };
    post.simulator.faults.mangle = (tokens) => tokens.map((token, index) => (index === tokens.length - 1 ? alter(token) : token));
    await post.carry();
    expect(await post.verdicts(id)).toContain('- BAD_SIGNATURE');
    expect(await post.world.read(id)).toMatchObject({ status: 'DELIVERED' });
  });

  test('under an id that was used already count no second time', async () => {
    const id = await post.sent();
    const { submissionId } = await post.kept(id);
    await post.simulator.authority.answer(submissionId, 'forward', { jti: 'one' });
    await post.simulator.authority.answer(submissionId, 'reject', { jti: 'one' });
    await post.carry();
    expect(await post.verdicts(id)).toEqual(['create VALID', 'submit VALID', 'forward VALID', 'reject JTI_USED_TWICE']);
    expect(await post.world.read(id)).toMatchObject({ status: 'DELIVERED' });
  });

  test('of a second answer do not undo the first', async () => {
    const id = await post.sent();
    const { submissionId } = await post.kept(id);
    await post.simulator.authority.accept(submissionId);
    await post.simulator.authority.answer(submissionId, 'reject');
    await post.carry();
    expect(await post.world.read(id)).toMatchObject({ status: 'ACCEPTED' });
    expect(await post.delivery(id)).toMatchObject({ state: 'ACCEPTED' });
  });

  test('are written once: the database refuses to alter or remove them', async () => {
    const { db } = database.current;
    const refusal = { cause: { message: 'rows of applications.delivery_event are written once: UPDATE is refused' } };
    await expect(db.execute(sql`update applications.delivery_event set verdict = 'VALID'`)).rejects.toMatchObject(refusal);
    await expect(db.execute(sql`delete from applications.delivery_event`)).rejects.toThrow();
    expect(isUniqueViolation(new Error())).toBe(false);
  });
});

describe('a callback', () => {
  async function call(caseId: string | null, secret = CALLBACK_SECRET, at = post.now()): Promise<number> {
    const body = JSON.stringify({
      type: 'https://schema.fitko.de/fit-connect/submission-api/callbacks/new-events',
      caseIds: [caseId],
    });
    const timestamp = String(Math.floor(at.getTime() / 1000));
    const code = createHmac('sha512', secret).update(`${timestamp}.${body}`).digest('hex');
    const headers = { 'content-type': 'application/json', 'callback-timestamp': timestamp, 'callback-authentication': code };
    return (await fetch(`${post.url}/applications/fit-connect/callback`, { method: 'POST', headers, body })).status;
  }

  test('that is genuine makes the delivery due, and sent again it does nothing', async () => {
    const id = await post.sent();
    const { caseId } = await post.delivery(id);
    const due = (): Promise<boolean> => post.delivery(id).then(({ nextAt }) => nextAt <= post.now());
    expect(await due()).toBe(false);
    expect([await call(caseId), await due()]).toEqual([200, true]);
    await post.round();
    expect([await call(caseId), await due()]).toEqual([200, false]);
    post.wait(1_000);
    expect([await call(caseId), await due()]).toEqual([200, true]);
  });

  test('that is forged or old is refused and does nothing', async () => {
    const id = await post.sent();
    const { caseId, nextAt } = await post.delivery(id);
    expect(await call(caseId, 'another-secret-of-somebody-else-entirely')).toBe(401);
    expect(await call(caseId, CALLBACK_SECRET, new Date(post.now().getTime() - 301_000))).toBe(401);
    expect((await fetch(`${post.url}/applications/fit-connect/callback`, { method: 'POST' })).status).toBe(401);
    expect((await post.delivery(id)).nextAt).toEqual(nextAt);
  });
});
