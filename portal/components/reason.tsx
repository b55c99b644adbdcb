/** Why this office and no other, in plain words, with each rule that was looked at. */

import type { OfferFragment, OfficePageQuery } from '../generated/operations.ts';
import type { Place } from '../place.ts';
import { OUTCOMES } from '../wording.ts';

type Path = OfficePageQuery['responsibility']['path'];

/** The reason in a sentence: the area an entry is made for is the place itself, or a larger one it lies in. */
export function reasonFor({ area }: OfferFragment, place: Place): string {
  if (area.key === place.key)
    return `Für ${place.name} selbst ist diese Stelle eingetragen. Das geht jedem Eintrag für ein größeres Gebiet vor.`;
  return `Für ${place.name} allein ist niemand eingetragen. Das kleinste Gebiet darum mit einem Eintrag: ${area.name}.`;
}

export function Steps({ path }: { readonly path: Path }) {
  return (
    <details class="kern-accordion">
      <summary class="kern-accordion__header">
        <span class="kern-title">Wie wir das herausgefunden haben</span>
      </summary>
      <div class="kern-accordion__body">
        <p class="kern-body">
          Wir sehen zuerst beim kleinsten Gebiet nach, dann beim nächstgrößeren. Der erste Eintrag, der gilt, entscheidet.
        </p>
        <ol class="portal-steps">
          {path.map(({ outcome, reason, region }) => (
            <li class={outcome === 'APPLIED' ? 'portal-step portal-step--decides' : 'portal-step'}>
              <span class="portal-step__place">
                {region.name}: <strong>{OUTCOMES[outcome]}</strong>
              </span>
              <span class="portal-step__reason">{reason}</span>
            </li>
          ))}
        </ol>
      </div>
    </details>
  );
}
