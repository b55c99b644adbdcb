/** Asks for the place, and offers those to choose from where several have the name or the postal code. */

import { useLocale } from '../locale.ts';
import { describePlace, placeFault, type Place, type Understood } from '../place.ts';
import { Field } from './field.tsx';
import { Link } from './link.tsx';

interface ChoiceProperties {
  readonly typed: string;
  readonly places: readonly Place[];
  readonly linkTo: (place: Place) => string;
}

export function PlaceChoice({ typed, places, linkTo }: ChoiceProperties) {
  const { texts } = useLocale();
  return (
    <section class="portal-choice" aria-labelledby="ortswahl">
      <h2 class="kern-heading-small" id="ortswahl">
        {texts.search.whichPlace(typed)}
      </h2>
      <ul class="portal-links">
        {places.map((place) => (
          <li>
            <Link href={linkTo(place)}>{describePlace(place)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FormProperties {
  readonly action: string;
  readonly question: string;
  readonly typed: string;
  readonly understood: Understood;
}

export function PlaceForm({ action, question, typed, understood }: FormProperties) {
  const { texts } = useLocale();
  return (
    <form class="portal-mask portal-mask--place" action={action} method="get">
      <Field
        name="ort"
        label={question}
        hint={texts.mask.whereHint}
        value={typed}
        fault={placeFault(understood, texts)}
        isRequired
      />
      <button class="kern-btn kern-btn--primary" type="submit">
        <span class="kern-label">{texts.mask.findOffice}</span>
      </button>
    </form>
  );
}
