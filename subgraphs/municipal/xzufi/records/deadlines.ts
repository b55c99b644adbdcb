/** Deadlines of a Leistung (Fristen): periods and days as they were written. */

import { readDay } from '#platform/values/day.ts';
import type { Deadline, Period, TimeUnit } from '../../description.ts';
import { RecordFault } from '#platform/xml/faults.ts';
import { child, children, codeOf, textOf, within, type XmlElement } from '#platform/xml/element.ts';
import { inGerman, readLocalized, readValidity } from './fields.ts';
import { plainText } from './html.ts';

/** How XZuFi spells the units (Zeiteinheit). */
export const UNIT_CODES: Readonly<Record<TimeUnit, string>> = {
  YEAR: 'JAHR',
  MONTH: 'MONAT',
  WEEK: 'WOCHE',
  DAY: 'TAG',
  WORKING_DAY_OF_SIX: 'WERKTAG',
  WORKING_DAY_OF_FIVE: 'ARBEITSTAG',
  HOUR: 'STUNDE',
  MINUTE: 'MINUTE',
  SECOND: 'SEKUNDE',
};
const UNITS = Object.entries(UNIT_CODES) as readonly (readonly [TimeUnit, string])[];

function readPeriod(count: XmlElement | null, unit: XmlElement | null): Period | null {
  if (count === null) return null;
  const [number, name] = [textOf(count) ?? '', codeOf(unit) ?? ''];
  const known = UNITS.find(([, code]) => code === name)?.[0];
  if (!/^\d{1,6}$/.test(number) || known === undefined) throw new RecordFault(count.line, `'${number} ${name}' is no period.`);
  return { count: Number(number), unit: known };
}

/** A day, or a day of every year; in an element of its own, or as bare text. */
function readCalendarDay(element: XmlElement | null): string | null {
  if (element === null) return null;
  const [first = null] = element.children;
  if (first !== null) first.taken = true;
  const text = textOf(element) ?? textOf(first) ?? textOf(first?.children[0] ?? null) ?? '';
  const yearly = /^--\d{2}-\d{2}$/.test(text);
  // A leap year, for deadlines may end on its last day of February.
  if (readDay(yearly ? text.replace('--', '2024-') : text) === null) {
    throw new RecordFault(element.line, `'${text}' in '${element.name}' is neither a day nor a day of every year.`);
  }
  return text;
}

function readDeadline(element: XmlElement, module: XmlElement): Deadline {
  const [unit, unitTo] = [within(element, 'einheit'), within(element, 'einheitBis')];
  children(element, 'positionDarstellung');
  const words = inGerman(readLocalized(element, 'beschreibung'));
  const own = children(element, 'gueltigkeit').length > 0 ? element : module;
  return {
    type: codeOf(child(element, 'typ')),
    period: readPeriod(within(element, 'dauer'), unit),
    periodTo: readPeriod(within(element, 'dauerBis'), unitTo ?? unit),
    from: readCalendarDay(within(element, 'von')),
    to: readCalendarDay(within(element, 'bis')),
    description: words === null ? null : plainText(words),
    ...readValidity(own),
  };
}

/** All deadlines, in the order they stand in; what is said of all of them together is a text module. Throws RecordFault. */
export function readDeadlines(service: XmlElement): readonly Deadline[] {
  return children(service, 'modulFrist').flatMap((module) =>
    children(module, 'frist').map((element) => readDeadline(element, module)),
  );
}
