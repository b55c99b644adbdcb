/** Changes of a profile: what a person may say of herself (§ 8 Abs. 1 OZG), checked before anything is kept. */

import type { Language, Problem, Text } from '#platform/language.ts';
import type { Day } from '#platform/values/day.ts';

export interface ProfileValues {
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly birthDate: Day | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly email: string | null;
}

/** A field left out (or undefined) stays, a field set to null is deleted. */
export type ProfileInput = { readonly [Field in keyof ProfileValues]?: ProfileValues[Field] | undefined };

export type ProfileChange =
  { readonly ok: true; readonly values: Partial<ProfileValues> } | { readonly ok: false; readonly problems: readonly Problem[] };

type TextField = Exclude<keyof ProfileValues, 'birthDate'>;

/** Longest texts in characters; an e-mail address as RFC 5321 §4.5.3.1.3 limits a path, less its angle brackets. */
const LONGEST: Record<TextField, number> = {
  givenName: 100,
  familyName: 100,
  street: 150,
  postalCode: 5,
  city: 100,
  email: 254,
};

const MESSAGES = {
  TOO_LONG: { de: 'Bitte kürzen Sie die Angabe.', en: 'Please shorten this.' },
  INVALID_CHARACTER: {
    de: 'Die Angabe enthält Zeichen, die hier nicht möglich sind.',
    en: 'This contains characters that are not possible here.',
  },
  INVALID_EMAIL: { de: 'Bitte geben Sie eine gültige E-Mail-Adresse an.', en: 'Please give a valid e-mail address.' },
  IN_FUTURE: { de: 'Das Geburtsdatum darf nicht in der Zukunft liegen.', en: 'The date of birth must not be in the future.' },
} as const satisfies Record<string, Text>;

type Code = keyof typeof MESSAGES;

/** One `@`, something before it and a domain with a dot behind it; only a message sent there proves more. */
const EMAIL = /^[^\s@<>()",;:\\[\]]+@[^\s@<>()",;:\\[\]]+\.[^\s@<>()",;:\\[\].]{2,}$/;

function faultOfText(field: TextField, text: string): Code | null {
  if (/[\p{Cc}\p{Cs}]/u.test(text)) return 'INVALID_CHARACTER';
  if (text.length > LONGEST[field]) return 'TOO_LONG';
  return field === 'email' && !EMAIL.test(text) ? 'INVALID_EMAIL' : null;
}

/** Decides on a change of the profile; blank text deletes like null, as forms send it so. Names every field with a fault. */
export function changeProfile(input: ProfileInput, today: Day, language: Language): ProfileChange {
  const problems: Problem[] = [];
  const refuse = (field: keyof ProfileValues, code: Code): void => {
    problems.push({ code, path: [field], message: MESSAGES[code][language] });
  };
  const values: { -readonly [Field in keyof ProfileValues]?: ProfileValues[Field] } = {};
  for (const field of Object.keys(LONGEST) as TextField[]) {
    const given = input[field];
    if (given === undefined) continue;
    const text = given?.trim() ?? '';
    const fault = text === '' ? null : faultOfText(field, text);
    if (fault !== null) refuse(field, fault);
    values[field] = text === '' ? null : text;
  }
  if (input.birthDate !== undefined) {
    if (input.birthDate !== null && input.birthDate > today) refuse('birthDate', 'IN_FUTURE');
    values.birthDate = input.birthDate;
  }
  return problems.length === 0 ? { ok: true, values } : { ok: false, problems };
}
