/** The two questions everything begins with: what, and where. */

import { useLocale } from '../locale.ts';
import { Field } from './field.tsx';

export interface MaskProperties {
  readonly words: string;
  readonly place: string;
  /** The place that was understood, by its key: suggestions prefer what is offered there. */
  readonly region?: string | null;
  /** What to put right in the field above it; null where nothing is wrong. */
  readonly faults?: { readonly words: string | null; readonly place: string | null };
}

const NO_FAULTS = { words: null, place: null };

export function SearchMask({ words, place, region = null, faults = NO_FAULTS }: MaskProperties) {
  const { texts, addresses } = useLocale();
  const { mask, places } = texts;
  return (
    <form
      class="portal-mask"
      action={addresses.roots.search}
      method="get"
      role="search"
      aria-label={mask.name}
      data-region={region ?? undefined}
    >
      <Field name="q" label={mask.what} hint={mask.whatHint} value={words} fault={faults.words} isRequired />
      <Field
        name="ort"
        label={places.RESIDENCE.question}
        hint={mask.whereHint}
        value={place}
        fault={faults.place}
        isRequired={false}
      />
      <button class="kern-btn kern-btn--primary" type="submit">
        <span class="kern-icon kern-icon--search" aria-hidden="true" />
        <span class="kern-label">{mask.search}</span>
      </button>
    </form>
  );
}
