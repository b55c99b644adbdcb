/** Deferred fragments that are still to come, each of one object in the answer. */

import { isObjectType } from 'graphql';
import { typeOf, type DeferredFragment, type Selection } from '../compile/selection.ts';
import { isObject, type Data } from './merge.ts';
import type { Place } from './path.ts';

export interface Pending extends DeferredFragment {
  /** The object in fetched data. */
  readonly value: Data;
  readonly place: Place | null;
}

/** Those of an object and all that it holds; `answer` is what has been told of it: where that has become null, there are none. */
export function pendingIn(
  selection: Selection,
  value: Data,
  answer: Data,
  place: Place | null,
  found: Pending[] = [],
): readonly Pending[] {
  const type = isObjectType(selection.type) ? selection.type.name : typeOf(selection, value);
  if (type === null) return found;
  for (const deferred of selection.deferredOf(type)) found.push({ ...deferred, value, place });
  for (const { selection: inner, dataKey, responseKey } of selection.fieldsOf(type) ?? []) {
    if (inner !== null) pendingBelow(inner, value[dataKey], answer[responseKey], { parent: place, key: responseKey }, found);
  }
  return found;
}

function pendingBelow(selection: Selection, value: unknown, answer: unknown, place: Place, found: Pending[]): void {
  if (Array.isArray(answer) && Array.isArray(value)) {
    answer.forEach((item, at) => pendingBelow(selection, value[at], item, { parent: place, key: at }, found));
  } else if (isObject(answer) && isObject(value)) pendingIn(selection, value, answer, place, found);
}
