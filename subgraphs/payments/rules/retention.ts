/** How long payments are kept, as their fields say in the graph. */

/** P10Y after the end of the year of the payment. */
export const KEPT_YEARS = 10;
export const RETENTION = 'P10Y after the end of the year of the payment';
/** What was booked is kept as the law on accounts and taxes wants it (§ 147 Abs. 3 AO). */
export const LEGAL_BASIS = 'Art. 6 Abs. 1 lit. c DSGVO';
