import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCodeList, writeCodeList } from '#subgraphs/applications/xdatenfelder/code-lists.ts';
import { convert } from '#subgraphs/applications/xdatenfelder/convert.ts';
import type { Model, Standard } from '#subgraphs/applications/xdatenfelder/model.ts';
import { readXdatenfelder } from '#subgraphs/applications/xdatenfelder/xml/read.ts';
import { writeXdatenfelder } from '#subgraphs/applications/xdatenfelder/xml/write.ts';
import { models } from './models.ts';
import { goodsList, market2, market3, person3 } from './samples.ts';

const again = (model: Model): Model => readXdatenfelder(Buffer.from(writeXdatenfelder(model))).model;
const standards: readonly Standard[] = ['2.0', '3.0.0'];

describe.each(standards)('a model of XDatenfelder %s', (standard) => {
  test('is read as it was written, whatever it says', () => {
    fc.assert(
      fc.property(models(standard), (model) => {
        expect(again(model)).toEqual(model);
      }),
      { numRuns: 40 },
    );
  });

  test('leaves nothing that is not understood', () => {
    fc.assert(
      fc.property(models(standard), (model) => {
        expect(readXdatenfelder(Buffer.from(writeXdatenfelder(model))).notUnderstood).toEqual(new Map());
      }),
      { numRuns: 20 },
    );
  });

  test('is one of the other standard once converted, and stays as it is when it is in it already', () => {
    const other = standards.find((one) => one !== standard) ?? standard;
    fc.assert(
      fc.property(models(standard), (model) => {
        const { model: converted } = convert(model, other);
        expect(again(converted)).toEqual(converted);
        expect(convert(model, standard).model).toBe(model);
        expect(convert(converted, other).model).toBe(converted);
      }),
      { numRuns: 40 },
    );
  });
});

describe('converting', () => {
  const { model: second } = readXdatenfelder(Buffer.from(market2()));
  const { model: third } = readXdatenfelder(Buffer.from(market3()));

  test('a schema of version 2 goes to version 3 and comes back as it was', () => {
    const there = convert(second, '3.0.0');
    expect(there.model.schema).toMatchObject({
      identification: { id: 'S99000000001', version: '1.2.0' },
      status: '2',
      changedAt: second.createdAt,
    });
    expect(there.model.schema?.rules[0]?.text).toContain('F99000000004 "Warenart"');
    expect(convert(there.model, '2.0').model).toEqual(second);
  });

  test('a schema of version 3 becomes one of version 2 with its lists as files, and tells what is lost', () => {
    const { model, codeLists, losses } = convert(third, '2.0');
    const goods = model.schema?.members.map(({ element }) => element).find(({ name }) => name === 'Warenart');
    expect(goods).toMatchObject({
      values: [],
      codeList: { canonicalVersionUri: 'urn:de:fim:codeliste:f99000000007_2026-10-01' },
    });
    expect(codeLists.map(({ canonicalVersionUri, rows }) => [canonicalVersionUri, rows.length])).toEqual([
      ['urn:de:fim:codeliste:f99000000007_2026-10-01', 3],
    ]);
    expect(losses.lines()).toEqual(
      expect.arrayContaining([
        'Datentyp text_latin (becomes text): F99000000001',
        'Feldart hidden (becomes label): F99000000011',
        'size and types of files: F99000000008',
        'Dokumentsteckbrief: S99000000001',
      ]),
    );
  });

  test('a version with a third number is folded into the second', () => {
    const { model } = readXdatenfelder(Buffer.from(person3().replaceAll('2.1.0', '2.1.7')));
    expect(convert(model, '2.0').model.group?.identification).toEqual({ id: 'G99000001', version: '2.001007' });
  });
});

describe('a code list', () => {
  const list = readCodeList(Buffer.from(goodsList()));

  test('is read by its key, also where a value names no column', () => {
    expect(list).toMatchObject({ key: 'code', columns: ['name', 'code'], name: 'Warenarten', version: '2026-01-01' });
    expect(list.rows).toEqual([
      { name: 'Obst & Gemüse', code: '001' },
      { code: '002', name: 'Speisen' },
    ]);
  });

  test('is read as it was written', () => {
    expect(readCodeList(Buffer.from(writeCodeList(list)))).toEqual(list);
  });

  test.each([
    ['something else', market3(), /no code list/],
    ['one without a name', goodsList().replace(/<CanonicalUri>.*?<\/CanonicalUri>/, ''), /no 'CanonicalUri'/],
    ['one with entities', goodsList().replace('<gc:', '<!DOCTYPE x [<!ENTITY a "b">]><gc:'), /document type/],
  ])('%s is refused', (_, content, reason) => {
    expect(() => readCodeList(Buffer.from(content))).toThrow(reason);
  });
});
