import { beforeAll, describe, expect, test } from 'vitest';
import {
  readEvent,
  sameTags,
  type Expectation,
  type FindKey,
  type Verdict,
} from '#subgraphs/applications/fit-connect/rules/events.ts';
import { reasonsOf } from '#subgraphs/applications/fit-connect/rules/reasons.ts';
import { makeKey, simulatedKeys, type Keys } from '#test/support/fit-connect/keys.ts';
import { issueEvent, type EventWish } from '#test/support/fit-connect/tokens.ts';
import { NOW } from '#test/support/viewers.ts';

const DESTINATION = '0c438057-ec3e-4ce0-b154-1683b5d3c2e8';
const SUBMISSION = 'f65feab2-4883-4dff-85fb-169448545d9f';
const CASE = 'f73d30c6-8894-4444-8687-00ae756fea90';
const OTHER = '11111111-2222-4333-8444-555555555555';
const TAGS = {
  metadata: 'XFBoMYUZodetZdvTiFvSkQ',
  data: 'UCGiqJxhBI3IFVdPalHHvA',
  attachments: { [OTHER]: 'rT99rwrBTbTI7IJM8fU3Eg' },
};

let keys: Keys;
beforeAll(async () => {
  keys = await simulatedKeys();
});

const expected = (overrides: Partial<Expectation> = {}): Expectation => ({
  submissionId: SUBMISSION,
  caseId: CASE,
  destinationId: DESTINATION,
  serviceHost: 'submission-api.example',
  tags: TAGS,
  anchors: null,
  now: NOW,
  ...overrides,
});

const findKey: FindKey = (issuer, kid) => {
  const key = issuer === 'SERVICE' ? keys.service : keys.signature;
  return Promise.resolve(key.kid === kid ? key.publicKey : null);
};

const accept = (overrides: Partial<EventWish> = {}): Promise<string> =>
  issueEvent({
    key: keys.signature,
    iss: DESTINATION,
    submissionId: SUBMISSION,
    caseId: CASE,
    kind: 'accept',
    at: NOW,
    tags: TAGS,
    ...overrides,
  });
const byService = (overrides: Partial<EventWish> = {}): Promise<string> =>
  accept({ key: keys.service, iss: 'https://submission-api.example', kind: 'submit', ...overrides });

async function verdictOf(token: string | Promise<string>, find: FindKey = findKey): Promise<Verdict> {
  return (await readEvent(await token, expected(), find)).verdict;
}

describe('a security event token', () => {
  test('of the authority or the service that speaks of what was sent counts', async () => {
    const { event } = await readEvent(await accept({ jti: 'one' }), expected(), findKey);
    expect(event).toMatchObject({
      kind: 'accept',
      issuer: DESTINATION,
      jti: 'one',
      issuedAt: NOW,
      key: keys.signature.publicKey,
    });
    expect(await verdictOf(byService())).toBe('VALID');
    expect(await verdictOf(byService({ iss: 'submission-api.example', kind: 'notify' }))).toBe('VALID');
    expect(await verdictOf(accept({ kind: 'reject', tags: undefined }))).toBe('VALID');
  });

  test.each<readonly [Verdict, Partial<EventWish>]>([
    ['WRONG_HEADER', { header: { typ: 'JWT' } }],
    ['WRONG_HEADER', { header: { kid: undefined } }],
    ['MALFORMED', { claims: { iat: 'now' } }],
    ['MALFORMED', { claims: { jti: undefined } }],
    ['WRONG_ISSUER', { iss: OTHER }],
    ['WRONG_ISSUER', { iss: 'https://submission-api.example.evil.example' }],
    ['OTHER_SUBMISSION', { submissionId: OTHER }],
    ['OTHER_CASE', { caseId: OTHER }],
    ['UNKNOWN_EVENT', { claims: { events: { 'https://schema.fitko.de/fit-connect/events/submit-reply': {} } } }],
    ['UNKNOWN_EVENT', { claims: { events: {} } }],
    [
      'UNKNOWN_EVENT',
      {
        claims: {
          events: Object.fromEntries(
            ['accept', 'reject'].map((kind) => [`https://schema.fitko.de/fit-connect/events/${kind}-submission`, {}]),
          ),
        },
      },
    ],
    ['NOT_ENTITLED', { kind: 'delete' }],
    ['NOT_ENTITLED', { kind: 'submit' }],
    ['UNKNOWN_KEY', { header: { kid: 'another' } }],
    ['FROM_THE_FUTURE', { at: new Date(NOW.getTime() + 301_000) }],
    ['OTHER_TAGS', { tags: undefined }],
    ['OTHER_TAGS', { tags: { ...TAGS, data: TAGS.metadata } }],
    ['OTHER_TAGS', { tags: { ...TAGS, attachments: {} } }],
    ['OTHER_TAGS', { kind: 'reject', tags: { ...TAGS, metadata: TAGS.data } }],
  ])('does not count: %s', async (verdict, spoilt) => {
    expect(await verdictOf(accept(spoilt))).toBe(verdict);
  });

  test('of an authority cannot be issued by the service, nor the other way round', async () => {
    expect(await verdictOf(byService({ kind: 'accept' }))).toBe('NOT_ENTITLED');
    expect(await verdictOf(accept({ key: keys.service }))).toBe('UNKNOWN_KEY');
  });

  test('that was altered or signed by somebody else does not count', async () => {
    const [header = '', , signature = ''] = (await accept()).split('.');
    const [, other = ''] = (await accept({ jti: 'another' })).split('.');
    expect(await verdictOf([header, other, signature].join('.'))).toBe('BAD_SIGNATURE');
    expect(await verdictOf(accept({ key: { ...keys.service, kid: keys.signature.kid } }))).toBe('BAD_SIGNATURE');
  });

  test('is not verified with a key that FIT-Connect forbids', async () => {
    const short = await makeKey('signature', 'short', 2048);
    const find: FindKey = () => Promise.resolve(short.publicKey);
    expect(await verdictOf(accept({ key: short }), find)).toBe('UNFIT_KEY');
  });

  test.each(['', 'x', 'a.b', 'a.b.c', 'eyJhbGciOiJub25lIn0.e30.'])('is not what %j is', async (text) => {
    expect(['MALFORMED', 'WRONG_HEADER']).toContain(await verdictOf(text));
  });
});

test('tags are the same in whatever order attachments are named, and in no other case', () => {
  const two = { ...TAGS, attachments: { a: '1', b: '2' } };
  expect(sameTags(two, { ...TAGS, attachments: { b: '2', a: '1' } })).toBe(true);
  expect(sameTags(two, { ...TAGS, attachments: { a: '1', c: '2' } })).toBe(false);
  expect(sameTags(two, TAGS)).toBe(false);
});

test('the words of a refusal are shown line by line, and none that cannot be kept', () => {
  const problem = (title: string, detail?: string) => ({ type: 'x', title, ...(detail === undefined ? {} : { detail }) });
  expect(reasonsOf([problem('Fehler', ' zwei\n Zeilen '), problem(' '), problem('Nur ein Titel')])).toBe(
    'Fehler: zwei Zeilen\nNur ein Titel',
  );
  expect(reasonsOf([problem('\0')])).toBeNull();
  expect(reasonsOf([])).toBeNull();
});
