/** A service without a place: what it is, and the question where. */

import { readLeika } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import { slugOf, withParameters } from '../addresses.ts';
import { About, FeeList } from '../components/about.tsx';
import { German } from '../components/link.tsx';
import { PlaceChoice, PlaceForm } from '../components/place-form.tsx';
import { Retired, Trail } from '../components/service-head.tsx';
import { ServicePageDocument, type ServicePageQuery } from '../generated/operations.ts';
import { subjectOf, type Graph } from '../graph.ts';
import { useLocale, type Locale } from '../locale.ts';
import { movedTo, seeOther, type Answer } from '../page.ts';
import { findChosenPlace, type Understood } from '../place.ts';
import { governmentService } from '../seo.ts';
import { anyOf } from '../wording.ts';
import { notFound } from './failure.tsx';

interface Shown {
  readonly service: NonNullable<ServicePageQuery['service']>;
  readonly typed: string;
  readonly understood: Understood;
}

function Service({ service, typed, understood }: Shown) {
  const { language, texts, addresses } = useLocale();
  const executors = service.executedBy.map((level) => texts.levels[level]);
  const { question, why } = texts.places[service.reference];
  return (
    <>
      <Trail service={service} />
      <h1 class="kern-heading-large">
        <German>{service.citizenName}</German>
      </h1>
      <Retired service={service} />
      <section class="portal-card" aria-labelledby="wo">
        <h2 class="kern-heading-medium" id="wo">
          {texts.service.who}
        </h2>
        <p class="kern-body">
          {why}
          {executors.length > 0 && ` ${texts.service.executedBy(anyOf(executors, language))}`}
        </p>
        <PlaceForm action={addresses.service(service)} question={question} typed={typed} understood={understood} />
        {understood.kind === 'CHOICES' && (
          <PlaceChoice typed={typed} places={understood.places} linkTo={(place) => addresses.office(service, place)} />
        )}
      </section>
      {service.fees.length > 0 && (
        <section aria-labelledby="kosten">
          <h2 class="kern-heading-medium" id="kosten">
            {texts.service.costs}
          </h2>
          <FeeList fees={service.fees} />
        </section>
      )}
      <About service={service} />
    </>
  );
}

export interface ServiceWish {
  readonly key: string;
  /** Null where no address was typed or followed: the service was chosen in the mask. */
  readonly slug: string | null;
  /** The place as typed into the page's form. */
  readonly place: string;
  /** The place as chosen from the suggestions, by its key. */
  readonly region: RegionKey | null;
}

/** Answers with the page, the place's own page once that is known, or the right address of a service. */
export async function servicePage(graph: Graph, locale: Locale, wish: ServiceWish, publicUrl: string): Promise<Answer> {
  const { texts, addresses } = locale;
  const leikaKey = readLeika(wish.key);
  if (leikaKey === null) return notFound(locale);
  const { data, isComplete } = await graph.ask(ServicePageDocument, { leikaKey });
  const service = subjectOf(data.service, { isComplete });
  if (service === null) return notFound(locale);
  const { replacedBy, citizenName } = service;
  const typed = { ort: wish.place, region: wish.region };
  if (replacedBy !== null) return movedTo(withParameters(addresses.service(replacedBy), typed));
  const isRight = wish.slug === slugOf(citizenName);
  if (!isRight && wish.slug !== null) return movedTo(withParameters(addresses.service(service), typed));
  const understood = await findChosenPlace(graph, wish.region, wish.place);
  if (understood.kind === 'PLACE') return seeOther(addresses.office(service, understood.place));
  if (!isRight) return seeOther(withParameters(addresses.service(service), typed));
  return {
    kind: 'PAGE',
    status: understood.kind === 'UNKNOWN' ? 400 : 200,
    title: citizenName,
    description: texts.service.description(citizenName),
    address: (other) => other.service(service),
    isListed: understood.kind === 'NOTHING_TYPED',
    isComplete,
    data: governmentService({ service, place: null, offer: null }, publicUrl, locale),
    content: <Service service={service} typed={wish.place} understood={understood} />,
  };
}
