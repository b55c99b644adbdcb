/** No room is left: for an attachment in the object store, for a submission or its delivery in the database. Nothing is half done. */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { rows } from '#platform/database.ts';
import { onRealPostgres, useDatabase } from '#test/support/database.ts';
import { citizen } from '#test/support/viewers.ts';
import { openDesk, send } from '../../accounts/safe/desk.ts';
import { pdfOf } from '../../accounts/safe/samples.ts';
import { openPost, type Post } from '../fit-connect/post.ts';
import { APPLICANT, kinds } from '../world.ts';

const database = useDatabase();

describe.skipIf(!onRealPostgres)('an object store without room', () => {
  let store: Server;
  let answer: { readonly status: number; readonly code: string };
  beforeAll(async () => {
    store = createServer((request, response) => {
      request.resume().on('end', () => {
        const isList = request.method === 'GET';
        response.writeHead(isList ? 200 : request.method === 'DELETE' ? 204 : answer.status, {
          'content-type': 'application/xml',
        });
        response.end(
          isList
            ? '<ListMultipartUploadsResult/>'
            : request.method === 'DELETE'
              ? ''
              : `<Error><Code>${answer.code}</Code></Error>`,
        );
      });
    });
    await new Promise<void>((resolve) => store.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void store.close());

  test.each([
    { status: 507, code: 'XMinioStorageFull' },
    { status: 403, code: 'QuotaExceeded' },
  ])('says so to whoever uploads, and keeps nothing of it ($code)', async (full) => {
    answer = full;
    const endpoint = `http://127.0.0.1:${(store.address() as AddressInfo).port}`;
    const s3 = { kind: 's3', bucket: 'safe', endpoint, region: 'eu-central-1', accessKeyId: 'a', secretAccessKey: 'b' } as const;
    const desk = await openDesk(database.current, { store: s3 });
    const owner = citizen({ subject: `full-${full.code}` });
    const { upload } = await desk.start({}, owner);
    const response = await send(upload, pdfOf());
    expect([response.status, await response.json()]).toMatchObject([507, { code: 'NO_SPACE' }]);
    expect(await desk.documents(owner)).toEqual([]);
    expect(desk.log.errors.map(({ msg }) => msg)).toEqual(['the store of the document safe is full']);
    await desk.close();
  });
});

describe.skipIf(!onRealPostgres)('a database without room', () => {
  let post: Post;
  beforeAll(async () => {
    post = await openPost(database.current);
    await post.world.seed();
    await database.current.db.execute(sql`create function no_room() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`);
  });
  const fill = (table: string) =>
    database.current.db.execute(
      sql`create trigger full_disk before insert or update on ${sql.raw(table)} for each row execute function no_room()`,
    );
  const clear = (table: string) => database.current.db.execute(sql`drop trigger if exists full_disk on ${sql.raw(table)}`);
  afterEach(async () => {
    for (const table of ['applications.seal', 'events.outbox', 'applications.delivery']) await clear(table);
  });
  afterAll(() => post.close());

  test.each(['applications.seal', 'events.outbox'])(
    'for a submission (%s) leaves the draft, says so, and takes it when there is',
    async (table) => {
      const id = await post.world.saved({ authorityId: post.office });
      await fill(table);
      const query = 'mutation ($id: ID!) { submitApplication(input: { id: $id }) { application { number } problems { code } } }';
      const { codes, errors } = await post.world.ask(query, { id }, APPLICANT);
      expect(codes).toEqual(['UNAVAILABLE']);
      expect(errors).toMatchObject([
        { message: 'There is no room to keep anything at present; nothing was changed, please try again later' },
      ]);
      expect(await post.world.read(id)).toMatchObject({ status: 'DRAFT', number: null, timeline: [] });
      await clear(table);
      await post.world.call('submitApplication', { id }, APPLICANT);
      await post.carry();
      expect(kinds(await post.world.read(id))).toEqual(['SUBMITTED', 'DELIVERED']);
      await post.kept(id);
    },
  );

  test('for a delivery leaves it where it was, and it arrives once when there is', async () => {
    const id = await post.submit();
    const before = post.simulator.submitted().length;
    await fill('applications.delivery');
    await post.round();
    expect(await post.delivery(id)).toMatchObject({ state: 'WAITING', attempts: 0 });
    await clear('applications.delivery');
    await post.carry();
    await post.kept(id);
    expect(post.simulator.submitted()).toHaveLength(before + 1);
    expect(await rows(database.current.db, sql`select 1 from applications.seal where application_id = ${id}::uuid`)).toHaveLength(
      1,
    );
  });
});
