import { describe, expect, test } from 'vitest';
import { queryOf } from '#gateway/engine/compile/query.ts';

describe('what a call answers, for whoever misses it when it fails,', () => {
  test('are the keys at the root, through fragments of both kinds', () => {
    const { answers } = queryOf(
      '{ a: towns { name } ... on Query { b } ...F } fragment F on Query { c ...G } fragment G on Query { d }',
    );
    expect(answers('')).toEqual(new Set(['a', 'b', 'c', 'd']));
  });

  test('are the keys of entities, through fragments of both kinds', () => {
    const { answers } = queryOf(
      `query ($r: [_Any!]!) { _e0: _entities(representations: $r) { ...F } _e1: _entities(representations: $r) { ... on Town { x: name } } }
       fragment F on Town { name weather { sky } }`,
    );
    expect(answers('_e0')).toEqual(new Set(['name', 'weather']));
    expect(answers('_e1')).toEqual(new Set(['x']));
  });
});
