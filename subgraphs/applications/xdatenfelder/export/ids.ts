/** Ids of elements that have none: derived from the form and the place, so that they stay the same from export to export. */

import { createHash } from 'node:crypto';

export type Letter = 'S' | 'G' | 'F' | 'R';

/** Ids end in six digits of their own. */
const OWN = 1_000_000;

export interface Ids {
  /** The id for a place of the form; the name itself where it is an id of that kind. */
  idOf(letter: Letter, place: string, name?: string): string;
}

function digestOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % OWN;
}

/** Nummernkreis: two digits, or five with the Unternummernkreis. */
export const isNumberRange = (text: string): boolean => /^\d{2}(\d{3})?$/.test(text);

export function createIds(slug: string, numberRange: string): Ids {
  const taken = new Set<string>();
  const range = numberRange.padEnd(5, '0');
  return {
    idOf: (letter, place, name = '') => {
      if (new RegExp(`^${letter}\\d{11}$`).test(name)) return name;
      if (new RegExp(`^${letter}\\d{8}$`).test(name)) return `${name.slice(0, 3)}000${name.slice(3)}`;
      for (let own = digestOf(`${letter}/${slug}${place}`); ; own = (own + 1) % OWN) {
        const id = `${letter}${range}${String(own).padStart(6, '0')}`;
        if (taken.has(id)) continue;
        taken.add(id);
        return id;
      }
    },
  };
}
