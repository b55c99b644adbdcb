/**
 * Pairwise pseudonyms: each owner of subgraphs sees ids of its own for people and what is theirs. Whoever holds the keys opens them
 * again, without any table; nobody else can tell whose they are, or whether two owners speak of one person.
 */

import { hkdfSync, type KeyObject } from 'node:crypto';
import { aessiv } from '@noble/ciphers/aes.js';
import { LRUCache } from 'lru-cache';
import { parse, stringify, validate } from 'uuid';

/** 33 bytes in base64url for a UUID: 16 of the seal, 16 of the id, one that says what it is. Longer for other ids. */
export const PSEUDONYM = /^[\w-]{23,400}$/;

const SALT = 'portalverbund pseudonyms 1';
/** AES-256-SIV takes two keys of 256 bits. */
const KEY_BYTES = 64;
const KEPT = 10_000;
const UUID = 0;
const TEXT = 1;
/** A UUID as it is written in SQL and by us; any other spelling of one is a text, so that it comes back as it was. */
const isCanonical = (id: string): boolean => validate(id) && id === id.toLowerCase();

export interface Pseudonyms {
  /** The pseudonym of an id: the same whenever it is asked for. */
  readonly seal: (id: string) => string;
  /** The id of a pseudonym; null for any text that is none of this owner's. */
  readonly open: (pseudonym: string) => string | null;
}

function bytesOf(id: string): Uint8Array {
  return isCanonical(id)
    ? Buffer.concat([Buffer.of(UUID), parse(id)])
    : Buffer.concat([Buffer.of(TEXT), Buffer.from(id, 'utf8')]);
}

function idOf(bytes: Uint8Array): string {
  const content = bytes.subarray(1);
  return bytes[0] === UUID ? stringify(content) : Buffer.from(content).toString('utf8');
}

function keyFor(owner: string, master: KeyObject): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', master, SALT, owner, KEY_BYTES));
}

/**
 * The pseudonyms of one owner: sealed with AES-256-SIV (RFC 5297) under a key derived by HKDF (RFC 5869) from `current` and the
 * owner's name. Those under one of `earlier` open, too.
 */
export function createPseudonyms(owner: string, current: KeyObject, earlier: readonly KeyObject[] = []): Pseudonyms {
  const key = keyFor(owner, current);
  const keys = [key, ...earlier.map((master) => keyFor(owner, master))];
  const sealed = new LRUCache<string, string>({ max: KEPT });
  const opened = new LRUCache<string, string>({ max: KEPT });

  function decrypt(bytes: Uint8Array): string | null {
    for (const each of keys) {
      try {
        return idOf(aessiv(each).decrypt(bytes));
      } catch {
        // The seal does not fit: it is another key's, or nobody's.
      }
    }
    return null;
  }

  return {
    seal: (id) => {
      const known = sealed.get(id);
      if (known !== undefined) return known;
      const pseudonym = Buffer.from(aessiv(key).encrypt(bytesOf(id))).toString('base64url');
      sealed.set(id, pseudonym);
      return pseudonym;
    },
    open: (pseudonym) => {
      const known = opened.get(pseudonym);
      if (known !== undefined) return known;
      if (!PSEUDONYM.test(pseudonym)) return null;
      const bytes = Buffer.from(pseudonym, 'base64url');
      // One spelling only: bits that the last letter has to spare would make several texts of one pseudonym.
      if (bytes.toString('base64url') !== pseudonym) return null;
      const id = decrypt(bytes);
      if (id !== null) opened.set(pseudonym, id);
      return id;
    },
  };
}
