/** How far the services of a place are online, beside its neighbours: for those who plan, as a picture and in figures. */

import { readRegion } from '#platform/values/region.ts';
import { coveragePath, officePath, withParameters, type NamedPlace } from '../addresses.ts';
import { CoveragePageDocument, type CoveragePageQuery } from '../generated/operations.ts';
import type { Graph } from '../graph.ts';
import { movedTo, type Answer } from '../page.ts';
import { notFound } from './failure.tsx';

type Coverage = CoveragePageQuery['coverage'];
type Basis = Coverage['basis'];

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

const COMPARED_WITH: Readonly<Record<Basis, string>> = {
  DISTRICT_AND_SIZE: 'Verglichen wird mit den Kommunen desselben Kreises, die etwa so viele Einwohnerinnen und Einwohner haben.',
  DISTRICT: 'Verglichen wird mit den Kommunen desselben Kreises.',
  GOVERNMENT_DISTRICT_AND_SIZE: 'Verglichen wird mit den kreisfreien Städten desselben Regierungsbezirks, die etwa so groß sind.',
  STATE_AND_SIZE: 'Verglichen wird mit den kreisfreien Städten des Landes, die etwa so groß sind.',
  GOVERNMENT_DISTRICT: 'Verglichen wird innerhalb des Regierungsbezirks.',
  STATE: 'Verglichen wird innerhalb des Landes.',
  NONE: 'Für dieses Gebiet gibt es keine Kommunen zum Vergleich.',
};

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
  const rows = rowsOf(shown);
  const most = Math.max(...rows.map(({ offered }) => offered));
  return (
    <section aria-labelledby="vergleich">
      <h2 class="kern-heading-medium" id="vergleich">
        Im Vergleich
      </h2>
      <p class="kern-body">{COMPARED_WITH[shown.coverage.basis]}</p>
      <table class="kern-table kern-table--small portal-ranking">
        <thead class="kern-table__head">
          <tr class="kern-table__row">
            <th class="kern-table__header" scope="col">
              Platz
            </th>
            <th class="kern-table__header" scope="col">
              Kommune
            </th>
            <th class="kern-table__header" scope="col">
              online von angeboten
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
                  <a class="kern-link" href={coveragePath(row.place)}>
                    {row.place.name}
                  </a>
                )}
              </th>
              <td class="kern-table__cell">
                {row.online} von {row.offered}
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
  const { totalCount, edges, pageInfo } = missing;
  return (
    <section aria-labelledby="luecken">
      <h2 class="kern-heading-medium" id="luecken">
        Was andere online haben
      </h2>
      <p class="kern-body">
        {totalCount === 0
          ? `Alles, was Vergleichskommunen online anbieten, gibt es auch in ${place.name} online.`
          : `Diese Leistungen bieten Vergleichskommunen online an, ${place.name} nicht:`}
      </p>
      <ul class="portal-links">
        {edges.map(({ node: { service, offer, neighboursOnline, neighbours } }) => (
          <li>
            <a class="kern-link" href={officePath(service, place)}>
              {service.citizenName}
            </a>
            <span class="portal-source">
              online in {neighboursOnline} von {neighbours} Kommunen
              {offer === null ? '; hier gar nicht eingetragen' : ''}
            </span>
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <a class="kern-btn kern-btn--secondary" href={withParameters(coveragePath(place), { nach: pageInfo.endCursor })}>
          <span class="kern-label">Weitere Leistungen</span>
        </a>
      )}
    </section>
  );
}

/** Answers with the page of a place, named by its key, a hyphen and its name. Throws what the graph throws. */
export async function coveragePage(graph: Graph, named: string, after: string | null): Promise<Answer> {
  const region = readRegion(named.split('-', 1)[0] ?? '');
  if (region === null) return notFound();
  const { data, isComplete } = await graph.ask(CoveragePageDocument, { region, after });
  const { region: place, coverage } = data;
  if (place === null) return notFound();
  const path = coveragePath(place);
  if (path !== `/abdeckung/${named}`) return movedTo(withParameters(path, { nach: after }));
  const { online, offered } = coverage;
  return {
    kind: 'PAGE',
    status: 200,
    title: `Onlineabdeckung in ${place.name}`,
    description: `${online} von ${offered} Leistungen sind in ${place.name} online. Was Vergleichskommunen anbieten und was fehlt.`,
    path: withParameters(path, { nach: after }),
    isListed: true,
    isComplete,
    content: (
      <>
        <h1 class="kern-heading-large">
          Onlineabdeckung <span class="portal-place">in {place.name}</span>
        </h1>
        <p class="kern-body kern-body--large">
          {online} von {offered} Leistungen sind online.
        </p>
        <Ranking place={place} coverage={coverage} />
        {coverage.basis !== 'NONE' && <Missing place={place} coverage={coverage} />}
      </>
    ),
  };
}
