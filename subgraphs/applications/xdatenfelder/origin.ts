/** What an imported form keeps of its schema, so that it can be exported as it came. */

import { createHash } from 'node:crypto';
import { stringify } from 'safe-stable-stringify';
import type { Localisable } from '../rules/forms.ts';
import type { Field, Group, Member, Model, Schema } from './model.ts';

export interface Origin {
  readonly model: Model;
  /** Of the form as it was imported: one that was not edited since is exported as the model says. */
  readonly digest: string;
}

interface Digested {
  readonly title: unknown;
  readonly jsonSchema: Localisable;
  readonly uiSchema: Localisable;
}

/** SHA-256 of what people see and data are checked by, in hexadecimal. */
export function digestOf({ title, jsonSchema, uiSchema: { pages, checks, booking, submission } }: Digested): string {
  return createHash('sha256')
    .update(stringify({ title, jsonSchema, pages, checks, booking, submission }) ?? '')
    .digest('hex');
}

/** The origin of a form; null for one that was never imported. */
export function originOf({ uiSchema }: Pick<Digested, 'uiSchema'>): Origin | null {
  const origin = uiSchema['origin'] as Origin | undefined;
  return origin ?? null;
}

export interface Known {
  readonly schema: Schema | null;
  /** Elements by id: what is said of them besides labels and bounds. */
  readonly elements: ReadonlyMap<string, Field | Group>;
}

function* elementsOf(members: readonly Member[]): Generator<Field | Group> {
  for (const { element } of members) {
    yield element;
    if (element.type === 'group') yield* elementsOf(element.members);
  }
}

/** What is known of a form that was imported and edited since. */
export function knownOf(origin: Origin | null): Known {
  const { schema, group } = origin?.model ?? { schema: null, group: null };
  const all = [...(group === null ? [] : [group, ...elementsOf(group.members)]), ...elementsOf(schema?.members ?? [])];
  return { schema, elements: new Map(all.map((element) => [element.identification.id, element])) };
}
