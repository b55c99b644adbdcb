/** How long applications are kept, as their fields say in the graph. */

import { ENDED, type Status } from './states.ts';

/** The procedure is over: the authority has decided, or need not any more. What is kept is kept from its last entry on. */
export const OVER: readonly Status[] = ['DECIDED', ...ENDED];

/** P10Y after the end of the procedure. */
export const KEPT_YEARS = 10;
export const RETENTION = 'P10Y after the end of the procedure';
/** Files of procedures are kept so that the authority can account for what it did (Aktenführung). */
export const LEGAL_BASIS = 'Art. 17 Abs. 3 lit. b DSGVO';
/** A draft that was withdrawn is still shown as withdrawn for so long. */
export const WITHDRAWN_DRAFT_MS = 24 * 3_600_000;
