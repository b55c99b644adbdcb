/** What whoever runs the portal could read of an application to an authority with a key of its own: every row, every stored file, every line of the log. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDatabase } from '#test/support/database.ts';
import { findWords } from '#test/support/every-row.ts';
import { NOW } from '#test/support/viewers.ts';
import { openDesk, type Desk } from '../../accounts/safe/desk.ts';
import { APPLICANT, DOG } from '../world.ts';
import { openPost, type Post } from './post.ts';

const database = useDatabase();
let desk: Desk;
let post: Post;
beforeAll(async () => {
  desk = await openDesk(database.current);
  post = await openPost(database.current, { publicUrl: desk.url });
  await post.world.seed();
});
afterAll(async () => {
  await post.close();
  await desk.close();
});

/** What stands nowhere but in this application: in its data, and in its proof. */
const DATA = { givenName: 'Zyxgeheim', street: 'Verborgener Weg 77', dog: 'Wuffgeheim' };
const PROOF = Buffer.from('Impfpass: geheimer Inhalt des Nachweises\n');
const WORDS = { ...DATA, proof: 'geheimer Inhalt des Nachweises' };

const told = {
  ...DOG,
  holder: { ...DOG.holder, givenName: DATA.givenName, street: DATA.street },
  dog: { ...DOG.dog, name: DATA.dog },
};

/** Where anything of it is found: tables by their names, `files`, `log`. */
async function places(): Promise<readonly string[]> {
  const inRows = await findWords(database.current.db, WORDS);
  const files = await readdir(desk.folder, { recursive: true, withFileTypes: true });
  const contents = files.filter((one) => one.isFile()).map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1'));
  const stored = (await Promise.all(contents)).join('\n');
  const logged = `${post.log.text}${desk.log.text}`;
  const isIn = (text: string): boolean => Object.values(WORDS).some((word) => text.includes(word));
  const tables = [...new Set(inRows.map((found) => found.replace(/^.* in /, '')))].sort();
  return [...tables, ...(isIn(stored) ? ['files'] : []), ...(isIn(logged) ? ['log'] : [])];
}

/** As it is in the clear with the portal: the draft that was submitted, and the copy that is sealed. */
const IN_THE_CLEAR = ['applications.application', 'applications.submission'];

test('is in two places until the authority has accepted it, and nowhere from that moment on', async () => {
  const id = await post.world.saved({ authorityId: post.office }, told);
  const document = await desk.put(PROOF, { name: 'Nachweis.txt', mediaType: 'text/plain', size: PROOF.length }, APPLICANT);
  const until = new Date(NOW.getTime() + 86_400_000).toISOString();
  const wish = { id: document.id, applicationId: id, purpose: 'ATTACHMENT', until };
  await desk.call('shareDocument', wish, 'share { id }', APPLICANT);
  await post.world.call('submitApplication', { id }, APPLICANT);
  expect(await places(), 'submitted').toEqual(IN_THE_CLEAR);

  await post.carry();
  expect(await post.delivery(id)).toMatchObject({ state: 'SUBMITTED' });
  // The queue holds nothing but what the authority alone can open.
  expect(await places(), 'delivered').toEqual(IN_THE_CLEAR);

  const opened = await post.simulator.authority.accept((await post.kept(id)).submissionId);
  expect(opened.data).toEqual(told);
  expect(opened.attachments.some(({ content }) => content.equals(PROOF))).toBe(true);
  await post.carry();
  await desk.sweep();
  expect(await places(), 'accepted').toEqual([]);
  // Its owner may delete it by now: nobody needs it here any more.
  const { problems } = await desk.call<{ problems: readonly unknown[] }>(
    'deleteDocument',
    { id: document.id },
    'problems { code }',
    APPLICANT,
  );
  expect(problems).toEqual([]);
  expect(await desk.files()).toEqual([]);
});
