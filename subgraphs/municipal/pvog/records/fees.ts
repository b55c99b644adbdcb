/** Fees as the PVOG tells them: a title and a text for each. Only what names one amount, or one range, without a doubt is a fee. */

import type { Fee, Provenance } from '#platform/catalogue/types.ts';
import { formatAmount, readAmount } from '#platform/values/money.ts';
import { plainText } from '../../xzufi/records/html.ts';
import type { DetailText } from '../answers/detail.ts';

/** The fee applications charge where their form names no other. */
const STANDARD = 'STANDARD';
const LEGAL_BASIS = 'Siehe Handlungsgrundlagen der Leistung';

/** `1.234,50`, as amounts are written in German. */
const AMOUNT = String.raw`(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,2}|-{1,2}))?`;
const EURO = String.raw`(?:€|EUR|Euro)`;
const ONE = new RegExp(String.raw`^(?:[^\d]*\s)?${AMOUNT}\s*${EURO}(?:\s[^\d]*|[.;)]*)?$`, 'u');
const RANGE = new RegExp(
  String.raw`^(?:[^\d]*\s)?${AMOUNT}\s*${EURO}?\s*(?:-|–|bis(?:\szu)?)\s*${AMOUNT}\s*${EURO}(?:\s[^\d]*|[.;)]*)?$`,
  'u',
);
const FREE = /^(?:[^\d]*\s)?(?:kosten|gebühren)(?:los|frei)[^\d]*$/iu;
/** Words that say an amount is only a beginning or an end. */
const OPEN = /\b(ab|mindestens|höchstens|maximal|zuzüglich|zzgl|je|pro|bis)\b/iu;

function amount(whole = '', cents = ''): string | null {
  const money = readAmount(`${whole.replaceAll('.', '')}.${cents.replaceAll('-', '0') || '00'}`);
  return money === null ? null : formatAmount(money);
}

type Amounts = Pick<Fee, 'amount' | 'from' | 'to'>;

/** What a text says of an amount; null where it leaves a doubt. */
export function readFeeText(text: string): Amounts | null {
  const words = plainText(text).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
  if (FREE.test(words)) return { amount: '0.00', from: null, to: null };
  const range = RANGE.exec(words);
  if (range !== null) {
    const [from, to] = [amount(range[1], range[2]), amount(range[3], range[4])];
    return from === null || to === null ? null : { amount: null, from, to };
  }
  const one = OPEN.test(words) ? null : ONE.exec(words);
  const fixed = one === null ? null : amount(one[1], one[2]);
  return fixed === null ? null : { amount: fixed, from: null, to: null };
}

/**
 * The fees of a text module of costs. A single one is what is charged as a rule; of several nobody can tell which, so they
 * have codes that nothing is charged by. Where one of them leaves a doubt, none is taken: the text says them all.
 */
export function feesOf(costs: DetailText | undefined, provenance: Provenance): readonly Fee[] {
  if (costs === undefined || costs.placeholder) return [];
  const fees = costs.details.flatMap(({ title, text }): readonly (Amounts & { readonly title: string | null })[] => {
    const amounts = text === null ? null : readFeeText(text);
    return amounts === null ? [] : [{ ...amounts, title }];
  });
  if (fees.length < costs.details.length) return [];
  return fees.map(({ title, ...amounts }, index) => ({
    code: fees.length === 1 ? STANDARD : `PVOG_${index + 1}`,
    ...amounts,
    description: title ?? costs.title ?? 'Kosten',
    legalBasis: LEGAL_BASIS,
    level: 'MUNICIPAL',
    validFrom: null,
    validTo: null,
    provenance,
  }));
}
