/** The results of a search, for the place that was understood. */

import { localServicePath, officePath, searchPath, servicePath, type SearchWish } from '../addresses.ts';
import { FacetLinks } from '../components/facet-links.tsx';
import { Highlight } from '../components/highlight.tsx';
import { PlaceChoice } from '../components/place-form.tsx';
import { SearchMask } from '../components/search-mask.tsx';
import { SearchDocument, type SearchQuery } from '../generated/operations.ts';
import type { Graph } from '../graph.ts';
import { Notice } from '../layout.tsx';
import type { Page } from '../page.ts';
import { describePlace, findChosenPlace, type Place, type Understood } from '../place.ts';

/** The longest text the graph searches for. */
const LONGEST_WORDS = 200;

type Result = SearchQuery['searchServices'];
type Hit = Result['edges'][number];

/** What is wrong with the words; null when they can be searched for. */
function faultOf(words: string): string | null {
  if (words === '') return 'Sagen Sie bitte, was Sie erledigen möchten.';
  return words.length > LONGEST_WORDS ? `Bitte höchstens ${LONGEST_WORDS} Zeichen.` : null;
}

function HitEntry({ hit: { node, highlights, offer }, place }: { readonly hit: Hit; readonly place: Place | null }) {
  const plain = (highlight: string): string => highlight.replace(/<\/?mark>/g, '');
  const inName = highlights.find((highlight) => plain(highlight) === node.citizenName);
  const elsewhere = highlights.find((highlight) => plain(highlight) !== node.citizenName);
  return (
    <li class="portal-hit">
      <h3 class="kern-heading-small">
        <a class="kern-link" href={place === null ? servicePath(node) : officePath(node, place)}>
          {inName === undefined ? node.citizenName : <Highlight text={inName} />}
        </a>
      </h3>
      {elsewhere !== undefined && (
        <p class="kern-body">
          Gefunden in: <Highlight text={elsewhere} />
        </p>
      )}
      {offer !== null && (
        <p class="kern-body">
          {offer.authority.name} {offer.onlineServices.length > 0 && <span class="portal-tag">auch online</span>}
        </p>
      )}
    </li>
  );
}

