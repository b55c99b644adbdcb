/** A service at a place: who is responsible and why, what it costs, what to bring, where it is online. */

import { readLeika } from '#platform/values/leika.ts';
import { readRegion } from '#platform/values/region.ts';
import { officePath, servicePath, withParameters } from '../addresses.ts';
import { About, FeeList } from '../components/about.tsx';
import { AuthorityFacts, OfferFacts, OnlineServices, WebLink } from '../components/office.tsx';
import { OwnWords } from '../components/own-words.tsx';
import { reasonFor, Steps } from '../components/reason.tsx';
import { Retired, Trail } from '../components/service-head.tsx';
import { OfficePageDocument, type OfferFragment, type OfficePageQuery } from '../generated/operations.ts';
import type { Graph } from '../graph.ts';
import { Notice } from '../layout.tsx';
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

function Responsible({ service, place, offer }: Pick<Shown, 'service' | 'place'> & { readonly offer: OfferFragment }) {
  return (
    <>
      <section class="portal-card" aria-labelledby="stelle">
        <p class="kern-body">
          Zuständig für {place.name} –{' '}
          <a class="kern-link" href={servicePath(service)}>
            anderer Ort
          </a>
        </p>
        <h2 class="kern-heading-medium" id="stelle">
          {offer.authority.name}
        </h2>
        <p class="kern-body">{reasonFor(offer, place)}</p>
        <OnlineServices services={offer.onlineServices} />
        <AuthorityFacts authority={offer.authority} />
      </section>
      <section aria-labelledby="ablauf">
        <h2 class="kern-heading-medium" id="ablauf">
          Kosten, Unterlagen, Dauer
        </h2>
        <OfferFacts offer={offer} />
        {offer.provenance.demonstration && (
          <p class="kern-body kern-body--small">
            Unterlagen, Dauer, Wege und Onlinedienst sind hier Beispieldaten und noch keine Angaben der Stelle.
          </p>
        )}
      </section>
      {'texts' in offer && <OwnWords title="Das sagt die Stelle dazu" texts={offer.texts} />}
    </>
  );
}

function Choices({ service, place, responsibility: { choices } }: Shown) {
  return (
    <section class="portal-card" aria-labelledby="wahl">
      <h2 class="kern-heading-medium" id="wahl">
        Mehrere Stellen können zuständig sein
      </h2>
      <p class="kern-body">
        Für {place.name} sind mehrere gleichrangig eingetragen. Wählen Sie die Stelle, die zu Ihrem Anliegen passt:
      </p>
      <ul class="portal-links">
        {choices.map(({ label, offer }) => (
          <li>
            {offer === null ? (
              label
            ) : (
              <a class="kern-link" href={withParameters(officePath(service, place), { angebot: offer.id })}>
                {label}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function NobodyEntered({ service, place }: Shown) {
  return (
    <Notice kind="warning" title={`Für ${place.name} ist niemand eingetragen`}>
      <p class="kern-body">
        In den Katalogen von Bund, Land und Kommunen steht nicht, wer „{service.citizenName}“ in {place.name} erledigt. Das heißt
        nicht, dass es die Leistung dort nicht gibt. Das können Sie tun:
      </p>
      <ul class="portal-list">
        {place.authorities.map(({ name, website }) => (
          <li>Fragen Sie bei: {website === null ? name : <WebLink href={website} text={name} />}</li>
        ))}
        <li>
          Rufen Sie die Behördennummer{' '}
          <a class="kern-link" href="tel:115">
            115
          </a>{' '}
          an.
        </li>
        <li>
          Sehen Sie nach, ob Sie{' '}
          <a class="kern-link" href={servicePath(service)}>
            einen anderen Ort
          </a>{' '}
          meinen, etwa den Ihres Betriebs.
        </li>
      </ul>
    </Notice>
  );
}

function Office(shown: Shown) {
  const { service, place, responsibility, offer } = shown;
  return (
    <>
      <Trail service={service} isBelow />
      <h1 class="kern-heading-large">
        {service.citizenName} <span class="portal-place">in {place.name}</span>
      </h1>
      <Retired service={service} />
      {offer !== null && <Responsible service={service} place={place} offer={offer} />}
      {offer === null && responsibility.status === 'CHOICES' && <Choices {...shown} />}
      {offer === null && responsibility.status !== 'CHOICES' && <NobodyEntered {...shown} />}
      {offer === null && service.fees.length > 0 && (
        <section aria-labelledby="kosten">
          <h2 class="kern-heading-medium" id="kosten">
            Kosten
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

function describe({ service, place, offer }: Shown): string {
  const who = offer === null ? 'wer zuständig ist' : `zuständig ist ${offer.authority.name}`;
  return `${service.citizenName} in ${place.name}: ${who}, Kosten, Unterlagen und Onlinedienst.`;
}

/** Answers with the page, or the right address of service and place. Throws what the graph throws. */
export async function officePage(graph: Graph, wish: OfficeWish, publicUrl: string): Promise<Answer> {
  const leikaKey = readLeika(wish.key);
  const region = readRegion(wish.place.split('-', 1)[0] ?? '');
  if (leikaKey === null || region === null) return notFound();
  const { data, isComplete } = await graph.ask(OfficePageDocument, { leikaKey, region });
  const { service, region: place, responsibility } = data;
  if (service === null || place === null) return notFound();
  if (service.replacedBy !== null) return movedTo(officePath(service.replacedBy, place));
  const path = officePath(service, place);
  if (path !== `/leistung/${wish.key}/${wish.slug}/${wish.place}`)
    return movedTo(withParameters(path, { angebot: wish.offerId }));
  const chosen = responsibility.choices.find((choice) => choice.offer?.id === wish.offerId)?.offer;
  const offer = responsibility.offer ?? chosen ?? null;
  const shown = { service, place, responsibility, offer };
  return {
    kind: 'PAGE',
    status: 200,
    title: `${service.citizenName} in ${place.name}`,
    description: describe(shown),
    path,
    isListed: true,
    isComplete,
    data: governmentService({ service, place, offer }, publicUrl),
    content: <Office {...shown} />,
  };
}
