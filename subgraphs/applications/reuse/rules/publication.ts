/** Publishing a form: everything that is said of a version, read and checked as a whole, with every fault at once. */

import type { Text } from '#platform/language.ts';
import type { Id } from '#platform/values/id.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { ServiceKey } from '#platform/values/service-key.ts';
import { formIdOf, type Localisable } from '../../rules/forms.ts';
import { pricing as pricingShape, type Charge } from '../../rules/pricing.ts';
import { faultsOfShape } from '../../rules/declarations.ts';
import { faultsByPart } from '../../rules/publication.ts';
import { readDraftData } from '../../rules/text.ts';
import { checkPages } from './checked-pages.ts';
import { checkSchema } from './checked-schema.ts';
import { isObject, schemaAt, type Json } from './fields.ts';
import { readLicence, type LicenceInput } from './licences.ts';
import type { Faults } from './problems.ts';
import { readBoth, type Path } from './text.ts';
import type { Publication } from './types.ts';

export interface PublicationInput {
  readonly slug: string;
  readonly version: number;
  readonly leikaKeys: readonly LeikaKey[];
  /** Services of the publisher's own, without a LeiKa key. */
  readonly localKeys?: readonly ServiceKey[];
  readonly title: Text;
  readonly description: Text;
  readonly licence: LicenceInput;
  readonly releaseNotes?: Text | null | undefined;
  readonly jsonSchema: unknown;
  readonly uiSchema: unknown;
  readonly pricing?: unknown;
}

const SIZE_FAULTS = {
  DATA_NOT_AN_OBJECT: 'NOT_AN_OBJECT',
  DATA_TOO_LARGE: 'TOO_LARGE',
  DATA_TOO_DEEP: 'TOO_DEEP',
  INVALID_CHARACTER: 'INVALID_CHARACTER',
} as const;

/** JSON of bounded size, as it will be kept; null where it is none. */
export function readJson(given: unknown, faults: Faults, path: Path): Localisable | null {
  const read = readDraftData(given);
  if (read.ok) return read.decision;
  const [fault] = read.faults;
  const code = fault?.code ?? 'DATA_NOT_AN_OBJECT';
  const within = fault?.path.slice(1) ?? [];
  faults.add(code in SIZE_FAULTS ? SIZE_FAULTS[code as keyof typeof SIZE_FAULTS] : 'NOT_AN_OBJECT', [...path, ...within]);
  return null;
}

/** Every pointer within what is said of the price, with the way to it. */
function* pointersIn(value: unknown, path: Path): Generator<readonly [string, Path]> {
  if (typeof value === 'string' && value.startsWith('/')) yield [value, path];
  if (Array.isArray(value)) for (const [index, one] of value.entries()) yield* pointersIn(one, [...path, index]);
  else if (isObject(value)) for (const [key, one] of Object.entries(value)) yield* pointersIn(one, [...path, key]);
}

function readPricing(given: unknown, schema: Json | null, faults: Faults): readonly Charge[] {
  const read = pricingShape.safeParse(given ?? undefined);
  if (!read.success) {
    for (const { path, words } of faultsOfShape(pricingShape, given)) faults.add('PRICING_INVALID', ['pricing', ...path], words);
    return [];
  }
  if (schema === null) return read.data;
  for (const [pointer, path] of pointersIn(read.data, ['pricing']))
    if (schemaAt(schema, pointer) === null) faults.add('FIELD_UNKNOWN', path, pointer);
  return read.data;
}

/** Which services there are. */
export interface KnownServices {
  readonly known: ReadonlySet<ServiceKey>;
  /** Those without a LeiKa key that the publisher offers. */
  readonly own: ReadonlySet<ServiceKey>;
}

function checkEach(name: string, keys: readonly ServiceKey[], known: ReadonlySet<ServiceKey>, faults: Faults): void {
  if (keys.length > 50) faults.add('TOO_MANY', [name], 50);
  for (const [index, key] of keys.entries()) {
    if (!known.has(key)) faults.add('SERVICE_UNKNOWN', [name, index]);
    if (keys.indexOf(key) !== index) faults.add('REPEATED', [name, index]);
  }
}

function checkServices(
  leikaKeys: readonly LeikaKey[],
  localKeys: readonly ServiceKey[],
  services: KnownServices,
  faults: Faults,
): void {
  const { known, own } = services;
  if (leikaKeys.length + localKeys.length === 0) faults.add('REQUIRED', ['leikaKeys']);
  checkEach('leikaKeys', leikaKeys, known, faults);
  checkEach('localServiceIds', localKeys, known, faults);
  for (const [index, key] of localKeys.entries())
    if (known.has(key) && !own.has(key)) faults.add('NOT_OFFERED', ['localServiceIds', index]);
}

/** The publication that is wished for. Where faults are added, it must not be published. */
export function readPublication(
  input: PublicationInput,
  publisher: Id<'Authority'> | null,
  services: KnownServices,
  faults: Faults,
): Publication {
  const { slug, version, leikaKeys, localKeys = [] } = input;
  if (slug.length > 80 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) faults.add('SLUG_MALFORMED', ['slug']);
  checkServices(leikaKeys, localKeys, services, faults);
  const jsonSchema = readJson(input.jsonSchema, faults, ['jsonSchema']);
  const uiSchema = readJson(input.uiSchema, faults, ['uiSchema']);
  if (jsonSchema !== null) checkSchema(jsonSchema, faults, ['jsonSchema']);
  if (jsonSchema !== null && uiSchema !== null) checkPages(jsonSchema, uiSchema, faults, ['uiSchema']);
  const { releaseNotes } = input;
  const publication: Publication = {
    id: formIdOf(slug, publisher),
    slug,
    version,
    leikaKeys: [...leikaKeys, ...localKeys],
    title: readBoth(input.title, 200, faults, ['title']),
    description: readBoth(input.description, 5_000, faults, ['description']),
    licence: readLicence(input.licence, faults, ['licence']),
    releaseNotes: releaseNotes == null ? null : readBoth(releaseNotes, 5_000, faults, ['releaseNotes']),
    publisher,
    jsonSchema: jsonSchema ?? {},
    uiSchema: uiSchema ?? {},
    pricing: [...readPricing(input.pricing, jsonSchema, faults)],
  };
  // What does not fit together is of interest once each part is sound.
  if (faults.found.length > 0) return publication;
  for (const [part, found] of Object.entries(faultsByPart(publication)))
    for (const fault of found) faults.add('LOGIC_INVALID', [part], fault);
  return publication;
}
