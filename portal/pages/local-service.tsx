/** A service that only some places have, without a key: what it is, who does it, what it costs. */

import { localServicePath } from '../addresses.ts';
import { FeeList } from '../components/about.tsx';
import { Entries, Fact, Facts } from '../components/description.tsx';
import { AuthorityFacts, OnlineServices } from '../components/office.tsx';
import { DeadlineFact, OwnWords } from '../components/own-words.tsx';
import { Retired } from '../components/service-head.tsx';
import { LocalServicePageDocument, type LocalServicePageQuery } from '../generated/operations.ts';
import type { Graph } from '../graph.ts';
import { Notice } from '../layout.tsx';
import { movedTo, type Answer } from '../page.ts';
import { allOf, describeDuration } from '../wording.ts';
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

const namesOf = (areas: readonly { readonly name: string }[]): string => allOf(areas.map(({ name }) => name));

function InCharge({ office: { authority, offers } }: { readonly office: Office }) {
  const heading = `stelle-${authority.id}`;
  return (
    <section class="portal-card" aria-labelledby={heading}>
      <p class="kern-body">Zuständig für {namesOf(offers.flatMap(({ areas }) => areas))}</p>
      <h2 class="kern-heading-medium" id={heading}>
        {authority.name}
      </h2>
      {offers.map(({ areas, onlineServices }) => (
        <>
          {offers.length > 1 && onlineServices.length > 0 && <p class="kern-body">Online für {namesOf(areas)}:</p>}
          <OnlineServices services={onlineServices} />
        </>
      ))}
      <AuthorityFacts authority={authority} />
    </section>
  );
}

function LocalService({ service }: { readonly service: Service }) {
  const { citizenName, name, synonyms, areas, offers, fees, requiredDocuments, processingTime, deadlines, legalBases } = service;
  const duration = processingTime === null ? null : describeDuration(processingTime);
  return (
    <>
      <nav aria-label="Sie sind hier">
        <ol class="portal-trail">
          <li>
            <a class="kern-link" href="/">
              Start
            </a>
          </li>
        </ol>
      </nav>
      <h1 class="kern-heading-large">{citizenName}</h1>
      <p class="kern-body">
        {areas.length === 0 ? 'Das gibt es nicht überall; wo, ist noch nicht eingetragen.' : `Das gibt es in ${namesOf(areas)}.`}
      </p>
      <Retired service={service} />
      {offers.length === 0 && (
        <Notice kind="warning" title="Wer zuständig ist, ist noch nicht eingetragen">
          <p class="kern-body">
            Rufen Sie die Behördennummer{' '}
            <a class="kern-link" href="tel:115">
              115
            </a>{' '}
            an.
          </p>
        </Notice>
      )}
      {officesOf(service).map((office) => (
        <InCharge office={office} />
      ))}
      <OwnWords title="Über diese Leistung" texts={service.texts} />
      <section aria-labelledby="angaben">
        <h2 class="kern-heading-medium" id="angaben">
          Kosten, Unterlagen, Dauer
        </h2>
        <Facts>
          <Fact name="Kosten">{fees.length === 0 ? 'Es ist keine Gebühr eingetragen.' : <FeeList fees={fees} />}</Fact>
          {requiredDocuments.length > 0 && (
            <Fact name="Unterlagen">
              <Entries entries={requiredDocuments} />
            </Fact>
          )}
          {duration !== null && <Fact name="Dauer">in der Regel {duration}</Fact>}
          <DeadlineFact deadlines={deadlines} />
          {legalBases.length > 0 && (
            <Fact name="Rechtsgrundlagen">
              <Entries entries={legalBases} />
            </Fact>
          )}
          {name !== citizenName && <Fact name="Amtlicher Name">{name}</Fact>}
          {synonyms.length > 0 && <Fact name="Man sagt auch">{synonyms.join(', ')}</Fact>}
          <Fact name="Quelle">{service.provenance.source}</Fact>
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
export async function localServicePage(graph: Graph, { id, slug }: LocalServiceWish): Promise<Answer> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return notFound();
  const { data, isComplete } = await graph.ask(LocalServicePageDocument, { id });
  const { localService: service } = data;
  if (service === null) return notFound();
  const path = localServicePath(service);
  if (path !== `/ortsleistung/${id}/${slug}`) return movedTo(path);
  const places = service.areas.length === 0 ? '' : ` in ${namesOf(service.areas)}`;
  return {
    kind: 'PAGE',
    status: 200,
    title: `${service.citizenName}${places}`,
    description: `${service.citizenName}${places}: wer zuständig ist, was es kostet und was Sie brauchen.`,
    path,
    isListed: service.validTo === null,
    isComplete,
    content: <LocalService service={service} />,
  };
}
