/** What a service is in a place, as the Suchdienst describes it. */

import { z } from 'zod';
import { AnswerFault } from '../faults.ts';
import { check, identity, listOf, maybeDay, maybeText, parseJson, unknownNames } from './shapes.ts';

const link = z.object({ title: maybeText, uri: z.string() });
const part = z.object({ title: maybeText, text: maybeText });

const text = z.object({
  code: z.string().regex(/^\w{1,20}$/, { error: 'is no code of a text module' }),
  title: maybeText,
  text: maybeText,
  links: listOf(link),
  details: listOf(part),
  /** True for a text that stands in where the editors wrote none. */
  placeholder: z
    .union([z.boolean(), z.string()])
    .nullish()
    .transform((value) => value === true || value === 'true'),
  date: maybeDay,
});

const detail = z.object({
  id: identity('LB'),
  name: z.string().min(1),
  leikakeys: listOf(z.string()),
  details: listOf(text),
  onlineServiceLinks: listOf(z.object({ id: maybeText, title: maybeText, uri: z.string() })),
  validityPeriods: listOf(z.object({ validFrom: maybeDay, validTo: maybeDay })),
  lastUpdate: maybeText,
});

/** Read here, or known and left alone: regions and organisations are asked for by themselves, life situations come with the catalogue. */
const KNOWN = [
  ...Object.keys(detail.shape),
  ...['ars', 'organisations', 'organisationIds', 'sourcePortals', 'externalLastUpdate', 'personalMatters'],
  ...['languages', 'availableLanguages', 'languageComplete', 'description', 'title'],
];

export type Detail = z.output<typeof detail>;
export type DetailText = Detail['details'][number];

/** The description, and the names in it that are not understood. Throws AnswerFault, also for another service than asked for. */
export function readDetail(id: string, body: string): { readonly detail: Detail; readonly unknown: readonly string[] } {
  const answer = parseJson(body);
  const read = check(detail, answer);
  if (read.id !== id) throw new AnswerFault('This is the description of another service.');
  return { detail: read, unknown: unknownNames(answer as object, KNOWN) };
}
