/** Asks for the place, and offers those to choose from where several have the name or the postal code. */

import { describePlace, type Place, type Understood } from '../place.ts';
import { Field } from './search-mask.tsx';

interface ChoiceProperties {
  readonly title: string;
  readonly places: readonly Place[];
  readonly linkTo: (place: Place) => string;
}

export function PlaceChoice({ title, places, linkTo }: ChoiceProperties) {
  return (
    <section class="portal-choice" aria-labelledby="ortswahl">
      <h2 class="kern-heading-small" id="ortswahl">
        {title}
      </h2>
      <ul class="portal-links">
        {places.map((place) => (
          <li>
            <a class="kern-link" href={linkTo(place)}>
              {describePlace(place)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FormProperties {
  readonly action: string;
  readonly typed: string;
  readonly understood: Understood;
}

export function PlaceForm({ action, typed, understood }: FormProperties) {
  return (
    <form class="portal-mask portal-mask--place" action={action} method="get">
      <Field
        name="ort"
        label="Wo wohnen Sie?"
        hint="Ort oder Postleitzahl"
        value={typed}
        fault={understood.kind === 'UNKNOWN' ? understood.fault : null}
        isRequired
        autocomplete="postal-code"
      />
      <button class="kern-btn kern-btn--primary" type="submit">
        <span class="kern-label">Zuständige Stelle finden</span>
      </button>
    </form>
  );
}
