import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { PublicError } from '#platform/errors.ts';

describe('an error for clients', () => {
  test('arrives in GraphQL with its code and facts, without its cause', () => {
    const original = new PublicError('TRUST_LEVEL_REQUIRED', 'Sign in again', {
      cause: new Error('secret'),
      facts: { required: 'HIGH', current: 'LOW' },
    });
    const { message, extensions } = new GraphQLError(original.message, { originalError: original }).toJSON();
    expect(message).toBe('Sign in again');
    expect(extensions).toEqual({ code: 'TRUST_LEVEL_REQUIRED', required: 'HIGH', current: 'LOW' });
  });

  test('keeps its code whatever the facts say', () => {
    expect(new PublicError('NOT_FOUND', 'Not found', { facts: { code: 'CONFLICT' } }).extensions).toEqual({ code: 'NOT_FOUND' });
  });

  test('keeps its cause for the log, and has none when none is given', () => {
    const cause = new Error('the bug');
    expect(new PublicError('UNAVAILABLE', 'Later', { cause }).cause).toBe(cause);
    expect('cause' in new PublicError('UNAVAILABLE', 'Later')).toBe(false);
  });
});
