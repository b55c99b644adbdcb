/** Reads a feed: an index that names files beside it, of which each is imported once, and again when it changes. */

import type { OpenDatabase } from '#platform/database.ts';
import { OperatorError } from '#platform/errors.ts';
import { importXzufi } from './import.ts';
import type { MessageReport } from './report.ts';
import { findFile, saveFile, type FileVersion } from './store/files.ts';

/** The index, or a file of it, cannot be had. */
export class FeedFault extends OperatorError {}

export type FileReport =
  | { readonly file: string; readonly report: MessageReport }
  /** It could not be had; the next round tries again. */
  | { readonly file: string; readonly fault: string };

const LONGEST_INDEX = 1_000_000;
const INDEX_TIMEOUT_MS = 30_000;
const NOT_MODIFIED = 304;

/** Throws FeedFault when nobody answers or the answer is no success. A redirect is none: it could lead anywhere. */
async function get(address: URL, headers: Readonly<Record<string, string>>, signal: AbortSignal | null): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, { headers, redirect: 'error', signal });
  } catch (cause) {
    throw new FeedFault(`Nobody answers at ${address.href}, or only with a redirect.`, { cause });
  }
  if (response.ok || response.status === NOT_MODIFIED) return response;
  await response.body?.cancel();
  throw new FeedFault(`${address.href} answers with status ${response.status}.`);
}

/** What comes of a body; a connection that breaks is the feed's fault, not ours. Throws FeedFault. */
async function* bodyOf(address: URL, response: Response): AsyncGenerator<Uint8Array> {
  try {
    for await (const bytes of response.body ?? []) yield bytes;
  } catch (cause) {
    throw new FeedFault(`The connection broke while ${address.href} was read.`, { cause });
  }
}

/** The files an index names, in its order. Throws FeedFault when one of them lies elsewhere. */
async function readIndex(index: URL): Promise<readonly URL[]> {
  const response = await get(index, {}, AbortSignal.timeout(INDEX_TIMEOUT_MS));
  let text = '';
  const decoder = new TextDecoder();
  for await (const bytes of bodyOf(index, response)) {
    text += decoder.decode(bytes, { stream: true });
    if (text.length > LONGEST_INDEX) throw new FeedFault(`The index ${index.href} is longer than ${LONGEST_INDEX} characters.`);
  }
  const folder = new URL('.', index).href;
  const names = text.split(/\r?\n/).map((line) => line.trim());
  return names
    .filter((name) => name !== '')
    .map((name) => {
      const file = URL.canParse(name, index.href) ? new URL(name, index) : null;
      if (file?.href.startsWith(folder) === true) return file;
      throw new FeedFault(`The index ${index.href} names '${name.slice(0, 200)}', which does not lie beside it.`);
    });
}

/** Asks for a file only if it is another than the one that was read. */
function conditions(known: FileVersion | null): Record<string, string> {
  if (known === null) return {};
  return {
    ...(known.etag === null ? {} : { 'if-none-match': known.etag }),
    ...(known.modified === null ? {} : { 'if-modified-since': known.modified }),
  };
}

/** Null when the file is as it was. */
async function readFile(database: OpenDatabase, file: URL, now: Date): Promise<MessageReport | null> {
  const response = await get(file, conditions(await findFile(database.db, file.href)), null);
  if (response.status === NOT_MODIFIED) return null;
  const version = { etag: response.headers.get('etag'), modified: response.headers.get('last-modified') };
  const report = await importXzufi(database, bodyOf(file, response), { now });
  // Refused or not, the same bytes would get the same answer.
  await saveFile(database.db, file.href, version);
  return report;
}

/**
 * One round over a feed: a report for each file that is new, has changed, or could not be had. Throws FeedFault when the index
 * cannot be had or names what does not lie beside it, and what `importXzufi` throws.
 */
export async function* readFeed(database: OpenDatabase, index: URL, now: () => Date): AsyncGenerator<FileReport> {
  for (const file of await readIndex(index)) {
    try {
      const report = await readFile(database, file, now());
      if (report !== null) yield { file: file.href, report };
    } catch (error) {
      if (!(error instanceof FeedFault)) throw error;
      yield { file: file.href, fault: error.message };
    }
  }
}
