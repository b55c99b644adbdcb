import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPseudonyms, PSEUDONYM } from '#platform/identity/pseudonyms.ts';

const keyOf = (seed: number) => createSecretKey(Buffer.alloc(32, seed));
const clubs = createPseudonyms('clubs', keyOf(1));
const sports = createPseudonyms('sports', keyOf(1));

const anId = () => fc.uuid();

describe('the pseudonyms of an owner', () => {
  test('open to the ids they were made of, and look like none of them', () => {
    fc.assert(
      fc.property(anId(), (id) => {
        const pseudonym = clubs.seal(id);
        expect(clubs.open(pseudonym)).toBe(id);
        expect(pseudonym).toMatch(PSEUDONYM);
        expect(pseudonym).toHaveLength(44);
        expect(pseudonym).not.toContain(id.slice(0, 8));
      }),
    );
  });

  test('are one for each id: two ids never have the same', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anId(), { minLength: 2, maxLength: 40 }), (ids) => {
        expect(new Set(ids.map(clubs.seal)).size).toBe(ids.length);
      }),
    );
  });

  test('are made of any other id, too, which comes back letter by letter', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 60 }),
          anId().map((id) => id.toUpperCase()),
        ),
        (id) => {
          const text = Buffer.from(id, 'utf8').toString('utf8');
          expect(clubs.open(clubs.seal(text))).toBe(text);
        },
      ),
    );
  });

  test('are the same after a restart, and others under another master key', () => {
    fc.assert(
      fc.property(anId(), (id) => {
        expect(createPseudonyms('clubs', keyOf(1)).seal(id)).toBe(clubs.seal(id));
        expect(createPseudonyms('clubs', keyOf(2)).seal(id)).not.toBe(clubs.seal(id));
      }),
    );
  });

  test('were made by these very keys: the form never changes, or all that partners have stored is lost', () => {
    expect(clubs.seal('0190b3f2-7c1e-7a55-9f4e-3a1f6f0a9d11')).toMatchInlineSnapshot(
      `"phi3NbGqyObraakNZUI0EJKzlW2Sog87Z7Ds6jw7PQbl"`,
    );
  });
});

describe('another owner', () => {
  test('sees other pseudonyms of the same ids, and none that open for the first', () => {
    fc.assert(
      fc.property(anId(), (id) => {
        expect(sports.seal(id)).not.toBe(clubs.seal(id));
        expect(clubs.open(sports.seal(id))).toBeNull();
      }),
    );
  });

  test('finds nothing that holds between both: no difference of two pseudonyms is ever seen twice', () => {
    const differences = fc.sample(anId(), 500).map((id) => {
      const [one, other] = [clubs.seal(id), sports.seal(id)].map((text) => Buffer.from(text, 'base64url'));
      return Buffer.from(one?.map((byte, at) => byte ^ (other?.[at] ?? 0)) ?? []);
    });
    for (const part of [0, 8, 16, 24]) {
      const seen = differences.map((difference) => difference.subarray(part, part + 8).toString('hex'));
      expect(new Set(seen).size).toBe(new Set(differences.map((each) => each.toString('hex'))).size);
    }
  });
});

describe('what opens to nothing', () => {
  test('is any text that was not sealed: a raw id, a pseudonym with a bit turned, a spelling of one that is not ours', () => {
    const pseudonym = clubs.seal('0190b3f2-7c1e-7a55-9f4e-3a1f6f0a9d11');
    expect(clubs.open('0190b3f2-7c1e-7a55-9f4e-3a1f6f0a9d11')).toBeNull();
    expect(clubs.open(`${pseudonym}=`)).toBeNull();
    expect(clubs.open(` ${pseudonym}`)).toBeNull();
    expect(clubs.open('')).toBeNull();
    fc.assert(
      fc.property(fc.nat(33 * 8 - 1), (bit) => {
        const bytes = Buffer.from(pseudonym, 'base64url');
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(clubs.open(bytes.toString('base64url'))).toBeNull();
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => clubs.open(text) === null));
  });
});

test('an owner who is given a new key sees new pseudonyms, and may still answer the old ones', () => {
  const rekeyed = createPseudonyms('clubs', createSecretKey(randomBytes(32)), [keyOf(1)]);
  fc.assert(
    fc.property(anId(), (id) => {
      expect(rekeyed.seal(id)).not.toBe(clubs.seal(id));
      expect(rekeyed.open(clubs.seal(id))).toBe(id);
      expect(rekeyed.open(rekeyed.seal(id))).toBe(id);
    }),
  );
});
