/** Reads and writes the files of `import-xdatenfelder` and `export-xdatenfelder`. */

import { z, ZodError } from 'zod';
import { PublicError } from '#platform/errors.ts';
import { MessageFault } from '#platform/xml/faults.ts';
import { exportXdatenfelder, importXdatenfelder, SchemaRefused, type ExportOptions } from '#subgraphs/applications/index.ts';
import { readBytes, readJson, writeInto } from './files.ts';
import type { Terminal } from './terminal.ts';

export interface ImportFiles {
  readonly file: string;
  readonly codeLists: readonly string[];
  readonly english: string | undefined;
  readonly leikaKeys: readonly string[];
  readonly slug: string;
  readonly version: number;
}

export interface ExportFiles extends ExportOptions {
  readonly file: string;
  /** Folder for the files beside the message. */
  readonly folder: string | undefined;
}

/** A line for each thing that is wrong; what is none of ours is thrown on. */
function refusalsIn(error: unknown): readonly string[] {
  if (error instanceof SchemaRefused)
    return error.refusals.map(({ line, reason }) => (line === null ? reason : `line ${line}: ${reason}`));
  if (error instanceof MessageFault) return [`line ${error.line}: ${error.message}`];
  if (error instanceof ZodError) return z.prettifyError(error).split('\n');
  throw error;
}

/** Prints the form file, and says what became of the schema. Answers false when it is refused, with every reason said. */
export async function importFile(
  { file, codeLists, english, ...options }: ImportFiles,
  { print, say }: Terminal,
): Promise<boolean> {
  const bytes = await readBytes(file);
  const lists = await Promise.all(codeLists.map(readBytes));
  const edition = english === undefined ? null : await readBytes(english);
  try {
    const { form, report } = importXdatenfelder(bytes, { ...options, codeLists: lists, english: edition });
    print(JSON.stringify(form, null, 2));
    for (const line of report) say(line);
    return true;
  } catch (error) {
    say(`${file}: refused`);
    for (const line of refusalsIn(error)) say(`  ${line}`);
    return false;
  }
}

/**
 * Prints the message, writes code lists beside it into the folder, and says what it has no place for. Answers false when the
 * file is no form, with every reason said.
 */
export async function exportFile({ file, folder, ...options }: ExportFiles, { print, say }: Terminal): Promise<boolean> {
  const content = readJson(file, await readBytes(file));
  try {
    const { xml, codeLists, report } = exportXdatenfelder(content, options);
    if (codeLists.size > 0 && folder === undefined)
      throw new PublicError('INVALID', `${codeLists.size} code lists go with it: name a folder for them with --codelists.`);
    const written = [];
    for (const [name, list] of codeLists) written.push(await writeInto(folder ?? '', name, list));
    print(xml.trimEnd());
    for (const line of report) say(line);
    for (const path of written) say(`  code list: ${path}`);
    return true;
  } catch (error) {
    if (error instanceof PublicError) throw error;
    say(`${file}: refused`);
    for (const line of refusalsIn(error)) say(`  ${line}`);
    return false;
  }
}
