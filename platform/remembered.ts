/** Remembers what is made of a text, for headers: they come in few forms, and are read for every request. */

import { LRUCache } from 'lru-cache';

const MOST = 500;
/** Longer texts are read each time, so that nobody can fill the memory with them. */
const LONGEST = 200;

/** The same function, which must be pure, with a memory. */
export function remembered<Value extends string | boolean>(read: (text: string) => Value): (text: string) => Value {
  const known = new LRUCache<string, Value>({ max: MOST });
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = read(text);
      if (text.length <= LONGEST) known.set(text, value);
    }
    return value;
  };
}
