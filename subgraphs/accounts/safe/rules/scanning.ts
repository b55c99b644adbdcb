/** What is known of viruses in a version, and what follows from it. */

import type { Language, Text } from '#platform/language.ts';

export type ScanStatus = 'SCANNING' | 'QUARANTINED' | 'CLEAN' | 'INFECTED' | 'UNSCANNED';

/** What a scanner says; `signature` names what was found. */
export type Verdict = { readonly kind: 'clean' } | { readonly kind: 'infected'; readonly signature: string };

/** Why a scanner gave no verdict. */
export type NoVerdict = 'UNREACHABLE' | 'TOO_LARGE' | 'REFUSED';

/** Why a version has no verdict. */
export type WhyNoVerdict = NoVerdict | 'NO_SCANNER' | 'UNREADABLE';

export interface ScanState {
  readonly scanStatus: ScanStatus;
  readonly scanFinding: string | null;
  readonly scanDueAt: Date | null;
}

/** How long a scan may take before another process takes over, in milliseconds. */
export const LEASE_MS = 15 * 60_000;
/** How long to wait after a scanner gave no verdict, in milliseconds. */
const RETRY_MS = 5 * 60_000;

const WHY: Readonly<Record<WhyNoVerdict, Text>> = {
  NO_SCANNER: {
    de: 'Es ist kein Virenscanner eingerichtet. Das Dokument bleibt gesperrt, bis es geprüft ist.',
    en: 'No virus scanner is set up. The document stays locked until it has been checked.',
  },
  UNREACHABLE: {
    de: 'Der Virenscanner ist zurzeit nicht erreichbar. Das Dokument bleibt gesperrt, bis es geprüft ist.',
    en: 'The virus scanner cannot be reached at present. The document stays locked until it has been checked.',
  },
  TOO_LARGE: {
    de: 'Das Dokument ist größer, als der Virenscanner annimmt, und bleibt gesperrt.',
    en: 'The document is larger than the virus scanner takes, and stays locked.',
  },
  REFUSED: {
    de: 'Der Virenscanner konnte das Dokument nicht prüfen. Es bleibt gesperrt, bis es geprüft ist.',
    en: 'The virus scanner could not check the document. It stays locked until it has been checked.',
  },
  UNREADABLE: {
    de: 'Das Dokument konnte zur Prüfung nicht gelesen werden und bleibt gesperrt.',
    en: 'The document could not be read for the check, and stays locked.',
  },
};

/** True for what may be downloaded and shared: found clean, or not looked at because the operator decided so. */
export function isReadable({ scanStatus }: Pick<ScanState, 'scanStatus'>): boolean {
  return scanStatus === 'CLEAN' || scanStatus === 'UNSCANNED';
}

/** The state of a version that has just come in. With a scanner the scan is under way until `LEASE_MS` from now. */
export function newState(scanner: 'there' | 'off' | 'missing', now: Date): ScanState {
  if (scanner === 'there') {
    return { scanStatus: 'SCANNING', scanFinding: null, scanDueAt: new Date(now.getTime() + LEASE_MS) };
  }
  // Whoever sets up a scanner later has all of these scanned.
  if (scanner === 'off') return { scanStatus: 'UNSCANNED', scanFinding: null, scanDueAt: now };
  return { scanStatus: 'QUARANTINED', scanFinding: 'NO_SCANNER', scanDueAt: now };
}

/** The state after a verdict. */
export function stateAfter(verdict: Verdict): ScanState {
  if (verdict.kind === 'clean') return { scanStatus: 'CLEAN', scanFinding: null, scanDueAt: null };
  return { scanStatus: 'INFECTED', scanFinding: verdict.signature, scanDueAt: null };
}

/** The state when there was no verdict: in quarantine, to be tried again. */
export function stateWithout(why: WhyNoVerdict, now: Date): ScanState {
  return { scanStatus: 'QUARANTINED', scanFinding: why, scanDueAt: new Date(now.getTime() + RETRY_MS) };
}

/** What to tell of a version: why it is in quarantine, or what was found. Null when there is nothing to tell. */
export function describeFinding({ scanStatus, scanFinding }: Omit<ScanState, 'scanDueAt'>, language: Language): string | null {
  if (scanFinding === null) return null;
  if (scanStatus !== 'QUARANTINED') return scanFinding;
  return WHY[scanFinding as WhyNoVerdict][language];
}
