/** Why this office and no other, in plain words, with each rule that was looked at. */

import type { OfferFragment, OfficePageQuery } from '../generated/operations.ts';
import { useLocale } from '../locale.ts';
import type { Place } from '../place.ts';
import { German } from './link.tsx';

type Path = OfficePageQuery['responsibility']['path'];

interface ReasonProperties {
  readonly offer: OfferFragment;
  readonly place: Place;
  readonly path: Path;
}

/**
 * The reason in plain words: the law within a district, where it says who does the work; else the area the entry is made
 * for, which is the place itself or a larger one it lies in. Where the catalogues say which place counts, that comes first.
 */
export function Reason({ offer: { area }, place, path }: ReasonProperties) {
  const { office } = useLocale().texts;
  const reference = path.find(({ kind }) => kind === 'REFERENCE');
  const law = path.find(({ kind, outcome }) => kind === 'DELEGATION' && outcome === 'HOLDS');
  const entry =
    area.key === place.key ? office.reasonOwn(place.name) : office.reasonLarger(place.name, <German>{area.name}</German>);
  return (
    <p class="kern-body">
      {reference !== undefined && `${reference.reason} `}
      {law?.reason ?? entry}
    </p>
  );
}

export function Steps({ path }: { readonly path: Path }) {
  const { texts } = useLocale();
  return (
    <details class="kern-accordion">
      <summary class="kern-accordion__header">
        <span class="kern-title">{texts.office.steps}</span>
      </summary>
      <div class="kern-accordion__body">
        <p class="kern-body">{texts.office.stepsLead}</p>
        <ol class="portal-steps">
          {path.map(({ outcome, reason, region }) => (
            <li class={outcome === 'APPLIED' ? 'portal-step portal-step--decides' : 'portal-step'}>
              <span class="portal-step__place">
                <German>{region.name}</German>: <strong>{texts.outcomes[outcome]}</strong>
              </span>
              <span class="portal-step__reason">{reason}</span>
            </li>
          ))}
        </ol>
      </div>
    </details>
  );
}
