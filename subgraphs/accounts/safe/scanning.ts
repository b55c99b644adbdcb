/** Has versions scanned, at once when they come in and again whenever there was no verdict. */

import { readContent } from './content.ts';
import { announceAllDelivered, announceDelivered } from './delivering.ts';
import { ContentDamaged } from './crypto/container.ts';
import type { SafeParts } from './parts.ts';
import { LEASE_MS, stateAfter, stateWithout, type ScanState } from './rules/scanning.ts';
import { ScannerUnavailable, type Scan } from './scan/scanner.ts';
import { record } from './store/records.ts';
import { claimScans, ownerOf, saveScan, settleScans } from './store/versions.ts';
import type { VersionRow } from './tables.ts';

const AT_ONCE = 10;

async function judge(parts: SafeParts, scan: Scan, version: VersionRow): Promise<ScanState | null> {
  try {
    const content = await readContent(parts, version);
    return content === null ? null : stateAfter(await scan(content));
  } catch (error) {
    const why = error instanceof ScannerUnavailable ? error.why : 'UNREADABLE';
    const isFault = error instanceof ContentDamaged || !(error instanceof ScannerUnavailable);
    parts.log[isFault ? 'error' : 'warn']({ version: version.id, err: error }, 'a document stays in quarantine');
    return stateWithout(why, parts.now());
  }
}

/** Scans a version this process has the lease of. Answers its new state; null when it was deleted meanwhile. */
export async function scanVersion(parts: SafeParts, scan: Scan, version: VersionRow): Promise<VersionRow | null> {
  const state = await judge(parts, scan, version);
  if (state === null) return null;
  return parts.db.transaction(async (tx) => {
    const scanned = await saveScan(tx, version.id, state);
    const status = scanned?.scanStatus;
    if (scanned === null || (status !== 'INFECTED' && status !== 'CLEAN')) return scanned;
    const at = parts.now();
    const accountId = await ownerOf(tx, scanned);
    if (accountId !== null) {
      await record(tx, { accountId, documentId: version.documentId, action: status, actor: 'PORTAL', at });
    }
    await announceDelivered(tx, scanned, at);
    return scanned;
  });
}

/** Where the operator has decided to do without a scanner, what waited for one is let go. */
async function letGo({ db, now }: SafeParts): Promise<number> {
  return db.transaction(async (tx) => {
    const waiting = { dueAt: null, statuses: ['QUARANTINED', 'SCANNING'] } as const;
    const settled = await settleScans(tx, waiting, { scanStatus: 'UNSCANNED', scanFinding: null });
    if (settled > 0) await announceAllDelivered(tx, now());
    return settled;
  });
}

/**
 * Scans what has no verdict: what is due, or all of it when `dueAt` is null. Answers how many have one now. When the scanner
 * cannot be reached the rest waits for the next time.
 */
export async function scanDue(parts: SafeParts, dueAt: Date | null, isOver: () => boolean): Promise<number> {
  const { db, scanner, now } = parts;
  if (scanner === 'off') return letGo(parts);
  if (scanner === 'missing') return 0;
  let judged = 0;
  const seen = new Set<string>();
  while (!isOver()) {
    const due = { dueAt, statuses: ['QUARANTINED', 'SCANNING', 'UNSCANNED'], limit: AT_ONCE } as const;
    const claimed = await claimScans(db, due, new Date(now().getTime() + LEASE_MS));
    const unseen = claimed.filter(({ id }) => !seen.has(id));
    for (const version of unseen) {
      seen.add(version.id);
      const scanned = await scanVersion(parts, scanner, version);
      if (scanned?.scanStatus === 'CLEAN' || scanned?.scanStatus === 'INFECTED') judged += 1;
      if (scanned?.scanFinding === 'UNREACHABLE' && scanned.scanStatus === 'QUARANTINED') return judged;
    }
    if (unseen.length === 0 || claimed.length < AT_ONCE) break;
  }
  return judged;
}
