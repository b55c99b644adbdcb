/** Pages for what cannot be shown, each with what to do instead. */

import { SearchMask } from '../components/search-mask.tsx';
import type { Page } from '../page.ts';

const NO_FAULTS = { words: null, place: null };

const failure = (status: number, title: string, content: Page['content']): Page => ({
  kind: 'PAGE',
  status,
  title,
  description: title,
  path: '/',
  isListed: false,
  isComplete: true,
  content,
});

/** There is no such page, or no longer. */
export function notFound(): Page {
  return failure(
    404,
    'Diese Seite gibt es nicht',
    <>
      <h1 class="kern-heading-large">Diese Seite gibt es nicht</h1>
      <p class="kern-body kern-body--large">
        Vielleicht hat sich die Adresse geändert, oder sie ist unvollständig. Suchen Sie, was Sie erledigen möchten:
      </p>
      <SearchMask words="" place="" faults={NO_FAULTS} />
    </>,
  );
}

/** An address was changed by hand, so that the graph refuses it. */
export function badAddress(words: string, place: string): Page {
  return failure(
    400,
    'Diese Adresse können wir nicht lesen',
    <>
      <h1 class="kern-heading-large">Diese Adresse können wir nicht lesen</h1>
      <p class="kern-body kern-body--large">
        Ein Teil der Adresse ist falsch oder gilt nicht mehr. Suchen Sie bitte noch einmal:
      </p>
      <SearchMask words={words} place={place} faults={NO_FAULTS} />
    </>,
  );
}

/** The gateway is away. */
export function unavailable(words: string, place: string): Page {
  return failure(
    503,
    'Die Auskunft ist gerade nicht erreichbar',
    <>
      <h1 class="kern-heading-large">Die Auskunft ist gerade nicht erreichbar</h1>
      <p class="kern-body kern-body--large">
        Das liegt an uns, nicht an Ihnen. Versuchen Sie es in einigen Minuten noch einmal. Eilt es, hilft die Behördennummer{' '}
        <a class="kern-link" href="tel:115">
          115
        </a>{' '}
        weiter.
      </p>
      <SearchMask words={words} place={place} faults={NO_FAULTS} />
    </>,
  );
}

/** A bug of ours. */
export function broken(): Page {
  return failure(
    500,
    'Da ist etwas schiefgegangen',
    <>
      <h1 class="kern-heading-large">Da ist etwas schiefgegangen</h1>
      <p class="kern-body kern-body--large">
        Der Fehler liegt bei uns und ist vermerkt.{' '}
        <a class="kern-link" href="/">
          Zur Startseite
        </a>
      </p>
    </>,
  );
}
