/** The document safe in the whole portal: what a front end does, over HTTP. */

import { expect, test } from 'vitest';
import { usePortal } from '../support/portal.ts';
import { createClient, signIn } from './client.ts';

const portal = usePortal({ SAFE_SCANNER: 'off' });

interface Uploading {
  readonly uploadDocument: {
    readonly upload: { readonly url: string; readonly headers: readonly { readonly name: string; readonly value: string }[] };
  };
}
interface Safe {
  readonly me: {
    readonly documents: {
      readonly edges: readonly {
        readonly node: { readonly id: string; readonly current: { readonly download: { readonly url: string } } };
      }[];
    };
  };
}

const UPLOAD = `mutation ($input: UploadDocumentInput!) { uploadDocument(input: $input) { upload { url headers { name value } } problems { code } } }`;
const SAFE = '{ me { documents { edges { node { id name scanStatus current { number download { url } } } } } } }';

test('a citizen puts a document into her safe, reads it back and deletes it; nobody else sees it', async () => {
  const owner = createClient(portal.url, await signIn(portal.url, 'citizen', 'substantial'));
  const other = createClient(portal.url, await signIn(portal.url, 'citizen-high', 'high'));
  const content = Buffer.from('Haftpflicht: versichert seit 2020\n');
  const input = { name: 'Versicherung.txt', mediaType: 'text/plain', size: content.length };
  const { upload } = (await owner.data<Uploading>(UPLOAD, { input })).uploadDocument;
  const headers = Object.fromEntries(upload.headers.map(({ name, value }) => [name, value]));
  expect((await fetch(upload.url, { method: 'PUT', body: content, headers })).status).toBe(201);

  const safe = await owner.data<Safe>(SAFE);
  expect(safe.me.documents.edges).toMatchObject([
    { node: { name: 'Versicherung.txt', scanStatus: 'UNSCANNED', current: { number: 1 } } },
  ]);
  const { id, current } = safe.me.documents.edges[0]?.node ?? expect.fail();
  expect(await (await fetch(current.download.url)).text()).toBe(content.toString());

  expect((await other.data<Safe>(SAFE)).me.documents.edges).toEqual([]);
  const deletion = 'mutation ($id: ID!) { deleteDocument(input: { id: $id }) { deletedId } }';
  expect((await other.ask(deletion, { id })).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  expect((await createClient(portal.url).ask(deletion, { id })).errors?.[0]?.extensions).toMatchObject({
    code: 'UNAUTHENTICATED',
  });
  expect(await owner.data(deletion, { id })).toEqual({ deleteDocument: { deletedId: id } });
  expect((await fetch(current.download.url)).status).toBe(404);
});
