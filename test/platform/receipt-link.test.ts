import { describe, expect, test } from 'vitest';
import { newId } from '#platform/values/id.ts';
import { isReceiptLinkValid, receiptUrl } from '#platform/receipt-link.ts';
import { NOW } from '#test/support/viewers.ts';

const SECRET = 'a secret of at least 32 characters';
const id = newId<'Payment'>();

function linkOf(url: string): { id: string; expires: string; signature: string } {
  const { pathname, searchParams } = new URL(url);
  const path = /\/payments\/receipts\/(.+)\.pdf$/.exec(pathname)?.[1] ?? '';
  return { id: path, expires: searchParams.get('expires') ?? '', signature: searchParams.get('signature') ?? '' };
}

const link = linkOf(receiptUrl('https://portal.example', id, SECRET, NOW));
const afterMinutes = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

describe('the address of a receipt', () => {
  test('works for ten minutes', () => {
    expect(isReceiptLinkValid(link, SECRET, NOW)).toBe(true);
    expect(isReceiptLinkValid(link, SECRET, afterMinutes(9.9))).toBe(true);
    expect(isReceiptLinkValid(link, SECRET, afterMinutes(10))).toBe(false);
  });

  test.each([
    ['another payment', { ...link, id: newId<'Payment'>() }],
    ['a later end', { ...link, expires: String(Number(link.expires) + 1) }],
    ['an end that is no number', { ...link, expires: '1e99' }],
    ['no end', { ...link, expires: undefined }],
    ['no signature', { ...link, signature: undefined }],
    ['half a signature', { ...link, signature: link.signature.slice(0, 20) }],
    ['a changed signature', { ...link, signature: link.signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')) }],
  ])('does not fit %s', (_, changed) => {
    expect(isReceiptLinkValid(changed, SECRET, NOW)).toBe(false);
  });

  test('needs the same secret', () => {
    expect(isReceiptLinkValid(link, `${SECRET}!`, NOW)).toBe(false);
  });
});
