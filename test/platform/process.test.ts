import { expect, test } from 'vitest';
import { describeFailure } from '#platform/process.ts';
import { ConfigError } from '#platform/config.ts';
import { DataFolderInUse } from '#platform/database/lock.ts';
import { PublicError } from '#platform/errors.ts';

test.each([
  new ConfigError(['PORT must be a port number']),
  new DataFolderInUse('.data', 7),
  new PublicError('INVALID', 'No such thing'),
])('what people can put right is said without a stack: %s', (error) => {
  expect(describeFailure(error)).toBe(error.message);
});

test('a bug shows where it happened', () => {
  expect(describeFailure(new TypeError('boom'))).toMatch(/boom[\s\S]* at .*process\.test\.ts/);
  expect(describeFailure('boom')).toBe('boom');
});
