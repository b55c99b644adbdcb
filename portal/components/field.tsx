/** A text field with its hint and its fault, which the pages' script may give suggestions to. */

import { SUGGESTIONS } from '../addresses.ts';
import { useLocale } from '../locale.ts';

export interface FieldProperties {
  readonly name: 'q' | 'ort';
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly fault: string | null;
  readonly isRequired: boolean;
}

/** Where suggestions come from, and the parameter that says which one was chosen. */
const SOURCES = {
  q: { address: SUGGESTIONS.services, chosen: 'leistung' },
  ort: { address: SUGGESTIONS.places, chosen: 'region' },
} as const;

/** Keeps what was typed. */
export function Field({ name, label, hint, value, fault, isRequired }: FieldProperties) {
  const { mask } = useLocale().texts;
  const source = SOURCES[name];
  return (
    <div class={fault === null ? 'kern-form-input' : 'kern-form-input kern-form-input--error'}>
      <label class="kern-label" for={name}>
        {label}
        {!isRequired && <span class="kern-label__optional"> – {mask.optional}</span>}
      </label>
      <div class="kern-hint" id={`${name}-hinweis`}>
        {hint}
      </div>
      <input
        class={fault === null ? 'kern-form-input__input' : 'kern-form-input__input kern-form-input__input--error'}
        id={name}
        name={name}
        type="text"
        value={value}
        maxLength={200}
        required={isRequired}
        autocomplete={name === 'q' ? 'off' : 'postal-code'}
        aria-invalid={fault === null ? undefined : 'true'}
        aria-describedby={fault === null ? `${name}-hinweis` : `${name}-hinweis ${name}-fehler`}
        data-suggestions={source.address}
        data-chosen={source.chosen}
        data-list={name === 'q' ? mask.services : mask.places}
        data-one={mask.one}
        data-many={mask.many}
      />
      {fault !== null && (
        <p class="kern-error" id={`${name}-fehler`}>
          <span class="kern-icon kern-icon--danger" aria-hidden="true" />
          <span class="kern-body">{fault}</span>
        </p>
      )}
    </div>
  );
}
