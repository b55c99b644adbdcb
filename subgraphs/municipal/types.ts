/** Words of editing: which entries there are, what of them can be changed, and what a change is. */

import type { Authority, Offer } from '#platform/catalogue/types.ts';
import type { Id } from '#platform/values/id.ts';
import type { LocalService } from './description.ts';

export type OfferField =
  'AREAS' | 'CHANNELS' | 'ONLINE_SERVICES' | 'FEES' | 'REQUIRED_DOCUMENTS' | 'PROCESSING_TIME' | 'VALID_FROM' | 'VALID_TO';
export type AuthorityField =
  'ADDRESS' | 'OPENING_HOURS' | 'CONTACTS' | 'WEBSITE' | 'EMBLEM' | 'ACCESSIBILITY' | 'VALID_FROM' | 'VALID_TO';
export type LocalServiceField =
  | 'NAME'
  | 'CITIZEN_NAME'
  | 'SYNONYMS'
  | 'AUDIENCE'
  | 'TEXTS'
  | 'OFFERS'
  | 'FEES'
  | 'REQUIRED_DOCUMENTS'
  | 'PROCESSING_TIME'
  | 'REQUIRED_TRUST_LEVEL'
  | 'VALID_FROM'
  | 'VALID_TO';
export type EntryField = OfferField | AuthorityField | LocalServiceField;

export type EntryKind = 'OFFER' | 'AUTHORITY' | 'LOCAL_SERVICE';
export type EntryId = Id<'Offer'> | Id<'Authority'> | Id<'LocalService'>;
export type Entry = Offer | Authority | LocalService;

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
