/** Events that tickets are sold for: when, where, and what the places cost. */

import type { EventFragment } from '../generated/operations.ts';
import { useLocale } from '../locale.ts';
import { describeFee, describeInstant } from '../wording.ts';
import { German } from './link.tsx';

export function Events({ events }: { readonly events: readonly EventFragment[] }) {
  const { texts, language } = useLocale();
  const words = texts.events;
  return (
    <section aria-labelledby="veranstaltungen">
      <h2 class="kern-heading-medium" id="veranstaltungen">
        {words.heading}
      </h2>
      {events.map(({ title, venue, startsAt, contingents }) => (
        <article class="portal-card">
          <h3 class="kern-heading-small">
            <German>{title}</German>
          </h3>
          <p class="kern-body">
            {describeInstant(startsAt, language)}, <German>{venue}</German>
          </p>
          <ul class="portal-fees">
            {contingents.map(({ name, price, free }) => (
              <li>
                <strong>{describeFee({ amount: price, from: null, to: null }, language)}</strong> <German>{name}</German>
                {free === 0 && <span> ({words.soldOut})</span>}
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}
