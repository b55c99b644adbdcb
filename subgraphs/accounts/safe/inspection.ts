/** Looks at a content as it comes by: whether it is of the media type it was declared to be of. */

import { PassThrough } from 'node:stream';
import { fileTypeFromStream } from 'file-type';
import { isText, isWhatWasDeclared } from './rules/media-types.ts';

export interface Inspection {
  /** Shows it the next bytes. False as soon as the content cannot be what it was declared to be. */
  see(bytes: Uint8Array): Promise<boolean>;
  /** After the last bytes: whether it is what it was declared to be. */
  decide(): Promise<boolean>;
  /** Ends an inspection that will not be decided. */
  drop(): void;
}

/** Control characters that no text has: all below a space but tab, line feed, form feed and carriage return. */
function looksLikeText(bytes: Uint8Array): boolean {
  for (const byte of bytes) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) return false;
  }
  return true;
}

/** The media type of its marks; null for none. Reads only as far as it must: packed office files tell late. */
async function recognise(side: PassThrough): Promise<string | null> {
  try {
    return (await fileTypeFromStream(side))?.mime ?? null;
  } catch {
    return null; // What breaks off in the middle is nothing that is known.
  } finally {
    side.destroy();
  }
}

export function inspect(declared: string): Inspection {
  const side = new PassThrough();
  side.on('error', () => undefined);
  const state: { found: string | null | undefined } = { found: undefined };
  const recognised = recognise(side).then((found) => (state.found = found));
  const fits = (): boolean => state.found === undefined || isWhatWasDeclared(declared, state.found);

  return {
    see: async (bytes) => {
      if (isText(declared) && !looksLikeText(bytes)) return false;
      if (state.found === undefined && !side.destroyed && !side.write(bytes)) {
        const drained = new Promise((resolve) => side.once('drain', resolve));
        await Promise.race([drained, recognised]);
      }
      return fits();
    },
    decide: async () => {
      side.end();
      await recognised;
      return fits();
    },
    drop: () => void side.destroy(),
  };
}
