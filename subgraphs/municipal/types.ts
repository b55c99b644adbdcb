/** Words of editing: which entries there are, what of them can be changed, and what a change is. */

import type { Authority, Offer } from '#platform/catalogue/types.ts';
import type { Id } from '#platform/values/id.ts';

export type OfferField =
  'AREAS' | 'CHANNELS' | 'ONLINE_SERVICES' | 'FEES' | 'REQUIRED_DOCUMENTS' | 'PROCESSING_TIME' | 'VALID_FROM' | 'VALID_TO';
export type AuthorityField = 'ADDRESS' | 'OPENING_HOURS' | 'CONTACTS' | 'WEBSITE' | 'ACCESSIBILITY';
export type EntryField = OfferField | AuthorityField;

export type EntryKind = 'OFFER' | 'AUTHORITY';
export type EntryId = Id<'Offer'> | Id<'Authority'>;
export type Entry = Offer | Authority;

export type ChangeAction = 'CREATED' | 'CHANGED' | 'ENDED';

/** What became of a field; null before where the entry is new. */
export interface Difference {
  readonly field: EntryField;
  readonly before: unknown;
  readonly after: unknown;
}

/** Where an editor's word stayed though the source of the entry says something else. */
export interface KeptEdit {
  readonly kind: EntryKind;
  readonly entry: EntryId;
  readonly fields: readonly EntryField[];
}
