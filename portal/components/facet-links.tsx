/** Links that narrow a search, and take the narrowing back. */

import type { SearchWish } from '../addresses.ts';
import type { SearchQuery } from '../generated/operations.ts';
import { useLocale } from '../locale.ts';
import { readSearchWish } from '../parameters.ts';
import { German, Link } from './link.tsx';

type Facet = SearchQuery['searchServices']['facets'][number];

interface Narrowing {
  readonly parameter: 'adressat' | 'ebene' | 'thema';
  readonly property: 'audience' | 'level' | 'topic';
}

const NARROWINGS: Readonly<Record<string, Narrowing>> = {
  AUDIENCE: { parameter: 'adressat', property: 'audience' },
  LEVEL: { parameter: 'ebene', property: 'level' },
  TOPIC: { parameter: 'thema', property: 'topic' },
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
  const { texts, addresses } = useLocale();
  const isChosen = wish[by.property] === value.value;
  const chosen = isChosen ? null : readSearchWish({ [by.parameter]: value.value })[by.property];
  return (
    <li>
      <Link href={addresses.search({ ...wish, [by.property]: chosen, after: null })}>
        {by.property === 'topic' ? <German>{value.label}</German> : value.label}
      </Link>{' '}
      {isChosen ? texts.search.chosen : `(${value.count})`}
    </li>
  );
}

export function FacetLinks({ facets, wish }: { readonly facets: readonly Facet[]; readonly wish: SearchWish }) {
  const { texts } = useLocale();
  return (
    <nav class="portal-aside" aria-labelledby="eingrenzen">
      <h2 class="kern-heading-medium" id="eingrenzen">
        {texts.search.narrow}
      </h2>
      {facets.map(({ name, values }) => {
        const by = NARROWINGS[name];
        if (by === undefined || values.length === 0) return null;
        return (
          <>
            <h3 class="kern-heading-small">{texts.search.by[by.property]}</h3>
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
