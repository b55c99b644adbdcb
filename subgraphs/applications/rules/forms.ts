/** Forms: one description with its texts in both languages, read from a file and shown in one language. */

import { z } from 'zod';
import type { Language, Text } from '#platform/language.ts';
import { derivedId, type Id } from '#platform/values/id.ts';
import { readLeika, type LeikaKey } from '#platform/values/leika.ts';
import { readDemands } from './demands.ts';
import { pricing } from './price.ts';

/** JSON in which an object of exactly `de` and `en`, both text, stands for one text. */
export type Localisable = Readonly<Record<string, unknown>>;

const text = z.strictObject({ de: z.string().min(1), en: z.string().min(1) });

const formFile = z.strictObject({
  /** Stable name; the form's id derives from it. */
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: z.int().min(1),
  /** The services the form applies for. */
  leikaKeys: z.array(z.string().refine((key) => readLeika(key) !== null, 'no LeiKa key')).min(1),
  title: text,
  pricing,
  jsonSchema: z.record(z.string(), z.unknown()),
  uiSchema: z.record(z.string(), z.unknown()),
});

type FormFile = z.infer<typeof formFile>;

/** A version of a form as it is published. */
export interface FormVersion extends Omit<FormFile, 'slug' | 'leikaKeys'> {
  readonly id: Id<'Form'>;
  readonly leikaKeys: readonly LeikaKey[];
}

/** A form in one language. */
export interface LocalisedForm {
  readonly id: Id<'Form'>;
  readonly version: number;
  readonly title: string;
  readonly language: Language;
  readonly jsonSchema: Localisable;
  readonly uiSchema: Localisable;
}

/** Reads a form file. Throws a ZodError that names what is wrong. */
export function readFormFile(content: unknown): FormVersion {
  const { slug, leikaKeys, ...form } = formFile.parse(content);
  readDemands(form.uiSchema);
  return { ...form, id: derivedId(`form:${slug}`), leikaKeys: leikaKeys as LeikaKey[] };
}

function isText(value: object): value is Text {
  return (
    Object.keys(value).length === 2 &&
    'de' in value &&
    'en' in value &&
    typeof value.de === 'string' &&
    typeof value.en === 'string'
  );
}

function localiseValue(value: unknown, language: Language): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => localiseValue(item, language));
  if (isText(value)) return value[language];
  return localise(value as Localisable, language);
}

/** The same JSON with each text in one language. */
export function localise(value: Localisable, language: Language): Localisable {
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, localiseValue(member, language)]));
}

type StoredForm = Pick<FormVersion, 'id' | 'version' | 'title' | 'jsonSchema' | 'uiSchema'>;

/** A form as a person sees it. */
export function localiseForm({ id, version, title, jsonSchema, uiSchema }: StoredForm, language: Language): LocalisedForm {
  return {
    id,
    version,
    title: title[language],
    language,
    jsonSchema: localise(jsonSchema, language),
    uiSchema: localise(uiSchema, language),
  };
}
