/** Models of any content, as either standard can hold them. */

import fc from 'fast-check';
import {
  DATA_TYPES,
  INPUT_KINDS,
  type Constraints,
  type Described,
  type Field,
  type Group,
  type Member,
  type Model,
  type Rule,
  type Schema,
  type Standard,
} from '#subgraphs/applications/xdatenfelder/model.ts';

/** What XML can hold, without blanks at the ends. */
const text = fc
  .string({
    unit: fc.constantFrom(...Array.from('aZ09äß€🐕 \n"\'<>&;{}[]\\|§'), 'Wort', ']]>', '\t'),
    minLength: 1,
    maxLength: 12,
  })
  .map((raw) => raw.trim())
  .filter((trimmed) => trimmed !== '');
/** Attributes and JSON hold any text, too. */
const maybe = fc.option(text, { nil: null });
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: length, maxLength: length });

/** Arbitraries of a standard: what it has no place for is always empty. */
export function models(standard: Standard): fc.Arbitrary<Model> {
  const is3 = standard === '3.0.0';
  const in3 = <Value>(arbitrary: fc.Arbitrary<Value>, otherwise: Value): fc.Arbitrary<Value> =>
    is3 ? arbitrary : fc.constant(otherwise);
  const in2 = <Value>(arbitrary: fc.Arbitrary<Value>, otherwise: Value): fc.Arbitrary<Value> =>
    is3 ? fc.constant(otherwise) : arbitrary;
  const identification = (letter: string) =>
    fc.record({ id: digits(is3 ? 11 : 8).map((rest) => `${letter}${rest}`), version: maybe });
  const reference = fc.record({ text, link: in3(maybe, null) });
  const references = fc.array(reference, { maxLength: is3 ? 3 : 1 });

  const described = (letter: string): fc.Arbitrary<Described> =>
    fc.record({
      identification: identification(letter),
      name: text,
      description: maybe,
      references,
      status: maybe,
      statusSetOn: maybe,
      statusSetBy: maybe,
      validFrom: maybe,
      validUntil: maybe,
      versionNote: maybe,
      publishedOn: maybe,
      changedAt: in3(maybe, null),
      keywords: in3(fc.array(fc.record({ text, uri: maybe }), { maxLength: 2 }), []),
      relations: in3(fc.array(fc.record({ kind: text, target: identification('F') }), { maxLength: 2 }), []),
    });

  const nothing = fc.constant(null);
  const rule: fc.Arbitrary<Rule> = fc
    .tuple(
      described('R'),
      fc.record({ text: maybe, script: maybe, label: in2(maybe, null), kind: in3(maybe, null) }),
      is3
        ? fc.record({
            status: nothing,
            statusSetOn: nothing,
            validFrom: nothing,
            validUntil: nothing,
            versionNote: nothing,
            publishedOn: nothing,
          })
        : fc.constant({}),
    )
    .map(([one, own, empty]) => ({ ...one, ...own, ...empty }));
  const rules = fc.array(rule, { maxLength: 2 });

  const element = (letter: string) =>
    fc
      .tuple(
        described(letter),
        fc.record({
          definition: maybe,
          inputLabel: maybe,
          outputLabel: maybe,
          nature: maybe,
          inputHelp: maybe,
          outputHelp: maybe,
          rules,
        }),
      )
      .map(([one, own]) => ({ ...one, ...own }));

  const limits = fc.record({ minLength: maybe, maxLength: maybe, minValue: maybe, maxValue: maybe, pattern: maybe });
  const inWords = text.map((words) => `in Worten: ${words}`.trim());
  const constraints: fc.Arbitrary<Constraints> = is3
    ? fc.record({
        minLength: maybe,
        maxLength: maybe,
        minValue: maybe,
        maxValue: maybe,
        pattern: maybe,
        other: fc.option(inWords, { nil: null }),
      })
    : fc.oneof(
        limits.map((some) => ({ ...some, other: null })),
        inWords.map((other) => ({ minLength: null, maxLength: null, minValue: null, maxValue: null, pattern: null, other })),
      );
  const codeList = fc.record({
    identification: in2(fc.option(identification('C'), { nil: null }), null),
    canonicalUri: text,
    version: maybe,
    canonicalVersionUri: maybe,
  });
  const value = fc.record({ code: text, name: text, help: maybe });
  const field: fc.Arbitrary<Field> = fc
    .tuple(
      element('F'),
      fc.record({
        inputKind: fc.constantFrom(...INPUT_KINDS),
        dataType: fc.constantFrom(...DATA_TYPES),
        constraints,
        content: maybe,
        prefill: in3(maybe, null),
        codeList: fc.option(codeList, { nil: null }),
        values: in3(fc.array(value, { maxLength: 3 }), []),
        codeKey: in3(maybe, null),
        nameKey: in3(maybe, null),
        helpKey: in3(maybe, null),
        maxSize: in3(maybe, null),
        mediaTypes: in3(fc.array(text, { maxLength: 2 }), []),
      }),
    )
    .map(([one, own]) => ({ type: 'field', ...one, ...own }));

  const occurrence = fc
    .tuple(fc.nat(5), fc.option(fc.nat(5), { nil: null }))
    .map(([min, more]) => ({ min, max: more === null ? null : min + more }));
  const { group } = fc.letrec<{ group: Group; member: Member }>((tie) => ({
    member: fc.record({
      occurrence,
      references,
      element: fc.oneof({ depthSize: 'small', withCrossShrink: true }, field, tie('group')),
    }),
    group: fc
      .tuple(element('G'), in3(maybe, null), fc.array(tie('member'), { maxLength: 2, depthIdentifier: 'members' }))
      .map(([one, choice, members]) => ({ type: 'group', ...one, choice, members })),
  }));
  const schema: fc.Arbitrary<Schema> = fc
    .tuple(
      described('S'),
      fc.record({
        definition: maybe,
        label: maybe,
        outputLabel: in2(maybe, null),
        help: maybe,
        structureChanges: maybe,
        representationChanges: maybe,
        profile: in3(maybe, null),
        rules,
        members: fc.array(fc.record({ occurrence, references, element: fc.oneof(field, group) }), { maxLength: 3 }),
      }),
    )
    .map(([one, own]) => ({ ...one, ...own }));

  return fc
    .tuple(
      maybe,
      maybe,
      fc.oneof(
        schema.map((one) => [one, null] as const),
        group.map((one) => [null, one] as const),
      ),
    )
    .map(([messageId, createdAt, [ofSchema, ofGroup]]) => ({ standard, messageId, createdAt, schema: ofSchema, group: ofGroup }));
}
