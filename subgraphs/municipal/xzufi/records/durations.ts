/** Periods as XZuFi counts them (FristDauer), as ISO 8601 durations. */

import { RecordFault } from '#platform/xml/faults.ts';
import { children, codeOf, textOf, within, type XmlElement } from '#platform/xml/element.ts';

/** Units that are a number of another one: working days become the calendar days they take at most, of which a week has six or five. */
const UNITS: Readonly<Record<string, (count: number) => string>> = {
  JAHR: (count) => `P${count}Y`,
  MONAT: (count) => `P${count}M`,
  WOCHE: (count) => `P${count}W`,
  TAG: (count) => `P${count}D`,
  WERKTAG: (count) => `P${Math.ceil((count * 7) / 6)}D`,
  ARBEITSTAG: (count) => `P${Math.ceil((count * 7) / 5)}D`,
  STUNDE: (count) => `PT${count}H`,
  MINUTE: (count) => `PT${count}M`,
  SEKUNDE: (count) => `PT${count}S`,
};

function readPart(count: XmlElement, unit: XmlElement | null): string {
  const number = textOf(count) ?? '';
  const name = codeOf(unit) ?? '';
  const write = UNITS[name];
  if (!/^\d{1,6}$/.test(number) || write === undefined) throw new RecordFault(count.line, `'${number} ${name}' is no duration.`);
  return write(Number(number));
}

/** The longest time a Leistung says it takes (Bearbeitungsdauer): the upper end where there is a range. Null when it names none. */
export function readProcessingTime(service: XmlElement): string | null {
  for (const module of children(service, 'modulBearbeitungsdauer')) {
    for (const period of children(module, 'bearbeitungsdauer')) {
      const [least, most] = [within(period, 'dauer'), within(period, 'dauerBis')];
      const [unit, mostUnit] = [within(period, 'einheit'), within(period, 'einheitBis')];
      if (most !== null) return readPart(most, mostUnit ?? unit);
      if (least !== null) return readPart(least, unit);
    }
  }
  return null;
}
