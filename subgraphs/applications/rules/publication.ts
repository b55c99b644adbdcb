/** Whether a form may be published: that its schema is one, and all it says of its fields leads to fields. */

import type { Text } from '#platform/language.ts';
import { faultsOfDeclaration } from '../bookings/rules/declared.ts';
import { readExpression } from './expression-reading.ts';
import { faultsOfDeemedApproval } from '../deemed-approval/rules/declared.ts';
import { about, readsNoField } from './declarations.ts';
import { faultsOfDemands, logicsOfDemands } from './demands.ts';
import type { Logic } from './expression.ts';
import { fieldsOf, isObject, namesOf, pointerOf, schemaAt, type FormField } from './form-fields.ts';
import { compile } from './form-check.ts';
import { planLogic } from './form-logic.ts';
import type { FormVersion, Localisable } from './forms.ts';
import { ATTRIBUTES_OF } from './prefill.ts';
import { logicsOf } from './pricing.ts';

type Publishable = Pick<FormVersion, 'jsonSchema' | 'uiSchema' | 'pricing'>;

/** What the compiler of schemas says is English, whoever reads it. */
function faultsOfSchema(jsonSchema: Localisable): readonly Text[] {
  try {
    compile(jsonSchema, 'de');
    return [];
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return [{ de: said, en: said }];
  }
}

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

/** Pages lead to fields, and each field stands on one at most, as it could not tell whose condition counts. */
function faultsOfPages({ jsonSchema, uiSchema }: Publishable): readonly Text[] {
  const pointers = listIn(uiSchema['pages']).flatMap((page) => (isObject(page) ? listIn(page['fields']) : []));
  return pointers.flatMap((pointer, index): readonly Text[] => {
    const shown = JSON.stringify(pointer);
    if (typeof pointer !== 'string' || schemaAt(jsonSchema, namesOf(pointer)) === null)
      return [
        {
          de: `eine Seite zeigt ${shown}, was kein Feld des Formulars ist`,
          en: `a page shows ${shown}, which is no field of the form`,
        },
      ];
    const isFirst = pointers.indexOf(pointer) === index;
    return isFirst ? [] : [{ de: `zwei Seiten zeigen ${pointer}`, en: `two pages show ${pointer}` }];
  });
}

/** What stands against expressions over the data as a whole. */
function faultsOfLogics(what: string, logics: readonly Logic[], jsonSchema: Localisable): readonly Text[] {
  return logics.flatMap((logic) => {
    const { readings, faults } = readExpression(logic, []);
    const stray = readings.filter(({ place }) => schemaAt(jsonSchema, place) === null);
    return [...faults.map((fault) => about(what, fault)), ...stray.map(({ place }) => readsNoField(what, pointerOf(place)))];
  });
}

function faultsOfKeywords({ place, schema: { type, prefill, attachment, uniqueBy, items } }: FormField): readonly Text[] {
  const isFromAccount = typeof prefill === 'string' && prefill.startsWith('account/');
  const attribute = String(prefill).slice('account/'.length);
  const member = isObject(items) && isObject(items['properties']) ? items['properties'] : {};
  const isList = type === 'object' || type === 'array';
  const found: readonly (readonly [boolean, Text])[] = [
    [
      isFromAccount && !Object.hasOwn(ATTRIBUTES_OF, prefill),
      { de: `ein Konto hat kein '${attribute}'`, en: `an account has no '${attribute}'` },
    ],
    [prefill !== undefined && isList, { de: 'nur einzelne Werte werden vorausgefüllt', en: 'only single values are prefilled' }],
    [
      attachment !== undefined && type !== 'string',
      { de: 'eine Anlage ist die Kennung eines Dokuments, ein Text', en: 'an attachment is the id of a document, a string' },
    ],
    ...listIn(uniqueBy).map((name): readonly [boolean, Text] => [
      typeof name !== 'string' || !Object.hasOwn(member, name),
      {
        de: `Einträge haben kein '${String(name)}', das sie unterscheidet`,
        en: `items have no '${String(name)}' to be unique by`,
      },
    ]),
  ];
  return found.filter(([isFault]) => isFault).map(([, fault]) => about(pointerOf(place), fault));
}

/** A field that says how many is a whole number: whatever else it held would be charged once. */
function faultsOfQuantities({ jsonSchema, pricing }: Publishable): readonly Text[] {
  return pricing.flatMap((charge) => {
    if (!('fee' in charge) || typeof charge.quantity !== 'string') return [];
    const field = schemaAt(jsonSchema, namesOf(charge.quantity));
    if (field === null || field['type'] === 'integer') return [];
    const said: Text = {
      de: `${charge.quantity} sagt, wie viele, und muss deshalb eine ganze Zahl (integer) sein`,
      en: `${charge.quantity} says how many, and so has to be an integer`,
    };
    return [about('pricing', said)];
  });
}

/** What stands against publishing a form, by the part of it that says so. */
export function faultsByPart(form: Publishable): Readonly<Record<'jsonSchema' | 'uiSchema' | 'pricing', readonly Text[]>> {
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

/** All of it together, in English, for operators; nothing: it may be published. */
export function faultsOf(form: Publishable): readonly string[] {
  return Object.values(faultsByPart(form))
    .flat()
    .map(({ en }) => en);
}

/** Throws an Error that names everything that stands against publishing a form. */
export function requireSound(form: Publishable, name: string): void {
  const faults = faultsOf(form);
  if (faults.length > 0) throw new Error(`the form '${name}' cannot be published:\n  ${faults.join('\n  ')}`);
}
