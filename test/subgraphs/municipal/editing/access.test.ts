import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, parseRegion, withAncestors, type RegionKey } from '#platform/values/region.ts';
import { mayEdit, regionsOf, requireAuditor, requireAuditorOfAny, requireEditor } from '#subgraphs/municipal/rules/access.ts';
import { citizen, editor } from '#test/support/viewers.ts';
import { HOCHSAUERLANDKREIS, jointOffer, jointOffice, KOELN, MEDEBACH, WINTERBERG } from './world.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const region: fc.Arbitrary<RegionKey> = fc.oneof(...[2, 3, 5, 9, 12].map(digits)).map(parseRegion);

describe('an editor', () => {
  test('may edit what lies in her regions as a whole, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(region, { maxLength: 3 }), fc.array(region, { minLength: 1, maxLength: 4 }), (own, concerned) => {
        const expected = concerned.every((one) => own.some((mine) => contains(mine, one)));
        expect(mayEdit(editor(...own), concerned)).toBe(expected);
      }),
    );
  });

  test('never may edit what her region lies in, but her own as well as what lies in it', () => {
    fc.assert(
      fc.property(region, (key) => {
        expect(mayEdit(editor(key), [key])).toBe(true);
        for (const larger of withAncestors(key).slice(1)) {
          expect(mayEdit(editor(key), [larger])).toBe(false);
          expect(mayEdit(editor(larger), [key])).toBe(true);
        }
      }),
    );
  });

  test('is nobody without the scope, without regions, or for an entry without any', () => {
    expect(mayEdit({ ...editor('05'), scopes: ['case:write', 'operator'] }, [WINTERBERG])).toBe(false);
    expect(mayEdit(editor(), [WINTERBERG])).toBe(false);
    expect(mayEdit(editor('05'), [])).toBe(false);
    expect(mayEdit(null, [WINTERBERG])).toBe(false);
  });

  test('of one of two towns may not edit what their joint office offers, one of both and its district may', () => {
    const concerned = regionsOf(jointOffer, { ...jointOffice, region: WINTERBERG });
    expect(concerned).toEqual([WINTERBERG, MEDEBACH]);
    expect(mayEdit(editor(WINTERBERG), concerned)).toBe(false);
    expect(mayEdit(editor(WINTERBERG, MEDEBACH), concerned)).toBe(true);
    expect(mayEdit(editor(HOCHSAUERLANDKREIS), concerned)).toBe(true);
    expect(mayEdit(editor(WINTERBERG, MEDEBACH), regionsOf(jointOffer, jointOffice))).toBe(false);
  });

  test('hears which regions are not hers', () => {
    expect(() => requireEditor(editor(WINTERBERG), [WINTERBERG, KOELN], 'areas')).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN', extensions: { code: 'FORBIDDEN', argument: 'areas', regions: [KOELN] } }),
    );
    expect(() => requireEditor(citizen(), [WINTERBERG], 'id')).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
    expect(() => requireEditor(null, [WINTERBERG], 'id')).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
  });
});

describe('what was changed', () => {
  const operator = citizen({ scopes: ['operator'] });

  test('is read by operators, and by the editors of all the regions', () => {
    expect(() => requireAuditor(operator, [WINTERBERG])).not.toThrow();
    expect(() => requireAuditor(editor(WINTERBERG), [WINTERBERG])).not.toThrow();
    expect(() => requireAuditor(editor(WINTERBERG), [WINTERBERG, MEDEBACH])).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    );
    expect(() => requireAuditor(null, [WINTERBERG])).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
  });

  test('to an entry of several regions is read by the editors of each', () => {
    expect(() => requireAuditorOfAny(editor(MEDEBACH), [WINTERBERG, MEDEBACH])).not.toThrow();
    expect(() => requireAuditorOfAny(editor(KOELN), [WINTERBERG, MEDEBACH])).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    );
  });
});
