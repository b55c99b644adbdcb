/** What is told of forms: versions that can be adopted, and who uses which. */

import type { Fee } from '../../catalogue/types.ts';
import type { Id } from '../../values/id.ts';
import type { ServiceKey } from '../../values/service-key.ts';

/** A version of a form that authorities can adopt from now on. */
export interface FormPublished {
  readonly formId: Id<'Form'>;
  readonly version: number;
  readonly leikaKeys: readonly ServiceKey[];
  /** Null: it comes with the portal. */
  readonly publisher: Id<'Authority'> | null;
}

/** Which form an authority uses for a service from now on. */
export interface FormAdoptionChanged {
  readonly adoptionId: Id<'Form'>;
  readonly revision: number;
  readonly authorityId: Id<'Authority'>;
  /** The service, one without a LeiKa key among them. */
  readonly leikaKey: ServiceKey;
  readonly formId: Id<'Form'>;
  readonly version: number;
  /** Those the authority has set; they count before the catalogue's of the same code. */
  readonly fees: readonly Fee[];
  /** True once the authority uses the form no longer. */
  readonly isEnded: boolean;
}
