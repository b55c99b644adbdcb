import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readFeed } from '#subgraphs/municipal/index.ts';
import {
  authorities,
  offers,
  xzufiFiles,
  xzufiMessages,
  xzufiOffers,
  xzufiRecords,
  xzufiResponsibilities,
} from '#subgraphs/municipal/tables.ts';
import { FeedFault, type FileReport } from '#subgraphs/municipal/xzufi/feed.ts';
import { writeMessage } from '#subgraphs/municipal/xzufi/write/message.ts';
import { useDatabase } from '#test/support/database.ts';
import { now } from '#test/support/viewers.ts';
import { feedRecords, head, ordersOf } from '#test/support/xzufi-feed.ts';

const database = useDatabase();

interface File {
  readonly text: string;
  readonly etag: string;
  /** The connection breaks before the end. */
  readonly breaks?: boolean;
}

const files = new Map<string, File>();
const served: string[] = [];
let server: Server;
let index: URL;

beforeAll(async () => {
  server = createServer((request, response) => {
    const name = request.url?.replace('/feed/', '') ?? '';
    const file = files.get(name);
    if (name === 'elsewhere') response.writeHead(302, { location: '/feed/index.txt' }).end();
    else if (file === undefined) response.writeHead(404).end();
    else if (request.headers['if-none-match'] === file.etag) response.writeHead(304).end();
    else {
      served.push(name);
      response.writeHead(200, { etag: file.etag, 'content-length': Buffer.byteLength(file.text) });
      if (file.breaks === true) response.write(file.text.slice(0, -10), () => response.destroy());
      else response.end(file.text);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  index = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/feed/index.txt`);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  for (const table of [offers, authorities, xzufiMessages, xzufiOffers, xzufiRecords, xzufiResponsibilities, xzufiFiles]) {
    await database.current.db.delete(table);
  }
  files.clear();
  served.length = 0;
});

const message = (position: number, services: number): string =>
  [...writeMessage(head({ position }), ordersOf(feedRecords({ places: 1, services }, '2.3.1')))].join('');

function offer(names: readonly string[], extra = ''): void {
  files.set('index.txt', { text: `${names.join('\r\n')}\n${extra}`, etag: '"index"' });
}

async function round(): Promise<readonly FileReport[]> {
  const reports: FileReport[] = [];
  for await (const report of readFeed(database.current, index, now)) reports.push(report);
  return reports;
}

const outcomes = (reports: readonly FileReport[]): readonly string[] =>
  reports.map((one) =>
    'fault' in one ? one.fault.replace(/^.*\/feed\//, '') : `${one.file.replace(/^.*\//, '')} ${one.report.outcome}`,
  );

describe('a feed', () => {
  it('has each file imported once, in the order of its index', async () => {
    files.set('b.xml', { text: message(1, 2), etag: '"b1"' }).set('a.xml', { text: message(2, 3), etag: '"a1"' });
    offer(['b.xml', 'a.xml']);
    expect(outcomes(await round())).toEqual(['b.xml APPLIED', 'a.xml APPLIED']);
    expect(await round()).toEqual([]);
    expect(served.filter((name) => name.endsWith('.xml'))).toEqual(['b.xml', 'a.xml']);
    expect(await database.current.db.$count(offers)).toBe(3);
  });

  it('has a file imported again when it changes, and new ones when they come', async () => {
    files.set('a.xml', { text: message(1, 2), etag: '"1"' });
    offer(['a.xml']);
    await round();
    files.set('a.xml', { text: message(2, 5), etag: '"2"' }).set('b.xml', { text: message(3, 6), etag: '"1"' });
    offer(['a.xml', 'b.xml']);
    expect(outcomes(await round())).toEqual(['a.xml APPLIED', 'b.xml APPLIED']);
    expect(await database.current.db.$count(offers)).toBe(6);
  });

  it('goes on after a file that is refused, which is looked at again only when it changes', async () => {
    files.set('a.xml', { text: message(1, 2).slice(0, -20), etag: '"1"' }).set('b.xml', { text: message(2, 2), etag: '"1"' });
    offer(['a.xml', 'b.xml']);
    expect(outcomes(await round())).toEqual(['a.xml REFUSED', 'b.xml APPLIED']);
    expect(await round()).toEqual([]);
    files.set('a.xml', { text: message(1, 2), etag: '"2"' });
    expect(outcomes(await round())).toEqual(['a.xml APPLIED']);
  });

  it('goes on after a file that is missing or breaks off, of which nothing is kept, and tries it again', async () => {
    files.set('a.xml', { text: message(1, 4), etag: '"1"', breaks: true }).set('b.xml', { text: message(2, 2), etag: '"1"' });
    offer(['a.xml', 'none.xml', 'b.xml']);
    expect(outcomes(await round())).toEqual(['a.xml was read.', 'none.xml answers with status 404.', 'b.xml APPLIED']);
    expect(await database.current.db.$count(offers)).toBe(2);
    files.set('a.xml', { text: message(1, 4), etag: '"1"' });
    expect(outcomes(await round())).toEqual(['a.xml APPLIED', 'none.xml answers with status 404.']);
  });

  it('may begin an import anew that was broken off after the commit', async () => {
    files.set('a.xml', { text: message(1, 2), etag: '"1"' });
    offer(['a.xml']);
    await round();
    await database.current.db.delete(xzufiFiles);
    expect(outcomes(await round())).toEqual(['a.xml KNOWN']);
  });

  it.each(['http://127.0.0.1:1/a.xml', '//elsewhere.example/a.xml', '../a.xml', '/a.xml', 'file:///etc/passwd'])(
    'is refused when its index names %s',
    async (name) => {
      offer([name]);
      await expect(round()).rejects.toThrow(FeedFault);
    },
  );

  it('follows no redirect', async () => {
    offer(['elsewhere']);
    expect(outcomes(await round())).toEqual(['elsewhere, or only with a redirect.']);
  });

  it('without an index is a fault', async () => {
    await expect(round()).rejects.toThrow(/status 404/);
  });

  it('with an index that does not end is a fault', async () => {
    offer(['a.xml'], 'x'.repeat(1_000_001));
    await expect(round()).rejects.toThrow(/longer than/);
  });
});
