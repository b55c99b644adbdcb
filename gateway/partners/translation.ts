/** Ids in the variables of an operation become pseudonyms, and pseudonyms in its answer become ids again. */

import type { Pseudonyms } from '#platform/identity/pseudonyms.ts';
import { ENTITY, type FieldSpots, type ObjectSpots } from './answer-spots.ts';
import type { Contract, InputValue } from './contract-types.ts';
import { ANY } from './operation-spots.ts';
import type { IsPseudonym } from './subjects.ts';

type Unchecked = Record<string, unknown>;

const isObject = (value: unknown): value is Unchecked => typeof value === 'object' && value !== null && !Array.isArray(value);

export interface SealContext {
  readonly contract: Contract;
  readonly isPseudonym: IsPseudonym;
  readonly membersOf: (type: string) => ReadonlySet<string>;
  readonly seal: Pseudonyms['seal'];
}

const textOf = (id: unknown): string => (typeof id === 'string' ? id : JSON.stringify(id));

/** The same value with pseudonyms in place of ids; what is given stays as it is. */
export function sealVariable(value: unknown, of: InputValue, context: SealContext): unknown {
  if (Array.isArray(value)) return value.map((item) => sealVariable(item, of, context));
  if (value === null || value === undefined) return value;
  if (of.type === ANY) return sealEntity(value, ENTITY, context);
  if (isObject(value)) {
    const fields = context.contract.types.get(of.type)?.fields;
    return mapFields(value, (key, each) => {
      const field = fields?.get(key);
      return field === undefined ? each : sealVariable(each, field, context);
    });
  }
  return of.isPseudonym ? context.seal(textOf(value)) : value;
}

/** A part of a representation. Where it does not tell its type, whatever may be an id is taken for one. */
function sealEntity(value: unknown, declared: string, context: SealContext): unknown {
  if (Array.isArray(value)) return value.map((item) => sealEntity(item, declared, context));
  if (!isObject(value)) return value;
  const { contract, isPseudonym, membersOf, seal } = context;
  const { __typename: told } = value;
  const type = typeof told === 'string' ? told : declared;
  return mapFields(value, (key, each) => {
    if (each === null || each === undefined) return each;
    const isId = isPseudonym(type, key) || (type !== told && [...membersOf(type)].some((member) => isPseudonym(member, key)));
    if (isId) return Array.isArray(each) ? each.map((item) => seal(textOf(item))) : seal(textOf(each));
    return typeof each === 'object' ? sealEntity(each, contract.types.get(type)?.fields.get(key)?.type ?? '', context) : each;
  });
}

function mapFields(value: Unchecked, change: (key: string, each: unknown) => unknown): Unchecked {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(key, each)]));
}

/** Thrown for an answer in which nobody can tell where pseudonyms are. */
export class UnreadableAnswer extends Error {
  constructor() {
    super('an answer that does not tell its types');
    this.name = 'UnreadableAnswer';
  }
}

interface Place {
  readonly parent: Place | null;
  readonly key: string | number;
}

export type AnswerPath = readonly (string | number)[];

function pathOf(place: Place): AnswerPath {
  const path: (string | number)[] = [];
  for (let at: Place | null = place; at !== null; at = at.parent) path.unshift(at.key);
  return path;
}

/**
 * Opens the pseudonyms of an answer in place, and answers the paths of those that are none: they are null from then on. Throws
 * UnreadableAnswer.
 */
export function openAnswer(data: Unchecked, spots: ObjectSpots, open: Pseudonyms['open']): readonly AnswerPath[] {
  const foreign: AnswerPath[] = [];

  function openOne(value: unknown, place: Place): unknown {
    if (Array.isArray(value)) return value.map((item, key) => openOne(item, { parent: place, key }));
    if (value === null || value === undefined) return value;
    const id = typeof value === 'string' ? open(value) : null;
    if (id === null) foreign.push(pathOf(place));
    return id;
  }

  function fieldsOf(value: Unchecked, { only, byType }: ObjectSpots): FieldSpots | undefined {
    if (only !== null) return only;
    const { __typename: type } = value;
    if (typeof type !== 'string') throw new UnreadableAnswer();
    return byType.get(type);
  }

  function walk(value: unknown, of: ObjectSpots, place: Place | null): void {
    if (Array.isArray(value)) value.forEach((item, key) => walk(item, of, { parent: place, key }));
    if (!isObject(value)) return;
    for (const [key, { inner }] of fieldsOf(value, of) ?? []) {
      const at = { parent: place, key };
      if (inner !== null) walk(value[key], inner, at);
      else if (value[key] !== undefined) value[key] = openOne(value[key], at);
    }
  }

  walk(data, spots, null);
  return foreign;
}
