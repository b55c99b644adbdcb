import { describe, expect, test } from 'vitest';
import { isShareLinkValid, signShareLink } from '#platform/share-link.ts';
import { isLinkValid, readLinkQuery, signLink } from '#platform/signed-link.ts';
import { derivedId } from '#platform/values/id.ts';
import { NOW } from '#test/support/viewers.ts';

const SECRET = 'a secret of at least 32 characters';
const subject = { purpose: 'test.thing', id: 'one' };
const afterSeconds = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1_000);
const queryOf = (url: string): Record<string, string> => Object.fromEntries(new URL(url).searchParams);
const query = readLinkQuery(queryOf(signLink('https://portal.example/one', subject, afterSeconds(60), SECRET)));

describe('a signed link', () => {
  test('is good for what it was signed for until its end', () => {
    expect(isLinkValid(subject, query, SECRET, NOW)).toBe(true);
    expect(isLinkValid(subject, query, SECRET, afterSeconds(59.9))).toBe(true);
    expect(isLinkValid(subject, query, SECRET, afterSeconds(60))).toBe(false);
  });

  test('is good for nothing else', () => {
    expect(isLinkValid({ ...subject, id: 'two' }, query, SECRET, NOW)).toBe(false);
    expect(isLinkValid({ ...subject, purpose: 'test.other' }, query, SECRET, NOW)).toBe(false);
    expect(isLinkValid(subject, query, `${SECRET}!`, NOW)).toBe(false);
    expect(isLinkValid(subject, { ...query, expires: '99999999999' }, SECRET, NOW)).toBe(false);
    expect(isLinkValid(subject, { ...query, signature: `${query.signature ?? ''}AA` }, SECRET, NOW)).toBe(false);
  });

  test('whose parameters come several times or not at all says nothing', () => {
    expect(readLinkQuery({ expires: ['1', '2'], signature: 1 })).toEqual({ expires: undefined, signature: undefined });
    expect(isLinkValid(subject, readLinkQuery({}), SECRET, NOW)).toBe(false);
  });
});

describe('a link to a shared document', () => {
  const request = { shareId: derivedId<'DocumentShare'>('share'), applicationId: 'a', purpose: 'ATTACHMENT' };
  const link = queryOf(signShareLink('https://portal.example', request, SECRET, NOW).url);

  test('is good for five minutes, for this share, application and purpose', () => {
    expect(isShareLinkValid(request, link, SECRET, afterSeconds(299))).toBe(true);
    expect(isShareLinkValid(request, link, SECRET, afterSeconds(300))).toBe(false);
    expect(isShareLinkValid({ ...request, applicationId: 'b' }, link, SECRET, NOW)).toBe(false);
    expect(isShareLinkValid({ ...request, purpose: 'ANSWER' }, link, SECRET, NOW)).toBe(false);
    expect(isShareLinkValid({ ...request, shareId: 'other' }, link, SECRET, NOW)).toBe(false);
  });

  test('cannot be read in two ways, wherever the parts of its request are divided', () => {
    expect(isShareLinkValid({ ...request, shareId: `${request.shareId}:a`, applicationId: 'a' }, link, SECRET, NOW)).toBe(false);
    expect(isShareLinkValid({ ...request, applicationId: 'a:ATTACHMENT', purpose: '' }, link, SECRET, NOW)).toBe(false);
  });
});
