/** A process that is killed anywhere on the way of a delivery loses nothing and doubles nothing. On real PostgreSQL only. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChild } from '#test/support/child-process.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { openDesk, type Desk } from '../../accounts/safe/desk.ts';
import { pdfOf } from '../../accounts/safe/samples.ts';
import { APPLICANT, DOG, kinds } from '../world.ts';
import { openPost, type Post } from './post.ts';

const database = useDatabase();

/** Where one side knows something that the other does not yet; any other point is met at random in `../faults`. */
const POINTS = ['after announce', 'after putAttachment', 'before submit', 'after submit', 'after serviceKey'];

describe.skipIf(!onRealPostgres)('processes that are killed', () => {
  let desk: Desk;
  let post: Post;
  beforeAll(async () => {
    desk = await openDesk(database.current);
    // Nothing here is about patience, and many carry at a time.
    post = await openPost(database.current, { publicUrl: desk.url, timeoutMs: 20_000 });
    await post.world.seed();
  });
  afterAll(async () => {
    await post.close();
    await desk.close();
  });

  async function submitWithProof(proof: Buffer): Promise<string> {
    const id = await post.world.saved({ authorityId: post.office });
    const document = await desk.put(proof, { size: proof.length }, APPLICANT);
    const until = new Date(NOW.getTime() + 86_400_000).toISOString();
    await desk.call(
      'shareDocument',
      { id: document.id, applicationId: id, purpose: 'ATTACHMENT', until },
      'share { id }',
      APPLICANT,
    );
    await post.world.call('submitApplication', { id }, APPLICANT);
    return id;
  }

  test.each(POINTS)(
    '%s leaves a delivery that arrives once, whole, and is followed to its end',
    async (point) => {
      if (database.settings.kind !== 'postgres') throw new Error('only on real PostgreSQL');
      const proof = pdfOf(1_000);
      const id = await submitWithProof(proof);
      const before = post.simulator.submitted().length;
      const child = startChild('deliver-and-hang.ts', database.settings.url, JSON.stringify(post.settings), point);
      await child.says(point);
      await child.kill();
      await post.carry();
      expect(post.simulator.submitted()).toHaveLength(before + 1);
      const opened = await post.simulator.authority.accept((await post.kept(id)).submissionId);
      expect(opened.data).toEqual(DOG);
      const proofs = opened.attachments.filter(({ purpose }) => purpose === 'attachment');
      expect(proofs.map(({ content }) => content.equals(proof))).toEqual([true]);
      await post.carry();
      expect(kinds(await post.world.read(id))).toEqual(['SUBMITTED', 'DELIVERED', 'ACCEPTED']);
      expect(await post.verdicts(id)).toEqual(['create VALID', 'submit VALID', 'accept VALID']);
    },
    120_000,
  );

  test('and processes that carry the same deliveries at the same time: each arrives once', async () => {
    const before = post.simulator.submitted().length;
    post.simulator.faults.isDown = true;
    const ids = await Promise.all(Array.from({ length: 6 }, () => post.submit()));
    post.simulator.mend();
    await Promise.all(Array.from({ length: 5 }, () => post.carry()));
    expect(post.simulator.submitted()).toHaveLength(before + ids.length);
    for (const id of ids) expect(kinds(await post.world.read(id))).toEqual(['SUBMITTED', 'DELIVERED']);
  }, 120_000);
});
