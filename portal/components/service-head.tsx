/** What stands above a service: the way there, and that it has ended where it has. */

import type { ServiceFragment } from '../generated/operations.ts';
import { Notice } from '../layout.tsx';
import { useLocale } from '../locale.ts';
import { describeDay } from '../wording.ts';
import { German, Link } from './link.tsx';

interface TrailProperties {
  readonly service: ServiceFragment;
  /** True on the page of a place, which lies below that of the service. */
  readonly isBelow?: boolean;
}

export function Trail({ service, isBelow = false }: TrailProperties) {
  const { texts, addresses } = useLocale();
  const topic = service.bundle?.situation.topic;
  return (
    <nav aria-label={texts.frame.youAreHere}>
      <ol class="portal-trail">
        <li>
          <Link href={addresses.home}>{texts.frame.start}</Link>
        </li>
        {topic !== undefined && (
          <li>
            <Link href={addresses.topic(topic.id)}>
              <German>{topic.name}</German>
            </Link>
          </li>
        )}
        {isBelow && (
          <li>
            <Link href={addresses.service(service)}>
              <German>{service.citizenName}</German>
            </Link>
          </li>
        )}
      </ol>
    </nav>
  );
}

/** A service that has ended without a successor stays readable, and says so. */
export function Retired({ service: { validTo } }: { readonly service: Pick<ServiceFragment, 'validTo'> }) {
  const { language, texts } = useLocale();
  if (validTo === null) return null;
  return <Notice kind="warning" title={texts.service.retired(describeDay(validTo, language))} />;
}
