/** What names a service everywhere: its LeiKa key or, for one that the LeiKa has no key for (örtliche Leistung), its id. */

import { readId, type Id } from './id.ts';
import { readLeika, type LeikaKey } from './leika.ts';

const LOCAL = 'local:';
type LocalKey = `${typeof LOCAL}${string}`;

/** No LeiKa key begins as the key of a local service does: whoever acts in services by their keys acts in no local one. */
export type ServiceKey = LeikaKey | LocalKey;

/** The key of a service without a LeiKa key. */
export function localKey(id: Id<'LocalService'>): ServiceKey {
  return `${LOCAL}${id}`;
}

/** The local service a key names; null for a LeiKa key. */
export function localServiceOf(key: ServiceKey): Id<'LocalService'> | null {
  return key.startsWith(LOCAL) ? readId(key.slice(LOCAL.length)) : null;
}

/** The LeiKa key; null for a service that has none. */
export function leikaOf(key: ServiceKey): LeikaKey | null {
  return readLeika(key);
}
