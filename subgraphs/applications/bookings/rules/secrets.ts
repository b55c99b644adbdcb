/** Numbers that only their holder knows: the PIN of a reserved plate, and one for each ticket. */

/** Without 0, 1, I and O, which are mistaken for each other. 32 signs, so that a byte falls on each as often. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const TICKET_SIGNS = 12;
const PIN_DIGITS = 6;

/** `AAAA-BBBB-CCCC` from 12 random bytes: 60 bits. */
export function ticketNumber(random: Uint8Array): string {
  const signs = [...random.subarray(0, TICKET_SIGNS)].map((byte) => SIGNS[byte % SIGNS.length]).join('');
  return signs.match(/.{4}/g)?.join('-') ?? signs;
}

/** Six digits from 6 random bytes. It opens nothing but a plate of one's own: more would only be copied wrongly. */
export function pinOf(random: Uint8Array): string {
  return [...random.subarray(0, PIN_DIGITS)].map((byte) => String(byte % 10)).join('');
}
