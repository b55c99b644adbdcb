/** The two questions everything begins with: what, and where. */

export interface MaskProperties {
  readonly words: string;
  readonly place: string;
  /** What to put right in the field above it; null where nothing is wrong. */
  readonly faults: { readonly words: string | null; readonly place: string | null };
}

interface FieldProperties {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly fault: string | null;
  readonly isRequired: boolean;
  readonly autocomplete: 'off' | 'postal-code';
}

/** One text field with its hint, keeping what was typed. */
export function Field({ name, label, hint, value, fault, isRequired, autocomplete }: FieldProperties) {
  const describedBy = fault === null ? `${name}-hinweis` : `${name}-hinweis ${name}-fehler`;
  return (
    <div class={fault === null ? 'kern-form-input' : 'kern-form-input kern-form-input--error'}>
      <label class="kern-label" for={name}>
        {label}
        {!isRequired && <span class="kern-label__optional"> – freiwillig</span>}
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
        autocomplete={autocomplete}
        aria-invalid={fault === null ? undefined : 'true'}
        aria-describedby={describedBy}
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

export function SearchMask({ words, place, faults }: MaskProperties) {
  return (
    <form class="portal-mask" action="/suche" method="get" role="search" aria-label="Leistung suchen">
      <Field
        name="q"
        label="Was möchten Sie erledigen?"
        hint="In Ihren Worten, zum Beispiel „Hundemarke“ oder „neuer Perso“"
        value={words}
        fault={faults.words}
        isRequired
        autocomplete="off"
      />
      <Field
        name="ort"
        label="Wo wohnen Sie?"
        hint="Ort oder Postleitzahl"
        value={place}
        fault={faults.place}
        isRequired={false}
        autocomplete="postal-code"
      />
      <button class="kern-btn kern-btn--primary" type="submit">
        <span class="kern-icon kern-icon--search" aria-hidden="true" />
        <span class="kern-label">Suchen</span>
      </button>
    </form>
  );
}
