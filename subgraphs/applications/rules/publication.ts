/** Whether a form may be published: that its schema is one, and all it says of its fields leads to fields. */

import { faultsOfDeclaration } from '../bookings/rules/declared.ts';
import { readExpression } from './expression-reading.ts';
import { faultsOfDeemedApproval } from '../deemed-approval/rules/declared.ts';
import { faultsOfDemands, logicsOfDemands } from './demands.ts';
import type { Logic } from './expression.ts';
import { fieldsOf, isObject, namesOf, pointerOf, schemaAt, type FormField } from './form-fields.ts';
import { compile } from './form-check.ts';
import { planLogic } from './form-logic.ts';
import type { FormVersion, Localisable } from './forms.ts';
import { ATTRIBUTES_OF } from './prefill.ts';
import { logicsOf } from './pricing.ts';

type Publishable = Pick<FormVersion, 'jsonSchema' | 'uiSchema' | 'pricing'>;

function faultsOfSchema(jsonSchema: Localisable): readonly string[] {
  try {
    compile(jsonSchema, 'de');
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

/** Pages lead to fields, and each field stands on one at most, as it could not tell whose condition counts. */
function faultsOfPages({ jsonSchema, uiSchema }: Publishable): readonly string[] {
  const pointers = listIn(uiSchema['pages']).flatMap((page) => (isObject(page) ? listIn(page['fields']) : []));
  return pointers.flatMap((pointer, index) => {
    if (typeof pointer !== 'string' || schemaAt(jsonSchema, namesOf(pointer)) === null)
      return [`a page shows ${JSON.stringify(pointer)}, which is no field of the form`];
    return pointers.indexOf(pointer) === index ? [] : [`two pages show ${pointer}`];
  });
}

/** What stands against expressions over the data as a whole. */
function faultsOfLogics(what: string, logics: readonly Logic[], jsonSchema: Localisable): readonly string[] {
  return logics.flatMap((logic) => {
    const { readings, faults } = readExpression(logic, []);
    const stray = readings.filter(({ place }) => schemaAt(jsonSchema, place) === null);
    return [...faults, ...stray.map(({ place }) => `it reads ${pointerOf(place)}, which is no field of the form`)].map(
      (fault) => `${what}: ${fault}`,
    );
  });
}

function faultsOfKeywords({ place, schema: { type, prefill, attachment, uniqueBy, items } }: FormField): readonly string[] {
  const at = pointerOf(place);
  const isFromAccount = typeof prefill === 'string' && prefill.startsWith('account/');
  const member = isObject(items) && isObject(items['properties']) ? items['properties'] : {};
  return [
    ...(isFromAccount && !Object.hasOwn(ATTRIBUTES_OF, prefill)
      ? [`${at}: an account has no '${prefill.slice('account/'.length)}'`]
      : []),
    ...(prefill !== undefined && (type === 'object' || type === 'array') ? [`${at}: only single values are prefilled`] : []),
    ...(attachment !== undefined && type !== 'string' ? [`${at}: an attachment is the id of a document, a string`] : []),
    ...listIn(uniqueBy)
      .filter((name) => typeof name !== 'string' || !Object.hasOwn(member, name))
      .map((name) => `${at}: items have no '${String(name)}' to be unique by`),
  ];
}

/** A field that says how many is a whole number: whatever else it held would be charged once. */
function faultsOfQuantities({ jsonSchema, pricing }: Publishable): readonly string[] {
  return pricing.flatMap((charge) => {
    if (!('fee' in charge) || typeof charge.quantity !== 'string') return [];
    const field = schemaAt(jsonSchema, namesOf(charge.quantity));
    return field === null || field['type'] === 'integer'
      ? []
      : [`pricing: ${charge.quantity} says how many, and so has to be an integer`];
  });
}

/** What stands against publishing a form, in English, by the part of it that says so. */
export function faultsByPart(form: Publishable): Readonly<Record<'jsonSchema' | 'uiSchema' | 'pricing', readonly string[]>> {
  const { jsonSchema, uiSchema, pricing } = form;
  const isField = (pointer: string): boolean => schemaAt(jsonSchema, namesOf(pointer)) !== null;
  return {
    jsonSchema: [
      ...faultsOfSchema(jsonSchema),
      ...planLogic(jsonSchema, uiSchema).faults,
      ...fieldsOf(jsonSchema, uiSchema).flatMap(faultsOfKeywords),
    ],
    uiSchema: [
      ...faultsOfPages(form),
      ...faultsOfDeclaration(uiSchema, isField),
      ...faultsOfDemands(uiSchema),
      ...faultsOfDeemedApproval(uiSchema),
      ...faultsOfLogics('submission', logicsOfDemands(uiSchema), jsonSchema),
    ],
    pricing: [...faultsOfLogics('pricing', logicsOf(pricing), jsonSchema), ...faultsOfQuantities(form)],
  };
}

/** All of it together; nothing: it may be published. */
export function faultsOf(form: Publishable): readonly string[] {
  return Object.values(faultsByPart(form)).flat();
}

/** Throws an Error that names everything that stands against publishing a form. */
export function requireSound(form: Publishable, name: string): void {
  const faults = faultsOf(form);
  if (faults.length > 0) throw new Error(`the form '${name}' cannot be published:\n  ${faults.join('\n  ')}`);
}
