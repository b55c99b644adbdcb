/** What a partner says beside data: only that, where and by which of our codes it failed. */

import { createSecretKey } from 'node:crypto';
import type { FormattedExecutionResult } from 'graphql';
import { describe, expect, test } from 'vitest';
import { behindPseudonyms } from '#gateway/partners/partner-call.ts';
import { readSubjects } from '#gateway/partners/subjects.ts';
import { Cancellation } from '#gateway/transport/cancellation.ts';
import type { Operation } from '#platform/subgraph.ts';
import { createPseudonyms } from '#platform/identity/pseudonyms.ts';
import { recordLog } from '#test/support/log-records.ts';

const own = { name: 'accounts', url: '', sdl: 'type Account @key(fields: "id") @dataSubject { id: ID! }' };
const contract = {
  name: 'clubs',
  url: '',
  sdl: `
    type Query { someone: Person anyone: Account all: [[Account]] }
    interface Person { id: ID! }
    type Account implements Person @key(fields: "id") { id: ID! friend: Person }
    type Guest implements Person { id: ID! }
  `,
};
const pseudonyms = createPseudonyms('clubs', createSecretKey(Buffer.alloc(32, 1)));
const ADA = '0190b3f2-7c1e-7a55-9f4e-3a1f6f0a9d11';
const SEALED = pseudonyms.seal(ADA);

async function ask(query: string, answer: unknown, variables?: Record<string, unknown>) {
  const recording = recordLog();
  const sent: Operation[] = [];
  const call = behindPseudonyms(
    (operation) => {
      sent.push(operation);
      return Promise.resolve(answer as FormattedExecutionResult);
    },
    { contract, subjects: readSubjects([own]), pseudonyms, log: recording.log },
  );
  const terms = { kind: 'query', headers: {}, deadline: Infinity, cancellation: new Cancellation() } as const;
  return { result: await call({ query, variables }, terms), sent, recording };
}

describe('an error of a partner', () => {
  test('loses its words and whatever else it says; code and place stay', async () => {
    const { result, recording } = await ask('{ anyone { id } }', {
      data: { anyone: null },
      errors: [
        {
          message: 'Ada Lovelace is no member',
          path: ['anyone'],
          locations: [{ line: 1, column: 1 }],
          extensions: { code: 'NOT_FOUND', argument: 'Ada', stack: 'at Ada', subgraph: 'accounts' },
        },
        { message: 'Ada', path: ['anyone', 'Ada Lovelace', 3], extensions: { code: 'ADA' } },
        { message: 'Ada', path: { 0: 'Ada' }, extensions: 'Ada' },
        { message: 'Ada', extensions: { code: 'RATE_LIMITED', retryAfter: 'Ada' } },
        { message: 'Ada', extensions: { code: 'RATE_LIMITED', retryAfter: 30 } },
        { message: 'Ada', extensions: { code: 'TRUST_LEVEL_REQUIRED', required: 'HIGH', current: 'Ada' } },
        { message: 'Ada', extensions: { code: 'toString' } },
        null,
      ],
      extensions: { ada: 'Ada' },
    });
    expect(result).toEqual({
      data: { anyone: null },
      errors: [
        { message: 'There is no such thing', path: ['anyone'], extensions: { code: 'NOT_FOUND' } },
        { message: 'The partner failed', path: ['anyone'], extensions: { code: 'INTERNAL' } },
        { message: 'The partner failed', extensions: { code: 'INTERNAL' } },
        { message: 'Too many requests', extensions: { code: 'RATE_LIMITED' } },
        { message: 'Too many requests', extensions: { code: 'RATE_LIMITED', retryAfter: 30 } },
        { message: 'A higher trust level is needed to do this', extensions: { code: 'TRUST_LEVEL_REQUIRED', required: 'HIGH' } },
        { message: 'The partner failed', extensions: { code: 'INTERNAL' } },
      ],
    });
    expect(recording.text).not.toContain('Ada');
  });

  test('without data stays one', async () => {
    const errors = [{ message: 'Ada', extensions: { code: 'FORBIDDEN' } }];
    const masked = [{ message: 'This is not allowed', extensions: { code: 'FORBIDDEN' } }];
    expect((await ask('{ anyone { id } }', { errors })).result).toEqual({ errors: masked });
    expect((await ask('{ anyone { id } }', { data: null, errors })).result).toEqual({ data: null, errors: masked });
  });
});

describe('an answer', () => {
  test('has its ids in lists of lists, and says nothing of what was not asked', async () => {
    const { result } = await ask('{ all { who: id } }', { data: { all: [[{ who: SEALED }, null], null] }, extensions: { a: 1 } });
    expect(result).toEqual({ data: { all: [[{ who: ADA }, null], null] } });
  });

  test('is asked for the types that it is read by, where the operation does not ask', async () => {
    const { sent, result } = await ask('{ someone { id } }', { data: { someone: { __typename: 'Account', id: SEALED } } });
    expect(sent[0]?.query.replace(/\s+/g, ' ')).toBe('{ someone { __typename id } }');
    expect(result).toEqual({ data: { someone: { __typename: 'Account', id: ADA } } });
  });

  test('of a type whose ids are nobody’s stays as it is', async () => {
    const { result } = await ask('{ someone { __typename id } }', { data: { someone: { __typename: 'Guest', id: 'guest-1' } } });
    expect(result).toEqual({ data: { someone: { __typename: 'Guest', id: 'guest-1' } } });
  });

  test('that does not tell its types is refused as a whole: nobody knows which ids are people’s', async () => {
    const { result, recording } = await ask('{ someone { id } }', { data: { someone: { id: SEALED } } });
    expect(result).toMatchObject({ data: null, errors: [{ extensions: { code: 'INTERNAL' } }] });
    expect(recording.text).not.toContain(SEALED);
  });
});

describe('a representation', () => {
  const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Account { friend { id } } } }';

  test('has pseudonyms as deep as it goes, and what was given is not written in', async () => {
    const of = [{ __typename: 'Account', id: ADA, friend: { id: ADA, friend: [{ __typename: 'Account', id: null }] } }];
    const before = JSON.stringify(of);
    const { sent } = await ask(query, { data: { _entities: [] } }, { of });
    const friend = { id: SEALED, friend: [{ __typename: 'Account', id: null }] };
    expect(sent[0]?.variables).toEqual({ of: [{ __typename: 'Account', id: SEALED, friend }] });
    expect(JSON.stringify(of)).toBe(before);
  });

  test('that does not say what it is has pseudonyms wherever it may have', async () => {
    const { sent } = await ask(query, { data: { _entities: [] } }, { of: [{ id: ADA }] });
    expect(sent[0]?.variables).toEqual({ of: [{ id: SEALED }] });
  });
});
