import { describe, expect, test } from 'vitest';
import { maskError } from '#gateway/plugins/mask-errors.ts';

const PLACE = { path: ['town', 0], locations: [{ line: 1, column: 3 }] };

describe('an error on its way out', () => {
  test.each([
    'UNAUTHENTICATED',
    'FORBIDDEN',
    'TRUST_LEVEL_REQUIRED',
    'NOT_FOUND',
    'INVALID',
    'CONFLICT',
    'RATE_LIMITED',
    'UNAVAILABLE',
    'QUERY_TOO_COSTLY',
    'UNKNOWN_OPERATION',
  ])('with the public code %s keeps message, place and code', (code) => {
    const error = { message: 'Sign in', ...PLACE, extensions: { code } };
    expect(maskError(error)).toEqual(error);
  });

  test.each([
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    'BAD_USER_INPUT',
    'BAD_REQUEST',
    'OPERATION_RESOLUTION_FAILURE',
  ])('of the request is INVALID in our terms, whatever Apollo calls it: %s', (code) => {
    expect(maskError({ message: 'Syntax Error', extensions: { code } }).extensions).toEqual({ code: 'INVALID' });
  });

  test('keeps the facts we know and drops all else', () => {
    const facts = { argument: 'id', type: 'RegionKey', required: 'HIGH', current: 'LOW', retryAfter: 5, subgraph: 'towns' };
    const extensions = { ...facts, code: 'INVALID', stacktrace: ['at x'], exception: {}, inner: '10.0.0.7', requestId: 'theirs' };
    expect(maskError({ message: 'No', extensions }).extensions).toEqual({ ...facts, code: 'INVALID' });
  });

  test('names the subgraph it came from', () => {
    expect(maskError({ message: 'No', extensions: { code: 'NOT_FOUND', serviceName: 'towns' } }).extensions).toEqual({
      code: 'NOT_FOUND',
      subgraph: 'towns',
    });
  });

  test.each([
    [undefined],
    [{}],
    [{ code: 'INTERNAL_SERVER_ERROR' }],
    [{ code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: 'partner' }],
    [{ code: 7 }],
    [{ code: 'INTERNAL', argument: '10.0.0.7' }],
  ])('is masked with %j', (extensions) => {
    const error = { message: 'connection to 10.0.0.7 refused', ...PLACE, ...(extensions && { extensions }) };
    expect(maskError(error)).toEqual({ message: 'Internal error', ...PLACE, extensions: { code: 'INTERNAL' } });
  });
});
