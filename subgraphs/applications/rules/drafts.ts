/** Drafts: what may be started, saved and submitted. */

import type { Offer, OnlineService } from '#platform/catalogue/types.ts';
import { isValidOn, type Day } from '#platform/values/day.ts';
import { granted, refused, type Ruling } from './problems.ts';
import type { Status } from './states.ts';
import { readDraftData } from './text.ts';

interface Draft {
  readonly status: Status;
  readonly version: number;
  readonly submittedAt: Date | null;
}

/**
 * The online service that an application goes through; null where the offer has none, as for what needs one in person.
 * Where there are several the first one counts, as the catalogue puts its own first.
 */
export function onlineServiceOf(offer: Pick<Offer, 'onlineServices'>): OnlineService | null {
  return offer.onlineServices[0] ?? null;
}

/** Whether an offer can be applied for on a day, and by which online service. */
export function openTo(
  offer: Pick<Offer, 'onlineServices' | 'validFrom' | 'validTo'>,
  hasForm: boolean,
  today: Day,
): Ruling<OnlineService> {
  if (!isValidOn(offer, today)) return refused('OFFER_NOT_VALID', 'offerId');
  const online = onlineServiceOf(offer);
  return online === null || !hasForm ? refused('NO_ONLINE_APPLICATION', 'offerId') : granted(online);
}

interface Save {
  readonly version: number;
  readonly data: unknown;
}

export interface SavedDraft {
  readonly version: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Whether a draft may be saved, and as which version. */
export function saveDraft(draft: Draft, save: Save): Ruling<SavedDraft> {
  if (draft.status !== 'DRAFT') return refused('NOT_A_DRAFT', 'id');
  if (save.version !== draft.version) return refused('VERSION_CONFLICT', 'version');
  const data = readDraftData(save.data);
  return data.ok ? granted({ version: draft.version + 1, data: data.decision }) : data;
}

/** Whether a draft may be handed in; `version` where it must be that one. */
export function mayHandIn(draft: Draft, version: number | null): Ruling<null> {
  if (draft.submittedAt !== null) return refused('ALREADY_SUBMITTED', 'id');
  if (draft.status !== 'DRAFT') return refused('NOT_A_DRAFT', 'id');
  return version !== null && version !== draft.version ? refused('VERSION_CONFLICT', 'version') : granted(null);
}

/**
 * The number people use when they talk about an application (Vorgangsnummer), for example `V-2026-000123`: the year of
 * submission and a running number that never starts again, so that it is unique without the year too. It opens nothing.
 */
export function numberOf(day: Day, running: bigint): string {
  return `V-${day.slice(0, 4)}-${running.toString().padStart(6, '0')}`;
}
