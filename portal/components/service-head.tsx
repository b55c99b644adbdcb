/** What stands above a service: the way there, and that it has ended where it has. */

import { servicePath, topicPath } from '../addresses.ts';
import type { ServiceFragment } from '../generated/operations.ts';
import { Notice } from '../layout.tsx';
import { describeDay } from '../wording.ts';

interface TrailProperties {
  readonly service: ServiceFragment;
  /** True on the page of a place, which lies below that of the service. */
  readonly isBelow?: boolean;
}

export function Trail({ service, isBelow = false }: TrailProperties) {
  const topic = service.bundle?.situation.topic;
  return (
    <nav aria-label="Sie sind hier">
      <ol class="portal-trail">
        <li>
          <a class="kern-link" href="/">
            Start
          </a>
        </li>
        {topic !== undefined && (
          <li>
            <a class="kern-link" href={topicPath(topic.id)}>
              {topic.name}
            </a>
          </li>
        )}
        {isBelow && (
          <li>
            <a class="kern-link" href={servicePath(service)}>
              {service.citizenName}
            </a>
          </li>
        )}
      </ol>
    </nav>
  );
}

/** A service that has ended without a successor stays readable, and says so. */
export function Retired({ service: { validTo } }: { readonly service: Pick<ServiceFragment, 'validTo'> }) {
  if (validTo === null) return null;
  return <Notice kind="warning" title={`Diese Leistung ist im Katalog nur bis ${describeDay(validTo)} geführt.`} />;
}
