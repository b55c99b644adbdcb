/** A service that only some places have, without a key: what it is, who does it, what it costs. */

import { FeeList } from '../components/about.tsx';
import { Entries, Fact, Facts } from '../components/description.tsx';
import { Events } from '../components/events.tsx';
import { German, Hotline, Link } from '../components/link.tsx';
import { AuthorityFacts, OnlineServices } from '../components/office.tsx';
import { DeadlineFact, OwnWords } from '../components/own-words.tsx';
import { Retired } from '../components/service-head.tsx';
import { LocalServicePageDocument, type EventFragment, type LocalServicePageQuery } from '../generated/operations.ts';
import { subjectOf, type Graph } from '../graph.ts';
import { Notice } from '../layout.tsx';
import { useLocale, type Locale } from '../locale.ts';
import { movedTo, type Answer } from '../page.ts';
import { allOf, describeDuration } from '../wording.ts';
import { readEvents } from './events.ts';
import { notFound } from './failure.tsx';

type Service = NonNullable<LocalServicePageQuery['localService']>;

interface Office {
  readonly authority: Service['offers'][number]['authority'];
  readonly offers: Service['offers'];
}

/** Each office once: it may do the same in several areas, with an online service in some. */
function officesOf({ offers }: Service): readonly Office[] {
  const authorities = new Map(offers.map(({ authority }) => [authority.id, authority]));
  return [...authorities.values()].map((authority) => ({
    authority,
    offers: offers.filter((offer) => offer.authority.id === authority.id),
  }));
}

const namesOf = (areas: readonly { readonly name: string }[], { language }: Locale): string =>
  allOf(
    areas.map(({ name }) => name),
    language,
  );

function InCharge({ office: { authority, offers } }: { readonly office: Office }) {
  const locale = useLocale();
  const { office: words, local } = locale.texts;
  const heading = `stelle-${authority.id}`;
  return (
    <section class="portal-card" aria-labelledby={heading}>
      <p class="kern-body">
        {words.responsibleFor(
          namesOf(
            offers.flatMap(({ areas }) => areas),
            locale,
          ),
        )}
      </p>
      <h2 class="kern-heading-medium" id={heading}>
        <German>{authority.name}</German>
      </h2>
      {offers.map(({ areas, onlineServices }) => (
        <>
          {offers.length > 1 && onlineServices.length > 0 && <p class="kern-body">{local.onlineFor(namesOf(areas, locale))}</p>}
          <OnlineServices services={onlineServices} />
        </>
      ))}
      <AuthorityFacts authority={authority} />
    </section>
  );
}

interface Shown {
  readonly service: Service;
  readonly events: readonly EventFragment[];
}

function LocalService({ service, events }: Shown) {
  const { citizenName, name, synonyms, areas, offers, fees, requiredDocuments, processingTime, deadlines, legalBases } = service;
  const locale = useLocale();
  const { texts, addresses, language } = locale;
  const { facts, about, local } = texts;
  const duration = processingTime === null ? null : describeDuration(processingTime, language);
  return (
    <>
      <nav aria-label={texts.frame.youAreHere}>
        <ol class="portal-trail">
          <li>
            <Link href={addresses.home}>{texts.frame.start}</Link>
          </li>
        </ol>
      </nav>
      <h1 class="kern-heading-large">
        <German>{citizenName}</German>
      </h1>
      <p class="kern-body">{local.places(namesOf(areas, locale))}</p>
      <Retired service={service} />
      {offers.length === 0 && (
        <Notice kind="warning" title={local.noOffice}>
          <p class="kern-body">{texts.office.call(<Hotline />)}</p>
        </Notice>
      )}
      {officesOf(service).map((office) => (
        <InCharge office={office} />
      ))}
      {events.length > 0 && <Events events={events} />}
      <OwnWords title={about.heading} texts={service.texts} />
      <section aria-labelledby="angaben">
        <h2 class="kern-heading-medium" id="angaben">
          {texts.office.asked}
        </h2>
        <Facts>
          <Fact name={facts.costs}>
            {fees.length > 0 ? <FeeList fees={fees} /> : events.length > 0 ? texts.events.prices : facts.noFees}
          </Fact>
          {requiredDocuments.length > 0 && (
            <Fact name={facts.documents}>
              <German isBlock>
                <Entries entries={requiredDocuments} />
              </German>
            </Fact>
          )}
          {duration !== null && <Fact name={facts.duration}>{facts.usually(duration)}</Fact>}
          <DeadlineFact deadlines={deadlines} />
          {legalBases.length > 0 && (
            <Fact name={about.legalBases}>
              <German isBlock>
                <Entries entries={legalBases} />
              </German>
            </Fact>
          )}
          {name !== citizenName && (
            <Fact name={about.officialName}>
              <German>{name}</German>
            </Fact>
          )}
          {synonyms.length > 0 && (
            <Fact name={about.synonyms}>
              <German>{synonyms.join(', ')}</German>
            </Fact>
          )}
          <Fact name={about.source}>
            <German>{service.provenance.source}</German>
          </Fact>
        </Facts>
      </section>
    </>
  );
}

export interface LocalServiceWish {
  readonly id: string;
  readonly slug: string;
}

/** Answers with the page, or with its right address. Throws what the graph throws. */
export async function localServicePage(graph: Graph, locale: Locale, { id, slug }: LocalServiceWish): Promise<Answer> {
  const { texts, addresses } = locale;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return notFound(locale);
  const { data, isComplete: isWhole } = await graph.ask(LocalServicePageDocument, { id });
  const service = subjectOf(data.localService, { isComplete: isWhole });
  if (service === null) return notFound(locale);
  const path = addresses.localService(service);
  if (path !== `${addresses.roots.localService}/${id}/${slug}`) return movedTo(path);
  const { events, isComplete } = await readEvents(graph, service);
  const title = texts.local.title(service.citizenName, namesOf(service.areas, locale));
  return {
    kind: 'PAGE',
    status: 200,
    title,
    description: texts.local.description(title),
    address: ({ localService }) => localService(service),
    isListed: service.validTo === null,
    isComplete: isWhole && isComplete,
    content: <LocalService service={service} events={events} />,
  };
}
