import { describe, expect, test } from 'vitest';
import { outageOf } from '#platform/database/outage.ts';

describe('an outage', () => {
  const failed = (code: string): Error => new Error('Failed query', { cause: Object.assign(new Error('…'), { code }) });

  test.each(['CONNECTION_CLOSED', 'ECONNREFUSED', '57P01', '57P03', '53300'])('is told as one that passes: %s', (code) => {
    expect(outageOf(failed(code))).toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('The database') });
  });

  test('of a full disk says that nothing was changed', () => {
    expect(outageOf(failed('53100'))).toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining('nothing was changed'),
    });
  });

  test('is none where a statement was wrong, nor where another service is away', () => {
    expect(outageOf(failed('23505'))).toBeNull();
    expect(outageOf(new TypeError('fetch failed', { cause: failed('ECONNREFUSED') }))).toBeNull();
    expect(outageOf('ECONNREFUSED')).toBeNull();
  });
});
