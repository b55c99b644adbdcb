/** Links that narrow a search, and take the narrowing back. */

import { searchPath, type SearchWish } from '../addresses.ts';
import type { SearchQuery } from '../generated/operations.ts';
import { readSearchWish } from '../parameters.ts';

type Facet = SearchQuery['searchServices']['facets'][number];

interface Narrowing {
  readonly title: string;
  readonly parameter: 'adressat' | 'ebene' | 'thema';
  readonly property: 'audience' | 'level' | 'topic';
}

const NARROWINGS: Readonly<Record<string, Narrowing>> = {
  AUDIENCE: { title: 'Für wen', parameter: 'adressat', property: 'audience' },
  LEVEL: { title: 'Wer sie ausführt', parameter: 'ebene', property: 'level' },
  TOPIC: { title: 'Thema', parameter: 'thema', property: 'topic' },
};

function FacetLink({
  value,
  wish,
  by,
}: {
  readonly value: Facet['values'][number];
  readonly wish: SearchWish;
  readonly by: Narrowing;
}) {
  const isChosen = wish[by.property] === value.value;
  const chosen = isChosen ? null : readSearchWish({ [by.parameter]: value.value })[by.property];
  return (
    <li>
      <a class="kern-link" href={searchPath({ ...wish, [by.property]: chosen, after: null })}>
        {value.label}
      </a>{' '}
      {isChosen ? '– gewählt, hier aufheben' : `(${value.count})`}
    </li>
  );
}

export function FacetLinks({ facets, wish }: { readonly facets: readonly Facet[]; readonly wish: SearchWish }) {
  return (
    <nav class="portal-aside" aria-labelledby="eingrenzen">
      <h2 class="kern-heading-medium" id="eingrenzen">
        Eingrenzen
      </h2>
      {facets.map(({ name, values }) => {
        const by = NARROWINGS[name];
        if (by === undefined || values.length === 0) return null;
        return (
          <>
            <h3 class="kern-heading-small">{by.title}</h3>
            <ul class="portal-links">
              {values.map((value) => (
                <FacetLink value={value} wish={wish} by={by} />
              ))}
            </ul>
          </>
        );
      })}
    </nav>
  );
}
