/** A service without a place: what it is, and the question where. */

import { readLeika } from '#platform/values/leika.ts';
import { officePath, servicePath, slugOf, withParameters } from '../addresses.ts';
import { About, FeeList } from '../components/about.tsx';
import { PlaceChoice, PlaceForm } from '../components/place-form.tsx';
import { Retired, Trail } from '../components/service-head.tsx';
import { ServicePageDocument, type ServicePageQuery } from '../generated/operations.ts';
import type { Graph } from '../graph.ts';
import { movedTo, seeOther, type Answer } from '../page.ts';
import { findPlace, type Understood } from '../place.ts';
import { governmentService } from '../seo.ts';
import { anyOf, LEVELS } from '../wording.ts';
import { notFound } from './failure.tsx';

interface Shown {
  readonly service: NonNullable<ServicePageQuery['service']>;
  readonly typed: string;
  readonly understood: Understood;
}

function Service({ service, typed, understood }: Shown) {
  const executors = service.executedBy.map((level) => LEVELS[level]);
  return (
    <>
      <Trail service={service} />
      <h1 class="kern-heading-large">{service.citizenName}</h1>
      <Retired service={service} />
      <section class="portal-card" aria-labelledby="wo">
        <h2 class="kern-heading-medium" id="wo">
          Wer ist für Sie zuständig?
        </h2>
        <p class="kern-body">
          Das hängt davon ab, wo Sie wohnen.
          {executors.length > 0 && ` Ausgeführt wird diese Leistung durch ${anyOf(executors)}.`}
        </p>
        <PlaceForm action={servicePath(service)} typed={typed} understood={understood} />
        {understood.kind === 'CHOICES' && (
          <PlaceChoice
            title={`Welcher Ort ist mit „${typed}“ gemeint?`}
            places={understood.places}
            linkTo={(place) => officePath(service, place)}
          />
        )}
      </section>
      {service.fees.length > 0 && (
        <section aria-labelledby="kosten">
          <h2 class="kern-heading-medium" id="kosten">
            Kosten, die überall gelten
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
  readonly slug: string;
  /** The place as typed into the page's form. */
  readonly place: string;
}

/** Answers with the page, the place's own page once that is known, or the right address of a service. */
export async function servicePage(graph: Graph, wish: ServiceWish, publicUrl: string): Promise<Answer> {
  const leikaKey = readLeika(wish.key);
  if (leikaKey === null) return notFound();
  const { data, isComplete } = await graph.ask(ServicePageDocument, { leikaKey });
  const { service } = data;
  if (service === null) return notFound();
  const { replacedBy, citizenName } = service;
  if (replacedBy !== null) return movedTo(withParameters(servicePath(replacedBy), { ort: wish.place }));
  if (wish.slug !== slugOf(citizenName)) return movedTo(withParameters(servicePath(service), { ort: wish.place }));
  const understood = await findPlace(graph, wish.place);
  if (understood.kind === 'PLACE') return seeOther(officePath(service, understood.place));
  return {
    kind: 'PAGE',
    status: understood.kind === 'UNKNOWN' ? 400 : 200,
    title: citizenName,
    description: `${citizenName}: wer zuständig ist, was es kostet und was online geht. Sagen Sie, wo Sie wohnen.`,
    path: servicePath(service),
    isListed: understood.kind === 'NOTHING_TYPED',
    isComplete,
    data: governmentService({ service, place: null, offer: null }, publicUrl),
    content: <Service service={service} typed={wish.place} understood={understood} />,
  };
}
