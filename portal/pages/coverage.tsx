/** How far the services of a place are online, beside its neighbours: for those who plan, as a picture and in figures. */

import { readRegion } from '#platform/values/region.ts';
import type { NamedPlace } from '../addresses.ts';
import { German } from '../components/link.tsx';
import { CoveragePageDocument, type CoveragePageQuery } from '../generated/operations.ts';
import type { Graph } from '../graph.ts';
import { useLocale, type Locale } from '../locale.ts';
import { movedTo, type Answer } from '../page.ts';
import { notFound } from './failure.tsx';

type Coverage = CoveragePageQuery['coverage'];

interface Shown {
  readonly place: NamedPlace;
  readonly coverage: Coverage;
}

interface Row {
  readonly place: NamedPlace;
  readonly offered: number;
  readonly online: number;
  readonly rank: number;
  readonly isOwn: boolean;
}

const BAR = { width: 400, height: 24 } as const;

/** Places by rank, the one asked for among them, first of those with as many. */
function rowsOf({ place, coverage }: Shown): readonly Row[] {
  const { offered, online, rank, neighbours } = coverage;
  const others = neighbours.edges.map(({ node: { region, ...counts } }) => ({ place: region, ...counts, isOwn: false }));
  const own: Row = { place, offered, online, rank: rank ?? 1, isOwn: true };
  return [own, ...others].toSorted((a, b) => a.rank - b.rank || Number(b.isOwn) - Number(a.isOwn));
}

/** The picture says nothing that the figures beside it do not. */
function Bar({ row: { offered, online, isOwn }, most }: { readonly row: Row; readonly most: number }) {
  const widthOf = (count: number): number => Math.round((count / Math.max(most, 1)) * BAR.width);
  return (
    <svg class="portal-bar" viewBox={`0 0 ${BAR.width} ${BAR.height}`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="portal-bar__offered" width={widthOf(offered)} height={BAR.height} />
      <rect class={isOwn ? 'portal-bar__own' : 'portal-bar__online'} width={widthOf(online)} height={BAR.height} />
    </svg>
  );
}

function Ranking(shown: Shown) {
  const { texts, addresses } = useLocale();
  const words = texts.coverage;
  const rows = rowsOf(shown);
  const most = Math.max(...rows.map(({ offered }) => offered));
  return (
    <section aria-labelledby="vergleich">
      <h2 class="kern-heading-medium" id="vergleich">
        {words.comparison}
      </h2>
      <p class="kern-body">{words.basis[shown.coverage.basis]}</p>
      <table class="kern-table kern-table--small portal-ranking">
        <thead class="kern-table__head">
          <tr class="kern-table__row">
            <th class="kern-table__header" scope="col">
              {words.rank}
            </th>
            <th class="kern-table__header" scope="col">
              {words.place}
            </th>
            <th class="kern-table__header" scope="col">
              {words.share}
            </th>
          </tr>
        </thead>
        <tbody class="kern-table__body">
          {rows.map((row) => (
            <tr class={row.isOwn ? 'kern-table__row portal-ranking__own' : 'kern-table__row'}>
              <td class="kern-table__cell">{row.rank}</td>
              <th class="kern-table__cell" scope="row">
                {row.isOwn ? (
                  row.place.name
                ) : (
                  <a class="kern-link" href={addresses.coverage(row.place)}>
                    {row.place.name}
                  </a>
                )}
              </th>
              <td class="kern-table__cell">
                {words.of(row.online, row.offered)}
                <Bar row={row} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Missing({ place, coverage: { missing } }: Shown) {
  const { texts, addresses } = useLocale();
  const words = texts.coverage;
  const { totalCount, edges, pageInfo } = missing;
  return (
    <section aria-labelledby="luecken">
      <h2 class="kern-heading-medium" id="luecken">
        {words.gaps}
      </h2>
      <p class="kern-body">{totalCount === 0 ? words.noGaps(place.name) : words.gapsOf(place.name)}</p>
      <ul class="portal-links">
        {edges.map(({ node: { service, offer, neighboursOnline, neighbours } }) => (
          <li>
            <a class="kern-link" href={addresses.office(service, place)}>
              <German>{service.citizenName}</German>
            </a>
            <span class="portal-source">
              {words.onlineIn(neighboursOnline, neighbours)}
              {offer === null ? words.notEntered : ''}
            </span>
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <a class="kern-btn kern-btn--secondary" href={addresses.coverage(place, pageInfo.endCursor)}>
          <span class="kern-label">{words.more}</span>
        </a>
      )}
    </section>
  );
}

/** What only the place has; nothing where there is none. */
function OwnServices({ place, coverage: { localServices } }: Shown) {
  const { texts, addresses } = useLocale();
  const words = texts.coverage;
  const { totalCount, edges, pageInfo } = localServices;
  if (totalCount === 0) return null;
  return (
    <section aria-labelledby="eigene">
      <h2 class="kern-heading-medium" id="eigene">
        {texts.local.onlyHere(place.name)}
      </h2>
      <p class="kern-body">{words.ownLead(totalCount)}</p>
      <ul class="portal-links">
        {edges.map(({ node: { localService, online } }) => (
          <li>
            <a class="kern-link" href={addresses.localService(localService)}>
              <German>{localService.citizenName}</German>
            </a>
            <span class="portal-source">{online ? words.isOnline : words.isNotOnline}</span>
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <a class="kern-btn kern-btn--secondary" href={addresses.coverage(place, null, pageInfo.endCursor)}>
          <span class="kern-label">{words.more}</span>
        </a>
      )}
    </section>
  );
}

function CoverageOf({ place, coverage }: Shown) {
  const { coverage: words } = useLocale().texts;
  return (
    <>
      <h1 class="kern-heading-large">
        {words.heading} <span class="portal-place">{words.inPlace(place.name)}</span>
      </h1>
      <p class="kern-body kern-body--large">{words.lead(coverage.online, coverage.offered)}</p>
      <Ranking place={place} coverage={coverage} />
      <OwnServices place={place} coverage={coverage} />
      {coverage.basis !== 'NONE' && <Missing place={place} coverage={coverage} />}
    </>
  );
}

/** Answers with the page of a place, named by its key, a hyphen and its name. Throws what the graph throws. */
export async function coveragePage(
  graph: Graph,
  locale: Locale,
  named: string,
  after: string | null,
  localAfter: string | null = null,
): Promise<Answer> {
  const region = readRegion(named.split('-', 1)[0] ?? '');
  if (region === null) return notFound(locale);
  const { data, isComplete } = await graph.ask(CoveragePageDocument, { region, after, localAfter });
  const { region: place, coverage } = data;
  if (place === null) return notFound(locale);
  const { addresses, texts } = locale;
  if (addresses.coverage(place) !== `${addresses.roots.coverage}/${named}`)
    return movedTo(addresses.coverage(place, after, localAfter));
  return {
    kind: 'PAGE',
    status: 200,
    title: texts.coverage.title(place.name),
    description: texts.coverage.description(place.name, coverage.online, coverage.offered),
    address: (inLanguage) => inLanguage.coverage(place, after, localAfter),
    isListed: true,
    isComplete,
    content: <CoverageOf place={place} coverage={coverage} />,
  };
}
