/** The costs of a Leistung as fees of the catalogue. */

import type { Fee, Provenance } from '#platform/catalogue/types.ts';
import { formatAmount, readAmount } from '#platform/values/money.ts';
import { RecordFault } from '#platform/xml/faults.ts';
import { child, children, codeOf, within, type XmlElement } from '#platform/xml/element.ts';
import { inGerman, readLocalized, readValidity } from './fields.ts';
import { plainText } from './html.ts';

/** The fee applications charge where their form names no other. */
const STANDARD = 'STANDARD';
const LEGAL_BASIS = 'Siehe Handlungsgrundlagen der Leistung';

/** An amount in euro. Throws RecordFault for another currency or what is no amount. */
function readEuro(element: XmlElement | null): string | null {
  if (element === null) return null;
  const currency = element.attributes['currencyCode'] ?? 'EUR';
  if (currency !== 'EUR') throw new RecordFault(element.line, `An amount in ${currency} cannot be kept, only in EUR.`);
  const text = element.text.trim();
  const money = readAmount(text);
  if (money === null || money.minor < 0n) throw new RecordFault(element.line, `'${text}' in '${element.name}' is no amount.`);
  return formatAmount(money);
}

function readFee(cost: XmlElement, provenance: Provenance): Omit<Fee, 'code'> {
  const amount = readEuro(within(cost, 'betrag'));
  const [from, to] = [readEuro(within(cost, 'betragUntergrenze')), readEuro(within(cost, 'betragObergrenze'))];
  const free = within(cost, 'kostenFrei') ?? within(cost, 'beschreibungKostenfreiheit');
  if (amount === null && from === null && to === null && free === null) {
    const variable = within(cost, 'beschreibungVariabilitaet');
    if (variable === null) throw new RecordFault(cost.line, `'kosten' names neither an amount nor that it is free.`);
  }
  const words = [cost, ...cost.children].flatMap((one) =>
    ['beschreibung', 'beschreibungKostenfreiheit', 'beschreibungVariabilitaet'].flatMap((name) => readLocalized(one, name)),
  );
  for (const name of ['vorkasse', 'positionDarstellung']) children(cost, name);
  return {
    amount: amount ?? (free === null ? null : '0.00'),
    from,
    to,
    description: plainText(inGerman(words) ?? '') || `Kostentyp ${codeOf(child(cost, 'typ')) ?? 'ohne Angabe'}`,
    legalBasis: LEGAL_BASIS,
    level: 'MUNICIPAL',
    ...readValidity(cost),
    provenance,
  };
}

/**
 * All costs. The first is the one that applies as a rule, `STANDARD`, and so is each of the same type (Kostentyp), for
 * they follow one another in time; the others have a code of their type and place.
 */
export function readFees(service: XmlElement, provenance: Provenance): readonly Fee[] {
  const costs = children(service, 'modulKosten').flatMap((module) => children(module, 'kosten'));
  return costs.map((cost, index) => {
    const fee = readFee(cost, provenance);
    const type = codeOf(child(cost, 'typ')) ?? '000';
    const follows = fee.validFrom !== null && type === codeOf(costs[0] === undefined ? null : child(costs[0], 'typ'));
    return { code: index === 0 || follows ? STANDARD : `XZUFI_${type}_${index + 1}`, ...fee };
  });
}
