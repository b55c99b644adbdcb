/** What is said of forms that are reused (Nachnutzung): publications and the parameters of adoptions. Plain data, safe to store as JSON. */

import type { Fee, PaymentPolicy } from '#platform/catalogue/types.ts';
import type { Text } from '#platform/language.ts';
import type { Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import type { ServiceKey } from '#platform/values/service-key.ts';
import type { FormVersion, Localisable } from '../../rules/forms.ts';

/** Under what others may use a form: a licence by its SPDX identifier, or terms in words (Nachnutzungsbedingungen, EfA). */
export interface Licence {
  readonly spdx: string | null;
  readonly terms: Text | null;
  /** What an adopter pays the publisher, in euro; null: nothing. */
  readonly cost: string | null;
  readonly period: 'ONCE' | 'YEARLY' | null;
}

/** A version of a form with what its adopters are to know. */
export interface Publication extends Omit<FormVersion, 'leikaKeys'> {
  readonly slug: string;
  /** The services it is for, those of its publisher without a LeiKa key among them. */
  readonly leikaKeys: readonly ServiceKey[];
  readonly description: Text;
  readonly licence: Licence;
  /** What is new; null where the publisher has not said. */
  readonly releaseNotes: Text | null;
  /** The authority that publishes it; null: it comes with the portal. */
  readonly publisher: Id<'Authority'> | null;
}

/** A fee the adopting authority sets: of a code of the catalogue, in its place; of another, beside it. */
export interface LocalFee {
  readonly code: string;
  readonly amount: string;
  readonly description: string;
  readonly legalBasis: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

/** A field that only the adopting authority asks for. */
export interface ExtraField {
  /** Its name at the top of the data. */
  readonly name: string;
  readonly schema: Localisable;
  readonly required: boolean;
  /** JSON Pointer of the field it is asked after. */
  readonly after: string;
}

/** Where the adopting authority may say something of its own: before the form, after it, and as the help of a field. */
export type TextPlace = 'INTRODUCTION' | 'CONFIRMATION' | 'FIELD_HELP';

export interface LocalText {
  readonly place: TextPlace;
  /** JSON Pointer of the field, for FIELD_HELP alone. */
  readonly field: string | null;
  readonly text: Text;
}

/** Who in the authority deals with it (Organisationseinheit). */
export interface ResponsibleUnit {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

/** What an authority says of its own when it adopts a form (Nachnutzungsparameter). */
export interface Parameters {
  readonly fees: readonly LocalFee[];
  readonly extraFields: readonly ExtraField[];
  readonly texts: readonly LocalText[];
  readonly unit: ResponsibleUnit | null;
  /** When its fees are paid; null: as the offer says. */
  readonly paymentPolicy: PaymentPolicy | null;
}

/** What is known of a service at an authority. */
export interface Known {
  /** All fees: those of its offers, and those that the law sets for everybody. */
  readonly fees: readonly Fee[];
  /** When its offers have their fees paid. */
  readonly policies: readonly PaymentPolicy[];
}

/** The form as the citizens of an adopting authority see it. */
export interface EffectiveForm extends Pick<FormVersion, 'title' | 'jsonSchema' | 'uiSchema' | 'pricing'> {
  readonly fees: readonly Fee[];
  readonly paymentPolicy: PaymentPolicy | null;
}

export type FormAction = 'PUBLISHED' | 'ADOPTED' | 'CHANGED' | 'UPDATED' | 'ENDED';

/** What the trail says of one act. */
export interface FormAct {
  readonly at: Date;
  /** Null: an operator, at the command line. */
  readonly account: Id<'Account'> | null;
  readonly action: FormAction;
  readonly formId: Id<'Form'>;
  readonly formVersion: number;
  /** Of a publication, who publishes; of an adoption, who adopts. Null for what comes with the portal. */
  readonly authorityId: Id<'Authority'> | null;
  /** Null for a publication. */
  readonly adoptionId: Id<'Form'> | null;
  readonly revision: number | null;
  readonly leikaKeys: readonly ServiceKey[];
  readonly comment: string | null;
  /** SHA-256 of what was published, or of the parameters. */
  readonly content: string;
}
