/** An organisation unit as the Suchdienst describes it. People who work there and bank accounts are not read at all. */

import { z } from 'zod';
import { AnswerFault } from '../faults.ts';
import { check, identity, listOf, maybeText, parseJson, unknownNames } from './shapes.ts';

const unit = z.object({
  id: identity('OE'),
  title: z.string().trim().min(1),
  location: z
    .object({
      addresses: listOf(z.object({ type: maybeText, street: maybeText, zip: maybeText, city: maybeText })),
      communications: listOf(z.object({ code: maybeText, value: maybeText })),
    })
    .nullish(),
  communicationSystems: listOf(z.object({ code: maybeText, value: maybeText })),
  internetAddresses: listOf(z.object({ uri: z.string() })),
  lastUpdate: maybeText,
});

const KNOWN = [
  ...Object.keys(unit.shape),
  ...['employees', 'bankAccounts', 'forms', 'additionalInformation', 'role', 'languages', 'languageComplete'],
];

export type Unit = z.output<typeof unit>;

/** The unit, and the names in it that are not understood. Throws AnswerFault, also for another unit than asked for. */
export function readUnit(id: string, body: string): { readonly unit: Unit; readonly unknown: readonly string[] } {
  const answer = parseJson(body);
  const read = check(unit, answer);
  if (read.id !== id) throw new AnswerFault('This is the description of another organisation unit.');
  return { unit: read, unknown: unknownNames(answer as object, KNOWN) };
}