function LocalHits({ hits, place }: { readonly hits: Result['localServices']; readonly place: Place }) {
  return (
    <section aria-labelledby="eigene">
      <h2 class="kern-heading-medium" id="eigene">
        Das gibt es in {place.name} und nicht überall
      </h2>
      <ul class="portal-hits">
        {hits.map(({ node, highlights }) => {
          const inName = highlights.find((highlight) => highlight.replace(/<\/?mark>/g, '') === node.citizenName);
          return (
            <li class="portal-hit">
              <h3 class="kern-heading-small">
                <a class="kern-link" href={localServicePath(node)}>
                  {inName === undefined ? node.citizenName : <Highlight text={inName} />}
                </a>
              </h3>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function NothingFound({ wish }: { readonly wish: SearchWish }) {
  const isNarrowed = wish.audience !== null || wish.level !== null || wish.topic !== null;
  return (
    <Notice kind="info" title="Dazu haben wir nichts gefunden">
      <ul class="portal-list">
        {isNarrowed && (
          <li>
            <a class="kern-link" href={searchPath({ ...wish, audience: null, level: null, topic: null, after: null })}>
              Suchen Sie ohne Einschränkung
            </a>
          </li>
        )}
        <li>Nehmen Sie ein anderes Wort, oder nur eines: „Hund“ statt „Hund beim Amt melden“.</li>
        <li>
          Sehen Sie bei den{' '}
          <a class="kern-link" href="/#themen">
            Themen
          </a>{' '}
          nach.
        </li>
        <li>
          Fragen Sie die Behördennummer{' '}
          <a class="kern-link" href="tel:115">
            115
          </a>
          .
        </li>
      </ul>
    </Notice>
  );
}

function PlaceUnderstood({ understood, wish }: { readonly understood: Understood; readonly wish: SearchWish }) {
  switch (understood.kind) {
    case 'PLACE':
      return (
        <p class="kern-body">
          Ergebnisse für <strong>{describePlace(understood.place)}</strong>
        </p>
      );
    case 'CHOICES':
      return (
        <PlaceChoice
          title={`Welcher Ort ist mit „${wish.place}“ gemeint?`}
          places={understood.places}
          linkTo={({ key }) => `${searchPath({ ...wish, region: null, after: null })}&region=${key}`}
        />
      );
    case 'NOTHING_TYPED':
    case 'UNKNOWN':
      return <p class="kern-body">Ohne Ort zeigen wir, was es überall gibt. Wer zuständig ist, hängt vom Ort ab.</p>;
  }
}

interface Shown {
  readonly wish: SearchWish;
  readonly understood: Understood;
  readonly result: Result;
}

function Results({ wish, understood, result: { edges, facets, pageInfo, didYouMean, totalCount, localServices } }: Shown) {
  const place = understood.kind === 'PLACE' ? understood.place : null;
  return (
    <>
      <PlaceUnderstood understood={understood} wish={wish} />
      {didYouMean !== null && (
        <p class="kern-body">
          Meinten Sie{' '}
          <a class="kern-link" href={searchPath({ ...wish, words: didYouMean, after: null })}>
            {didYouMean}
          </a>
          ?
        </p>
      )}
      {place !== null && localServices.length > 0 && <LocalHits hits={localServices} place={place} />}
      {edges.length === 0 && localServices.length === 0 && <NothingFound wish={wish} />}
      {edges.length > 0 && (
        <div class="portal-columns">
          <section aria-labelledby="treffer">
            <h2 class="kern-heading-medium" id="treffer">
              {totalCount === 1 ? '1 Treffer' : `${totalCount} Treffer`}
            </h2>
            <ul class="portal-hits">
              {edges.map((hit) => (
                <HitEntry hit={hit} place={place} />
              ))}
            </ul>
            <nav class="portal-pages" aria-label="Seiten">
              {wish.after !== null && (
                <a class="kern-btn kern-btn--tertiary" href={searchPath({ ...wish, after: null })}>
                  <span class="kern-label">Zum Anfang</span>
                </a>
              )}
              {pageInfo.hasNextPage && (
                <a class="kern-btn kern-btn--secondary" href={searchPath({ ...wish, after: pageInfo.endCursor })}>
                  <span class="kern-label">Weitere Treffer</span>
                </a>
              )}
            </nav>
          </section>
          <FacetLinks facets={facets} wish={wish} />
        </div>
      )}
    </>
  );
}

async function search(graph: Graph, wish: SearchWish, understood: Understood) {
  return graph.ask(SearchDocument, {
    query: wish.words,
    region: understood.kind === 'PLACE' ? understood.place.key : null,
    audience: wish.audience,
    level: wish.level,
    topic: wish.topic,
    after: wish.after,
  });
}

/** Searches when there is something to search for; else the page says what is missing. */
export async function searchPage(graph: Graph, wish: SearchWish): Promise<Page> {
  const fault = faultOf(wish.words);
  const understood = await findChosenPlace(graph, wish.region, wish.place);
  const answer = fault === null ? await search(graph, wish, understood) : null;
  const faults = { words: fault, place: understood.kind === 'UNKNOWN' ? understood.fault : null };
  return {
    kind: 'PAGE',
    status: fault === null ? 200 : 400,
    title: fault === null ? `Suche nach „${wish.words}“` : 'Suche',
    description: 'Ergebnisse der Suche nach Leistungen der Verwaltung',
    path: searchPath(wish),
    isListed: false,
    isComplete: answer?.isComplete ?? true,
    content: (
      <>
        <h1 class="kern-heading-large">{fault === null ? `Suche nach „${wish.words}“` : 'Suche'}</h1>
        <SearchMask words={wish.words} place={wish.place} faults={faults} />
        {answer !== null && <Results wish={wish} understood={understood} result={answer.data.searchServices} />}
      </>
    ),
  };
}
