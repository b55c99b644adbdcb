/** Forms: one description with its texts in both languages, read from a file and shown in one language. */

import { z } from 'zod';
import type { Language, Text } from '#platform/language.ts';
import { derivedId, type Id } from '#platform/values/id.ts';
import { readLeika, type LeikaKey } from '#platform/values/leika.ts';
import { localKey, type ServiceKey } from '#platform/values/service-key.ts';
import { readDeclaration } from '../bookings/rules/declared.ts';
import { pricing } from './pricing.ts';

/** JSON in which an object of exactly `de` and `en`, both text, stands for one text. */
export type Localisable = Readonly<Record<string, unknown>>;

const text = z.strictObject({ de: z.string().min(1), en: z.string().min(1) });

const formFile = z
  .strictObject({
    /** Stable name; the form's id derives from it. */
    slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    version: z.int().min(1),
    /** The services the form applies for. */
    leikaKeys: z.array(z.string().refine((key) => readLeika(key) !== null, 'no LeiKa key')).default([]),
    /** Ids of services without a LeiKa key that it applies for. */
    localServices: z.array(z.uuid()).default([]),
    title: text,
    /** What it is for; its title where it does not say. */
    description: text.optional(),
    /** An SPDX identifier; where it names none, whoever publishes it does. */
    licence: z.string().min(1).optional(),
    /** What is new in this version. */
    releaseNotes: text.optional(),
    pricing,
    jsonSchema: z.record(z.string(), z.unknown()),
    uiSchema: z.record(z.string(), z.unknown()),
  })
  .refine(({ leikaKeys, localServices }) => leikaKeys.length + localServices.length > 0, {
    path: ['leikaKeys'],
    error: 'a form applies for a service at least: name its LeiKa key here, or its id in localServices',
  });

type FormFile = z.infer<typeof formFile>;

/** A version of a form as it is published. */
export interface FormVersion extends Omit<
  FormFile,
  'slug' | 'leikaKeys' | 'localServices' | 'description' | 'licence' | 'releaseNotes'
> {
  readonly id: Id<'Form'>;
  readonly leikaKeys: readonly LeikaKey[];
}

/** What a form file says beside the form itself. */
export interface AboutForm {
  readonly slug: string;
  readonly description: Text;
  readonly licence: string | null;
  readonly releaseNotes: Text | null;
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

/** The id of the form of a name: names are the publisher's own, so that nobody takes another's; null: it comes with the portal. */
export const formIdOf = (slug: string, publisher: Id<'Authority'> | null = null): Id<'Form'> =>
  derivedId(publisher === null ? `form:${slug}` : `form:${publisher}:${slug}`);

/** A form as a file has it: the services without a LeiKa key that it applies for, and what is said about it. */
export interface FormOfFile extends FormVersion {
  readonly localKeys: readonly ServiceKey[];
  readonly about: AboutForm;
}

/** Reads a form file, with what it says about the form. Throws a ZodError that names what is wrong. */
export function readFormFile(content: unknown): FormOfFile {
  const { slug, leikaKeys, localServices, description, licence = null, releaseNotes = null, ...form } = formFile.parse(content);
  readDeclaration(form.uiSchema);
  const about = { slug, description: description ?? form.title, licence, releaseNotes };
  const localKeys = localServices.map((id) => localKey(id as Id<'LocalService'>));
  return { ...form, id: formIdOf(slug), leikaKeys: leikaKeys as LeikaKey[], localKeys, about };
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
