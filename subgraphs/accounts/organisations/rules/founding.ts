/** What an account may say of an organisation that it registers (§ 8 Abs. 2 OZG), checked before anything is kept. */

import type { OrganisationFacts } from '#platform/identity/viewer.ts';
import type { Language, Problem } from '#platform/language.ts';
import { isStorable } from '#platform/values/text.ts';
import { problem } from './problems.ts';

export interface FoundedOrganisation extends Required<OrganisationFacts> {
  readonly name: string;
}

export type FoundingInput = { readonly [Field in keyof FoundedOrganisation]?: FoundedOrganisation[Field] | undefined };

const FIELDS = {
  name: 200,
  legalForm: 100,
  registerCourt: 100,
  registerType: 20,
  registerNumber: 50,
  street: 150,
  postalCode: 5,
  city: 100,
} as const satisfies Record<keyof FoundedOrganisation, number>;

/** How many organisations an account may register: associations a person leads, not a register of its own. */
export const MOST_FOUNDED = 20;

type Founding =
  { readonly ok: true; readonly facts: FoundedOrganisation } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads the facts; blank text is none. Names every field with a fault. */
export function readFounding(input: FoundingInput, language: Language): Founding {
  const problems: Problem[] = [];
  const read = (field: keyof FoundedOrganisation): string | null => {
    const text = (input[field] ?? '').trim();
    if (text.length > FIELDS[field]) problems.push(problem('TOO_LONG', field, language));
    if (!isStorable(text) || /\p{Cc}/u.test(text)) problems.push(problem('INVALID_CHARACTER', field, language));
    return text === '' ? null : text;
  };
  const name = read('name');
  if (name === null) problems.push(problem('REQUIRED', 'name', language));
  const facts = {
    name: name ?? '',
    legalForm: read('legalForm'),
    registerCourt: read('registerCourt'),
    registerType: read('registerType'),
    registerNumber: read('registerNumber'),
    street: read('street'),
    postalCode: read('postalCode'),
    city: read('city'),
  };
  return problems.length === 0 ? { ok: true, facts } : { ok: false, problems };
}
