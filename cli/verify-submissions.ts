/** Says whether everything that was submitted is still what was sealed, with a bar while it looks. */

import type { OpenDatabase } from '#platform/database.ts';
import { OperatorError } from '#platform/errors.ts';
import type { SealKeys } from '#platform/keys/seal-keys.ts';
import { inspectSubmissions } from '#subgraphs/applications/index.ts';
import { createDisplay } from './progress.ts';
import type { Terminal } from './terminal.ts';

class BrokenSeals extends OperatorError {}

/** Prints each submission that is not what was sealed, and throws then; else how many there are. */
export async function verifySubmissions(
  database: OpenDatabase,
  jwks: SealKeys['jwks'],
  terminal: Pick<Terminal, 'print'>,
  screen: NodeJS.WriteStream | null,
): Promise<void> {
  const display = createDisplay('Verifying', screen);
  const { sound, unsealed, withoutData, broken } = await inspectSubmissions(database, jwks, display.show);
  display.stop();
  for (const { applicationId, number, fault } of broken) terminal.print([applicationId, number ?? '', fault].join('\t'));
  if (broken.length > 0)
    throw new BrokenSeals(`${broken.length} of ${sound + broken.length} sealed submissions are not what was sealed.`);
  terminal.print(`${sound} submissions are what was sealed; of ${withoutData} the data is kept by the authority alone.`);
  if (unsealed > 0) terminal.print(`${unsealed} were submitted before there were seals.`);
}
