/** The representations of one call, each once: most of a large answer's entities are few, found again and again. */

import type { EntityKeys, WriteRepresentation } from '../compile/representation.ts';
import type { Data } from './merge.ts';

/** What entities with the same values so far have next, and in the end the number of their representation. */
type Branch = Map<unknown, Branch | number>;

function branchOf(from: Branch, value: unknown): Branch {
  const known = from.get(value);
  if (known instanceof Map) return known;
  const branch: Branch = new Map();
  from.set(value, branch);
  return branch;
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** The number of entities that cannot be asked about. */
const UNKNOWN = -1;

export class Representations {
  /** As JSON, in the order of their numbers. */
  readonly texts: string[] = [];
  readonly #write: WriteRepresentation;
  readonly #byKeys: Branch = new Map();
  readonly #byText = new Map<string, number>();

  constructor(write: WriteRepresentation) {
    this.#write = write;
  }

  /** The number of an entity's representation, the next one for a new representation; negative when nothing can be asked about it. */
  numberOf(entity: Data): number {
    const keys = this.#write.keysOf(entity);
    // Looking up a few values takes a third of the time that writing the text and looking that up does.
    return keys === null ? this.#byWhole(entity) : this.#byValues(entity, keys);
  }

  #byValues(entity: Data, keys: EntityKeys): number {
    let branch = branchOf(this.#byKeys, keys);
    const last = keys.length - 1;
    for (let at = 0; at < last; at++) {
      const value = entity[keys[at] ?? ''];
      if (isObject(value)) return this.#byWhole(entity);
      branch = branchOf(branch, value);
    }
    const value = entity[keys[last] ?? ''];
    if (isObject(value)) return this.#byWhole(entity);
    const known = branch.get(value);
    if (typeof known === 'number') return known;
    const number = this.#byWhole(entity);
    branch.set(value, number);
    return number;
  }

  #byWhole(entity: Data): number {
    const text = this.#write(entity);
    if (text === null) return UNKNOWN;
    let number = this.#byText.get(text);
    if (number === undefined) {
      number = this.texts.push(text) - 1;
      this.#byText.set(text, number);
    }
    return number;
  }
}
