import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { readDocument } from '#gateway/engine/compile/document.ts';

test.each([
  ['its fields', '{ a '.repeat(100_000)],
  ['its values', `{ a(of: ${'['.repeat(100_000)}`],
])('a document that is nested without end, in %s, is refused as one that cannot be read', (_, text) => {
  const schema = buildSchema('type Query { a(of: Int): Query }');
  expect(readDocument(schema, text, { introspection: true, maxTokens: 1_000_000 })).toMatchObject([
    { message: 'The document is nested too deeply', extensions: { code: 'GRAPHQL_PARSE_FAILED' } },
  ]);
});
