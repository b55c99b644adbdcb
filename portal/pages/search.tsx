/** The results of a search, for the place that was understood. */

import type { SearchWish } from '../addresses.ts';
import { FacetLinks } from '../components/facet-links.tsx';
import { Highlight } from '../components/highlight.tsx';
import { German, Hotline, Link } from '../components/link.tsx';
import { PlaceChoice } from '../components/place-form.tsx';
import { SearchMask } from '../components/search-mask.tsx';
import { SearchDocument, type SearchQuery } from '../generated/operations.ts';
import type { Graph } from '../graph.ts';
import { Notice } from '../layout.tsx';
import { useLocale, type Locale } from '../locale.ts';
import type { Page } from '../page.ts';
import { describePlace, findChosenPlace, placeFault, type Place, type Understood } from '../place.ts';

/** The longest text the graph searches for. */
const LONGEST_WORDS = 200;

type Result = SearchQuery['searchServices'];
type Hit = Result['edges'][number];

/** What is wrong with the words; null when they can be searched for. */
function faultOf(words: string, { texts: { faults } }: Locale): string | null {
  if (words === '') return faults.noWords;
  return words.length > LONGEST_WORDS ? faults.longWords(LONGEST_WORDS) : null;
}

function HitEntry({ hit: { node, highlights, offer }, place }: { readonly hit: Hit; readonly place: Place | null }) {
  const { texts, addresses } = useLocale();
  const plain = (highlight: string): string => highlight.replace(/<\/?mark>/g, '');
  const inName = highlights.find((highlight) => plain(highlight) === node.citizenName);
  const elsewhere = highlights.find((highlight) => plain(highlight) !== node.citizenName);
  return (
    <li class="portal-hit">
      <h3 class="kern-heading-small">
        <Link href={place === null ? addresses.service(node) : addresses.office(node, place)}>
          <German>{inName === undefined ? node.citizenName : <Highlight text={inName} />}</German>
        </Link>
      </h3>
      {elsewhere !== undefined && (
        <p class="kern-body">
          {texts.search.foundIn}{' '}
          <German>
            <Highlight text={elsewhere} />
          </German>
        </p>
      )}
      {offer !== null && (
        <p class="kern-body">
          <German>{offer.authority.name}</German>{' '}
          {offer.onlineServices.length > 0 && <span class="portal-tag">{texts.search.online}</span>}
        </p>
      )}
    </li>
  );
}

function LocalHits({ hits, place }: { readonly hits: Result['localServices']; readonly place: Place }) {
  const { texts, addresses } = useLocale();
  return (
    <section aria-labelledby="eigene">
      <h2 class="kern-heading-medium" id="eigene">
        {texts.local.onlyHere(place.name)}
      </h2>
      <ul class="portal-hits">
        {hits.map(({ node, highlights }) => {
          const inName = highlights.find((highlight) => highlight.replace(/<\/?mark>/g, '') === node.citizenName);
          return (
            <li class="portal-hit">
              <h3 class="kern-heading-small">
                <Link href={addresses.localService(node)}>
                  <German>{inName === undefined ? node.citizenName : <Highlight text={inName} />}</German>
                </Link>
              </h3>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function NothingFound({ wish }: { readonly wish: SearchWish }) {
  const { texts, addresses } = useLocale();
  const words = texts.search;
  const isNarrowed = wish.audience !== null || wish.level !== null || wish.topic !== null;
  return (
    <Notice kind="info" title={words.nothing}>
      <ul class="portal-list">
        {isNarrowed && (
          <li>
            <Link href={addresses.search({ ...wish, audience: null, level: null, topic: null, after: null })}>
              {words.unnarrowed}
            </Link>
          </li>
        )}
        <li>{words.otherWords}</li>
        <li>
          {words.seeTopics((text) => (
            <Link href={`${addresses.home}#themen`}>{text}</Link>
          ))}
        </li>
        <li>{words.askHotline(<Hotline />)}</li>
      </ul>
    </Notice>
  );
}

function PlaceUnderstood({ understood, wish }: { readonly understood: Understood; readonly wish: SearchWish }) {
  const { texts, addresses } = useLocale();
  switch (understood.kind) {
    case 'PLACE':
      return <p class="kern-body">{texts.search.resultsFor(<strong>{describePlace(understood.place)}</strong>)}</p>;
    case 'CHOICES':
      return (
        <PlaceChoice
          typed={wish.place}
          places={understood.places}
          linkTo={({ key }) => `${addresses.search({ ...wish, region: null, after: null })}&region=${key}`}
        />
      );
    case 'NOTHING_TYPED':
    case 'UNKNOWN':
      return <p class="kern-body">{texts.search.everywhere}</p>;
  }
}

interface Shown {
  readonly wish: SearchWish;
  readonly understood: Understood;
  readonly result: Result;
}

function Results({ wish, understood, result: { edges, facets, pageInfo, didYouMean, totalCount, localServices } }: Shown) {
  const { texts, addresses } = useLocale();
  const words = texts.search;
  const place = understood.kind === 'PLACE' ? understood.place : null;
  return (
    <>
      <PlaceUnderstood understood={understood} wish={wish} />
      {didYouMean !== null && (
        <p class="kern-body">
          {words.didYouMean(
            <Link href={addresses.search({ ...wish, words: didYouMean, after: null })}>
              <German>{didYouMean}</German>
            </Link>,
          )}
        </p>
      )}
      {place !== null && localServices.length > 0 && <LocalHits hits={localServices} place={place} />}
      {edges.length === 0 && localServices.length === 0 && <NothingFound wish={wish} />}
      {edges.length > 0 && (
        <div class="portal-columns">
          <section aria-labelledby="treffer">
            <h2 class="kern-heading-medium" id="treffer">
              {words.hits(totalCount)}
            </h2>
            <ul class="portal-hits">
              {edges.map((hit) => (
                <HitEntry hit={hit} place={place} />
              ))}
            </ul>
            <nav class="portal-pages" aria-label={words.pages}>
              {wish.after !== null && (
                <a class="kern-btn kern-btn--tertiary" href={addresses.search({ ...wish, after: null })}>
                  <span class="kern-label">{words.toStart}</span>
                </a>
              )}
              {pageInfo.hasNextPage && (
                <a class="kern-btn kern-btn--secondary" href={addresses.search({ ...wish, after: pageInfo.endCursor })}>
                  <span class="kern-label">{words.more}</span>
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
export async function searchPage(graph: Graph, locale: Locale, wish: SearchWish): Promise<Page> {
  const { texts } = locale;
  const fault = faultOf(wish.words, locale);
  const understood = await findChosenPlace(graph, wish.region, wish.place);
  const answer = fault === null ? await search(graph, wish, understood) : null;
  const title = texts.search.title(fault === null ? wish.words : '');
  return {
    kind: 'PAGE',
    status: fault === null ? 200 : 400,
    title,
    description: texts.search.description,
    address: (addresses) => addresses.search(wish),
    isListed: false,
    isComplete: answer?.isComplete ?? true,
    content: (
      <>
        <h1 class="kern-heading-large">{title}</h1>
        <SearchMask
          words={wish.words}
          place={wish.place}
          region={understood.kind === 'PLACE' ? understood.place.key : null}
          faults={{ words: fault, place: placeFault(understood, texts) }}
        />
        {answer !== null && <Results wish={wish} understood={understood} result={answer.data.searchServices} />}
      </>
    ),
  };
}
