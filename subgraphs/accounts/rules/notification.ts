/**
 * When a decision counts as notified (Bekanntgabefiktion): so many days after it was made available or posted. The numbers are
 * parameters of the law with their days; which one holds is a matter of the day of the provision.
 */

import { dayBefore, dayOf, daysAfter, isValidOn, parseDay, type Day, type Validity } from '#platform/values/day.ts';
import { workdayFrom } from '#platform/values/workdays.ts';

/** Which law the procedure follows: the general one (VwVfG, OZG), or that of taxes (AO). */
export type ProcedureLaw = 'GENERAL' | 'TAX';

/** How a decision reaches its addressee: in the inbox of the account, or on paper. */
export type Channel = 'INBOX' | 'POST';

/** One line of law. */
export interface Term extends Validity {
  readonly law: ProcedureLaw;
  readonly channel: Channel;
  readonly days: number;
  /** Whether a day that is no working day gives way to the next one that is. */
  readonly shifts: boolean;
  readonly source: string;
}

const OZG_2 = parseDay('2024-07-24');
const POST_REFORM = parseDay('2025-01-01');

/**
 * By law and channel without a gap. § 9 OZG and § 41 VwVfG know no shift: the day is no deadline but a presumption (OVG Lüneburg,
 * 26.10.2006, 7 PA 184/06; BSG, 9.12.2008, B 8/9b SO 13/07 R), so that § 31 Abs. 3 VwVfG does not move it; the AO moves it by § 108
 * Abs. 3. The reform of postal law (PostModG, BGBl. 2024 I Nr. 236) made three days four in VwVfG and AO, and left § 9 OZG alone.
 */
export const TERMS: readonly Term[] = [
  {
    law: 'GENERAL',
    channel: 'INBOX',
    days: 3,
    shifts: false,
    validFrom: null,
    validTo: dayBefore(OZG_2),
    source: '§ 9 Abs. 1 Satz 3 OZG in the version before 24.07.2024',
  },
  {
    law: 'GENERAL',
    channel: 'INBOX',
    days: 3,
    shifts: false,
    validFrom: OZG_2,
    validTo: null,
    source: '§ 9 Abs. 1 Satz 4 OZG (BGBl. 2024 I Nr. 245)',
  },
  {
    law: 'GENERAL',
    channel: 'POST',
    days: 3,
    shifts: false,
    validFrom: null,
    validTo: dayBefore(POST_REFORM),
    source: '§ 41 Abs. 2 Satz 1 VwVfG in the version before 01.01.2025',
  },
  {
    law: 'GENERAL',
    channel: 'POST',
    days: 4,
    shifts: false,
    validFrom: POST_REFORM,
    validTo: null,
    source: '§ 41 Abs. 2 Satz 1 VwVfG (Art. 2 PostModG, BGBl. 2024 I Nr. 236)',
  },
  {
    law: 'TAX',
    channel: 'INBOX',
    days: 3,
    shifts: true,
    validFrom: null,
    validTo: dayBefore(POST_REFORM),
    source: '§ 122a Abs. 4, § 108 Abs. 3 AO in the version before 01.01.2025',
  },
  {
    law: 'TAX',
    channel: 'INBOX',
    days: 4,
    shifts: true,
    validFrom: POST_REFORM,
    validTo: null,
    source: '§ 122a Abs. 4, § 108 Abs. 3 AO (PostModG, BGBl. 2024 I Nr. 236)',
  },
  {
    law: 'TAX',
    channel: 'POST',
    days: 3,
    shifts: true,
    validFrom: null,
    validTo: dayBefore(POST_REFORM),
    source: '§ 122 Abs. 2 Nr. 1, § 108 Abs. 3 AO in the version before 01.01.2025',
  },
  {
    law: 'TAX',
    channel: 'POST',
    days: 4,
    shifts: true,
    validFrom: POST_REFORM,
    validTo: null,
    source: '§ 122 Abs. 2 Nr. 1, § 108 Abs. 3 AO (PostModG, BGBl. 2024 I Nr. 236)',
  },
];

/** The line of law that holds for what is provided on a day. */
export function termOn(day: Day, law: ProcedureLaw, channel: Channel): Term {
  const term = TERMS.find((one) => one.law === law && one.channel === channel && isValidOn(one, day));
  if (term === undefined) throw new RangeError(`no law for ${law} by ${channel} on ${day}`);
  return term;
}

/** The day on which what was provided on a day counts as notified. That it was read before then changes nothing. */
export function deemedAfter(day: Day, law: ProcedureLaw, channel: Channel): Day {
  const { days, shifts } = termOn(day, law, channel);
  const counted = daysAfter(day, days);
  return shifts ? workdayFrom(counted) : counted;
}

/** The same for what was put into the inbox at a moment: what counts is the civil day in Germany. */
export function deemedDeliveredOn(providedAt: Date, law: ProcedureLaw): Day {
  return deemedAfter(dayOf(providedAt), law, 'INBOX');
}
