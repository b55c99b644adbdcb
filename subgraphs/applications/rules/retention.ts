/** How long applications are kept, as their fields say in the graph. */

/** P10Y after the end of the procedure. */
export const KEPT_YEARS = 10;
export const RETENTION = 'P10Y after the end of the procedure';
/** Files of procedures are kept so that the authority can account for what it did (Aktenführung). */
export const LEGAL_BASIS = 'Art. 17 Abs. 3 lit. b DSGVO';
/** A draft that was withdrawn is still shown as withdrawn for so long. */
export const WITHDRAWN_DRAFT_MS = 24 * 3_600_000;
