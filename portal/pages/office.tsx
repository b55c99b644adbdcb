/** A service at a place: who is responsible and why, what it costs, what to bring, where it is online. */

import { readLeika } from '#platform/values/leika.ts';
import { readRegion } from '#platform/values/region.ts';
import { withParameters } from '../addresses.ts';
import { About, FeeList } from '../components/about.tsx';
import { German, Hotline, Link } from '../components/link.tsx';
import { AuthorityFacts, OfferFacts, OnlineServices, WebLink } from '../components/office.tsx';
import { OwnWords } from '../components/own-words.tsx';
import { Reason, Steps } from '../components/reason.tsx';
import { Retired, Trail } from '../components/service-head.tsx';
import { OfficePageDocument, type OfferFragment, type OfficePageQuery } from '../generated/operations.ts';
import { subjectOf, type Graph } from '../graph.ts';
import { Notice } from '../layout.tsx';
import { useLocale, type Locale } from '../locale.ts';
import { movedTo, type Answer } from '../page.ts';
import { governmentService } from '../seo.ts';
import { notFound } from './failure.tsx';

interface Shown {
  readonly service: NonNullable<OfficePageQuery['service']>;
  readonly place: NonNullable<OfficePageQuery['region']>;
  readonly responsibility: OfficePageQuery['responsibility'];
  /** The offer that applies, or the one that was chosen. */
  readonly offer: OfferFragment | null;
}

function Responsible({ service, place, responsibility, offer }: Shown & { readonly offer: OfferFragment }) {
  const { texts, addresses } = useLocale();
  return (
    <>
      <section class="portal-card" aria-labelledby="stelle">
        <p class="kern-body">
          {texts.office.responsibleFor(place.name)} – <Link href={addresses.service(service)}>{texts.office.otherPlace}</Link>
        </p>
        <h2 class="kern-heading-medium" id="stelle">
          <German>{offer.authority.name}</German>
        </h2>
        <Reason offer={offer} place={place} path={responsibility.path} />
        <OnlineServices services={offer.onlineServices} />
        <AuthorityFacts authority={offer.authority} />
      </section>
      <section aria-labelledby="ablauf">
        <h2 class="kern-heading-medium" id="ablauf">
          {texts.office.asked}
        </h2>
        <OfferFacts offer={offer} />
        {offer.provenance.demonstration && <p class="kern-body kern-body--small">{texts.office.demonstration}</p>}
      </section>
      {'texts' in offer && <OwnWords title={texts.ownWords.heading} texts={offer.texts} />}
    </>
  );
}

function Choices({ service, place, responsibility: { choices } }: Shown) {
  const { texts, addresses } = useLocale();
  return (
    <section class="portal-card" aria-labelledby="wahl">
      <h2 class="kern-heading-medium" id="wahl">
        {texts.office.choices}
      </h2>
      <p class="kern-body">{texts.office.choose(place.name)}</p>
      <ul class="portal-links" lang="de">
        {choices.map(({ label, offer }) => (
          <li>
            {offer === null ? (
              label
            ) : (
              <Link href={withParameters(addresses.office(service, place), { angebot: offer.id })}>{label}</Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function NobodyEntered({ service, place }: Shown) {
  const { texts, addresses } = useLocale();
  const words = texts.office;
  return (
    <Notice kind="warning" title={words.nobody(place.name)}>
      <p class="kern-body">{words.nobodyKnown(<German>{service.citizenName}</German>, place.name)}</p>
      <ul class="portal-list">
        {place.authorities.map(({ name, website }) => (
          <li>{words.ask(<German>{website === null ? name : <WebLink href={website} text={name} />}</German>)}</li>
        ))}
        <li>{words.call(<Hotline />)}</li>
        <li>
          {words.elsewhere((text) => (
            <Link href={addresses.service(service)}>{text}</Link>
          ))}
        </li>
      </ul>
    </Notice>
  );
}

function Office(shown: Shown) {
  const { service, place, responsibility, offer } = shown;
  const { texts } = useLocale();
  return (
    <>
      <Trail service={service} isBelow />
      <h1 class="kern-heading-large">
        <German>{service.citizenName}</German> <span class="portal-place">{texts.office.inPlace(place.name)}</span>
      </h1>
      <Retired service={service} />
      {offer !== null && <Responsible {...shown} offer={offer} />}
      {offer === null && responsibility.status === 'CHOICES' && <Choices {...shown} />}
      {offer === null && responsibility.status !== 'CHOICES' && <NobodyEntered {...shown} />}
      {offer === null && service.fees.length > 0 && (
        <section aria-labelledby="kosten">
          <h2 class="kern-heading-medium" id="kosten">
            {texts.facts.costs}
          </h2>
          <FeeList fees={service.fees} />
        </section>
      )}
      <Steps path={responsibility.path} />
      <About service={service} />
    </>
  );
}

export interface OfficeWish {
  readonly key: string;
  readonly slug: string;
  /** The region's key, a hyphen, its name. */
  readonly place: string;
  /** One of several offers, by its id. */
  readonly offerId: string;
}

/** Answers with the page, or the right address of service and place. Throws what the graph throws. */
export async function officePage(graph: Graph, locale: Locale, wish: OfficeWish, publicUrl: string): Promise<Answer> {
  const { texts, addresses } = locale;
  const leikaKey = readLeika(wish.key);
  const region = readRegion(wish.place.split('-', 1)[0] ?? '');
  if (leikaKey === null || region === null) return notFound(locale);
  const { data, isComplete } = await graph.ask(OfficePageDocument, { leikaKey, region });
  const { responsibility } = data;
  const service = subjectOf(data.service, { isComplete });
  const place = subjectOf(data.region, { isComplete });
  if (service === null || place === null) return notFound(locale);
  if (service.replacedBy !== null) return movedTo(addresses.office(service.replacedBy, place));
  const path = addresses.office(service, place);
  if (path !== `${addresses.roots.service}/${wish.key}/${wish.slug}/${wish.place}`)
    return movedTo(withParameters(path, { angebot: wish.offerId }));
  const chosen = responsibility.choices.find((choice) => choice.offer?.id === wish.offerId)?.offer;
  const offer = responsibility.offer ?? chosen ?? null;
  return {
    kind: 'PAGE',
    status: 200,
    title: texts.office.title(service.citizenName, place.name),
    description: texts.office.description(service.citizenName, place.name, offer?.authority.name ?? null),
    address: ({ office }) => office(service, place),
    isListed: true,
    isComplete,
    data: governmentService({ service, place, offer }, publicUrl, locale),
    content: <Office service={service} place={place} responsibility={responsibility} offer={offer} />,
  };
}
